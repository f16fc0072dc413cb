//! Parts of the graph against the oracle.

use proptest::prelude::*;
use sarcograph::query::question::Question;
use sarcograph::query::subgraph::{Subgraph, SubgraphQuestion};

use super::brute::Left;
use super::world::{World, selections, worlds};

/// The relations on walks of at most `depth` steps from an entity, along the relations or against them.
pub(super) fn walked(world: &World, left: &Left<'_>, entity: usize, depth: usize, is_upstream: bool) -> Vec<String> {
    let mut within = vec![entity];
    let mut found = Vec::new();
    for _ in 0..depth {
        for (from, to, edge) in left.steps() {
            let (from, to) = if is_upstream { (to, from) } else { (from, to) };
            if within.contains(&from) {
                found.push((world.id(edge), to));
            }
        }
        within.extend(found.iter().map(|(_, to)| *to));
    }
    found.into_iter().map(|(id, _)| id).collect()
}

proptest! {
    #[test]
    fn parts_are_those_of_brute_force(world in worlds(), filters in selections(), entity in 0_usize..6, depth in 0_usize..4, part in 0..4) {
        let entity = entity % world.names.len();
        let left = Left::new(&world, &filters);
        let (ahead, back) = (walked(&world, &left, entity, depth, false), walked(&world, &left, entity, depth, true));
        let id = world.entity(entity);
        let touching = left.edges.iter().filter(|edge| edge.subject == entity || edge.object == entity).map(|edge| world.id(edge));
        let (part, mut expected): (Subgraph, Vec<String>) = match part {
            0 => (Subgraph::Whole, left.edges.iter().map(|edge| world.id(edge)).collect()),
            1 => (Subgraph::Around(id, depth), touching.chain(ahead).chain(back).collect()),
            2 => (Subgraph::Upstream(id, depth), back),
            _ => (Subgraph::Downstream(id, depth), ahead),
        };
        expected.sort();
        expected.dedup();
        let answer = (SubgraphQuestion { part, filters: filters.clone() }).ask(&world.graph()).unwrap();
        let found: Vec<&str> = answer.relations.iter().map(|relation| relation.id.as_str()).collect();
        prop_assert_eq!(found, expected);
    }
}
