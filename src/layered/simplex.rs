//! Network simplex: whole numbers for nodes, at least so far apart, with the smallest weighted sum of distances.
//!
//! After Gansner, Koutsofios, North and Vo (1993), section 2. Their cut value of a tree arc is the sum, over the nodes on its far side,
//! of the weights that leave a node less those that enter it; all arcs within that side cancel out.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// An arc: `to` is to be at least `length` after `from`, and each unit of the distance costs `weight`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arc {
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) length: i64,
    pub(super) weight: i64,
}

/// Returns a number for each node, the smallest 0 in each connected part. The arcs must have no cycle.
///
/// The sum of weight · distance is the smallest possible, unless the work, counted in nodes looked at, would pass `budget`: then the
/// distances are kept, but the sum may be larger. With `centred`, numbers that may move at no cost are moved to the middle.
pub(super) fn numbers(nodes: usize, arcs: &[Arc], budget: usize, centred: bool) -> Vec<i64> {
    let mut solver = Solver::new(nodes, arcs, budget);
    solver.span();
    solver.optimise();
    if centred {
        solver.centre();
    }
    solver.normalise();
    solver.number
}

const NONE: usize = usize::MAX;

struct Solver<'a> {
    arcs: &'a [Arc],
    /// The arcs at each node, whichever end it is.
    at: Vec<Vec<usize>>,
    number: Vec<i64>,
    /// The tree arcs at each node.
    tree: Vec<Vec<usize>>,
    /// The arc to the parent.
    up: Vec<usize>,
    parent: Vec<usize>,
    /// The roots, one a connected part.
    roots: Vec<usize>,
    /// The nodes in postorder: those below `v` are `order[low[v]..=place[v]]`.
    order: Vec<usize>,
    low: Vec<usize>,
    place: Vec<usize>,
    /// What leaves the nodes below less what enters them.
    surplus: Vec<i64>,
    budget: usize,
}

impl<'a> Solver<'a> {
    fn new(nodes: usize, arcs: &'a [Arc], budget: usize) -> Self {
        let mut at = vec![Vec::new(); nodes];
        for (index, arc) in arcs.iter().enumerate() {
            at[arc.from].push(index);
            at[arc.to].push(index);
        }
        let number = longest(nodes, arcs, &at);
        Self {
            arcs,
            at,
            number,
            tree: vec![Vec::new(); nodes],
            up: vec![NONE; nodes],
            parent: vec![NONE; nodes],
            roots: Vec::new(),
            order: vec![0; nodes],
            low: vec![0; nodes],
            place: vec![0; nodes],
            surplus: vec![0; nodes],
            budget,
        }
    }

    fn slack(&self, arc: usize) -> i64 {
        let Arc { from, to, length, .. } = self.arcs[arc];
        self.number[to] - self.number[from] - length
    }

    fn other(&self, arc: usize, node: usize) -> usize {
        let Arc { from, to, .. } = self.arcs[arc];
        if from == node { to } else { from }
    }

    /// Finds a spanning tree of arcs without slack, moving what is spanned so far towards the nearest of the others.
    fn span(&mut self) {
        let nodes = self.number.len();
        let mut inside = vec![false; nodes];
        for root in 0..nodes {
            if inside[root] {
                continue;
            }
            self.roots.push(root);
            // All that is spanned moves as one: each of it has its number once the sum of all moves is added, and so have the slacks
            // of the arcs that lead out of it and into it.
            let mut moved = 0;
            let mut members = Vec::new();
            let (mut outwards, mut inwards) = (BinaryHeap::new(), BinaryHeap::new());
            let mut joining = Some((root, NONE));
            while let Some((node, by)) = joining {
                inside[node] = true;
                self.number[node] -= moved;
                members.push(node);
                if by != NONE {
                    self.join(by);
                }
                for arc in self.at[node].iter().copied().filter(|arc| !inside[self.other(*arc, node)]) {
                    let is_outward = self.arcs[arc].from == node;
                    (if is_outward { &mut outwards } else { &mut inwards }).push(Reverse((self.slack(arc), arc)));
                }
                // What has both ends inside by now joins nothing.
                for heap in [&mut outwards, &mut inwards] {
                    while heap
                        .peek()
                        .is_some_and(|Reverse((_, arc))| inside[self.arcs[*arc].from] && inside[self.arcs[*arc].to])
                    {
                        heap.pop();
                    }
                }
                let out = outwards.peek().map(|Reverse((slack, arc))| (slack - moved, *arc));
                let back = inwards.peek().map(|Reverse((slack, arc))| (slack + moved, *arc));
                joining = match (out, back) {
                    (Some(out), back) if back.is_none_or(|back| out <= back) => {
                        moved += out.0;
                        Some((self.arcs[out.1].to, out.1))
                    }
                    (_, Some(back)) => {
                        moved -= back.0;
                        Some((self.arcs[back.1].from, back.1))
                    }
                    _ => None,
                };
            }
            for member in members {
                self.number[member] += moved;
            }
        }
        let mut next = 0;
        for root in self.roots.clone() {
            next = self.walk(root, NONE, next);
        }
    }

    fn join(&mut self, arc: usize) {
        let Arc { from, to, .. } = self.arcs[arc];
        self.tree[from].push(arc);
        self.tree[to].push(arc);
    }

    /// Numbers the nodes below `top` in postorder from `next` on and sums up their surplus; returns the number after the last.
    fn walk(&mut self, top: usize, up: usize, mut next: usize) -> usize {
        let enter = |solver: &mut Self, node: usize, up: usize, next: usize| {
            solver.up[node] = up;
            solver.parent[node] = if up == NONE { NONE } else { solver.other(up, node) };
            solver.low[node] = next;
            solver.surplus[node] = 0;
        };
        enter(self, top, up, next);
        let mut stack = vec![(top, 0)];
        while let Some((node, place)) = stack.pop() {
            if let Some(arc) = self.tree[node].get(place).copied() {
                stack.push((node, place + 1));
                if arc != self.up[node] {
                    let child = self.other(arc, node);
                    enter(self, child, arc, next);
                    stack.push((child, 0));
                }
                continue;
            }
            self.order[next] = node;
            self.place[node] = next;
            next += 1;
            for arc in &self.at[node] {
                let Arc { from, weight, .. } = self.arcs[*arc];
                self.surplus[node] += if from == node { weight } else { -weight };
            }
            if node != top {
                self.surplus[self.parent[node]] += self.surplus[node];
            }
        }
        next
    }

    /// Returns the cut value of the arc above a node.
    fn cut(&self, node: usize) -> i64 {
        let arc = self.up[node];
        if self.arcs[arc].from == node { self.surplus[node] } else { -self.surplus[node] }
    }

    /// Exchanges tree arcs whose cut value is negative until there are none, or the budget is used up.
    fn optimise(&mut self) {
        let nodes = self.number.len();
        let (mut at, mut clean) = (0, 0);
        while clean < nodes && self.budget > 0 {
            let node = at;
            at = (at + 1) % nodes;
            if self.up[node] == NONE || self.cut(node) >= 0 {
                clean += 1;
                continue;
            }
            clean = 0;
            match self.entering(node) {
                Some(arc) => self.exchange(node, arc),
                None => return,
            }
        }
    }

    fn is_below(&self, node: usize, top: usize) -> bool {
        (self.low[top]..=self.place[top]).contains(&self.place[node])
    }

    /// Returns the arc with least slack that crosses the cut of the arc above `top` in the other direction.
    fn entering(&mut self, top: usize) -> Option<usize> {
        let leaves_upwards = self.arcs[self.up[top]].from == top;
        let below = self.low[top]..=self.place[top];
        self.budget = self.budget.saturating_sub(below.clone().count());
        let mut best: Option<(i64, usize)> = None;
        for place in below {
            let node = self.order[place];
            for arc in &self.at[node] {
                let Arc { from, .. } = self.arcs[*arc];
                let is_entering = (from == node) != leaves_upwards && !self.is_below(self.other(*arc, node), top);
                if is_entering {
                    let found = (self.slack(*arc), *arc);
                    if best.is_none_or(|best| found < best) {
                        best = Some(found);
                    }
                }
            }
        }
        best.map(|(_, arc)| arc)
    }

    fn shift_below(&mut self, top: usize, by: i64) {
        for place in self.low[top]..=self.place[top] {
            self.number[self.order[place]] += by;
        }
    }

    /// Takes `arc` into the tree for the arc above `top`.
    fn exchange(&mut self, top: usize, arc: usize) {
        let slack = self.slack(arc);
        let from_is_below = self.is_below(self.arcs[arc].from, top);
        self.shift_below(top, if from_is_below { slack } else { -slack });
        let leaving = self.up[top];
        // What hangs on the tree elsewhere keeps its numbers: only below the node where both ways meet does anything change.
        let Arc { from, to, .. } = self.arcs[arc];
        let outside = if from_is_below { to } else { from };
        let mut meeting = outside;
        while !self.is_below(top, meeting) {
            meeting = self.parent[meeting];
        }
        for end in [self.arcs[leaving].from, self.arcs[leaving].to] {
            self.tree[end].retain(|other| *other != leaving);
        }
        self.join(arc);
        let low = self.low[meeting];
        self.budget = self.budget.saturating_sub(self.place[meeting] + 1 - low);
        let up = self.up[meeting];
        self.walk(meeting, up, low);
    }

    /// Moves what may move at no cost to the middle of its room.
    fn centre(&mut self) {
        for node in 0..self.number.len() {
            if self.up[node] == NONE || self.cut(node) != 0 || self.budget == 0 {
                continue;
            }
            if let Some(arc) = self.entering(node) {
                let half = self.slack(arc) / 2;
                let from_is_below = self.is_below(self.arcs[arc].from, node);
                self.shift_below(node, if from_is_below { half } else { -half });
            }
        }
    }

    fn normalise(&mut self) {
        for root in self.roots.clone() {
            let members = self.low[root]..=self.place[root];
            let least = members.map(|place| self.number[self.order[place]]).min().unwrap_or(0);
            self.shift_below(root, -least);
        }
    }
}

/// Returns the least numbers that keep all distances.
fn longest(nodes: usize, arcs: &[Arc], at: &[Vec<usize>]) -> Vec<i64> {
    let mut number = vec![0; nodes];
    let mut waiting: Vec<usize> = vec![0; nodes];
    for arc in arcs {
        waiting[arc.to] += 1;
    }
    let mut ready: Vec<usize> = (0..nodes).filter(|node| waiting[*node] == 0).collect();
    while let Some(node) = ready.pop() {
        for arc in at[node].iter().map(|arc| arcs[*arc]).filter(|arc| arc.from == node) {
            number[arc.to] = number[arc.to].max(number[node] + arc.length);
            waiting[arc.to] -= 1;
            if waiting[arc.to] == 0 {
                ready.push(arc.to);
            }
        }
    }
    number
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn cost(arcs: &[Arc], numbers: &[i64]) -> i64 {
        arcs.iter().map(|arc| arc.weight * (numbers[arc.to] - numbers[arc.from])).sum()
    }

    /// The least cost by trying all numbers up to `most`.
    fn least(nodes: usize, arcs: &[Arc], most: i64) -> i64 {
        let keeps = |numbers: &[i64]| arcs.iter().all(|arc| numbers[arc.to] - numbers[arc.from] >= arc.length);
        let mut best = i64::MAX;
        let mut numbers = vec![0; nodes];
        loop {
            if keeps(&numbers) {
                best = best.min(cost(arcs, &numbers));
            }
            let Some(place) = numbers.iter().position(|number| *number < most) else { return best };
            numbers[..place].fill(0);
            numbers[place] += 1;
        }
    }

    fn arcs(nodes: usize) -> impl Strategy<Value = Vec<Arc>> {
        let arc = (0..nodes, 0..nodes, 0..=2i64, 0..=4i64).prop_filter_map("forwards", |(a, b, length, weight)| {
            (a != b).then(|| Arc { from: a.min(b), to: a.max(b), length, weight })
        });
        prop::collection::vec(arc, 0..9)
    }

    proptest! {
        #[test]
        fn no_numbers_cost_less(arcs in arcs(5), centred in any::<bool>()) {
            let numbers = numbers(5, &arcs, usize::MAX, centred);
            prop_assert!(arcs.iter().all(|arc| numbers[arc.to] - numbers[arc.from] >= arc.length), "{numbers:?}");
            prop_assert_eq!(cost(&arcs, &numbers), least(5, &arcs, 8));
        }

        #[test]
        fn distances_are_kept_without_a_budget(arcs in arcs(12)) {
            let numbers = numbers(12, &arcs, 0, true);
            prop_assert!(arcs.iter().all(|arc| numbers[arc.to] - numbers[arc.from] >= arc.length), "{numbers:?}");
        }
    }

    #[test]
    fn what_may_move_freely_stands_in_the_middle() {
        let arc = |from, to, length| Arc { from, to, length, weight: 1 };
        // 1 may be anywhere between 0 and 2, which are ten apart.
        let numbers = numbers(3, &[arc(0, 1, 1), arc(1, 2, 1), arc(0, 2, 10)], usize::MAX, true);
        assert_eq!(numbers, [0, 5, 10]);
    }
}
