//! Which notes say the same: those on which one relation rests.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::evidence::Stance;
use crate::model::id::NoteId;
use crate::model::knowledge::Knowledge;

/// What other sources say of the facts of a note.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// The notes that some relation cites beside it as backing, in the order of their ids.
    pub(super) same: BTreeSet<NoteId>,
    /// Those that every relation which cites it cites beside it, for or against as it is.
    pub(super) whole: BTreeSet<NoteId>,
}

/// Collects, for each note that relations cite, what other sources say of the same.
pub(super) fn told(knowledge: &Knowledge) -> BTreeMap<NoteId, Told> {
    let mut all: BTreeMap<NoteId, Told> = BTreeMap::new();
    for relation in knowledge.relations.values() {
        for cited in &relation.evidence {
            let alike = relation.evidence.iter().filter(|other| other.stance == cited.stance);
            let others: BTreeSet<NoteId> =
                alike.map(|other| &other.note).filter(|other| other.source() != cited.note.source()).cloned().collect();
            let told = all.entry(cited.note.clone()).or_insert_with(|| Told { whole: others.clone(), ..Told::default() });
            told.whole.retain(|note| others.contains(note));
            if cited.stance == Stance::Supports {
                told.same.extend(others);
            }
        }
    }
    all
}
