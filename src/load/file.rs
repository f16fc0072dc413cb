//! One file: from bytes to text, and from text to the record that its path says.

use std::ops::Range;

use super::discover::Found;
use super::hidden::Hidden;
use super::raw::{self, Record};
use super::reader::Reader;
use super::slot::{self, Slot};
use super::tree::{self, Node, Tree, Value};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Span};

/// Why there is nothing, or no more, of a file.
pub(super) type Fault = Option<(Code, String)>;

/// Returns the path and the text of a file, without a byte order mark, and why there is no more of it.
pub(super) fn decode(found: Found) -> ((String, String), Fault) {
    let bytes = match found.content {
        Ok(bytes) => bytes,
        Err(fault) => return ((found.path, String::new()), Some(fault)),
    };
    let (text, fault) = match String::from_utf8(bytes.into_owned()) {
        Ok(text) => (text, None),
        Err(error) => {
            let valid = error.utf8_error().valid_up_to();
            let mut bytes = error.into_bytes();
            bytes.truncate(valid);
            let message = "this file is not UTF-8 text from here on".to_owned();
            (String::from_utf8(bytes).unwrap_or_default(), Some((Code::NotUtf8, message)))
        }
    };
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    ((found.path, text), fault)
}

/// What was read from a file.
#[derive(Default)]
pub(super) struct Read {
    pub(super) record: Option<Record>,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) hidden: Hidden,
}

/// Reads a file. What its path says wrongly is reported, and the file read all the same where it is clear what was meant.
pub(super) fn read(file: FileId, path: &str, text: &str, fault: Fault) -> Read {
    let mut read = Read::default();
    let (slot, misplaced) = slot::slot(file, path);
    read.diagnostics.extend(misplaced);
    // What a file that has no business here holds does not matter.
    let fault = fault.filter(|(code, _)| slot.is_some() || !matches!(code, Code::NotUtf8 | Code::FileTooLarge));
    if let Some((code, message)) = fault {
        // A folder or link that cannot be followed has no place of its own to be wrong.
        read.diagnostics.retain(|diagnostic| diagnostic.code == Code::BadId);
        read.diagnostics.push(Diagnostic::new(code, Span::new(file, text.len()..text.len()), message));
        read.hidden.note(slot.as_ref(), path, None);
        return read;
    }
    let Some(slot) = slot else {
        read.hidden.note(None, path, None);
        return read;
    };
    let Tree { root, broken_at, diagnostics } = tree::parse(file, text);
    read.diagnostics.extend(diagnostics);
    if let Some(at) = broken_at {
        read.hidden.note(Some(&slot), path, text.get(at..));
    }
    if root.is_some() || broken_at.is_none() {
        let mut reader = Reader::new(file);
        let root = root.unwrap_or_else(|| nothing(&slot));
        read.record = Some(raw::read(&mut reader, &slot, &root, &head_of(text)));
        read.diagnostics.extend(reader.diagnostics);
    }
    read
}

/// Returns the root of a file that has none: a record without fields, or a list without items.
fn nothing(slot: &Slot) -> Node<'static> {
    let value = match slot {
        Slot::Terms => Value::List { items: Vec::new(), cut: false },
        _ => Value::Map { entries: Vec::new(), cut: false },
    };
    Node { range: 0..0, value }
}

/// Returns the first place of a file that has a value, for diagnostics about the record as a whole.
fn head_of(text: &str) -> Range<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        if !content.is_empty() && !content.starts_with('#') && content != "---" {
            let key = line.find(':').unwrap_or(line.trim_end().len());
            return start..start + key;
        }
        start += line.len();
    }
    0..0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_head_of_a_file_is_its_first_key() {
        assert_eq!(head_of("# 注\n\ntitle: x\n"), 7..12);
        assert_eq!(head_of("# only a comment\n"), 0..0);
    }
}
