//! `facets.yaml`: what conditions and observations are made of; and the contexts that use them.

use std::collections::BTreeMap;

use crate::load::reader::{Fields, Reader};
use crate::load::spanned::{RawText, Spanned};
use crate::load::tree::{Entry, Node};
use crate::model::condition::FacetRole;
use crate::model::name::Text;

/// A facet as written.
pub(in crate::load) struct RawFacet {
    pub(in crate::load) id: Spanned<String>,
    pub(in crate::load) role: Option<FacetRole>,
    pub(in crate::load) name: Text,
    pub(in crate::load) values: Vec<RawFacetValue>,
    /// The entities that all its values are about.
    pub(in crate::load) restates: Vec<Spanned<String>>,
}

impl RawFacet {
    /// Returns `true` if another facet is this one, written again: the same id, role, name and values.
    pub(in crate::load) fn is_same(&self, other: &Self) -> bool {
        let values = |facet: &Self| -> BTreeMap<String, Text> {
            facet.values.iter().map(|value| (value.id.value.clone(), value.name.clone())).collect()
        };
        self.id.value == other.id.value
            && (self.role, &self.name) == (other.role, &other.name)
            && values(self) == values(other)
    }
}

/// A value of a facet as written.
pub(in crate::load) struct RawFacetValue {
    pub(in crate::load) id: Spanned<String>,
    pub(in crate::load) name: Text,
    pub(in crate::load) synonyms: Vec<String>,
    pub(in crate::load) within: Option<Spanned<String>>,
    pub(in crate::load) throughout: bool,
    /// The entities that the value is another word for.
    pub(in crate::load) restates: Vec<Spanned<String>>,
}

/// Facets and values, in the order of the text.
pub(in crate::load) type RawContext = Vec<(Spanned<String>, Spanned<String>)>;

pub(super) fn read(reader: &mut Reader, root: &Node<'_>) -> Vec<RawFacet> {
    let entries = reader.entries(root, "facets by their ids");
    entries.iter().filter_map(|entry| facet(reader, entry)).collect()
}

/// Reads `{facet: value}`.
pub(super) fn context(reader: &mut Reader, node: &Node<'_>) -> RawContext {
    let entries = reader.entries(node, "a mapping of facets to values");
    let span = |reader: &Reader, entry: &Entry<'_>| Spanned::new(entry.key.to_string(), reader.span(&entry.key_range));
    entries.iter().filter_map(|entry| Some((span(reader, entry), reader.text(&entry.value)?))).collect()
}

fn facet(reader: &mut Reader, entry: &Entry<'_>) -> Option<RawFacet> {
    let id = reader.id(&entry.key, &entry.key_range);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_range, "a facet")?;
    let role = fields.required(reader, "role").and_then(|node| reader.word(node, "role", &FacetRole::ALL, FacetRole::id));
    let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
    let values = match fields.required(reader, "values") {
        Some(node) => {
            let entries = reader.entries(node, "values by their ids");
            entries.iter().filter_map(|entry| value(reader, entry)).collect()
        }
        None => Vec::new(),
    };
    let restates = fields.optional("restates").map(|node| reader.texts(node)).unwrap_or_default();
    fields.finish(reader);
    Some(RawFacet { id, role, name: name.map(RawText::text).unwrap_or_default(), values, restates })
}

fn value(reader: &mut Reader, entry: &Entry<'_>) -> Option<RawFacetValue> {
    let id = reader.id(&entry.key, &entry.key_range);
    let mut fields = Fields::of(reader, &entry.value, &entry.key_range, "a value of a facet")?;
    let name = fields.required(reader, "name").and_then(|node| reader.languages(node));
    let synonyms = fields.optional("synonyms").map(|node| reader.texts(node)).unwrap_or_default();
    let within = fields.optional("within").and_then(|node| reader.text(node));
    let throughout = fields.optional("throughout").and_then(|node| reader.flag(node)).unwrap_or(false);
    let restates = fields.optional("restates").map(|node| reader.texts(node)).unwrap_or_default();
    fields.finish(reader);
    let name = name.map(RawText::text).unwrap_or_default();
    let synonyms = synonyms.into_iter().map(|synonym| synonym.value).collect();
    Some(RawFacetValue { id, name, synonyms, within, throughout, restates })
}
