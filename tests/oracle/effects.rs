//! `effect` against the oracle.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::question::Question;
use serde_json::{Value, json};

use super::brute::{Left, Path, agree, asked, basis, is_causal, left_of, routes, sign, turned, verdict};
use super::paths::{judged, judgement, shown, written};
use super::ranking::ranked;
use super::world::{FACETS, World, pairs, selections};
use sarcograph::model::evidence::Stance;

fn examples(world: &World, left: &Left<'_>, paths: &[Path], wanted: char, limit: usize, turn: bool) -> Vec<Value> {
    let mut routes = BTreeSet::new();
    let paths = ranked(left, paths).into_iter().filter(|path| turned(path.sign, turn) == wanted);
    paths.filter(|path| routes.insert(&path.entities)).take(limit).map(|path| written(world, path, turn)).collect()
}

proptest! {
    #[test]
    fn effects_are_those_of_brute_force(
        (world, from, to) in pairs(),
        filters in selections(),
        max_steps in 1_usize..8,
        limit in 0_usize..4,
        opposites in any::<[bool; 2]>(),
    ) {
        let turn = opposites[0] != opposites[1];
        let (start, end) = (world.asked(from, opposites[0]), world.asked(to, opposites[1]));
        let question = EffectQuestion { filters: filters.clone(), max_steps, examples: limit, ..EffectQuestion::new(start, end) };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let paths = left.paths(from, to, max_steps);
        prop_assert_eq!(judgement(&answer), judged(&paths, !asked(&filters).is_empty(), turn));

        let by_length: Vec<Value> = routes(&basis(&paths))
            .into_iter()
            .map(|(length, routes)| {
                let count = |wanted| routes.iter().filter(|(_, sign)| turned(*sign, turn) == wanted).count();
                json!({"length": length, "+": count('+'), "-": count('-'), "?": count('?')})
            })
            .collect();
        prop_assert_eq!(&answer["by_length"], &Value::from(by_length));
        let mut listed = 0;
        for (field, wanted) in [("increasing", '+'), ("decreasing", '-'), ("unknown", '?')] {
            listed += answer[field].as_array().unwrap().len();
            prop_assert_eq!(shown(&answer[field]), examples(&world, &left, &paths, wanted, limit, turn), "{}", field);
        }
        prop_assert_eq!(answer["truncated"].as_bool(), Some(basis(&paths).len() > listed));
    }

    #[test]
    fn what_is_recorded_of_a_pair_stands_beside_the_verdict((world, from, to) in pairs(), filters in selections()) {
        let question = EffectQuestion {
            filters: filters.clone(),
            ..EffectQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let ids = |relations: &Value| -> Vec<String> {
            relations.as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
        };
        let mut direct: Vec<_> = left.edges.iter().filter(|edge| (edge.subject, edge.object) == (from, to)).collect();
        direct.retain(|edge| is_causal(edge.effect));
        direct.sort_by_key(|edge| world.id(edge));
        prop_assert_eq!(ids(&answer["direct"]["relations"]), direct.iter().map(|edge| world.id(edge)).collect::<Vec<_>>());
        let contested = answer["direct"]["relations"].as_array().unwrap().iter().map(|it| it["contested"].as_bool().unwrap());
        prop_assert!(contested.eq(direct.iter().map(|edge| left.contested.contains(&world.id(edge)))));

        let states = |edge: &&&&super::world::Edge| asked(&filters).keys().all(|facet| edge.when.contains_key(facet));
        let mut steps = direct.clone();
        steps.retain(|edge| left_of(edge, &filters).iter().any(|proof| proof.stance == Stance::Supports));
        steps.retain(|edge| sign(edge.effect) != Some('0'));
        if steps.iter().any(|edge| states(&edge)) {
            steps.retain(|edge| states(&edge));
        }
        let signs = steps.iter().filter_map(|edge| sign(edge.effect)).collect();
        prop_assert_eq!(answer["direct"]["verdict"].as_str(), Some(verdict(&signs)));

        prop_assert_eq!(ids(&answer["associations"]), left.associations(from, to));

        let [nothing, _] = left.nothing((from, to), &answer["verdict"]);
        prop_assert_eq!(&answer["nothing"], &nothing);
    }

    #[test]
    fn a_split_names_a_facet_that_parts_the_sides((world, from, to) in pairs(), filters in selections()) {
        let question = EffectQuestion {
            filters: filters.clone(),
            ..EffectQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let paths = Left::new(&world, &filters).paths(from, to, 4);
        let values = |facet: &str, wanted: char| -> BTreeSet<&'static str> {
            paths.iter().filter(|path| path.sign == wanted).filter_map(|path| path.context.get(facet).copied()).collect()
        };
        let parts = FACETS.into_iter().map(|(facet, _)| (facet, values(facet, '+'), values(facet, '-'))).find(|(facet, up, down)| {
            let exclude = up.iter().all(|a| down.iter().all(|b| !agree(facet, a, b)));
            !up.is_empty() && !down.is_empty() && exclude
        });
        let expected = parts
            .filter(|_| asked(&filters).is_empty())
            .map(|(facet, up, down)| json!({"facet": facet, "increasing": up, "decreasing": down}));
        prop_assert_eq!(&answer["split"], &json!(expected));
    }
}
