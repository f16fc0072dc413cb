//! Notes quoted below what rests on them.

use std::collections::BTreeSet;

use crate::model::evidence::Stance;
use crate::model::id::NoteId;
use crate::query::answer::{EvidenceRecord, RelationRecord};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::note::caution;
use crate::render::parts::step;
use crate::render::role::Role;
use crate::render::view::Row;
use crate::render::words::Phrase;
use crate::render::words::evidence::EvidenceWords;

/// The notes quoted in an answer, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quotes(BTreeSet<NoteId>);

impl Quotes {
    /// Quotes the note behind an item of evidence in the reader's language: where it stands, what it says, and why it must be read
    /// with care. Nothing where it was quoted before.
    pub(crate) fn quote(&mut self, naming: Naming<'_>, evidence: &EvidenceRecord, depth: usize) -> Vec<Row> {
        if self.0.insert(evidence.note.clone()) { quote(naming, evidence, depth) } else { Vec::new() }
    }

    /// Returns a relation as a row of its own, and below it the notes behind its evidence that were not quoted before.
    pub(crate) fn whole(&mut self, naming: Naming<'_>, relation: &RelationRecord) -> Vec<Row> {
        let mut rows = vec![step::whole(naming, relation, 0)];
        rows.extend(relation.evidence.iter().flat_map(|evidence| self.quote(naming, evidence, 1)));
        rows
    }
}

fn quote(naming: Naming<'_>, evidence: &EvidenceRecord, depth: usize) -> Vec<Row> {
    let id = &evidence.note;
    let Some(note) = naming.knowledge.note(id) else { return Vec::new() };
    let section = match naming.knowledge.layer(id) {
        Some(layer) if layer.has_sections() && !note.section.is_empty() => format!(" {}", note.section),
        _ => String::new(),
    };
    let colon = if naming.lang.is_chinese() { "：" } else { ": " };
    let place = Line::of(Role::Faint, format!("{}{section}", naming.cited(&id.source())));
    let place = match evidence.stance {
        Stance::Supports => place,
        Stance::Disputes => EvidenceWords::Against.fill(naming.lang, &[place]),
        Stance::NoEvidence => EvidenceWords::NotLooked.fill(naming.lang, &[place]),
    };
    let mut rows = vec![Row::prose(depth, place.text(colon).then(naming.prose(&note.text)))];
    rows.extend(caution(naming, note, depth));
    rows
}
