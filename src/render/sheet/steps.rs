//! The order in which a picture is built up.

use std::collections::{BTreeMap, VecDeque};

use crate::model::id::EntityId;
use crate::render::diagram::{Diagram, Edge};

/// Returns the step in which each edge is drawn when a picture is built up in a lecture, 1 the first, none of them empty: a circle
/// goes around; other pictures begin at what they are about and go the way of the arrows, against it where none leaves there.
/// Pictures that are about nothing begin where no arrow arrives. What that does not reach comes last. O(nodes + edges log nodes).
pub fn steps(diagram: &Diagram) -> Vec<usize> {
    if !diagram.ring.is_empty() {
        let place = |id: &EntityId| diagram.ring.iter().position(|other| other == id).unwrap_or_default();
        return dense(diagram.edges.iter().map(|edge| place(&edge.from) + 1).collect());
    }
    let first = diagram.nodes.iter().find(|node| node.is_focus).map(|node| &node.id);
    let leaves = |id: &EntityId| diagram.edges.iter().any(|edge| edge.from == *id);
    let is_against = first.is_some_and(|first| !leaves(first));
    let starts: Vec<&EntityId> = if let Some(first) = first {
        vec![first]
    } else {
        let arrives = |id: &EntityId| diagram.edges.iter().any(|edge| edge.to == *id && edge.from != *id);
        let free: Vec<&EntityId> = diagram.nodes.iter().map(|node| &node.id).filter(|id| !arrives(id)).collect();
        if free.is_empty() { diagram.nodes.iter().take(1).map(|node| &node.id).collect() } else { free }
    };
    let mut next: BTreeMap<&EntityId, Vec<&EntityId>> = BTreeMap::new();
    for edge in &diagram.edges {
        let (from, to) = if is_against { (&edge.to, &edge.from) } else { (&edge.from, &edge.to) };
        next.entry(from).or_default().push(to);
    }
    let mut distance: BTreeMap<&EntityId, usize> = starts.iter().map(|id| (*id, 0)).collect();
    let mut open: VecDeque<&EntityId> = starts.into();
    while let Some(id) = open.pop_front() {
        let step = distance[id] + 1;
        for to in next.get(id).into_iter().flatten() {
            if !distance.contains_key(to) {
                distance.insert(to, step);
                open.push_back(to);
            }
        }
    }
    let begins = |edge: &Edge| if is_against { &edge.to } else { &edge.from }.clone();
    dense(diagram.edges.iter().map(|edge| distance.get(&begins(edge)).map_or(usize::MAX, |step| step + 1)).collect())
}

/// Numbers steps from 1 on without a gap.
fn dense(steps: Vec<usize>) -> Vec<usize> {
    let mut all = steps.clone();
    all.sort_unstable();
    all.dedup();
    steps.into_iter().map(|step| all.partition_point(|other| *other < step) + 1).collect()
}
