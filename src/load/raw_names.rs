//! Who is called what: the names of raw entities under their folded keys.

use std::cell::Cell;
use std::collections::HashMap;

use super::raw::RawEntity;
use super::spanned::Spanned;
use crate::diagnostic::files::Span;
use crate::model::fold::key;
use crate::model::name::Lang;
use crate::model::names::Tier;

/// A name of an entity.
#[derive(Clone, Copy)]
pub(super) struct Name<'b> {
    pub(super) tier: Tier,
    pub(super) entity: &'b RawEntity,
    pub(super) spelling: &'b str,
    pub(super) span: Span,
}

/// How many nearest names are looked for in one run; a base with more unknown names has another problem.
const MAX_SUGGESTIONS: usize = 100;

/// All names of all entities.
pub(super) struct RawNames<'b> {
    by_key: HashMap<String, Vec<Name<'b>>>,
    suggestions_left: Cell<usize>,
}

impl<'b> RawNames<'b> {
    /// Collects names. O(names).
    pub(super) fn new(entities: &'b [RawEntity]) -> Self {
        let mut by_key: HashMap<String, Vec<Name<'b>>> = HashMap::new();
        for entity in entities {
            let mut hold = |tier, text: &'b Spanned<String>| {
                let (spelling, span) = (text.value.as_str(), text.span);
                by_key.entry(key(spelling)).or_default().push(Name { tier, entity, spelling, span });
            };
            hold(Tier::Id, &entity.id);
            entity.symbol.iter().for_each(|name| hold(Tier::Symbol, name));
            entity.name.iter().flat_map(|name| &name.0).for_each(|(_, name)| hold(Tier::Name, name));
            entity.synonyms.iter().for_each(|name| hold(Tier::Synonym, name));
            entity.opposites.iter().for_each(|name| hold(Tier::Opposite, name));
            entity.read_as.iter().for_each(|name| hold(Tier::ReadAs, name));
        }
        by_key.remove("");
        Self { by_key, suggestions_left: Cell::new(MAX_SUGGESTIONS) }
    }

    /// Returns the names of each key, in the order of the files.
    pub(super) fn groups(&self) -> impl Iterator<Item = &[Name<'b>]> {
        self.by_key.values().map(Vec::as_slice)
    }

    /// Returns who is called so, in the order of the files.
    pub(super) fn holders(&self, text: &str) -> &[Name<'b>] {
        self.by_key.get(&key(text)).map_or(&[], Vec::as_slice)
    }

    /// Counts a search for a nearest name, and tells whether it is still to be made.
    pub(super) fn may_suggest(&self) -> bool {
        let left = self.suggestions_left.get();
        self.suggestions_left.set(left.saturating_sub(1));
        left > 0
    }

    /// Returns a sentence on which entity is probably meant by a text that is no id.
    pub(super) fn suggest(&self, text: &str) -> Option<String> {
        if let Some(name) = self.holders(text).iter().min_by_key(|name| (name.tier, name.span)) {
            let id = &name.entity.id.value;
            return Some(match name.tier {
                Tier::Opposite => format!("`{}` is an opposite of `{id}`: write `{id}` and turn the effect", name.spelling),
                _ => format!("write its id, `{id}`"),
            });
        }
        if !self.may_suggest() {
            return None;
        }
        let wanted = key(text);
        let length = wanted.chars().count();
        let limit = length.div_ceil(4);
        let distance = |key: &str| {
            let is_near = key.chars().count().abs_diff(length) <= limit;
            is_near.then(|| strsim::osa_distance(&wanted, key)).filter(|distance| *distance <= limit)
        };
        let near = self.by_key.iter().filter_map(|(key, names)| Some((distance(key)?, names)));
        let names = near.flat_map(|(distance, names)| names.iter().map(move |name| (distance, name.tier, name.span, name)));
        let (.., name) = names.min_by_key(|(distance, tier, span, _)| (*distance, *tier, *span))?;
        Some(format!("did you mean {}?", described(name.entity)))
    }
}

/// Returns an entity as people recognise it: `` `myostatin` (MSTN, 肌肉生长抑制素) ``.
pub(super) fn described(entity: &RawEntity) -> String {
    let chinese = entity.name.iter().flat_map(|name| &name.0).find(|(lang, _)| *lang == Lang::ZhHans);
    let known_by: Vec<&str> =
        entity.symbol.iter().chain(chinese.map(|(_, name)| name)).map(|name| name.value.as_str()).collect();
    match known_by.as_slice() {
        [] => format!("`{}`", entity.id.value),
        known_by => format!("`{}` ({})", entity.id.value, known_by.join(", ")),
    }
}
