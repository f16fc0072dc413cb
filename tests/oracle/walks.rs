//! Shortest paths and walks of any length against the oracle.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sarcograph::query::closure::ClosureQuestion;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::reach::Direction;
use sarcograph::query::shortest::ShortestQuestion;
use sarcograph::query::walks::WalksQuestion;
use serde_json::{Value, json};

use super::brute::{Left, is_criterion, sign};
use super::paths::{shown, written};
use super::world::{pairs, selections, worlds};

proptest! {
    #[test]
    fn the_shortest_paths_are_the_first_of_all(
        (world, from, to) in pairs(),
        filters in selections(),
        count in 0_usize..8,
        opposites in any::<[bool; 2]>(),
    ) {
        let turn = opposites[0] != opposites[1];
        let question = ShortestQuestion {
            from: world.asked(from, opposites[0]),
            to: world.asked(to, opposites[1]),
            filters: filters.clone(),
            count,
        };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let mut paths = Left::new(&world, &filters).paths(from, to, usize::MAX);
        paths.sort_by_key(|path| {
            let names: Vec<String> = path.entities.iter().map(|entity| world.names[*entity].clone()).collect();
            (path.relations.len(), names, path.relations.clone())
        });
        let expected: Vec<Value> = paths.iter().take(count).map(|path| written(&world, path, turn)).collect();
        prop_assert_eq!(shown(&answer["paths"]), expected);
        prop_assert_eq!(answer["complete"].as_bool(), Some(true));
    }

    #[test]
    fn where_no_path_is_short_enough_the_shortest_is_told((world, from, to) in pairs(), filters in selections(), max_steps in 1_usize..3) {
        let graph = world.graph();
        let (start, end) = (world.asked(from, false), world.asked(to, false));
        let question = PathQuestion { filters: filters.clone(), max_steps, ..PathQuestion::new(start.clone(), end.clone()) };
        let by_path = question.ask(&graph).unwrap().beyond;
        let question = EffectQuestion { filters: filters.clone(), max_steps, ..EffectQuestion::new(start, end) };
        let by_effect = question.ask(&graph).unwrap().beyond;
        let paths = Left::new(&world, &filters).paths(from, to, usize::MAX);
        let shortest = paths.iter().map(|path| path.relations.len()).min();
        let expected = shortest.filter(|steps| *steps > max_steps);
        prop_assert_eq!((by_path, by_effect), (expected, expected));
    }

    #[test]
    fn no_path_has_a_sign_that_no_walk_has(
        world in worlds(),
        filters in selections(),
        entity in 0_usize..6,
        depth in 0_usize..7,
        is_upstream in any::<bool>(),
    ) {
        let entity = entity % world.names.len();
        let direction = if is_upstream { Direction::Upstream } else { Direction::Downstream };
        let question = WalksQuestion { entity: world.asked(entity, false), direction, filters: filters.clone(), depth };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let walked: BTreeMap<String, Value> =
            answer["reached"].as_array().unwrap().iter().map(|it| (it["id"].as_str().unwrap().to_owned(), it.clone())).collect();
        let left = Left::new(&world, &filters);

        // Walks, length by length: where they end, their sign, whether their last step is a membership and whether nothing acts yet.
        // A criterion is the last step, found upstream the first; a broad entity is passed like any other.
        let mut ends: Vec<(usize, char, bool, bool)> = vec![(entity, '+', false, true)];
        let mut expected: BTreeMap<(usize, char), usize> = BTreeMap::from([((entity, '+'), 0)]);
        for length in 1..=depth {
            let mut next = Vec::new();
            for (at, so_far, is_member, is_bare) in &ends {
                for (from, to, edge) in left.steps() {
                    let (from, to) = if is_upstream { (to, from) } else { (from, to) };
                    let membership = sign(edge.effect).is_none();
                    let product = match (*so_far, sign(edge.effect).unwrap_or('+')) {
                        ('?', _) | (_, '?') => '?',
                        (a, b) if a == b => '+',
                        _ => '-',
                    };
                    if from != *at || membership && *is_member {
                        continue;
                    }
                    if !is_criterion(edge.effect) {
                        next.push((to, product, membership, *is_bare && membership));
                    } else if is_upstream && length == 1 {
                        next.push((to, product, false, true));
                    } else if !is_upstream && !is_bare {
                        expected.entry((to, product)).or_insert(length);
                    }
                }
            }
            next.sort_unstable();
            next.dedup();
            for (to, product, _, only) in &next {
                if !only {
                    expected.entry((*to, *product)).or_insert(length);
                }
            }
            ends = next;
        }
        let mut by_entity: BTreeMap<String, Value> = BTreeMap::new();
        for (place, name) in world.names.iter().enumerate() {
            let length = |sign: char| expected.get(&(place, sign)).copied();
            if ['+', '-', '?'].into_iter().any(|sign| length(sign).is_some()) {
                by_entity.insert(name.clone(), json!({"id": name, "+": length('+'), "-": length('-'), "?": length('?')}));
            }
        }
        prop_assert_eq!(&walked, &by_entity);

        for other in (0..world.names.len()).filter(|other| *other != entity) {
            let (from, to) = if is_upstream { (other, entity) } else { (entity, other) };
            for path in left.paths(from, to, depth) {
                let shortest = walked[&world.names[other]][path.sign.to_string()].as_u64().unwrap();
                prop_assert!(shortest <= path.relations.len() as u64);
            }
        }
    }
    #[test]
    fn a_closure_is_what_walks_reach(
        world in worlds(),
        filters in selections(),
        entity in 0_usize..6,
        is_upstream in any::<bool>(),
    ) {
        let entity = world.asked(entity % world.names.len(), false);
        let direction = if is_upstream { Direction::Upstream } else { Direction::Downstream };
        let graph = world.graph();
        let depth = usize::MAX;
        let question = WalksQuestion { entity: entity.clone(), direction, filters: filters.clone(), depth };
        let walked = question.ask(&graph).unwrap().reached.into_iter().map(|walked| walked.id);
        let closure = (ClosureQuestion { entity: entity.clone(), direction, filters }).ask(&graph).unwrap();
        prop_assert_eq!(closure.reached, walked.filter(|id| *id != entity.id).collect::<Vec<_>>());
    }
}
