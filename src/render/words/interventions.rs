//! Words for `interventions`.

use super::phrases;

phrases! {
    /// Words for `interventions`.
    InterventionWords {
        Interventions: "{0} on {1} within {2}", "{2}以内作用于{1}的有{0}", "{2}以內作用於{1}的有{0}";
        NoInterventions: "Nothing that one can do or take is recorded to act on {0} within {1}", "{1}以内，未见任何干预作用于{0}的记载", "{1}以內，未見任何介入作用於{0}的記載";
        Or: " or ", "或", "或";
        HelpRaise: "Raise it, as a source states", "提高它（有直接记载）", "提高它（有直接記載）";
        HelpLower: "Lower it, as a source states", "降低它（有直接记载）", "降低它（有直接記載）";
        WouldRaise: "Would raise it, by inference only", "推论会提高它（无直接记载）", "推論會提高它（無直接記載）";
        WouldLower: "Would lower it, by inference only", "推论会降低它（无直接记载）", "推論會降低它（無直接記載）";
        AGroup: "{0}, a group", "{0}，一类", "{0}，一類";
        HelpBoth: "Both ways", "两个方向都有", "兩個方向都有";
        HelpUnknown: "Direction unknown", "方向不明", "方向不明";
        HelpNone: "No effect found, or only disputed", "未见影响，或仅有争议", "未見影響，或僅有爭議";
        OfWhichStated: "Of {0} of them something states “{1}”; the others hold in general.", "其中{0}项的记载注明{1}，其余为一般而言。", "其中{0}項的記載註明{1}，其餘為一般而言。";
        NoneStated: "Nothing recorded of them states “{0}”; they hold in general.", "没有一项的记载注明{0}，均为一般而言。", "沒有一項的記載註明{0}，均為一般而言。";
        NullHead: "Studies that found no effect", "未见影响的研究", "未見影響的研究";
        Hypotheses: "left out as hypotheses alone: {0}; with them: --include-hypotheses", "略去只是假说的{0}；要看：--include-hypotheses", "略去只是假說的{0}；要看：--include-hypotheses";
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
    }
}
