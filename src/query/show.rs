//! `show`: an entity, mechanism, source or note with all that touches it.

use serde::Serialize;

use super::answer::{Asked, LeftOut, NoteAnswer, RelationAnswer};
use crate::graph::selection::Selection;
use crate::model::id::{EntityId, KindId, MechanismId, NoteId, SourceId, ThemeId};
use crate::model::name::Text;
use crate::model::source::Layer;

/// Asks for one record.
#[derive(Clone, Debug, PartialEq)]
pub struct ShowQuestion {
    /// The record.
    pub subject: Shown,
    /// The filters.
    pub selection: Selection,
}

/// A record that can be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// An entity.
    Entity(Asked),
    /// A mechanism.
    Mechanism(MechanismId),
    /// A source.
    Source(SourceId),
    /// A note.
    Note(NoteId),
}

/// One record with all that touches it. Relations are in the order of their ids, but for a mechanism's.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ShowAnswer {
    /// An entity.
    Entity {
        /// The record.
        entity: EntityRecord,
        /// How it was asked for.
        asked: Asked,
        /// Relations that it is the object of.
        incoming: Vec<RelationAnswer>,
        /// Relations that it is the subject of.
        outgoing: Vec<RelationAnswer>,
        /// Notes that mention it, from sources that the filters allow.
        notes: Vec<NoteAnswer>,
        /// Mechanisms that one of its relations belongs to.
        mechanisms: Vec<MechanismId>,
        /// What the filters left out of its relations.
        left_out: Vec<LeftOut>,
    },
    /// A mechanism.
    Mechanism {
        /// The record.
        mechanism: MechanismRecord,
        /// Its relations, in the order of the story.
        relations: Vec<RelationAnswer>,
        /// The notes that these rest on, by source, in the order of the document.
        notes: Vec<NoteAnswer>,
        /// What the filters left out of its relations.
        left_out: Vec<LeftOut>,
    },
    /// A source.
    Source {
        /// The record.
        source: SourceRecord,
        /// Its notes, in the order of the document.
        notes: Vec<NoteAnswer>,
    },
    /// A note.
    Note {
        /// The record.
        note: NoteAnswer,
        /// Relations that rest on it.
        relations: Vec<RelationAnswer>,
        /// What the filters left out of these.
        left_out: Vec<LeftOut>,
    },
}

/// An entity as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntityRecord {
    /// Its identifier.
    pub id: EntityId,
    /// What sort of thing it is.
    pub kind: KindId,
    /// Its name by language.
    pub names: Text,
    /// The symbol of its gene or the like.
    pub symbol: Option<String>,
    /// Other names.
    pub synonyms: Vec<String>,
    /// Names of its opposite end.
    pub opposites: Vec<String>,
    /// Identifiers in other databases.
    pub xrefs: Vec<String>,
    /// What it is, by language.
    pub summary: Text,
    /// Looser words that are read as it.
    pub read_as: Vec<String>,
}

/// A mechanism as it is recorded, without its relations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MechanismRecord {
    /// Its identifier.
    pub id: MechanismId,
    /// Its theme.
    pub theme: ThemeId,
    /// Its title by language.
    pub title: Text,
    /// What it tells, by language.
    pub summary: Text,
}

/// A source as it is recorded, without its notes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceRecord {
    /// Its identifier.
    pub id: SourceId,
    /// Its title by language.
    pub title: Text,
    /// The year of publication.
    pub year: Option<i32>,
    /// What it is: review, digest, database, …
    pub kind: String,
    /// Its layer.
    pub layer: Layer,
    /// Under which terms it may be used.
    pub license: String,
    /// Its authors as it names them.
    pub authors: Vec<String>,
    /// Where it was published, by language.
    pub venue: Text,
    /// The language that it is written in.
    pub language: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Its digital object identifier.
    pub doi: Option<String>,
}
