//! Words for `search`.

use super::phrases;

phrases! {
    /// Words for `search`.
    SearchWords {
        SearchHead: "{0}: {1}", "{0}：{1}", "{0}：{1}";
        SearchedAs: "searched for: {0}", "按“{0}”搜索", "按「{0}」搜尋";
        OneMechanism: "mechanism", "机制", "機制";
        NothingFound: "Nothing on that.", "没有相关内容。", "沒有相關內容。";
        Nearest: "nearest: {0}", "相近：{0}", "相近：{0}";
        HitsLeftOut: "left out by {0}: {1}", "{0} 略去：{1}", "{0} 略去：{1}";
        MoreHits: "{0} more: --offset {1}", "另有 {0} 条：--offset {1}", "另有 {0} 則：--offset {1}";
    }
}
