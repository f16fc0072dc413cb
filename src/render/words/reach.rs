//! Words for `upstream`, `downstream` and `neighbors`.

use super::phrases;

phrases! {
    /// Words for `upstream`, `downstream` and `neighbors`.
    ReachWords {
        // What is reached.
        ActOn: "{1} on {0} within {2}", "{2}以内作用于{0}的有{1}", "{2}以內作用於{0}的有{1}";
        ActsOn: "{0} act(s) on {1} within {2}", "{2}以内{0}作用于{1}", "{2}以內{0}作用於{1}";
        NothingUpstream: "nothing recorded acts on {0}", "没有记载什么作用于{0}", "沒有記載什麼作用於{0}";
        NothingDownstream: "nothing recorded says what {0} acts on", "没有记载{0}作用于什么", "沒有記載{0}作用於什麼";
        WhatActsOnIt: "What acts on it", "什么作用于它", "什麼作用於它";
        WhatItActsOn: "What it acts on", "它作用于什么", "它作用於什麼";
        RaiseIt: "raise it", "提高它", "提高它";
        LowerIt: "lower it", "降低它", "降低它";
        BothWays: "both", "两者皆有", "兩者皆有";
        UnknownWay: "direction unknown", "方向不明", "方向不明";
        NoDepth: "Within 0 steps of {0} there is nothing to look at: ask for --depth 1 or more", "{0}的 0 步以内没有可看的：请用 --depth 1 或更大", "{0}的 0 步以內沒有可看的：請用 --depth 1 或更大";
        Apart: "No effect found, or denied", "未见影响，或被否认", "未見影響，或被否認";
        Stated: "Stated: {0}", "注明{0}的", "註明{0}的";
        Silent: "Silent on {0}", "没有注明{0}的", "沒有註明{0}的";
        Elsewhere: "Only under other conditions", "只在其他条件下", "只在其他條件下";
        AndMore: ", {0} more", "，另 {0} 个", "，另 {0} 個";
        IsRaised: "raised", "被提高", "被提高";
        IsLowered: "lowered", "被降低", "被降低";
    }
}
