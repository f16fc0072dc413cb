//! `common`: what acts on several entities, or what all of them act on.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{Basis, EntityRef, Firmness, LeftOut, Nearest, SignedPath, Verdict};
use super::collect::firmness::{FirmSearch, Passing};
use super::collect::judge::{Pair, Routes, Shares};
use super::collect::left_out;
use super::collect::reached::{Reach, reached};
use super::describe;
use super::error::QuestionError;
use super::limits::{DEFAULT_COMMON, DEFAULT_MAX_STEPS, DEFAULT_MAX_WORK, FIRM_STEPS, FIRM_WORK_OF_ALL};
use super::question::Question;
use crate::graph::MechanismGraph;
use crate::graph::direction::Direction;
use crate::graph::filters::Filters;
use crate::model::id::EntityId;

/// Asks what several entities have in common.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CommonQuestion {
    /// The entities; two at least.
    pub entities: Vec<EntityRef>,
    /// Whether causes or targets are asked for.
    pub direction: Direction,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// Entities that no path passes.
    pub avoid: Vec<EntityId>,
    /// The greatest number of steps to or from each.
    pub max_steps: usize,
    /// How many entities are listed.
    pub limit: usize,
    /// Up to how many steps it is looked whether the verdicts stay; 0: not at all.
    pub firm_steps: usize,
}

impl CommonQuestion {
    /// Asks within the default limits.
    pub fn new(entities: Vec<EntityRef>, direction: Direction) -> Self {
        Self {
            entities,
            direction,
            filters: Filters::default(),
            avoid: Vec::new(),
            max_steps: DEFAULT_MAX_STEPS,
            limit: DEFAULT_COMMON,
            firm_steps: FIRM_STEPS,
        }
    }
}

/// What several entities have in common. Verdicts are as asked.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Common {
    /// The entity.
    pub id: EntityId,
    /// What it does to each of the entities, or each of them to it, in their order.
    pub effects: Vec<CommonEffect>,
}

/// What joins a common cause or target to one of the entities.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
    /// Whether the verdict stays where longer paths are looked at.
    #[serde(flatten)]
    pub firmness: Firmness,
}

impl Question for CommonQuestion {
    type Answer = CommonAnswer;

    /// Answers a [`CommonQuestion`]. The cost grows with the number of routes, up to the work limit of a search for each
    /// entity that was asked for, and once more for all pairs listed together.
    fn ask(&self, graph: &MechanismGraph) -> Result<CommonAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let nodes: Vec<NodeIndex> =
            self.entities.iter().map(|asked| describe::entity(graph, asked)).collect::<Result<_, _>>()?;
        let avoid = describe::nodes(graph, &self.avoid)?;
        let is_repeated = |at: &usize| nodes[..*at].contains(&nodes[*at]);
        if let Some(at) = (0..nodes.len()).find(is_repeated) {
            return Err(QuestionError::SameEntity(self.entities[at].id.clone()));
        }
        let around: Vec<(BTreeMap<NodeIndex, Reach>, bool)> =
            (nodes.iter()).map(|node| reached(&filtered, *node, self.direction, self.max_steps, &avoid)).collect();
        let distances = |entity: NodeIndex| -> Option<Vec<usize>> {
            around.iter().map(|(reached, _)| reached.get(&entity).map(|reach| reach.distance)).collect()
        };
        let mut shared: Vec<(usize, usize, NodeIndex)> = (graph.all_entities())
            .filter_map(|entity| distances(entity).map(|steps| (entity, steps)))
            .map(|(entity, steps)| (steps.iter().copied().max().unwrap_or(0), steps.iter().sum(), entity))
            .collect();
        shared.sort_unstable();
        let pairs = self.limit.min(shared.len()) * nodes.len();
        let mut firm = FirmSearch::new(&filtered, self.firm_steps, FIRM_WORK_OF_ALL, pairs);
        let mut limits = Shares::new(DEFAULT_MAX_WORK, pairs);
        let mut effect = |entity: NodeIndex, (asked, node): (&EntityRef, &NodeIndex)| {
            let (from, to) = match self.direction {
                Direction::Upstream => (entity, *node),
                Direction::Downstream => (*node, entity),
            };
            let pair = Pair { from, to, turn: asked.opposite, max_steps: self.max_steps };
            let judgement = limits.judge(&filtered, pair, Routes { avoid: &avoid, ..Routes::default() });
            Some(CommonEffect {
                entity: asked.id.clone(),
                verdict: judgement.verdict(),
                nearest: judgement.nearest(),
                basis: judgement.basis(),
                firmness: firm.judge(pair, &judgement.tally, judgement.complete, Passing { via: &[], avoid: &avoid }),
                path: judgement.best()?,
            })
        };
        let common = |(_, _, entity): &(usize, usize, NodeIndex)| Common {
            id: graph.entity_id(*entity).clone(),
            effects: self.entities.iter().zip(&nodes).filter_map(|pair| effect(*entity, pair)).collect(),
        };
        let common: Vec<Common> = shared.iter().take(self.limit).map(common).collect();
        let around_each = nodes.iter().map(|node| (*node, self.direction));
        Ok(CommonAnswer {
            entities: self.entities.clone(),
            direction: self.direction,
            common,
            complete: limits.is_complete() && around.iter().all(|(_, complete)| *complete),
            truncated: shared.len() > self.limit,
            total: shared.len(),
            left_out: left_out::around(&filtered, around_each, self.max_steps),
        })
    }
}
