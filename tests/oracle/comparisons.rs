//! `compare` against the oracle.

use proptest::prelude::*;
use sarcograph::graph::filters::Filters;
use sarcograph::model::condition::Context;
use sarcograph::model::effect::Effect;
use sarcograph::query::answer::SignedPath;
use sarcograph::query::compare::CompareQuestion;
use sarcograph::query::question::Question;
use serde_json::{Value, json};

use super::brute::{Left, Path, asked};
use super::paths::{ids, judged, shown, written};
use super::world::{Edge, PROOF, When, World, context, pairs, selections};

fn under(filters: &Filters, when: &Context) -> Filters {
    Filters { when: when.clone(), ..filters.clone() }
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
        filters in selections(),
        others in selections(),
        limit in 0_usize..6,
        opposites in any::<[bool; 2]>(),
    ) {
        let turn = opposites[0] != opposites[1];
        let (here, there) = (under(&filters, &filters.when), under(&filters, &others.when));
        let (start, end) = (world.asked(from, opposites[0]), world.asked(to, opposites[1]));
        let question = CompareQuestion {
            filters: filters.clone(),
            limit,
            ..CompareQuestion::new(start, end, here.when.clone(), there.when.clone())
        };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let (left_here, left_there) = (Left::new(&world, &here), Left::new(&world, &there));
        let (paths_here, paths_there) = (left_here.paths(from, to, 4), left_there.paths(from, to, 4));
        for (side, paths, filters) in [("here", &paths_here, &here), ("there", &paths_there, &there)] {
            let expected = judged(paths, !asked(filters).is_empty(), turn);
            for field in ["verdict", "nearest", "basis", "counts"] {
                prop_assert_eq!(&answer[side][field], &expected[field], "{} {}", side, field);
            }
        }
        let is_among = |path: &Path, paths: &[Path]| paths.iter().any(|other| other.relations == path.relations);
        let states = |path: &Path, filters: &Filters| asked(filters).keys().all(|facet| path.context.contains_key(facet));
        let both = listed(&world, &paths_here, |path| is_among(path, &paths_there), |path| states(path, &here) && states(path, &there), limit, turn);
        let only_here = listed(&world, &paths_here, |path| !is_among(path, &paths_there), |path| states(path, &here), limit, turn);
        let only_there = listed(&world, &paths_there, |path| !is_among(path, &paths_here), |path| states(path, &there), limit, turn);
        prop_assert_eq!(shown(&answer["both"]), both);
        prop_assert_eq!(shown(&answer["only_here"]), only_here);
        prop_assert_eq!(shown(&answer["only_there"]), only_there);

        let longest = paths_here.iter().filter(|path| is_among(path, &paths_there)).count()
            .max(paths_here.iter().filter(|path| !is_among(path, &paths_there)).count())
            .max(paths_there.iter().filter(|path| !is_among(path, &paths_here)).count());
        prop_assert_eq!(&answer["truncated"], &json!(longest > limit));
        for (side, left) in [("here", &left_here), ("there", &left_there)] {
            let [nothing, studies] = left.nothing((from, to), &answer[side]["verdict"]);
            prop_assert_eq!(&answer[side]["nothing"], &nothing);
            prop_assert_eq!(ids(&answer[side]["no_effect"]), studies);
        }
        let differs = ["verdict", "basis", "nothing"].iter().any(|field| answer["here"][field] != answer["there"][field]);
        prop_assert_eq!(&answer["differ"], &json!(differs));

        let mut associations = [left_here.associations(from, to), left_there.associations(from, to)].concat();
        associations.sort();
        associations.dedup();
        let shown: Vec<&str> = answer["associations"].as_array().unwrap().iter().map(|it| it["id"].as_str().unwrap()).collect();
        prop_assert_eq!(shown, associations);
    }
}

#[test]
fn a_membership_overruled_under_one_condition_holds_under_the_other() {
    let when = |value: &'static str| When::from([("duration", value)]);
    let edge = |subject, effect, object, when| Edge { subject, effect, object, when, evidence: vec![PROOF] };
    let names = ["member", "group", "target"].map(str::to_owned).to_vec();
    let world = World::with(
        names,
        vec![
            edge(0, Effect::IsA, 1, When::new()),
            edge(1, Effect::Increases, 2, When::new()),
            edge(0, Effect::Decreases, 2, when("chronic")),
        ],
    );
    let question = CompareQuestion::new(
        world.asked(0, false),
        world.asked(2, false),
        context(&when("acute")),
        context(&when("chronic")),
    );
    let answer = question.ask(&world.graph()).unwrap();
    let lengths = |paths: &[SignedPath]| paths.iter().map(|path| path.length).collect::<Vec<_>>();
    assert_eq!(
        [&answer.both, &answer.only_here, &answer.only_there].map(|paths| lengths(paths)),
        [vec![], vec![2], vec![1]]
    );
}
