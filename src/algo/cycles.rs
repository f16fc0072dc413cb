//! The search for elementary cycles of a bounded length. The cost is the number of steps looked at, at most a work limit.

use std::cmp::Reverse;

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::distance_bounds::DistanceBounds;
use crate::graph::{Adjacency, ContextIndex, ContextJoins, FilteredGraph, MechanismGraph, Step, StepKind};
use crate::model::effect::Sign;

/// A search for cycles through one entity after another.
///
/// A cycle passes no entity twice. Its steps are causal relations, no is-a steps and no criteria, and do not contradict one another
/// in a facet; a broad entity it passes only where one mechanism states both the step to it and the step from it.
/// Where correlations are included, they are steps too, but one step at least is causal: things that only go together feed
/// nothing back. A relation from an entity to itself is a cycle of length 1. Depth first from the
/// entity, and only where the way back is short enough; see D. B. Johnson, "Finding all the elementary circuits of a directed
/// graph" (1975), and for the bound by length J. Gupta and T. Suzumura, "Finding all bounded-length simple cycles in a directed
/// graph" (2021).
pub(crate) struct CycleSearch<'a> {
    graph: &'a MechanismGraph,
    filtered: &'a FilteredGraph<'a>,
    outgoing: &'a Adjacency,
    joins: ContextJoins<'a>,
    bounds: DistanceBounds<'a>,
    barred: Vec<bool>,
    entities: Vec<NodeIndex>,
    relations: Vec<EdgeIndex>,
    frames: Vec<Frame<'a>>,
    has_broad: bool,
    work_left: usize,
}

/// An entity on the way, with the steps not yet tried and what the steps taken come to.
struct Frame<'a> {
    left: &'a [Step],
    context: ContextIndex,
    sign: Sign,
}

/// A cycle that was found, from the entity asked for.
pub(crate) struct Found<'s> {
    pub(crate) entities: &'s [NodeIndex],
    pub(crate) relations: &'s [EdgeIndex],
    pub(crate) sign: Sign,
}

/// Orders entities for a search that bars each when its cycles are found: those with most steps first, so that the searches of the
/// others do not pass them.
pub(crate) fn hubs_first(filtered: &FilteredGraph<'_>, entities: &mut [NodeIndex]) {
    let steps = |entity: &NodeIndex| filtered.outgoing.from(*entity).len() * filtered.incoming.from(*entity).len();
    entities.sort_by_cached_key(|entity| Reverse(steps(entity)));
}

impl<'a> CycleSearch<'a> {
    /// Prepares a search that looks at so many steps.
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>, max_work: usize) -> Self {
        let graph = filtered.graph();
        Self {
            graph,
            filtered,
            outgoing: &filtered.outgoing,
            joins: graph.joins(&filtered.filters.when),
            bounds: DistanceBounds::new(filtered),
            barred: vec![false; graph.entity_count()],
            entities: Vec::new(),
            relations: Vec::new(),
            frames: Vec::new(),
            has_broad: graph.has_broad(),
            work_left: max_work,
        }
    }

    /// Bars an entity: no cycle passes it, until it is freed.
    pub(crate) fn bar(&mut self, entity: NodeIndex) {
        self.barred[entity.index()] = true;
    }

    /// Frees all entities.
    pub(crate) fn free_all(&mut self) {
        self.barred.fill(false);
    }

    /// Returns `true` if the work limit stopped the search.
    pub(crate) fn is_exhausted(&self) -> bool {
        self.work_left == 0
    }

    /// Finds the cycles of exactly that length through an entity that is not barred, in no particular order.
    pub(crate) fn for_each(&mut self, start: NodeIndex, length: usize, mut visit: impl FnMut(&Found<'_>)) {
        if length == 1 {
            self.for_each_self_relation(start, visit);
            return;
        }
        if self.outgoing.from(start).is_empty() || self.filtered.incoming.from(start).is_empty() {
            return;
        }
        self.bounds.start(start, start);
        // The last step is looked up.
        let work = self.bounds.grow(length - 1, &self.barred);
        self.work_left = self.work_left.saturating_sub(work);
        self.enter(start, ContextIndex::SILENT, Sign::Plus, length);
        while let Some(frame) = self.frames.last_mut() {
            let Some((step, left)) = frame.left.split_first() else {
                self.leave();
                continue;
            };
            frame.left = left;
            if self.work_left == 0 {
                break;
            }
            self.work_left -= 1;
            let (context, sign) = (frame.context, frame.sign.times(step.sign));
            let remaining = length - self.entities.len();
            let is_last = remaining == 0;
            let may_pass = is_last || !self.barred[step.to.index()] && self.bounds.at(step.to) <= remaining;
            if step.kind != StepKind::Action || step.contested || !may_pass || self.has_broad && !self.is_told(step, is_last)
            {
                continue;
            }
            let Some(context) = self.joins.join(context, step.context) else { continue };
            self.relations.push(step.relation);
            if is_last {
                if self.relations.iter().any(|relation| self.graph.effect(*relation).is_causal()) {
                    visit(&Found { entities: &self.entities, relations: &self.relations, sign });
                }
                self.relations.pop();
            } else {
                self.enter(step.to, context, sign, length);
            }
        }
        while !self.frames.is_empty() {
            self.leave();
        }
    }

    /// Returns `true` if the mechanisms let the cycle pass the entity at hand, and where it closes, the first one.
    fn is_told(&self, step: &Step, is_last: bool) -> bool {
        let may_pass = |before: EdgeIndex, entity: Option<&NodeIndex>, behind: EdgeIndex| {
            entity.is_none_or(|entity| self.filtered.may_pass(before, *entity, behind))
        };
        self.relations.last().is_none_or(|before| may_pass(*before, self.entities.last(), step.relation))
            && (!is_last
                || self.relations.first().is_none_or(|first| may_pass(step.relation, self.entities.first(), *first)))
    }

    fn for_each_self_relation(&mut self, entity: NodeIndex, mut visit: impl FnMut(&Found<'_>)) {
        for relation in self.graph.self_relations(entity) {
            let effect = self.graph.effect(*relation);
            let sign = effect.sign().filter(|sign| effect.is_causal() && *sign != Sign::Zero);
            if let Some(sign) = sign.filter(|_| self.filtered.asserts(*relation)) {
                visit(&Found { entities: &[entity], relations: &[*relation], sign });
            }
        }
    }

    fn enter(&mut self, entity: NodeIndex, context: ContextIndex, sign: Sign, length: usize) {
        self.barred[entity.index()] = true;
        self.entities.push(entity);
        let steps = self.outgoing;
        let left = if self.entities.len() == length { steps.between(entity, self.entities[0]) } else { steps.from(entity) };
        self.frames.push(Frame { left, context, sign });
    }

    fn leave(&mut self) {
        self.frames.pop();
        self.relations.pop();
        if let Some(entity) = self.entities.pop() {
            self.barred[entity.index()] = false;
        }
    }
}
