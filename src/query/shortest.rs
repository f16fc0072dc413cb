//! The shortest paths of any length, one after another.

use serde::Serialize;

use super::answer::{EntityRef, LeftOut, SignedPath};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use crate::algo::k_shortest::shortest_paths;
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;

/// Asks for the shortest paths of any length from one entity to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShortestQuestion {
    /// Where paths begin.
    pub from: EntityRef,
    /// Where paths end.
    pub to: EntityRef,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// How many paths.
    pub count: usize,
}

/// The shortest paths of any length.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShortestAnswer {
    /// Where paths begin.
    pub from: EntityRef,
    /// Where paths end.
    pub to: EntityRef,
    /// Whether there are no more paths than those listed, or as many as were asked for; false where the work limit came first.
    pub complete: bool,
    /// Paths, shortest first, then by the ids of entities, then of relations. Signs are as asked.
    pub paths: Vec<SignedPath>,
    /// What the filters left out of the relations between the two; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

impl Question for ShortestQuestion {
    type Answer = ShortestAnswer;

    /// Answers a [`ShortestQuestion`]. About `count` times the length of a path searches from both ends; more where the conditions of
    /// many short routes contradict one another, up to a work limit.
    fn ask(&self, graph: &MechanismGraph) -> Result<ShortestAnswer, QuestionError> {
        let (from, to) = describe::ends(graph, &self.from, &self.to)?;
        let turn = self.from.opposite != self.to.opposite;
        let filtered = graph.filtered(&self.filters);
        let (paths, complete) = shortest_paths(&filtered, from, to, self.count);
        Ok(ShortestAnswer {
            from: self.from.clone(),
            to: self.to.clone(),
            complete,
            paths: paths.iter().map(|path| describe::path(&filtered, path, turn)).collect(),
            left_out: left_out::between(&filtered, from, to, usize::MAX),
        })
    }
}
