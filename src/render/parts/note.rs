//! A note: where it stands, what it says, and why it must be read with care.

use crate::model::source::Note;
use crate::query::answer::NoteRecord;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::role::Role;
use crate::render::view::Row;
use crate::render::words::Phrase;
use crate::render::words::note::NoteWords;

/// Returns a note's text, then its misprint and its caution, where there are any.
pub(crate) fn note_text(naming: Naming<'_>, note: &NoteRecord) -> Vec<Line> {
    let mut lines = vec![naming.prose(&note.text)];
    let remarks = [(NoteWords::Erratum, naming.remark(&note.erratum)), (NoteWords::Caution, naming.prose(&note.caution))];
    for (words, text) in remarks.into_iter().filter(|(_, text)| !text.is_empty()) {
        lines.push(words.fill(naming.lang, &[text]));
    }
    lines
}

/// Returns a row that says why a note must be read with care; none where there is nothing to say.
pub(crate) fn caution(naming: Naming<'_>, note: &Note, depth: usize) -> Option<Row> {
    let told = || NoteWords::Caution.fill(naming.lang, &[naming.prose(&note.caution)]).plain();
    (!note.caution.is_empty()).then(|| Row::prose(depth, Line::of(Role::Faint, told())))
}

/// Returns where a note stands: its id, the section and the year of the source.
pub(crate) fn place(naming: Naming<'_>, note: &NoteRecord) -> String {
    let source = naming.knowledge.sources.get(&note.source);
    let year = source.and_then(|source| source.year).map_or(String::new(), |year| format!(" ({year})"));
    let section = match source.map(|source| source.layer) {
        Some(layer) if layer.has_sections() => format!("  {}", note.section),
        _ => String::new(),
    };
    format!("{}{section}{year}", note.id)
}
