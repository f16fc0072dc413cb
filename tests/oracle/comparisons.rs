//! `compare` and `why` against the oracle and against `path` and `effect`.

use proptest::prelude::*;
use sarcograph::graph::selection::Selection;
use sarcograph::model::condition::Context;
use sarcograph::query::compare::{CompareQuestion, ask};
use sarcograph::query::effect::{self, EffectQuestion};
use sarcograph::query::why::{self, WhyQuestion};
use serde_json::{Value, json};

use super::brute::{Left, Path, asked};
use super::paths::{judged, shown, written};
use super::world::{World, pairs, selections};

fn under(selection: &Selection, when: &Context) -> Selection {
    Selection { when: when.clone(), ..selection.clone() }
}

fn listed(
    world: &World,
    paths: &[Path],
    is_in: impl Fn(&Path) -> bool,
    states: impl Fn(&Path) -> bool,
    limit: usize,
    turn: bool,
) -> Vec<Value> {
    let mut paths: Vec<Path> = paths.iter().filter(|path| is_in(path)).cloned().collect();
    paths.sort_by_key(|path| {
        let names: Vec<String> = path.entities.iter().map(|entity| world.names[*entity].clone()).collect();
        (path.relations.len(), names, path.relations.clone())
    });
    let write = |mut path: Path| {
        path.stated = states(&path);
        written(world, &path, turn)
    };
    paths.into_iter().take(limit).map(write).collect()
}

proptest! {
    #[test]
    fn comparisons_are_those_of_brute_force(
        (world, from, to) in pairs(),
        selection in selections(),
        others in selections(),
        limit in 0_usize..6,
        opposites in any::<[bool; 2]>(),
    ) {
        let turn = opposites[0] != opposites[1];
        let (here, there) = (under(&selection, &selection.when), under(&selection, &others.when));
        let (start, end) = (world.asked(from, opposites[0]), world.asked(to, opposites[1]));
        let question = CompareQuestion {
            selection: selection.clone(),
            limit,
            ..CompareQuestion::new(start, end, here.when.clone(), there.when.clone())
        };
        let answer = serde_json::to_value(ask(&world.graph(), &question).unwrap()).unwrap();
        let (left_here, left_there) = (Left::new(&world, &here), Left::new(&world, &there));
        let (paths_here, paths_there) = (left_here.paths(from, to, 4), left_there.paths(from, to, 4));
        for (side, paths, selection) in [("here", &paths_here, &here), ("there", &paths_there, &there)] {
            let expected = judged(paths, !asked(selection).is_empty(), turn);
            for field in ["verdict", "nearest", "basis", "counts"] {
                prop_assert_eq!(&answer[side][field], &expected[field], "{} {}", side, field);
            }
        }
        let is_among = |path: &Path, paths: &[Path]| paths.iter().any(|other| other.relations == path.relations);
        let states = |path: &Path, selection: &Selection| asked(selection).keys().all(|facet| path.context.contains_key(facet));
        let both = listed(&world, &paths_here, |path| is_among(path, &paths_there), |path| states(path, &here) && states(path, &there), limit, turn);
        let only_here = listed(&world, &paths_here, |path| !is_among(path, &paths_there), |path| states(path, &here), limit, turn);
        let only_there = listed(&world, &paths_there, |path| !is_among(path, &paths_here), |path| states(path, &there), limit, turn);
        prop_assert_eq!(shown(&answer["both"]), both);
        prop_assert_eq!(shown(&answer["only_here"]), only_here);
        prop_assert_eq!(shown(&answer["only_there"]), only_there);

        let mut associations = [left_here.associations(from, to), left_there.associations(from, to)].concat();
        associations.sort();
        associations.dedup();
        let shown: Vec<&str> = answer["associations"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
        prop_assert_eq!(shown, associations);
    }

    #[test]
    fn what_is_told_as_the_reason_is_the_best_of_either_side(
        (world, from, to) in pairs(),
        selection in selections(),
        limit in 1_usize..4,
    ) {
        let graph = world.graph();
        let (start, end) = (world.asked(from, false), world.asked(to, false));
        let question = WhyQuestion { selection: selection.clone(), limit, ..WhyQuestion::new(start.clone(), end.clone()) };
        let answer = why::ask(&graph, &question).unwrap();
        let effect = effect::ask(&graph, &EffectQuestion { selection, examples: 1000, ..EffectQuestion::new(start, end) }).unwrap();
        prop_assert_eq!(answer.verdict, effect.verdict);
        let signed = [&effect.increasing, &effect.decreasing];
        let all = effect.increasing.len() + effect.decreasing.len() + effect.unknown.len();
        prop_assert_eq!(answer.paths.len(), all.min(limit));
        prop_assert_eq!(answer.truncated, all > limit);
        for side in signed.into_iter().filter(|_| limit > 1) {
            prop_assert!(side.first().is_none_or(|best| answer.paths.contains(best)), "{:#?}", answer);
        }
        let signs: Vec<_> = answer.paths.iter().map(|path| path.sign.symbol()).collect();
        prop_assert!(signs.is_sorted_by_key(|sign| *sign == "?"), "{:?}", signs);
        let notes: Vec<Value> = answer.notes.iter().map(|note| json!(note.id)).collect();
        let mut cited: Vec<Value> = Vec::new();
        for evidence in answer.paths.iter().flat_map(|path| &path.relations).flat_map(|relation| &relation.evidence) {
            if !cited.contains(&json!(evidence.note)) {
                cited.push(json!(evidence.note));
            }
        }
        prop_assert_eq!(notes, cited);
    }
}
