//! The shortest paths of any length, one after another.
//!
//! The method is that of J. Y. Yen, "Finding the k shortest loopless paths in a network" (1971), in E. L. Lawler's form (1972): the
//! routes are parted by where they leave one that was found, and each part is represented by its best. A part's best is found
//! from both ends, so that the cost of a further path is that of some short searches and never that of all longer routes.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use petgraph::graph::NodeIndex;

use super::bidirectional::Bidirectional;
use super::consistent_walk::least_length;
use super::path::OwnedPath;
use super::simple_paths::SimplePaths;
use super::work::MAX_WORK;
use crate::graph::{Adjacency, FilteredGraph};

/// Returns the length of the shortest path, however long; `None` if there is none or the work limit came first.
pub(crate) fn distance(filtered: &FilteredGraph<'_>, from: NodeIndex, to: NodeIndex) -> Option<usize> {
    let (paths, _) = shortest_paths(filtered, from, to, 1);
    paths.first().map(|path| path.relations.len())
}

/// Returns the shortest paths of any length, shortest first, then by the numbers of entities, then of relations, and whether there
/// are no more or as many as were asked for. About `count` times the length of a path searches from both ends; more where the
/// conditions of many short routes contradict one another, up to a work limit.
pub(crate) fn shortest_paths(
    filtered: &FilteredGraph<'_>,
    from: NodeIndex,
    to: NodeIndex,
    count: usize,
) -> (Vec<OwnedPath>, bool) {
    let mut routes = ShortestRoutes::new(filtered, from, to);
    let mut search = SimplePaths::downstream(filtered, from, 0);
    let mut paths = Vec::new();
    let mut refused = 0;
    while paths.len() < count
        && let Some(route) = routes.advance()
    {
        if search.follow(route).is_some() {
            search.for_each_path(|path| paths.push(OwnedPath::new(path)));
        } else {
            refused += 1;
            if refused == 1 && paths.is_empty() && least_length(filtered, from, to).is_none() {
                return (paths, true);
            }
            if refused == PATIENCE {
                return paths_by_length(filtered, from, to, count);
            }
        }
    }
    paths.truncate(count);
    let complete = paths.len() == count || !routes.is_exhausted();
    (paths, complete)
}

/// Returns the same as [`shortest_paths`], faster where most routes are none that a path can take: such a route is given up where its steps
/// begin to contradict one another.
fn paths_by_length(filtered: &FilteredGraph<'_>, from: NodeIndex, to: NodeIndex, count: usize) -> (Vec<OwnedPath>, bool) {
    let mut search = SimplePaths::between(filtered, from, to, usize::MAX);
    let mut paths = Vec::new();
    while paths.len() < count && search.next_length() {
        while paths.len() < count && search.advance().is_some() {
            search.for_each_path(|path| paths.push(OwnedPath::new(path)));
        }
    }
    paths.truncate(count);
    let complete = paths.len() == count || !search.is_exhausted();
    (paths, complete)
}

/// How many routes may lead nowhere before they are looked for in another way.
const PATIENCE: usize = 32;

/// Entity sequences without repetition from one entity to another, shortest first, then by ids. Their relations may contradict one
/// another or break the rules of is-a steps.
struct ShortestRoutes<'a> {
    outgoing: &'a Adjacency,
    search: Bidirectional<'a>,
    to: NodeIndex,
    parts: BinaryHeap<Reverse<Part>>,
    /// The part whose best route was returned last; the others in it are looked for once one more is asked for.
    taken: Option<Part>,
    work_left: usize,
}

/// The routes that begin with some entities and do not go on to some others, represented by the best of them.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    length: usize,
    best: Vec<NodeIndex>,
    /// How many entities at the beginning are given.
    given: usize,
    /// The entities that may not come next, in order.
    closed: Vec<NodeIndex>,
}

impl<'a> ShortestRoutes<'a> {
    /// Prepares the routes from one entity to another.
    fn new(filtered: &'a FilteredGraph<'_>, from: NodeIndex, to: NodeIndex) -> Self {
        let (outgoing, search) = (&filtered.outgoing, Bidirectional::new(filtered));
        let mut routes = Self { outgoing, search, to, parts: BinaryHeap::new(), taken: None, work_left: MAX_WORK };
        routes.open(&[from], Vec::new());
        routes
    }

    /// Returns `true` if the work limit stopped the search.
    fn is_exhausted(&self) -> bool {
        self.work_left == 0
    }

    /// Represents a part by its best route, if it has one.
    fn open(&mut self, given: &[NodeIndex], closed: Vec<NodeIndex>) {
        let Some((last, passed)) = given.split_last() else { return };
        let (way, work) = self.search.shortest(*last, self.to, passed, &closed);
        self.work_left = self.work_left.saturating_sub(work);
        if let Some(way) = way {
            let best = [passed, &way].concat();
            self.parts.push(Reverse(Part { length: best.len() - 1, best, given: given.len(), closed }));
        }
    }

    /// Parts the routes beside the best of a part by where they leave it.
    fn part(&mut self, Part { best, given, closed, .. }: &Part) {
        for at in *given..best.len() {
            let mut closed = if at == *given { closed.clone() } else { Vec::new() };
            let index = closed.partition_point(|entity| *entity < best[at]);
            closed.insert(index, best[at]);
            // A part without a step left open has no route.
            if closed.len() < self.outgoing.from(best[at - 1]).len() {
                self.open(&best[..at], closed);
            }
        }
    }

    /// Returns the next route; `None` if there is none, or if the work limit stopped the search.
    fn advance(&mut self) -> Option<&[NodeIndex]> {
        let last = self.taken.take();
        if let Some(last) = &last {
            self.part(last);
        }
        if self.work_left > 0 {
            self.taken = self.parts.pop().map(|Reverse(part)| part);
        }
        let route = |part: &Option<Part>| part.as_ref().map(|part| (part.length, part.best.clone()));
        debug_assert!(self.taken.is_none() || route(&last) < route(&self.taken), "no route comes twice");
        self.taken.as_ref().map(|part| part.best.as_slice())
    }
}
