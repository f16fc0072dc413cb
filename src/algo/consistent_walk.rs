//! The shortest walk between two entities whose steps agree in their conditions.
//!
//! Breadth first with labels, of which those that another dominates are dropped, as M. Desrochers and F. Soumis do in
//! "A generalized permanent labelling algorithm for the shortest path problem with time windows" (1988). The cost is the number of labels compared, at most a work limit.

use std::collections::HashMap;

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::work::MAX_WORK;
use crate::graph::{ContextIndex, ContextJoins, FilteredGraph, Step, StepKind};

/// What a walk has come to, as far as its next steps depend on it.
#[derive(Clone, Copy, PartialEq, Eq)]
struct State {
    context: ContextIndex,
    turn: Turn,
    /// The last relation, where the walk stands on a broad entity.
    last: Option<EdgeIndex>,
}

/// How is-a steps stand in a walk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Start,
    /// Its last step is no is-a step.
    Free,
    /// Its last step is an is-a step, after another step.
    Member,
    /// Its only step is an is-a step.
    MemberOnly,
}

/// Returns the length of the shortest walk from one entity to another whose steps do not contradict one another and have no two
/// is-a steps in a row, pass broad entities within a mechanism and end where they come to a criterion: no path is shorter. `None` if there is no such walk, and so no path; 0 where the work limit came first.
///
/// Breadth first over entities and what walks to them come to. A walk that states all that another states, and more, goes nowhere
/// where the other does not go, so that it is given up.
pub(crate) fn least_length(filtered: &FilteredGraph<'_>, from: NodeIndex, to: NodeIndex) -> Option<usize> {
    let mut joins = filtered.graph().joins(&filtered.filters.when);
    let outgoing = &filtered.outgoing;
    let mut seen: HashMap<NodeIndex, Vec<State>> = HashMap::new();
    let graph = filtered.graph();
    let mut frontier = vec![(from, State { context: ContextIndex::SILENT, turn: Turn::Start, last: None })];
    let (mut next, mut length, mut work) = (Vec::new(), 0, 0);
    while !frontier.is_empty() {
        length += 1;
        for (entity, state) in frontier.drain(..) {
            for step in outgoing.from(entity) {
                let has_action = !matches!(state.turn, Turn::Start | Turn::MemberOnly);
                let is_end = step.to == to && (has_action || step.kind == StepKind::Action);
                let may_follow = |last| filtered.may_pass(last, entity, step.relation);
                if step.kind == StepKind::Criterion && !is_end || !state.last.is_none_or(may_follow) {
                    continue;
                }
                let Some(mut state) = after(&mut joins, state, step) else { continue };
                state.last = graph.is_broad(step.to).then_some(step.relation);
                if is_end {
                    return Some(length);
                }
                let states = seen.entry(step.to).or_default();
                work += 1 + states.len();
                let is_weaker = |other: &State| {
                    (other.turn == state.turn || other.turn == Turn::Free)
                        && other.last == state.last
                        && joins.join(other.context, state.context) == Some(state.context)
                };
                if !states.iter().any(is_weaker) {
                    states.push(state);
                    next.push((step.to, state));
                }
            }
            if work > MAX_WORK {
                return Some(0);
            }
        }
        std::mem::swap(&mut frontier, &mut next);
    }
    None
}

fn after(joins: &mut ContextJoins<'_>, state: State, step: &Step) -> Option<State> {
    let turn = match (state.turn, step.is_membership()) {
        (_, false) => Turn::Free,
        (Turn::Start, true) => Turn::MemberOnly,
        (Turn::Free, true) => Turn::Member,
        (Turn::Member | Turn::MemberOnly, true) => return None,
    };
    joins.join(state.context, step.context).map(|context| State { context, turn, last: None })
}
