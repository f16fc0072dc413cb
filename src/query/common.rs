//! `common`: what acts on several entities, or what all of them act on.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::answer::{Basis, EntityRef, LeftOut, Nearest, SignedPath, Verdict};
use super::error::QuestionError;
use super::judge::{Pair, Shares};
use super::path::DEFAULT_MAX_STEPS;
use super::reach::Direction;
use super::reached::{Reach, reached};
use super::routes::MAX_WORK;
use super::{describe, scope};
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::id::EntityId;

/// How many entities are listed unless a question says otherwise.
pub const DEFAULT_LIMIT: usize = 20;

/// Asks what several entities have in common.
#[derive(Clone, Debug, PartialEq)]
pub struct CommonQuestion {
    /// The entities; two at least.
    pub entities: Vec<EntityRef>,
    /// Whether causes or targets are asked for.
    pub direction: Direction,
    /// The filters.
    pub filters: Filters,
    /// The greatest number of steps to or from each.
    pub max_steps: usize,
    /// How many entities are listed.
    pub limit: usize,
}

impl CommonQuestion {
    /// Asks within the default limits.
    pub fn new(entities: Vec<EntityRef>, direction: Direction) -> Self {
        Self { entities, direction, filters: Filters::default(), max_steps: DEFAULT_MAX_STEPS, limit: DEFAULT_LIMIT }
    }
}

/// What several entities have in common. Verdicts are as asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommonAnswer {
    /// The entities.
    pub entities: Vec<EntityRef>,
    /// Whether causes or targets were asked for.
    pub direction: Direction,
    /// What acts on all of them, or what all of them act on: by the distance of the farthest, then by all distances together, then
    /// by id.
    pub common: Vec<Common>,
    /// Whether all paths within the greatest length were seen. Where not, only `ambiguous` is final.
    pub complete: bool,
    /// Whether there are more than are listed.
    pub truncated: bool,
    /// How many there are, listed or not.
    pub total: usize,
    /// What the filters left out of the relations around; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// A common cause or target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Common {
    /// The entity.
    pub id: EntityId,
    /// What it does to each of the entities, or each of them to it, in their order.
    pub effects: Vec<CommonEffect>,
}

/// What joins a common cause or target to one of the entities.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommonEffect {
    /// The entity that was asked for.
    pub entity: EntityId,
    /// What all paths say together.
    pub verdict: Verdict,
    /// The verdict at the shortest length that has a signed path.
    pub nearest: Option<Nearest>,
    /// What the verdict rests on where a condition was asked for.
    pub basis: Option<Basis>,
    /// The best of the shortest paths that speak for the verdict.
    pub path: SignedPath,
}

/// Answers a [`CommonQuestion`]. The cost grows with the number of routes, up to the work limit of a search for each
/// entity that was asked for, and once more for all pairs listed together.
pub fn ask(graph: &MechanismGraph, question: &CommonQuestion) -> Result<CommonAnswer, QuestionError> {
    let filtered = graph.select(&question.filters);
    let places: Vec<NodeIndex> =
        question.entities.iter().map(|asked| describe::entity(graph, asked)).collect::<Result<_, _>>()?;
    let is_repeated = |at: &usize| places[..*at].contains(&places[*at]);
    if let Some(at) = (0..places.len()).find(is_repeated) {
        return Err(QuestionError::SameEntity(question.entities[at].id.clone()));
    }
    let around: Vec<(BTreeMap<NodeIndex, Reach>, bool)> =
        (places.iter()).map(|place| reached(graph, &filtered, *place, question.direction, question.max_steps)).collect();
    let distances = |entity: NodeIndex| -> Option<Vec<usize>> {
        around.iter().map(|(reached, _)| reached.get(&entity).map(|reach| reach.distance)).collect()
    };
    let mut shared: Vec<(usize, usize, NodeIndex)> = (graph.all_entities())
        .filter_map(|entity| distances(entity).map(|steps| (entity, steps)))
        .map(|(entity, steps)| (steps.iter().copied().max().unwrap_or(0), steps.iter().sum(), entity))
        .collect();
    shared.sort_unstable();
    let mut limits = Shares::new(MAX_WORK, question.limit.min(shared.len()) * places.len());
    let mut effect = |entity: NodeIndex, (asked, place): (&EntityRef, &NodeIndex)| {
        let (from, to) = match question.direction {
            Direction::Upstream => (entity, *place),
            Direction::Downstream => (*place, entity),
        };
        let pair = Pair { from, to, turn: asked.opposite, max_steps: question.max_steps };
        let judgement = limits.judge(graph, &filtered, pair);
        Some(CommonEffect {
            entity: asked.id.clone(),
            verdict: judgement.verdict(),
            nearest: judgement.nearest(),
            basis: judgement.basis(),
            path: judgement.best()?,
        })
    };
    let common = |(_, _, entity): &(usize, usize, NodeIndex)| Common {
        id: graph.entity_id(*entity).clone(),
        effects: question.entities.iter().zip(&places).filter_map(|pair| effect(*entity, pair)).collect(),
    };
    let common: Vec<Common> = shared.iter().take(question.limit).map(common).collect();
    let is_upstream = question.direction == Direction::Upstream;
    let scope = |place: &NodeIndex| scope::around(graph, &filtered, *place, is_upstream, question.max_steps);
    let mut relations: Vec<_> = places.iter().flat_map(scope).collect();
    relations.sort_unstable();
    relations.dedup();
    Ok(CommonAnswer {
        entities: question.entities.clone(),
        direction: question.direction,
        common,
        complete: limits.is_complete() && around.iter().all(|(_, complete)| *complete),
        truncated: shared.len() > question.limit,
        total: shared.len(),
        left_out: describe::left_out(&filtered, &relations),
    })
}
