//! From a relation and what filters leave of its evidence to what answers show.

use petgraph::graph::EdgeIndex;

use super::described::{DescribedRelation, EvidenceRecord, RelationRecord};
use super::kept::Kept;
use super::mechanism_graph::MechanismGraph;
use crate::model::condition::{Context, Facet, FacetRole};
use crate::model::evidence::Evidence;
use crate::model::source::Layer;

/// Describes a relation with the evidence that is left of it.
pub(super) fn relation(graph: &MechanismGraph, kept: &Kept, relation: EdgeIndex) -> RelationRecord {
    let record = graph.record(relation);
    let left: Vec<&Evidence> = (record.evidence.iter().zip(graph.evidence(relation)))
        .filter(|(_, facts)| kept.allows(facts))
        .map(|(evidence, _)| evidence)
        .collect();
    let layers = left.iter().filter_map(|evidence| graph.knowledge().layer(&evidence.note));
    let layer = layers.min().unwrap_or(Layer::Background);
    let observed = observed(graph, &record.when, &left);
    RelationRecord::new(DescribedRelation {
        id: record.id.clone(),
        subject: record.subject.clone(),
        effect: record.effect,
        object: record.object.clone(),
        sign: record.effect.sign(),
        causal: record.effect.is_causal(),
        context: joined(&record.when, &observed),
        contested: kept.is_contested(relation),
        layer,
        mechanisms: record.mechanisms.clone(),
        evidence: left.into_iter().map(|evidence| self::evidence(graph, evidence)).collect(),
        conditions: record.when.clone(),
        observed,
    })
}

fn evidence(graph: &MechanismGraph, evidence: &Evidence) -> EvidenceRecord {
    let note = graph.knowledge().note(&evidence.note);
    EvidenceRecord {
        source: evidence.note.source(),
        note: evidence.note.clone(),
        section: note.map(|note| note.section.clone()).unwrap_or_default(),
        stance: evidence.stance,
        strength: evidence.strength,
        certainty: evidence.certainty,
        observed: evidence.observed.clone(),
        doi: note.and_then(|note| note.doi.clone()),
        pmid: note.and_then(|note| note.pmid.clone()),
    }
}

/// Returns each observed facet of which one value, stated by some of the evidence, covers all of it and that conditions do not have.
fn observed(graph: &MechanismGraph, when: &Context, evidence: &[&Evidence]) -> Context {
    let facets = &graph.knowledge().facets;
    let is_observed = |facet: &&Facet| facet.role == FacetRole::Observed && when.get(&facet.id).is_none();
    let common = facets.iter().filter(is_observed).filter_map(|facet| {
        let values = || evidence.iter().map(|evidence| evidence.observed.get(&facet.id));
        let covers = |broad| values().all(|value| value.is_some_and(|value| facets.is_within(&facet.id, value, broad)));
        let value = values().flatten().find(|value| covers(value))?;
        Some((facet.id.clone(), value.clone()))
    });
    Context::new(common)
}

/// Joins conditions and what was observed; no facet is in both.
fn joined(conditions: &Context, observed: &Context) -> Context {
    let mut context = conditions.clone();
    for (facet, value) in observed.iter() {
        context.set(facet.clone(), value.clone());
    }
    context
}
