//! `upstream`, `downstream`, `neighbors`: what acts on an entity, and what it acts on.

use serde::Serialize;

use super::answer::{Asked, LeftOut};
use crate::graph::selection::Selection;
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
    pub entity: Asked,
    /// Which way.
    pub direction: Direction,
    /// The filters.
    pub selection: Selection,
    /// The greatest number of steps.
    pub depth: usize,
}

impl ReachQuestion {
    /// Asks within the default limits.
    pub fn new(entity: Asked, direction: Direction) -> Self {
        Self { entity, direction, selection: Selection::default(), depth: DEFAULT_DEPTH }
    }
}

/// What is reached from an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ReachAnswer {
    /// Where paths begin, or end.
    pub entity: Asked,
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
    /// The length of the shortest path, in steps.
    pub distance: usize,
    /// The signs of the paths within the depth, as asked, in the order `+ - ?`.
    pub signs: Vec<Sign>,
}

/// Asks what is reached in both directions.
#[derive(Clone, Debug, PartialEq)]
pub struct NeighborsQuestion {
    /// The entity in the middle.
    pub entity: Asked,
    /// The filters.
    pub selection: Selection,
    /// The greatest number of steps in each direction.
    pub depth: usize,
}

/// What is reached in both directions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct NeighborsAnswer {
    /// The entity in the middle.
    pub entity: Asked,
    /// What acts on it, nearest first, then by id.
    pub upstream: Vec<Reached>,
    /// What it acts on, nearest first, then by id.
    pub downstream: Vec<Reached>,
    /// Whether all signs within the depth were seen.
    pub complete: bool,
    /// What the filters left out of the relations within the depth; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}
