//! Contexts joined along paths.

use std::collections::HashMap;

use super::conditions::{CONTRADICTION, Conditions, ContextIndex, SILENT, Values};
use crate::model::condition::Context;
use crate::model::id::{FacetId, ValueId};

/// The contexts that a search meets, joined on demand. It begins with those of [`Conditions`], at the same places.
#[derive(Debug)]
pub(crate) struct Joins<'g> {
    conditions: &'g Conditions,
    joined: Vec<Values>,
    places: HashMap<Values, ContextIndex>,
    asked: Vec<usize>,
    cache: Vec<Join>,
    scratch: Vec<u16>,
}

/// A join made before; the cache is a table with one place a hash, so that memory is bounded.
#[derive(Clone, Copy, Debug)]
struct Join {
    a: ContextIndex,
    b: ContextIndex,
    result: Option<ContextIndex>,
}

impl Join {
    /// The join of silence with itself.
    const NOTHING: Self = Self { a: ContextIndex::SILENT, b: ContextIndex::SILENT, result: Some(ContextIndex::SILENT) };
}

const CACHE: usize = 1 << 12;

impl<'g> Joins<'g> {
    /// Begins with the contexts of relations. `when` gives the facets that a path has to state.
    pub(crate) fn new(conditions: &'g Conditions, when: &Context) -> Self {
        let asked: Vec<usize> = when.iter().map(|(facet, _)| conditions.facet(facet)).collect();
        Self { conditions, joined: Vec::new(), places: HashMap::new(), asked, cache: Vec::new(), scratch: Vec::new() }
    }

    /// Joins two contexts to the narrower values, or not at all where they contradict each other or where the one states a value
    /// that a path holds throughout and the other has a step that is silent. Constant time on average.
    pub(crate) fn join(&mut self, a: ContextIndex, b: ContextIndex) -> Option<ContextIndex> {
        if b == ContextIndex::SILENT || a == b {
            return Some(a);
        }
        if a == ContextIndex::SILENT {
            return Some(b);
        }
        if self.cache.is_empty() {
            self.cache = vec![Join::NOTHING; CACHE];
        }
        let slot = (a.index().wrapping_mul(0x9E37) ^ b.index()) % CACHE;
        let cached = self.cache[slot];
        if (cached.a, cached.b) == (a, b) {
            return cached.result;
        }
        let result = self.join_anew(a, b);
        self.cache[slot] = Join { a, b, result };
        result
    }

    /// Tells whether a context has a value for every facet asked for.
    pub(crate) fn is_stated(&self, context: ContextIndex) -> bool {
        self.asked.iter().all(|facet| self.get(context).get(*facet).is_some_and(|number| *number != SILENT))
    }

    /// Returns the values of a context by facet.
    pub(crate) fn values(&self, context: ContextIndex) -> impl Iterator<Item = (&FacetId, &ValueId)> {
        self.conditions.values(self.get(context))
    }

    /// Returns how many contexts were met, those of relations among them.
    pub(crate) fn len(&self) -> usize {
        self.conditions.len() + self.joined.len()
    }

    /// Returns all contexts met.
    pub(crate) fn all(&self) -> impl Iterator<Item = ContextIndex> {
        (0..self.len()).map(ContextIndex::new)
    }

    fn get(&self, context: ContextIndex) -> &[u16] {
        let known = self.conditions.contexts();
        context.index().checked_sub(known.len()).map_or_else(|| &known[context.index()], |at| &self.joined[at])
    }

    fn join_anew(&mut self, a: ContextIndex, b: ContextIndex) -> Option<ContextIndex> {
        let mut values = std::mem::take(&mut self.scratch);
        values.clear();
        values.extend(self.conditions.join(self.get(a), self.get(b)));
        let place = (!values.contains(&CONTRADICTION)).then(|| self.place(&values));
        self.scratch = values;
        place
    }

    fn place(&mut self, values: &[u16]) -> ContextIndex {
        if let Some(place) = self.conditions.place(values).or_else(|| self.places.get(values).copied()) {
            return place;
        }
        let place = ContextIndex::new(self.len());
        self.joined.push(values.into());
        self.places.insert(values.into(), place);
        place
    }
}
