//! What a query without hits comes nearest to.

use super::document::Document;
use super::index::SearchIndex;
use super::parse::Query;
use super::unit::{Unit, UnitSort};
use crate::model::fold::key;
use crate::model::id::EntityId;
use crate::model::names::{Holder, RecordId, Tier};

/// How many entities are named.
const MOST: usize = 5;
/// The lengths, in folded characters, of a query that may be meant as one name.
const LENGTHS_OF_A_NAME: std::ops::RangeInclusive<usize> = 2..=24;

/// Returns the entities that a query without hits comes nearest to: those that it names; those with a name near to a name in it that
/// nothing has, then others of its letters with a number; then those of `weak`, which cover too little of it to be hits, best first; where there are none, those with a
/// name near to the whole. Function words are near to nothing.
pub(super) fn nearest(query: &Query, text: &str, weak: &[usize], index: &SearchIndex) -> Vec<EntityId> {
    let mut nearest: Vec<EntityId> = Vec::new();
    if query.units().all(Unit::is_empty_word) {
        return nearest;
    }
    let mut add = |id: &EntityId| {
        if nearest.len() < MOST && !nearest.contains(id) {
            nearest.push(id.clone());
        }
    };
    let named = query.units().flat_map(|unit| &unit.concepts);
    named.filter_map(|concept| index.concepts.entity(*concept)).for_each(&mut add);
    let near = |text: &str| index.knowledge.names().nearest(text, |target| matches!(target, RecordId::Entity(_)));
    for unit in query.units().filter(|unit| unit.sort == UnitSort::Compound) {
        near(&unit.surface).iter().filter_map(entity).for_each(&mut add);
        let letters: Vec<char> = unit.surface.chars().take_while(|letter| letter.is_alphabetic()).collect();
        index.concepts.family(&letters).into_iter().for_each(&mut add);
    }
    for document in weak {
        if let Document::Entity(id) = &index.documents[*document] {
            add(id);
        }
    }
    if nearest.is_empty() && LENGTHS_OF_A_NAME.contains(&key(text).chars().count()) {
        nearest.extend(near(text).iter().filter_map(entity).cloned());
    }
    nearest
}

/// Returns the entity that a near name means; `None` for an identifier of another database.
fn entity(holder: &Holder) -> Option<&EntityId> {
    match &holder.target {
        RecordId::Entity(id) if holder.tier != Tier::Curie => Some(id),
        _ => None,
    }
}
