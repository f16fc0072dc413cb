//! A whole knowledge base.

use std::collections::BTreeMap;

use super::about::About;
use super::condition::Facets;
use super::entity::{Entity, Kind};
use super::id::{EntityId, KindId, MechanismId, NoteId, RelationId, SourceId};
use super::mechanism::{Mechanism, Theme};
use super::names::Names;
use super::relation::Relation;
use super::source::{Layer, Note, Source};

/// The records of a knowledge base, as `load` hands them over: every id in one of them is a key in its map.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// What the base says of itself.
    pub about: About,
    /// Facets in the order in which they were written.
    pub facets: Facets,
    /// Kinds; one for each kind that an entity has.
    pub kinds: BTreeMap<KindId, Kind>,
    /// Themes in the order in which they were written; one for each theme that a mechanism has.
    pub themes: Vec<Theme>,
    /// Groups of words that search treats alike, the preferred word first.
    pub terms: Vec<Vec<String>>,
    /// Entities.
    pub entities: BTreeMap<EntityId, Entity>,
    /// Sources with their notes.
    pub sources: BTreeMap<SourceId, Source>,
    /// Mechanisms.
    pub mechanisms: BTreeMap<MechanismId, Mechanism>,
    /// Relations, merged over mechanisms.
    pub relations: BTreeMap<RelationId, Relation>,
    /// A hash of all files, in hexadecimal, the same on every machine.
    pub hash: String,
}

/// A checked, immutable knowledge base.
#[derive(Debug)]
pub struct Knowledge {
    records: Records,
    names: Names,
    notes: BTreeMap<NoteId, (SourceId, usize)>,
}

impl Knowledge {
    /// Indexes checked records: names and notes. O(records).
    pub fn new(records: Records) -> Self {
        let names = Names::new(&records);
        let notes = (records.sources.values())
            .flat_map(|source| source.notes.iter().enumerate().map(|(at, note)| (note.id.clone(), (source.id.clone(), at))))
            .collect();
        Self { records, names, notes }
    }

    /// Returns the index of names.
    pub fn names(&self) -> &Names {
        &self.names
    }

    /// Returns a note by its whole id.
    pub fn note(&self, id: &NoteId) -> Option<&Note> {
        let (source, at) = self.notes.get(id)?;
        self.sources.get(source)?.notes.get(*at)
    }

    /// Returns all notes: sources in the order of their ids, notes in the order of the document.
    pub fn notes(&self) -> impl Iterator<Item = &Note> {
        self.sources.values().flat_map(|source| &source.notes)
    }

    /// Returns the layer of the source that a note stands in.
    pub fn layer(&self, note: &NoteId) -> Option<Layer> {
        let (source, _) = self.notes.get(note)?;
        self.sources.get(source).map(|source| source.layer)
    }
}

impl std::ops::Deref for Knowledge {
    type Target = Records;

    fn deref(&self) -> &Records {
        &self.records
    }
}
