//! Names of a request as what they mean.

use super::error::RequestError;
use super::vocabulary::nearest_first;
use crate::explorer::Explorer;
use crate::model::fold::key;
use crate::model::id::{EntityId, KindId, SourceId, ThemeId};
use crate::model::name::Text;
use crate::model::names::{Lookup, RecordId};
use crate::query::answer::EntityRef;

/// Returns the entities that names mean, in their order.
pub(super) fn entities(explorer: &Explorer, names: &[String]) -> Result<Vec<EntityRef>, RequestError> {
    names.iter().map(|name| Ok(explorer.entity(name)?)).collect()
}

/// Returns the ids of the entities that names mean, in their order.
pub(super) fn ids(explorer: &Explorer, names: &[String]) -> Result<Vec<EntityId>, RequestError> {
    Ok(entities(explorer, names)?.into_iter().map(|entity| entity.id).collect())
}

/// Returns the entities that two names mean.
pub(super) fn pair(explorer: &Explorer, from: &str, to: &str) -> Result<[EntityRef; 2], RequestError> {
    Ok([explorer.entity(from)?, explorer.entity(to)?])
}

/// Returns the kind of that id or name, in any language.
pub(super) fn kind(explorer: &Explorer, name: &str) -> Result<KindId, RequestError> {
    let kinds = &explorer.knowledge().kinds;
    let called = kinds.values().find(|kind| is_called(name, kind.id.as_str(), &kind.name));
    called.map(|kind| kind.id.clone()).ok_or_else(|| unknown("kind", name, kinds.keys().map(ToString::to_string).collect()))
}

/// Returns the theme of that id or name, in any language.
pub(super) fn theme(explorer: &Explorer, name: &str) -> Result<ThemeId, RequestError> {
    let themes = &explorer.knowledge().themes;
    let called = themes.iter().find(|theme| is_called(name, theme.id.as_str(), &theme.name));
    let ids = || themes.iter().map(|theme| theme.id.to_string()).collect();
    called.map(|theme| theme.id.clone()).ok_or_else(|| unknown("theme", name, ids()))
}

/// Returns the source of that id or title, in any language; `source:` may stand before it.
pub(super) fn source(explorer: &Explorer, name: &str) -> Result<SourceId, RequestError> {
    let knowledge = explorer.knowledge();
    let typed = if name.starts_with("source:") { name.to_owned() } else { format!("source:{name}") };
    match knowledge.names().find(&typed) {
        Lookup::Found(holder) if matches!(holder.target, RecordId::Source(_)) => Ok(SourceId::new(holder.target.id())),
        _ => Err(unknown("source", name, knowledge.sources.keys().map(ToString::to_string).collect())),
    }
}

fn is_called(given: &str, id: &str, name: &Text) -> bool {
    let wanted = key(given);
    let singular = wanted.strip_suffix('s');
    let is = |text: &str| key(text) == wanted || singular.is_some_and(|singular| key(text) == singular);
    !wanted.is_empty() && (is(id) || name.entries().any(|(_, text)| is(text)))
}

fn unknown(field: &'static str, given: &str, ids: Vec<String>) -> RequestError {
    RequestError::UnknownValue { field, value: given.to_owned(), allowed: nearest_first(given, ids) }
}
