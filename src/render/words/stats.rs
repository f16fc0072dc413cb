//! Words for `stats`.

use super::phrases;

phrases! {
    /// Words for `stats`.
    StatsWords {
        StatsHead: "{0}, {1}, {2}, {3}", "{0}，{1}，{2}，{3}", "{0}，{1}，{2}，{3}";
        StatsRelations: "of the relations, causal: {0}; with a condition: {1}; contested: {2}", "其中 {0} 条为因果关系，{1} 条写明条件，{2} 条有争议", "其中 {0} 條為因果關係，{1} 條寫明條件，{2} 條有爭議";
        Revised: "revised {0}, content {1}", "修订于 {0}，内容 {1}", "修訂於 {0}，內容 {1}";
        ColumnNotes: "notes", "笔记", "筆記";
        ColumnRelations: "relations", "关系", "關係";
        ColumnSource: "source", "来源", "來源";
        ColumnKind: "kind", "类别", "類別";
        ColumnTheme: "theme", "主题", "主題";
        ColumnEffect: "effect", "作用", "作用";
        ColumnEntities: "entities", "实体", "實體";
        ColumnMechanisms: "mechanisms", "机制", "機制";
    }
}
