//! Typed readers over the placed tree that collect faults of shape instead of stopping at one.

use std::ops::Range;

use super::tree::{Entry, Node, Value};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::{FileId, Place};
use crate::model::fold::{fold, key};
use crate::model::id::is_kebab_case;
use crate::model::name::{Lang, Text};

/// A value with the place that it was read from.
#[derive(Clone, Debug)]
pub(super) struct Placed<T> {
    pub(super) value: T,
    pub(super) place: Place,
}

impl<T> Placed<T> {
    pub(super) fn new(value: T, place: Place) -> Self {
        Self { value, place }
    }
}

/// A text in several languages, each with its place.
#[derive(Clone, Debug, Default)]
pub(super) struct RawText(pub(super) Vec<(Lang, Placed<String>)>);

impl RawText {
    /// Returns the text without its places.
    pub(super) fn text(self) -> Text {
        Text::new(self.0.into_iter().map(|(lang, text)| (lang, text.value)))
    }
}

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

    pub(super) fn place(&self, span: &Range<usize>) -> Place {
        Place::new(self.file, span.clone())
    }

    pub(super) fn report(&mut self, code: Code, span: &Range<usize>, message: impl Into<String>) -> &mut Diagnostic {
        let at = self.diagnostics.len();
        self.diagnostics.push(Diagnostic::new(code, self.place(span), message));
        &mut self.diagnostics[at]
    }

    /// Reads a text: a scalar that is not empty, without blanks around it.
    pub(super) fn text(&mut self, node: &Node<'_>) -> Option<Placed<String>> {
        match &node.value {
            Value::Scalar { text, .. } if !is_null(node) && !text.trim().is_empty() => {
                Some(Placed::new(text.trim().to_owned(), self.place(&node.span)))
            }
            Value::Scalar { .. } => self.empty(node),
            _ => self.wrong_type(node, "a text"),
        }
    }

    /// Reads a key as an identifier. A wrong spelling is reported, and the key taken all the same.
    pub(super) fn id(&mut self, text: &str, span: &Range<usize>) -> Placed<String> {
        if !is_kebab_case(text) {
            let finding = self.report(Code::BadId, span, format!("`{}` is not spelt as an identifier", shortened(text)));
            finding.reason = Some(ID_RULE.to_owned());
            finding.suggestion = kebab_case(text).as_deref().map(did_you_mean);
        }
        Placed::new(text.to_owned(), self.place(span))
    }

    /// Reads a list of texts.
    pub(super) fn texts(&mut self, node: &Node<'_>) -> Vec<Placed<String>> {
        self.items(node, "a list of texts").iter().filter_map(|item| self.text(item)).collect()
    }

    /// Reads a text in several languages, `{en: …, zh-Hans: …}`, and warns where English or simplified Chinese is missing.
    pub(super) fn languages(&mut self, node: &Node<'_>) -> Option<RawText> {
        let mut fields = Fields::of(self, node, &node.span, "a text in several languages")?;
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
            let finding = self.report(Code::UnknownWord, &node.span, format!("`{}` is no {what}", text.value));
            finding.suggestion = suggestion;
            finding.reason = Some(format!("the words here are {}", quoted_list(&ids)));
        }
        found
    }

    /// Reads a whole number.
    pub(super) fn number(&mut self, node: &Node<'_>) -> Option<i32> {
        match &node.value {
            Value::Scalar { .. } if is_null(node) => self.empty(node),
            Value::Scalar { text, plain: true } if text.parse::<i32>().is_ok() => text.parse().ok(),
            _ => self.wrong_type(node, "a whole number"),
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
        let finding = self.report(Code::EmptyValue, &node.span, "this field has nothing behind it");
        finding.way_out = Some("write a value, or remove the field".to_owned());
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
        let span = first_of(node);
        self.report(Code::WrongType, &span, format!("{wanted} is wanted here, not {found}"));
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
            let finding = reader.report(Code::UnknownField, &entry.key_span, message);
            finding.suggestion = suggestion;
            finding.reason = Some(format!("the fields here are {}", quoted_list(&self.asked)));
            if entry.value.span.is_empty() {
                finding.way_out =
                    Some("if it belongs to the text before it: a text with `, ` in braces needs quotation marks".to_owned());
            }
        }
    }
}

/// How identifiers are spelt.
pub(super) const ID_RULE: &str = "identifiers are words of lower-case ASCII letters and digits, joined by single hyphens";

/// Returns the identifier that a text would be, if it has one.
pub(super) fn kebab_case(text: &str) -> Option<String> {
    let folded: String =
        fold(text).into_iter().map(|f| if f.character.is_alphanumeric() { f.character } else { '-' }).collect();
    let id = folded.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    is_kebab_case(&id).then_some(id)
}

/// Returns the word nearest to a text, if one is near: at most one slip in three characters.
pub(super) fn nearest<'w>(text: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let wanted = key(text);
    let limit = wanted.chars().count().div_ceil(3);
    let near = words.map(|word| (strsim::osa_distance(&wanted, &key(word)), word));
    near.filter(|(distance, _)| *distance <= limit).min().map(|(_, word)| word)
}

/// Returns the sentence that suggests a word.
pub(super) fn did_you_mean(word: &str) -> String {
    format!("did you mean `{word}`?")
}

/// Joins words: `a`, `b`, `c`.
pub(super) fn quoted_list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// Shortens a text for a message: its first line, at most 40 characters.
pub(super) fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= 40 && line.len() == text.trim_end().len() {
        return line.to_owned();
    }
    line.chars().take(39).chain(['…']).collect()
}

fn is_null(node: &Node<'_>) -> bool {
    matches!(&node.value, Value::Scalar { text, plain: true } if matches!(&**text, "" | "~" | "null" | "Null" | "NULL"))
}

/// Returns the part of a node that a finding about the whole of it points to: the first key or item.
fn first_of(node: &Node<'_>) -> Range<usize> {
    match &node.value {
        Value::Map { entries, .. } => entries.first().map_or(node.span.clone(), |entry| entry.key_span.clone()),
        Value::List { items, .. } => items.first().map_or(node.span.clone(), first_of),
        _ => node.span.clone(),
    }
}
