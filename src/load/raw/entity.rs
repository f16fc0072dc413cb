//! `entities/<kind>.yaml`: the registry of the entities of one kind.

use crate::diagnostic::code::Code;
use crate::load::curie;
use crate::load::reader::{Fields, Reader};
use crate::load::spanned::{RawText, Spanned};
use crate::load::tree::{Entry, Node};
use crate::load::wording::did_you_mean;
use crate::model::id::KindId;
use crate::model::name::Text;

/// An entity as written.
pub(in crate::load) struct RawEntity {
    pub(in crate::load) id: Spanned<String>,
    pub(in crate::load) kind: KindId,
    pub(in crate::load) name: Option<RawText>,
    pub(in crate::load) symbol: Option<Spanned<String>>,
    pub(in crate::load) synonyms: Vec<Spanned<String>>,
    pub(in crate::load) opposites: Vec<Spanned<String>>,
    pub(in crate::load) read_as: Vec<Spanned<String>>,
    pub(in crate::load) xrefs: Vec<Spanned<String>>,
    pub(in crate::load) summary: Text,
    pub(in crate::load) broad: bool,
    pub(in crate::load) given: bool,
}

impl RawEntity {
    /// Returns `true` if another entity is this one, written again: the same id, kind and names.
    pub(in crate::load) fn is_same(&self, other: &Self) -> bool {
        let texts = |entity: &Self| entity.name.clone().map(RawText::text);
        self.id.value == other.id.value && self.kind == other.kind && texts(self) == texts(other)
    }
}

pub(super) fn read(reader: &mut Reader, kind: &KindId, root: &Node<'_>) -> Vec<RawEntity> {
    let entries = reader.entries(root, "entities by their ids");
    entries.iter().filter_map(|entry| entity(reader, kind, entry)).collect()
}

fn entity(reader: &mut Reader, kind: &KindId, entry: &Entry<'_>) -> Option<RawEntity> {
    let id = reader.id(&entry.key, &entry.key_range);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_range, "an entity")?;
    let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
    let symbol = fields.optional("symbol").and_then(|node| reader.text(node));
    let mut texts = |name| fields.optional(name).map(|node| reader.texts(node)).unwrap_or_default();
    let (synonyms, opposites, read_as) = (texts("synonyms"), texts("opposites"), texts("read_as"));
    let xrefs = fields.optional("xrefs").map(|node| xrefs(reader, node)).unwrap_or_default();
    let summary = fields.optional("summary").and_then(|node| reader.languages(node));
    let mut flag = |name| fields.optional(name).and_then(|node| reader.flag(node)).unwrap_or(false);
    let (broad, given) = (flag("broad"), flag("given"));
    fields.finish(reader);
    let summary = summary.map(RawText::text).unwrap_or_default();
    Some(RawEntity { id, kind: kind.clone(), name, symbol, synonyms, opposites, read_as, xrefs, summary, broad, given })
}

fn xrefs(reader: &mut Reader, node: &Node<'_>) -> Vec<Spanned<String>> {
    let xrefs = reader.texts(node);
    for xref in &xrefs {
        if let Err(fault) = curie::check(&xref.value) {
            let range = xref.span.start..xref.span.end;
            let diagnostic = reader.report(Code::BadCurie, &range, fault.message);
            diagnostic.reason = fault.reason;
            diagnostic.suggestion = fault.suggestion.as_deref().map(did_you_mean);
        }
    }
    xrefs
}
