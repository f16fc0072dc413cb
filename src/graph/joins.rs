//! Contexts joined along paths.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use super::conditions::{CONTRADICTION, Conditions, ContextIndex, SILENT, Values};
use crate::model::condition::Context;

/// The contexts that a search meets, joined on demand. It begins with those of [`Conditions`], under the same numbers.
#[derive(Debug)]
pub(crate) struct ContextJoins<'g> {
    conditions: &'g Conditions,
    pool: &'g JoinPool,
    memory: Memory,
    asked: Vec<usize>,
}

/// What searches have joined, kept for those that come after: one memory for each of some searches that run at once.
#[derive(Debug, Default)]
pub(super) struct JoinPool(Mutex<Vec<Memory>>);

/// How many memories are kept.
const MEMORIES: usize = 8;

impl JoinPool {
    /// Hands out what an earlier search has joined, to one search at a time.
    fn recall(&self) -> Memory {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    /// Keeps what a search has joined.
    fn remember(&self, memory: Memory) {
        let mut memories = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if memories.len() < MEMORIES {
            memories.push(memory);
        }
    }
}

/// What was joined by searches before: it serves those after as well.
#[derive(Debug, Default)]
struct Memory {
    joined: Vec<Values>,
    /// The joined contexts as people write them.
    written: Vec<Context>,
    numbers: HashMap<Values, ContextIndex>,
    cache: Vec<Join>,
    scratch: Vec<u16>,
}

/// A join made before; the cache is a table with one slot a hash, so that memory is bounded.
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

/// How many joined contexts are remembered from one search to the next.
const REMEMBERED: usize = 1 << 12;

impl<'g> ContextJoins<'g> {
    /// Begins with the contexts of relations. `when` gives the facets that a path has to state.
    pub(super) fn new(conditions: &'g Conditions, pool: &'g JoinPool, when: &Context) -> Self {
        let asked: Vec<usize> = when.iter().map(|(facet, _)| conditions.facet(facet)).collect();
        Self { conditions, pool, memory: pool.recall(), asked }
    }

    /// Joins two contexts to the narrower values; `None` if they contradict each other, or if the one states a value that a path
    /// holds throughout and the other has a step that is silent. Constant time on average.
    #[inline]
    pub(crate) fn join(&mut self, a: ContextIndex, b: ContextIndex) -> Option<ContextIndex> {
        if b == ContextIndex::SILENT || a == b {
            Some(a)
        } else if a == ContextIndex::SILENT {
            Some(b)
        } else {
            self.join_two(a, b)
        }
    }

    /// Joins two contexts that differ and both state something.
    fn join_two(&mut self, a: ContextIndex, b: ContextIndex) -> Option<ContextIndex> {
        if self.memory.cache.is_empty() {
            self.memory.cache = vec![Join::NOTHING; CACHE];
        }
        let slot = (a.index().wrapping_mul(0x9E37) ^ b.index()) % CACHE;
        let cached = self.memory.cache[slot];
        if (cached.a, cached.b) == (a, b) {
            return cached.result;
        }
        let result = self.join_anew(a, b);
        self.memory.cache[slot] = Join { a, b, result };
        result
    }

    /// Returns `true` if a context has a value for every facet asked for.
    #[inline]
    pub(crate) fn is_stated(&self, context: ContextIndex) -> bool {
        self.asked.iter().all(|facet| self.get(context).get(*facet).is_some_and(|number| *number != SILENT))
    }

    /// Returns a context as people write it.
    #[inline]
    pub(crate) fn written(&self, context: ContextIndex) -> &Context {
        let joined = context.index().checked_sub(self.conditions.len());
        joined.map_or_else(|| self.conditions.written(context), |at| &self.memory.written[at])
    }

    /// Returns how many contexts were met, those of relations among them.
    pub(crate) fn len(&self) -> usize {
        self.conditions.len() + self.memory.joined.len()
    }

    /// Returns all contexts met.
    pub(crate) fn all(&self) -> impl Iterator<Item = ContextIndex> {
        (0..self.len()).map(ContextIndex::new)
    }

    fn get(&self, context: ContextIndex) -> &[u16] {
        let known = self.conditions.contexts();
        context.index().checked_sub(known.len()).map_or_else(|| &known[context.index()], |at| &self.memory.joined[at])
    }

    fn join_anew(&mut self, a: ContextIndex, b: ContextIndex) -> Option<ContextIndex> {
        let mut values = std::mem::take(&mut self.memory.scratch);
        values.clear();
        values.extend(self.conditions.join(self.get(a), self.get(b)));
        let number = (!values.contains(&CONTRADICTION)).then(|| self.number(&values));
        self.memory.scratch = values;
        number
    }

    fn number(&mut self, values: &[u16]) -> ContextIndex {
        if let Some(number) = self.conditions.number(values).or_else(|| self.memory.numbers.get(values).copied()) {
            return number;
        }
        let number = ContextIndex::new(self.len());
        let written = self.conditions.values(values).map(|(facet, value)| (facet.clone(), value.clone()));
        self.memory.written.push(Context::new(written));
        self.memory.joined.push(values.into());
        self.memory.numbers.insert(values.into(), number);
        number
    }
}

impl Drop for ContextJoins<'_> {
    fn drop(&mut self) {
        if self.memory.joined.len() <= REMEMBERED {
            self.pool.remember(std::mem::take(&mut self.memory));
        }
    }
}
