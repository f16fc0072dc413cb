//! What filters leave of a relation, as answers show it.

use std::ops::Deref;
use std::sync::Arc;

use petgraph::graph::EdgeIndex;
use serde::Serialize;

use super::{FilteredGraph, MechanismGraph};
use crate::model::condition::{Context, FacetRole};
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::{Certainty, Evidence, Stance, Strength};
use crate::model::id::{EntityId, MechanismId, NoteId, RelationId, SourceId};
use crate::model::source::Layer;

/// A relation as stored; never turned. Clones share it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct RelationRecord(Arc<DescribedRelation>);

/// What a [`RelationRecord`] says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DescribedRelation {
    /// Its identifier.
    pub id: RelationId,
    /// What acts.
    pub subject: EntityId,
    /// The verb.
    pub effect: Effect,
    /// What is acted on.
    pub object: EntityId,
    /// The sign of the verb, or none where it has no direction.
    pub sign: Option<Sign>,
    /// Whether the verb says that the subject acts on the object.
    pub causal: bool,
    /// The conditions, plus an observed facet where all evidence agrees on it.
    pub context: Context,
    /// Whether evidence speaks for and against it, or another relation of the pair has another sign under conditions that
    /// overlap.
    pub contested: bool,
    /// `documents` if any evidence comes from that layer.
    pub layer: Layer,
    /// The mechanisms that state it.
    pub mechanisms: Vec<MechanismId>,
    /// The evidence left after all filters.
    pub evidence: Vec<EvidenceRecord>,
}

impl Deref for RelationRecord {
    type Target = DescribedRelation;

    fn deref(&self) -> &DescribedRelation {
        &self.0
    }
}

/// One item of evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EvidenceRecord {
    /// The source.
    pub source: SourceId,
    /// The note, with its source.
    pub note: NoteId,
    /// The section of the source.
    pub section: String,
    /// For, against, or nobody has looked.
    pub stance: Stance,
    /// What sort of work stands behind it.
    pub strength: Strength,
    /// How firmly the source says it.
    pub certainty: Certainty,
    /// Where it was seen.
    pub observed: Context,
}

/// Describes a relation with the evidence that is left of it.
pub(super) fn relation(graph: &MechanismGraph, filtered: &FilteredGraph, relation: EdgeIndex) -> RelationRecord {
    let record = graph.record(relation);
    let left: Vec<&Evidence> = (record.evidence.iter().zip(graph.evidence(relation)))
        .filter(|(_, facts)| filtered.allows(facts))
        .map(|(evidence, _)| evidence)
        .collect();
    let is_document = |evidence: &&Evidence| graph.knowledge().layer(&evidence.note) == Some(Layer::Documents);
    RelationRecord(Arc::new(DescribedRelation {
        id: record.id.clone(),
        subject: record.subject.clone(),
        effect: record.effect,
        object: record.object.clone(),
        sign: record.effect.sign(),
        causal: record.effect.is_causal(),
        context: context(graph, &record.when, &left),
        contested: filtered.is_contested(relation),
        layer: if left.iter().any(is_document) { Layer::Documents } else { Layer::Background },
        mechanisms: record.mechanisms.clone(),
        evidence: left.into_iter().map(|evidence| self::evidence(graph, evidence)).collect(),
    }))
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
