//! Words that make sentences of steps.

use super::amount::Amount;
use super::phrases;
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::Certainty;

phrases! {
    /// Words that make sentences of steps.
    SentenceWords {
        // What a step says, by how firmly it is said.
        Raises: "{0} raise(s) {1}", "{0}提高{1}", "{0}提高{1}";
        MayRaise: "{0} may raise {1}", "{0}可能提高{1}", "{0}可能提高{1}";
        ThoughtToRaise: "{0} is(are) thought to raise {1}", "推测{0}提高{1}", "推測{0}提高{1}";
        ImpliedToRaise: "{0} raise(s) {1}, which is implied, not stated", "{0}提高{1}，文中未明说（推断）", "{0}提高{1}，文中未明說（推斷）";
        Lowers: "{0} lower(s) {1}", "{0}降低{1}", "{0}降低{1}";
        MayLower: "{0} may lower {1}", "{0}可能降低{1}", "{0}可能降低{1}";
        ThoughtToLower: "{0} is(are) thought to lower {1}", "推测{0}降低{1}", "推測{0}降低{1}";
        ImpliedToLower: "{0} lower(s) {1}, which is implied, not stated", "{0}降低{1}，文中未明说（推断）", "{0}降低{1}，文中未明說（推斷）";
        Acts: "{0} act(s) on {1}, in a direction that is not recorded", "{0}作用于{1}，方向未见记载", "{0}作用於{1}，方向未見記載";
        MayAct: "{0} may act on {1}, in a direction that is not recorded", "{0}可能作用于{1}，方向未见记载", "{0}可能作用於{1}，方向未見記載";
        ThoughtToAct: "{0} is(are) thought to act on {1}, in a direction that is not recorded", "推测{0}作用于{1}，方向未见记载", "推測{0}作用於{1}，方向未見記載";
        ImpliedToAct: "{0} act(s) on {1}, which is implied, not stated", "{0}作用于{1}，文中未明说（推断）", "{0}作用於{1}，文中未明說（推斷）";
        IsA: "{0} belong(s) to {1}", "{0}属于{1}", "{0}屬於{1}";
        LowIsCriterionOf: "a low level of {0} is a criterion of {1}", "{0}低是{1}的诊断标准", "{0}低是{1}的診斷標準";
        HighIsCriterionOf: "a high level of {0} is a criterion of {1}", "{0}高是{1}的诊断标准", "{0}高是{1}的診斷標準";
        GoesWith: "{0} go(es) with {1}", "{0}与{1}正相关", "{0}與{1}正相關";
        GoesAgainst: "{0} run(s) against {1}", "{0}与{1}负相关", "{0}與{1}負相關";
        Related: "{0} is(are) related to {1}", "{0}与{1}相关", "{0}與{1}相關";
        // What stands behind it in brackets.
        Behind: "{0} ({1})", "{0}（{1}）", "{0}（{1}）";
        SeenIn: "seen in {0}", "见于{0}", "見於{0}";
        Textbook: "textbook: {0}", "教科书：{0}", "教科書：{0}";
        // What follows.
        So: "so {0}", "所以{0}", "所以{0}";
        SoIfItHolds: "if all of this holds, {0}", "若以上都成立，{0}", "若以上都成立，{0}";
        Means: "{0} mean(s) {1}", "{0}时，{1}", "{0}時，{1}";
        More: "more {0}", "{0}升高", "{0}升高";
        Less: "less {0}", "{0}降低", "{0}降低";
        Severer: "more {0}", "{0}加重", "{0}加重";
        Milder: "less {0}", "{0}减轻", "{0}減輕";
        Larger: "more {0}", "{0}增多", "{0}增多";
        Smaller: "less {0}", "{0}减少", "{0}減少";
        Change: "a change of {0}", "{0}变化", "{0}變化";
        SomeChange: "a change of {0}, which way is not known", "{0}随之变化但方向不明", "{0}隨之變化但方向不明";
        Hence: ", hence ", "，进而", "，進而";
        ThatIs: "{0}, that is {1},", "{0}（即{1}）", "{0}（即{1}）";
        Ends: "{0}.", "{0}。", "{0}。";
    }
}

impl SentenceWords {
    /// Returns the words for a step of that verb, said that firmly.
    pub(crate) fn of_step(effect: Effect, certainty: Option<Certainty>) -> Self {
        let words = match (effect, effect.sign()) {
            (Effect::LowIsCriterionOf, _) => return Self::LowIsCriterionOf,
            (Effect::HighIsCriterionOf, _) => return Self::HighIsCriterionOf,
            (Effect::CorrelatesPositively, _) => return Self::GoesWith,
            (Effect::CorrelatesNegatively, _) => return Self::GoesAgainst,
            (Effect::Correlates, _) => return Self::Related,
            (_, Some(Sign::Plus)) => [Self::Raises, Self::MayRaise, Self::ThoughtToRaise, Self::ImpliedToRaise],
            (_, Some(Sign::Minus)) => [Self::Lowers, Self::MayLower, Self::ThoughtToLower, Self::ImpliedToLower],
            (_, Some(_)) => [Self::Acts, Self::MayAct, Self::ThoughtToAct, Self::ImpliedToAct],
            (_, None) => return Self::IsA,
        };
        match certainty {
            None | Some(Certainty::Stated) => words[0],
            Some(Certainty::Hedged) => words[1],
            Some(Certainty::Hypothesis) => words[2],
            Some(Certainty::Implied) => words[3],
        }
    }

    /// Returns `true` if the words for a step of that verb say how firmly it is said.
    pub(crate) fn hedges(effect: Effect) -> bool {
        Self::of_step(effect, Some(Certainty::Hedged)) != Self::of_step(effect, None)
    }

    /// Returns the words for something that there is more of, less of, or that changes in an unknown direction.
    pub(crate) fn of_change(sign: Sign, amount: Amount) -> Self {
        match (sign, amount) {
            (Sign::Plus, Amount::Level) => Self::More,
            (Sign::Minus, Amount::Level) => Self::Less,
            (Sign::Plus, Amount::Severity) => Self::Severer,
            (Sign::Minus, Amount::Severity) => Self::Milder,
            (Sign::Plus, Amount::Number) => Self::Larger,
            (Sign::Minus, Amount::Number) => Self::Smaller,
            (Sign::Unknown | Sign::Zero, _) => Self::SomeChange,
        }
    }
}
