//! What there is more or less of where an entity changes.

use crate::model::id::EntityId;
use crate::render::naming::Naming;
use crate::render::words::amount::Amount;

/// Returns what there is more or less of where an entity changes.
pub(crate) fn amount(naming: Naming<'_>, id: &EntityId) -> Amount {
    let entity = naming.knowledge.entities.get(id);
    let kind = entity.and_then(|entity| naming.knowledge.kinds.get(&entity.kind));
    match (entity, kind) {
        (Some(entity), _) if entity.given || entity.kind.as_str() == "condition" => Amount::Severity,
        (Some(entity), Some(kind)) if kind.intervention || MANY.contains(&entity.kind.as_str()) => Amount::Number,
        _ => Amount::Level,
    }
}

/// The kinds of things that there are few or many of.
const MANY: [&str; 4] = ["cell", "tissue", "organelle", "exposure"];
