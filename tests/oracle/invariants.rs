//! What must not matter: names, the order of writing, and the end from which a quantity is seen.

use proptest::prelude::*;
use sarcograph::model::effect::Effect;
use sarcograph::query::answer::Verdict;
use sarcograph::query::effect::{EffectAnswer, EffectQuestion, ask};
use sarcograph::query::path::{PathQuestion, ask as ask_paths};

use super::world::{Edge, World, pairs, selections};

fn effect(world: &World, question: &EffectQuestion) -> EffectAnswer {
    ask(&world.graph(), question).unwrap()
}

/// What an answer says, without names.
fn said(answer: &EffectAnswer) -> impl PartialEq + std::fmt::Debug + use<> {
    let lengths: Vec<_> = answer.by_length.iter().map(|it| (it.length, it.counts)).collect();
    (answer.verdict, answer.nearest.clone(), answer.basis, answer.complete, lengths, answer.nothing, answer.split.clone())
}

proptest! {
    #[test]
    fn names_do_not_matter((world, from, to) in pairs(), selection in selections(), seed in any::<prop::sample::Index>()) {
        let mut names = world.names.clone();
        names.rotate_left(seed.index(world.names.len()));
        for name in &mut names {
            *name = format!("{}{name}", if seed.index(2) == 0 { "a" } else { "z" });
        }
        let renamed = World { names, edges: world.edges.clone() };
        let question = |world: &World| EffectQuestion {
            selection: selection.clone(),
            ..EffectQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        prop_assert_eq!(said(&effect(&world, &question(&world))), said(&effect(&renamed, &question(&renamed))));
    }

    #[test]
    fn the_order_of_writing_does_not_matter((world, from, to) in pairs(), selection in selections()) {
        let mut edges = world.edges.clone();
        edges.reverse();
        let reordered = World { names: world.names.clone(), edges };
        let question = || PathQuestion {
            selection: selection.clone(),
            ..PathQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        prop_assert_eq!(ask_paths(&world.graph(), &question()), ask_paths(&reordered.graph(), &question()));
    }

    #[test]
    fn without_memberships_the_reversed_graph_has_the_reversed_paths((world, from, to) in pairs(), selection in selections()) {
        let edges: Vec<Edge> = world.edges.iter().filter(|edge| edge.effect != Effect::IsA).cloned().collect();
        let reverse = |edge: &Edge| Edge { subject: edge.object, object: edge.subject, ..edge.clone() };
        let forth = World { names: world.names.clone(), edges };
        let back = World { names: world.names.clone(), edges: forth.edges.iter().map(reverse).collect() };
        let question = |from, to| EffectQuestion {
            selection: selection.clone(),
            ..EffectQuestion::new(world.asked(from, false), world.asked(to, false))
        };
        prop_assert_eq!(said(&effect(&forth, &question(from, to))), said(&effect(&back, &question(to, from))));
    }

    #[test]
    fn an_opposite_name_turns_every_sign_and_two_turn_it_back((world, from, to) in pairs(), selection in selections()) {
        let question = |opposites: [bool; 2]| EffectQuestion {
            selection: selection.clone(),
            ..EffectQuestion::new(world.asked(from, opposites[0]), world.asked(to, opposites[1]))
        };
        let plain = effect(&world, &question([false, false]));
        let (first, second) = (effect(&world, &question([true, false])), effect(&world, &question([false, true])));
        let both = effect(&world, &question([true, true]));
        prop_assert_eq!(said(&plain), said(&both));
        prop_assert_eq!(said(&first), said(&second));
        let opposite = match plain.verdict {
            Verdict::Increases => Verdict::Decreases,
            Verdict::Decreases => Verdict::Increases,
            other => other,
        };
        prop_assert_eq!(first.verdict, opposite);
        prop_assert_eq!(first.counts.plus, plain.counts.minus);
        prop_assert_eq!(&plain.direct.relations, &first.direct.relations, "relations are never turned");
    }
}
