//! Notes quoted below what rests on them.

use std::collections::BTreeSet;

use crate::model::evidence::Stance;
use crate::model::id::NoteId;
use crate::model::source::Layer;
use crate::query::answer::EvidenceRecord;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::role::Role;
use crate::render::view::Row;
use crate::render::words::Phrase;
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::note::NoteWords;

/// The notes quoted in an answer, each once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quotes(BTreeSet<NoteId>);

impl Quotes {
    /// Quotes the note behind an item of evidence in the reader's language: where it stands, what it says, and why it must be read
    /// with care. Nothing where it was quoted before.
    pub(crate) fn quote(&mut self, naming: Naming<'_>, evidence: &EvidenceRecord, depth: usize) -> Vec<Row> {
        if self.0.insert(evidence.note.clone()) { quote(naming, evidence, depth) } else { Vec::new() }
    }
}

fn quote(naming: Naming<'_>, evidence: &EvidenceRecord, depth: usize) -> Vec<Row> {
    let id = &evidence.note;
    let Some(note) = naming.knowledge.note(id) else { return Vec::new() };
    let section = match naming.knowledge.layer(id) {
        Some(Layer::Documents) if !note.section.is_empty() => format!(" {}", note.section),
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
    if !note.caution.is_empty() {
        let caution = NoteWords::Caution.fill(naming.lang, &[naming.prose(&note.caution)]).plain();
        rows.push(Row::prose(depth, Line::of(Role::Faint, caution)));
    }
    rows
}
