//! What is recorded of a pair itself, beside its paths.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::elsewhere::elsewhere;
use super::judge::Pair;
use super::tally::Tally;
use crate::algo::signs::Signs;
use crate::graph::FilteredGraph;
use crate::model::effect::Effect;
use crate::query::answer::{Direct, Elsewhere, Nothing, RelationRecord, Verdict};
use crate::query::describe;

/// Returns why there is no path where a verdict is `none`, else `None`, and the studies that found no effect whatever the verdict, in
/// the order of their ids.
pub(crate) fn nothing(filtered: &FilteredGraph<'_>, pair: Pair, verdict: Verdict) -> (Option<Nothing>, Vec<RelationRecord>) {
    let graph = filtered.graph();
    let is_null = |relation: &EdgeIndex| graph.effect(*relation) == Effect::NoEffect;
    let studies = describe::relations(filtered, graph.between(pair.from, pair.to).iter().copied().filter(is_null));
    let nothing = if studies.is_empty() { Nothing::NothingRecorded } else { Nothing::NoEffect };
    ((verdict == Verdict::None).then_some(nothing), studies)
}

/// Returns what is recorded near a pair: under other conditions, and where nothing is recorded of the pair itself, what is narrower,
/// broader or the other way round; beside an inference, less.
pub(crate) fn nearby(filtered: &FilteredGraph<'_>, pair: Pair, nothing: Option<Nothing>, direct: &Direct) -> Elsewhere {
    let is_silent = nothing == Some(Nothing::NothingRecorded) && direct.relations.is_empty();
    let is_inferred = nothing.is_none() && direct.relations.is_empty();
    let near = match (is_silent, is_inferred) {
        (true, _) => elsewhere(filtered, pair.from, pair.to, &[Effect::IsA, Effect::PartOf]),
        (_, true) => beside_inference(filtered, pair),
        _ => Elsewhere::default(),
    };
    Elsewhere { other_conditions: under_other_conditions(filtered, pair), ..near }
}

/// Returns what is recorded near a pair of which something can only be inferred: of its kinds, and, where conditions are asked
/// for, of criteria and diagnoses, if it states these conditions.
fn beside_inference(filtered: &FilteredGraph<'_>, pair: Pair) -> Elsewhere {
    let Elsewhere { narrower, mut criteria, .. } = elsewhere(filtered, pair.from, pair.to, &[Effect::IsA]);
    let when = &filtered.filters.when;
    criteria.retain(|relation| !when.is_empty() && relation.context.speaks_of(when));
    Elsewhere { narrower, criteria, ..Elsewhere::default() }
}

/// Returns the causal relations of a pair that the conditions asked for leave out and that some evidence supports; none where none is
/// asked for.
fn under_other_conditions(filtered: &FilteredGraph<'_>, pair: Pair) -> Vec<RelationRecord> {
    if filtered.filters.when.is_empty() {
        return Vec::new();
    }
    let graph = filtered.graph();
    let unconditional = filtered.unconditional();
    let is_elsewhere = |relation: &EdgeIndex| {
        graph.effect(*relation).is_causal() && !filtered.keeps(*relation) && unconditional.asserts(*relation)
    };
    describe::relations(&unconditional, graph.between(pair.from, pair.to).iter().copied().filter(is_elsewhere))
}

/// Returns the correlations of a pair, whichever end is written first; where conditions are asked for, also those between the
/// first entity and what acts straight on the second, if they state these conditions. In the order of their ids.
pub(crate) fn associations(filtered: &FilteredGraph<'_>, pair: Pair) -> Vec<EdgeIndex> {
    let (graph, Pair { from, to, .. }) = (filtered.graph(), pair);
    let when = &filtered.filters.when;
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

/// Returns the relations by which the first of a pair is a criterion of the second, in the order of their ids.
pub(crate) fn definitions(filtered: &FilteredGraph<'_>, pair: Pair) -> Vec<RelationRecord> {
    let graph = filtered.graph();
    let is_criterion = |relation: &EdgeIndex| graph.effect(*relation).is_criterion();
    describe::relations(filtered, graph.between(pair.from, pair.to).iter().copied().filter(is_criterion))
}

/// Returns what is recorded of a pair itself.
pub(crate) fn direct(filtered: &FilteredGraph<'_>, pair: Pair) -> Direct {
    let graph = filtered.graph();
    let causal: Vec<EdgeIndex> =
        graph.between(pair.from, pair.to).iter().copied().filter(|relation| graph.effect(*relation).is_causal()).collect();
    let states_all = |relation: &EdgeIndex| graph.when(*relation).speaks_of(&filtered.filters.when);
    let mut tally = Tally::default();
    for relation in causal.iter().filter(|relation| filtered.asserts(**relation)) {
        let mut signs = Signs::default();
        graph.effect(*relation).sign().into_iter().for_each(|sign| signs.insert(sign));
        let (stated, general) = if states_all(relation) { (signs, Signs::default()) } else { (Signs::default(), signs) };
        tally.add(1, stated, general);
    }
    Direct { verdict: tally.counts(pair.turn).verdict(), relations: describe::relations(filtered, causal) }
}
