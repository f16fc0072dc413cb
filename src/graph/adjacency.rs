//! The relations that paths may walk, as compressed adjacency.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::conditions::ContextIndex;
use crate::model::effect::{Effect, Sign};

/// One relation as a step from one entity to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Step {
    /// The entity at its other end.
    pub(crate) to: NodeIndex,
    /// The relation.
    pub(crate) relation: EdgeIndex,
    /// Its conditions.
    pub(crate) context: ContextIndex,
    /// Its sign: `+`, `-` or `?`; an is-a step keeps the sign, so it is `+`.
    pub(crate) sign: Sign,
    /// What it is.
    pub(crate) kind: StepKind,
    /// Whether evidence contests it: it is told of its own pair, and no chain is built on it.
    pub(crate) contested: bool,
}

/// What a step is, as far as rules ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StepKind {
    /// The one acts on the other, or the two go together.
    Action,
    /// It leads from a member to its group.
    Membership,
    /// It leads from a quantity to a diagnosis that it is a criterion of: the last step of a path, and no cause.
    Criterion,
}

impl StepKind {
    /// Returns what a step of that effect is.
    pub(crate) fn of(effect: Effect) -> Self {
        match effect {
            Effect::IsA => Self::Membership,
            _ if effect.is_criterion() => Self::Criterion,
            _ => Self::Action,
        }
    }
}

impl Step {
    /// Returns `true` if it leads from a member to its group.
    #[inline]
    pub(crate) fn is_membership(&self) -> bool {
        self.kind == StepKind::Membership
    }
}

/// Steps by the entity that they are taken from, in one direction.
#[derive(Debug)]
pub(crate) struct Adjacency {
    starts: Vec<usize>,
    steps: Vec<Step>,
}

impl Adjacency {
    /// Groups steps by where they start. Those of one entity keep the order in which they are given. O(entities + steps).
    pub(crate) fn new(entities: usize, given: impl Iterator<Item = (NodeIndex, Step)> + Clone) -> Self {
        let mut starts = vec![0; entities + 1];
        for (from, _) in given.clone() {
            starts[from.index() + 1] += 1;
        }
        for at in 0..entities {
            starts[at + 1] += starts[at];
        }
        let nothing = Step {
            to: NodeIndex::end(),
            relation: EdgeIndex::end(),
            context: ContextIndex::SILENT,
            sign: Sign::Zero,
            kind: StepKind::Action,
            contested: false,
        };
        let mut steps = vec![nothing; starts[entities]];
        let mut free = starts.clone();
        for (from, step) in given {
            steps[free[from.index()]] = step;
            free[from.index()] += 1;
        }
        Self { starts, steps }
    }

    /// Returns the steps from an entity, ordered by where they lead, then by relation.
    #[inline]
    pub(crate) fn from(&self, entity: NodeIndex) -> &[Step] {
        &self.steps[self.starts[entity.index()]..self.starts[entity.index() + 1]]
    }

    /// Returns the steps from one entity to another, in the order of relations. O(log degree + steps).
    #[inline]
    pub(crate) fn between(&self, from: NodeIndex, to: NodeIndex) -> &[Step] {
        let steps = self.from(from);
        let begin = steps.partition_point(|step| step.to < to);
        let length = steps[begin..].iter().take_while(|step| step.to == to).count();
        &steps[begin..begin + length]
    }
}
