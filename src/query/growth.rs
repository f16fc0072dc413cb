//! Breadth-first growth from one entity, a step at a time.

use petgraph::graph::NodeIndex;

use crate::graph::{MechanismGraph, Step, Steps};

/// The entities around one, by how many steps away they are. Started anew, it forgets only what it had seen.
pub(crate) struct Growth {
    steps: Vec<u32>,
    seen: Vec<NodeIndex>,
    /// Where the entities seen last begin.
    frontier: usize,
    depth: u32,
    cost: usize,
}

/// The distance of what has not been seen.
pub(crate) const UNKNOWN: u32 = u32::MAX;

impl Growth {
    /// Prepares a growth that has not begun.
    pub(crate) fn new(graph: &MechanismGraph) -> Self {
        Self { steps: vec![UNKNOWN; graph.entity_count()], seen: Vec::new(), frontier: 0, depth: 0, cost: 0 }
    }

    /// Begins from an entity.
    pub(crate) fn start(&mut self, adjacency: &Steps, start: NodeIndex) {
        for entity in self.seen.drain(..) {
            self.steps[entity.index()] = UNKNOWN;
        }
        self.steps[start.index()] = 0;
        self.seen.push(start);
        (self.frontier, self.depth, self.cost) = (0, 0, adjacency.from(start).len());
    }

    /// Grows by one step, from the entities seen last to those that were not seen, where `is_open` lets it.
    pub(crate) fn grow(&mut self, adjacency: &Steps, mut is_open: impl FnMut(NodeIndex, &Step) -> bool) {
        self.depth += 1;
        let frontier = self.frontier..self.seen.len();
        self.frontier = self.seen.len();
        self.cost = 0;
        for at in frontier {
            let entity = self.seen[at];
            for step in adjacency.from(entity) {
                if self.at(step.to) == UNKNOWN && is_open(entity, step) {
                    self.steps[step.to.index()] = self.depth;
                    self.cost += adjacency.from(step.to).len();
                    self.seen.push(step.to);
                }
            }
        }
    }

    /// Returns how many steps an entity is away, or [`UNKNOWN`].
    pub(crate) fn at(&self, entity: NodeIndex) -> u32 {
        self.steps[entity.index()]
    }

    /// Returns how many times it has grown.
    pub(crate) fn depth(&self) -> u32 {
        self.depth
    }

    /// Returns how many steps the next growth looks at.
    pub(crate) fn cost(&self) -> usize {
        self.cost
    }

    /// Returns the entities that are as far away as it has grown.
    pub(crate) fn last(&self) -> &[NodeIndex] {
        &self.seen[self.frontier..]
    }

    /// Tells whether all that can be reached has been seen.
    pub(crate) fn is_done(&self) -> bool {
        self.frontier == self.seen.len()
    }
}

/// Measures how many steps each entity is away from one, as far as `depth`. O(entities + steps seen).
pub(crate) fn within(graph: &MechanismGraph, adjacency: &Steps, start: NodeIndex, depth: usize) -> Vec<Option<usize>> {
    let mut growth = Growth::new(graph);
    growth.start(adjacency, start);
    while (growth.depth as usize) < depth && !growth.is_done() {
        growth.grow(adjacency, |_, _| true);
    }
    growth.steps.iter().map(|steps| (*steps != UNKNOWN).then_some(*steps as usize)).collect()
}
