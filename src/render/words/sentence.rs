//! Words that make sentences of steps.

use super::phrases;
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::Certainty;

phrases! {
    /// Words that make sentences of steps.
    Sentence {
        // What a step says, by how firmly it is said.
        Raises: "{0} raises {1}", "{0}提高{1}", "{0}提高{1}";
        MayRaise: "{0} may raise {1}", "{0}可能提高{1}", "{0}可能提高{1}";
        ThoughtToRaise: "{0} is thought to raise {1}", "推测{0}提高{1}", "推測{0}提高{1}";
        ImpliedToRaise: "{0} raises {1}, as follows from the text though it does not say so", "{0}提高{1}（由文意推出，原文未明言）", "{0}提高{1}（由文意推出，原文未明言）";
        Lowers: "{0} lowers {1}", "{0}降低{1}", "{0}降低{1}";
        MayLower: "{0} may lower {1}", "{0}可能降低{1}", "{0}可能降低{1}";
        ThoughtToLower: "{0} is thought to lower {1}", "推测{0}降低{1}", "推測{0}降低{1}";
        ImpliedToLower: "{0} lowers {1}, as follows from the text though it does not say so", "{0}降低{1}（由文意推出，原文未明言）", "{0}降低{1}（由文意推出，原文未明言）";
        Acts: "{0} acts on {1}, in a direction that is not recorded", "{0}作用于{1}，方向未见记载", "{0}作用於{1}，方向未見記載";
        MayAct: "{0} may act on {1}, in a direction that is not recorded", "{0}可能作用于{1}，方向未见记载", "{0}可能作用於{1}，方向未見記載";
        ThoughtToAct: "{0} is thought to act on {1}, in a direction that is not recorded", "推测{0}作用于{1}，方向未见记载", "推測{0}作用於{1}，方向未見記載";
        ImpliedToAct: "{0} acts on {1}, as follows from the text though it does not say so", "{0}作用于{1}（由文意推出，原文未明言）", "{0}作用於{1}（由文意推出，原文未明言）";
        IsA: "{0} belongs to {1}", "{0}属于{1}", "{0}屬於{1}";
        GoesWith: "{0} goes with {1}", "{0}与{1}同向相关", "{0}與{1}同向相關";
        GoesAgainst: "{0} runs against {1}", "{0}与{1}反向相关", "{0}與{1}反向相關";
        Related: "{0} is related to {1}", "{0}与{1}相关", "{0}與{1}相關";
        // What stands behind it in brackets.
        Behind: "{0} ({1})", "{0}（{1}）", "{0}（{1}）";
        Disputed: "disputed", "有争议", "有爭議";
        SeenIn: "seen in {0}", "见于{0}", "見於{0}";
        Textbook: "textbook: {0}", "教科书：{0}", "教科書：{0}";
        // What follows.
        MoreMeansMore: "so more {0} means more {1}", "所以{0}升高，{1}也升高", "所以{0}升高，{1}也升高";
        MoreMeansLess: "so more {0} means less {1}", "所以{0}升高，{1}就降低", "所以{0}升高，{1}就降低";
        Open: "so {0} acts on {1}, but which way is not known", "所以{0}作用于{1}，但方向不明", "所以{0}作用於{1}，但方向不明";
        SaidDirectly: "that is, more {0} means more {1}", "也就是说，{0}升高，{1}也升高", "也就是說，{0}升高，{1}也升高";
        SaidDirectlyLess: "that is, more {0} means less {1}", "也就是说，{0}升高，{1}就降低", "也就是說，{0}升高，{1}就降低";
        Ends: "{0}.", "{0}。", "{0}。";
    }
}

impl Sentence {
    /// Returns the words for a step of that verb, said that firmly.
    pub(crate) fn of_step(effect: Effect, certainty: Option<Certainty>) -> Self {
        let words = match (effect, effect.sign()) {
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
}
