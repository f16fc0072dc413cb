//! The placed tree: a YAML text as nodes that know their bytes.
//!
//! The tree is built from the parser's events, not through serde: serde stops at the first fault and turns `1.10` and `012` into
//! numbers, whereas here a scalar is the text that people wrote, and reading goes on behind a fault.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use serde_yaml::granit_parser::{self as yaml, Event, Parser, ScalarStyle, ScanError, StructureStyle};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Place};

/// How deep lists and mappings may lie in one another.
const MAX_DEPTH: usize = 32;

/// A value with its place.
#[derive(Debug)]
pub(super) struct Node<'t> {
    /// Its bytes in the text.
    pub(super) span: Range<usize>,
    /// What it is.
    pub(super) value: Value<'t>,
}

/// What a node is.
#[derive(Debug)]
pub(super) enum Value<'t> {
    /// A scalar as written; `plain` if without quotation marks and not a block.
    Scalar { text: Cow<'t, str>, plain: bool },
    /// A list.
    List { items: Vec<Node<'t>>, cut: bool },
    /// A mapping whose keys are distinct, in the order of the text; `cut` if a syntax error hides the rest of it.
    Map { entries: Vec<Entry<'t>>, cut: bool },
    /// Something that was reported already.
    Unusable,
}

/// A key with its value.
#[derive(Debug)]
pub(super) struct Entry<'t> {
    pub(super) key: Cow<'t, str>,
    pub(super) key_span: Range<usize>,
    pub(super) value: Node<'t>,
}

/// A text as a tree.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    /// The root, or none in a text without a value.
    pub(super) root: Option<Node<'t>>,
    /// The byte from which a syntax error hides the text.
    pub(super) broken_at: Option<usize>,
    /// What was found on the way.
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// Parses a text. O(length).
pub(super) fn parse(file: FileId, text: &str) -> Tree<'_> {
    let mut options = yaml::Options::default();
    options.set_emit_comments(false);
    options.block_nesting_limit = MAX_DEPTH;
    options.flow_nesting_limit = MAX_DEPTH;
    options.emit_unresolved_aliases = true;
    let mut builder = Builder { file, open: Vec::new(), root: None, documents: 0, diagnostics: Vec::new() };
    let mut broken_at = None;
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, span)) => {
                let span = span.byte_range().unwrap_or(0..0);
                if !builder.take(event, span, text) {
                    break;
                }
            }
            Err(error) => {
                broken_at = Some(builder.syntax(&error, text));
                break;
            }
        }
    }
    builder.close_all(text.len());
    Tree { root: builder.root, broken_at, diagnostics: builder.diagnostics }
}

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

struct Builder<'t> {
    file: FileId,
    open: Vec<Open<'t>>,
    root: Option<Node<'t>>,
    documents: usize,
    diagnostics: Vec<Diagnostic>,
}

impl<'t> Builder<'t> {
    /// Takes one event; false where reading has to end.
    fn take(&mut self, event: Event<'t>, span: Range<usize>, text: &'t str) -> bool {
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
            Some(Open::Map { entries, seen, key, .. }) => match key.take() {
                Some(Key::Named(key, key_span)) => entries.push(Entry { key, key_span, value: node }),
                Some(Key::Unusable) => {}
                None => {
                    let span = node.span;
                    let Value::Scalar { text, .. } = node.value else {
                        *key = Some(Key::Unusable);
                        if !matches!(node.value, Value::Unusable) {
                            self.unsupported(
                                span,
                                "a key is a text",
                                "a value with `{` or `[` at its start needs quotation marks",
                            );
                        }
                        return;
                    };
                    if let Some(first) = seen.get(&text) {
                        let first = Place::new(self.file, first.clone());
                        let finding = Diagnostic::new(
                            Code::DuplicateKey,
                            Place::new(self.file, span),
                            format!("the key `{text}` stands twice"),
                        );
                        *key = Some(Key::Unusable);
                        self.diagnostics
                            .push(finding.also(first, "first here").way_out("keep one of the two, or join them"));
                    } else {
                        seen.insert(text.clone(), span.clone());
                        *key = Some(Key::Named(text, span));
                    }
                }
            },
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

    fn close_all(&mut self, end: usize) {
        while !self.open.is_empty() {
            if let Some(Open::Map { key: key @ Some(_), .. }) = self.open.last_mut() {
                *key = None;
            }
            self.close(end, true);
            // What broke off as a key is none.
            if let Some(Open::Map { key: key @ Some(Key::Unusable), .. }) = self.open.last_mut() {
                *key = None;
            }
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
    fn syntax(&mut self, error: &ScanError, text: &str) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::files::Files;

    fn file() -> FileId {
        Files::new("", [(String::new(), String::new())]).ids().next().unwrap()
    }

    fn show(node: &Node<'_>, text: &str) -> String {
        let span = &text[node.span.clone()];
        match &node.value {
            Value::Scalar { text, plain } => format!("{text:?}{} <{span}>", if *plain { "" } else { " quoted" }),
            Value::List { items, cut } => {
                let items: Vec<_> = items.iter().map(|item| show(item, text)).collect();
                format!("[{}]{} <{span}>", items.join(", "), if *cut { " cut" } else { "" })
            }
            Value::Map { entries, cut } => {
                let shown = |entry: &Entry<'_>| {
                    assert_eq!(text[entry.key_span.clone()].trim_matches('"'), entry.key);
                    format!("{}: {}", entry.key, show(&entry.value, text))
                };
                let entries: Vec<_> = entries.iter().map(shown).collect();
                format!("{{{}}}{} <{span}>", entries.join(", "), if *cut { " cut" } else { "" })
            }
            Value::Unusable => format!("unusable <{span}>"),
        }
    }

    fn tree(text: &str) -> String {
        let tree = parse(file(), text);
        let mut lines = vec![tree.root.as_ref().map_or("nothing".to_owned(), |root| show(root, text))];
        for finding in &tree.diagnostics {
            let place = &text[finding.place.start..finding.place.end];
            lines.push(format!("{}: {} <{place}>", finding.code.id(), finding.message));
        }
        lines.join("\n")
    }

    #[test]
    fn scalars_stay_as_written() {
        insta::assert_snapshot!(tree("肌肉: 1.10\n\"b\": [012, ~, no, 'it''s']\r\nc: |\n  两行\n  文字\nd:\n"), @r#"
        {肌肉: "1.10" <1.10>, b: ["012" <012>, "~" <~>, "no" <no>, "it's" quoted <'it''s'>] <[012, ~, no, 'it''s']>, c: "两行\n文字\n" quoted <两行
          文字>, d: "~" <>} <肌肉: 1.10
        "b": [012, ~, no, 'it''s']
        c: |
          两行
          文字
        d>
        "#);
    }

    #[test]
    fn reading_goes_on_behind_faults() {
        insta::assert_snapshot!(tree("a: &x 1\nb: *x\nb: *y\n? [c]\n: 2\nd: !!str 3\n--- \ne: 1\n"), @r#"
        {a: "1" <1>, b: unusable <*x>, d: "3" <3>} <a: &x 1
        b: *x
        b: *y
        ? [c]
        : 2
        d: !!str 3>
        unsupported-yaml: anchors are not part of the format <1>
        unsupported-yaml: aliases are not part of the format <*x>
        duplicate-key: the key `b` stands twice <b>
        unsupported-yaml: aliases are not part of the format <*y>
        unsupported-yaml: a key is a text <[c]>
        unsupported-yaml: tags are not part of the format <3>
        unsupported-yaml: a file holds one document <--->
        "#);
    }

    #[test]
    fn what_stands_before_a_syntax_error_is_kept() {
        insta::assert_snapshot!(tree("a:\n  b: 肌肉\n  c: [1, 2\nd: 3\n"), @r#"
        {a: {b: "肌肉" <肌肉>, c: ["1" <1>] cut <[1>} cut <b: 肌肉
          c: [1>} cut <a:
          b: 肌肉
          c: [1>
        syntax: illegal placement of ':' indicator <:>
        "#);
        insta::assert_snapshot!(tree("a: 肌肉: x\nb: 1\n"), @r#"
        {a: "肌肉" <肌肉>} cut <a: 肌肉>
        syntax: mapping values are not allowed in this context <:>
        "#);
        insta::assert_snapshot!(tree("a: 1\n\tb: 1\n"), @"
        {} cut <a: 1
        	b: 1
        >
        syntax: while scanning a plain scalar, found a tab <1>
        ");
        insta::assert_snapshot!(tree("a: \"x\nb: 1\n"), @r#"
        {} cut <a: "x
        b: 1
        >
        syntax: unclosed quote <">
        "#);
        insta::assert_snapshot!(tree(&"[".repeat(100)), @"
        nothing
        syntax: recursion limit exceeded <[>
        ");
        insta::assert_snapshot!(tree(""), @"nothing");
    }
}
