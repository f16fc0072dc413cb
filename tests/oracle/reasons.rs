//! `why` against the oracle.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sarcograph::model::effect::Effect;
use sarcograph::query::question::Question;
use sarcograph::query::why::WhyQuestion;
use serde_json::{Value, json};

use super::brute::{Left, Path, asked, is_causal};
use super::paths::{judged, judgement, shown, written};
use super::ranking::{rank, ranked};
use super::world::{pairs, selections};
use crate::edge_list::{asked as by_id, graph_of};

/// The best path of each of the best routes of a sign.
fn routes<'p>(ranked: &[&'p Path], sign: char, limit: usize) -> Vec<&'p Path> {
    let mut routes = BTreeSet::new();
    let of_sign = ranked.iter().copied().filter(|path| path.sign == sign);
    of_sign.filter(|path| routes.insert(&path.entities)).take(limit).collect()
}

/// The paths told, one a route: the best of those with a sign, among them the best of either sign where two are told, then those
/// without.
fn told<'p>(left: &Left<'_>, paths: &'p [Path], limit: usize) -> Vec<&'p Path> {
    let ranked = ranked(left, paths);
    let [plus, minus, unknown] = ['+', '-', '?'].map(|sign| routes(&ranked, sign, limit));
    let mut signed = [plus, minus].concat();
    signed.sort_by_cached_key(|path| rank(left, path));
    let mut told: Vec<&Path> = signed.iter().copied().take(limit).collect();
    for wanted in ['+', '-'] {
        let best = signed.iter().find(|path| path.sign == wanted);
        if let Some(best) = best.filter(|best| limit > 1 && !told.contains(best)) {
            told.pop();
            told.push(best);
        }
    }
    told.sort_by_cached_key(|path| rank(left, path));
    told.into_iter().chain(unknown).take(limit).collect()
}

proptest! {
    #[test]
    fn reasons_are_those_of_brute_force(
        (world, from, to) in pairs(),
        filters in selections(),
        max_steps in 1_usize..8,
        limit in 0_usize..5,
        opposites in any::<[bool; 2]>(),
    ) {
        let turn = opposites[0] != opposites[1];
        let question = WhyQuestion {
            filters: filters.clone(),
            max_steps,
            limit,
            ..WhyQuestion::new(world.asked(from, opposites[0]), world.asked(to, opposites[1]))
        };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let paths = left.paths(from, to, max_steps);
        prop_assert_eq!(judgement(&answer), judged(&paths, !asked(&filters).is_empty(), turn));
        let told = told(&left, &paths, limit);
        prop_assert_eq!(answer["truncated"].as_bool(), Some(super::brute::basis(&paths).len() > told.len()));
        let told: Vec<Value> = told.into_iter().map(|path| written(&world, path, turn)).collect();
        prop_assert_eq!(shown(&answer["paths"]), told);

        let mut cited: Vec<Value> = Vec::new();
        for path in answer["paths"].as_array().unwrap() {
            let evidence = path["relations"].as_array().unwrap().iter().flat_map(|it| it["evidence"].as_array().unwrap());
            for note in evidence.map(|evidence| &evidence["note"]) {
                if !cited.contains(note) {
                    cited.push(note.clone());
                }
            }
        }
        let notes: Vec<Value> = answer["notes"].as_array().unwrap().iter().map(|note| note["id"].clone()).collect();
        prop_assert_eq!(notes, cited);

        let mut direct: Vec<String> = left.edges.iter()
            .filter(|edge| (edge.subject, edge.object) == (from, to) && is_causal(edge.effect))
            .map(|edge| world.id(edge))
            .collect();
        direct.sort();
        let ids = |relations: &Value| relations.as_array().unwrap().iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
        prop_assert_eq!(json!(ids(&answer["direct"]["relations"])), json!(direct));
        prop_assert_eq!(json!(ids(&answer["associations"])), json!(left.associations(from, to)));
    }
}

#[test]
fn the_best_of_the_other_side_is_told_where_it_would_come_last() {
    let steps = [("a", "b"), ("a", "p"), ("p", "b"), ("a", "q"), ("q", "b"), ("a", "r")];
    let raising = steps.into_iter().map(|(from, to)| (from, Effect::Increases, to));
    let graph = graph_of(raising.chain([("r", Effect::Decreases, "b")]));
    let told = |limit: usize| -> Vec<Vec<String>> {
        let answer = (WhyQuestion { limit, ..WhyQuestion::new(by_id("a"), by_id("b")) }).ask(&graph).unwrap();
        answer.paths.iter().map(|path| path.entities.iter().map(ToString::to_string).collect()).collect()
    };
    assert_eq!(told(1), [["a", "b"].as_slice()]);
    assert_eq!(told(2), [["a", "b"].as_slice(), &["a", "r", "b"]]);
    assert_eq!(told(3), [["a", "b"].as_slice(), &["a", "p", "b"], &["a", "r", "b"]]);
}
