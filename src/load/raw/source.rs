//! `sources/<source-id>.yaml`: a bibliographic record and the notes taken from it.

use std::ops::{Range, RangeInclusive};

use super::language;
use crate::diagnostic::code::Code;
use crate::load::reader::{Fields, Reader};
use crate::load::spanned::{RawText, Spanned};
use crate::load::tree::{Entry, Node};
use crate::load::wording::{did_you_mean, shortened};
use crate::model::curie::{is_doi, is_pmid};
use crate::model::id::SourceId;
use crate::model::name::Text;
use crate::model::source::Layer;

/// A source as written.
pub(in crate::load) struct RawSource {
    pub(in crate::load) id: Spanned<SourceId>,
    pub(in crate::load) title: Option<RawText>,
    pub(in crate::load) authors: Vec<String>,
    pub(in crate::load) year: Option<Spanned<i32>>,
    pub(in crate::load) venue: Text,
    pub(in crate::load) language: Option<String>,
    pub(in crate::load) kind: Option<String>,
    pub(in crate::load) layer: Option<Layer>,
    pub(in crate::load) license: Option<String>,
    pub(in crate::load) url: Option<String>,
    pub(in crate::load) doi: Option<String>,
    pub(in crate::load) pmid: Option<String>,
    pub(in crate::load) notes: Vec<RawNote>,
}

/// A note as written.
pub(in crate::load) struct RawNote {
    pub(in crate::load) key: Spanned<String>,
    pub(in crate::load) section: Option<Spanned<String>>,
    pub(in crate::load) text: Option<RawText>,
    pub(in crate::load) mentions: Vec<Spanned<String>>,
    pub(in crate::load) erratum: Text,
    pub(in crate::load) caution: Text,
    pub(in crate::load) doi: Option<String>,
    pub(in crate::load) pmid: Option<String>,
}

/// The years in which a source can have been published, as far as the base does not say its own date.
pub(in crate::load) const YEARS: RangeInclusive<i32> = 1600..=2100;

/// What a source can be.
pub(in crate::load) const SOURCE_KINDS: &[&str] =
    &["article", "book", "database", "digest", "guideline", "review", "textbook", "web-page"];

pub(super) fn read(reader: &mut Reader, id: &SourceId, root: &Node<'_>, head: &Range<usize>) -> RawSource {
    let id = Spanned::new(id.clone(), reader.span(head));
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
        pmid: None,
        notes: Vec::new(),
    };
    let Some(mut fields) = Fields::of(reader, root, head, "a source") else { return source };
    let value = |text: Option<Spanned<String>>| text.map(|text| text.value);
    source.title = fields.required(reader, "title").and_then(|node| reader.languages(node));
    if let Some(node) = fields.optional("authors") {
        source.authors = reader.texts(node).into_iter().map(|author| author.value).collect();
    }
    source.year = fields.optional("year").and_then(|node| reader.number(node));
    source.venue =
        fields.optional("venue").and_then(|node| reader.languages_or_text(node)).map(RawText::text).unwrap_or_default();
    source.language = fields.required(reader, "language").and_then(|node| language::read(reader, node));
    source.kind = (fields.required(reader, "kind"))
        .and_then(|node| reader.word(node, "kind of source", SOURCE_KINDS, |kind| kind))
        .map(str::to_owned);
    source.layer = fields.required(reader, "layer").and_then(|node| reader.word(node, "layer", &Layer::ALL, Layer::id));
    source.license = value(fields.required(reader, "license").and_then(|node| reader.text(node)));
    source.url = value(fields.optional("url").and_then(|node| reader.text(node)));
    source.doi = fields.optional("doi").and_then(|node| doi(reader, node));
    source.pmid = fields.optional("pmid").and_then(|node| pmid(reader, node));
    if let Some(node) = fields.optional("notes") {
        let entries = reader.entries(node, "notes by their ids");
        source.notes = entries.iter().filter_map(|entry| note(reader, entry)).collect();
    }
    fields.finish(reader);
    source
}

fn note(reader: &mut Reader, entry: &Entry<'_>) -> Option<RawNote> {
    let key = reader.id(&entry.key, &entry.key_range);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_range, "a note")?;
    let section = fields.required(reader, "section").and_then(|node| section(reader, node));
    let text = fields.required(reader, "text").and_then(|node| reader.languages(node));
    let mentions = fields.optional("mentions").map(|node| reader.texts(node)).unwrap_or_default();
    let erratum = fields.optional("erratum").and_then(|node| reader.languages(node));
    let caution = fields.optional("caution").and_then(|node| reader.languages(node));
    let doi = fields.optional("doi").and_then(|node| doi(reader, node));
    let pmid = fields.optional("pmid").and_then(|node| pmid(reader, node));
    fields.finish(reader);
    let plain = |text: Option<RawText>| text.map(RawText::text).unwrap_or_default();
    Some(RawNote { key, section, text, mentions, erratum: plain(erratum), caution: plain(caution), doi, pmid })
}

/// How long the label of a section may be, in characters.
pub(in crate::load) const MAX_SECTION: usize = 80;

/// Reads the label of a section: any text that is short and stands on one line.
fn section(reader: &mut Reader, node: &Node<'_>) -> Option<Spanned<String>> {
    let label = reader.text(node)?;
    if label.value.chars().count() > MAX_SECTION || label.value.contains('\n') {
        let message = format!("`{}` is too long for a section", shortened(&label.value));
        let diagnostic = reader.report(Code::BadSection, &node.range, message);
        diagnostic.reason = Some(format!("a section is named by a label on one line, of at most {MAX_SECTION} characters"));
        diagnostic.way_out = Some("write its number or heading, as in `3.2`, `Results` or `Table 2`".to_owned());
    }
    Some(label)
}

/// Reads a number in `PubMed`, with or without quotation marks.
fn pmid(reader: &mut Reader, node: &Node<'_>) -> Option<String> {
    let pmid = reader.text_or_number(node)?.value;
    if is_pmid(&pmid) {
        return Some(pmid);
    }
    let digits: String = pmid.chars().filter(char::is_ascii_digit).collect();
    let diagnostic = reader.report(Code::BadCurie, &node.range, format!("`{}` is no PubMed number", shortened(&pmid)));
    diagnostic.reason = Some("it is written in up to eight digits alone, as in `12345678`".to_owned());
    diagnostic.suggestion =
        Some(digits).filter(|digits| (1..=8).contains(&digits.len())).map(|digits| did_you_mean(&digits));
    None
}

fn doi(reader: &mut Reader, node: &Node<'_>) -> Option<String> {
    let doi = reader.text(node)?.value;
    if is_doi(&doi) {
        return Some(doi);
    }
    let diagnostic = reader.report(Code::BadCurie, &node.range, format!("`{doi}` is no DOI"));
    diagnostic.reason = Some("a DOI is written without a prefix or address, as in `10.1000/182`".to_owned());
    diagnostic.suggestion = doi.find("10.").map(|at| did_you_mean(&doi[at..]));
    None
}
