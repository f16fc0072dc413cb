//! A path that a search has found: the entities that it passes, its relations, and what they come to.

use petgraph::graph::{EdgeIndex, NodeIndex};

use crate::graph::FilteredGraph;
use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};

/// A path as long as the search stands on it.
pub(crate) struct PathRef<'s> {
    /// The entities passed.
    pub(crate) entities: &'s [NodeIndex],
    /// The relations, one a step.
    pub(crate) relations: &'s [EdgeIndex],
    /// The product of the signs of its steps.
    pub(crate) sign: Sign,
    /// Whether it states every facet asked for.
    pub(crate) is_stated: bool,
    /// The conditions of all steps together.
    pub(crate) context: &'s Context,
}

/// A path that is kept. Ordered by entities, then by relations.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct OwnedPath {
    /// The entities passed.
    pub(crate) entities: Vec<NodeIndex>,
    /// The relations, one a step.
    pub(crate) relations: Vec<EdgeIndex>,
    /// The conditions of all steps together.
    pub(crate) context: Context,
}

impl OwnedPath {
    /// Keeps a path.
    pub(crate) fn new(path: &PathRef<'_>) -> Self {
        Self { entities: path.entities.to_vec(), relations: path.relations.to_vec(), context: path.context.clone() }
    }

    /// Returns `true` if a path under some filters is one under others too: its relations are left there, none of several is
    /// contested there, no member overrules its group there, and the mechanisms that lead it through broad entities are left.
    pub(crate) fn holds(&self, filtered: &FilteredGraph<'_>) -> bool {
        let graph = filtered.graph();
        let is_membership = |at: usize| graph.effect(self.relations[at]) == Effect::IsA;
        let is_overruled = |at: usize| {
            let Some(relation) = self.relations.get(at + 1).copied() else { return false };
            is_membership(at) && filtered.overrules(self.entities[at], filtered.step(graph, relation, self.entities[at + 2]))
        };
        let passed = self.relations.windows(2).zip(&self.entities[1..]);
        let is_chain = self.relations.len() > 1;
        self.relations.iter().all(|relation| filtered.asserts(*relation) && !(is_chain && filtered.is_contested(*relation)))
            && !(0..self.relations.len()).any(is_overruled)
            && passed.into_iter().all(|(pair, entity)| filtered.may_pass(pair[0], *entity, pair[1]))
    }
}
