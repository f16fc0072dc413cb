//! Words for the answers to questions about paths.

use super::phrases;

phrases! {
    /// Words for verdicts, paths and what is reached.
    Answer {
        // The first line: what one does to the other.
        Raises: "{0} raise(s) {1}", "{0}提高{1}", "{0}提高{1}";
        Lowers: "{0} lower(s) {1}", "{0}降低{1}", "{0}降低{1}";
        Both: "{0} both raise(s) and lower(s) {1}", "{0}既提高又降低{1}", "{0}既提高又降低{1}";
        Acts: "{0} act(s) on {1}, in a direction that is not recorded", "{0}作用于{1}，方向未见记载", "{0}作用於{1}，方向未見記載";
        NoEffect: "A study found no effect of {0} on {1} ({2})", "有研究未发现{0}对{1}有影响（{2}）", "有研究未發現{0}對{1}有影響（{2}）";
        Nothing: "Nothing is recorded of what {0} does to {1} within {2}", "{2}以内，未见{0}作用于{1}的记载", "{2}以內，未見{0}作用於{1}的記載";
        NoPath: "No path leads from {0} to {1} within {2}", "{2}以内没有从{0}到{1}的路径", "{2}以內沒有從{0}到{1}的路徑";
        Via: "Counting only paths that pass {0}.", "只计经过{0}的路径。", "只計經過{0}的路徑。";
        Avoiding: "Counting only paths that do not pass {0}.", "只计不经过{0}的路径。", "只計不經過{0}的路徑。";
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
        SoFar: "So far: the count stopped at its work limit.", "以上只是目前所见：已达运算上限，未数完。", "以上只是目前所見：已達運算上限，未數完。";
        // Conditions asked for.
        BasisStated: "Under {0}, as each path states.", "限于{0}：各路径均有明言。", "限於{0}：各路徑均有明言。";
        BasisGeneral: "Nothing recorded speaks of {0}; in general:", "没有记载提到{0}；一般而言：", "沒有記載提到{0}；一般而言：";
        SplitBy: "The sides part by {0}: raised when {1}, lowered when {2}.", "两个方向因{0}而异：{1}时提高，{2}时降低。", "兩個方向因{0}而異：{1}時提高，{2}時降低。";
        // Headings.
        Direct: "Directly", "直接关系", "直接關係";
        ExamplesRaising: "Paths that raise it", "提高的路径", "提高的路徑";
        ExamplesLowering: "Paths that lower it", "降低的路径", "降低的路徑";
        ExamplesUnsigned: "Paths of unknown direction", "方向不明的路径", "方向不明的路徑";
        Associations: "Associations: seen together, no cause claimed", "相关：同时出现，未言因果", "相關：同時出現，未言因果";
        // The table of counts.
        Steps: "steps", "步数", "步數";
        Raise: "raise", "提高", "提高";
        Lower: "lower", "降低", "降低";
        UnknownSign: "unknown", "不明", "不明";
        // Paths.
        PathInSteps: "{0} in {1}", "{0}，{1}", "{0}，{1}";
        PathRaises: "raises it", "提高", "提高";
        PathLowers: "lowers it", "降低", "降低";
        PathUnsigned: "direction unknown", "方向不明", "方向不明";
        MorePaths: "There are more paths: --limit {0}", "还有更多路径：--limit {0}", "還有更多路徑：--limit {0}";
        NoneOfThatSign: "No path of the sign asked for; the verdict rests on all of them.", "没有该方向的路径；以上结论依据全部路径。", "沒有該方向的路徑；以上結論依據全部路徑。";
        Unstated: "silent on {0}", "未提到{0}", "未提到{0}";
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
        IsRaised: "raised", "被提高", "被提高";
        IsLowered: "lowered", "被降低", "被降低";
        // Readings and what was left out.
        ReadAs: "\"{0}\" was read as {1}", "“{0}”按“{1}”理解", "「{0}」按「{1}」理解";
        Opposite: "\"{0}\" is the opposite end of {1}: signs are turned", "“{0}”是“{1}”的反面：方向已反转", "「{0}」是「{1}」的反面：方向已反轉";
        LeftOut: "left out by {0}: {1} of {2} relations", "{0} 略去：{2} 条关系中的 {1} 条", "{0} 略去：{2} 條關係中的 {1} 條";
        StarLegend: "* a textbook step, not in the documents; without these: --layer documents", "* 教科书步骤，不在文献中；只看文献：--layer documents", "* 教科書步驟，不在文獻中；只看文獻：--layer documents";
        DaggerLegend: "† hedged, or only implied by its source; without what is implied: --no-implied", "† 措辞保留，或只能由文意推出；不看推出的：--no-implied", "† 措辭保留，或只能由文意推出；不看推出的：--no-implied";
        Next: "next", "下一步", "下一步";
    }
}
