//! The part of a graph that a question looks at.

use std::ops::Deref;
use std::sync::Arc;

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::adjacency::{Adjacency, Step};
use super::described::RelationRecord;
use super::describing;
use super::direction::Direction;
use super::filters::Filters;
use super::kept::Kept;
use super::mechanism_graph::MechanismGraph;
use crate::model::condition::Context;
use crate::model::effect::Sign;

/// A graph with what filters leave of it, whose answers are its own.
#[derive(Clone, Debug)]
pub(crate) struct FilteredGraph<'g> {
    graph: &'g MechanismGraph,
    kept: Arc<Kept>,
}

impl MechanismGraph {
    /// Applies filters. Without filters, the work is done once and kept; else O(evidence + steps).
    pub(crate) fn filtered(&self, filters: &Filters) -> FilteredGraph<'_> {
        let anew = || Arc::new(Kept::new(self, filters));
        let kept = if filters.is_default() { Arc::clone(self.everything.get_or_init(anew)) } else { anew() };
        FilteredGraph { graph: self, kept }
    }
}

impl Deref for FilteredGraph<'_> {
    type Target = Kept;

    #[inline]
    fn deref(&self) -> &Kept {
        &self.kept
    }
}

impl<'g> FilteredGraph<'g> {
    /// Returns the graph.
    pub(crate) fn graph(&self) -> &'g MechanismGraph {
        self.graph
    }

    /// Returns the same graph without filters, but that associations are steps where they are here; `None` if nothing is
    /// filtered here.
    pub(crate) fn without_filters(&self) -> Option<Self> {
        let include_associations = self.filters.include_associations;
        let everything = || self.graph.filtered(&Filters { include_associations, ..Filters::default() });
        (!self.filters.is_everything()).then(everything)
    }

    /// Returns the same graph under the same filters, but that no condition is asked for.
    pub(crate) fn unconditional(&self) -> Self {
        self.graph.filtered(&Filters { when: Context::default(), ..self.filters.clone() })
    }

    /// Returns the steps of a direction.
    pub(crate) fn steps(&self, direction: Direction) -> &Adjacency {
        match direction {
            Direction::Upstream => &self.incoming,
            Direction::Downstream => &self.outgoing,
        }
    }

    /// Describes a relation with the evidence that is left of it. The work is done once and kept.
    pub(crate) fn described(&self, relation: EdgeIndex) -> RelationRecord {
        let described = || describing::relation(self.graph, &self.kept, relation);
        self.kept.described[relation.index()].get_or_init(described).clone()
    }

    /// Returns `true` if a path may come to an entity by one relation and leave it by the other, as far as its being broad is
    /// concerned.
    #[inline]
    pub(crate) fn may_pass(&self, before: EdgeIndex, entity: NodeIndex, behind: EdgeIndex) -> bool {
        !self.graph.is_broad(entity) || self.kept.chains.share(before, behind)
    }

    /// Returns `true` if a step from a group is overruled for one of its members: the member has a signed relation of its own to
    /// the same entity, of another sign, under conditions that overlap with those of the step. An own relation without a known
    /// direction (`?`) overrules nothing, nor does a criterion: it defines and does not act.
    pub(crate) fn overrules(&self, member: NodeIndex, step: Step) -> bool {
        let opposes = |relation: EdgeIndex, turned_round: bool| {
            let effect = self.graph.effect(relation);
            let counts = if effect.is_association() { self.filters.include_associations } else { !turned_round };
            counts
                && !effect.is_criterion()
                && effect.sign().is_some_and(|sign| sign != Sign::Unknown && sign != step.sign)
                && self.asserts(relation)
                && self.graph.conditions().overlap(self.graph.context(relation), step.context)
        };
        self.graph.between(member, step.to).iter().any(|relation| opposes(*relation, false))
            || self.filters.include_associations
                && self.graph.between(step.to, member).iter().any(|relation| opposes(*relation, true))
    }
}
