//! How many steps a target is away, at least.

use petgraph::graph::NodeIndex;

use crate::graph::{MechanismGraph, Selected, Steps};

/// Lower bounds of the number of steps to one entity.
///
/// They are found from both ends: whichever side has fewer steps to look at grows next, so that a target that much leads to
/// costs no more than the entity asked from, and no farther than asked for. Started anew, they reuse their memory.
pub(crate) struct Bounds {
    ahead: Side,
    back: Side,
    from: NodeIndex,
    to: NodeIndex,
    beyond: u32,
}

const UNKNOWN: u32 = u32::MAX;

impl Bounds {
    /// Makes bounds that know nothing yet.
    pub(crate) fn new(graph: &MechanismGraph) -> Self {
        Self { ahead: Side::new(graph), back: Side::new(graph), from: NodeIndex::end(), to: NodeIndex::end(), beyond: 1 }
    }

    /// Starts anew, with two entities, or for cycles with one. Nothing is known but that they are the ends.
    pub(crate) fn start(&mut self, selected: &Selected, from: NodeIndex, to: NodeIndex) {
        self.ahead.start(&selected.outgoing, from);
        self.back.start(&selected.incoming, to);
        (self.from, self.to, self.beyond) = (from, to, 1);
    }

    /// Measures so far as paths of `length` steps ask for, barred entities not passed. Returns how many steps it looked at.
    pub(crate) fn grow(&mut self, selected: &Selected, length: usize, barred: &[bool]) -> usize {
        let (ahead, back) = (&mut self.ahead, &mut self.back);
        let mut work = 0;
        while ahead.depth + back.depth < length && !ahead.is_done() && !back.is_done() {
            let is_back_cheaper = back.cost <= ahead.cost;
            let (side, adjacency) =
                if is_back_cheaper { (&mut *back, &selected.incoming) } else { (&mut *ahead, &selected.outgoing) };
            work += side.cost;
            side.grow(adjacency, barred);
        }
        let have_met = ahead.at(self.to) != UNKNOWN || back.at(self.from) != UNKNOWN;
        let is_done = ahead.is_done() || back.is_done();
        // A side that has nothing left to grow has seen all that it reaches.
        self.beyond = if back.is_done() || is_done && !have_met { UNKNOWN } else { number(back.depth + 1) };
        work
    }

    /// Tells whether the target cannot be reached from an entity, by however many steps.
    pub(crate) fn is_out_of_reach(&self, entity: NodeIndex) -> bool {
        self.back.at(entity).min(self.beyond) == UNKNOWN
    }

    /// Returns the least number of steps from an entity; more than any path has where the target is out of reach.
    pub(crate) fn at(&self, entity: NodeIndex) -> usize {
        self.back.at(entity).min(self.beyond) as usize
    }
}

/// Measures how many steps each entity is away from one, as far as `depth`. O(entities + steps seen).
pub(crate) fn within(graph: &MechanismGraph, adjacency: &Steps, start: NodeIndex, depth: usize) -> Vec<Option<usize>> {
    let mut side = Side::new(graph);
    side.start(adjacency, start);
    let barred = vec![false; graph.entity_count()];
    while side.depth < depth && !side.is_done() {
        side.grow(adjacency, &barred);
    }
    side.steps.iter().map(|steps| (*steps != UNKNOWN).then_some(*steps as usize)).collect()
}

/// The growth of one side, a step at a time.
struct Side {
    steps: Vec<u32>,
    seen: Vec<NodeIndex>,
    /// Where the entities seen last begin.
    frontier: usize,
    depth: usize,
    /// How many steps the next growth looks at.
    cost: usize,
}

impl Side {
    fn new(graph: &MechanismGraph) -> Self {
        Self { steps: vec![UNKNOWN; graph.entity_count()], seen: Vec::new(), frontier: 0, depth: 0, cost: 0 }
    }

    fn start(&mut self, adjacency: &Steps, start: NodeIndex) {
        for entity in self.seen.drain(..) {
            self.steps[entity.index()] = UNKNOWN;
        }
        self.steps[start.index()] = 0;
        self.seen.push(start);
        (self.frontier, self.depth, self.cost) = (0, 0, adjacency.from(start).len());
    }

    fn at(&self, entity: NodeIndex) -> u32 {
        self.steps[entity.index()]
    }

    fn is_done(&self) -> bool {
        self.frontier == self.seen.len()
    }

    fn grow(&mut self, adjacency: &Steps, barred: &[bool]) {
        self.depth += 1;
        let depth = number(self.depth);
        let frontier = self.frontier..self.seen.len();
        self.frontier = self.seen.len();
        self.cost = 0;
        for at in frontier {
            for step in adjacency.from(self.seen[at]) {
                let steps = &mut self.steps[step.to.index()];
                if *steps == UNKNOWN && !barred[step.to.index()] {
                    *steps = depth;
                    self.cost += adjacency.from(step.to).len();
                    self.seen.push(step.to);
                }
            }
        }
    }
}

fn number(depth: usize) -> u32 {
    u32::try_from(depth).unwrap_or(UNKNOWN)
}
