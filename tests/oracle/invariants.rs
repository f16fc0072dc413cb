//! What must not matter to any question: names, the order of writing, and the end from which a quantity is seen.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sarcograph::graph::filters::Filters;
use sarcograph::query::effect::{EffectAnswer, EffectQuestion};
use sarcograph::query::question::Question;
use serde_json::{Value, json};

use super::brute::is_criterion;
use super::everything::{of_a_pair, of_all, of_one, of_several, renamed, turned, with_sorted_evidence};
use super::world::{Edge, When, World, pairs, selections, whens};

fn everything(world: &World, filters: &Filters, (from, to): (usize, usize), others: &When) -> Value {
    let graph = world.graph();
    let both = [world.asked(from, false), world.asked(to, false)];
    json!([
        of_a_pair(&graph, filters, &both, others),
        of_one(&graph, filters, &both[0]),
        of_several(&graph, filters, &both),
        of_all(&graph, filters),
    ])
}

fn effect(world: &World, question: &EffectQuestion) -> EffectAnswer {
    question.ask(&world.graph()).unwrap()
}

/// What an answer says, without names.
fn said(answer: &EffectAnswer) -> impl PartialEq + std::fmt::Debug + use<> {
    let lengths: Vec<_> = answer.by_length.iter().map(|it| (it.length, it.counts)).collect();
    (answer.verdict, answer.nearest, answer.basis, answer.complete, lengths, answer.nothing, answer.split.clone())
}

proptest! {
    // A case asks every question several times over.
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn names_of_the_same_order_change_names_alone((world, from, to) in pairs(), filters in selections(), others in whens()) {
        let other = |name: &str| world.names.iter().position(|it| it == name).map_or(name.to_owned(), |place| format!("{}-thing", place * 7 + 10));
        let new = World { names: world.names.iter().map(|name| other(name)).collect(), ..world.clone() };
        let expected = renamed(everything(&world, &filters, (from, to), &others), &other);
        prop_assert_eq!(everything(&new, &filters, (from, to), &others), expected);
    }

    #[test]
    fn names_of_any_order_change_no_verdict((world, from, to) in pairs(), filters in selections(), seed in any::<prop::sample::Index>()) {
        let mut names = world.names.clone();
        names.rotate_left(seed.index(world.names.len()));
        for name in &mut names {
            *name = format!("{}{name}", if seed.index(2) == 0 { "a" } else { "z" });
        }
        let new = World { names, ..world.clone() };
        let question = |world: &World| EffectQuestion {
            filters: filters.clone(),
            ..EffectQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        prop_assert_eq!(said(&effect(&world, &question(&world))), said(&effect(&new, &question(&new))));
        prop_assert_eq!(judged(&world, &filters, from), judged(&new, &filters, from));
    }

    #[test]
    fn the_order_of_writing_changes_nothing((world, from, to) in pairs(), filters in selections(), others in whens()) {
        let mut reordered = world.clone();
        reordered.edges.reverse();
        let expected = everything(&world, &filters, (from, to), &others);
        prop_assert_eq!(&everything(&reordered, &filters, (from, to), &others), &expected);
        // Evidence is listed as written, and nothing but that.
        for edge in &mut reordered.edges {
            edge.evidence.reverse();
        }
        let found = with_sorted_evidence(everything(&reordered, &filters, (from, to), &others));
        prop_assert_eq!(found, with_sorted_evidence(expected));
    }

    #[test]
    fn an_opposite_name_turns_every_sign_and_two_turn_it_back((world, from, to) in pairs(), filters in selections(), others in whens()) {
        let graph = world.graph();
        let both = |opposites: [bool; 2]| [world.asked(from, opposites[0]), world.asked(to, opposites[1])];
        let of_the_pair = |opposites| of_a_pair(&graph, &filters, &both(opposites), &others);
        let plain = of_the_pair([false, false]);
        prop_assert_eq!(&of_the_pair([true, true]), &plain);
        prop_assert_eq!(&of_the_pair([true, false]), &turned(plain.clone()));
        prop_assert_eq!(of_the_pair([false, true]), turned(plain));

        let of_the_first = |opposite| of_one(&graph, &filters, &world.asked(from, opposite));
        prop_assert_eq!(of_the_first(true), turned(of_the_first(false)));
        let of_the_two = |opposites| of_several(&graph, &filters, &both(opposites));
        prop_assert_eq!(of_the_two([true, true]), turned(of_the_two([false, false])));
    }
}

/// What is said of each entity by its place, whatever its name.
fn judged(world: &World, filters: &Filters, from: usize) -> Value {
    let graph = world.graph();
    let place = |id: &Value| world.names.iter().position(|name| json!(name) == *id).unwrap();
    let answer = of_one(&graph, filters, &world.asked(from, false));
    let list = |items: &Value, fields: &[&str]| {
        let item = |item: &Value| {
            let said: Vec<Value> = fields.iter().map(|field| item[*field].clone()).collect();
            (place(&item["id"]), json!(said).to_string())
        };
        items.as_array().unwrap().iter().map(item).collect::<BTreeSet<_>>()
    };
    let whole = of_all(&graph, filters);
    let mut circles: Vec<String> = Vec::new();
    for circle in whole["loops"]["loops"].as_array().unwrap() {
        let places: BTreeSet<usize> = circle["entities"].as_array().unwrap().iter().map(place).collect();
        circles.push(json!([places, circle["kind"], circle["context"], circle["stated"]]).to_string());
    }
    circles.sort();
    let is_whole = !whole["loops"]["truncated"].as_bool().unwrap();
    let few = LIMITED.map(|field| answer["what-if"][field].clone());
    json!({
        "upstream": list(&answer["reach"][0]["reached"], &["distance", "signs", "basis"]),
        "downstream": list(&answer["reach"][1]["reached"], &["distance", "signs", "basis"]),
        "walks": list(&answer["walks"][1]["reached"], &["+", "-", "?"]),
        "changes": list(&answer["what-if"]["changes"], &["change", "nearest", "basis", "counts"]),
        "counts": answer["loops"]["counts"],
        "circles": is_whole.then_some(circles),
        "limits": few,
        "left out": whole["list"]["left_out"],
    })
}

const LIMITED: [&str; 4] = ["complete", "truncated", "loops_truncated", "left_out"];

/// A world without memberships and criteria, which have a direction of their own, with all its relations turned round.
fn reversed(world: &World) -> (World, World) {
    let edges: Vec<Edge> =
        world.edges.iter().filter(|edge| edge.effect.id() != "is-a" && !is_criterion(edge.effect)).cloned().collect();
    let reverse = |edge: &Edge| Edge { subject: edge.object, object: edge.subject, ..edge.clone() };
    let forth = World { edges, ..world.clone() };
    let back = World { edges: forth.edges.iter().map(reverse).collect(), ..world.clone() };
    (forth, back)
}

/// The same items of each, without what differs when one reads a path from its other end.
fn without_paths(answer: &Value) -> Value {
    match answer {
        Value::Object(fields) => {
            let is_kept = |field: &&String| {
                !["path", "direction", "left_out", "because", "associations", "no_effect"].contains(&field.as_str())
            };
            let kept = fields.iter().filter(|(field, _)| is_kept(field));
            kept.map(|(field, value)| (field.clone(), without_paths(value))).collect()
        }
        Value::Array(items) => items.iter().map(without_paths).collect(),
        other => other.clone(),
    }
}

proptest! {
    // A case asks every question several times over.
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn without_memberships_the_reversed_graph_has_the_reversed_answers((world, from, to) in pairs(), filters in selections(), others in whens()) {
        let (forth, back) = reversed(&world);
        let (there, here) = (forth.graph(), back.graph());
        let ends = |from, to| [forth.asked(from, false), forth.asked(to, false)];
        let question = |from, to| EffectQuestion { filters: filters.clone(), ..EffectQuestion::new(forth.asked(from, false), forth.asked(to, false)) };
        prop_assert_eq!(said(&effect(&forth, &question(from, to))), said(&effect(&back, &question(to, from))));

        let entities = |path: &Value, is_turned: bool| {
            let mut names: Vec<Value> = path["entities"].as_array().unwrap().clone();
            if is_turned {
                names.reverse();
            }
            json!([names, path["sign"], path["length"], path["stated"], path["context"]]).to_string()
        };
        let paths = |answer: &Value, is_turned| {
            answer.as_array().unwrap().iter().map(|path| entities(path, is_turned)).collect::<BTreeSet<_>>()
        };
        let (one, other) = (of_a_pair(&there, &filters, &ends(from, to), &others), of_a_pair(&here, &filters, &ends(to, from), &others));
        if one["path"]["truncated"] == json!(false) {
            prop_assert_eq!(paths(&one["path"]["paths"], false), paths(&other["path"]["paths"], true));
        }
        for side in ["here", "there", "differ"] {
            prop_assert_eq!(without_paths(&one["compare"][side]), without_paths(&other["compare"][side]));
        }

        let (one, other) = (of_one(&there, &filters, &ends(from, to)[0]), of_one(&here, &filters, &ends(from, to)[0]));
        for question in ["reach", "walks"] {
            for (here, there) in [(0, 1), (1, 0)] {
                prop_assert_eq!(&one[question][here]["reached"], &other[question][there]["reached"]);
            }
        }
        prop_assert_eq!(&one["loops"]["counts"], &other["loops"]["counts"]);

        let (one, other) = (of_several(&there, &filters, &ends(from, to)), of_several(&here, &filters, &ends(from, to)));
        for (here, there) in [(0, 1), (1, 0)] {
            prop_assert_eq!(without_paths(&one["common"][here]), without_paths(&other["common"][there]));
        }
        // What treatments do to an entity is what it does to them in the reversed graph.
        for treatment in one["interventions"]["interventions"].as_array().unwrap() {
            let place = forth.names.iter().position(|name| json!(name) == treatment["id"]).unwrap();
            let effect = effect(&back, &question(from, place));
            prop_assert_eq!(&treatment["effects"][0]["verdict"], &json!(effect.verdict));
            prop_assert_eq!(&treatment["effects"][0]["nearest"], &json!(effect.nearest));
            prop_assert_eq!(&treatment["effects"][0]["counts"], &json!(effect.counts));
        }
        let (one, other) = (of_all(&there, &filters), of_all(&here, &filters));
        prop_assert_eq!(&one["loops"]["counts"], &other["loops"]["counts"]);
        prop_assert_eq!(&one["list"]["left_out"], &other["list"]["left_out"]);
    }
}
