//! Why what relations rest on must be read with care, told below them.

use std::collections::BTreeSet;

use crate::model::id::NoteId;
use crate::query::answer::RelationRecord;
use crate::render::naming::Naming;
use crate::render::parts::evidence::supporting;
use crate::render::parts::note::caution;
use crate::render::view::Row;

/// The cautions told in an answer, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cautions(BTreeSet<NoteId>);

impl Cautions {
    /// Takes the caution of a note as told, as where the note itself was quoted.
    pub(crate) fn told(&mut self, note: &NoteId) {
        self.0.insert(note.clone());
    }

    /// Returns rows with the cautions of the notes that support a relation, but for those told before.
    pub(crate) fn of(&mut self, naming: Naming<'_>, relation: &RelationRecord, depth: usize) -> Vec<Row> {
        let notes = supporting(relation).into_iter().filter_map(|item| naming.knowledge.note(&item.note));
        notes.filter(|note| self.0.insert(note.id.clone())).filter_map(|note| caution(naming, note, depth)).collect()
    }
}
