//! `upstream`, `downstream` and `neighbors` against the oracle.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sarcograph::graph::filters::Filters;
use sarcograph::model::condition::Context;
use sarcograph::query::question::Question;
use sarcograph::query::reach::{Direction, NeighborsQuestion, ReachQuestion};
use serde_json::{Value, json};

use super::brute::{Left, Path, asked, basis, turned};
use super::world::{World, selections, worlds};

fn reached(world: &World, left: &Left<'_>, entity: usize, direction: Direction, depth: usize, turn: bool) -> Vec<Value> {
    let is_asked = !asked(left.filters).is_empty();
    let mut reached: Vec<(usize, String, Value)> = Vec::new();
    for other in (0..world.names.len()).filter(|other| *other != entity) {
        let paths: Vec<Path> = match direction {
            Direction::Upstream => left.paths(other, entity, depth),
            Direction::Downstream => left.paths(entity, other, depth),
        };
        let basis = basis(&paths);
        let Some(distance) = basis.iter().map(|path| path.relations.len()).min() else { continue };
        let found: BTreeSet<char> = basis.iter().map(|path| turned(path.sign, turn)).collect();
        let signs: Vec<String> =
            ['+', '-', '?'].iter().filter(|sign| found.contains(sign)).map(ToString::to_string).collect();
        let rests_on = is_asked.then_some(if basis[0].stated { "stated" } else { "general" });
        let item = json!({"id": world.names[other], "distance": distance, "signs": signs, "basis": rests_on});
        reached.push((distance, world.names[other].clone(), item));
    }
    reached.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
    reached.into_iter().map(|(_, _, item)| item).collect()
}

proptest! {
    #[test]
    fn what_is_reached_is_what_brute_force_reaches(
        world in worlds(),
        filters in selections(),
        entity in 0_usize..6,
        depth in 0_usize..6,
        opposite in any::<bool>(),
    ) {
        let entity = entity % world.names.len();
        let left = Left::new(&world, &filters);
        let graph = world.graph();
        let mut both = Vec::new();
        for direction in [Direction::Upstream, Direction::Downstream] {
            let asked = world.asked(entity, opposite);
            let question = ReachQuestion { filters: filters.clone(), depth, ..ReachQuestion::new(asked, direction) };
            let answer = question.ask(&graph).unwrap();
            prop_assert!(answer.complete);
            let expected = reached(&world, &left, entity, direction, depth, opposite);
            prop_assert_eq!(serde_json::to_value(&answer.reached).unwrap(), Value::from(expected), "{:?}", direction);
            let ids: Vec<&str> = answer.reached.iter().map(|it| it.id.as_str()).collect();
            let unconditional = Filters { when: Context::default(), ..filters.clone() };
            let all = reached(&world, &Left::new(&world, &unconditional), entity, direction, depth, opposite);
            let mut all: Vec<String> = all.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
            all.retain(|id| !filters.when.is_empty() && !ids.contains(&id.as_str()));
            all.sort();
            prop_assert_eq!(answer.elsewhere.iter().map(ToString::to_string).collect::<Vec<_>>(), all.clone());
            both.push((answer.reached, answer.elsewhere));
        }
        let question = NeighborsQuestion { filters, depth, ..NeighborsQuestion::new(world.asked(entity, opposite)) };
        let answer = question.ask(&graph).unwrap();
        prop_assert_eq!(
            vec![(answer.upstream, answer.upstream_elsewhere), (answer.downstream, answer.downstream_elsewhere)],
            both
        );
    }
}
