//! What all bounded paths from one entity to another say: the part that several questions share.

use petgraph::graph::NodeIndex;

use super::examples::Examples;
use super::split::Sides;
use super::tally::Tally;
use crate::algo::path::OwnedPath;
use crate::algo::simple_paths::SimplePaths;
use crate::algo::work::MAX_WORK;
use crate::graph::FilteredGraph;
use crate::model::effect::Sign;
use crate::query::answer::{Basis, Nearest, SignedPath, Split, Verdict};
use crate::query::describe;

/// What is asked of a pair.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pair {
    /// Where paths begin.
    pub(crate) from: NodeIndex,
    /// Where paths end.
    pub(crate) to: NodeIndex,
    /// Whether one of the two, and not the other, was asked for by its opposite.
    pub(crate) turn: bool,
    /// The greatest number of steps.
    pub(crate) max_steps: usize,
}

impl Pair {
    /// Visits the paths, shortest first, then by the ids of entities, then of relations, until there are no more, the work limit
    /// of a search is reached or `visit` is content.
    pub(crate) fn for_each_path(self, filtered: &FilteredGraph<'_>, mut visit: impl FnMut(OwnedPath) -> bool) {
        let mut search = SimplePaths::between(filtered, self.from, self.to, self.max_steps);
        while search.next_length() {
            while search.advance().is_some() {
                let mut is_content = false;
                search.for_each_path(|path| is_content = visit(OwnedPath::new(path)));
                if is_content {
                    return;
                }
            }
        }
    }
}

/// Which routes count.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Routes<'r> {
    /// The least number of steps.
    pub(crate) min_steps: usize,
    /// Entities that none passes.
    pub(crate) avoid: &'r [NodeIndex],
}

/// What the paths say. Signs are as asked.
pub(crate) struct Judgement<'a> {
    filtered: &'a FilteredGraph<'a>,
    turn: bool,
    pub(crate) tally: Tally,
    examples: Examples<'a>,
    pub(crate) complete: bool,
    pub(crate) split: Option<Split>,
    /// How many steps were looked at.
    work: usize,
}

/// The work limit of one search, for the searches of several pairs: each takes at most an equal part of what those before it have
/// left, so that the first of them do not use up what the last need.
pub(crate) struct Shares {
    work_left: usize,
    pairs_left: usize,
    complete: bool,
}

impl Shares {
    /// Parts a limit among so many pairs.
    pub(crate) fn new(max_work: usize, pairs: usize) -> Self {
        Self { work_left: max_work, pairs_left: pairs, complete: true }
    }

    /// Looks at all routes of the next pair, as far as its part of the limit allows. Keeps one path of each sign.
    pub(crate) fn judge<'a>(&mut self, filtered: &'a FilteredGraph<'_>, pair: Pair, routes: Routes<'_>) -> Judgement<'a> {
        let judgement = Judgement::within(filtered, pair, 1, self.work_left / self.pairs_left.max(1), routes);
        self.work_left -= judgement.work;
        self.pairs_left = self.pairs_left.saturating_sub(1);
        self.complete &= judgement.complete;
        judgement
    }

    /// Returns `true` if all routes of all pairs were seen.
    pub(crate) fn is_complete(&self) -> bool {
        self.complete
    }
}

impl<'a> Judgement<'a> {
    /// Looks at all routes, up to the work limit of a search. Keeps at most `examples` paths of each sign.
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>, pair: Pair, examples: usize) -> Self {
        Self::within(filtered, pair, examples, MAX_WORK, Routes::default())
    }

    /// The same, of some routes alone.
    pub(crate) fn of_routes(filtered: &'a FilteredGraph<'_>, pair: Pair, examples: usize, routes: Routes<'_>) -> Self {
        Self::within(filtered, pair, examples, MAX_WORK, routes)
    }

    /// The same, up to a work limit of its own.
    fn within(filtered: &'a FilteredGraph<'_>, pair: Pair, examples: usize, max_work: usize, routes: Routes<'_>) -> Self {
        let mut search = SimplePaths::between(filtered, pair.from, pair.to, pair.max_steps);
        search.limit_work(max_work);
        for entity in routes.avoid {
            search.bar(*entity);
        }
        let (mut tally, mut examples, mut sides) = (Tally::default(), Examples::new(filtered, examples), Sides::default());
        while search.next_length() {
            if search.length() < routes.min_steps {
                continue;
            }
            while let Some(found) = search.advance() {
                tally.add(search.length(), found.stated, found.general);
                sides.add(&search);
                examples.add(&mut search, found);
            }
        }
        let split = sides.split(&filtered.graph().knowledge().facets, &search.joins, pair.turn);
        let work = max_work - search.work_left();
        Self { filtered, turn: pair.turn, tally, examples, complete: !search.is_exhausted(), split, work }
    }

    /// Returns the verdict.
    pub(crate) fn verdict(&self) -> Verdict {
        self.tally.counts(self.turn).verdict()
    }

    /// Returns the verdict at the shortest length that has a signed path; `None` if no path has a sign.
    pub(crate) fn nearest(&self) -> Option<Nearest> {
        self.tally.nearest(self.turn)
    }

    /// Returns what the verdict rests on; `None` if no condition was asked for or there is no path.
    pub(crate) fn basis(&self) -> Option<Basis> {
        self.tally.basis().filter(|_| !self.filtered.filters.when.is_empty())
    }

    /// Returns the best paths of a sign, from those that the verdict rests on.
    pub(crate) fn examples(&self, sign: Sign) -> Vec<SignedPath> {
        let paths = self.tally.basis().into_iter().flat_map(|basis| self.examples.get(basis, sign.turned(self.turn)));
        paths.map(|path| describe::path(self.filtered, path, self.turn)).collect()
    }

    /// Returns the best path of all that speak for the verdict, of either sign where it is ambiguous; `None` if there is no path.
    pub(crate) fn best(&self) -> Option<SignedPath> {
        let best = self.tally.basis().and_then(|basis| self.examples.best(basis))?;
        Some(describe::path(self.filtered, best, self.turn))
    }

    /// Returns `true` if there are more paths than are kept.
    pub(crate) fn is_truncated(&self) -> bool {
        self.tally.basis().is_some_and(|basis| self.examples.is_more(basis))
    }
}
