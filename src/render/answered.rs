//! Every answer there is, with its question, and what each format makes of it.

mod picture;

use super::cut::Room;
use super::diagram::Diagram;
use super::json;
use super::naming::Naming;
use super::view::{self, View};
use crate::model::knowledge::Knowledge;
use crate::query::answer::RelationRecord;
use crate::query::cite::CiteAnswer;
use crate::query::common::{CommonAnswer, CommonQuestion};
use crate::query::compare::{CompareAnswer, CompareQuestion};
use crate::query::contradictions::{ContradictionsAnswer, ContradictionsQuestion};
use crate::query::effect::{EffectAnswer, EffectQuestion};
use crate::query::interventions::{InterventionsAnswer, InterventionsQuestion};
use crate::query::list::ListAnswer;
use crate::query::loops::{LoopsAnswer, LoopsQuestion};
use crate::query::path::{PathAnswer, PathQuestion};
use crate::query::reach::{NeighborsAnswer, NeighborsQuestion, ReachAnswer, ReachQuestion};
use crate::query::show::ShowAnswer;
use crate::query::stats::StatsAnswer;
use crate::query::what_if::{WhatIfAnswer, WhatIfQuestion};
use crate::query::why::{WhyAnswer, WhyQuestion};
use crate::search::{SearchAnswer, SearchQuestion};

/// An answer, with its question where text needs it.
#[derive(Clone, Debug)]
pub enum Answered {
    /// `search`
    Search(SearchQuestion, SearchAnswer),
    /// `show`, and whether all relations and notes are to be laid out.
    Show(ShowAnswer, bool),
    /// `path`
    Path(PathQuestion, PathAnswer),
    /// `effect`
    Effect(EffectQuestion, EffectAnswer),
    /// `upstream` and `downstream`, with the relations to draw.
    Reach(ReachQuestion, ReachAnswer, Vec<RelationRecord>),
    /// `neighbors`, with the relations to draw.
    Neighbors(NeighborsQuestion, NeighborsAnswer, Vec<RelationRecord>),
    /// `loops`, and how much of it is to be laid out.
    Loops(LoopsQuestion, LoopsAnswer, Room),
    /// `compare`, and how much of it is to be laid out.
    Compare(CompareQuestion, CompareAnswer, Room),
    /// `what-if`, and how much of it is to be laid out.
    WhatIf(WhatIfQuestion, WhatIfAnswer, Room),
    /// `contradictions`
    Contradictions(ContradictionsQuestion, ContradictionsAnswer),
    /// `interventions`, and how much of it is to be laid out.
    Interventions(InterventionsQuestion, InterventionsAnswer, Room),
    /// `common`, and how much of it is to be laid out.
    Common(CommonQuestion, CommonAnswer, Room),
    /// `why`
    Why(WhyQuestion, WhyAnswer),
    /// `cite`
    Cite(CiteAnswer),
    /// `list`
    List(ListAnswer),
    /// `stats`
    Stats(StatsAnswer),
}

impl Answered {
    /// Lays out the answer as text.
    pub fn view(&self, naming: Naming<'_>) -> View {
        match self {
            Self::Search(question, answer) => view::search(naming, question, answer),
            Self::Show(answer, all) => view::show(naming, answer, *all),
            Self::Path(question, answer) => view::path(naming, question, answer),
            Self::Effect(question, answer) => view::effect(naming, question, answer),
            Self::Reach(question, answer, _) => view::reach(naming, question, answer),
            Self::Neighbors(question, answer, _) => view::neighbors(naming, question, answer),
            Self::Loops(question, answer, room) => view::loops(naming, question, answer, *room),
            Self::Compare(question, answer, room) => view::compare(naming, question, answer, *room),
            Self::WhatIf(question, answer, room) => view::what_if(naming, question, answer, *room),
            Self::Contradictions(question, answer) => view::contradictions(naming, question, answer),
            Self::Interventions(question, answer, room) => view::interventions(naming, question, answer, *room),
            Self::Common(question, answer, room) => view::common(naming, question, answer, *room),
            Self::Why(question, answer) => view::why(naming, question, answer),
            Self::Cite(answer) => view::cite(naming, answer),
            Self::List(answer) => view::list(naming, answer),
            Self::Stats(answer) => view::stats(naming, answer),
        }
    }

    /// Draws the answer: the relations that it shows. None where there is nothing to draw.
    pub fn diagram(&self, naming: Naming<'_>) -> Option<Diagram> {
        picture::picture(naming, self)
    }

    /// Returns the answer as the JSON object of the contract.
    pub fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        match self {
            Self::Search(_, answer) => json::stamped(answer, knowledge),
            Self::Show(answer, _) => json::stamped(answer, knowledge),
            Self::Path(_, answer) => json::stamped(answer, knowledge),
            Self::Effect(_, answer) => json::stamped(answer, knowledge),
            Self::Reach(_, answer, _) => json::stamped(answer, knowledge),
            Self::Neighbors(_, answer, _) => json::stamped(answer, knowledge),
            Self::Loops(_, answer, _) => json::stamped(answer, knowledge),
            Self::Compare(_, answer, _) => json::stamped(answer, knowledge),
            Self::WhatIf(_, answer, _) => json::stamped(answer, knowledge),
            Self::Contradictions(_, answer) => json::stamped(answer, knowledge),
            Self::Interventions(_, answer, _) => json::stamped(answer, knowledge),
            Self::Common(_, answer, _) => json::stamped(answer, knowledge),
            Self::Why(_, answer) => json::stamped(answer, knowledge),
            Self::Cite(answer) => json::stamped(answer, knowledge),
            Self::List(answer) => json::stamped(answer, knowledge),
            Self::Stats(answer) => json::stamped(answer, knowledge),
        }
    }
}
