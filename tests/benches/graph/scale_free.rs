//! Scale-free graphs with signs.

use std::collections::BTreeSet;

use crate::random::Random;
use crate::worlds::Edge;

/// How many edges a new node brings.
const BROUGHT: usize = 4;

/// Of a hundred edges, how many inhibit; about as in trrust.
const NEGATIVE: usize = 37;

/// Of a hundred edges, how many lead from the older node to the newer.
const FROM_OLDER: usize = 70;

/// Generates a directed graph of so many edges by preferential attachment (A.-L. Barabási and R. Albert, "Emergence of scaling in
/// random networks", 1999): each new node is joined to older ones, chosen by their degree. No pair has two edges of one
/// direction, and no node one to itself. Nodes are numbered in a random order.
pub(crate) fn edges(count: usize, seed: u64) -> Vec<Edge> {
    let mut random = Random::new(seed);
    let nodes = count / BROUGHT + 1;
    let mut names: Vec<usize> = (0..nodes).collect();
    for at in (1..nodes).rev() {
        names.swap(at, random.below(at + 1));
    }
    let mut ends: Vec<usize> = vec![0];
    let mut edges = BTreeSet::new();
    for newer in 1..nodes {
        for _ in 0..BROUGHT {
            let older = ends[random.below(ends.len())];
            let (from, to) = if random.percent(FROM_OLDER) { (older, newer) } else { (newer, older) };
            if from != to {
                edges.insert((names[from], names[to]));
            }
            ends.extend([older, newer]);
        }
    }
    edges.into_iter().map(|(from, to)| Edge { from, to, is_negative: random.percent(NEGATIVE) }).collect()
}
