//! All that lies upstream or downstream of an entity, however far.

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::answer::{EntityRef, LeftOut};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use crate::algo::signed_bfs::SignedBfs;
use crate::graph::MechanismGraph;
use crate::graph::direction::Direction;
use crate::graph::filters::Filters;
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// Asks what walks of any length reach from an entity, or reach it from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClosureQuestion {
    /// Where walks begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
}

/// All that lies upstream or downstream of an entity.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClosureAnswer {
    /// Where walks begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The other entities that walks reach, by id.
    pub reached: Vec<EntityId>,
    /// What the filters left out of the relations within reach; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

impl Question for ClosureQuestion {
    type Answer = ClosureAnswer;

    /// Answers a [`ClosureQuestion`]: what [`walks`](super::walks) reaches, without signs and lengths. Linear in the steps within the
    /// closure, plus sorting it.
    fn ask(&self, graph: &MechanismGraph) -> Result<ClosureAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let start = describe::entity(graph, &self.entity)?;
        let steps = filtered.steps(self.direction);
        let mut search = SignedBfs::new(graph, start, self.direction);
        while !search.frontier().is_empty() {
            let _ = search.grow(steps, |_| Sign::Plus);
        }
        let is_other = |entity: &NodeIndex| *entity != start && search.reaches(*entity);
        let id = |entity: NodeIndex| graph.entity_id(entity).clone();
        // To look at every entity is faster than to sort most of them.
        let reached = if search.touched().len() * MANY > graph.entity_count() {
            graph.all_entities().filter(is_other).map(id).collect()
        } else {
            let mut reached: Vec<NodeIndex> = search.touched().iter().copied().filter(is_other).collect();
            reached.sort_unstable();
            reached.into_iter().map(id).collect()
        };
        let left_out = left_out::around(&filtered, [(start, self.direction)], usize::MAX);
        Ok(ClosureAnswer { entity: self.entity.clone(), direction: self.direction, reached, left_out })
    }
}

/// One entity of so many is many.
const MANY: usize = 16;
