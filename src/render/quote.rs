//! Notes quoted below what rests on them.

use super::naming::Naming;
use super::palette::Role;
use super::view::{Line, Row};
use super::words::Phrase;
use super::words::page::Page;
use crate::model::id::NoteId;
use crate::model::source::Layer;

/// Quotes a note in the reader's language: where it stands, what it says, and why it must be read with care. Nothing where there is
/// no such note.
pub(crate) fn quote(naming: Naming<'_>, id: &NoteId, depth: usize) -> Vec<Row> {
    let Some(note) = naming.knowledge.note(id) else { return Vec::new() };
    let section = match naming.knowledge.layer(id) {
        Some(Layer::Documents) if !note.section.is_empty() => format!(" {}", note.section),
        _ => String::new(),
    };
    let colon = if naming.lang.is_chinese() { "：" } else { ": " };
    let place = Line::of(Role::Faint, format!("{}{section}{colon}", naming.cited(&id.source())));
    let mut rows = vec![Row::prose(depth, place.then(naming.prose(&note.text)))];
    if !note.caution.is_empty() {
        let caution = Page::Caution.fill(naming.lang, &[naming.prose(&note.caution)]).plain();
        rows.push(Row::prose(depth, Line::of(Role::Faint, caution)));
    }
    rows
}
