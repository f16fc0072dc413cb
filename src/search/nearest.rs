//! What a query without hits comes nearest to.

use super::document::Document;
use super::index::SearchIndex;
use super::parse::Query;
use crate::model::fold::key;
use crate::model::id::EntityId;
use crate::model::names::{RecordId, Tier};

/// How many entities are named.
const MOST: usize = 5;
/// The lengths, in folded characters, of a query that may be meant as one name.
const LENGTHS_OF_A_NAME: std::ops::RangeInclusive<usize> = 2..=24;

/// Returns the entities that a query without hits comes nearest to: those that it names; then those of `weak`, which cover too
/// little of it to be hits, best first; where there are none, those with a near name.
pub(super) fn nearest(query: &Query, text: &str, weak: &[usize], index: &SearchIndex) -> Vec<EntityId> {
    let mut nearest: Vec<EntityId> = Vec::new();
    let mut add = |id: &EntityId| {
        if nearest.len() < MOST && !nearest.contains(id) {
            nearest.push(id.clone());
        }
    };
    let named = query.units().flat_map(|unit| &unit.concepts);
    named.filter_map(|concept| index.concepts.entity(*concept)).for_each(&mut add);
    for document in weak {
        if let Document::Entity(id) = &index.documents[*document] {
            add(id);
        }
    }
    if nearest.is_empty() && LENGTHS_OF_A_NAME.contains(&key(text).chars().count()) {
        let near = index.knowledge.names().nearest(text, |target| matches!(target, RecordId::Entity(_)));
        for holder in near.iter().filter(|holder| holder.tier != Tier::Curie) {
            if let RecordId::Entity(id) = &holder.target {
                nearest.push(id.clone());
            }
        }
    }
    nearest
}
