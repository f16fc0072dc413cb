//! `what-if`, `interventions` and `common` against the oracle.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use sarcograph::graph::selection::Selection;
use sarcograph::query::common::{self, CommonQuestion};
use sarcograph::query::interventions::{self, InterventionsQuestion};
use sarcograph::query::reach::Direction;
use sarcograph::query::what_if::{WhatIfQuestion, ask};
use serde_json::{Value, json};

use super::brute::{Left, Path, asked, turned};
use super::loops::loops;
use super::paths::{judged, judgement};
use super::world::{World, selections, worlds};

/// A world in which each entity is left alone, raised, lowered or blocked, each perhaps by its opposite.
fn plans() -> impl Strategy<Value = (World, Selection, Vec<(u8, bool)>)> {
    (worlds(), selections()).prop_flat_map(|(world, selection)| {
        let role = prop_oneof![4 => Just(0_u8), 1 => Just(1), 1 => Just(2), 1 => Just(3)];
        let roles = proptest::collection::vec((role, any::<bool>()), world.names.len());
        (Just(world), Just(selection), roles)
    })
}

proptest! {
    #[test]
    fn changes_are_those_of_brute_force((world, selection, roles) in plans()) {
        let of_role = |wanted: u8| (0..roles.len()).filter(|place| roles[*place].0 == wanted).collect::<Vec<_>>();
        let named = |wanted: u8| of_role(wanted).into_iter().map(|place| world.asked(place, roles[place].1)).collect::<Vec<_>>();
        let question = WhatIfQuestion { selection: selection.clone(), limit: 1000, ..WhatIfQuestion::new(named(1), named(2), named(3)) };
        let answer = serde_json::to_value(ask(&world.graph(), &question).unwrap()).unwrap();

        let is_block_alone = of_role(1).is_empty() && of_role(2).is_empty();
        let mut seeds: Vec<(usize, bool)> = Vec::new();
        seeds.extend(of_role(1).into_iter().map(|place| (place, roles[place].1)));
        seeds.extend(of_role(2).into_iter().map(|place| (place, !roles[place].1)));
        let blocked = if is_block_alone { Vec::new() } else { of_role(3) };
        if is_block_alone {
            seeds.extend(of_role(3).into_iter().map(|place| (place, !roles[place].1)));
        }
        let left = Left::new(&world, &selection);
        let mut changes: BTreeMap<usize, Vec<Path>> = BTreeMap::new();
        for (seed, is_lowered) in &seeds {
            let is_barred = |place: &usize| place != seed && (blocked.contains(place) || seeds.iter().any(|(other, _)| other == place));
            for mut path in left.paths_from(*seed, 4) {
                if !path.entities.iter().any(is_barred) {
                    path.sign = turned(path.sign, *is_lowered);
                    changes.entry(*path.entities.last().unwrap()).or_default().push(path);
                }
            }
        }
        let is_asked = !asked(&selection).is_empty();
        let mut expected: Vec<(u64, String, Value)> = Vec::new();
        for (place, paths) in &changes {
            let mut value = judged(paths, is_asked, false);
            value["change"] = value["verdict"].take();
            value.as_object_mut().unwrap().retain(|field, _| field != "verdict" && field != "complete");
            value["id"] = json!(world.names[*place]);
            expected.push((value["nearest"]["steps"].as_u64().unwrap_or(u64::MAX), world.names[*place].clone(), value));
        }
        expected.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let mut found = answer["changes"].as_array().unwrap().clone();
        let because: Vec<Value> = found.iter_mut().map(|change| change.as_object_mut().unwrap().remove("because").unwrap()).collect();
        prop_assert_eq!(&found, &expected.iter().map(|(.., value)| value.clone()).collect::<Vec<_>>());

        for (change, path) in found.iter().zip(&because) {
            let names = path["entities"].as_array().unwrap();
            let seed = seeds.iter().find(|(place, _)| names[0] == json!(world.names[*place])).unwrap();
            let (_, was_opposite) = roles[seed.0];
            // The path shows what more of what was asked for does; the change is that, turned where less of it is asked.
            let shown = path["sign"].as_str().unwrap().chars().next().unwrap();
            let sign = turned(turned(shown, was_opposite), seed.1);
            let agrees = match change["change"].as_str().unwrap() {
                "increases" => sign == '+',
                "decreases" => sign == '-',
                "unknown" => sign == '?',
                _ => sign != '?',
            };
            prop_assert!(agrees, "{} because {}", change, path);
            let paths = &changes[&world.names.iter().position(|name| json!(name) == change["id"]).unwrap()];
            let ids: Vec<String> = path["relations"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
            prop_assert!(paths.iter().any(|path| path.relations == ids));
            if !change["nearest"].is_null() {
                prop_assert_eq!(&path["length"], &change["nearest"]["steps"]);
            }
        }

        let affected: BTreeSet<&String> = seeds.iter().map(|(place, _)| place).chain(changes.keys()).map(|place| &world.names[*place]).collect();
        let mut circles = loops(&left, 4);
        circles.retain(|(ring, ..)| {
            ring.0.iter().any(|name| affected.contains(name)) && !blocked.iter().any(|place| ring.0.contains(&world.names[*place]))
        });
        let shown: Vec<Value> = answer["circles"].as_array().unwrap().iter().map(|it| it["entities"].clone()).collect();
        prop_assert_eq!(shown, circles.iter().take(20).map(|(ring, ..)| json!(ring.0)).collect::<Vec<_>>());
        prop_assert_eq!(answer["loops_truncated"].as_bool().unwrap(), circles.len() > 20);
    }

    #[test]
    fn interventions_do_what_their_paths_say(world in worlds(), selection in selections(), targets in proptest::collection::btree_set(0_usize..6, 1..3)) {
        let targets: BTreeSet<usize> = targets.into_iter().map(|place| place % world.names.len()).collect();
        let question = InterventionsQuestion {
            selection: selection.clone(),
            ..InterventionsQuestion::new(targets.iter().map(|place| world.asked(*place, place % 2 == 1)).collect())
        };
        let answer = serde_json::to_value(interventions::ask(&world.graph(), &question).unwrap()).unwrap();
        let left = Left::new(&world, &selection);
        let is_asked = !asked(&selection).is_empty();
        let mut expected: BTreeMap<String, Vec<Value>> = BTreeMap::new();
        for place in (0..world.names.len()).filter(|place| place % 2 == 0 && !targets.contains(place)) {
            let paths: Vec<Vec<Path>> = targets.iter().map(|target| left.paths(place, *target, 4)).collect();
            let recorded = |target: &usize| left.edges.iter().any(|edge| {
                (edge.subject, edge.object) == (place, *target) && super::brute::sign(edge.effect).is_some() && !super::brute::is_association(edge.effect)
            });
            if paths.iter().any(|paths| !paths.is_empty()) || targets.iter().any(recorded) {
                let effects = targets.iter().zip(&paths).map(|(target, paths)| judged(paths, is_asked, target % 2 == 1));
                expected.insert(world.names[place].clone(), effects.collect());
            }
        }
        let mut found = BTreeMap::new();
        let mut steps = Vec::new();
        for item in answer["interventions"].as_array().unwrap() {
            let effects = item["effects"].as_array().unwrap();
            let judgements = effects.iter().map(|effect| {
                let mut effect = effect.clone();
                effect["complete"] = json!(true);
                judgement(&effect)
            });
            steps.push(effects.iter().filter_map(|effect| effect["nearest"]["steps"].as_u64()).min().unwrap_or(u64::MAX));
            found.insert(item["id"].as_str().unwrap().to_owned(), judgements.collect());
        }
        prop_assert_eq!(found, expected);
        prop_assert!(steps.is_sorted(), "{:?}", steps);
    }

    #[test]
    fn what_is_common_is_reached_from_each(
        world in worlds(),
        selection in selections(),
        places in proptest::collection::btree_set(0_usize..6, 1..4),
        is_upstream in any::<bool>(),
    ) {
        let places: BTreeSet<usize> = places.into_iter().map(|place| place % world.names.len()).collect();
        let direction = if is_upstream { Direction::Upstream } else { Direction::Downstream };
        let entities = places.iter().map(|place| world.asked(*place, place % 2 == 1)).collect();
        let question = CommonQuestion { selection: selection.clone(), ..CommonQuestion::new(entities, direction) };
        let answer = serde_json::to_value(common::ask(&world.graph(), &question).unwrap()).unwrap();
        let left = Left::new(&world, &selection);
        let is_asked = !asked(&selection).is_empty();
        let mut expected = Vec::new();
        for other in 0..world.names.len() {
            let paths = |place: &usize| if is_upstream { left.paths(other, *place, 4) } else { left.paths(*place, other, 4) };
            let all: Vec<Vec<Path>> = places.iter().map(paths).collect();
            if all.iter().any(Vec::is_empty) {
                continue;
            }
            let length = |paths: &Vec<Path>| super::brute::basis(paths).iter().map(|path| path.relations.len()).min().unwrap();
            let steps: Vec<usize> = all.iter().map(length).collect();
            let effects: Vec<Value> = places.iter().zip(&all).map(|(place, paths)| {
                let mut value = judged(paths, is_asked, place % 2 == 1);
                value["entity"] = json!(world.names[*place]);
                value.as_object_mut().unwrap().retain(|field, _| field != "complete" && field != "counts");
                value
            }).collect();
            expected.push((steps.iter().copied().max().unwrap(), steps.iter().sum::<usize>(), world.names[other].clone(), effects));
        }
        expected.sort_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
        let expected: Vec<Value> = expected.into_iter().map(|(_, _, id, effects)| json!({"id": id, "effects": effects})).collect();
        let mut found = answer["common"].as_array().unwrap().clone();
        for effect in found.iter_mut().flat_map(|item| item["effects"].as_array_mut().unwrap()) {
            effect.as_object_mut().unwrap().remove("path").unwrap();
        }
        prop_assert_eq!(found, expected);
    }
}
