//! Words for `search`.

use super::phrases;

phrases! {
    /// Words for `search`.
    SearchWords {
        SearchHead: "{0}: {1}", "{0}：{1}", "{0}：{1}";
        SearchedAs: "searched for: {0}", "按“{0}”搜索", "按「{0}」搜尋";
        OneMechanism: "mechanism", "机制", "機制";
        Answers: "ask the graph", "可问图谱", "可問圖譜";
        SameFact: "also: {0}", "同见：{0}", "同見：{0}";
        SameAs: "says what {0} says", "与第 {0} 条说的相同", "與第 {0} 則說的相同";
        MoreNotes: "{0} and {1} more", "{0} 等，另 {1} 条", "{0} 等，另 {1} 則";
        NothingFound: "Nothing on that.", "没有相关内容。", "沒有相關內容。";
        Nearest: "nearest: {0}", "相近：{0}", "相近：{0}";
        HitsLeftOut: "left out by {0}: {1}", "{0} 略去：{1}", "{0} 略去：{1}";
        MoreHits: "{0} more: --offset {1}", "另有 {0} 条：--offset {1}", "另有 {0} 則：--offset {1}";
    }
}
