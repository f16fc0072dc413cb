//! Numbers by entity for searches, kept between questions: a search of few entities in a large graph would else spend its time on
//! making room for all.

use std::sync::{Mutex, PoisonError};

use petgraph::graph::NodeIndex;

/// What stands on a scratch where nothing was written.
pub(crate) const UNKNOWN: u32 = u32::MAX;

/// How many clean scratches are kept.
const KEPT: usize = 16;

/// Those that nobody uses, all clean: the numbers, and room for what is written.
#[derive(Debug, Default)]
pub(crate) struct Scratches(Mutex<Vec<(Vec<u32>, Vec<NodeIndex>)>>);

/// A number for each entity. Cleaning it costs as much as was written on it.
#[derive(Debug)]
pub(crate) struct Scratch<'g> {
    home: &'g Scratches,
    numbers: Vec<u32>,
    written: Vec<NodeIndex>,
}

impl Scratches {
    /// Lends a clean scratch for so many entities, always the same number.
    pub(super) fn lend(&self, entities: usize) -> Scratch<'_> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let (numbers, written) = kept.unwrap_or_else(|| (vec![UNKNOWN; entities], Vec::new()));
        Scratch { home: self, numbers, written }
    }
}

impl Scratch<'_> {
    /// Returns the number of an entity, or [`UNKNOWN`].
    #[inline]
    pub(crate) fn at(&self, entity: NodeIndex) -> u32 {
        self.numbers[entity.index()]
    }

    /// Writes a number for an entity that has none.
    #[inline]
    pub(crate) fn write(&mut self, entity: NodeIndex, number: u32) {
        self.numbers[entity.index()] = number;
        self.written.push(entity);
    }

    /// Writes another number for an entity that has one.
    #[inline]
    pub(crate) fn rewrite(&mut self, entity: NodeIndex, number: u32) {
        self.numbers[entity.index()] = number;
    }

    /// Returns the entities that have a number, in the order in which they were written.
    pub(crate) fn written(&self) -> &[NodeIndex] {
        &self.written
    }

    /// Wipes all numbers.
    pub(crate) fn clear(&mut self) {
        for entity in self.written.drain(..) {
            self.numbers[entity.index()] = UNKNOWN;
        }
    }
}

impl Drop for Scratch<'_> {
    fn drop(&mut self) {
        self.clear();
        let mut kept = self.home.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() < KEPT {
            kept.push((std::mem::take(&mut self.numbers), std::mem::take(&mut self.written)));
        }
    }
}
