//! The placed tree: a YAML text as nodes that know their bytes.
//!
//! The tree is built from the parser's events, not through serde: serde stops at the first fault and turns `1.10` and `012` into
//! numbers, whereas here a scalar is the text that people wrote, and reading goes on behind a fault.

mod builder;
mod node;

use serde_yaml::granit_parser::{self as yaml, Parser};

use crate::diagnostic::Diagnostic;
use crate::diagnostic::files::FileId;
use builder::Builder;
pub(super) use node::{Entry, Node, Value};

/// How deep lists and mappings may lie in one another.
const MAX_DEPTH: usize = 32;

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
    let mut builder = Builder::new(file);
    let mut broken_at = None;
    for event in Parser::new_from_str_with_options(text, options) {
        match event {
            Ok((event, range)) => {
                let range = range.byte_range().unwrap_or(0..0);
                if !builder.take(event, range, text) {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::files::Files;

    fn file() -> FileId {
        Files::new("", [(String::new(), String::new())]).ids().next().unwrap()
    }

    fn show(node: &Node<'_>, text: &str) -> String {
        let range = &text[node.range.clone()];
        match &node.value {
            Value::Scalar { text, plain } => format!("{text:?}{} <{range}>", if *plain { "" } else { " quoted" }),
            Value::List { items, cut } => {
                let items: Vec<_> = items.iter().map(|item| show(item, text)).collect();
                format!("[{}]{} <{range}>", items.join(", "), if *cut { " cut" } else { "" })
            }
            Value::Map { entries, cut } => {
                let shown = |entry: &Entry<'_>| {
                    assert_eq!(text[entry.key_range.clone()].trim_matches('"'), entry.key);
                    format!("{}: {}", entry.key, show(&entry.value, text))
                };
                let entries: Vec<_> = entries.iter().map(shown).collect();
                format!("{{{}}}{} <{range}>", entries.join(", "), if *cut { " cut" } else { "" })
            }
            Value::Unusable => format!("unusable <{range}>"),
        }
    }

    fn tree(text: &str) -> String {
        let tree = parse(file(), text);
        let mut lines = vec![tree.root.as_ref().map_or("nothing".to_owned(), |root| show(root, text))];
        for diagnostic in &tree.diagnostics {
            let span = &text[diagnostic.span.start..diagnostic.span.end];
            lines.push(format!("{}: {} <{span}>", diagnostic.code.id(), diagnostic.message));
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
