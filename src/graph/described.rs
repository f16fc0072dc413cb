//! What filters leave of a relation, as answers show it.

use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::{EntityId, MechanismId, NoteId, RelationId, SourceId};
use crate::model::source::Layer;

/// A relation as stored; never turned. Clones share it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct RelationRecord(Arc<DescribedRelation>);

/// A relation as stored; never turned: what a [`RelationRecord`] says.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(rename = "RelationRecord")]
pub struct DescribedRelation {
    /// Its identifier.
    pub id: RelationId,
    /// What acts.
    pub subject: EntityId,
    /// The verb.
    pub effect: Effect,
    /// What is acted on.
    pub object: EntityId,
    /// The sign of the verb; `None` if it has no direction.
    pub sign: Option<Sign>,
    /// Whether the verb says that the subject acts on the object.
    pub causal: bool,
    /// The conditions, plus an observed facet where all evidence agrees on it.
    pub context: Context,
    /// Whether evidence speaks for and against it, or another relation of the pair has another sign under conditions that
    /// overlap.
    pub contested: bool,
    /// `documents` if any evidence comes from that layer; else the next of `background`, `local` and `imported` that has some.
    pub layer: Layer,
    /// The mechanisms that state it.
    pub mechanisms: Vec<MechanismId>,
    /// The evidence left after all filters.
    pub evidence: Vec<EvidenceRecord>,
    /// The conditions that it was stated under: part of its identity.
    pub conditions: Context,
    /// What `context` has beyond them: where all of its evidence was seen, which is no condition.
    pub observed: Context,
}

impl RelationRecord {
    /// Returns `true` if evidence speaks for it.
    pub(crate) fn is_supported(&self) -> bool {
        self.evidence.iter().any(|item| item.stance == Stance::Supports)
    }

    /// Returns `true` if evidence speaks against it and none for it.
    pub(crate) fn is_denied(&self) -> bool {
        !self.is_supported() && self.evidence.iter().any(|item| item.stance == Stance::Disputes)
    }

    /// Makes a record that clones share.
    pub(super) fn new(described: DescribedRelation) -> Self {
        Self(Arc::new(described))
    }
}

impl RelationRecord {
    /// Returns the relation with the evidence and the mechanisms of another one added, each once, for readers who are not to be told
    /// the same twice. It keeps its identifier; if it is this relation itself, it is unchanged.
    pub(crate) fn with_evidence_of(&self, other: &Self) -> Self {
        if self.id == other.id {
            return self.clone();
        }
        let mut whole = DescribedRelation::clone(&self.0);
        whole.evidence.extend(other.evidence.iter().filter(|item| !self.evidence.contains(item)).cloned());
        whole.mechanisms.extend(other.mechanisms.iter().filter(|id| !self.mechanisms.contains(id)).cloned());
        whole.contested |= other.contested;
        whole.layer = whole.layer.min(other.layer);
        Self(Arc::new(whole))
    }
}

impl Deref for RelationRecord {
    type Target = DescribedRelation;

    fn deref(&self) -> &DescribedRelation {
        &self.0
    }
}

/// The same schema: a record is written as what it says.
impl JsonSchema for RelationRecord {
    fn schema_name() -> Cow<'static, str> {
        DescribedRelation::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        DescribedRelation::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        DescribedRelation::json_schema(generator)
    }
}

/// One item of evidence.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
    /// The digital object identifier of the work that the note refers to; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// The number in `PubMed` of the work that the note refers to; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pmid: Option<String>,
}
