//! What changes where some entities are raised or lowered: what the routes from them come to, by the entity that they lead to.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::examples::Rank;
use super::tally::Tally;
use crate::algo::path::PathRef;
use crate::algo::signs::{SIGNS, Signs, sign_index};
use crate::algo::simple_paths::SimplePaths;
use crate::graph::{FilteredGraph, UNKNOWN};
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::query::answer::Basis;

/// An entity that is raised or lowered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Seed {
    /// The entity.
    pub(crate) entity: NodeIndex,
    /// Whether it is lowered.
    pub(crate) is_lowered: bool,
}

/// What happens to one entity.
#[derive(Debug)]
pub(crate) struct Change {
    /// The entity.
    pub(crate) entity: NodeIndex,
    /// Routes by the sign of the change.
    pub(crate) tally: Tally,
    /// The indices of the best paths, by basis (stated, general) and sign of the change; [`UNKNOWN`] where there is none.
    best: [[u32; 3]; 2],
}

/// What happens to all entities, and the paths that speak for it.
///
/// There may be a change for each entity of a large graph: the paths lie one behind the other, so that a change needs no room of
/// its own for them.
#[derive(Default)]
pub(crate) struct Changes {
    /// In no particular order.
    pub(crate) found: Vec<Change>,
    /// Whether all routes were seen.
    pub(crate) complete: bool,
    /// Those that are the best and those that were, until a better one came.
    best: Vec<Best>,
    entities: Vec<NodeIndex>,
    relations: Vec<EdgeIndex>,
}

/// The best of the shortest paths of one basis and sign.
struct Best {
    rank: Rank,
    /// The index of the seed that it is from.
    seed: usize,
    /// Where its entities begin.
    entities: usize,
    /// Where its relations begin.
    relations: usize,
    context: Context,
}

impl Changes {
    /// Follows the routes of at most `max_steps` that pass neither a blocked entity nor another seed.
    pub(crate) fn new(filtered: &FilteredGraph<'_>, seeds: &[Seed], blocked: &[NodeIndex], max_steps: usize) -> Self {
        let mut changes = Self { complete: true, ..Self::default() };
        let mut indices = filtered.graph().scratch();
        for (at, seed) in seeds.iter().enumerate() {
            let mut search = SimplePaths::downstream(filtered, seed.entity, max_steps);
            let others = seeds.iter().map(|seed| seed.entity).chain(blocked.iter().copied());
            for other in others.filter(|other| *other != seed.entity) {
                search.bar(other);
            }
            while search.next_length() {
                while let Some(found) = search.advance() {
                    let Some(entity) = search.entities().last().copied() else { continue };
                    if indices.at(entity) == UNKNOWN {
                        indices.write(entity, number(changes.found.len()));
                        let best = [[UNKNOWN; 3]; 2];
                        changes.found.push(Change { entity, tally: Tally::default(), best });
                    }
                    let signs = [found.stated, found.general].map(|signs| signs.turned(seed.is_lowered));
                    changes.add(indices.at(entity) as usize, &mut search, filtered, (at, *seed), signs);
                }
            }
            changes.complete &= !search.is_exhausted();
        }
        changes
    }

    /// Adds the route found to a change. `signs` are those of the change, by basis.
    fn add(
        &mut self,
        at: usize,
        search: &mut SimplePaths<'_>,
        filtered: &FilteredGraph<'_>,
        (seed_at, seed): (usize, Seed),
        signs: [Signs; 2],
    ) {
        let length = search.length();
        let change = &mut self.found[at];
        change.tally.add(length, signs[0], signs[1]);
        let is_open = |best: u32| self.best.get(best as usize).is_none_or(|best| length <= best.rank.length);
        let is_wanted = |(signs, best): (Signs, [u32; 3])| signs.iter().any(|sign| is_open(best[sign_index(sign)]));
        if !signs.into_iter().zip(change.best).any(is_wanted) {
            return;
        }
        search.for_each_path(|path| {
            let rank = Rank::new(filtered, path.relations);
            let (basis, sign) = (usize::from(!path.is_stated), sign_index(path.sign.turned(seed.is_lowered)));
            let is_better = self.best.get(self.found[at].best[basis][sign] as usize).is_none_or(|best| {
                let (entities, relations) = self.steps(best);
                (rank, seed_at, path.entities, path.relations) < (best.rank, best.seed, entities, relations)
            });
            if is_better {
                self.found[at].best[basis][sign] = number(self.best.len());
                let (entities, relations) = (self.entities.len(), self.relations.len());
                self.best.push(Best { rank, seed: seed_at, entities, relations, context: path.context.clone() });
                self.entities.extend(path.entities);
                self.relations.extend(path.relations);
            }
        });
    }

    /// Returns the best path that speaks for a change, with its own sign, and the index of its seed: of either sign where the change
    /// is ambiguous. `None` if no path was kept.
    pub(crate) fn because(&self, change: &Change, seeds: &[Seed]) -> Option<(usize, PathRef<'_>)> {
        let basis = change.tally.basis()?;
        let best = change.best[usize::from(basis == Basis::General)];
        let told = SIGNS.into_iter().filter_map(|sign| Some((self.best.get(best[sign_index(sign)] as usize)?, sign)));
        let order = |(best, sign): &(&Best, Sign)| (*sign == Sign::Unknown, best.rank, best.seed, self.steps(best));
        let (best, sign) = told.min_by(|a, b| order(a).cmp(&order(b)))?;
        let (entities, relations) = self.steps(best);
        let sign = sign.turned(seeds[best.seed].is_lowered);
        Some((best.seed, PathRef { entities, relations, sign, is_stated: basis == Basis::Stated, context: &best.context }))
    }

    fn steps(&self, best: &Best) -> (&[NodeIndex], &[EdgeIndex]) {
        let length = best.rank.length;
        let entities = &self.entities[best.entities..=best.entities + length];
        (entities, &self.relations[best.relations..best.relations + length])
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(UNKNOWN)
}
