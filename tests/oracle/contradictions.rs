//! `contradictions` against the oracle.

use std::collections::BTreeMap;

use proptest::prelude::*;
use sarcograph::model::evidence::Stance;
use sarcograph::query::contradictions::ContradictionsQuestion;
use sarcograph::query::question::Question;
use serde_json::{Value, json};

use super::brute::{Left, agree, is_association, is_criterion, left_of, overlap, sign};
use super::world::{Edge, When, selections, worlds};

/// Tells whether a statement under `narrow` is a case of one under `broad`.
fn is_case(narrow: &When, broad: &When) -> bool {
    let is_narrower = |facet: &str, a: &'static str, b: &'static str| {
        let (_, values) = super::world::FACETS.iter().find(|(id, _)| *id == facet).unwrap();
        let mut at = Some(a);
        while let Some(value) = at {
            if value == b {
                return agree(facet, a, b);
            }
            at = values.iter().find(|(id, _)| *id == value).unwrap().1;
        }
        false
    };
    broad.iter().all(|(facet, value)| narrow.get(facet).is_some_and(|other| is_narrower(facet, other, value)))
}

proptest! {
    #[test]
    fn contradictions_are_those_of_brute_force(world in worlds(), filters in selections()) {
        let answer = serde_json::to_value((ContradictionsQuestion { filters: filters.clone() }).ask(&world.graph()).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let has = |edge: &Edge, stance| left_of(edge, &filters).iter().any(|proof| proof.stance == stance);
        let mut expected: BTreeMap<(bool, String, String), Value> = BTreeMap::new();
        for subject in 0..world.names.len() {
            for object in 0..world.names.len() {
                let mut said: Vec<&&Edge> = left.edges.iter().filter(|edge| {
                    let is_forth = (edge.subject, edge.object) == (subject, object);
                    let is_back = is_association(edge.effect) && (edge.object, edge.subject) == (subject, object);
                    (is_forth || is_back) && matches!(sign(edge.effect), Some('+' | '-' | '0')) && !is_criterion(edge.effect) && has(edge, Stance::Supports)
                }).collect();
                said.sort_by_key(|edge| world.id(edge));
                let is_first = world.names[subject] <= world.names[object];
                let counts = |edge: &Edge| is_first || !is_association(edge.effect);
                let mut opposed = Vec::new();
                for a in &said {
                    for b in &said {
                        let mixed = is_association(a.effect) != is_association(b.effect);
                        let is_null = sign(a.effect) == Some('0') || sign(b.effect) == Some('0');
                        if sign(a.effect) != sign(b.effect) && !(mixed && is_null) && (counts(a) || counts(b)) {
                            opposed.push((a, b));
                        }
                    }
                }
                let disputed: Vec<&&&Edge> = said.iter().filter(|edge| has(edge, Stance::Disputes) && counts(edge)).collect();
                if opposed.is_empty() && disputed.is_empty() {
                    continue;
                }
                let exclusive = disputed.is_empty() && opposed.iter().all(|(a, b)| !overlap(&a.when, &b.when));
                let resolved = disputed.is_empty()
                    && opposed.iter().all(|(a, b)| !overlap(&a.when, &b.when) || !is_case(&a.when, &b.when) && !is_case(&b.when, &a.when));
                let ids = |wanted: char| said.iter().filter(|edge| sign(edge.effect) == Some(wanted)).map(|edge| world.id(edge)).collect::<Vec<_>>();
                let (from, to) = (world.names[subject].clone(), world.names[object].clone());
                expected.insert((resolved, from.clone(), to.clone()), json!({
                    "subject": from, "object": to, "resolved_by_context": resolved, "exclusive": exclusive,
                    "+": ids('+'), "-": ids('-'), "0": ids('0'),
                    "disputed": disputed.iter().map(|edge| world.id(edge)).collect::<Vec<_>>(),
                }));
            }
        }
        let ids = |relations: &Value| relations.as_array().unwrap().iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
        let steps = |paths: &Value| paths.as_array().unwrap().iter().map(|path| path["relations"][0]["id"].clone()).collect::<Vec<_>>();
        let found: Vec<Value> = answer["contradictions"].as_array().unwrap().iter().map(|it| json!({
            "subject": it["subject"], "object": it["object"],
            "resolved_by_context": it["resolved_by_context"], "exclusive": it["exclusive"],
            "+": steps(&it["sides"]["+"]), "-": steps(&it["sides"]["-"]), "0": ids(&it["sides"]["0"]),
            "disputed": ids(&it["disputed"]),
        })).collect();
        prop_assert_eq!(found, expected.into_values().collect::<Vec<_>>());
    }
}
