//! Graphs that are long, and graphs that are knotted: no search overflows the stack or runs on without end.

use std::fmt::Write;
use std::sync::Arc;

use sarcograph::graph::MechanismGraph;
use sarcograph::graph::filters::Filters;
use sarcograph::model::entity::Kind;
use sarcograph::model::knowledge::Knowledge;
use sarcograph::model::name::Text;
use sarcograph::model::records::Records;
use sarcograph::query::closure::ClosureQuestion;
use sarcograph::query::contradictions::ContradictionsQuestion;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::interventions::{InterventionsAnswer, InterventionsQuestion};
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::reach::Direction;
use sarcograph::query::shortest::ShortestQuestion;
use sarcograph::query::walks::WalksQuestion;
use sarcograph::query::what_if::WhatIfQuestion;

use crate::edge_list::{asked, graph};

fn name(number: usize) -> String {
    format!("n{number:06}")
}

fn made_of(edges: impl Iterator<Item = (usize, usize)>) -> MechanismGraph {
    let mut text = "source\tsign\ttarget\n".to_owned();
    for (at, (from, to)) in edges.enumerate() {
        writeln!(text, "{}\t{}\t{}", name(from), if at % 3 == 0 { "-1" } else { "1" }, name(to)).unwrap();
    }
    graph(&text)
}

#[test]
fn a_chain_of_100_000_is_followed_to_its_end() {
    const LAST: usize = 100_000;
    let graph = made_of((0..LAST).map(|at| (at, at + 1)));
    let (first, last) = (asked(&name(0)), asked(&name(LAST)));
    let filters = Filters::default;

    let question = ShortestQuestion { from: first.clone(), to: last.clone(), filters: filters(), count: 2 };
    let answer = question.ask(&graph).unwrap();
    assert_eq!((answer.complete, answer.paths.len(), answer.paths[0].length), (true, 1, LAST));

    let question = PathQuestion { max_steps: 3000, ..PathQuestion::new(asked(&name(LAST - 3000)), last.clone()) };
    let answer = question.ask(&graph).unwrap();
    assert_eq!((answer.complete, answer.paths.len(), answer.paths[0].length), (true, 1, 3000));

    let question =
        WalksQuestion { entity: first.clone(), direction: Direction::Downstream, filters: filters(), depth: usize::MAX };
    assert_eq!(question.ask(&graph).unwrap().reached.len(), LAST + 1);
    let question = ClosureQuestion { entity: last.clone(), direction: Direction::Upstream, filters: filters() };
    assert_eq!(question.ask(&graph).unwrap().reached.len(), LAST);
    assert_eq!(LoopsQuestion::new(None).ask(&graph).unwrap().counts.balancing, 0);

    let round = made_of((0..LAST).map(|at| (at, (at + 1) % LAST)));
    let answer = LoopsQuestion::new(Some(first.clone())).ask(&round).unwrap();
    assert!(answer.complete && answer.loops.is_empty());
    assert_eq!(WhatIfQuestion::new(vec![first], Vec::new(), Vec::new()).ask(&round).unwrap().changes.len(), 4);
}

/// 126 entities of which each acts on the nine that follow, in a circle; seven more act on some of these.
fn knot() -> MechanismGraph {
    const KNOTTED: usize = 126;
    let inside = (0..KNOTTED).flat_map(|at| (1..10).map(move |step| (at, (at * 2 + step * 5) % KNOTTED)));
    made_of(inside.chain((KNOTTED..133).map(|at| (at, at - 100))).filter(|(from, to)| from != to))
}

#[test]
fn a_search_for_loops_in_a_knot_stops_at_its_limit_and_says_so() {
    let graph = knot();
    assert_eq!(graph.knowledge().entities.len(), 133);
    let question = LoopsQuestion { max_steps: 12, max_work: 200_000, ..LoopsQuestion::new(None) };
    let answer = question.ask(&graph).unwrap();
    let seen = answer.counts.reinforcing + answer.counts.balancing;
    assert!(!answer.complete && answer.truncated && answer.loops.len() == 20 && seen > 300, "{seen}");
    // Shorter ones are not lost to longer ones.
    let short = (LoopsQuestion { max_steps: 3, ..LoopsQuestion::new(None) }).ask(&graph).unwrap();
    assert!(short.complete);
    assert_eq!(short.loops[..10], answer.loops[..10]);
}

#[test]
fn interventions_in_a_knot_share_one_limit_and_none_goes_without() {
    const MAX_WORK: usize = 200_000;
    let mut records = Records::clone(knot().knowledge());
    let kind = Kind { id: "gene".into(), name: Text::default(), intervention: true };
    records.kinds.insert(kind.id.clone(), kind);
    let graph = MechanismGraph::new(Arc::new(Knowledge::new(records)));
    let question = InterventionsQuestion { limit: 200, ..InterventionsQuestion::new(vec![asked(&name(7))]) };
    let near = question.ask(&graph).unwrap();
    assert!(near.complete && near.total > 100, "{}", near.total);

    let question = InterventionsQuestion { max_steps: 12, max_work: MAX_WORK, ..question };
    let far = question.ask(&graph).unwrap();
    assert!(!far.complete && far.total >= near.total);
    let effects = || far.interventions.iter().map(|one| &one.effects[0]);
    // Each route found is a step looked at, at least.
    let routes: usize = effects().map(|effect| effect.counts.plus + effect.counts.minus).sum();
    assert!(routes > 300 && routes <= MAX_WORK, "{routes}");
    assert!(effects().all(|effect| effect.path.is_some()));
    let steps = |answer: &InterventionsAnswer| -> Vec<usize> {
        answer.interventions.iter().take(near.total).map(|one| one.effects[0].nearest.as_ref().unwrap().steps).collect()
    };
    assert_eq!(steps(&near), steps(&far));
}

#[test]
#[cfg_attr(debug_assertions, ignore = "goes to the limit: long without optimisation")]
fn searches_for_paths_in_a_knot_stop_at_their_limits_and_say_so() {
    let graph = knot();
    let (from, to) = (asked(&name(130)), asked(&name(7)));
    let answer = (PathQuestion { max_steps: 12, ..PathQuestion::new(from.clone(), to.clone()) }).ask(&graph).unwrap();
    assert!(!answer.complete && answer.truncated && answer.paths.len() == 10);
    let answer = (EffectQuestion { max_steps: 12, ..EffectQuestion::new(from.clone(), to.clone()) }).ask(&graph).unwrap();
    assert!(!answer.complete && answer.counts.plus + answer.counts.minus > 300);
    let question = WhatIfQuestion::new(vec![from], vec![to], Vec::new());
    let answer = (WhatIfQuestion { max_steps: 9, ..question }).ask(&graph).unwrap();
    assert!(!answer.complete && answer.loops_truncated && answer.changes.len() > 100);
}

#[test]
fn a_knot_does_not_stop_what_looks_at_pairs_or_for_the_shortest() {
    let graph = knot();
    assert!(ContradictionsQuestion::default().ask(&graph).unwrap().contradictions.is_empty());
    let (from, to) = (asked(&name(130)), asked(&name(7)));
    let question = ShortestQuestion { from, to, filters: Filters::default(), count: 100 };
    let answer = question.ask(&graph).unwrap();
    assert!(answer.complete && answer.paths.len() == 100);
}
