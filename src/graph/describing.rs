//! From a relation and what filters leave of its evidence to what answers show.

use petgraph::graph::EdgeIndex;

use super::described::{DescribedRelation, EvidenceRecord, RelationRecord};
use super::kept::Kept;
use super::mechanism_graph::MechanismGraph;
use crate::model::condition::{Context, FacetRole};
use crate::model::evidence::Evidence;
use crate::model::source::Layer;

/// Describes a relation with the evidence that is left of it.
pub(super) fn relation(graph: &MechanismGraph, kept: &Kept, relation: EdgeIndex) -> RelationRecord {
    let record = graph.record(relation);
    let left: Vec<&Evidence> = (record.evidence.iter().zip(graph.evidence(relation)))
        .filter(|(_, facts)| kept.allows(facts))
        .map(|(evidence, _)| evidence)
        .collect();
    let is_document = |evidence: &&Evidence| graph.knowledge().layer(&evidence.note) == Some(Layer::Documents);
    RelationRecord::new(DescribedRelation {
        id: record.id.clone(),
        subject: record.subject.clone(),
        effect: record.effect,
        object: record.object.clone(),
        sign: record.effect.sign(),
        causal: record.effect.is_causal(),
        context: context(graph, &record.when, &left),
        contested: kept.is_contested(relation),
        layer: if left.iter().any(is_document) { Layer::Documents } else { Layer::Background },
        mechanisms: record.mechanisms.clone(),
        evidence: left.into_iter().map(|evidence| self::evidence(graph, evidence)).collect(),
    })
}

fn evidence(graph: &MechanismGraph, evidence: &Evidence) -> EvidenceRecord {
    EvidenceRecord {
        source: evidence.note.source(),
        note: evidence.note.clone(),
        section: graph.knowledge().note(&evidence.note).map(|note| note.section.clone()).unwrap_or_default(),
        stance: evidence.stance,
        strength: evidence.strength,
        certainty: evidence.certainty,
        observed: evidence.observed.clone(),
    }
}

/// Adds to conditions each observed facet of which one value, stated by some of the evidence, covers all of it.
fn context(graph: &MechanismGraph, when: &Context, evidence: &[&Evidence]) -> Context {
    let mut context = when.clone();
    let facets = &graph.knowledge().facets;
    for facet in facets.iter().filter(|facet| facet.role == FacetRole::Observed) {
        let values = || evidence.iter().map(|evidence| evidence.observed.get(&facet.id));
        let covers = |broad| values().all(|value| value.is_some_and(|value| facets.is_within(&facet.id, value, broad)));
        if let Some(value) = values().flatten().find(|value| covers(value)) {
            context.set(facet.id.clone(), value.clone());
        }
    }
    context
}
