//! The paths that are given as examples of those found.

use petgraph::graph::EdgeIndex;

use crate::algo::path::OwnedPath;
use crate::algo::signs::sign_index;
use crate::algo::simple_paths::{Found, SimplePaths};
use crate::graph::FilteredGraph;
use crate::model::effect::Sign;
use crate::query::answer::Basis;

/// How well a path is told: by its length, then by its weakest step, then by all of them. Smaller is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rank {
    pub(crate) length: usize,
    weakest: u8,
    total: usize,
}

impl Rank {
    /// Ranks a path by its relations.
    pub(crate) fn new(filtered: &FilteredGraph<'_>, relations: &[EdgeIndex]) -> Self {
        let weakness = || relations.iter().map(|relation| filtered.weakness(*relation));
        let total = weakness().map(usize::from).sum();
        Self { length: relations.len(), weakest: weakness().max().unwrap_or(0), total }
    }
}

/// The best paths of one sign and basis.
#[derive(Clone, Default)]
struct Best {
    paths: Vec<(Rank, OwnedPath)>,
    /// Whether a path was found that is not among them.
    is_more: bool,
}

/// The best paths of each sign, one a route, those that state the conditions asked for apart from the others: shortest first, then
/// best supported, then by entities and relations. Routes are to be added in the order of [`SimplePaths::advance`].
pub(crate) struct Examples<'a> {
    filtered: &'a FilteredGraph<'a>,
    limit: usize,
    best: [[Best; 3]; 2],
}

impl<'a> Examples<'a> {
    /// Keeps at most `limit` paths of each sign and basis.
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>, limit: usize) -> Self {
        Self { filtered, limit, best: Default::default() }
    }

    /// Adds the paths of the route found.
    pub(crate) fn add(&mut self, search: &mut SimplePaths<'_>, found: Found) {
        let length = search.entities().len() - 1;
        let mut is_wanted = false;
        for (signs, best) in [found.stated, found.general].into_iter().zip(&mut self.best) {
            for sign in signs.iter() {
                let best = &mut best[sign_index(sign)];
                let is_full =
                    best.paths.len() == self.limit && best.paths.last().is_none_or(|(rank, _)| rank.length < length);
                best.is_more |= is_full;
                is_wanted |= !is_full;
            }
        }
        if !is_wanted {
            return;
        }
        // The best path of the route, of each sign and basis.
        let mut of_route: [[Option<(Rank, OwnedPath)>; 3]; 2] = Default::default();
        search.for_each_path(|path| {
            let (basis, sign) = (usize::from(!path.is_stated), sign_index(path.sign));
            let (best, rank) = (&mut of_route[basis][sign], Rank::new(self.filtered, path.relations));
            self.best[basis][sign].is_more |= best.is_some();
            // Paths come in the order of their relations, so that of equal ones the first stays.
            if best.as_ref().is_none_or(|(other, _)| rank < *other) {
                *best = Some((rank, OwnedPath::new(path)));
            }
        });
        for (best, found) in self.best.iter_mut().flatten().zip(of_route.into_iter().flatten()) {
            let Some((rank, path)) = found else { continue };
            // Routes come in the order of their entities, so that a later one of equal rank goes behind.
            let at = best.paths.partition_point(|(other, _)| *other <= rank);
            if at < self.limit {
                best.paths.insert(at, (rank, path));
                best.is_more |= best.paths.len() > self.limit;
                best.paths.truncate(self.limit);
            } else {
                best.is_more = true;
            }
        }
    }

    /// Returns the best paths of a sign and basis.
    pub(crate) fn get(&self, basis: Basis, sign: Sign) -> impl Iterator<Item = &OwnedPath> {
        self.best[usize::from(basis == Basis::General)][sign_index(sign)].paths.iter().map(|(_, path)| path)
    }

    /// Returns the best path of a basis that has a sign, or else the best without.
    pub(crate) fn best(&self, basis: Basis) -> Option<&OwnedPath> {
        let first = |sign| self.best[usize::from(basis == Basis::General)][sign_index(sign)].paths.first();
        let signed = [first(Sign::Plus), first(Sign::Minus)].into_iter().flatten().min();
        signed.or_else(|| first(Sign::Unknown)).map(|(_, path)| path)
    }

    /// Returns `true` if there are more paths of a basis than are kept.
    pub(crate) fn is_more(&self, basis: Basis) -> bool {
        self.best[usize::from(basis == Basis::General)].iter().any(|best| best.is_more)
    }
}
