//! What is recorded of a pair itself, beside its paths.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::judge::Pair;
use super::tally::Tally;
use crate::algo::signs::Signs;
use crate::graph::FilteredGraph;
use crate::model::effect::Effect;
use crate::query::answer::{Direct, Nothing, RelationRecord, Verdict};
use crate::query::describe;

/// Returns why there is no path where a verdict is `none`, else `None`, and the studies that found no effect, in the order of their
/// ids.
pub(crate) fn nothing(filtered: &FilteredGraph<'_>, pair: Pair, verdict: Verdict) -> (Option<Nothing>, Vec<RelationRecord>) {
    if verdict != Verdict::None {
        return (None, Vec::new());
    }
    let graph = filtered.graph();
    let is_null = |relation: &EdgeIndex| graph.effect(*relation) == Effect::NoEffect;
    let studies = describe::relations(filtered, graph.between(pair.from, pair.to).iter().copied().filter(is_null));
    (Some(if studies.is_empty() { Nothing::NothingRecorded } else { Nothing::NoEffect }), studies)
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
