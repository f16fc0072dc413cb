//! What the routes from or to one entity say of all others.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::answer::Basis;
use super::examples::Rank;
use super::listing::Listed;
use super::reach::Direction;
use super::routes::RouteSearch;
use super::tally::{Signs, Tally};
use super::walks::Walks;
use crate::graph::{MechanismGraph, Selected, UNKNOWN};
use crate::model::effect::Sign;

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

/// What routes of at most `depth` steps reach, and whether all signs were seen.
///
/// Without conditions to state, the shortest walks tell what there is to find; most of them are routes, and a search through all
/// routes ends as soon as the rest is found. Otherwise all routes are looked at, up to the work limit.
pub(crate) fn reached(
    graph: &MechanismGraph,
    selected: &Selected,
    entity: NodeIndex,
    direction: Direction,
    depth: usize,
) -> (BTreeMap<NodeIndex, Reach>, bool) {
    let mut reached = BTreeMap::new();
    let mut open = Vec::new();
    let is_asked = !selected.selection().when.is_empty();
    if !is_asked {
        open = follow_walks(graph, selected, (entity, direction, depth), &mut reached);
        if open.iter().all(|signs| signs.is_empty()) {
            return (reached, true);
        }
    }
    let mut tallies: BTreeMap<NodeIndex, Tally> = BTreeMap::new();
    let mut search = match direction {
        Direction::Upstream => RouteSearch::upstream(graph, selected, entity, depth),
        Direction::Downstream => RouteSearch::downstream(graph, selected, entity, depth),
    };
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
    graph: &MechanismGraph,
    selected: &Selected,
    (start, direction, depth): (NodeIndex, Direction, usize),
    reached: &mut BTreeMap<NodeIndex, Reach>,
) -> Vec<Signs> {
    let walks = Walks::new(graph, selected, start, direction, depth);
    let mut search = RouteSearch::downstream(graph, selected, start, 0);
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

/// An entity that is raised or lowered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seed {
    pub(crate) entity: NodeIndex,
    /// Whether it is lowered.
    pub(crate) is_lowered: bool,
}

/// What changes where some entities are raised or lowered.
#[derive(Debug, Default)]
pub(crate) struct Change {
    /// Routes by the sign of the change.
    pub(crate) tally: Tally,
    /// The best of the shortest paths by basis (stated, general) and sign of the change (`+ - ?`), each with the seed it is from.
    best: [[Option<(Rank, usize, Listed)>; 3]; 2],
}

impl Change {
    /// Returns the best path that speaks for the verdict, with the place of its seed: of either sign where it is ambiguous.
    pub(crate) fn because(&self) -> Option<(usize, &Listed)> {
        let best = &self.best[usize::from(self.tally.basis()? == Basis::General)];
        let signed = best[..2].iter().flatten().min();
        signed.or(best[2].as_ref()).map(|(_, seed, path)| (*seed, path))
    }

    fn add(&mut self, search: &mut RouteSearch<'_>, selected: &Selected, (at, seed): (usize, Seed), signs: [Signs; 2]) {
        let length = search.length();
        let [stated, general] = signs.map(|signs| signs.turned(seed.is_lowered));
        self.tally.add(search.length(), stated, general);
        let place = |sign: Sign| [Sign::Plus, Sign::Minus, Sign::Unknown].iter().position(|it| *it == sign).unwrap_or(2);
        let is_open = |best: &Option<(Rank, usize, Listed)>| best.as_ref().is_none_or(|(rank, ..)| length <= rank.length);
        let is_wanted = |signs: Signs, best: &[Option<_>; 3]| signs.iter().any(|sign| is_open(&best[place(sign)]));
        if !is_wanted(stated, &self.best[0]) && !is_wanted(general, &self.best[1]) {
            return;
        }
        search.for_each_path(|path| {
            let best = &mut self.best[usize::from(!path.is_stated)][place(path.sign.turned(seed.is_lowered))];
            let rank = Rank::new(selected, path.relations);
            let is_better = best.as_ref().is_none_or(|(other, other_at, listed)| {
                (rank, at, path.entities, path.relations) < (*other, *other_at, &listed.entities, &listed.relations)
            });
            if is_better {
                *best = Some((rank, at, Listed::new(path)));
            }
        });
    }
}

/// What changes, in the order of entities, where routes of at most `max_steps` pass neither a blocked entity nor another seed; and
/// whether all routes were seen.
pub(crate) fn changes(
    graph: &MechanismGraph,
    selected: &Selected,
    seeds: &[Seed],
    blocked: &[NodeIndex],
    max_steps: usize,
) -> (Vec<(NodeIndex, Change)>, bool) {
    let mut changes: Vec<(NodeIndex, Change)> = Vec::new();
    let mut places = graph.slate();
    let mut complete = true;
    for (at, seed) in seeds.iter().enumerate() {
        let mut search = RouteSearch::downstream(graph, selected, seed.entity, max_steps);
        let others = seeds.iter().map(|seed| seed.entity).chain(blocked.iter().copied());
        for other in others.filter(|other| *other != seed.entity) {
            search.bar(other);
        }
        while search.next_length() {
            while let Some(found) = search.advance() {
                let Some(last) = search.entities().last().copied() else { continue };
                if places.at(last) == UNKNOWN {
                    places.write(last, u32::try_from(changes.len()).unwrap_or(UNKNOWN));
                    changes.push((last, Change::default()));
                }
                let (_, change) = &mut changes[places.at(last) as usize];
                change.add(&mut search, selected, (at, *seed), [found.stated, found.general]);
            }
        }
        complete &= !search.is_exhausted();
    }
    changes.sort_unstable_by_key(|(entity, _)| *entity);
    (changes, complete)
}
