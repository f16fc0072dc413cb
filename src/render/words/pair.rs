//! Words for what one entity does to another, whichever question asks it.

use super::phrases;

phrases! {
    /// Words for what one entity does to another: the verdict, and what it rests on.
    PairWords {
        // The first line: what one does to the other.
        Raises: "{0} raise(s) {1}", "{0}提高{1}", "{0}提高{1}";
        Lowers: "{0} lower(s) {1}", "{0}降低{1}", "{0}降低{1}";
        MayRaise: "{0} may raise {1}", "{0}可能提高{1}", "{0}可能提高{1}";
        MayLower: "{0} may lower {1}", "{0}可能降低{1}", "{0}可能降低{1}";
        Both: "{0} both raise(s) and lower(s) {1}", "{0}既提高又降低{1}", "{0}既提高又降低{1}";
        Acts: "{0} act(s) on {1}, in a direction that is not recorded", "{0}作用于{1}，方向未见记载", "{0}作用於{1}，方向未見記載";
        NoEffect: "A study found no effect of {0} on {1} ({2})", "有研究未发现{0}对{1}有影响（{2}）", "有研究未發現{0}對{1}有影響（{2}）";
        Nothing: "Nothing is recorded of an effect of {0} on {1} within {2}", "{2}以内，未见{0}作用于{1}的记载", "{2}以內，未見{0}作用於{1}的記載";
        NoPath: "No path leads from {0} to {1} within {2}", "{2}以内没有从{0}到{1}的路径", "{2}以內沒有從{0}到{1}的路徑";
        Beyond: "The shortest path takes {0}.", "最短的路径为{0}。", "最短的路徑為{0}。";
        NothingFiltered: "The filters leave nothing of an effect of {0} on {1} within {2}", "按所选条件筛选后，{2}以内{0}与{1}之间已无路径", "按所選條件篩選後，{2}以內{0}與{1}之間已無路徑";
        // Behind it: how near.
        Directly: "{0}, directly", "{0}，直接作用", "{0}，直接作用";
        DirectlyBy: "{0}, directly ({1})", "{0}，直接作用（{1}）", "{0}，直接作用（{1}）";
        InSteps: "{0}, in {1} at the nearest", "{0}，最短{1}", "{0}，最短{1}";
        WouldRaise: "By inference, over {2}: {0} would raise {1}", "推论（{2}）：{0}会提高{1}", "推論（{2}）：{0}會提高{1}";
        WouldLower: "By inference, over {2}: {0} would lower {1}", "推论（{2}）：{0}会降低{1}", "推論（{2}）：{0}會降低{1}";
        WouldBoth: "By inference, over {2}: {0} would both raise and lower {1}", "推论（{2}）：{0}会既提高又降低{1}", "推論（{2}）：{0}會既提高又降低{1}";
        OnlyTogether: "{0} goes with {1} ({2}): seen together, no cause claimed", "{0}与{1}相关（{2}）：同时出现，未言因果", "{0}與{1}相關（{2}）：同時出現，未言因果";
        PairSilent: "What is recorded of the pair directly is silent on {0}; it stands below.", "这一对的直接记载没有注明{0}，列于下。", "這一對的直接記載沒有註明{0}，列於下。";
        Unsigned: "The pair itself is recorded without a direction ({0}).", "这一对本身有记载，但方向未述（{0}）。", "這一對本身有記載，但方向未述（{0}）。";
        NothingAsSuch: "Nothing is recorded of an effect of {0} on {1} as such within {2}, but of what is narrower", "{2}以内，未见{0}本身作用于{1}的记载，但较具体的有", "{2}以內，未見{0}本身作用於{1}的記載，但較具體的有";
        // What is said of the pair itself, and against it.
        Disputed: "Disputed: {0}", "有争议：{0}", "有爭議：{0}";
        FoundNone: "{0} found no effect", "{0}未见影响", "{0}未見影響";
        Against: "{0} against", "{0}反对", "{0}反對";
        SaysNotRaise: "{0} that {1} does not raise {2}", "{0}{1}并不提高{2}", "{0}{1}並不提高{2}";
        SaysNotLower: "{0} that {1} does not lower {2}", "{0}{1}并不降低{2}", "{0}{1}並不降低{2}";
        SaysNotAct: "{0} that {1} does not act on {2}", "{0}{1}并不作用于{2}", "{0}{1}並不作用於{2}";
        But: "But of the pair itself: {0}.", "但就这一对本身：{0}。", "但就這一對本身：{0}。";
        ButNoEffect: "But a study of the pair itself found no effect of {0} on {1} ({2}).", "但直接研究这一对的未发现{0}对{1}有影响（{2}）。", "但直接研究這一對的未發現{0}對{1}有影響（{2}）。";
        WhenSaid: "When {0}: {1}; in general:", "{0}时：{1}；一般而言：", "{0}時：{1}；一般而言：";
        PairDisagrees: "But studies of the pair itself disagree: {0} saw the two go together, {1} found no effect.", "但直接研究这一对的结果不一：{0}见二者相关，{1}未见影响。", "但直接研究這一對的結果不一：{0}見二者相關，{1}未見影響。";
        OnlySeenTogether: "Of the pair itself only this is recorded, and no cause claimed: {0} ({1}).", "就这一对本身，只有相关的记载，未言因果：{0}（{1}）。", "就這一對本身，只有相關的記載，未言因果：{0}（{1}）。";
        NotYet: "There is no evidence yet of the pair itself ({0}).", "这一对本身尚无证据（{0}）。", "這一對本身尚無證據（{0}）。";
        Inference: "Nothing recorded states this pair directly.", "没有直接记载这一对的关系。", "沒有直接記載這一對的關係。";
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
        // Where nothing is recorded: what is near.
        OtherConditions: "Recorded of the pair under other conditions", "这一对在其他条件下有记载", "這一對在其他條件下有記載";
        Narrower: "Recorded of what is narrower", "较具体的有记载", "較具體的有記載";
        Broader: "Recorded of what is broader", "较宽泛的有记载", "較寬泛的有記載";
        OfCriteria: "Recorded of a criterion of it, or of the diagnosis", "其诊断标准或相应疾病有记载", "其診斷標準或相應疾病有記載";
        Reverse: "Recorded the other way round", "反方向有记载", "反方向有記載";
        // Behind it: whether it stays where longer routes are looked at.
        StaysSo: "Firm: also within {0}.", "稳固：{0}以内仍然一致。", "穩固：{0}以內仍然一致。";
        ChangesFrom: "Not firm: from {0} on, routes differ.", "不稳固：自{0}起，路线方向不一。", "不穩固：自{0}起，路線方向不一。";
        StatedButFarther: "Stated; farther inferences differ, from {0} on.", "已有直接记载；自{0}起，更远的推论方向不一。", "已有直接記載；自{0}起，更遠的推論方向不一。";
        UnsignedMayDiffer: "Whether it is firm is open: a route of unknown direction may say either.", "是否稳固未定：方向不明的路线两种说法都可能。", "是否穩固未定：方向不明的路線兩種說法都可能。";
        MayChange: "Whether longer routes agree is not settled.", "更长的路线是否一致，未能查明。", "更長的路線是否一致，未能查明。";
        Firm: "firm", "稳固", "穩固";
        NotFirm: "not firm: from {0} on, routes differ", "不稳固：自{0}起路线方向不一", "不穩固：自{0}起路線方向不一";
        InferencesDiffer: "from {0} on, farther inferences differ", "自{0}起，更远的推论方向不一", "自{0}起，更遠的推論方向不一";
        ByDefinition: "By definition: {0}", "按定义：{0}", "按定義：{0}";
        Definition: "By definition, which is no cause", "按定义，并非因果", "按定義，並非因果";
        // Conditions asked for.
        BasisStated: "Only paths that state “{0}” count here.", "只看注明{0}的路径。", "只看註明{0}的路徑。";
        SeenThere: "Counting what was seen in {0}, and what does not say where it was seen.", "只计见于{0}的，以及没有说明见于何处的。", "只計見於{0}的，以及沒有說明見於何處的。";
        BasisGeneral: "Nothing recorded states “{0}”; in general:", "没有记载提到{0}；一般而言：", "沒有記載提到{0}；一般而言：";
        SplitBy: "The sides part by {0}: raised when {1}, lowered when {2}.", "两个方向因{0}而异：{1}时提高，{2}时降低。", "兩個方向因{0}而異：{1}時提高，{2}時降低。";
        Associations: "Associations: seen together, no cause claimed", "相关：同时出现，未言因果", "相關：同時出現，未言因果";
        Unstated: "silent on {0}", "没有注明{0}", "沒有註明{0}";
        FartherDiffer: "farther paths differ", "较远的路径说法不一", "較遠的路徑說法不一";
        InGeneral: "in general", "一般而言", "一般而言";
    }
}
