//! The paths that are listed of those found.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::answer::SignedPath;
use super::describe;
use super::routes::{Found, SimplePaths, Spelt};
use crate::graph::{FilteredGraph, MechanismGraph, Step};
use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};

/// A path that is listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Listed {
    /// The entities passed.
    pub(crate) entities: Vec<NodeIndex>,
    /// The relations, one a step.
    pub(crate) relations: Vec<EdgeIndex>,
    /// The conditions of all steps together.
    pub(crate) context: Context,
}

impl Listed {
    /// Lists a path.
    pub(crate) fn new(path: &Spelt<'_>) -> Self {
        Self { entities: path.entities.to_vec(), relations: path.relations.to_vec(), context: path.context.clone() }
    }

    /// Tells whether a path under some filters is one under others too: its relations are left there, and no member overrules its
    /// group there.
    pub(crate) fn holds(&self, graph: &MechanismGraph, filtered: &FilteredGraph) -> bool {
        let is_membership = |at: usize| graph.effect(self.relations[at]) == Effect::IsA;
        let is_overruled = |at: usize| {
            let Some(relation) = self.relations.get(at + 1).copied() else { return false };
            let sign = graph.effect(relation).sign().unwrap_or(Sign::Plus);
            let (to, context) = (self.entities[at + 2], graph.context(relation));
            let step = Step { to, relation, context, sign, is_membership: false };
            is_membership(at) && filtered.overrules(graph, self.entities[at], step)
        };
        self.relations.iter().all(|relation| filtered.asserts(*relation)) && !(0..self.relations.len()).any(is_overruled)
    }
}

/// For how many paths there is room from the beginning.
const FEW: usize = 32;

/// The first paths of those found, in the order of a list: shortest first, then stated before general, then by entities and
/// relations. Routes are to be added in the order of [`SimplePaths::advance`].
pub(crate) struct Listing<'a> {
    graph: &'a MechanismGraph,
    filtered: &'a FilteredGraph,
    turn: bool,
    limit: usize,
    sign: Option<Sign>,
    /// Those of shorter lengths, then the stated ones of the length at hand; at most one more than can be listed.
    paths: Vec<SignedPath>,
    /// How many are of shorter lengths.
    shorter: usize,
    /// The general ones of the length at hand; at most one more than can be listed.
    general: Vec<SignedPath>,
    truncated: bool,
}

impl<'a> Listing<'a> {
    /// Lists at most `limit` paths, those of a sign where one is given. `turn` as in [`describe::path`].
    pub(crate) fn new(
        graph: &'a MechanismGraph,
        filtered: &'a FilteredGraph,
        turn: bool,
        limit: usize,
        sign: Option<Sign>,
    ) -> Self {
        let paths = Vec::with_capacity(limit.min(FEW));
        Self { graph, filtered, turn, limit, sign, paths, shorter: 0, general: Vec::new(), truncated: false }
    }

    /// Adds the paths of the route found.
    pub(crate) fn add(&mut self, search: &mut SimplePaths<'_>, found: Found) {
        let Self { sign, turn, .. } = *self;
        let is_wanted = |it: Sign| sign.is_none_or(|wanted| wanted == it.turned(turn));
        if self.truncated || !found.stated.iter().chain(found.general.iter()).any(is_wanted) {
            return;
        }
        search.for_each_path(|path| {
            let (list, listed) = if path.is_stated { (&mut self.paths, 0) } else { (&mut self.general, self.shorter) };
            if listed + list.len() <= self.limit && is_wanted(path.sign) {
                list.push(describe::spelt(self.graph, self.filtered, path, turn));
            }
        });
    }

    /// Closes the length at hand: what is added from here on is longer.
    pub(crate) fn close_length(&mut self) {
        self.paths.append(&mut self.general);
        if self.paths.len() > self.limit {
            self.truncated = true;
            self.paths.truncate(self.limit);
        }
        self.shorter = self.paths.len();
    }

    /// Tells whether there are more paths than are listed.
    pub(crate) fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Returns the paths listed.
    pub(crate) fn into_paths(self) -> Vec<SignedPath> {
        self.paths
    }
}
