//! Why what relations rest on must be read with care, told below them.

use std::collections::BTreeSet;

use crate::model::evidence::Stance;
use crate::model::id::NoteId;
use crate::query::answer::RelationRecord;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::role::Role;
use crate::render::view::Row;
use crate::render::words::Phrase;
use crate::render::words::note::NoteWords;

/// The cautions told in an answer, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cautions(BTreeSet<NoteId>);

impl Cautions {
    /// Returns rows with the cautions of the notes that support a relation, but for those told before.
    pub(crate) fn of(&mut self, naming: Naming<'_>, relation: &RelationRecord, depth: usize) -> Vec<Row> {
        let supporting = relation.evidence.iter().filter(|item| item.stance == Stance::Supports);
        let notes: Vec<&NoteId> = supporting.map(|item| &item.note).collect();
        let mut rows = Vec::new();
        for id in notes {
            let Some(note) = naming.knowledge.note(id).filter(|note| !note.caution.is_empty()) else { continue };
            if self.0.insert(id.clone()) {
                let caution = NoteWords::Caution.fill(naming.lang, &[naming.prose(&note.caution)]).plain();
                rows.push(Row::prose(depth, Line::of(Role::Faint, caution)));
            }
        }
        rows
    }
}
