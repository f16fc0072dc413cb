//! Words for `contradictions`.

use super::phrases;

phrases! {
    /// Words for `contradictions`.
    ContradictionWords {
        Contradictions: "{0}", "{0}", "{0}";
        ContradictionsAndResolved: "{0}; {1} more resolved by their conditions", "{0}；另有 {1} 处因条件不同而不矛盾", "{0}；另有 {1} 處因條件不同而不矛盾";
        AllResolved: "No contradiction is open: {1} are resolved by their conditions", "没有未决的矛盾：{1} 处因条件不同而不矛盾", "沒有未決的矛盾：{1} 處因條件不同而不矛盾";
        NoContradictions: "Nothing recorded contradicts anything else.", "没有互相矛盾的记载。", "沒有互相矛盾的記載。";
        OpenHead: "Open", "未决", "未決";
        ResolvedHead: "Different conditions, no contradiction", "条件不同，不算矛盾", "條件不同，不算矛盾";
    }
}
