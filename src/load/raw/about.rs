//! `about.yaml`: what the knowledge base says of itself.

use std::ops::Range;

use crate::diagnostic::code::Code;
use crate::load::reader::{Fields, Reader};
use crate::load::spanned::{RawText, Spanned};
use crate::load::tree::Node;
use crate::model::about::{Examples, FORMAT};
use crate::model::name::Text;

/// The record of `about.yaml`.
#[derive(Default)]
pub(in crate::load) struct RawAbout {
    pub(in crate::load) title: Text,
    pub(in crate::load) date: Option<String>,
    pub(in crate::load) examples: Examples,
    /// The examples that are to be entities.
    pub(in crate::load) entities: Vec<Spanned<String>>,
}

pub(super) fn read(reader: &mut Reader, root: &Node<'_>, head: &Range<usize>) -> RawAbout {
    let mut about = RawAbout::default();
    let Some(mut fields) = Fields::of(reader, root, head, "`about.yaml`") else { return about };
    if let Some(title) = fields.required(reader, "title").and_then(|node| reader.languages(node)) {
        about.title = title.text();
    }
    fields.optional("format").into_iter().for_each(|node| format(reader, node));
    about.date = fields.optional("date").and_then(|node| date(reader, node));
    if let Some(node) = fields.optional("examples") {
        (about.examples, about.entities) = examples(reader, node);
    }
    fields.finish(reader);
    about
}

fn examples(reader: &mut Reader, node: &Node<'_>) -> (Examples, Vec<Spanned<String>>) {
    let mut entities = Vec::new();
    let Some(mut fields) = Fields::of(reader, node, &node.range, "`examples`") else {
        return (Examples::default(), entities);
    };
    let first = fields.optional("entities").map(|node| reader.texts(node)).unwrap_or_default();
    entities.extend(first.iter().cloned());
    let mut entity = |fields: &mut Fields<'_, '_>, name| {
        let text = fields.optional(name).and_then(|node| reader.text(node))?;
        entities.push(text.clone());
        Some(text.value)
    };
    let examples = Examples {
        entities: first.into_iter().map(|name| name.value).collect(),
        entity: entity(&mut fields, "entity"),
        from: entity(&mut fields, "from"),
        to: entity(&mut fields, "to"),
        start: entity(&mut fields, "start"),
        regulator: entity(&mut fields, "regulator"),
        r#loop: entity(&mut fields, "loop"),
        words: fields.optional("words").and_then(|node| reader.languages(node)).map(RawText::text).unwrap_or_default(),
    };
    fields.finish(reader);
    (examples, entities)
}

/// Looks at the version of the format that the base is written in. Nothing of a base in a newer one is told but that.
fn format(reader: &mut Reader, node: &Node<'_>) {
    let Some(format) = reader.number(node) else { return };
    if format.value < 1 {
        reader.report(Code::WrongType, &node.range, format!("a format is a number from 1, not `{}`", format.value));
    } else if u32::try_from(format.value).is_ok_and(|format| format > FORMAT) {
        let message =
            format!("this base is written in format {}, and this program reads formats up to {FORMAT}", format.value);
        let diagnostic = reader.report(Code::NewerFormat, &node.range, message);
        diagnostic.reason = Some("nothing else of it was checked".to_owned());
        diagnostic.way_out = Some("get a newer sarcograph, or an older copy of the base".to_owned());
    }
}

fn date(reader: &mut Reader, node: &Node<'_>) -> Option<String> {
    let text = reader.text(node)?.value;
    let parts: Vec<&str> = text.split('-').collect();
    let number = |at: usize, length: usize| {
        let part: &&str = parts.get(at).filter(|part| part.len() == length && part.bytes().all(|b| b.is_ascii_digit()))?;
        part.parse::<u32>().ok()
    };
    let is_date = parts.len() == 3
        && number(0, 4).is_some()
        && number(1, 2).is_some_and(|month| (1..=12).contains(&month))
        && number(2, 2).is_some_and(|day| (1..=31).contains(&day));
    if !is_date {
        let diagnostic = reader.report(Code::BadDate, &node.range, format!("`{text}` is no date"));
        diagnostic.way_out = Some("write the year, the month and the day, as in `2026-01-31`".to_owned());
    }
    is_date.then_some(text)
}
