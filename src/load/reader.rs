//! Typed readers over the placed tree that collect faults of shape instead of stopping at one.

use std::ops::Range;

use super::spanned::{RawText, Spanned};
use super::tree::{Entry, Node, Value};
use super::wording::{ID_RULE, did_you_mean, kebab_case, nearest, quoted_list, shortened};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Span};
use crate::model::id::is_kebab_case;
use crate::model::name::Lang;

/// The languages that every text is to have.
const REQUIRED_LANGS: [Lang; 2] = [Lang::En, Lang::ZhHans];

/// Reads the values of one file and collects what is wrong with them. Each method returns what could be read.
pub(super) struct Reader {
    file: FileId,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reader {
    pub(super) fn new(file: FileId) -> Self {
        Self { file, diagnostics: Vec::new() }
    }

    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        Span::new(self.file, range.clone())
    }

    pub(super) fn report(&mut self, code: Code, range: &Range<usize>, message: impl Into<String>) -> &mut Diagnostic {
        let at = self.diagnostics.len();
        self.diagnostics.push(Diagnostic::new(code, self.span(range), message));
        &mut self.diagnostics[at]
    }

    /// Reads a text: a scalar that is not empty, without blanks around it. What YAML reads as a number or truth value is reported,
    /// since other programs would not see the text as written (`1.10` is `1.1`), and taken all the same.
    pub(super) fn text(&mut self, node: &Node<'_>) -> Option<Spanned<String>> {
        let text = self.text_or_number(node)?;
        if let Value::Scalar { text: written, plain: true } = &node.value
            && let Some(sort) = read_otherwise(written)
        {
            let message = format!("a text is wanted here, and YAML reads `{}` as a {sort}", shortened(written));
            let diagnostic = self.report(Code::WrongType, &node.range, message);
            diagnostic.way_out = Some(format!("put it in quotation marks: `\"{}\"`", shortened(written)));
        }
        Some(text)
    }

    /// Reads a text, in quotation marks or not: for what is written in digits.
    pub(super) fn text_or_number(&mut self, node: &Node<'_>) -> Option<Spanned<String>> {
        match &node.value {
            Value::Scalar { text, .. } if !is_null(node) && !text.trim().is_empty() => {
                Some(Spanned::new(text.trim().to_owned(), self.span(&node.range)))
            }
            Value::Scalar { .. } => self.empty(node),
            _ => self.wrong_type(node, "a text"),
        }
    }

    /// Reads a key as an identifier. A wrong spelling is reported, and the key taken all the same.
    pub(super) fn id(&mut self, text: &str, range: &Range<usize>) -> Spanned<String> {
        if !is_kebab_case(text) {
            let diagnostic = self.report(Code::BadId, range, format!("`{}` is not spelt as an identifier", shortened(text)));
            diagnostic.reason = Some(ID_RULE.to_owned());
            diagnostic.suggestion = kebab_case(text).as_deref().map(did_you_mean);
        }
        Spanned::new(text.to_owned(), self.span(range))
    }

    /// Reads a list of texts.
    pub(super) fn texts(&mut self, node: &Node<'_>) -> Vec<Spanned<String>> {
        self.items(node, "a list of texts").iter().filter_map(|item| self.text(item)).collect()
    }

    /// Reads a text in several languages, `{en: …, zh-Hans: …}`, and warns where English or simplified Chinese is missing.
    pub(super) fn languages(&mut self, node: &Node<'_>) -> Option<RawText> {
        let mut fields = Fields::of(self, node, &node.range, "a text in several languages")?;
        let mut entries = Vec::new();
        let mut written = Vec::new();
        for lang in Lang::ALL {
            let Some(value) = fields.optional(lang.tag()) else { continue };
            written.push(lang);
            entries.extend(self.text(value).map(|text| (lang, text)));
        }
        let is_whole = !fields.cut;
        fields.finish(self);
        let missing: Vec<&str> =
            REQUIRED_LANGS.iter().filter(|lang| !written.contains(lang)).map(|lang| lang.tag()).collect();
        if is_whole && !missing.is_empty() {
            let message = format!("this text is missing in {}", quoted_list(&missing));
            self.report(Code::MissingTranslation, &first_of(node), message);
        }
        Some(RawText(entries))
    }

    /// Reads a text in several languages, or one in any language, which then counts as English.
    pub(super) fn languages_or_text(&mut self, node: &Node<'_>) -> Option<RawText> {
        match &node.value {
            Value::Map { .. } => self.languages(node),
            _ => self.text(node).map(|text| RawText(vec![(Lang::En, text)])),
        }
    }

    /// Reads one of a list of words.
    pub(super) fn word<T: Copy>(
        &mut self,
        node: &Node<'_>,
        what: &str,
        words: &[T],
        id: fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(node)?;
        let found = words.iter().copied().find(|word| id(*word) == text.value);
        if found.is_none() {
            let ids: Vec<_> = words.iter().map(|word| id(*word)).collect();
            let suggestion = nearest(&text.value, ids.iter().copied()).map(did_you_mean);
            let diagnostic = self.report(Code::UnknownWord, &node.range, format!("`{}` is no {what}", text.value));
            diagnostic.suggestion = suggestion;
            diagnostic.reason = Some(format!("the words here are {}", quoted_list(&ids)));
            diagnostic.allowed = ids.iter().map(ToString::to_string).collect();
        }
        found
    }

    /// Reads a whole number.
    pub(super) fn number(&mut self, node: &Node<'_>) -> Option<Spanned<i32>> {
        let number = match &node.value {
            Value::Scalar { .. } if is_null(node) => return self.empty(node),
            Value::Scalar { text, plain: true } => text.parse().ok(),
            _ => None,
        };
        match number {
            Some(number) => Some(Spanned::new(number, self.span(&node.range))),
            None => self.wrong_type(node, "a whole number"),
        }
    }

    /// Reads `true` or `false`.
    pub(super) fn flag(&mut self, node: &Node<'_>) -> Option<bool> {
        match &node.value {
            Value::Scalar { .. } if is_null(node) => self.empty(node),
            Value::Scalar { text, plain: true } if text == "true" || text == "false" => Some(text == "true"),
            _ => self.wrong_type(node, "`true` or `false`"),
        }
    }

    /// Returns the items of a list.
    pub(super) fn items<'n, 't>(&mut self, node: &'n Node<'t>, what: &str) -> &'n [Node<'t>] {
        match &node.value {
            Value::List { items, .. } => items,
            Value::Scalar { .. } if is_null(node) => self.empty(node).unwrap_or(&[]),
            _ => self.wrong_type(node, what).unwrap_or(&[]),
        }
    }

    /// Returns the keys and values of a mapping.
    pub(super) fn entries<'n, 't>(&mut self, node: &'n Node<'t>, what: &str) -> &'n [Entry<'t>] {
        match &node.value {
            Value::Map { entries, .. } => entries,
            Value::Scalar { .. } if is_null(node) => self.empty(node).unwrap_or(&[]),
            _ => self.wrong_type(node, what).unwrap_or(&[]),
        }
    }

    fn empty<T>(&mut self, node: &Node<'_>) -> Option<T> {
        let diagnostic = self.report(Code::EmptyValue, &node.range, "this field has nothing behind it");
        diagnostic.way_out = Some("write a value, or remove the field".to_owned());
        None
    }

    fn wrong_type<T>(&mut self, node: &Node<'_>, wanted: &str) -> Option<T> {
        let found = match &node.value {
            // What a syntax error cuts off was told with the error.
            Value::Unusable | Value::List { cut: true, .. } | Value::Map { cut: true, .. } => return None,
            Value::Scalar { text, .. } => format!("`{}`", shortened(text)),
            Value::List { .. } => "a list".to_owned(),
            Value::Map { .. } => "a mapping".to_owned(),
        };
        let range = first_of(node);
        self.report(Code::WrongType, &range, format!("{wanted} is wanted here, not {found}"));
        None
    }
}

/// The fields of a record while they are read. A field counts as known once it was asked for.
pub(super) struct Fields<'n, 't> {
    entries: &'n [Entry<'t>],
    at: Range<usize>,
    what: &'static str,
    asked: Vec<&'static str>,
    /// Whether a syntax error hides some of the fields.
    pub(super) cut: bool,
}

impl<'n, 't> Fields<'n, 't> {
    /// Takes a mapping as the record `what`; faults of the record as a whole are placed at `at`. An empty value is a record
    /// without fields.
    pub(super) fn of(reader: &mut Reader, node: &'n Node<'t>, at: &Range<usize>, what: &'static str) -> Option<Self> {
        let (entries, cut): (&[Entry<'t>], bool) = match &node.value {
            Value::Map { entries, cut } => (entries, *cut),
            Value::Scalar { .. } if is_null(node) => (&[], false),
            _ => return reader.wrong_type(node, what),
        };
        Some(Self { entries, at: at.clone(), what, asked: Vec::new(), cut })
    }

    /// Returns the value of a field, if it is there.
    pub(super) fn optional(&mut self, name: &'static str) -> Option<&'n Node<'t>> {
        self.asked.push(name);
        self.entries.iter().find(|entry| entry.key == name).map(|entry| &entry.value)
    }

    /// Returns the value of a field, and reports that it is missing.
    pub(super) fn required(&mut self, reader: &mut Reader, name: &'static str) -> Option<&'n Node<'t>> {
        let found = self.optional(name);
        if found.is_none() && !self.cut {
            reader.report(Code::MissingField, &self.at, format!("{} needs `{name}`", self.what));
        }
        found
    }

    /// Reports the fields that nobody asked for.
    pub(super) fn finish(self, reader: &mut Reader) {
        for entry in self.entries.iter().filter(|entry| !self.asked.contains(&&*entry.key)) {
            let suggestion = nearest(&entry.key, self.asked.iter().copied()).map(did_you_mean);
            let message = format!("{} has no field `{}`", self.what, shortened(&entry.key));
            let diagnostic = reader.report(Code::UnknownField, &entry.key_range, message);
            diagnostic.suggestion = suggestion;
            diagnostic.reason = Some(format!("the fields here are {}", quoted_list(&self.asked)));
            diagnostic.allowed = self.asked.iter().map(ToString::to_string).collect();
            if entry.value.range.is_empty() {
                diagnostic.way_out =
                    Some("if it belongs to the text before it: a text with `, ` in braces needs quotation marks".to_owned());
            }
        }
    }
}

/// Returns what YAML reads a plain scalar as, if not as a text (the core schema of YAML 1.2).
fn read_otherwise(text: &str) -> Option<&'static str> {
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
    let digits = |text: &str, radix: u32| !text.is_empty() && text.chars().all(|c| c.is_digit(radix));
    let is_number = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && unsigned.contains(|c: char| c.is_ascii_digit())
        && unsigned.bytes().all(|b| b.is_ascii_digit() || b".eE+-".contains(&b))
        && (unsigned.parse::<f64>().is_ok())
        || text.strip_prefix("0x").is_some_and(|rest| digits(rest, 16))
        || text.strip_prefix("0o").is_some_and(|rest| digits(rest, 8))
        || matches!(unsigned, ".inf" | ".Inf" | ".INF")
        || matches!(text, ".nan" | ".NaN" | ".NAN");
    match text {
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => Some("truth value"),
        _ => is_number.then_some("number"),
    }
}

fn is_null(node: &Node<'_>) -> bool {
    matches!(&node.value, Value::Scalar { text, plain: true } if matches!(&**text, "" | "~" | "null" | "Null" | "NULL"))
}

/// Returns the part of a node that a diagnostic about the whole of it points to: the first key or item.
fn first_of(node: &Node<'_>) -> Range<usize> {
    match &node.value {
        Value::Map { entries, .. } => entries.first().map_or(node.range.clone(), |entry| entry.key_range.clone()),
        Value::List { items, .. } => items.first().map_or(node.range.clone(), first_of),
        _ => node.range.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::read_otherwise;

    #[test]
    fn numbers_and_truth_values_are_no_texts() {
        for number in
            ["1", "0", "1.10", "-2", "+3.5", ".5", "1.", "012", "1e3", "2.5E-4", "0x1F", "0o17", ".inf", "-.Inf", ".nan"]
        {
            assert_eq!(read_otherwise(number), Some("number"), "{number}");
        }
        for text in ["1.7.2", "1a", "e3", ".", "-", "3-4", "2026-01-31", "0x", "1,5", "inf", "no", "yes", "il-6", "１"] {
            assert_eq!(read_otherwise(text), None, "{text}");
        }
        assert_eq!(read_otherwise("True"), Some("truth value"));
    }
}
