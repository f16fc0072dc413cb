//! What the routes from or to one entity say of all others.

use std::collections::BTreeMap;

use petgraph::graph::NodeIndex;

use super::examples::Rank;
use super::listing::Listed;
use super::reach::Direction;
use super::routes::RouteSearch;
use super::tally::{Signs, Tally};
use crate::graph::{MechanismGraph, Selected};
use crate::model::effect::Sign;

/// What is said of each entity that routes of at most `depth` steps reach, and whether all routes were seen.
pub(crate) fn reached(
    graph: &MechanismGraph,
    selected: &Selected,
    entity: NodeIndex,
    direction: Direction,
    depth: usize,
) -> (BTreeMap<NodeIndex, Tally>, bool) {
    let mut search = match direction {
        Direction::Upstream => RouteSearch::upstream(graph, selected, entity, depth),
        Direction::Downstream => RouteSearch::downstream(graph, selected, entity, depth),
    };
    let mut tallies = vec![Tally::default(); graph.entity_count()];
    while search.next_length() {
        while let Some(found) = search.advance() {
            if let Some(last) = search.entities().last() {
                tallies[last.index()].add(search.length(), found.stated, found.general);
            }
        }
    }
    let reached = graph.all_entities().zip(tallies).filter(|(_, tally)| tally.basis().is_some());
    (reached.collect(), !search.is_exhausted())
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
        let best = &self.best[usize::from(self.tally.basis()? == super::answer::Basis::General)];
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
        let entities = search.entities().to_vec();
        search.for_each_path(|relations, sign, is_stated| {
            let best = &mut self.best[usize::from(!is_stated)][place(sign.turned(seed.is_lowered))];
            let path =
                (Rank::new(selected, relations), at, Listed { entities: entities.clone(), relations: relations.to_vec() });
            if best.as_ref().is_none_or(|best| path < *best) {
                *best = Some(path);
            }
        });
    }
}

/// What changes, by entity, where routes of at most `max_steps` pass neither a blocked entity nor another seed; and whether all
/// routes were seen.
pub(crate) fn changes(
    graph: &MechanismGraph,
    selected: &Selected,
    seeds: &[Seed],
    blocked: &[NodeIndex],
    max_steps: usize,
) -> (BTreeMap<NodeIndex, Change>, bool) {
    let mut changes: BTreeMap<NodeIndex, Change> = BTreeMap::new();
    let mut complete = true;
    for (at, seed) in seeds.iter().enumerate() {
        let mut search = RouteSearch::downstream(graph, selected, seed.entity, max_steps);
        let others = seeds.iter().map(|seed| seed.entity).chain(blocked.iter().copied());
        for other in others.filter(|other| *other != seed.entity) {
            search.bar(other);
        }
        while search.next_length() {
            while let Some(found) = search.advance() {
                if let Some(last) = search.entities().last().copied() {
                    let change = changes.entry(last).or_default();
                    change.add(&mut search, selected, (at, *seed), [found.stated, found.general]);
                }
            }
        }
        complete &= !search.is_exhausted();
    }
    (changes, complete)
}
