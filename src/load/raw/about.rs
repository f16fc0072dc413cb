//! `about.yaml`: what the knowledge base says of itself.

use std::ops::Range;

use crate::diagnostic::code::Code;
use crate::load::reader::{Fields, Placed, RawText, Reader};
use crate::load::tree::Node;
use crate::model::about::Examples;
use crate::model::name::Text;

/// The record of `about.yaml`.
#[derive(Default)]
pub(in crate::load) struct RawAbout {
    pub(in crate::load) title: Text,
    pub(in crate::load) date: Option<String>,
    pub(in crate::load) examples: Examples,
    /// The examples that are to be entities.
    pub(in crate::load) entities: Vec<Placed<String>>,
}

pub(super) fn read(reader: &mut Reader, root: &Node<'_>, head: &Range<usize>) -> RawAbout {
    let mut about = RawAbout::default();
    let Some(mut fields) = Fields::of(reader, root, head, "`about.yaml`") else { return about };
    if let Some(title) = fields.required(reader, "title").and_then(|node| reader.languages(node)) {
        about.title = title.text();
    }
    about.date = fields.optional("date").and_then(|node| date(reader, node));
    if let Some(node) = fields.optional("examples") {
        (about.examples, about.entities) = examples(reader, node);
    }
    fields.finish(reader);
    about
}

fn examples(reader: &mut Reader, node: &Node<'_>) -> (Examples, Vec<Placed<String>>) {
    let mut entities = Vec::new();
    let Some(mut fields) = Fields::of(reader, node, &node.span, "`examples`") else {
        return (Examples::default(), entities);
    };
    let mut entity = |fields: &mut Fields<'_, '_>, name| {
        let text = fields.optional(name).and_then(|node| reader.text(node))?;
        entities.push(text.clone());
        Some(text.value)
    };
    let examples = Examples {
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
        let finding = reader.report(Code::BadDate, &node.span, format!("`{text}` is no date"));
        finding.way_out = Some("write the year, the month and the day, as in `2026-01-31`".to_owned());
    }
    is_date.then_some(text)
}
