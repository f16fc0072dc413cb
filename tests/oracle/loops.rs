//! `loops` against the oracle.

use std::collections::BTreeSet;

use proptest::prelude::*;
use sarcograph::model::evidence::Stance;
use sarcograph::query::answer::LoopKind;
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::question::Question;
use serde_json::{Value, json};

use super::brute::{Left, asked, holds_throughout, is_association, is_causal, is_criterion, left_of, sign, union};
use super::world::{Edge, World, context, selections, worlds};

/// A loop as names and ids, from the smallest name on.
type Ring = (Vec<String>, Vec<String>);

fn rotated(world: &World, walk: &[(usize, usize, &Edge)]) -> Ring {
    let mut entities: Vec<String> = walk.iter().map(|(from, ..)| world.names[*from].clone()).collect();
    let mut relations: Vec<String> = walk.iter().map(|(.., edge)| world.id(edge)).collect();
    let smallest = (0..entities.len()).min_by_key(|at| &entities[*at]).unwrap();
    entities.rotate_left(smallest);
    relations.rotate_left(smallest);
    (entities, relations)
}

/// All loops: every closed walk without repetition that has a causal step, read from its smallest name.
pub(super) fn loops(left: &Left<'_>, max_steps: usize) -> Vec<(Ring, char, super::world::When)> {
    let is_self = |edge: &&&Edge| edge.subject == edge.object && is_causal(edge.effect);
    let supported = |edge: &&&Edge| left_of(edge, left.filters).iter().any(|proof| proof.stance == Stance::Supports);
    let own = left
        .edges
        .iter()
        .filter(is_self)
        .filter(supported)
        .filter(|edge| matches!(sign(edge.effect), Some('+' | '-' | '?')));
    let steps = left.steps();
    let mut walks: Vec<Vec<(usize, usize, &Edge)>> = steps.iter().copied().map(|step| vec![step]).collect();
    walks.extend(own.map(|edge| vec![(edge.subject, edge.object, *edge)]));
    walks.retain(|walk| sign(walk[0].2.effect).is_some() && !is_criterion(walk[0].2.effect));
    let mut found: Vec<(Ring, char, super::world::When)> = Vec::new();
    let mut seen: BTreeSet<Ring> = BTreeSet::new();
    while let Some(walk) = walks.pop() {
        let (start, end) = (walk[0].0, walk[walk.len() - 1].1);
        if walk.len() > max_steps {
            continue;
        }
        if start != end {
            for step in steps.iter().copied() {
                let is_new = step.1 == start || walk.iter().all(|(from, to, _)| *from != step.1 && *to != step.1);
                let is_used = walk.iter().any(|(.., edge)| left.world.id(edge) == left.world.id(step.2));
                if step.0 == end && is_new && !is_used && sign(step.2.effect).is_some() && !is_criterion(step.2.effect) {
                    walks.push(walk.iter().copied().chain([step]).collect());
                }
            }
            continue;
        }
        let contexts: Vec<_> = walk.iter().map(|(.., edge)| &edge.when).collect();
        let edges: Vec<&Edge> = walk.iter().map(|(.., edge)| *edge).collect();
        let Some(context) = union(&contexts).filter(|_| holds_throughout(&edges)) else { continue };
        if walk.iter().all(|(.., edge)| is_association(edge.effect)) {
            continue;
        }
        // Each entity is passed, the first as well as any other.
        if walk.len() > 1 && edges.iter().any(|edge| left.contested.contains(&left.world.id(edge))) {
            continue;
        }
        let is_told = (0..walk.len()).all(|at| {
            let (entity, _, behind) = walk[at];
            let (.., before) = walk[(at + walk.len() - 1) % walk.len()];
            left.may_pass(before, entity, behind)
        });
        if !is_told {
            continue;
        }
        let ring = rotated(left.world, &walk);
        let signs: Vec<char> = walk.iter().filter_map(|(.., edge)| sign(edge.effect)).collect();
        let sign = match (signs.contains(&'?'), signs.iter().filter(|sign| **sign == '-').count() % 2) {
            (true, _) => '?',
            (false, 0) => '+',
            (false, _) => '-',
        };
        if seen.insert(ring.clone()) {
            found.push((ring, sign, context));
        }
    }
    found.sort_by(|(a, ..), (b, ..)| (a.0.len(), a).cmp(&(b.0.len(), b)));
    found
}

fn kind(sign: char) -> &'static str {
    match sign {
        '+' => "reinforcing",
        '-' => "balancing",
        _ => "indeterminate",
    }
}

fn written(left: &Left<'_>, (ring, sign, when): &(Ring, char, super::world::When)) -> Value {
    json!({
        "kind": kind(*sign),
        "length": ring.0.len(),
        "entities": ring.0,
        "relations": ring.1,
        "context": context(when),
        "stated": asked(left.filters).keys().all(|facet| when.contains_key(facet)),
    })
}

fn shown(loops: &Value) -> Vec<Value> {
    let simple = |it: &Value| {
        let relations: Vec<_> = it["relations"].as_array().unwrap().iter().map(|it| it["id"].clone()).collect();
        json!({
            "kind": it["kind"], "length": it["length"], "entities": it["entities"], "relations": relations,
            "context": it["context"], "stated": it["stated"],
        })
    };
    loops.as_array().unwrap().iter().map(simple).collect()
}

proptest! {
    #[test]
    fn loops_are_those_of_brute_force(
        world in worlds(),
        filters in selections(),
        entity in proptest::option::of(0_usize..6),
        max_steps in 0_usize..8,
        limit in 0_usize..10,
        wanted in proptest::option::of(proptest::sample::select(LoopKind::ALL.to_vec())),
    ) {
        let entity = entity.map(|entity| entity % world.names.len());
        let question = LoopsQuestion {
            filters: filters.clone(),
            max_steps,
            limit,
            kind: wanted,
            ..LoopsQuestion::new(entity.map(|entity| world.asked(entity, false)))
        };
        let answer = serde_json::to_value(question.ask(&world.graph()).unwrap()).unwrap();
        let left = Left::new(&world, &filters);
        let mut expected = loops(&left, max_steps);
        expected.retain(|(ring, ..)| entity.is_none_or(|entity| ring.0.contains(&world.names[entity])));
        for kind_of in ["reinforcing", "balancing", "indeterminate"] {
            let count = expected.iter().filter(|(_, sign, _)| kind(*sign) == kind_of).count();
            prop_assert_eq!(answer["counts"][kind_of].as_u64().unwrap(), count as u64);
        }
        expected.retain(|(_, sign, _)| wanted.is_none_or(|wanted| wanted.id() == kind(*sign)));
        prop_assert_eq!(answer["truncated"].as_bool().unwrap(), expected.len() > limit);
        prop_assert_eq!(answer["complete"].as_bool(), Some(true));
        let expected: Vec<Value> = expected.iter().take(limit).map(|it| written(&left, it)).collect();
        prop_assert_eq!(shown(&answer["loops"]), expected);
    }

    #[test]
    fn a_loop_is_picked_by_its_id_or_label(world in worlds(), filters in selections(), at in any::<prop::sample::Index>()) {
        let graph = world.graph();
        let question = LoopsQuestion { filters, limit: 1000, ..LoopsQuestion::new(None) };
        let all = question.ask(&graph).unwrap();
        let ids: BTreeSet<&String> = all.loops.iter().map(|it| &it.id).collect();
        prop_assert_eq!(ids.len(), all.loops.len());
        if !all.loops.is_empty() {
            let one = at.get(&all.loops);
            for pick in [&one.id, &one.label] {
                let picked = (LoopsQuestion { limit: 1, pick: Some(pick.clone()), ..question.clone() }).ask(&graph).unwrap();
                prop_assert_eq!(&picked.loops, std::slice::from_ref(one));
            }
        }
    }
}
