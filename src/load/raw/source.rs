//! `sources/<source-id>.yaml`: a bibliographic record and the notes taken from it.

use std::ops::Range;

use crate::diagnostic::code::Code;
use crate::load::curie;
use crate::load::reader::{Fields, Placed, RawText, Reader, did_you_mean};
use crate::load::tree::{Entry, Node};
use crate::model::id::SourceId;
use crate::model::name::Text;
use crate::model::source::Layer;

/// A source as written.
pub(in crate::load) struct RawSource {
    pub(in crate::load) id: Placed<SourceId>,
    pub(in crate::load) title: Option<RawText>,
    pub(in crate::load) authors: Vec<String>,
    pub(in crate::load) year: Option<i32>,
    pub(in crate::load) venue: Text,
    pub(in crate::load) language: Option<String>,
    pub(in crate::load) kind: Option<String>,
    pub(in crate::load) layer: Option<Layer>,
    pub(in crate::load) license: Option<String>,
    pub(in crate::load) url: Option<String>,
    pub(in crate::load) doi: Option<String>,
    pub(in crate::load) notes: Vec<RawNote>,
}

/// A note as written.
pub(in crate::load) struct RawNote {
    pub(in crate::load) key: Placed<String>,
    pub(in crate::load) section: Option<Placed<String>>,
    pub(in crate::load) text: Option<RawText>,
    pub(in crate::load) mentions: Vec<Placed<String>>,
    pub(in crate::load) erratum: Text,
    pub(in crate::load) caution: Text,
}

/// What a source can be.
pub(in crate::load) const SOURCE_KINDS: &[&str] =
    &["article", "book", "database", "digest", "guideline", "review", "textbook", "web-page"];

pub(super) fn read(reader: &mut Reader, id: &SourceId, root: &Node<'_>, head: &Range<usize>) -> RawSource {
    let id = Placed::new(id.clone(), reader.place(head));
    let mut source = RawSource {
        id,
        title: None,
        authors: Vec::new(),
        year: None,
        venue: Text::default(),
        language: None,
        kind: None,
        layer: None,
        license: None,
        url: None,
        doi: None,
        notes: Vec::new(),
    };
    let Some(mut fields) = Fields::of(reader, root, head, "a source") else { return source };
    let value = |text: Option<Placed<String>>| text.map(|text| text.value);
    source.title = fields.required(reader, "title").and_then(|node| reader.languages(node));
    if let Some(node) = fields.optional("authors") {
        source.authors = reader.texts(node).into_iter().map(|author| author.value).collect();
    }
    source.year = fields.optional("year").and_then(|node| reader.number(node));
    source.venue =
        fields.optional("venue").and_then(|node| reader.languages_or_text(node)).map(RawText::text).unwrap_or_default();
    source.language = value(fields.required(reader, "language").and_then(|node| reader.text(node)));
    source.kind = (fields.required(reader, "kind"))
        .and_then(|node| reader.word(node, "kind of source", SOURCE_KINDS, |kind| kind))
        .map(str::to_owned);
    source.layer = fields.required(reader, "layer").and_then(|node| reader.word(node, "layer", &Layer::ALL, Layer::id));
    source.license = value(fields.required(reader, "license").and_then(|node| reader.text(node)));
    source.url = value(fields.optional("url").and_then(|node| reader.text(node)));
    source.doi = fields.optional("doi").and_then(|node| doi(reader, node));
    if let Some(node) = fields.optional("notes") {
        let entries = reader.entries(node, "notes by their ids");
        source.notes = entries.iter().filter_map(|entry| note(reader, entry)).collect();
    }
    fields.finish(reader);
    source
}

fn note(reader: &mut Reader, entry: &Entry<'_>) -> Option<RawNote> {
    let key = reader.id(&entry.key, &entry.key_span);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_span, "a note")?;
    let section = fields.required(reader, "section").and_then(|node| reader.text(node));
    let text = fields.required(reader, "text").and_then(|node| reader.languages(node));
    let mentions = fields.optional("mentions").map(|node| reader.texts(node)).unwrap_or_default();
    let erratum = fields.optional("erratum").and_then(|node| reader.languages(node));
    let caution = fields.optional("caution").and_then(|node| reader.languages(node));
    fields.finish(reader);
    let plain = |text: Option<RawText>| text.map(RawText::text).unwrap_or_default();
    Some(RawNote { key, section, text, mentions, erratum: plain(erratum), caution: plain(caution) })
}

fn doi(reader: &mut Reader, node: &Node<'_>) -> Option<String> {
    let doi = reader.text(node)?.value;
    if curie::check(&format!("doi:{doi}")).is_ok() {
        return Some(doi);
    }
    let finding = reader.report(Code::BadCurie, &node.span, format!("`{doi}` is no DOI"));
    finding.reason = Some("a DOI is written without a prefix or address, as in `10.1000/182`".to_owned());
    finding.suggestion = doi.find("10.").map(|at| did_you_mean(&doi[at..]));
    None
}
