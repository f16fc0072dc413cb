//! What filters leave of a relation, as answers show it.

use std::ops::Deref;
use std::sync::Arc;

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

/// What a [`RelationRecord`] says.
#[non_exhaustive]
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
    /// The sign of the verb; `None` if it has no direction.
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

impl RelationRecord {
    /// Makes a record that clones share.
    pub(super) fn new(described: DescribedRelation) -> Self {
        Self(Arc::new(described))
    }
}

impl Deref for RelationRecord {
    type Target = DescribedRelation;

    fn deref(&self) -> &DescribedRelation {
        &self.0
    }
}

/// One item of evidence.
#[non_exhaustive]
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
