//! Words for questions about the whole system: loops, comparison, what if, contradictions, interventions, common causes.

use super::phrases;
use crate::query::loops::LoopKind;

phrases! {
    /// Words for questions about the whole system.
    System {
        UnderFilters: "With these filters: {0}", "按所选条件筛选后：{0}", "按所選條件篩選後：{0}";
        More: "{0} more: {1}", "另有 {0} 个：{1}", "另有 {0} 個：{1}";
        And: " and ", "与", "與";
        Or: " or ", "或", "或";
        FartherDiffer: "farther paths differ", "较远的路径说法不一", "較遠的路徑說法不一";
        // loops
        Loops: "{0} of up to {1}: {2}", "{1}以内的{0}：{2}", "{1}以內的{0}：{2}";
        LoopsThrough: "{0} of up to {1} through {3}: {2}", "经过{3}、{1}以内的{0}：{2}", "經過{3}、{1}以內的{0}：{2}";
        NoLoops: "No loop of up to {0}", "{0}以内没有回路", "{0}以內沒有迴路";
        NoLoopsThrough: "No loop of up to {0} through {1}", "{0}以内没有经过{1}的回路", "{0}以內沒有經過{1}的迴路";
        CountReinforcing: "{0} reinforcing", "增强 {0} 个", "增強 {0} 個";
        CountBalancing: "{0} balancing", "平衡 {0} 个", "平衡 {0} 個";
        CountIndeterminate: "{0} indeterminate", "不定 {0} 个", "不定 {0} 個";
        Reinforcing: "reinforcing: a change comes back larger", "增强：变化绕一圈后加大", "增強：變化繞一圈後加大";
        Balancing: "balancing: a change comes back turned", "平衡：变化绕一圈后被抵消", "平衡：變化繞一圈後被抵消";
        Indeterminate: "indeterminate: a step has no known direction", "不定：有一步方向不明", "不定：有一步方向不明";
        LoopsSoFar: "The search stopped at its work limit; longer loops may be missing.", "已达运算上限；较长的回路可能未列出。", "已達運算上限；較長的迴路可能未列出。";
        NoneOfKind: "None of that kind is among them.", "其中没有所问的那一种。", "其中沒有所問的那一種。";
        // compare
        Differ: "{0} on {1}: {2} and {3} differ", "{0}对{1}：{2}与{3}不同", "{0}對{1}：{2}與{3}不同";
        OnlyHere: "{0} on {1}: {2} and {3} differ, for only {2} is recorded", "{0}对{1}：{2}与{3}不同，只有{2}有记载", "{0}對{1}：{2}與{3}不同，只有{2}有記載";
        OnlyThere: "{0} on {1}: {2} and {3} differ, for only {3} is recorded", "{0}对{1}：{2}与{3}不同，只有{3}有记载", "{0}對{1}：{2}與{3}不同，只有{3}有記載";
        MorePaths: "More paths: --limit {0}", "更多路径：--limit {0}", "更多路徑：--limit {0}";
        NothingEither: "{0} on {1}: nothing recorded, {2} or {3}", "{0}对{1}：{2}与{3}均未见记载", "{0}對{1}：{2}與{3}均未見記載";
        Agree: "{0} on {1}: {2} and {3} do not differ", "{0}对{1}：{2}与{3}没有不同", "{0}對{1}：{2}與{3}沒有不同";
        Side: "when {0}: {1}", "{0}时：{1}", "{0}時：{1}";
        SideGeneral: "when {0}, nothing recorded; in general: {1}", "{0}时未见记载；一般而言：{1}", "{0}時未見記載；一般而言：{1}";
        FoundNoEffect: "a study found no effect of {0} on {1}", "有研究未发现{0}对{1}有影响", "有研究未發現{0}對{1}有影響";
        SideNothing: "when {0}: nothing recorded", "{0}时：未见记载", "{0}時：未見記載";
        OnlyWhen: "Only when {0}", "仅{0}时", "僅{0}時";
        WhenEither: "Either way", "两种情况皆有", "兩種情況皆有";
        // what-if
        IfRaised: "{0} raised", "提高{0}", "提高{0}";
        IfLowered: "{0} lowered", "降低{0}", "降低{0}";
        IfBlocked: "{0} blocked", "阻断{0}", "阻斷{0}";
        IfHead: "With {0}, {1} within {2}", "若{0}：{2}以内{1}", "若{0}：{2}以內{1}";
        IfNothing: "With {0}, nothing changes within {1}", "若{0}：{1}以内没有变化", "若{0}：{1}以內沒有變化";
        Rises: "Rises", "升高", "升高";
        Falls: "Falls", "降低", "降低";
        RisesAndFalls: "Pushed both ways", "两个方向都有", "兩個方向都有";
        NearestRises: "nearest: rises", "最近的路径：升高", "最近的路徑：升高";
        NearestFalls: "nearest: falls", "最近的路径：降低", "最近的路徑：降低";
        MovesSomehow: "Changes, direction unknown", "变化方向不明", "變化方向不明";
        AndAlso: "and {0}", "还有：{0}", "還有：{0}";
        ComesBack: "What runs around these loops comes back; it is not added up:", "以下回路会把变化带回来，这里没有累计：", "以下迴路會把變化帶回來，這裡沒有累計：";
        // contradictions
        Contradictions: "{0}", "{0}", "{0}";
        ContradictionsAndResolved: "{0}; {1} more resolved by their conditions", "{0}；另有 {1} 处因条件不同而不矛盾", "{0}；另有 {1} 處因條件不同而不矛盾";
        AllResolved: "No contradiction is open: {1} are resolved by their conditions", "没有未决的矛盾：{1} 处因条件不同而不矛盾", "沒有未決的矛盾：{1} 處因條件不同而不矛盾";
        NoContradictions: "Nothing recorded contradicts anything else.", "没有互相矛盾的记载。", "沒有互相矛盾的記載。";
        OpenHead: "Open", "未决", "未決";
        ResolvedHead: "Different conditions, no contradiction", "条件不同，不算矛盾", "條件不同，不算矛盾";
        // interventions
        Interventions: "{0} on {1} within {2}", "{2}以内作用于{1}的有{0}", "{2}以內作用於{1}的有{0}";
        NoInterventions: "Nothing that one can do or take is recorded to act on {0} within {1}", "{1}以内，未见任何干预作用于{0}的记载", "{1}以內，未見任何介入作用於{0}的記載";
        HelpRaise: "Raise it", "提高它", "提高它";
        HelpLower: "Lower it", "降低它", "降低它";
        HelpBoth: "Both ways", "两个方向都有", "兩個方向都有";
        HelpUnknown: "Direction unknown", "方向不明", "方向不明";
        HelpNone: "No effect found, or only disputed", "未见影响，或仅有争议", "未見影響，或僅有爭議";
        CellRaises: "raises", "提高", "提高";
        CellLowers: "lowers", "降低", "降低";
        CellBoth: "both ways", "双向", "雙向";
        CellUnknown: "unknown way", "方向不明", "方向不明";
        CellNull: "no effect found", "未见影响", "未見影響";
        CellNothing: "-", "-", "-";
        LegendSteps: "in brackets: steps of the nearest path", "括号内为最近路径的步数", "括號內為最近路徑的步數";
        LegendDoubted: "± farther paths differ", "± 较远的路径说法不一", "± 較遠的路徑說法不一";
        LegendUnproven: "? a step is hedged or only implied", "? 有一步措辞保留或只是推出", "? 有一步措辭保留或只是推出";
        LegendContested: "! a step is disputed", "! 有一步有争议", "! 有一步有爭議";
        LegendGeneral: "~ in general: nothing recorded speaks of {0}", "~ 一般而言：没有记载提到{0}", "~ 一般而言：沒有記載提到{0}";
        StatedHead: "Stated of these pairs themselves", "对这些组合的直接记载", "對這些組合的直接記載";
        Directly: "directly", "直接", "直接";
        InSteps: "in {0}", "{0}", "{0}";
        Unproven: "not firmly said", "依据不牢", "依據不牢";
        InGeneral: "in general", "一般而言", "一般而言";
        // common
        CommonCauses: "{2} on each of {0} within {1}", "{1}以内共同作用于{0}的有{2}", "{1}以內共同作用於{0}的有{2}";
        CommonTargets: "{0} act on {2} in common within {1}", "{1}以内{0}共同作用于{2}", "{1}以內{0}共同作用於{2}";
        NoCommonCauses: "Nothing recorded acts on all of {0} within {1}", "{1}以内，未见共同作用于{0}的记载", "{1}以內，未見共同作用於{0}的記載";
        NoCommonTargets: "Nothing recorded is acted on by all of {0} within {1}", "{1}以内，未见{0}共同作用于什么的记载", "{1}以內，未見{0}共同作用於什麼的記載";
        // cite
        CiteHead: "What {0} rests on", "{0}的出处", "{0}的出處";
        CiteNothing: "Nothing recorded rests on a source.", "没有出处。", "沒有出處。";
        CiteKnowledge: "The knowledge base itself: sarcograph {0}, knowledge of {1}, content {2}", "知识库本身：sarcograph {0}，知识修订于 {1}，内容 {2}", "知識庫本身：sarcograph {0}，知識修訂於 {1}，內容 {2}";
        Sections: "sections {0}", "第 {0} 节", "第 {0} 節";
        OneSection: "section {0}", "第 {0} 节", "第 {0} 節";
    }
}

impl System {
    /// Returns the words for how many loops of a kind there are.
    pub(crate) fn count_of(kind: LoopKind) -> Self {
        match kind {
            LoopKind::Reinforcing => Self::CountReinforcing,
            LoopKind::Balancing => Self::CountBalancing,
            LoopKind::Indeterminate => Self::CountIndeterminate,
        }
    }

    /// Returns the words for what a kind of loop does.
    pub(crate) fn of_loop(kind: LoopKind) -> Self {
        match kind {
            LoopKind::Reinforcing => Self::Reinforcing,
            LoopKind::Balancing => Self::Balancing,
            LoopKind::Indeterminate => Self::Indeterminate,
        }
    }
}
