//! Conditions as small integers, so that a path's can be joined step by step at little cost.

use std::collections::{BTreeSet, HashMap};

use crate::model::condition::{Context, Facets};
use crate::model::id::{FacetId, ValueId};

/// The place of a distinct context in [`Conditions`] or [`Joins`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ContextIndex(u32);

impl ContextIndex {
    /// The context that says nothing.
    pub(crate) const SILENT: Self = Self(0);

    #[expect(clippy::cast_possible_truncation, reason = "distinct contexts are held in memory, each in more than one byte")]
    fn new(at: usize) -> Self {
        Self(at as u32)
    }

    /// Returns the place as an index.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A value in each facet by the facet's place; 0 where nothing is said, else one more than the value's place.
type Values = Box<[u16]>;

const SILENT: u16 = 0;
const CONTRADICTION: u16 = u16::MAX;

/// The facets of a knowledge base and the distinct contexts of its relations.
#[derive(Debug)]
pub(crate) struct Conditions {
    facets: Vec<FacetTable>,
    contexts: Vec<Values>,
    places: HashMap<Values, ContextIndex>,
    /// Whether any value is one that a path holds throughout.
    binds: bool,
}

#[derive(Debug)]
struct FacetTable {
    id: FacetId,
    values: Vec<ValueId>,
    /// The narrower of two values, or a contradiction, by `a * side + b`.
    narrower: Vec<u16>,
    side: usize,
    /// Whether a path holds a value throughout or not at all; by number.
    throughout: Vec<bool>,
}

impl FacetTable {
    fn new(facets: &Facets, id: FacetId, values: BTreeSet<ValueId>) -> Self {
        // The highest number stands for a contradiction; a facet of more values than that does not fit in a head either.
        let values: Vec<ValueId> = values.into_iter().take(usize::from(CONTRADICTION) - 1).collect();
        let side = values.len() + 1;
        let mut narrower = vec![CONTRADICTION; side * side];
        for (number, at) in (1_u16..).zip(1..side) {
            narrower[at] = number;
            narrower[at * side] = number;
            for other in 1..side {
                if facets.is_within(&id, &values[at - 1], &values[other - 1]) {
                    narrower[at * side + other] = number;
                    narrower[other * side + at] = number;
                }
            }
        }
        narrower[0] = SILENT;
        let is_throughout = |value| facets.value(&id, value).is_some_and(|value| value.throughout);
        let throughout = std::iter::once(false).chain(values.iter().map(is_throughout)).collect();
        Self { id, values, narrower, side, throughout }
    }

    fn number(&self, value: &ValueId) -> u16 {
        self.values.binary_search(value).ok().and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(SILENT)
    }
}

impl Conditions {
    /// Numbers the values that these contexts speak of. Returns the place of each context beside. O(contexts · facets).
    pub(crate) fn new<'a>(
        facets: &Facets,
        contexts: impl Iterator<Item = &'a Context> + Clone,
    ) -> (Self, Vec<ContextIndex>) {
        let mut spoken: Vec<(FacetId, BTreeSet<ValueId>)> = Vec::new();
        for (facet, value) in contexts.clone().flat_map(Context::iter) {
            match spoken.binary_search_by(|(id, _)| id.cmp(facet)) {
                Ok(at) => {
                    if !spoken[at].1.contains(value) {
                        spoken[at].1.insert(value.clone());
                    }
                }
                Err(at) => spoken.insert(at, (facet.clone(), BTreeSet::from([value.clone()]))),
            }
        }
        let tables: Vec<FacetTable> = spoken.into_iter().map(|(id, values)| FacetTable::new(facets, id, values)).collect();
        let silent: Values = vec![SILENT; tables.len()].into();
        let places = HashMap::from([(silent.clone(), ContextIndex::SILENT)]);
        let binds = tables.iter().any(|table| table.throughout.contains(&true));
        let mut conditions = Self { facets: tables, contexts: vec![silent], places, binds };
        let of_each = contexts.map(|context| conditions.intern(context)).collect();
        (conditions, of_each)
    }

    /// Tells for each distinct context whether it agrees with the values asked for: states none that excludes one of them.
    pub(crate) fn agreeing(&self, facets: &Facets, when: &Context) -> Vec<bool> {
        let agrees = |values: &Values| {
            self.facets.iter().zip(values).filter(|(_, number)| **number != SILENT).all(|(table, number)| {
                let value = &table.values[usize::from(*number) - 1];
                when.get(&table.id).is_none_or(|asked| facets.narrower(&table.id, asked, value).is_some())
            })
        };
        self.contexts.iter().map(agrees).collect()
    }

    /// Tells whether two contexts of relations can hold together.
    pub(crate) fn overlap(&self, a: ContextIndex, b: ContextIndex) -> bool {
        a == b || self.narrower(&self.contexts[a.index()], &self.contexts[b.index()]).all(|value| value != CONTRADICTION)
    }

    /// Tells whether a context is as narrow as another or narrower: whether it is a case of the other.
    pub(crate) fn is_within(&self, narrow: ContextIndex, broad: ContextIndex) -> bool {
        let (narrow, broad) = (&self.contexts[narrow.index()], &self.contexts[broad.index()]);
        self.narrower(narrow, broad).eq(narrow.iter().copied())
    }

    /// Returns how many distinct contexts there are, the silent one among them.
    pub(crate) fn len(&self) -> usize {
        self.contexts.len()
    }

    fn narrower<'a>(&'a self, a: &'a [u16], b: &'a [u16]) -> impl Iterator<Item = u16> + 'a {
        let values = self.facets.iter().zip(a.iter().zip(b));
        values.map(|(table, (a, b))| table.narrower[usize::from(*a) * table.side + usize::from(*b)])
    }

    fn intern(&mut self, context: &Context) -> ContextIndex {
        if context.is_empty() {
            return ContextIndex::SILENT;
        }
        let number = |table: &FacetTable| context.get(&table.id).map_or(SILENT, |value| table.number(value));
        let values: Values = self.facets.iter().map(number).collect();
        let next = ContextIndex::new(self.contexts.len());
        *self.places.entry(values).or_insert_with_key(|values| {
            self.contexts.push(values.clone());
            next
        })
    }
}

/// The contexts that a search meets, joined on demand. It begins with those of [`Conditions`], at the same places.
#[derive(Debug)]
pub(crate) struct Joins<'g> {
    conditions: &'g Conditions,
    joined: Vec<Values>,
    places: HashMap<Values, ContextIndex>,
    asked: Vec<usize>,
    stated: Vec<bool>,
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

const CACHE: usize = 1 << 12;

impl<'g> Joins<'g> {
    /// Begins with the contexts of relations. `when` gives the facets that a path has to state.
    pub(crate) fn new(conditions: &'g Conditions, when: &Context) -> Self {
        // A facet that no relation speaks of gets a place past all others, which no context states.
        let place = |facet| conditions.facets.binary_search_by(|table| table.id.cmp(facet)).unwrap_or(usize::MAX);
        let asked: Vec<usize> = when.iter().map(|(facet, _)| place(facet)).collect();
        let stated = conditions.contexts.iter().map(|values| states(values, &asked)).collect();
        let none = Join { a: ContextIndex::SILENT, b: ContextIndex::SILENT, result: Some(ContextIndex::SILENT) };
        let cache = if conditions.len() > 1 { vec![none; CACHE] } else { Vec::new() };
        Self { conditions, joined: Vec::new(), places: HashMap::new(), asked, stated, cache, scratch: Vec::new() }
    }

    /// Joins the context of a path that has a causal step already and that of its next one to the narrower values, or not at
    /// all where they contradict each other or where one alone states a value that a path holds throughout. Constant time on
    /// average.
    pub(crate) fn join_causal(&mut self, path: ContextIndex, step: ContextIndex) -> Option<ContextIndex> {
        (self.is_held_by(path, step) && self.is_held_by(step, path)).then(|| self.join(path, step))?
    }

    /// Joins two contexts to the narrower values, or not at all where they contradict each other. Constant time on average.
    pub(crate) fn join(&mut self, a: ContextIndex, b: ContextIndex) -> Option<ContextIndex> {
        if b == ContextIndex::SILENT || a == b {
            return Some(a);
        }
        if a == ContextIndex::SILENT {
            return Some(b);
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
        self.stated[context.index()]
    }

    /// Returns the values of a context by facet.
    pub(crate) fn values(&self, context: ContextIndex) -> impl Iterator<Item = (&'g FacetId, &'g ValueId)> {
        let conditions = self.conditions;
        conditions
            .facets
            .iter()
            .zip(self.get(context))
            .filter_map(|(table, number)| usize::from(*number).checked_sub(1).map(|at| (&table.id, &table.values[at])))
    }

    /// Returns how many contexts were met, those of relations among them.
    pub(crate) fn len(&self) -> usize {
        self.stated.len()
    }

    /// Returns all contexts met.
    pub(crate) fn all(&self) -> impl Iterator<Item = ContextIndex> {
        (0..self.len()).map(ContextIndex::new)
    }

    /// Tells whether one context speaks of every facet in which the other states a value that a path holds throughout.
    pub(crate) fn is_held_by(&self, stating: ContextIndex, other: ContextIndex) -> bool {
        if !self.conditions.binds || stating == ContextIndex::SILENT || stating == other {
            return true;
        }
        let values = self.get(stating).iter().zip(self.get(other));
        let mut facets = self.conditions.facets.iter().zip(values);
        facets.all(|(table, (value, other))| *other != SILENT || !table.throughout[usize::from(*value)])
    }

    fn get(&self, context: ContextIndex) -> &[u16] {
        let known = &self.conditions.contexts;
        context.index().checked_sub(known.len()).map_or_else(|| &known[context.index()], |at| &self.joined[at])
    }

    fn join_anew(&mut self, a: ContextIndex, b: ContextIndex) -> Option<ContextIndex> {
        let mut values = std::mem::take(&mut self.scratch);
        values.clear();
        values.extend(self.conditions.narrower(self.get(a), self.get(b)));
        let place = (!values.contains(&CONTRADICTION)).then(|| self.place(&values));
        self.scratch = values;
        place
    }

    fn place(&mut self, values: &[u16]) -> ContextIndex {
        if let Some(place) = self.conditions.places.get(values).or_else(|| self.places.get(values)) {
            return *place;
        }
        let place = ContextIndex::new(self.stated.len());
        self.stated.push(states(values, &self.asked));
        self.joined.push(values.into());
        self.places.insert(values.into(), place);
        place
    }
}

fn states(values: &[u16], asked: &[usize]) -> bool {
    asked.iter().all(|facet| values.get(*facet).is_some_and(|number| *number != SILENT))
}
