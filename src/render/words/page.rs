//! Words for pages about records: show, list, stats, search, the start page.

use super::phrases;

phrases! {
    /// Words for pages about records.
    Page {
        // show
        WhatItDoes: "What it does", "它的作用", "它的作用";
        WhatChangesIt: "What changes it", "什么改变它", "什麼改變它";
        GroupsAndParts: "Groups, parts and measures", "归属、组成与测量", "歸屬、組成與測量";
        GoesTogether: "Seen together, no cause claimed", "相关，未言因果", "相關，未言因果";
        Mechanisms: "Mechanisms", "机制", "機制";
        Notes: "Notes", "笔记", "筆記";
        Relations: "Relations", "关系", "關係";
        Mentions: "Speaks of", "提到", "提到";
        Synonyms: "also: {0}", "又名：{0}", "又名：{0}";
        Opposites: "the other end: {0}", "反面：{0}", "反面：{0}";
        ReadAs: "read as this: {0}", "也按此理解：{0}", "也按此理解：{0}";
        Untouched: "No relation touches it.", "没有关系涉及它。", "沒有關係涉及它。";
        MoreRelations: "{0} more relations: {1}", "另有 {0} 条关系：{1}", "另有 {0} 條關係：{1}";
        MoreNotes: "{0} more notes: {1}", "另有 {0} 条笔记：{1}", "另有 {0} 則筆記：{1}";
        Erratum: "Misprint: {0}", "原文有误：{0}", "原文有誤：{0}";
        Caution: "Read with care: {0}", "请谨慎解读：{0}", "請謹慎解讀：{0}";
        Section: "section {0}", "第 {0} 节", "第 {0} 節";
        License: "license: {0}", "许可：{0}", "授權：{0}";
        // list and stats
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
        // search
        SearchHead: "{0}: {1}", "{0}：{1}", "{0}：{1}";
        SearchedAs: "searched for: {0}", "按“{0}”搜索", "按「{0}」搜尋";
        OneMechanism: "mechanism", "机制", "機制";
        NothingFound: "Nothing on that.", "没有相关内容。", "沒有相關內容。";
        Nearest: "nearest: {0}", "相近：{0}", "相近：{0}";
        HitsLeftOut: "left out by {0}: {1}", "{0} 略去：{1}", "{0} 略去：{1}";
        MoreHits: "{0} more: --offset {1}", "另有 {0} 条：--offset {1}", "另有 {0} 則：--offset {1}";
        // the start page
        LookUp: "look it up", "查一个名词", "查一個名詞";
        FindWords: "find words", "搜索文字", "搜尋文字";
        DoesRaise: "does A raise B?", "A 会提高 B 吗？", "A 會提高 B 嗎？";
        StepByStep: "how, step by step", "一步步怎么作用", "一步步怎麼作用";
        WhatActs: "what acts on it", "什么作用于它", "什麼作用於它";
        WhatHelps: "what helps", "什么有帮助", "什麼有幫助";
        ViciousCircles: "vicious circles", "恶性循环", "惡性循環";
        AddToAny: "Add to any question", "每个问题都可加上", "每個問題都可加上";
        OnlyUnder: "only under these conditions", "只看这些条件下", "只看這些條件下";
        AsPicture: "as a picture (.dot) or data (.json)", "存为图（.dot）或数据（.json）", "存為圖（.dot）或資料（.json）";
        OtherLanguage: "中文界面: sarcograph --lang zh-Hans     every command: sarcograph help", "English: sarcograph --lang en     全部命令：sarcograph help", "English: sarcograph --lang en     全部指令：sarcograph help";
    }
}
