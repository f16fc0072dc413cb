//! `entities/<kind>.yaml`: the registry of the entities of one kind.

use crate::diagnostic::code::Code;
use crate::load::curie;
use crate::load::reader::{Fields, Placed, RawText, Reader, did_you_mean};
use crate::load::tree::{Entry, Node};
use crate::model::id::KindId;
use crate::model::name::Text;

/// An entity as written.
pub(in crate::load) struct RawEntity {
    pub(in crate::load) id: Placed<String>,
    pub(in crate::load) kind: KindId,
    pub(in crate::load) name: Option<RawText>,
    pub(in crate::load) symbol: Option<Placed<String>>,
    pub(in crate::load) synonyms: Vec<Placed<String>>,
    pub(in crate::load) opposites: Vec<Placed<String>>,
    pub(in crate::load) read_as: Vec<Placed<String>>,
    pub(in crate::load) xrefs: Vec<Placed<String>>,
    pub(in crate::load) summary: Text,
}

pub(super) fn read(reader: &mut Reader, kind: &KindId, root: &Node<'_>) -> Vec<RawEntity> {
    let entries = reader.entries(root, "entities by their ids");
    entries.iter().filter_map(|entry| entity(reader, kind, entry)).collect()
}

fn entity(reader: &mut Reader, kind: &KindId, entry: &Entry<'_>) -> Option<RawEntity> {
    let id = reader.id(&entry.key, &entry.key_span);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_span, "an entity")?;
    let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
    let symbol = fields.optional("symbol").and_then(|node| reader.text(node));
    let mut texts = |name| fields.optional(name).map(|node| reader.texts(node)).unwrap_or_default();
    let (synonyms, opposites, read_as) = (texts("synonyms"), texts("opposites"), texts("read_as"));
    let xrefs = fields.optional("xrefs").map(|node| xrefs(reader, node)).unwrap_or_default();
    let summary = fields.optional("summary").and_then(|node| reader.languages(node));
    fields.finish(reader);
    let summary = summary.map(RawText::text).unwrap_or_default();
    Some(RawEntity { id, kind: kind.clone(), name, symbol, synonyms, opposites, read_as, xrefs, summary })
}

fn xrefs(reader: &mut Reader, node: &Node<'_>) -> Vec<Placed<String>> {
    let xrefs = reader.texts(node);
    for xref in &xrefs {
        if let Err(fault) = curie::check(&xref.value) {
            let span = xref.place.start..xref.place.end;
            let finding = reader.report(Code::BadCurie, &span, fault.message);
            finding.reason = fault.reason;
            finding.suggestion = fault.suggestion.as_deref().map(did_you_mean);
        }
    }
    xrefs
}
