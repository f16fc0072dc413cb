//! Which notes say the same: those on which one relation rests.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::evidence::Stance;
use crate::model::id::NoteId;
use crate::model::knowledge::Knowledge;

/// Collects, for each note, the notes of other sources that a relation cites beside it, in the order of their ids.
pub(super) fn same_facts(knowledge: &Knowledge) -> BTreeMap<NoteId, BTreeSet<NoteId>> {
    let mut same: BTreeMap<NoteId, BTreeSet<NoteId>> = BTreeMap::new();
    for relation in knowledge.relations.values() {
        let backing = || relation.evidence.iter().filter(|evidence| evidence.stance == Stance::Supports);
        let notes = || backing().map(|evidence| &evidence.note);
        for note in notes() {
            let others = notes().filter(|other| other.source() != note.source()).cloned();
            same.entry(note.clone()).or_default().extend(others);
        }
    }
    same
}
