//! `path` against the oracle.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sarcograph::model::effect::Sign;
use sarcograph::query::path::{PathAnswer, PathQuestion};
use sarcograph::query::question::Question;
use serde_json::{Value, json};

use super::brute::{Left, Path, asked, basis, routes, turned, verdict};
use super::world::{World, context, pairs, selections};

/// The path as it stands in an answer, without the details of its relations.
pub(super) fn written(world: &World, path: &Path, turn: bool) -> Value {
    json!({
        "sign": turned(path.sign, turn).to_string(),
        "length": path.relations.len(),
        "stated": path.stated,
        "entities": path.entities.iter().map(|entity| world.names[*entity].clone()).collect::<Vec<_>>(),
        "relations": path.relations,
        "context": context(&path.context),
    })
}

/// An answer's path in the form of [`written`].
pub(super) fn simple(path: &Value) -> Value {
    let relations: Vec<Value> = path["relations"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
    let mut simple = path.clone();
    simple["relations"] = relations.into();
    simple
}

/// An answer's paths in the form of [`written`].
pub(super) fn shown(paths: &Value) -> Vec<Value> {
    paths.as_array().unwrap().iter().map(simple).collect()
}

/// The ids of relations that are listed.
pub(super) fn ids(relations: &Value) -> Value {
    relations.as_array().unwrap().iter().map(|it| it["id"].clone()).collect()
}

/// What stands beside the paths: verdict, nearest, basis, counts.
pub(super) fn judged(paths: &[Path], is_asked: bool, turn: bool) -> Value {
    let basis = basis(paths);
    let signs = |length: Option<usize>| -> BTreeSet<char> {
        let of_length = basis.iter().filter(|path| length.is_none_or(|length| path.relations.len() == length));
        of_length.map(|path| turned(path.sign, turn)).collect()
    };
    let nearest = basis.iter().filter(|path| path.sign != '?').map(|path| path.relations.len()).min();
    let count = |sign: char| routes(&basis).values().flatten().filter(|(_, route)| turned(*route, turn) == sign).count();
    json!({
        "verdict": verdict(&signs(None)),
        "nearest": nearest.map(|steps| json!({"steps": steps, "verdict": verdict(&signs(Some(steps)))})),
        "basis": basis.first().filter(|_| is_asked).map(|path| if path.stated { "stated" } else { "general" }),
        "complete": true,
        "counts": {"+": count('+'), "-": count('-'), "?": count('?')},
    })
}

/// The same fields of an answer.
pub(super) fn judgement(answer: &Value) -> Value {
    let fields = ["verdict", "nearest", "basis", "complete", "counts"];
    fields.into_iter().map(|field| (field.to_owned(), answer[field].clone())).collect::<serde_json::Map<_, _>>().into()
}

fn ask_of(world: &World, question: &PathQuestion) -> (PathAnswer, Value) {
    let answer = question.ask(&world.graph()).unwrap();
    let json = serde_json::to_value(&answer).unwrap();
    (answer, json)
}

proptest! {
    #[test]
    fn paths_and_verdicts_are_those_of_brute_force(
        (world, from, to) in pairs(),
        filters in selections(),
        max_steps in 1_usize..8,
        limit in 0_usize..12,
        sign in proptest::sample::select(vec![None, Some(Sign::Plus), Some(Sign::Minus)]),
        opposites in any::<[bool; 2]>(),
    ) {
        let turn = opposites[0] != opposites[1];
        let question = PathQuestion {
            filters: filters.clone(),
            max_steps,
            limit,
            sign,
            ..PathQuestion::new(world.asked(from, opposites[0]), world.asked(to, opposites[1]))
        };
        let (_, answer) = ask_of(&world, &question);
        let left = Left::new(&world, &filters);
        let paths = left.paths(from, to, max_steps);
        prop_assert_eq!(judgement(&answer), judged(&paths, !asked(&filters).is_empty(), turn));

        let wanted = |path: &&Path| sign.is_none_or(|sign| sign.symbol().starts_with(turned(path.sign, turn)));
        let listed: Vec<Value> = paths.iter().filter(wanted).map(|path| written(&world, path, turn)).collect();
        prop_assert_eq!(answer["truncated"].as_bool().unwrap(), listed.len() > limit);
        let kept: Vec<Value> = listed.into_iter().take(limit).collect();
        prop_assert_eq!(shown(&answer["paths"]), kept);
        let [nothing, studies] = left.nothing((from, to), &answer["verdict"]);
        prop_assert_eq!(&answer["nothing"], &nothing);
        prop_assert_eq!(ids(&answer["no_effect"]), studies);
    }

    #[test]
    fn paths_pass_what_they_must_and_avoid_what_they_may_not(
        (world, from, to) in pairs(),
        filters in selections(),
        via in proptest::collection::vec(0_usize..6, 0..3),
        avoid in proptest::collection::vec(0_usize..6, 0..2),
    ) {
        let places = |all: &[usize]| -> Vec<usize> { all.iter().copied().filter(|it| *it < world.names.len()).collect() };
        let (via, avoid) = (places(&via), places(&avoid));
        let question = PathQuestion {
            filters: filters.clone(),
            limit: 1000,
            via: via.iter().map(|place| world.entity(*place)).collect(),
            avoid: avoid.iter().map(|place| world.entity(*place)).collect(),
            ..PathQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        let (_, answer) = ask_of(&world, &question);
        let mut paths = Left::new(&world, &filters).paths(from, to, 4);
        paths.retain(|path| {
            via.iter().all(|place| path.entities.contains(place)) && !avoid.iter().any(|place| path.entities.contains(place))
        });
        prop_assert_eq!(judgement(&answer), judged(&paths, !asked(&filters).is_empty(), false));
        prop_assert_eq!(shown(&answer["paths"]), paths.iter().map(|path| written(&world, path, false)).collect::<Vec<_>>());
    }
}

#[test]
fn a_path_from_an_entity_to_itself_is_an_error() {
    let world = World::with(vec!["a".into(), "b".into()], Vec::new());
    let question = PathQuestion::new(world.asked(0, false), world.asked(0, true));
    assert_eq!(question.ask(&world.graph()).unwrap_err().code(), "same-entity");
}
