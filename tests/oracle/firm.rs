//! Whether verdicts stay, against the oracle.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sarcograph::query::compare::CompareQuestion;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::why::WhyQuestion;
use serde_json::{Value, json};

use super::brute::{Left, Path, basis, verdict};
use super::world::{context, pairs, selections, whens};

/// How long the longest paths are that are looked at.
pub(super) const FIRM: usize = 10;

/// What stands beside the verdict of some paths where `all` are those of up to ten steps: a verdict is firm where no path of them
/// says the opposite, if it is stated no stated one. Where one of those that it rests on has no sign, that stays open.
pub(super) fn firm(paths: &[Path], all: &[Path]) -> Value {
    let signed = basis(paths);
    let signs: BTreeSet<char> = signed.iter().map(|path| path.sign).collect();
    let (opposite, counted): (char, Vec<&Path>) = match verdict(&signs) {
        "increases" => ('-', all.iter().filter(|path| path.stated || !signed[0].stated).collect()),
        "decreases" => ('+', all.iter().filter(|path| path.stated || !signed[0].stated).collect()),
        "ambiguous" => {
            let shortest = |sign| signed.iter().filter(|path| path.sign == sign).map(|path| path.relations.len()).min();
            return json!({"firm": false, "differs_from": shortest('+').max(shortest('-'))});
        }
        _ => return json!({"firm": null, "differs_from": null}),
    };
    let longer = counted.iter().filter(|path| path.sign == opposite).map(|path| path.relations.len()).min();
    let is_open = longer.is_none() && signs.contains(&'?');
    json!({"firm": (!is_open).then_some(longer.is_none()), "differs_from": longer})
}

/// The same fields of an answer.
fn told(answer: &Value) -> Value {
    json!({"firm": answer["firm"], "differs_from": answer["differs_from"]})
}

proptest! {
    #[test]
    fn a_verdict_is_firm_where_no_longer_path_says_the_opposite(
        (world, from, to) in pairs(),
        filters in selections(),
        others in whens(),
        max_steps in 1_usize..5,
        through in proptest::collection::vec(0_usize..6, 0..2),
        without in proptest::collection::vec(0_usize..6, 0..2),
        opposites in any::<[bool; 2]>(),
    ) {
        let graph = world.graph();
        let ends = || (world.asked(from, opposites[0]), world.asked(to, opposites[1]));
        let left = Left::new(&world, &filters);
        let (short, long) = (left.paths(from, to, max_steps), left.paths(from, to, FIRM));
        let expected = firm(&short, &long);
        let question = EffectQuestion { filters: filters.clone(), max_steps, ..EffectQuestion::new(ends().0, ends().1) };
        let answer = serde_json::to_value(question.ask(&graph).unwrap()).unwrap();
        prop_assert_eq!(told(&answer), expected.clone());
        prop_assert_eq!(super::paths::ids(&answer["definitions"]), json!(left.definitions(from, to)));
        let question = WhyQuestion { filters: filters.clone(), max_steps, ..WhyQuestion::new(ends().0, ends().1) };
        prop_assert_eq!(told(&serde_json::to_value(question.ask(&graph).unwrap()).unwrap()), expected);

        let question = CompareQuestion::new(ends().0, ends().1, filters.when.clone(), context(&others));
        let question = CompareQuestion { filters: filters.clone(), max_steps, ..question };
        let answer = serde_json::to_value(question.ask(&graph).unwrap()).unwrap();
        for (side, when) in [("here", filters.when.clone()), ("there", context(&others))] {
            let filters = sarcograph::graph::filters::Filters { when, ..filters.clone() };
            let left = Left::new(&world, &filters);
            prop_assert_eq!(told(&answer[side]), firm(&left.paths(from, to, max_steps), &left.paths(from, to, FIRM)));
        }

        let is_one = |place: &usize| *place < world.names.len();
        let (via, avoid): (Vec<usize>, Vec<usize>) = (through.into_iter().filter(is_one).collect(), without.into_iter().filter(is_one).collect());
        let question = PathQuestion {
            filters: filters.clone(),
            max_steps,
            via: via.iter().map(|place| world.entity(*place)).collect(),
            avoid: avoid.iter().map(|place| world.entity(*place)).collect(),
            ..PathQuestion::new(ends().0, ends().1)
        };
        let passes = |path: &Path| via.iter().all(|it| path.entities.contains(it)) && !avoid.iter().any(|it| path.entities.contains(it));
        let of = |paths: Vec<Path>| paths.into_iter().filter(passes).collect::<Vec<_>>();
        let answer = serde_json::to_value(question.ask(&graph).unwrap()).unwrap();
        prop_assert_eq!(told(&answer), firm(&of(short), &of(long)));
    }
}
