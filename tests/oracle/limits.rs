//! Questions whose answer has no end: each stops at its limit, says so, and what it says up to there is so.

use sarcograph::graph::MechanismGraph;
use sarcograph::model::effect::{Effect, Sign};
use sarcograph::query::answer::{LoopKind, Verdict};
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::reach::{Direction, ReachQuestion};

use crate::edge_list::{asked, graph_of};

const ENTITIES: usize = 24;

/// A knot in which each acts on each; `lowers` tells which of two by their numbers.
fn knot(lowers: impl Fn(usize, usize) -> bool) -> MechanismGraph {
    let names: Vec<String> = (0..ENTITIES).map(|number| format!("e{number:02}")).collect();
    let pairs = (0..ENTITIES).flat_map(|from| (0..ENTITIES).map(move |to| (from, to))).filter(|(from, to)| from != to);
    graph_of(pairs.map(|(from, to)| {
        let effect = if lowers(from, to) { Effect::Decreases } else { Effect::Increases };
        (names[from].as_str(), effect, names[to].as_str())
    }))
}

#[test]
#[cfg_attr(debug_assertions, ignore = "goes to the limit: long without optimisation")]
fn a_knot_stops_a_search_for_paths_and_is_never_called_sure() {
    let graph = knot(|_, _| false);
    let question = PathQuestion { max_steps: 20, limit: 600, ..PathQuestion::new(asked("e00"), asked("e01")) };
    let answer = question.ask(&graph).unwrap();
    assert!(!answer.complete && answer.truncated);
    assert_eq!((answer.verdict, answer.counts.minus), (Verdict::Increases, 0));
    // Up to the limit all is there: 1 path of one step, 22 of two, 22 · 21 of three, then the first of four.
    let of_length = |length: usize| answer.paths.iter().filter(|path| path.length == length).count();
    assert_eq!([1, 2, 3, 4].map(of_length), [1, 22, 462, 115]);
    assert!(answer.paths.is_sorted_by_key(|path| (path.length, path.entities.clone())));
    assert_eq!(answer.nearest.map(|nearest| (nearest.steps, nearest.verdict)), Some((1, Verdict::Increases)));
}

#[test]
#[cfg_attr(debug_assertions, ignore = "goes to the limit: long without optimisation")]
fn a_knot_stops_a_search_for_loops() {
    let graph = knot(|from, to| from == 0 && to == 1);
    let answer = (LoopsQuestion { max_steps: 20, limit: 2300, ..LoopsQuestion::new(None) }).ask(&graph).unwrap();
    assert!(!answer.complete && answer.truncated);
    let of_length = |length: usize| answer.loops.iter().filter(|each| each.length == length).count();
    // n (n - 1) / 2 of two, n (n - 1) (n - 2) / 3 of three.
    assert_eq!([of_length(2), of_length(3)], [276, 2024]);
    for each in answer.loops {
        let lowers = each.relations.iter().any(|relation| relation.sign == Some(Sign::Minus));
        assert_eq!(each.kind == LoopKind::Balancing, lowers);
    }
}

#[test]
fn a_knot_does_not_stop_what_walks_can_tell() {
    let graph = knot(|from, to| (from + to) % 3 == 0);
    let question = ReachQuestion { depth: 20, ..ReachQuestion::new(asked("e00"), Direction::Downstream) };
    let answer = question.ask(&graph).unwrap();
    assert!(answer.complete);
    assert_eq!(answer.reached.len(), ENTITIES - 1);
    assert!(answer.reached.iter().all(|reached| reached.distance == 1 && reached.signs == [Sign::Plus, Sign::Minus]));
}
