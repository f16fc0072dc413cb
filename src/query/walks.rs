//! What walks reach, by sign: the upper bound of what paths can reach.
//!
//! A walk may pass an entity more than once, join conditions that exclude each other and follow a group where its member is
//! another matter. Where no walk has a sign, no path has it.

use serde::Serialize;

use super::answer::{EntityRef, LeftOut};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use crate::algo::signed_walks::SignedWalks;
use crate::graph::MechanismGraph;
use crate::graph::direction::Direction;
use crate::graph::filters::Filters;
use crate::model::id::EntityId;

/// Asks what walks reach from an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WalksQuestion {
    /// Where walks begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// The greatest number of steps.
    pub depth: usize,
}

/// What walks reach from an entity.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WalksAnswer {
    /// Where walks begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The entities reached, by id. The first is among them: the walk of no steps is positive.
    pub reached: Vec<Walked>,
    /// What the filters left out of the relations within the depth; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// An entity that walks reach, with the length of the shortest of each sign.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Walked {
    /// The entity.
    pub id: EntityId,
    /// The shortest walk that raises.
    #[serde(rename = "+")]
    pub plus: Option<usize>,
    /// The shortest walk that lowers.
    #[serde(rename = "-")]
    pub minus: Option<usize>,
    /// The shortest walk without a sign.
    #[serde(rename = "?")]
    pub unknown: Option<usize>,
}

impl Question for WalksQuestion {
    type Answer = WalksAnswer;

    /// Answers a [`WalksQuestion`]. O(entities + steps within the depth).
    fn ask(&self, graph: &MechanismGraph) -> Result<WalksAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let start = describe::entity(graph, &self.entity)?;
        let walks = SignedWalks::new(&filtered, start, self.direction, self.depth);
        let turn = usize::from(self.entity.opposite);
        let mut reached = Vec::with_capacity(walks.touched);
        for entity in graph.all_entities().filter(|entity| walks.is_touched(*entity)) {
            let lengths = walks.lengths(entity);
            if lengths.iter().any(Option::is_some) {
                let [plus, minus, unknown] = [lengths[turn], lengths[1 - turn], lengths[2]];
                reached.push(Walked { id: graph.entity_id(entity).clone(), plus, minus, unknown });
            }
        }
        let left_out = left_out::around(&filtered, [(start, self.direction)], self.depth);
        Ok(WalksAnswer { entity: self.entity.clone(), direction: self.direction, reached, left_out })
    }
}
