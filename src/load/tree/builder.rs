//! Building a tree from the parser's events, with a stack of its own: a deep text cannot exhaust that of the program.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use serde_yaml::granit_parser::{Event, ScalarStyle, ScanError, StructureStyle};

use super::node::{Entry, Node, Value};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Span};

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
    pub(super) fn take(&mut self, event: Event<'t>, range: Range<usize>, text: &'t str) -> bool {
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents > 1 {
                    let way_out = "put the second document into a file of its own";
                    self.unsupported(range, "a file holds one document", way_out);
                    return false;
                }
            }
            Event::Scalar(value, style, anchor, tag) => {
                self.properties(anchor, tag.is_some(), &range);
                // A block scalar ends behind its last line; a node ends with its last character.
                let written = text.get(range.clone()).map_or(range.len(), |written| written.trim_end().len());
                let range = range.start..range.start + written;
                self.push(Node { range, value: Value::Scalar { text: value, plain: style == ScalarStyle::Plain } });
            }
            Event::SequenceStart(style, anchor, tag) => {
                self.properties(anchor, tag.is_some(), &range);
                self.open.push(Open::List { start: range.start, style, items: Vec::new() });
            }
            Event::MappingStart(style, anchor, tag) => {
                self.properties(anchor, tag.is_some(), &range);
                let (entries, seen) = (Vec::new(), HashMap::new());
                self.open.push(Open::Map { start: range.start, style, entries, seen, key: None });
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end, false),
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.unsupported(range.clone(), "aliases are not part of the format", "write the value out");
                self.push(Node { range, value: Value::Unusable });
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
                Some(Key::Named(key, key_range)) => entries.push(Entry { key, key_range, value: node }),
                Some(Key::Unusable) => {}
                None => self.push_key(node),
            },
        }
    }

    /// Takes a node as a key of the innermost mapping.
    fn push_key(&mut self, node: Node<'t>) {
        let Some(Open::Map { seen, key, .. }) = self.open.last_mut() else { return };
        *key = Some(Key::Unusable);
        let (text, range) = match node.value {
            Value::Scalar { text, .. } => (text, node.range),
            Value::Unusable => return,
            Value::List { .. } | Value::Map { .. } => {
                let way_out = "a text with `{` or `[` at its start needs quotation marks";
                return self.unsupported(node.range, "a key is a text", way_out);
            }
        };
        if let Some(first) = seen.get(&text).cloned() {
            let (span, first) = (Span::new(self.file, range), Span::new(self.file, first));
            let diagnostic = Diagnostic::new(Code::DuplicateKey, span, format!("the key `{text}` stands twice"));
            self.diagnostics.push(diagnostic.also(first, "first here").way_out("keep one of the two, or join them"));
        } else {
            seen.insert(text.clone(), range.clone());
            *key = Some(Key::Named(text, range));
        }
    }

    /// Closes the innermost list or mapping.
    fn close(&mut self, end: usize, cut: bool) {
        let Some(open) = self.open.pop() else { return };
        let (start, style, value, last) = match open {
            Open::List { start, style, items } => {
                let last = items.last().map(|item| item.range.end);
                (start, style, Value::List { items, cut }, last)
            }
            Open::Map { start, style, entries, .. } => {
                let last = entries.last().map(|entry| entry.value.range.end.max(entry.key_range.end));
                (start, style, Value::Map { entries, cut }, last)
            }
        };
        // The end event of block style stands where the next token begins, far behind.
        let end = match style {
            StructureStyle::Flow if !cut => end,
            _ => last.unwrap_or(end),
        };
        let end = end.max(start);
        self.push(Node { range: start..end, value });
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

    fn properties(&mut self, anchor: usize, tagged: bool, range: &Range<usize>) {
        if anchor > 0 {
            self.unsupported(range.clone(), "anchors are not part of the format", "remove the `&` and the word behind it");
        }
        if tagged {
            self.unsupported(range.clone(), "tags are not part of the format", "remove the `!` and the word behind it");
        }
    }

    fn unsupported(&mut self, range: Range<usize>, message: &str, way_out: &str) {
        let diagnostic = Diagnostic::new(Code::UnsupportedYaml, Span::new(self.file, range), message);
        self.diagnostics.push(diagnostic.way_out(way_out));
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
        let diagnostic = Diagnostic::new(Code::Syntax, Span::new(self.file, at..end), message)
            .because("the rest of this file was not read");
        self.diagnostics.push(match way_out(message, &text[at..]) {
            Some(way_out) => diagnostic.way_out(way_out),
            None => diagnostic,
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
