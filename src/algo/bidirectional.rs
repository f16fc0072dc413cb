//! The shortest route between two entities, found from both ends (I. Pohl, "Bi-directional search", 1971).
//!
//! O(steps looked at): of the two sides, the one with fewer steps grows next.

use petgraph::graph::NodeIndex;

use crate::graph::{Adjacency, FilteredGraph, Scratch, UNKNOWN};

/// A breadth-first search from both ends that reuses its memory.
pub(crate) struct Bidirectional<'a> {
    outgoing: &'a Adjacency,
    incoming: &'a Adjacency,
    ahead: Side<'a>,
    back: Side<'a>,
}

/// What one end has seen. Entities are seen in the order of the shortest routes to them: by length, then by ids on the way.
struct Side<'a> {
    /// By entity, its rank in that order. Entities that may not be seen have the first ranks.
    ranks: Scratch<'a>,
    /// Where each distance begins in that order.
    levels: Vec<usize>,
    /// How many steps the next growth looks at.
    cost: usize,
}

impl Side<'_> {
    fn start(&mut self, adjacency: &Adjacency, start: NodeIndex, barred: &[NodeIndex]) {
        self.ranks.clear();
        self.levels.clear();
        for entity in barred {
            self.see(*entity);
        }
        self.levels.push(barred.len());
        self.see(start);
        self.cost = adjacency.from(start).len();
    }

    fn see(&mut self, entity: NodeIndex) {
        let rank = self.ranks.written().len();
        self.ranks.write(entity, u32::try_from(rank).unwrap_or(UNKNOWN));
    }

    /// Sees all that lies one step farther away.
    fn grow(&mut self, adjacency: &Adjacency, is_open: impl Fn(NodeIndex, NodeIndex) -> bool) {
        let frontier = self.levels[self.depth()]..self.ranks.written().len();
        self.levels.push(frontier.end);
        self.cost = 0;
        for at in frontier {
            let entity = self.ranks.written()[at];
            for step in adjacency.from(entity) {
                if self.ranks.at(step.to) == UNKNOWN && is_open(entity, step.to) {
                    self.see(step.to);
                    self.cost += adjacency.from(step.to).len();
                }
            }
        }
    }

    fn depth(&self) -> usize {
        self.levels.len() - 1
    }

    /// Returns the entities that are farthest away.
    fn last(&self) -> &[NodeIndex] {
        &self.ranks.written()[self.levels[self.depth()]..]
    }

    /// Returns the rank of an entity; `None` if it was not seen.
    fn rank(&self, entity: NodeIndex) -> Option<usize> {
        let rank = self.ranks.at(entity);
        (rank != UNKNOWN && rank as usize >= self.levels[0]).then_some(rank as usize)
    }

    /// Returns `true` if an entity is so many steps away.
    fn is_at(&self, entity: NodeIndex, depth: usize) -> bool {
        let end = self.levels.get(depth + 1).copied().unwrap_or(usize::MAX);
        self.rank(entity).is_some_and(|rank| (self.levels[depth]..end).contains(&rank))
    }
}

impl<'a> Bidirectional<'a> {
    /// Prepares a search.
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>) -> Self {
        let side = || Side { ranks: filtered.graph().scratch(), levels: Vec::new(), cost: 0 };
        Self { outgoing: &filtered.outgoing, incoming: &filtered.incoming, ahead: side(), back: side() }
    }

    /// Finds the shortest route, of several the first by ids, that passes no barred entity and does not begin with a step to one
    /// of the closed ones, which are in order. Returns it with both ends, `None` if there is none, and how
    /// many steps were looked at.
    ///
    /// The side that has fewer steps to look at goes on; it is grown only where no step leads to the other side.
    pub(crate) fn shortest(
        &mut self,
        from: NodeIndex,
        to: NodeIndex,
        barred: &[NodeIndex],
        closed: &[NodeIndex],
    ) -> (Option<Vec<NodeIndex>>, usize) {
        let (outgoing, incoming) = (self.outgoing, self.incoming);
        let is_open = |start: NodeIndex, end: NodeIndex| start != from || closed.binary_search(&end).is_err();
        let (ahead, back) = (&mut self.ahead, &mut self.back);
        ahead.start(outgoing, from, barred);
        back.start(incoming, to, barred);
        let mut work = 0;
        loop {
            if ahead.last().is_empty() || back.last().is_empty() {
                return (None, work);
            }
            let bridge = if back.cost <= ahead.cost {
                work += back.cost;
                let before = |entity: &NodeIndex| {
                    let steps = incoming.from(*entity).iter().filter(|step| is_open(step.to, *entity));
                    steps.filter_map(|step| ahead.rank(step.to)).min()
                };
                let first = back.last().iter().filter_map(before).min();
                first.map(|rank| ahead.ranks.written()[rank])
            } else {
                work += ahead.cost;
                let leads_over = |entity: &NodeIndex| {
                    let mut steps = outgoing.from(*entity).iter();
                    steps.any(|step| back.rank(step.to).is_some() && is_open(*entity, step.to))
                };
                ahead.last().iter().copied().find(leads_over)
            };
            if let Some(bridge) = bridge {
                return (self.route(bridge, is_open), work);
            }
            if back.cost <= ahead.cost {
                back.grow(incoming, |entity, before| is_open(before, entity));
            } else {
                ahead.grow(outgoing, is_open);
            }
        }
    }

    /// Returns the first route over an entity that is the last ahead and from which a step leads to the other side.
    fn route(&self, bridge: NodeIndex, is_open: impl Fn(NodeIndex, NodeIndex) -> bool) -> Option<Vec<NodeIndex>> {
        let (ahead, back) = (&self.ahead, &self.back);
        let mut route = vec![bridge];
        let mut at = bridge;
        for depth in (0..ahead.depth()).rev() {
            let steps = self.incoming.from(at).iter();
            let before = steps.filter(|step| ahead.is_at(step.to, depth) && is_open(step.to, at));
            at = before.min_by_key(|step| ahead.rank(step.to))?.to;
            route.push(at);
        }
        route.reverse();
        at = bridge;
        for depth in (0..=back.depth()).rev() {
            let mut steps = self.outgoing.from(at).iter();
            at = steps.find(|step| back.is_at(step.to, depth) && is_open(at, step.to))?.to;
            route.push(at);
        }
        Some(route)
    }
}
