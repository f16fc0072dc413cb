//! `what-if`: what changes where some entities are raised, lowered or blocked.
//!
//! Qualitative sign propagation over bounded simple paths, as in causal reasoning on signed graphs (L. Chindelevitch and others,
//! "Causal reasoning on biological networks", 2012), but over all paths rather than the shortest. It says in which direction
//! something is pushed, not how far, and nothing of what feedback makes of it: loops are reported, not unrolled.

use petgraph::graph::{EdgeIndex, NodeIndex};
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{
    Basis, EntityRef, FeedbackLoop, Firmness, LeftOut, Nearest, RelationRecord, SignCounts, SignedPath, Verdict,
};
use super::collect::changes::{Change, Changes, Seed};
use super::collect::firmness::{FirmSearch, Passing};
use super::collect::left_out;
use super::collect::loop_list::LoopList;
use super::describe;
use super::error::QuestionError;
use super::limits::{DEFAULT_CHANGES, DEFAULT_LOOPS, DEFAULT_MAX_STEPS, FIRM_STEPS, FIRM_WORK_OF_ALL};
use super::question::Question;
use crate::algo::cycles::{CycleSearch, hubs_first};
use crate::algo::work::MAX_WORK;
use crate::graph::direction::Direction;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::effect::Effect;
use crate::model::id::EntityId;

/// Asks what changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhatIfQuestion {
    /// What is raised; an opposite name lowers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub raise: Vec<EntityRef>,
    /// What is lowered; an opposite name raises.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lower: Vec<EntityRef>,
    /// What is held where it is: no path passes it. Where nothing is raised or lowered, what its loss changes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub block: Vec<EntityRef>,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many changes are listed.
    pub limit: usize,
    /// Up to how many steps it is looked whether the verdicts stay; 0: not at all.
    pub firm_steps: usize,
}

impl WhatIfQuestion {
    /// Asks within the default limits.
    pub fn new(raise: Vec<EntityRef>, lower: Vec<EntityRef>, block: Vec<EntityRef>) -> Self {
        let filters = Filters::default();
        Self { raise, lower, block, filters, max_steps: DEFAULT_MAX_STEPS, limit: DEFAULT_CHANGES, firm_steps: FIRM_STEPS }
    }
}

/// What changes.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct WhatIfAnswer {
    /// What is raised.
    pub raised: Vec<EntityRef>,
    /// What is lowered.
    pub lowered: Vec<EntityRef>,
    /// What is blocked.
    pub blocked: Vec<EntityRef>,
    /// What changes: nearest first, those of unknown direction last, then by id.
    pub changes: Vec<ChangeAnswer>,
    /// The ids of loops of at most `max_steps` that pass something raised, lowered or changed, and nothing blocked: what runs
    /// around them comes back.
    pub loops: Vec<String>,
    /// These loops, shortest first, then by the ids of entities, then of relations.
    pub circles: Vec<FeedbackLoop>,
    /// Whether all paths and loops within the greatest length were seen. Where not, only `ambiguous` is final.
    pub complete: bool,
    /// Whether there are more changes than are listed.
    pub truncated: bool,
    /// How many entities change, listed or not.
    pub total: usize,
    /// Whether there are more loops than are listed.
    pub loops_truncated: bool,
    /// What the filters left out of the relations downstream; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// What happens to one entity.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ChangeAnswer {
    /// The entity.
    pub id: EntityId,
    /// What happens to it: what all paths from all that is raised or lowered say together.
    pub change: Verdict,
    /// What happens at the shortest length that has a signed path.
    pub nearest: Option<Nearest>,
    /// The best of the shortest paths that speak for the change, with its own sign: what more of its beginning does.
    pub because: SignedPath,
    /// What the change rests on where a condition was asked for.
    pub basis: Option<Basis>,
    /// The routes that the change rests on, by the sign of the change.
    pub counts: SignCounts,
    /// Whether the change stays where longer paths are looked at.
    #[serde(flatten)]
    pub firmness: Firmness,
    /// The studies that found no effect of what is raised, lowered or blocked on it straight, in the order of their ids.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schemars(default)]
    pub no_effect: Vec<RelationRecord>,
}

impl Question for WhatIfQuestion {
    type Answer = WhatIfAnswer;

    /// Answers a [`WhatIfQuestion`]. The cost grows with the number of routes, up to the work limit of a search for each entity that
    /// is raised or lowered.
    fn ask(&self, graph: &MechanismGraph) -> Result<WhatIfAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let Start { seeds, turns, blocked } = start(graph, self)?;
        let changes = Changes::new(&filtered, &seeds, &blocked, self.max_steps);
        let is_asked = !self.filters.when.is_empty();
        let affected = seeds.iter().map(|seed| seed.entity).chain(changes.found.iter().map(|change| change.entity));
        let loops = loops(&filtered, affected, &blocked, self.max_steps);
        let steps = |change: &Change| change.tally.nearest(false).map_or(usize::MAX, |nearest| nearest.steps);
        let mut order: Vec<(usize, NodeIndex, &Change)> =
            changes.found.iter().map(|change| (steps(change), change.entity, change)).collect();
        order.sort_unstable_by_key(|(steps, entity, _)| (*steps, *entity));
        let bars: Vec<Vec<NodeIndex>> = (seeds.iter())
            .map(|seed| seeds.iter().map(|other| other.entity).filter(|other| *other != seed.entity))
            .map(|others| others.chain(blocked.iter().copied()).collect())
            .collect();
        let starts: Vec<(NodeIndex, bool, Passing<'_>)> = (seeds.iter().zip(&bars))
            .map(|(seed, avoid)| (seed.entity, seed.is_lowered, Passing { via: &[], avoid }))
            .collect();
        let mut firm = FirmSearch::new(&filtered, self.firm_steps, FIRM_WORK_OF_ALL, order.len().min(self.limit));
        let mut describe = |change: &Change| {
            let (seed, because) = changes.because(change, &seeds)?;
            Some(ChangeAnswer {
                id: graph.entity_id(change.entity).clone(),
                change: change.tally.counts(false).verdict(),
                nearest: change.tally.nearest(false),
                because: describe::path_ref(&filtered, &because, turns[seed]),
                basis: change.tally.basis().filter(|_| is_asked),
                counts: change.tally.counts(false),
                firmness: firm.judge_all(&change.tally, changes.complete, self.max_steps, change.entity, &starts),
                no_effect: no_effect(&filtered, &seeds, change.entity),
            })
        };
        let mut listed = Vec::with_capacity(order.len().min(self.limit));
        listed.extend(order.iter().take(self.limit).filter_map(|(.., change)| describe(change)));
        let downstream = seeds.iter().map(|seed| (seed.entity, Direction::Downstream));
        Ok(WhatIfAnswer {
            raised: self.raise.clone(),
            lowered: self.lower.clone(),
            blocked: self.block.clone(),
            truncated: order.len() > self.limit,
            total: order.len(),
            changes: listed,
            loops: loops.circles.iter().map(|circle| circle.id.clone()).collect(),
            circles: loops.circles,
            complete: changes.complete && loops.complete,
            loops_truncated: loops.truncated,
            left_out: left_out::around(&filtered, downstream, self.max_steps),
        })
    }
}

/// Returns the studies that found no effect of seeds on an entity.
fn no_effect(filtered: &FilteredGraph<'_>, seeds: &[Seed], entity: NodeIndex) -> Vec<RelationRecord> {
    let graph = filtered.graph();
    let mut studies: Vec<EdgeIndex> = (seeds.iter())
        .flat_map(|seed| graph.between(seed.entity, entity).iter().copied())
        .filter(|relation| graph.effect(*relation) == Effect::NoEffect)
        .collect();
    studies.sort_unstable();
    describe::relations(filtered, studies).into_iter().filter(RelationRecord::is_supported).collect()
}

/// Where changes begin.
struct Start {
    seeds: Vec<Seed>,
    /// By seed, whether it was asked for by its opposite.
    turns: Vec<bool>,
    /// What is only blocked.
    blocked: Vec<NodeIndex>,
}

/// Reads what is raised, lowered and blocked.
fn start(graph: &MechanismGraph, question: &WhatIfQuestion) -> Result<Start, QuestionError> {
    let WhatIfQuestion { raise, lower, block, .. } = question;
    let named = raise.iter().chain(lower).chain(block);
    let mut ids: Vec<&EntityId> = named.map(|asked| &asked.id).collect();
    ids.sort_unstable();
    if let Some(twice) = ids.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(QuestionError::SameEntity(twice[0].clone()));
    }
    let is_block_alone = raise.is_empty() && lower.is_empty();
    let mut start = Start { seeds: Vec::new(), turns: Vec::new(), blocked: Vec::new() };
    let lost: &[EntityRef] = if is_block_alone { block } else { &[] };
    for (all, lowers) in [(raise.as_slice(), false), (lower, true), (lost, true)] {
        for asked in all {
            start.seeds.push(Seed { entity: describe::entity(graph, asked)?, is_lowered: lowers != asked.opposite });
            start.turns.push(asked.opposite);
        }
    }
    if !is_block_alone {
        start.blocked = block.iter().map(|asked| describe::entity(graph, asked)).collect::<Result<_, _>>()?;
    }
    Ok(start)
}

struct Feedback {
    circles: Vec<FeedbackLoop>,
    complete: bool,
    truncated: bool,
}

fn loops(
    filtered: &FilteredGraph<'_>,
    affected: impl Iterator<Item = NodeIndex>,
    blocked: &[NodeIndex],
    max_steps: usize,
) -> Feedback {
    let mut affected: Vec<NodeIndex> = affected.collect();
    affected.sort_unstable();
    affected.dedup();
    hubs_first(filtered, &mut affected);
    let mut list = LoopList::new(filtered, DEFAULT_LOOPS, None, None);
    let mut search = CycleSearch::new(filtered, MAX_WORK);
    for length in 1..=max_steps {
        search.free_all();
        for entity in blocked {
            search.bar(*entity);
        }
        // Each loop is found from the first of the entities that are affected.
        for entity in &affected {
            search.for_each(*entity, length, |found| list.add(found));
            search.bar(*entity);
        }
        list.close();
        if search.is_exhausted() || list.is_settled() {
            break;
        }
    }
    let (complete, truncated) = (!search.is_exhausted(), list.is_truncated());
    Feedback { circles: list.into_loops(), complete, truncated }
}
