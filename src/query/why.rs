//! `why`: the best paths from one entity to another, with their notes.

use std::collections::BTreeSet;

use serde::Serialize;

use super::answer::{Basis, EntityRef, LeftOut, Nearest, NoteRecord, RelationRecord, SignCounts, SignedPath, Verdict};
use super::effect::{Direct, EffectQuestion, Nothing, Split};
use super::error::QuestionError;
use super::path::DEFAULT_MAX_STEPS;
use super::{describe, effect};
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::id::{EntityId, NoteId, RelationId};

/// How many paths are told unless a question says otherwise.
pub const DEFAULT_LIMIT: usize = 3;

/// How many paths are looked at for each that is told: those that differ in conditions alone are told once.
const VARIANTS: usize = 8;

/// Asks why one entity acts on another as it does.
#[derive(Clone, Debug, PartialEq)]
pub struct WhyQuestion {
    /// What is raised.
    pub from: EntityRef,
    /// What is looked at.
    pub to: EntityRef,
    /// The filters.
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many paths are told.
    pub limit: usize,
}

impl WhyQuestion {
    /// Asks within the default limits.
    pub fn new(from: EntityRef, to: EntityRef) -> Self {
        Self { from, to, filters: Filters::default(), max_steps: DEFAULT_MAX_STEPS, limit: DEFAULT_LIMIT }
    }
}

/// The best paths from one entity to another. Signs and verdicts are as asked.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhyAnswer {
    /// What is raised.
    pub from: EntityRef,
    /// What is looked at.
    pub to: EntityRef,
    /// What all paths say together: the stated ones where there are any, else the general ones.
    pub verdict: Verdict,
    /// The verdict at the shortest length that has a signed path, if any has one.
    pub nearest: Option<Nearest>,
    /// What the verdict rests on where a condition was asked for and there is a path.
    pub basis: Option<Basis>,
    /// Whether all paths within the greatest length were seen. Where not, only `ambiguous` is final.
    pub complete: bool,
    /// Whether there are more paths than are told.
    pub truncated: bool,
    /// The best paths of those that the verdict rests on, one a route: nearest first, best supported next. Where it is ambiguous, the best of
    /// either sign is among them; paths without a sign stand behind those with one.
    pub paths: Vec<SignedPath>,
    /// The notes that their steps rest on, in the order of the steps, each once.
    pub notes: Vec<NoteRecord>,
    /// What is recorded of the pair itself.
    pub direct: Direct,
    /// Correlations of the pair.
    pub associations: Vec<RelationRecord>,
    /// All routes that the verdict rests on.
    pub counts: SignCounts,
    /// Why the verdict is `none`, where it is.
    pub nothing: Option<Nothing>,
    /// The length of the shortest path where there is none within the greatest length but a longer one, in steps.
    pub beyond: Option<usize>,
    /// A facet that tells the paths that raise it from those that lower it.
    pub split: Option<Split>,
    /// What the filters left out of the relations between the two; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// Answers a [`WhyQuestion`]. The cost is that of `effect`.
pub fn ask(graph: &MechanismGraph, question: &WhyQuestion) -> Result<WhyAnswer, QuestionError> {
    let answer = effect::ask(
        graph,
        &EffectQuestion {
            filters: question.filters.clone(),
            max_steps: question.max_steps,
            examples: question.limit.saturating_mul(VARIANTS),
            ..EffectQuestion::new(question.from.clone(), question.to.clone())
        },
    )?;
    let found = answer.increasing.len() + answer.decreasing.len() + answer.unknown.len();
    let paths = best(graph, question, answer.increasing, answer.decreasing, answer.unknown);
    let cited = paths.iter().flat_map(|path| &path.relations).flat_map(|relation| &relation.evidence);
    let mut seen: BTreeSet<&NoteId> = BTreeSet::new();
    let notes =
        cited.filter(|evidence| seen.insert(&evidence.note)).filter_map(|evidence| graph.knowledge().note(&evidence.note));
    Ok(WhyAnswer {
        from: answer.from,
        to: answer.to,
        verdict: answer.verdict,
        nearest: answer.nearest,
        basis: answer.basis,
        complete: answer.complete,
        truncated: answer.truncated || found > paths.len(),
        notes: notes.map(describe::note).collect(),
        direct: answer.direct,
        associations: answer.associations,
        counts: answer.counts,
        nothing: answer.nothing,
        beyond: answer.beyond,
        split: answer.split,
        left_out: answer.left_out,
        paths,
    })
}

/// Chooses the paths to tell from the best of each sign, each list in order.
fn best(
    graph: &MechanismGraph,
    question: &WhyQuestion,
    increasing: Vec<SignedPath>,
    decreasing: Vec<SignedPath>,
    unknown: Vec<SignedPath>,
) -> Vec<SignedPath> {
    let filtered = graph.select(&question.filters);
    let rank = |path: &SignedPath| {
        let relations: Vec<_> = path.relations.iter().filter_map(|relation| graph.relation(&relation.id)).collect();
        let ids: Vec<RelationId> = path.relations.iter().map(|relation| relation.id.clone()).collect();
        (super::examples::Rank::new(&filtered, &relations), path.entities.clone(), ids)
    };
    let by_rank = |paths: &mut Vec<SignedPath>| paths.sort_by_cached_key(rank);
    let (mut chosen, mut others) = (Vec::new(), Vec::new());
    let told_once = |paths: Vec<SignedPath>| -> Vec<SignedPath> {
        let mut routes: BTreeSet<Vec<EntityId>> = BTreeSet::new();
        paths.into_iter().filter(|path| routes.insert(path.entities.clone())).collect()
    };
    for mut side in [increasing, decreasing].map(told_once) {
        others.extend(side.split_off(side.len().min(1)));
        chosen.extend(side);
    }
    by_rank(&mut chosen);
    by_rank(&mut others);
    chosen.extend(others);
    chosen.truncate(question.limit);
    by_rank(&mut chosen);
    chosen.extend(told_once(unknown));
    chosen.truncate(question.limit);
    chosen
}
