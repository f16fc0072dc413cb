//! The relations that a question could have used, had no filter left them out.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::growth::within;
use crate::graph::filters::Filters;
use crate::graph::{Adjacency, FilteredGraph, MechanismGraph};

/// Returns the relations on walks of at most `max_steps` from one entity to another, and those that lead straight from one to the
/// other, without filters. Empty where nothing is filtered. O(entities + relations).
pub(crate) fn between(
    graph: &MechanismGraph,
    filtered: &FilteredGraph,
    from: NodeIndex,
    to: NodeIndex,
    max_steps: usize,
) -> Vec<EdgeIndex> {
    let Some(everything) = unfiltered(graph, filtered) else { return Vec::new() };
    let ahead = within(graph, &everything.outgoing, from, max_steps);
    let back = within(graph, &everything.incoming, to, max_steps);
    let is_on_walk = |start: NodeIndex, end: NodeIndex| match (ahead[start.index()], back[end.index()]) {
        (Some(before), Some(behind)) => before + 1 + behind <= max_steps,
        _ => false,
    };
    let mut relations = relations_of(graph, &everything.outgoing, is_on_walk);
    relations.extend(graph.between(from, to));
    relations.extend(graph.between(to, from).iter().filter(|relation| graph.effect(**relation).is_association()));
    relations.sort_unstable();
    relations.dedup();
    relations
}

/// Returns the relations on walks of at most `depth` steps from an entity along `steps` of the graph without filters, which are
/// its incoming ones where `upstream` is set. Empty where nothing is filtered. O(entities + relations).
pub(crate) fn around(
    graph: &MechanismGraph,
    filtered: &FilteredGraph,
    entity: NodeIndex,
    upstream: bool,
    depth: usize,
) -> Vec<EdgeIndex> {
    let Some(everything) = unfiltered(graph, filtered) else { return Vec::new() };
    let steps = if upstream { &everything.incoming } else { &everything.outgoing };
    let distance = within(graph, steps, entity, depth);
    relations_of(graph, steps, |start, _| distance[start.index()].is_some_and(|distance| distance < depth))
}

fn unfiltered(graph: &MechanismGraph, filtered: &FilteredGraph) -> Option<std::sync::Arc<FilteredGraph>> {
    let filters = filtered.filters();
    let include_associations = filters.include_associations;
    (!filters.is_everything()).then(|| graph.select(&Filters { include_associations, ..Filters::default() }))
}

fn relations_of(graph: &MechanismGraph, steps: &Adjacency, is_in: impl Fn(NodeIndex, NodeIndex) -> bool) -> Vec<EdgeIndex> {
    let mut relations: Vec<EdgeIndex> = (graph.all_entities())
        .flat_map(|start| steps.from(start).iter().map(move |step| (start, step)))
        .filter(|(start, step)| is_in(*start, step.to))
        .map(|(_, step)| step.relation)
        .collect();
    relations.sort_unstable();
    relations.dedup();
    relations
}
