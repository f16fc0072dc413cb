//! `facets.yaml`: what conditions and observations are made of; and the contexts that use them.

use crate::load::reader::{Fields, Placed, RawText, Reader};
use crate::load::tree::{Entry, Node};
use crate::model::condition::FacetRole;
use crate::model::name::Text;

/// A facet as written.
pub(in crate::load) struct RawFacet {
    pub(in crate::load) id: Placed<String>,
    pub(in crate::load) role: Option<FacetRole>,
    pub(in crate::load) name: Text,
    pub(in crate::load) values: Vec<RawFacetValue>,
}

/// A value of a facet as written.
pub(in crate::load) struct RawFacetValue {
    pub(in crate::load) id: Placed<String>,
    pub(in crate::load) name: Text,
    pub(in crate::load) synonyms: Vec<String>,
    pub(in crate::load) within: Option<Placed<String>>,
    pub(in crate::load) throughout: bool,
}

/// Facets and values, in the order of the text.
pub(in crate::load) type RawContext = Vec<(Placed<String>, Placed<String>)>;

pub(super) fn read(reader: &mut Reader, root: &Node<'_>) -> Vec<RawFacet> {
    let entries = reader.entries(root, "facets by their ids");
    entries.iter().filter_map(|entry| facet(reader, entry)).collect()
}

/// Reads `{facet: value}`.
pub(super) fn context(reader: &mut Reader, node: &Node<'_>) -> RawContext {
    let entries = reader.entries(node, "a mapping of facets to values");
    let place = |reader: &Reader, entry: &Entry<'_>| Placed::new(entry.key.to_string(), reader.place(&entry.key_span));
    entries.iter().filter_map(|entry| Some((place(reader, entry), reader.text(&entry.value)?))).collect()
}

fn facet(reader: &mut Reader, entry: &Entry<'_>) -> Option<RawFacet> {
    let id = reader.id(&entry.key, &entry.key_span);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_span, "a facet")?;
    let role = fields.required(reader, "role").and_then(|node| reader.word(node, "role", &FacetRole::ALL, FacetRole::id));
    let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
    let values = match fields.required(reader, "values") {
        Some(node) => {
            let entries = reader.entries(node, "values by their ids");
            entries.iter().filter_map(|entry| value(reader, entry)).collect()
        }
        None => Vec::new(),
    };
    fields.finish(reader);
    Some(RawFacet { id, role, name: name.map(RawText::text).unwrap_or_default(), values })
}

fn value(reader: &mut Reader, entry: &Entry<'_>) -> Option<RawFacetValue> {
    let id = reader.id(&entry.key, &entry.key_span);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_span, "a value of a facet")?;
    let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
    let synonyms = fields.optional("synonyms").map(|node| reader.texts(node)).unwrap_or_default();
    let within = fields.optional("within").and_then(|node| reader.text(node));
    let throughout = fields.optional("throughout").and_then(|node| reader.flag(node)).unwrap_or(false);
    fields.finish(reader);
    let name = name.map(RawText::text).unwrap_or_default();
    let synonyms = synonyms.into_iter().map(|synonym| synonym.value).collect();
    Some(RawFacetValue { id, name, synonyms, within, throughout })
}
