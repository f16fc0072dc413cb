//! All that lies upstream or downstream of an entity, however far.

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::answer::EntityRef;
use super::describe;
use super::error::QuestionError;
use super::reach::Direction;
use super::spread::SignedBfs;
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// Asks what walks of any length reach from an entity, or reach it from.
#[derive(Clone, Debug, PartialEq)]
pub struct ClosureQuestion {
    /// Where walks begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The filters.
    pub filters: Filters,
}

/// All that lies upstream or downstream of an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ClosureAnswer {
    /// Where walks begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The other entities that walks reach, by id.
    pub reached: Vec<EntityId>,
}

/// Answers a [`ClosureQuestion`]: what [`walks`](super::walks) reaches, without signs and lengths. Linear in the steps within the
/// closure, plus sorting it.
pub fn ask(graph: &MechanismGraph, question: &ClosureQuestion) -> Result<ClosureAnswer, QuestionError> {
    let filtered = graph.select(&question.filters);
    let start = describe::entity(graph, &question.entity)?;
    let steps = match question.direction {
        Direction::Upstream => &filtered.incoming,
        Direction::Downstream => &filtered.outgoing,
    };
    let mut spread = SignedBfs::new(graph, start);
    while !spread.frontier().is_empty() {
        spread.grow(steps, |_| Sign::Plus);
    }
    let is_other = |entity: &NodeIndex| *entity != start && spread.reaches(*entity);
    let id = |entity: NodeIndex| graph.entity_id(entity).clone();
    // To look at every entity is faster than to sort most of them.
    let reached = if spread.touched().len() * MANY > graph.entity_count() {
        graph.all_entities().filter(is_other).map(id).collect()
    } else {
        let mut reached: Vec<NodeIndex> = spread.touched().iter().copied().filter(is_other).collect();
        reached.sort_unstable();
        reached.into_iter().map(id).collect()
    };
    Ok(ClosureAnswer { entity: question.entity.clone(), direction: question.direction, reached })
}

/// One entity of so many is many.
const MANY: usize = 16;
