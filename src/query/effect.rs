//! `effect`: what more of one entity does to another.

use petgraph::graph::{EdgeIndex, NodeIndex};
use serde::Serialize;

use super::answer::{Basis, EntityRef, LeftOut, Nearest, RelationRecord, SignCounts, SignedPath, Verdict};
use super::error::QuestionError;
use super::judge::{Judgement, Pair};
use super::path::DEFAULT_MAX_STEPS;
use super::shortest::distance;
pub use super::split::Split;
use super::tally::{Signs, Tally};
use super::{describe, scope};
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::effect::{Effect, Sign};

/// How many paths of each sign are given as examples unless a question says otherwise.
pub const DEFAULT_EXAMPLES: usize = 3;

/// Asks what more of one entity does to another.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectQuestion {
    /// What is raised.
    pub from: EntityRef,
    /// What is looked at.
    pub to: EntityRef,
    /// The filters.
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many paths of each sign are given as examples.
    pub examples: usize,
}

impl EffectQuestion {
    /// Asks within the default limits.
    pub fn new(from: EntityRef, to: EntityRef) -> Self {
        Self { from, to, filters: Filters::default(), max_steps: DEFAULT_MAX_STEPS, examples: DEFAULT_EXAMPLES }
    }
}

/// What more of one entity does to another. Signs and verdicts are as asked: each opposite name turns them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EffectAnswer {
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
    /// Whether there are more paths than are given as examples.
    pub truncated: bool,
    /// What is recorded of the pair itself.
    pub direct: Direct,
    /// The routes that the verdict rests on, by length; lengths without any are left out.
    pub by_length: Vec<LengthCounts>,
    /// Examples of paths that raise it, from those that the verdict rests on: shortest first, best supported next.
    pub increasing: Vec<SignedPath>,
    /// Examples of paths that lower it.
    pub decreasing: Vec<SignedPath>,
    /// Examples of paths without a sign.
    pub unknown: Vec<SignedPath>,
    /// Correlations of the pair, whichever of the two is written first; where conditions are asked for, also those between the
    /// first and what acts straight on the second, if they state these conditions.
    pub associations: Vec<RelationRecord>,
    /// All routes that the verdict rests on.
    pub counts: SignCounts,
    /// Why the verdict is `none`, where it is.
    pub nothing: Option<Nothing>,
    /// The length of the shortest path where there is none within the greatest length but a longer one, in steps.
    pub beyond: Option<usize>,
    /// A facet that tells the paths that raise it from those that lower it, where no condition was asked for and one does.
    pub split: Option<Split>,
    /// What the filters left out of the relations between the two; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// The relations that lead from one entity straight to the other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Direct {
    /// What they say together, as asked. Conditions asked for are held against each alone: stated before general.
    pub verdict: Verdict,
    /// All causal ones, a study that found no effect and what is only disputed among them.
    pub relations: Vec<RelationRecord>,
}

/// How many routes of one length there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LengthCounts {
    /// In steps.
    pub length: usize,
    /// By sign.
    #[serde(flatten)]
    pub counts: SignCounts,
}

/// Why there is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nothing {
    /// A study looked, and found no effect: the direct relations of sign `0`.
    NoEffect,
    /// Nothing is recorded, within the filters and the greatest length.
    NothingRecorded,
}

impl Nothing {
    /// Tells the two apart where a verdict is `none`, and returns the studies that found no effect, in the order of their ids.
    pub(crate) fn told_apart(
        graph: &MechanismGraph,
        filtered: &FilteredGraph,
        (from, to): (NodeIndex, NodeIndex),
        verdict: Verdict,
    ) -> (Option<Self>, Vec<RelationRecord>) {
        if verdict != Verdict::None {
            return (None, Vec::new());
        }
        let null = graph.between(from, to).iter().copied().filter(|relation| graph.effect(*relation) == Effect::NoEffect);
        let studies = describe::relations(graph, filtered, null);
        (Some(if studies.is_empty() { Self::NothingRecorded } else { Self::NoEffect }), studies)
    }
}

/// Answers an [`EffectQuestion`]. The cost grows with the number of routes, up to the work limit of a search.
pub fn ask(graph: &MechanismGraph, question: &EffectQuestion) -> Result<EffectAnswer, QuestionError> {
    let (from, to) = describe::ends(graph, &question.from, &question.to)?;
    let turn = question.from.opposite != question.to.opposite;
    let filtered = graph.select(&question.filters);

    let pair = Pair { from, to, turn, max_steps: question.max_steps };
    let judgement = Judgement::new(graph, &filtered, pair, question.examples);
    let verdict = judgement.verdict();
    let direct = direct(graph, &filtered, pair);
    let is_open = verdict == Verdict::Ambiguous && question.filters.when.is_empty();
    Ok(EffectAnswer {
        from: question.from.clone(),
        to: question.to.clone(),
        verdict,
        nearest: judgement.nearest(),
        basis: judgement.basis(),
        complete: judgement.complete,
        truncated: judgement.is_truncated(),
        by_length: judgement.tally.by_length(turn).map(|(length, counts)| LengthCounts { length, counts }).collect(),
        increasing: judgement.examples(Sign::Plus),
        decreasing: judgement.examples(Sign::Minus),
        unknown: judgement.examples(Sign::Unknown),
        associations: describe::relations(graph, &filtered, associations(graph, &filtered, pair)),
        counts: judgement.tally.counts(turn),
        nothing: Nothing::told_apart(graph, &filtered, (from, to), verdict).0,
        beyond: (verdict == Verdict::None).then(|| distance(graph, &filtered, from, to)).flatten(),
        direct,
        split: judgement.split.filter(|_| is_open),
        left_out: describe::left_out(&filtered, &scope::between(graph, &filtered, from, to, question.max_steps)),
    })
}

/// Returns the correlations of a pair, whichever end is written first; where conditions are asked for, also those between the
/// first entity and what acts straight on the second, if they state these conditions. In the order of their ids.
pub(crate) fn associations(graph: &MechanismGraph, filtered: &FilteredGraph, pair: Pair) -> Vec<EdgeIndex> {
    let Pair { from, to, .. } = pair;
    let when = &filtered.filters().when;
    let other_end = |relation: EdgeIndex| {
        let (subject, object) = graph.ends(relation);
        if subject == from { object } else { subject }
    };
    let states_when = |relation: EdgeIndex| !when.is_empty() && graph.when(relation).speaks_of(when);
    let acts_on_target =
        |entity: NodeIndex| filtered.outgoing.between(entity, to).iter().any(|step| graph.effect(step.relation).is_causal());
    let mut relations: Vec<EdgeIndex> = graph.outgoing(from).into_iter().chain(graph.incoming(from)).collect();
    relations.retain(|relation| {
        let end = other_end(*relation);
        filtered.keeps(*relation)
            && graph.effect(*relation).is_association()
            && (end == to || end != from && states_when(*relation) && acts_on_target(end))
    });
    relations.sort_unstable();
    relations.dedup();
    relations
}

/// Returns what is recorded of a pair itself.
pub(crate) fn direct(graph: &MechanismGraph, filtered: &FilteredGraph, pair: Pair) -> Direct {
    let causal: Vec<EdgeIndex> =
        graph.between(pair.from, pair.to).iter().copied().filter(|relation| graph.effect(*relation).is_causal()).collect();
    let states_all = |relation: &EdgeIndex| graph.when(*relation).speaks_of(&filtered.filters().when);
    let mut tally = Tally::default();
    for relation in causal.iter().filter(|relation| filtered.asserts(**relation)) {
        let mut signs = Signs::default();
        graph.effect(*relation).sign().into_iter().for_each(|sign| signs.insert(sign));
        let (stated, general) = if states_all(relation) { (signs, Signs::default()) } else { (Signs::default(), signs) };
        tally.add(1, stated, general);
    }
    Direct { verdict: tally.counts(pair.turn).verdict(), relations: describe::relations(graph, filtered, causal) }
}
