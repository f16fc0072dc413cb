//! What the filters left out of the relations that a question could have used.

use petgraph::graph::{EdgeIndex, NodeIndex};

use crate::algo::bfs::within;
use crate::graph::direction::Direction;
use crate::graph::filters::Filter;
use crate::graph::{Adjacency, FilteredGraph};
use crate::query::answer::LeftOut;

/// Counts by filter what is left out of the relations given. Filters that left out nothing are not listed.
pub(crate) fn among(filtered: &FilteredGraph<'_>, relations: &[EdgeIndex]) -> Vec<LeftOut> {
    counted(relations, |relation| filtered.left_out(relation))
}

/// Counts the relations given by the filter that leaves out each.
pub(crate) fn counted(relations: &[EdgeIndex], left_out: impl Fn(EdgeIndex) -> Option<Filter>) -> Vec<LeftOut> {
    let by = |filter: Filter| relations.iter().filter(|relation| left_out(**relation) == Some(filter)).count();
    let of = relations.len();
    Filter::ALL
        .into_iter()
        .map(|filter| LeftOut { filter, relations: by(filter), of })
        .filter(|left_out| left_out.relations > 0)
        .collect()
}

/// Counts what is left out of all relations. O(relations).
pub(crate) fn of_all(filtered: &FilteredGraph<'_>) -> Vec<LeftOut> {
    among(filtered, &filtered.graph().all_relations().collect::<Vec<_>>())
}

/// Counts what is left out of the relations on walks of at most `max_steps` from one entity to another, and of those that lead
/// straight from one to the other. O(entities + relations); nothing to do where nothing is filtered.
pub(crate) fn between(filtered: &FilteredGraph<'_>, from: NodeIndex, to: NodeIndex, max_steps: usize) -> Vec<LeftOut> {
    let Some(everything) = filtered.without_filters() else { return Vec::new() };
    let graph = filtered.graph();
    let ahead = within(graph, &everything.outgoing, from, max_steps);
    let back = within(graph, &everything.incoming, to, max_steps);
    let is_on_walk = |start: NodeIndex, end: NodeIndex| match (ahead[start.index()], back[end.index()]) {
        (Some(before), Some(behind)) => before + 1 + behind <= max_steps,
        _ => false,
    };
    let mut relations = relations_of(filtered, &everything.outgoing, is_on_walk);
    relations.extend(graph.between(from, to));
    relations.extend(graph.between(to, from).iter().filter(|relation| graph.effect(**relation).is_association()));
    among_each_once(filtered, relations)
}

/// Counts what is left out of the relations on walks of at most `depth` steps from each of some entities, in the direction given
/// with it. O(entities + relations) for each; nothing to do where nothing is filtered.
pub(crate) fn around(
    filtered: &FilteredGraph<'_>,
    starts: impl IntoIterator<Item = (NodeIndex, Direction)>,
    depth: usize,
) -> Vec<LeftOut> {
    let Some(everything) = filtered.without_filters() else { return Vec::new() };
    let mut relations = Vec::new();
    for (entity, direction) in starts {
        let steps = everything.steps(direction);
        let distance = within(filtered.graph(), steps, entity, depth);
        let is_near = |start: NodeIndex, _| distance[start.index()].is_some_and(|distance| distance < depth);
        relations.extend(relations_of(filtered, steps, is_near));
    }
    among_each_once(filtered, relations)
}

fn among_each_once(filtered: &FilteredGraph<'_>, mut relations: Vec<EdgeIndex>) -> Vec<LeftOut> {
    relations.sort_unstable();
    relations.dedup();
    among(filtered, &relations)
}

fn relations_of(
    filtered: &FilteredGraph<'_>,
    steps: &Adjacency,
    is_in: impl Fn(NodeIndex, NodeIndex) -> bool,
) -> Vec<EdgeIndex> {
    (filtered.graph().all_entities())
        .flat_map(|start| steps.from(start).iter().map(move |step| (start, step)))
        .filter(|(start, step)| is_in(*start, step.to))
        .map(|(_, step)| step.relation)
        .collect()
}
