//! The shortest route between two entities, found from both ends.

use petgraph::graph::NodeIndex;

use super::growth::Growth;
use crate::graph::{MechanismGraph, Selected, Step};

/// A breadth-first search from both ends that reuses its memory.
pub(crate) struct Meeting<'a> {
    selected: &'a Selected,
    ahead: Growth<'a>,
    back: Growth<'a>,
}

impl<'a> Meeting<'a> {
    /// Prepares a search.
    pub(crate) fn new(graph: &'a MechanismGraph, selected: &'a Selected) -> Self {
        Self { selected, ahead: Growth::new(graph), back: Growth::new(graph) }
    }

    /// Finds the shortest route, of several the first by ids, that passes no barred entity and does not begin with a step to one
    /// of the closed ones, which are in order. Returns it with both ends, and how many steps were looked at.
    pub(crate) fn shortest(
        &mut self,
        from: NodeIndex,
        to: NodeIndex,
        barred: &[NodeIndex],
        closed: &[NodeIndex],
    ) -> (Option<Vec<NodeIndex>>, usize) {
        let (outgoing, incoming) = (&self.selected.outgoing, &self.selected.incoming);
        let is_open = |start: NodeIndex, end: NodeIndex| start != from || closed.binary_search(&end).is_err();
        self.ahead.start(outgoing, from, barred);
        self.back.start(incoming, to, barred);
        let mut work = 0;
        let mut met = false;
        while !met {
            if self.ahead.is_done() || self.back.is_done() {
                return (None, work);
            }
            let (ahead, back) = (&mut self.ahead, &mut self.back);
            if back.cost() <= ahead.cost() {
                work += back.cost();
                back.grow(incoming, |entity, step| {
                    let opens = is_open(step.to, entity);
                    met |= opens && ahead.has_seen(step.to);
                    opens
                });
            } else {
                work += ahead.cost();
                ahead.grow(outgoing, |entity, step| {
                    let opens = is_open(entity, step.to);
                    met |= opens && back.has_seen(step.to);
                    opens
                });
            }
        }
        let (ahead, back) = (&self.ahead, &self.back);
        let length = ahead.depth() + back.depth();
        // Of the entities on this side of the meeting, those that the shortest routes pass.
        let mut on_way = vec![Vec::new(); ahead.depth() as usize];
        on_way.push(ahead.last().iter().copied().filter(|entity| back.at(*entity) == back.depth()).collect());
        for depth in (1..on_way.len()).rev() {
            let mut before: Vec<NodeIndex> = Vec::new();
            for entity in &on_way[depth] {
                for step in incoming.from(*entity) {
                    work += 1;
                    if ahead.at(step.to) as usize + 1 == depth && is_open(step.to, *entity) {
                        before.push(step.to);
                    }
                }
            }
            before.sort_unstable();
            before.dedup();
            on_way[depth - 1] = before;
        }
        for entities in &mut on_way {
            entities.sort_unstable();
        }
        let mut route = vec![from];
        let mut at = from;
        for taken in 1..=length {
            let leads_on = |step: &&Step| {
                is_open(at, step.to)
                    && match on_way.get(taken as usize) {
                        Some(entities) => entities.binary_search(&step.to).is_ok(),
                        None => back.at(step.to) == length - taken,
                    }
            };
            let Some(step) = outgoing.from(at).iter().find(leads_on) else { return (None, work) };
            at = step.to;
            route.push(at);
        }
        (Some(route), work)
    }
}
