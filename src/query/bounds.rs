//! How many steps a target is away, at least.

use petgraph::graph::NodeIndex;

use crate::graph::{MechanismGraph, Selected, Steps};

/// Lower bounds of the number of steps to one entity.
///
/// They are found from both ends: whichever side has fewer steps to look at grows next, so that a target that much leads to
/// costs no more than the entity asked from.
pub(crate) struct Bounds {
    steps: Vec<u32>,
    beyond: u32,
}

const UNKNOWN: u32 = u32::MAX;

impl Bounds {
    /// Measures so far as paths of at most `max_steps` ask for. O(entities + steps seen).
    pub(crate) fn new(
        graph: &MechanismGraph,
        selected: &Selected,
        from: NodeIndex,
        to: NodeIndex,
        max_steps: usize,
    ) -> Self {
        let mut ahead = Side::new(graph, &selected.outgoing, from);
        let mut back = Side::new(graph, &selected.incoming, to);
        while ahead.depth + back.depth < max_steps && !ahead.is_done() && !back.is_done() {
            if back.cost <= ahead.cost { back.grow() } else { ahead.grow() }
        }
        let met = ahead.steps[to.index()] != UNKNOWN || back.steps[from.index()] != UNKNOWN;
        let apart = (ahead.is_done() || back.is_done()) && !met;
        let depth = u32::try_from(back.depth).unwrap_or(UNKNOWN);
        // A side that has nothing left to grow has seen all that it reaches.
        let beyond = if back.is_done() || apart { UNKNOWN } else { depth + 1 };
        if apart {
            back.steps.fill(UNKNOWN);
        }
        Self { steps: back.steps, beyond }
    }

    /// Returns the least number of steps from an entity; more than any path has where the target is out of reach.
    pub(crate) fn at(&self, entity: NodeIndex) -> usize {
        self.steps[entity.index()].min(self.beyond) as usize
    }
}

/// The growth of one side, a step at a time.
struct Side<'a> {
    adjacency: &'a Steps,
    steps: Vec<u32>,
    frontier: Vec<NodeIndex>,
    depth: usize,
    /// How many steps the next growth looks at.
    cost: usize,
}

impl<'a> Side<'a> {
    fn new(graph: &MechanismGraph, adjacency: &'a Steps, start: NodeIndex) -> Self {
        let mut steps = vec![UNKNOWN; graph.entity_count()];
        steps[start.index()] = 0;
        Self { adjacency, steps, frontier: vec![start], depth: 0, cost: adjacency.from(start).len() }
    }

    fn is_done(&self) -> bool {
        self.frontier.is_empty()
    }

    fn grow(&mut self) {
        self.depth += 1;
        let depth = u32::try_from(self.depth).unwrap_or(UNKNOWN);
        let mut next = Vec::new();
        self.cost = 0;
        for entity in &self.frontier {
            for step in self.adjacency.from(*entity) {
                let steps = &mut self.steps[step.to.index()];
                if *steps == UNKNOWN {
                    *steps = depth;
                    self.cost += self.adjacency.from(step.to).len();
                    next.push(step.to);
                }
            }
        }
        self.frontier = next;
    }
}

/// Measures how many steps each entity is away from one, as far as `depth`. O(entities + steps seen).
pub(crate) fn within(graph: &MechanismGraph, adjacency: &Steps, start: NodeIndex, depth: usize) -> Vec<Option<usize>> {
    let mut side = Side::new(graph, adjacency, start);
    while side.depth < depth && !side.is_done() {
        side.grow();
    }
    side.steps.iter().map(|steps| (*steps != UNKNOWN).then_some(*steps as usize)).collect()
}
