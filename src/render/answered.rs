//! Every answer there is, with its question, and what each format makes of it.

mod picture;

use super::diagram::Diagram;
use super::json;
use super::naming::Naming;
use super::view::{self, View};
use crate::model::knowledge::Knowledge;
use crate::query::effect::{EffectAnswer, EffectQuestion};
use crate::query::list::ListAnswer;
use crate::query::path::{PathQuestion, PathsAnswer};
use crate::query::reach::{NeighborsAnswer, NeighborsQuestion, ReachAnswer, ReachQuestion};
use crate::query::show::ShowAnswer;
use crate::query::stats::StatsAnswer;
use crate::search::{SearchAnswer, SearchQuestion};

/// An answer, with its question where text needs it.
#[derive(Clone, Debug)]
pub enum Answered {
    /// `search`
    Search(SearchQuestion, SearchAnswer),
    /// `show`, and whether all relations and notes are to be laid out.
    Show(ShowAnswer, bool),
    /// `path`
    Path(PathQuestion, PathsAnswer),
    /// `effect`
    Effect(EffectQuestion, EffectAnswer),
    /// `upstream` and `downstream`
    Reach(ReachQuestion, ReachAnswer),
    /// `neighbors`
    Neighbors(NeighborsQuestion, NeighborsAnswer),
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
            Self::Reach(question, answer) => view::reach(naming, question, answer),
            Self::Neighbors(question, answer) => view::neighbors(naming, question, answer),
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
            Self::Reach(_, answer) => json::stamped(answer, knowledge),
            Self::Neighbors(_, answer) => json::stamped(answer, knowledge),
            Self::List(answer) => json::stamped(answer, knowledge),
            Self::Stats(answer) => json::stamped(answer, knowledge),
        }
    }
}
