//! Conditions as small integers, so that a path's can be joined step by step at little cost.

use std::collections::{BTreeSet, HashMap};

use super::throughout::Hold;
use crate::model::condition::{Context, Facets};
use crate::model::id::{FacetId, ValueId};

/// The number of a distinct context of relations, or of one joined along a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct ContextIndex(u32);

impl ContextIndex {
    /// The context that says nothing, of no step.
    pub(crate) const SILENT: Self = Self(0);

    #[expect(clippy::cast_possible_truncation, reason = "distinct contexts are held in memory, each in more than one byte")]
    pub(super) fn new(at: usize) -> Self {
        Self(at as u32)
    }

    /// Returns the number as an index.
    #[inline]
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A value in each facet by the facet's index, 0 where nothing is said, else one more than the value's index; then a [`Hold`] in
/// each facet that has values held throughout.
pub(super) type Values = Box<[u16]>;

pub(super) const SILENT: u16 = 0;
pub(super) const CONTRADICTION: u16 = u16::MAX;

/// The facets of a knowledge base and the distinct contexts of its relations.
#[derive(Debug)]
pub(crate) struct Conditions {
    facets: Vec<FacetTable>,
    /// The indices of the facets that have values held throughout.
    held: Vec<usize>,
    contexts: Vec<Values>,
    /// The contexts as they were written.
    written: Vec<Context>,
    numbers: HashMap<Values, ContextIndex>,
}

#[derive(Debug)]
struct FacetTable {
    id: FacetId,
    values: Vec<ValueId>,
    /// The narrower of two values, or a contradiction, by `a * side + b`.
    narrower: Vec<u16>,
    side: usize,
    /// Whether a path holds a value throughout or not at all, by number: the value itself or a broader one says so.
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
        let recorded = || facets.get(id.as_str()).into_iter().flat_map(|facet| &facet.values);
        let is_throughout =
            |value: &ValueId| recorded().any(|broader| broader.throughout && facets.is_within(&id, value, &broader.id));
        let throughout = std::iter::once(false).chain(values.iter().map(is_throughout)).collect();
        Self { id, values, narrower, side, throughout }
    }

    fn number(&self, value: &ValueId) -> u16 {
        self.values.binary_search(value).ok().and_then(|at| u16::try_from(at + 1).ok()).unwrap_or(SILENT)
    }
}

impl Conditions {
    /// Numbers the values that the contexts of relations speak of; with each context, whether it is that of a relation that may be silent on
    /// values held throughout.
    /// Returns the number of each context beside. O(contexts · facets).
    pub(crate) fn new<'a>(
        facets: &Facets,
        contexts: impl Iterator<Item = (&'a Context, bool)> + Clone,
    ) -> (Self, Vec<ContextIndex>) {
        let mut spoken: Vec<(FacetId, BTreeSet<ValueId>)> = Vec::new();
        for (facet, value) in contexts.clone().flat_map(|(context, _)| context.iter()) {
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
        let held: Vec<usize> = (0..tables.len()).filter(|at| tables[*at].throughout.contains(&true)).collect();
        let silent: Values = vec![SILENT; tables.len() + held.len()].into();
        let numbers = HashMap::from([(silent.clone(), ContextIndex::SILENT)]);
        let mut conditions =
            Self { facets: tables, held, contexts: vec![silent], written: vec![Context::default()], numbers };
        let of_each = contexts.map(|(context, is_membership)| conditions.intern(context, is_membership)).collect();
        (conditions, of_each)
    }

    /// Tells for each distinct context whether it agrees with the values asked for: states none that excludes one of them.
    pub(crate) fn agreeing(&self, facets: &Facets, when: &Context) -> Vec<bool> {
        let agrees = |values: &Values| {
            self.values(values)
                .all(|(facet, value)| when.get(facet).is_none_or(|asked| facets.narrower(facet, asked, value).is_some()))
        };
        self.contexts.iter().map(agrees).collect()
    }

    /// Returns `true` if two contexts of relations can hold together.
    pub(crate) fn overlap(&self, a: ContextIndex, b: ContextIndex) -> bool {
        a == b || self.narrower(&self.contexts[a.index()], &self.contexts[b.index()]).all(|value| value != CONTRADICTION)
    }

    /// Returns `true` if a context is as narrow as another or narrower: whether it is a case of the other.
    pub(crate) fn is_within(&self, narrow: ContextIndex, broad: ContextIndex) -> bool {
        let (narrow, broad) = (&self.contexts[narrow.index()], &self.contexts[broad.index()]);
        self.narrower(narrow, broad).zip(narrow.iter()).all(|(joined, narrow)| joined == *narrow)
    }

    /// Returns a context as it was written.
    pub(crate) fn written(&self, context: ContextIndex) -> &Context {
        &self.written[context.index()]
    }

    /// Returns how many distinct contexts there are, the silent one among them.
    pub(crate) fn len(&self) -> usize {
        self.contexts.len()
    }

    /// Returns the distinct contexts.
    pub(super) fn contexts(&self) -> &[Values] {
        &self.contexts
    }

    /// Returns the number of a context of relations; `None` if no relation has it.
    pub(super) fn number(&self, values: &[u16]) -> Option<ContextIndex> {
        self.numbers.get(values).copied()
    }

    /// Returns the index of a facet, or one past all where no relation speaks of it.
    pub(super) fn facet(&self, id: &FacetId) -> usize {
        self.facets.binary_search_by(|table| table.id.cmp(id)).unwrap_or(usize::MAX)
    }

    /// Returns the values of a context by facet.
    pub(super) fn values<'a>(&'a self, values: &'a [u16]) -> impl Iterator<Item = (&'a FacetId, &'a ValueId)> {
        self.facets
            .iter()
            .zip(values)
            .filter_map(|(table, number)| usize::from(*number).checked_sub(1).map(|at| (&table.id, &table.values[at])))
    }

    /// Joins two contexts of steps, value by value: the narrower one, or a contradiction.
    pub(super) fn join<'a>(&'a self, a: &'a [u16], b: &'a [u16]) -> impl Iterator<Item = u16> + 'a {
        let holds = a.iter().zip(b).skip(self.facets.len());
        self.narrower(a, b).chain(holds.map(|(a, b)| Hold::join(*a, *b).unwrap_or(CONTRADICTION)))
    }

    fn narrower<'a>(&'a self, a: &'a [u16], b: &'a [u16]) -> impl Iterator<Item = u16> + 'a {
        let values = self.facets.iter().zip(a.iter().zip(b));
        values.map(|(table, (a, b))| table.narrower[usize::from(*a) * table.side + usize::from(*b)])
    }

    fn intern(&mut self, context: &Context, is_membership: bool) -> ContextIndex {
        let number = |table: &FacetTable| context.get(&table.id).map_or(SILENT, |value| table.number(value));
        let mut values: Vec<u16> = self.facets.iter().map(number).collect();
        for facet in &self.held {
            let value = values[*facet];
            let is_throughout = self.facets[*facet].throughout[usize::from(value)];
            values.push(Hold::of_step(value != SILENT, is_throughout, is_membership).number());
        }
        let next = ContextIndex::new(self.contexts.len());
        *self.numbers.entry(values.into()).or_insert_with_key(|values| {
            self.contexts.push(values.clone());
            self.written.push(context.clone());
            next
        })
    }
}
