//! Words for `compare`.

use super::phrases;

phrases! {
    /// Words for `compare`.
    CompareWords {
        Differ: "{0} on {1}: {2} and {3} differ", "{0}对{1}：{2}与{3}不同", "{0}對{1}：{2}與{3}不同";
        OnlyHere: "{0} on {1}: {2} and {3} differ, for only {2} is recorded", "{0}对{1}：{2}与{3}不同，只有{2}有记载", "{0}對{1}：{2}與{3}不同，只有{2}有記載";
        OnlyThere: "{0} on {1}: {2} and {3} differ, for only {3} is recorded", "{0}对{1}：{2}与{3}不同，只有{3}有记载", "{0}對{1}：{2}與{3}不同，只有{3}有記載";
        MorePaths: "More paths: --limit {0}", "更多路径：--limit {0}", "更多路徑：--limit {0}";
        NothingEither: "{0} on {1}: nothing recorded, {2} or {3}", "{0}对{1}：{2}与{3}均未见记载", "{0}對{1}：{2}與{3}均未見記載";
        Agree: "{0} on {1}: {2} and {3} do not differ in direction", "{0}对{1}：{2}与{3}方向没有不同", "{0}對{1}：{2}與{3}方向沒有不同";
        NotTold: "{0} on {1}: nothing recorded tells {2} from {3}", "{0}对{1}：没有记载区分{2}与{3}", "{0}對{1}：沒有記載區分{2}與{3}";
        Side: "when {0}: {1}", "{0}时：{1}", "{0}時：{1}";
        SideGeneral: "when {0}, nothing recorded; in general: {1}", "{0}时未见记载；一般而言：{1}", "{0}時未見記載；一般而言：{1}";
        Generally: "in general: {0}", "一般而言：{0}", "一般而言：{0}";
        FoundNoEffect: "a study found no effect of {0} on {1}", "有研究未发现{0}对{1}有影响", "有研究未發現{0}對{1}有影響";
        SideNothing: "when {0}: nothing recorded", "{0}时：未见记载", "{0}時：未見記載";
        NotWhen: "Not when {0}", "{0}时不成立", "{0}時不成立";
        OnlyWhen: "Only when {0}", "仅{0}时", "僅{0}時";
        InGeneral: "In general: states neither", "一般而言：两种条件都没有注明", "一般而言：兩種條件都沒有註明";
        WhenEither: "Either way", "两种情况皆有", "兩種情況皆有";
    }
}
