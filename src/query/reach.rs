//! `upstream`, `downstream`, `neighbors`: what acts on an entity, and what it acts on.

use petgraph::graph::{EdgeIndex, NodeIndex};
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{Basis, EntityRef, LeftOut, RelationRecord};
use super::collect::left_out;
use super::collect::reached::{Reach, reached};
use super::describe;
use super::error::QuestionError;
use super::limits::DEFAULT_DEPTH;
use super::question::Question;
pub use crate::graph::direction::Direction;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::effect::{Effect, Sign};
use crate::model::id::EntityId;

/// Asks what is reached from an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReachQuestion {
    /// Where paths begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// The greatest number of steps.
    pub depth: usize,
}

impl ReachQuestion {
    /// Asks within the default limits.
    pub fn new(entity: EntityRef, direction: Direction) -> Self {
        Self { entity, direction, filters: Filters::default(), depth: DEFAULT_DEPTH }
    }
}

/// What is reached from an entity.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ReachAnswer {
    /// Where paths begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The entities reached, nearest first, then by id.
    pub reached: Vec<Reached>,
    /// Where a condition was asked for: the entities that are reached under other conditions alone, by id.
    pub elsewhere: Vec<EntityId>,
    /// What is recorded of it in this direction and is no step: studies that found no effect, and what is only disputed. By id.
    pub apart: Vec<RelationRecord>,
    /// Whether all signs within the depth were seen.
    pub complete: bool,
    /// What the filters left out of the relations within the depth; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// An entity that is reached.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Reached {
    /// The entity.
    pub id: EntityId,
    /// The length of the shortest path that its signs rest on, in steps.
    pub distance: usize,
    /// The signs of the paths within the depth, as asked, in the order `+ - ?`: of the stated ones where there are any, else of
    /// the general ones.
    pub signs: Vec<Sign>,
    /// What the signs rest on where a condition was asked for.
    pub basis: Option<Basis>,
}

/// Asks what is reached in both directions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NeighborsQuestion {
    /// The entity in the middle.
    pub entity: EntityRef,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// The greatest number of steps in each direction.
    pub depth: usize,
}

/// What is reached in both directions.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct NeighborsAnswer {
    /// The entity in the middle.
    pub entity: EntityRef,
    /// What acts on it, nearest first, then by id.
    pub upstream: Vec<Reached>,
    /// What it acts on, nearest first, then by id.
    pub downstream: Vec<Reached>,
    /// Where a condition was asked for: what acts on it under other conditions alone, by id.
    pub upstream_elsewhere: Vec<EntityId>,
    /// Where a condition was asked for: what it acts on under other conditions alone, by id.
    pub downstream_elsewhere: Vec<EntityId>,
    /// What is recorded to act on it and is no step: studies that found no effect, and what is only disputed. By id.
    pub upstream_apart: Vec<RelationRecord>,
    /// What is recorded of what it acts on and is no step. By id.
    pub downstream_apart: Vec<RelationRecord>,
    /// Whether all signs within the depth were seen.
    pub complete: bool,
    /// What the filters left out of the relations within the depth; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

impl NeighborsQuestion {
    /// Asks within the default limits.
    pub fn new(entity: EntityRef) -> Self {
        Self { entity, filters: Filters::default(), depth: DEFAULT_DEPTH }
    }
}

impl Question for ReachQuestion {
    type Answer = ReachAnswer;

    /// Answers a [`ReachQuestion`]: what the paths of `path` reach. The cost grows with the number of routes within the depth, up to
    /// the work limit of a search.
    fn ask(&self, graph: &MechanismGraph) -> Result<ReachAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let entity = describe::entity(graph, &self.entity)?;
        let (reached, complete) = described(&filtered, entity, self.direction, self.depth, self.entity.opposite);
        let left_out = left_out::around(&filtered, [(entity, self.direction)], self.depth);
        let elsewhere = elsewhere(&filtered, entity, self.direction, self.depth, &reached);
        Ok(ReachAnswer {
            entity: self.entity.clone(),
            direction: self.direction,
            reached,
            elsewhere,
            apart: apart(&filtered, entity, self.direction),
            complete,
            left_out,
        })
    }
}

impl Question for NeighborsQuestion {
    type Answer = NeighborsAnswer;

    /// Answers a [`NeighborsQuestion`]: `upstream` and `downstream` at once.
    fn ask(&self, graph: &MechanismGraph) -> Result<NeighborsAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let entity = describe::entity(graph, &self.entity)?;
        let [(upstream, upstream_complete), (downstream, downstream_complete)] =
            Direction::BOTH.map(|direction| described(&filtered, entity, direction, self.depth, self.entity.opposite));
        Ok(NeighborsAnswer {
            entity: self.entity.clone(),
            upstream_elsewhere: elsewhere(&filtered, entity, Direction::Upstream, self.depth, &upstream),
            downstream_elsewhere: elsewhere(&filtered, entity, Direction::Downstream, self.depth, &downstream),
            upstream_apart: apart(&filtered, entity, Direction::Upstream),
            downstream_apart: apart(&filtered, entity, Direction::Downstream),
            upstream,
            downstream,
            complete: upstream_complete && downstream_complete,
            left_out: left_out::around(&filtered, Direction::BOTH.map(|direction| (entity, direction)), self.depth),
        })
    }
}

/// Returns the causal relations of an entity in a direction that are no steps.
fn apart(filtered: &FilteredGraph<'_>, entity: NodeIndex, direction: Direction) -> Vec<RelationRecord> {
    let graph = filtered.graph();
    let relations = match direction {
        Direction::Upstream => graph.incoming(entity),
        Direction::Downstream => graph.outgoing(entity),
    };
    let is_apart = |relation: &EdgeIndex| {
        let effect = graph.effect(*relation);
        effect.is_causal() && (effect == Effect::NoEffect || !filtered.asserts(*relation))
    };
    describe::relations(filtered, relations.into_iter().filter(is_apart))
}

/// Returns the entities that are reached where no condition is asked for, and not under those asked for; none where none is.
fn elsewhere(
    filtered: &FilteredGraph<'_>,
    entity: NodeIndex,
    direction: Direction,
    depth: usize,
    found: &[Reached],
) -> Vec<EntityId> {
    if filtered.filters.when.is_empty() {
        return Vec::new();
    }
    let (all, _) = reached(&filtered.unconditional(), entity, direction, depth, &[]);
    let ids = all.into_keys().map(|entity| filtered.graph().entity_id(entity));
    ids.filter(|id| found.iter().all(|found| found.id != **id)).cloned().collect()
}

/// Returns the entities reached, nearest first, then by id, and whether all signs were seen. `turn` is set where the entity was
/// asked for by its opposite.
fn described(
    filtered: &FilteredGraph<'_>,
    entity: NodeIndex,
    direction: Direction,
    depth: usize,
    turn: bool,
) -> (Vec<Reached>, bool) {
    let (reached, complete) = reached(filtered, entity, direction, depth, &[]);
    let is_asked = !filtered.filters.when.is_empty();
    let record = |(entity, reach): (NodeIndex, Reach)| Reached {
        id: filtered.graph().entity_id(entity).clone(),
        distance: reach.distance,
        signs: reach.signs.turned(turn).iter().collect(),
        basis: is_asked.then_some(reach.basis),
    };
    let mut reached: Vec<Reached> = reached.into_iter().map(record).collect();
    reached.sort_by_key(|reached| reached.distance);
    (reached, complete)
}
