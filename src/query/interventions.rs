//! `interventions`: what one can do or take, and what it does to some targets.

use std::collections::BTreeSet;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{Basis, EntityRef, Firmness, LeftOut, Nearest, RelationRecord, SignCounts, SignedPath, Verdict};
use super::collect::direct::direct;
use super::collect::firmness::{FirmSearch, Passing};
use super::collect::judge::{Pair, Routes, Shares};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::limits::{DEFAULT_INTERVENTIONS, DEFAULT_MAX_STEPS, DEFAULT_MAX_WORK, FIRM_STEPS, FIRM_WORK_OF_ALL};
use super::question::Question;
use crate::algo::bfs::within;
use crate::graph::direction::Direction;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::{EntityId, KindId};

/// Asks what acts on some targets of what one can do or take: the entities of kinds that are interventions, but those that are
/// given, which nobody changes.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InterventionsQuestion {
    /// The targets.
    pub targets: Vec<EntityRef>,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// Entities that no path passes.
    pub avoid: Vec<EntityId>,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many interventions are listed.
    pub limit: usize,
    /// How many steps the search looks at before it gives up; each pair may take an equal part of what those before it left.
    pub max_work: usize,
    /// Up to how many steps it is looked whether the verdicts stay; 0: not at all.
    pub firm_steps: usize,
}

impl InterventionsQuestion {
    /// Asks within the default limits.
    pub fn new(targets: Vec<EntityRef>) -> Self {
        Self {
            targets,
            filters: Filters::default(),
            avoid: Vec::new(),
            max_steps: DEFAULT_MAX_STEPS,
            limit: DEFAULT_INTERVENTIONS,
            max_work: DEFAULT_MAX_WORK,
            firm_steps: FIRM_STEPS,
        }
    }
}

/// What acts on the targets. Verdicts are as asked.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct InterventionsAnswer {
    /// The targets.
    pub targets: Vec<EntityRef>,
    /// What acts on at least one of them, or was tried on it: what is broad, a group, behind what is not; what states the conditions
    /// asked for first, what only holds in general behind it, and what acts by no path last; then nearest first, contested behind
    /// others, then by how near the evidence is to people (trials first, cells last), what is not firmly said behind the rest, then by
    /// the best evidence on the way, then by id.
    pub interventions: Vec<Intervention>,
    /// Whether all paths within the greatest length were seen. Where not, only `ambiguous` is final.
    pub complete: bool,
    /// Whether there are more interventions than are listed.
    pub truncated: bool,
    /// How many interventions there are, listed or not.
    pub total: usize,
    /// Of how many of them something states the conditions asked for; `None` where none are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stated: Option<usize>,
    /// What the filters left out of the relations upstream of the targets; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// Something one can do or take.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Intervention {
    /// The entity.
    pub id: EntityId,
    /// Its kind.
    pub kind: KindId,
    /// What it does to each target, in their order.
    pub effects: Vec<InterventionEffect>,
}

/// What an intervention does to a target.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct InterventionEffect {
    /// The target.
    pub target: EntityId,
    /// What all paths say together.
    pub verdict: Verdict,
    /// The verdict at the shortest length that has a signed path.
    pub nearest: Option<Nearest>,
    /// The strengths of the evidence for the steps of `path`, each once.
    pub strengths: Vec<Strength>,
    /// Whether a step of `path` is contested.
    pub contested: bool,
    /// The best of the shortest paths that speak for the verdict, if there is a path.
    pub path: Option<SignedPath>,
    /// Whether nothing supports the effect firmly: there is no path, or a step of it is only hedged, implied or a hypothesis.
    pub unproven: bool,
    /// What the verdict rests on where a condition was asked for.
    pub basis: Option<Basis>,
    /// The routes that the verdict rests on.
    pub counts: SignCounts,
    /// What is recorded of the pair itself: studies that found no effect and what is only disputed among it.
    pub direct: Vec<RelationRecord>,
    /// Whether the verdict stays where longer paths are looked at.
    #[serde(flatten)]
    pub firmness: Firmness,
}

impl Question for InterventionsQuestion {
    type Answer = InterventionsAnswer;

    /// Answers an [`InterventionsQuestion`]. The cost grows with the number of routes, up to the question's work limit, which
    /// all pairs of an intervention and a target share.
    fn ask(&self, graph: &MechanismGraph) -> Result<InterventionsAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let targets: Vec<NodeIndex> =
            self.targets.iter().map(|asked| describe::entity(graph, asked)).collect::<Result<_, _>>()?;
        let avoid = describe::nodes(graph, &self.avoid)?;
        let mut candidates = candidates(&filtered, &targets, self.max_steps);
        candidates.retain(|entity| !avoid.contains(entity));
        let mut shares = Shares::new(self.max_work, candidates.len() * targets.len());
        let mut firm = FirmSearch::new(&filtered, self.firm_steps, FIRM_WORK_OF_ALL, candidates.len() * targets.len());
        let mut interventions = Vec::new();
        for candidate in candidates {
            let mut effects = Vec::new();
            for (target, asked) in targets.iter().zip(&self.targets) {
                let pair = Pair { from: candidate, to: *target, turn: asked.opposite, max_steps: self.max_steps };
                effects.push(effect(&filtered, pair, &avoid, &mut shares, &mut firm));
            }
            if effects.iter().any(|effect| effect.path.is_some() || !effect.direct.is_empty()) {
                let id = graph.entity_id(candidate).clone();
                if let Some(kind) = graph.knowledge().entities.get(&id).map(|entity| entity.kind.clone()) {
                    interventions.push(Intervention { id, kind, effects });
                }
            }
        }
        let is_broad = |id: &EntityId| graph.knowledge().entities.get(id).is_some_and(|entity| entity.broad);
        interventions.sort_by_cached_key(|intervention| {
            let steps = |effect: &InterventionEffect| effect.nearest.as_ref().map_or(usize::MAX, |nearest| nearest.steps);
            let key = |effect: &InterventionEffect| {
                let best = effect.strengths.iter().map(|strength| strength.from_people()).min();
                let is_general = effect.basis == Some(Basis::General);
                (
                    effect.nearest.is_none(),
                    is_general,
                    steps(effect),
                    effect.contested,
                    distance_from_people(effect),
                    effect.unproven,
                    best,
                )
            };
            let nearest = intervention.effects.iter().map(key).min();
            (is_broad(&intervention.id), nearest, intervention.id.clone())
        });
        let total = interventions.len();
        let is_stated = |one: &Intervention| one.effects.iter().any(|effect| effect.basis == Some(Basis::Stated));
        let stated = (!self.filters.when.is_empty()).then(|| interventions.iter().filter(|one| is_stated(one)).count());
        interventions.truncate(self.limit);
        let upstream = targets.iter().map(|target| (*target, Direction::Upstream));
        Ok(InterventionsAnswer {
            targets: self.targets.clone(),
            interventions,
            complete: shares.is_complete(),
            truncated: total > self.limit,
            total,
            stated,
            left_out: left_out::around(&filtered, upstream, self.max_steps),
        })
    }
}

/// Returns how far the evidence for an effect is from people ([`Strength::from_people`]). A direct effect goes by its best evidence, one
/// over several steps by its least.
fn distance_from_people(effect: &InterventionEffect) -> Option<usize> {
    let places = effect.strengths.iter().map(|strength| strength.from_people());
    match effect.nearest.map(|nearest| nearest.steps) {
        Some(1) => places.min(),
        _ => places.max(),
    }
}

/// Returns the interventions that walks of at most `max_steps` lead from to a target, or that something is recorded of.
fn candidates(filtered: &FilteredGraph<'_>, targets: &[NodeIndex], max_steps: usize) -> Vec<NodeIndex> {
    let graph = filtered.graph();
    let is_near: Vec<Vec<Option<usize>>> =
        targets.iter().map(|target| within(graph, &filtered.incoming, *target, max_steps)).collect();
    let is_intervention = |entity: &NodeIndex| {
        let entity = graph.knowledge().entities.get(graph.entity_id(*entity)).filter(|entity| !entity.given);
        entity.and_then(|entity| graph.knowledge().kinds.get(&entity.kind)).is_some_and(|kind| kind.intervention)
    };
    let is_recorded = |entity: &NodeIndex| {
        targets.iter().flat_map(|target| graph.between(*entity, *target)).any(|relation| filtered.keeps(*relation))
    };
    let reaches = |entity: &NodeIndex| is_near.iter().any(|distance| distance[entity.index()].is_some());
    let candidates = graph.all_entities().filter(|entity| !targets.contains(entity)).filter(is_intervention);
    candidates.filter(|entity| reaches(entity) || is_recorded(entity)).collect()
}

fn effect(
    filtered: &FilteredGraph<'_>,
    pair: Pair,
    avoid: &[NodeIndex],
    shares: &mut Shares,
    firm: &mut FirmSearch<'_>,
) -> InterventionEffect {
    let judgement = shares.judge(filtered, pair, Routes { avoid, ..Routes::default() });
    let path = judgement.best();
    let steps = || path.iter().flat_map(|path| &path.relations);
    let supporting = || steps().map(|step| step.evidence.iter().filter(|evidence| evidence.stance == Stance::Supports));
    let strengths: BTreeSet<Strength> = supporting().flatten().map(|evidence| evidence.strength).collect();
    let is_firm =
        path.is_some() && supporting().all(|mut step| step.any(|evidence| evidence.certainty == Certainty::Stated));
    InterventionEffect {
        target: filtered.graph().entity_id(pair.to).clone(),
        verdict: judgement.verdict(),
        nearest: judgement.nearest(),
        strengths: strengths.into_iter().collect(),
        contested: steps().any(|step| step.contested),
        unproven: !is_firm,
        basis: judgement.basis(),
        counts: judgement.tally.counts(pair.turn),
        direct: direct(filtered, pair).relations,
        firmness: firm.judge(pair, &judgement.tally, judgement.complete, Passing { via: &[], avoid }),
        path,
    }
}
