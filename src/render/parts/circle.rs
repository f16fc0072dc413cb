//! A loop as a path that ends where it begins.

use crate::model::effect::Sign;
use crate::model::id::EntityId;
use crate::query::answer::FeedbackLoop;
use crate::query::answer::{RelationRecord, SignedPath};

/// Returns a loop as a path that ends where it begins: at an entity, if the loop passes it, else at the smallest id.
pub(crate) fn around(one: &FeedbackLoop, start: Option<&EntityId>) -> SignedPath {
    let at = one.entities.iter().position(|id| Some(id) == start).unwrap_or(0);
    let (mut entities, mut relations) = (one.entities.clone(), one.relations.clone());
    entities.rotate_left(at);
    relations.rotate_left(at);
    entities.extend(entities.first().cloned());
    let sign = |relation: &RelationRecord| relation.sign.unwrap_or(Sign::Plus);
    SignedPath {
        sign: relations.iter().map(sign).fold(Sign::Plus, Sign::times),
        length: one.length,
        stated: one.stated,
        entities,
        relations,
        context: one.context.clone(),
    }
}
