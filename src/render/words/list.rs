//! Words for `list`.

use super::phrases;

phrases! {
    /// Words for `list`.
    ListWords {
        ListEntities: "{0}; relations of each in front", "{0}；前为各自的关系数", "{0}；前為各自的關係數";
        ListMechanisms: "{0}; relations of each in front", "{0}；前为各自的关系数", "{0}；前為各自的關係數";
        ListSources: "{0}; notes and relations of each in front", "{0}；前为各自的笔记数和关系数", "{0}；前為各自的筆記數和關係數";
        ListKinds: "{0}; entities of each in front", "{0}；前为各自的实体数", "{0}；前為各自的實體數";
        ListThemes: "{0}; mechanisms of each in front", "{0}；前为各自的机制数", "{0}；前為各自的機制數";
        ListFacets: "{0}; relations of each value in front", "{0}；前为各值的关系数", "{0}；前為各值的關係數";
        ObservedFacet: "observed", "观察所得", "觀察所得";
        ConditionFacet: "condition", "条件", "條件";
        Within: "within {0}", "属于{0}", "屬於{0}";
        NothingLeft: "Nothing: the filters leave no record.", "无：筛选后没有记录。", "無：篩選後沒有記錄。";
    }
}
