//! Records whose name is the whole query: they come before all others.

use super::document::Document;
use super::index::SearchIndex;
use crate::model::fold::key;
use crate::model::names::RecordId;

/// Returns the records that a text names, best first: by an id, a symbol, a name or title, another name, a looser word; what is
/// called so in converted text alone comes last. In the order of the records among those alike.
pub(super) fn named(text: &str, index: &SearchIndex) -> Vec<usize> {
    let mut named: Vec<usize> = Vec::new();
    let holders = index.knowledge.names().holders(text);
    let mut holders: Vec<_> =
        holders.iter().filter_map(|holder| Some((holder.tier, number(&holder.target, index)?))).collect();
    holders.sort_unstable();
    named.extend(holders.into_iter().map(|(_, document)| document));
    named.extend(index.converted.get(&key(text)).into_iter().flatten());
    named
}

/// Returns the number of a record; `None` for a source, which is no hit.
fn number(record: &RecordId, index: &SearchIndex) -> Option<usize> {
    let is_it = |document: &Document| match (document, record) {
        (Document::Entity(one), RecordId::Entity(other)) => one == other,
        (Document::Mechanism(one, _), RecordId::Mechanism(other)) => one == other,
        (Document::Note(one), RecordId::Note(other)) => one == other,
        _ => false,
    };
    index.documents.iter().position(is_it)
}
