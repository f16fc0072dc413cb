//! How many steps a target is away, at least: lower bounds that keep a depth-first search from ways that are too long.
//!
//! O(steps looked at) for all lengths together: each growth goes on from the one before.

use petgraph::graph::NodeIndex;

use super::bfs::Bfs;
use crate::graph::{Adjacency, FilteredGraph, Step, UNKNOWN};

/// Lower bounds of the number of steps to one entity.
///
/// They are found from both ends: whichever side has fewer steps to look at grows next, so that a target that much leads to
/// costs no more than the entity asked from, and no farther than asked for.
pub(crate) struct DistanceBounds<'a> {
    outgoing: &'a Adjacency,
    incoming: &'a Adjacency,
    ahead: Bfs<'a>,
    back: Bfs<'a>,
    from: NodeIndex,
    to: NodeIndex,
    beyond: u32,
}

impl<'a> DistanceBounds<'a> {
    /// Makes bounds that know nothing yet.
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>) -> Self {
        let (ahead, back) = (Bfs::new(filtered.graph()), Bfs::new(filtered.graph()));
        let (outgoing, incoming) = (&filtered.outgoing, &filtered.incoming);
        Self { outgoing, incoming, ahead, back, from: NodeIndex::end(), to: NodeIndex::end(), beyond: 1 }
    }

    /// Starts anew, with two entities, or for cycles with one. Nothing is known but that they are the ends.
    pub(crate) fn start(&mut self, from: NodeIndex, to: NodeIndex) {
        self.ahead.start(self.outgoing, from);
        self.back.start(self.incoming, to);
        (self.from, self.to, self.beyond) = (from, to, 1);
    }

    /// Measures so far as paths of `length` steps ask for, barred entities not passed. Returns how many steps it looked at.
    pub(crate) fn grow(&mut self, length: usize, barred: &[bool]) -> usize {
        let (ahead, back) = (&mut self.ahead, &mut self.back);
        let is_open = |_, step: &Step| !barred[step.to.index()];
        let mut work = 0;
        while ((ahead.depth() + back.depth()) as usize) < length && !ahead.is_done() && !back.is_done() {
            if back.cost() <= ahead.cost() {
                work += back.cost();
                back.grow(self.incoming, is_open);
            } else {
                work += ahead.cost();
                ahead.grow(self.outgoing, is_open);
            }
        }
        let have_met = ahead.has_seen(self.to) || back.has_seen(self.from);
        let is_done = ahead.is_done() || back.is_done();
        // A side that has nothing left to grow has seen all that it reaches.
        self.beyond = if back.is_done() || is_done && !have_met { UNKNOWN } else { back.depth() + 1 };
        work
    }

    /// Returns `true` if the target cannot be reached from an entity, by however many steps.
    pub(crate) fn is_out_of_reach(&self, entity: NodeIndex) -> bool {
        self.back.at(entity).min(self.beyond) == UNKNOWN
    }

    /// Returns the least number of steps from an entity; more than any path has where the target is out of reach.
    pub(crate) fn at(&self, entity: NodeIndex) -> usize {
        self.back.at(entity).min(self.beyond) as usize
    }
}
