//! What the routes from or to one entity say of all others.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::tally::Tally;
use crate::algo::signed_walks::SignedWalks;
use crate::algo::signs::Signs;
use crate::algo::simple_paths::SimplePaths;
use crate::graph::FilteredGraph;
use crate::graph::direction::Direction;
use crate::model::effect::Sign;
use crate::query::answer::Basis;

/// What the routes between two entities come to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reach {
    /// The length of the shortest that the signs rest on.
    pub(crate) distance: usize,
    /// The signs of all of them.
    pub(crate) signs: Signs,
    /// Whether they state the conditions asked for.
    pub(crate) basis: Basis,
}

/// What routes of at most `depth` steps reach that pass none of the entities to avoid, and whether all signs were seen.
///
/// Without conditions to state, and with nothing to avoid, the shortest walks tell what there is to find; most of them are routes, and a search through all
/// routes ends as soon as the rest is found. Otherwise all routes are looked at, up to the work limit.
pub(crate) fn reached(
    filtered: &FilteredGraph<'_>,
    entity: NodeIndex,
    direction: Direction,
    depth: usize,
    avoid: &[NodeIndex],
) -> (BTreeMap<NodeIndex, Reach>, bool) {
    let mut reached = BTreeMap::new();
    let mut open = Vec::new();
    // Walks know nothing of what is to be avoided.
    let is_asked = !filtered.filters.when.is_empty() || !avoid.is_empty();
    if !is_asked {
        open = follow_walks(filtered, (entity, direction, depth), &mut reached);
        if open.iter().all(|signs| signs.is_empty()) {
            return (reached, true);
        }
    }
    let mut tallies: BTreeMap<NodeIndex, Tally> = BTreeMap::new();
    let mut search = match direction {
        Direction::Upstream => SimplePaths::upstream(filtered, entity, depth),
        Direction::Downstream => SimplePaths::downstream(filtered, entity, depth),
    };
    for entity in avoid {
        search.bar(*entity);
    }
    let mut rest = open.iter().filter(|signs| !signs.is_empty()).count();
    while search.next_length() {
        while let Some(found) = search.advance() {
            let Some(last) = search.entities().last().copied() else { continue };
            if is_asked {
                tallies.entry(last).or_default().add(search.length(), found.stated, found.general);
                continue;
            }
            for sign in open[last.index()].iter().filter(|sign| found.stated.contains(*sign)) {
                add(&mut reached, last, sign, search.length());
                open[last.index()].remove(sign);
                rest -= usize::from(open[last.index()].is_empty());
            }
            if rest == 0 {
                return (reached, true);
            }
        }
    }
    for (entity, tally) in tallies {
        if let (Some(basis), Some((distance, _))) = (tally.basis(), tally.by_length(false).next()) {
            reached.insert(entity, Reach { distance, signs: tally.counts(false).signs(), basis });
        }
    }
    (reached, !search.is_exhausted())
}

fn add(reached: &mut BTreeMap<NodeIndex, Reach>, entity: NodeIndex, sign: Sign, length: usize) {
    let start = Reach { distance: length, signs: Signs::default(), basis: Basis::Stated };
    let reach = reached.entry(entity).or_insert(start);
    reach.signs.insert(sign);
    reach.distance = reach.distance.min(length);
}

/// Adds what the shortest walks reach that are routes. Returns by entity the signs of the other walks, which longer routes may
/// have.
fn follow_walks(
    filtered: &FilteredGraph<'_>,
    (start, direction, depth): (NodeIndex, Direction, usize),
    reached: &mut BTreeMap<NodeIndex, Reach>,
) -> Vec<Signs> {
    let graph = filtered.graph();
    let walks = SignedWalks::new(filtered, start, direction, depth);
    let mut search = SimplePaths::downstream(filtered, start, 0);
    let (mut walk, mut passed) = (Vec::new(), vec![false; graph.entity_count()]);
    let mut open = vec![Signs::default(); graph.entity_count()];
    for entity in graph.all_entities().filter(|entity| *entity != start) {
        for sign in walks.signs(entity).iter() {
            walks.trace(entity, sign, &mut walk);
            if direction == Direction::Downstream {
                walk.reverse();
            }
            let is_simple = walk.iter().all(|entity| !std::mem::replace(&mut passed[entity.index()], true));
            for entity in &walk {
                passed[entity.index()] = false;
            }
            // The route has the sign of the walk, if it exists at all: by the relations walked, or by others beside them.
            if is_simple && search.follow(&walk).is_some_and(|found| found.stated.contains(sign)) {
                add(reached, entity, sign, walk.len() - 1);
            } else {
                open[entity.index()].insert(sign);
            }
        }
    }
    open
}
