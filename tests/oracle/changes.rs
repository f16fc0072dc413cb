//! `what-if`, `interventions` and `common` against the oracle.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use sarcograph::graph::filters::Filters;
use sarcograph::model::effect::Effect;
use sarcograph::query::common_causes::CommonQuestion;
use sarcograph::query::interventions::InterventionsQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::reach::Direction;
use sarcograph::query::what_if::WhatIfQuestion;
use serde_json::{Value, json};

use super::brute::{Left, Path, asked, is_causal, left_of, turned};
use super::firm::{FIRM, firm};
use super::loops::loops;
use super::paths::{judged, simple, written};
use super::ranking::{best, rank, ranked};
use super::world::{Edge, World, selections, worlds};
use crate::edge_list::{asked as by_id, graph_of};
use sarcograph::model::evidence::{Certainty, Stance};

/// A world in which each entity is left alone, raised, lowered or blocked, each perhaps by its opposite.
fn plans() -> impl Strategy<Value = (World, Filters, Vec<(u8, bool)>)> {
    (worlds(), selections()).prop_flat_map(|(world, filters)| {
        let role = prop_oneof![4 => Just(0_u8), 1 => Just(1), 1 => Just(2), 1 => Just(3)];
        let roles = proptest::collection::vec((role, any::<bool>()), world.names.len());
        (Just(world), Just(filters), roles)
    })
}

/// Where an intervention stands: whether it is a group, steps, whether it is contested, how far its evidence is from people, whether
/// it is not firmly said, how far its best evidence is from people.
type Nearest = (bool, Place);

/// Whether no path leads there, whether the paths hold in general only, and the rest.
type Place = (bool, bool, u64, bool, Option<usize>, bool, Option<usize>);

/// Adds fields to an object.
fn add(to: &mut Value, fields: Value) {
    let Value::Object(fields) = fields else { return };
    to.as_object_mut().unwrap().extend(fields);
}

/// What an intervention does to a target: relations by their ids, strengths in the order of theirs.
fn intervention(left: &Left<'_>, from: usize, to: usize, max_steps: usize, turn: bool) -> Value {
    let paths = left.paths(from, to, max_steps);
    let best = best(left, &paths);
    let steps: Vec<&Edge> = best
        .iter()
        .flat_map(|path| &path.relations)
        .map(|id| *left.edges.iter().find(|edge| left.world.id(edge) == *id).unwrap())
        .collect();
    let supporting = |edge: &Edge| {
        left_of(edge, left.filters).into_iter().filter(|proof| proof.stance == Stance::Supports).collect::<Vec<_>>()
    };
    let strengths: BTreeSet<&str> =
        steps.iter().flat_map(|edge| supporting(edge)).map(|proof| proof.strength.id()).collect();
    let is_firm = |edge: &&Edge| supporting(edge).iter().any(|proof| proof.certainty == Certainty::Stated);
    let mut direct: Vec<String> = left
        .edges
        .iter()
        .filter(|edge| (edge.subject, edge.object) == (from, to) && is_causal(edge.effect))
        .map(|edge| left.world.id(edge))
        .collect();
    direct.sort();
    let mut effect = judged(&paths, !asked(left.filters).is_empty(), turn);
    effect.as_object_mut().unwrap().remove("complete");
    add(&mut effect, firm(&paths, &left.paths(from, to, FIRM)));
    effect["target"] = json!(left.world.names[to]);
    effect["strengths"] = json!(strengths);
    effect["contested"] = json!(steps.iter().any(|edge| left.contested.contains(&left.world.id(edge))));
    effect["unproven"] = json!(best.is_none() || !steps.iter().all(is_firm));
    effect["path"] = json!(best.map(|path| written(left.world, path, turn)));
    effect["direct"] = json!(direct);
    effect
}

proptest! {
    #[test]
    fn changes_are_those_of_brute_force((world, filters, roles) in plans(), limit in 0_usize..4) {
        let of_role = |wanted: u8| (0..roles.len()).filter(|place| roles[*place].0 == wanted).collect::<Vec<_>>();
        let named = |wanted: u8| of_role(wanted).into_iter().map(|place| world.asked(place, roles[place].1)).collect::<Vec<_>>();
        let question = WhatIfQuestion { filters: filters.clone(), limit: 1000, ..WhatIfQuestion::new(named(1), named(2), named(3)) };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();

        let is_block_alone = of_role(1).is_empty() && of_role(2).is_empty();
        let mut seeds: Vec<(usize, bool)> = Vec::new();
        seeds.extend(of_role(1).into_iter().map(|place| (place, roles[place].1)));
        seeds.extend(of_role(2).into_iter().map(|place| (place, !roles[place].1)));
        let blocked = if is_block_alone { Vec::new() } else { of_role(3) };
        if is_block_alone {
            seeds.extend(of_role(3).into_iter().map(|place| (place, !roles[place].1)));
        }
        let left = Left::new(&world, &filters);
        let changed = |max_steps: usize| {
            let mut changes: BTreeMap<usize, Vec<Path>> = BTreeMap::new();
            for (seed, is_lowered) in &seeds {
                let is_barred = |place: &usize| place != seed && (blocked.contains(place) || seeds.iter().any(|(other, _)| other == place));
                for mut path in left.paths_from(*seed, max_steps) {
                    if !path.entities.iter().any(is_barred) {
                        path.sign = turned(path.sign, *is_lowered);
                        changes.entry(*path.entities.last().unwrap()).or_default().push(path);
                    }
                }
            }
            changes
        };
        let (changes, farther) = (changed(4), changed(FIRM));
        let is_asked = !asked(&filters).is_empty();
        let mut expected: Vec<(u64, String, Value)> = Vec::new();
        for (place, paths) in &changes {
            let mut value = judged(paths, is_asked, false);
            value["change"] = value["verdict"].take();
            value.as_object_mut().unwrap().retain(|field, _| field != "verdict" && field != "complete");
            value["id"] = json!(world.names[*place]);
            add(&mut value, firm(paths, &farther[place]));
            let mut studies: Vec<String> = left
                .edges
                .iter()
                .filter(|edge| edge.effect == Effect::NoEffect && edge.object == *place)
                .filter(|edge| seeds.iter().any(|(seed, _)| *seed == edge.subject) && left.has(edge, Stance::Supports))
                .map(|edge| world.id(edge))
                .collect();
            studies.sort();
            value["no_effect"] = json!(studies);
            expected.push((value["nearest"]["steps"].as_u64().unwrap_or(u64::MAX), world.names[*place].clone(), value));
        }
        expected.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let mut found = answer["changes"].as_array().unwrap().clone();
        let because: Vec<Value> = found.iter_mut().map(|change| change.as_object_mut().unwrap().remove("because").unwrap()).collect();
        for change in &mut found {
            let studies = change.as_object_mut().unwrap().remove("no_effect").unwrap_or_else(|| json!([]));
            change["no_effect"] = studies.as_array().unwrap().iter().map(|study| study["id"].clone()).collect();
        }
        prop_assert_eq!(&found, &expected.iter().map(|(.., value)| value.clone()).collect::<Vec<_>>());

        for (change, because) in found.iter().zip(&because) {
            let place = world.names.iter().position(|name| json!(name) == change["id"]).unwrap();
            let paths = &changes[&place];
            let best = ranked(&left, paths)
                .into_iter()
                .min_by_key(|path| {
                    let seed = seeds.iter().position(|(seed, _)| *seed == path.entities[0]);
                    let rank = rank(&left, path);
                    (path.sign == '?', (rank.0, rank.1, rank.2), seed, rank)
                })
                .unwrap();
            // The path shows what more of what was asked for does; the change is that, turned where less of it is asked.
            let (seed, is_lowered) = seeds.iter().find(|(seed, _)| *seed == best.entities[0]).unwrap();
            let path = Path { sign: turned(best.sign, *is_lowered), ..best.clone() };
            prop_assert_eq!(simple(because), written(&world, &path, roles[*seed].1));
        }
        let few = serde_json::to_value((WhatIfQuestion { limit, ..question }).ask(&world.graph()).unwrap()).unwrap();
        let all = answer["changes"].as_array().unwrap();
        prop_assert_eq!(&few["changes"], &json!(all[..limit.min(all.len())]));
        prop_assert_eq!(&few["truncated"], &json!(all.len() > limit));

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
    fn interventions_are_those_of_brute_force(
        world in worlds(),
        filters in selections(),
        targets in proptest::collection::btree_set(0_usize..6, 1..3),
        max_steps in 1_usize..5,
        limit in 0_usize..4,
    ) {
        let targets: BTreeSet<usize> = targets.into_iter().map(|place| place % world.names.len()).collect();
        let question = InterventionsQuestion {
            filters: filters.clone(),
            max_steps,
            limit,
            ..InterventionsQuestion::new(targets.iter().map(|place| world.asked(*place, place % 2 == 1)).collect())
        };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let mut expected: Vec<(Nearest, String, Value)> = Vec::new();
        for place in (0..world.names.len()).filter(|place| place % 2 == 0 && !world.given[*place] && !targets.contains(place)) {
            let effects: Vec<Value> =
                targets.iter().map(|target| intervention(&left, place, *target, max_steps, target % 2 == 1)).collect();
            if effects.iter().any(|effect| !effect["path"].is_null() || effect["direct"] != json!([])) {
                let steps = |effect: &Value| effect["nearest"]["steps"].as_u64().unwrap_or(u64::MAX);
                let contested = |effect: &Value| effect["contested"].as_bool().unwrap();
                let places = |effect: &Value| -> Vec<usize> {
                    let order = ["human-trial", "human-cohort", "review", "database", "opinion", "animal", "cell"];
                    let all = effect["strengths"].as_array().unwrap().iter();
                    all.filter_map(|strength| order.iter().position(|other| strength == other)).collect()
                };
                let key = |effect: &Value| {
                    let (best, worst) = (places(effect).into_iter().min(), places(effect).into_iter().max());
                    let far = if effect["nearest"]["steps"] == 1 { best } else { worst };
                    let (is_pathless, is_general) = (effect["nearest"].is_null(), effect["basis"] == "general");
                    (is_pathless, is_general, steps(effect), contested(effect), far, effect["unproven"].as_bool().unwrap(), best)
                };
                let nearest = (world.broad[place], effects.iter().map(key).min().unwrap());
                let name = world.names[place].clone();
                expected.push((nearest, name.clone(), json!({"id": name, "kind": "intervention", "effects": effects})));
            }
        }
        expected.sort_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        prop_assert_eq!(answer["truncated"].as_bool(), Some(expected.len() > limit));
        prop_assert_eq!(answer["complete"].as_bool(), Some(true));
        let mut found = answer["interventions"].as_array().unwrap().clone();
        for effect in found.iter_mut().flat_map(|item| item["effects"].as_array_mut().unwrap()) {
            let strengths: BTreeSet<&str> = effect["strengths"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
            prop_assert_eq!(strengths.len(), effect["strengths"].as_array().unwrap().len());
            effect["strengths"] = json!(strengths);
            effect["direct"] = effect["direct"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
            if !effect["path"].is_null() {
                effect["path"] = simple(&effect["path"]);
            }
        }
        prop_assert_eq!(found, expected.into_iter().take(limit).map(|(.., item)| item).collect::<Vec<_>>());
    }

    #[test]
    fn what_is_common_is_reached_from_each(
        world in worlds(),
        filters in selections(),
        places in proptest::collection::btree_set(0_usize..6, 1..4),
        is_upstream in any::<bool>(),
        max_steps in 1_usize..5,
        limit in 0_usize..5,
    ) {
        let places: BTreeSet<usize> = places.into_iter().map(|place| place % world.names.len()).collect();
        let direction = if is_upstream { Direction::Upstream } else { Direction::Downstream };
        let entities = places.iter().map(|place| world.asked(*place, place % 2 == 1)).collect();
        let question = CommonQuestion { filters: filters.clone(), max_steps, limit, ..CommonQuestion::new(entities, direction) };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let is_asked = !asked(&filters).is_empty();
        let mut expected = Vec::new();
        for other in 0..world.names.len() {
            let paths = |place: &usize| if is_upstream { left.paths(other, *place, max_steps) } else { left.paths(*place, other, max_steps) };
            let all: Vec<Vec<Path>> = places.iter().map(paths).collect();
            if all.iter().any(Vec::is_empty) {
                continue;
            }
            let length = |paths: &Vec<Path>| super::brute::basis(paths).iter().map(|path| path.relations.len()).min().unwrap();
            let steps: Vec<usize> = all.iter().map(length).collect();
            let effects: Vec<Value> = places.iter().zip(&all).map(|(place, paths)| {
                let mut value = judged(paths, is_asked, place % 2 == 1);
                let farther = if is_upstream { left.paths(other, *place, FIRM) } else { left.paths(*place, other, FIRM) };
                add(&mut value, firm(paths, &farther));
                value["entity"] = json!(world.names[*place]);
                value["path"] = written(&world, best(&left, paths).unwrap(), place % 2 == 1);
                value.as_object_mut().unwrap().retain(|field, _| field != "complete" && field != "counts");
                value
            }).collect();
            expected.push((steps.iter().copied().max().unwrap(), steps.iter().sum::<usize>(), world.names[other].clone(), effects));
        }
        expected.sort_by(|a, b| (a.0, a.1, &a.2).cmp(&(b.0, b.1, &b.2)));
        let expected: Vec<Value> = expected.into_iter().map(|(_, _, id, effects)| json!({"id": id, "effects": effects})).collect();
        let mut found = answer["common"].as_array().unwrap().clone();
        for effect in found.iter_mut().flat_map(|item| item["effects"].as_array_mut().unwrap()) {
            effect["path"] = simple(&effect["path"]);
        }
        prop_assert_eq!(answer["truncated"].as_bool(), Some(expected.len() > limit));
        prop_assert_eq!(answer["complete"].as_bool(), Some(true));
        prop_assert_eq!(found, expected.into_iter().take(limit).collect::<Vec<_>>());
    }
}

#[test]
fn what_is_common_is_ordered_by_the_farthest() {
    // One and three steps to `late`, two and two to `soon`.
    let lines = [("a", "late"), ("b", "x"), ("x", "y"), ("y", "late"), ("a", "p"), ("p", "soon"), ("b", "q"), ("q", "soon")];
    let graph = graph_of(lines.into_iter().map(|(from, to)| (from, Effect::Increases, to)));
    let question = CommonQuestion::new(vec![by_id("a"), by_id("b")], Direction::Downstream);
    let answer = question.ask(&graph).unwrap();
    assert_eq!(answer.common.iter().map(|each| each.id.as_str()).collect::<Vec<_>>(), ["soon", "late"]);
}
