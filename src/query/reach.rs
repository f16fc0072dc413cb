//! `upstream`, `downstream`, `neighbors`: what acts on an entity, and what it acts on.

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::answer::{Basis, EntityRef, LeftOut};
use super::error::QuestionError;
use super::reached::Reach;
use super::{describe, scope};
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// How far a question reaches unless it says otherwise, in steps.
pub const DEFAULT_DEPTH: usize = 1;

/// Which way a question follows the relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Against them: to causes.
    Upstream,
    /// Along them: to targets.
    Downstream,
}

/// Asks what is reached from an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct ReachQuestion {
    /// Where paths begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The filters.
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReachAnswer {
    /// Where paths begin, or end.
    pub entity: EntityRef,
    /// Which way.
    pub direction: Direction,
    /// The entities reached, nearest first, then by id.
    pub reached: Vec<Reached>,
    /// Whether all signs within the depth were seen.
    pub complete: bool,
    /// What the filters left out of the relations within the depth; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// An entity that is reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq)]
pub struct NeighborsQuestion {
    /// The entity in the middle.
    pub entity: EntityRef,
    /// The filters.
    pub filters: Filters,
    /// The greatest number of steps in each direction.
    pub depth: usize,
}

/// What is reached in both directions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NeighborsAnswer {
    /// The entity in the middle.
    pub entity: EntityRef,
    /// What acts on it, nearest first, then by id.
    pub upstream: Vec<Reached>,
    /// What it acts on, nearest first, then by id.
    pub downstream: Vec<Reached>,
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

/// Answers a [`ReachQuestion`]: what the paths of `path` reach. The cost grows with the number of routes within the depth, up to
/// the work limit of a search.
pub fn ask(graph: &MechanismGraph, question: &ReachQuestion) -> Result<ReachAnswer, QuestionError> {
    let filtered = graph.select(&question.filters);
    let (reached, complete) = reached(graph, &filtered, &question.entity, question.direction, question.depth)?;
    Ok(ReachAnswer {
        entity: question.entity.clone(),
        direction: question.direction,
        reached,
        complete,
        left_out: left_out(graph, &filtered, &question.entity, &[question.direction], question.depth)?,
    })
}

/// Answers a [`NeighborsQuestion`]: `upstream` and `downstream` at once.
pub fn ask_neighbors(graph: &MechanismGraph, question: &NeighborsQuestion) -> Result<NeighborsAnswer, QuestionError> {
    let filtered = graph.select(&question.filters);
    let reach = |direction| reached(graph, &filtered, &question.entity, direction, question.depth);
    let (upstream, upstream_complete) = reach(Direction::Upstream)?;
    let (downstream, downstream_complete) = reach(Direction::Downstream)?;
    let both = [Direction::Upstream, Direction::Downstream];
    Ok(NeighborsAnswer {
        entity: question.entity.clone(),
        upstream,
        downstream,
        complete: upstream_complete && downstream_complete,
        left_out: left_out(graph, &filtered, &question.entity, &both, question.depth)?,
    })
}

fn reached(
    graph: &MechanismGraph,
    filtered: &FilteredGraph,
    asked: &EntityRef,
    direction: Direction,
    depth: usize,
) -> Result<(Vec<Reached>, bool), QuestionError> {
    let entity = describe::entity(graph, asked)?;
    let (reached, complete) = super::reached::reached(graph, filtered, entity, direction, depth);
    let is_asked = !filtered.filters().when.is_empty();
    let answer = |(entity, reach): (NodeIndex, Reach)| Reached {
        id: graph.entity_id(entity).clone(),
        distance: reach.distance,
        signs: reach.signs.turned(asked.opposite).iter().collect(),
        basis: is_asked.then_some(reach.basis),
    };
    let mut reached: Vec<Reached> = reached.into_iter().map(answer).collect();
    reached.sort_by_key(|reached| reached.distance);
    Ok((reached, complete))
}

fn left_out(
    graph: &MechanismGraph,
    filtered: &FilteredGraph,
    asked: &EntityRef,
    directions: &[Direction],
    depth: usize,
) -> Result<Vec<LeftOut>, QuestionError> {
    let entity = describe::entity(graph, asked)?;
    let around = |direction: &Direction| scope::around(graph, filtered, entity, *direction == Direction::Upstream, depth);
    let mut relations: Vec<_> = directions.iter().flat_map(around).collect();
    relations.sort_unstable();
    relations.dedup();
    Ok(describe::left_out(filtered, &relations))
}
