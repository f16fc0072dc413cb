//! Building a tree from the parser's events, with a stack of its own: a deep text cannot exhaust that of the program.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use serde_yaml::granit_parser::{Event, ScalarStyle, ScanError, StructureStyle};

use super::{Entry, Node, Value};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Place};

/// A list or mapping whose end is still to come.
enum Open<'t> {
    List {
        start: usize,
        style: StructureStyle,
        items: Vec<Node<'t>>,
    },
    Map {
        start: usize,
        style: StructureStyle,
        entries: Vec<Entry<'t>>,
        seen: HashMap<Cow<'t, str>, Range<usize>>,
        key: Option<Key<'t>>,
    },
}

/// A key that waits for its value.
enum Key<'t> {
    Named(Cow<'t, str>, Range<usize>),
    /// Its value is to be forgotten.
    Unusable,
}

/// Builds a tree from events.
pub(super) struct Builder<'t> {
    file: FileId,
    open: Vec<Open<'t>>,
    pub(super) root: Option<Node<'t>>,
    documents: usize,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl<'t> Builder<'t> {
    pub(super) fn new(file: FileId) -> Self {
        Self { file, open: Vec::new(), root: None, documents: 0, diagnostics: Vec::new() }
    }

    /// Takes one event; false where reading has to end.
    pub(super) fn take(&mut self, event: Event<'t>, span: Range<usize>, text: &'t str) -> bool {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let way_out = "put the second document into a file of its own";
                    self.unsupported(span, "a file holds one document", way_out);
                    return false;
                }
            }
            Event::Scalar(value, style, anchor, tag) => {
                self.properties(anchor, tag.is_some(), &span);
                // A block scalar ends behind its last line; a place ends with its last character.
                let written = text.get(span.clone()).map_or(span.len(), |written| written.trim_end().len());
                let span = span.start..span.start + written;
                self.push(Node { span, value: Value::Scalar { text: value, plain: style == ScalarStyle::Plain } });
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.properties(anchor, tag.is_some(), &span);
                self.open.push(Open::List { start: span.start, style, items: Vec::new() });
            }
            Event::MappingStart(style, anchor, tag) => {
                self.properties(anchor, tag.is_some(), &span);
                let (entries, seen) = (Vec::new(), HashMap::new());
                self.open.push(Open::Map { start: span.start, style, entries, seen, key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(span.end, false),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.unsupported(span.clone(), "aliases are not part of the format", "write the value out");
                self.push(Node { span, value: Value::Unusable });
            }
            _ => {}
        }
        true
    }

    fn push(&mut self, node: Node<'t>) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Open::List { items, .. }) => items.push(node),
            Some(Open::Map { entries, key, .. }) => match key.take() {
                Some(Key::Named(key, key_span)) => entries.push(Entry { key, key_span, value: node }),
                Some(Key::Unusable) => {}
                None => self.push_key(node),
            },
        }
    }

    /// Takes a node as a key of the innermost mapping.
    fn push_key(&mut self, node: Node<'t>) {
        let Some(Open::Map { seen, key, .. }) = self.open.last_mut() else { return };
        *key = Some(Key::Unusable);
        let (text, span) = match node.value {
            Value::Scalar { text, .. } => (text, node.span),
            Value::Unusable => return,
            Value::List { .. } | Value::Map { .. } => {
                let way_out = "a text with `{` or `[` at its start needs quotation marks";
                return self.unsupported(node.span, "a key is a text", way_out);
            }
        };
        if let Some(first) = seen.get(&text).cloned() {
            let (place, first) = (Place::new(self.file, span), Place::new(self.file, first));
            let finding = Diagnostic::new(Code::DuplicateKey, place, format!("the key `{text}` stands twice"));
            self.diagnostics.push(finding.also(first, "first here").way_out("keep one of the two, or join them"));
        } else {
            seen.insert(text.clone(), span.clone());
            *key = Some(Key::Named(text, span));
        }
    }

    /// Closes the innermost list or mapping.
    fn close(&mut self, end: usize, cut: bool) {
        let Some(open) = self.open.pop() else { return };
        let (start, style, value, last) = match open {
            Open::List { start, style, items } => {
                let last = items.last().map(|item| item.span.end);
                (start, style, Value::List { items, cut }, last)
            }
            Open::Map { start, style, entries, .. } => {
                let last = entries.last().map(|entry| entry.value.span.end.max(entry.key_span.end));
                (start, style, Value::Map { entries, cut }, last)
            }
        };
        // The end event of block style stands where the next token begins, far behind.
        let end = match style {
            StructureStyle::Flow if !cut => end,
            _ => last.unwrap_or(end),
        };
        let end = end.max(start);
        self.push(Node { span: start..end, value });
    }

    /// Closes all lists and mappings that a broken text leaves open.
    pub(super) fn close_all(&mut self, end: usize) {
        while !self.open.is_empty() {
            // A key without its value is none.
            if let Some(Open::Map { key, .. }) = self.open.last_mut() {
                *key = None;
            }
            self.close(end, true);
        }
    }

    fn properties(&mut self, anchor: usize, tagged: bool, span: &Range<usize>) {
        if anchor > 0 {
            self.unsupported(span.clone(), "anchors are not part of the format", "remove the `&` and the word behind it");
        }
        if tagged {
            self.unsupported(span.clone(), "tags are not part of the format", "remove the `!` and the word behind it");
        }
    }

    fn unsupported(&mut self, span: Range<usize>, message: &str, way_out: &str) {
        let finding = Diagnostic::new(Code::UnsupportedYaml, Place::new(self.file, span), message);
        self.diagnostics.push(finding.way_out(way_out));
    }

    /// Reports a syntax error and returns its byte.
    pub(super) fn syntax(&mut self, error: &ScanError, text: &str) -> usize {
        let mut at = error.marker().byte_offset().unwrap_or(text.len()).min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        let end = text[at..].chars().next().map_or(at, |c| at + c.len_utf8());
        let info = error.info();
        let message = info.lines().next().unwrap_or_default();
        let message = if message.is_empty() { "this is not YAML" } else { message };
        let finding = Diagnostic::new(Code::Syntax, Place::new(self.file, at..end), message)
            .because("the rest of this file was not read");
        self.diagnostics.push(match way_out(message, &text[at..]) {
            Some(way_out) => finding.way_out(way_out),
            None => finding,
        });
        at
    }
}

/// Returns what mostly helps against a syntax error.
fn way_out(message: &str, rest: &str) -> Option<&'static str> {
    if rest.starts_with('\t') || message.contains("tab") {
        Some("indent with blanks, not tabs")
    } else if message.contains("mapping values") || message.contains("simple key") {
        Some("a text with `: ` in it needs quotation marks")
    } else if message.contains("flow") {
        Some("a text with `, ` or `: ` in it needs quotation marks between brackets and braces")
    } else if message.contains("quote") {
        Some("close the quotation mark")
    } else if message.contains("limit") {
        Some("lists and mappings lie too deep in one another")
    } else {
        None
    }
}
