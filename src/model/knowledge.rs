//! A whole knowledge base.

use std::collections::BTreeMap;

use super::id::{NoteId, SourceId};
use super::names::Names;
use super::records::Records;
use super::source::{Layer, Note};

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
        Self::with_names(records, names)
    }

    /// Takes checked records with the index of their names. O(notes).
    pub(crate) fn with_names(records: Records, names: Names) -> Self {
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
