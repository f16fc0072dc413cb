//! Breadth-first search from one entity, a step at a time.

use petgraph::graph::NodeIndex;

use crate::graph::{Adjacency, MechanismGraph, Scratch, Step, UNKNOWN};

/// The entities around one, by how many steps away they are. Started anew, it forgets only what it had seen.
pub(crate) struct Bfs<'g> {
    /// How many steps away an entity is.
    steps: Scratch<'g>,
    /// Where the entities seen last begin.
    frontier: usize,
    depth: u32,
    cost: usize,
}

impl<'g> Bfs<'g> {
    /// Prepares a search that has not begun.
    pub(crate) fn new(graph: &'g MechanismGraph) -> Self {
        Self { steps: graph.scratch(), frontier: 0, depth: 0, cost: 0 }
    }

    /// Begins from an entity.
    pub(crate) fn start(&mut self, adjacency: &Adjacency, start: NodeIndex) {
        self.steps.clear();
        self.steps.write(start, 0);
        (self.frontier, self.depth, self.cost) = (0, 0, adjacency.from(start).len());
    }

    /// Grows by one step, from the entities seen last to those that were not seen, where `is_open` lets it.
    pub(crate) fn grow(&mut self, adjacency: &Adjacency, mut is_open: impl FnMut(NodeIndex, &Step) -> bool) {
        self.depth += 1;
        let frontier = self.frontier..self.steps.written().len();
        self.frontier = frontier.end;
        self.cost = 0;
        for at in frontier {
            let entity = self.steps.written()[at];
            for step in adjacency.from(entity) {
                if self.at(step.to) == UNKNOWN && is_open(entity, step) {
                    self.steps.write(step.to, self.depth);
                    self.cost += adjacency.from(step.to).len();
                }
            }
        }
    }

    /// Returns how many steps an entity is away, or [`UNKNOWN`].
    pub(crate) fn at(&self, entity: NodeIndex) -> u32 {
        self.steps.at(entity)
    }

    /// Returns how many times it has grown.
    pub(crate) fn depth(&self) -> u32 {
        self.depth
    }

    /// Returns how many steps the next growth looks at.
    pub(crate) fn cost(&self) -> usize {
        self.cost
    }

    /// Returns `true` if all that can be reached has been seen.
    pub(crate) fn is_done(&self) -> bool {
        self.frontier == self.steps.written().len()
    }

    /// Returns `true` if an entity was seen.
    pub(crate) fn has_seen(&self, entity: NodeIndex) -> bool {
        self.at(entity) != UNKNOWN
    }
}

/// Measures how many steps each entity is away from one; `None` if more than `depth`. O(entities + steps seen).
pub(crate) fn within(graph: &MechanismGraph, adjacency: &Adjacency, start: NodeIndex, depth: usize) -> Vec<Option<usize>> {
    let mut bfs = Bfs::new(graph);
    bfs.start(adjacency, start);
    while (bfs.depth as usize) < depth && !bfs.is_done() {
        bfs.grow(adjacency, |_, _| true);
    }
    let steps = |entity| bfs.has_seen(entity).then(|| bfs.at(entity) as usize);
    graph.all_entities().map(steps).collect()
}
