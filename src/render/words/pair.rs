//! Words for what one entity does to another, whichever question asks it.

use super::phrases;

phrases! {
    /// Words for what one entity does to another: the verdict, and what it rests on.
    PairWords {
        // The first line: what one does to the other.
        Raises: "{0} raise(s) {1}", "{0}提高{1}", "{0}提高{1}";
        Lowers: "{0} lower(s) {1}", "{0}降低{1}", "{0}降低{1}";
        Both: "{0} both raise(s) and lower(s) {1}", "{0}既提高又降低{1}", "{0}既提高又降低{1}";
        Acts: "{0} act(s) on {1}, in a direction that is not recorded", "{0}作用于{1}，方向未见记载", "{0}作用於{1}，方向未見記載";
        NoEffect: "A study found no effect of {0} on {1} ({2})", "有研究未发现{0}对{1}有影响（{2}）", "有研究未發現{0}對{1}有影響（{2}）";
        Nothing: "Nothing is recorded of what {0} does to {1} within {2}", "{2}以内，未见{0}作用于{1}的记载", "{2}以內，未見{0}作用於{1}的記載";
        NoPath: "No path leads from {0} to {1} within {2}", "{2}以内没有从{0}到{1}的路径", "{2}以內沒有從{0}到{1}的路徑";
        Beyond: "The shortest path takes {0}.", "最短的路径为{0}。", "最短的路徑為{0}。";
        NothingFiltered: "The filters leave nothing of what {0} does to {1} within {2}", "按所选条件筛选后，{2}以内{0}与{1}之间已无路径", "按所選條件篩選後，{2}以內{0}與{1}之間已無路徑";
        // Behind it: how near.
        Directly: "{0}, directly", "{0}，直接作用", "{0}，直接作用";
        DirectlyBy: "{0}, directly ({1})", "{0}，直接作用（{1}）", "{0}，直接作用（{1}）";
        InSteps: "{0}, in {1} at the nearest", "{0}，最近为{1}", "{0}，最近為{1}";
        Inference: "An inference: nothing recorded states this pair directly.", "这是推论：没有直接记载这一对的关系。", "這是推論：沒有直接記載這一對的關係。";
        // The second line: within the greatest length.
        OneRoute: "Within {0} there is one route.", "{0}以内只有一条路线。", "{0}以內只有一條路線。";
        BothAgree: "Within {0} both routes agree.", "{0}以内有两条路线，方向一致。", "{0}以內有兩條路線，方向一致。";
        AllAgree: "Within {0} all {1} agree.", "{0}以内共{1}，方向一致。", "{0}以內共{1}，方向一致。";
        AllUnsigned: "Within {0}: {1}, in no known direction.", "{0}以内共{1}，方向均不明。", "{0}以內共{1}，方向均不明。";
        SidesDiffer: "Within {0}: {1} it, {2} it{3}.", "{0}以内：{1}，{2}{3}。", "{0}以內：{1}，{2}{3}。";
        RaisersLater: "; those that raise it take {0} or more", "；提高的均在{0}以上", "；提高的均在{0}以上";
        LowerersLater: "; those that lower it take {0} or more", "；降低的均在{0}以上", "；降低的均在{0}以上";
        OfUnknown: "{0} of unknown direction", "{0}方向不明", "{0}方向不明";
        AndUnsigned: "{0} more of unknown direction.", "另有{0}方向不明。", "另有{0}方向不明。";
        // Conditions asked for.
        BasisStated: "Under {0}, as each path states.", "限于{0}：各路径均有明言。", "限於{0}：各路徑均有明言。";
        BasisGeneral: "Nothing recorded speaks of {0}; in general:", "没有记载提到{0}；一般而言：", "沒有記載提到{0}；一般而言：";
        SplitBy: "The sides part by {0}: raised when {1}, lowered when {2}.", "两个方向因{0}而异：{1}时提高，{2}时降低。", "兩個方向因{0}而異：{1}時提高，{2}時降低。";
        Associations: "Associations: seen together, no cause claimed", "相关：同时出现，未言因果", "相關：同時出現，未言因果";
        Unstated: "silent on {0}", "未提到{0}", "未提到{0}";
        FartherDiffer: "farther paths differ", "较远的路径说法不一", "較遠的路徑說法不一";
        InGeneral: "in general", "一般而言", "一般而言";
    }
}
