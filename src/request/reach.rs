//! `upstream`, `downstream` and `neighbors` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::detail::Detail;
use super::error::RequestError;
use super::exchange::{Drawn, Exchange};
use super::filters::FilterWords;
use super::plain::is_false;
use crate::explorer::Explorer;
use crate::graph::direction::Direction;
use crate::model::id::EntityId;
use crate::query::limits::DEFAULT_DEPTH;
use crate::query::reach::{NeighborsQuestion, ReachQuestion};
use crate::query::subgraph::Subgraph;

/// What is asked of an entity and of what lies around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(after_help = "Example: sarcograph upstream FOXO3 --depth 2"))]
pub struct ReachRequest {
    /// The thing in question
    pub name: String,
    /// How far to look, in steps [default: 1]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub depth: Option<usize>,
    /// Lay out all of them, not only the best supported of each kind
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "cli", arg(long))]
    pub all: bool,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl ReachRequest {
    /// Asks within the default limits.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), depth: None, all: false, filters: FilterWords::default() }
    }

    /// Returns how much of the answer is laid out.
    pub fn detail(&self) -> Detail {
        Detail::full_if(self.all)
    }

    /// Answers the request in one direction, with the relations that a picture draws.
    pub(super) fn answer(
        &self,
        explorer: &Explorer,
        direction: Direction,
    ) -> Result<Drawn<Exchange<Self, ReachQuestion>>, RequestError> {
        let depth = self.depth.unwrap_or(DEFAULT_DEPTH);
        let filters = self.filters.filters(explorer)?;
        let question = ReachQuestion { filters, depth, ..ReachQuestion::new(explorer.entity(&self.name)?, direction) };
        let part = part(direction, &question.entity.id, depth);
        let filters = question.filters.clone();
        let exchange = Exchange::of_several(self, question, explorer, |question| vec![&question.entity])?;
        Drawn::new(exchange, explorer, [part], &filters)
    }

    /// Answers the request in both directions, with the relations that a picture draws.
    pub(super) fn answer_both(&self, explorer: &Explorer) -> Result<Drawn<Exchange<Self, NeighborsQuestion>>, RequestError> {
        let depth = self.depth.unwrap_or(DEFAULT_DEPTH);
        let filters = self.filters.filters(explorer)?;
        let question = NeighborsQuestion { filters, depth, ..NeighborsQuestion::new(explorer.entity(&self.name)?) };
        let parts = [Direction::Upstream, Direction::Downstream].map(|way| part(way, &question.entity.id, depth));
        let filters = question.filters.clone();
        let exchange = Exchange::of_several(self, question, explorer, |question| vec![&question.entity])?;
        Drawn::new(exchange, explorer, parts, &filters)
    }
}

fn part(direction: Direction, id: &EntityId, depth: usize) -> Subgraph {
    match direction {
        Direction::Upstream => Subgraph::Upstream(id.clone(), depth),
        Direction::Downstream => Subgraph::Downstream(id.clone(), depth),
    }
}
