//! What the background layer adds to the documents, and what it takes away.

use std::collections::{BTreeMap, BTreeSet};

use sarcograph::graph::filters::Filters;
use sarcograph::model::id::EntityId;
use sarcograph::model::relation::Relation;
use sarcograph::model::source::Layer;
use sarcograph::query::answer::Verdict;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;

use super::{GRAPH, assert_none, documents_alone, knowledge, literal, signed_pairs};

const MOLECULES: [&str; 10] = [
    "cytokine",
    "enzyme",
    "growth-factor",
    "hormone",
    "kinase",
    "protein",
    "receptor",
    "small-molecule",
    "transcription-factor",
    "ubiquitin-ligase",
];

/// What signals are passed on to.
const SWITCHES: [&str; 3] = ["kinase", "transcription-factor", "ubiquitin-ligase"];

/// The entities of some kinds with most causal relations, as any of the ends chosen, the busiest first.
fn busiest(kinds: &[&str], count: usize, ends: impl Fn(&Relation) -> Vec<&EntityId>) -> Vec<&'static EntityId> {
    let mut relations: BTreeMap<&EntityId, usize> = BTreeMap::new();
    for relation in knowledge().relations.values().filter(|relation| relation.effect.is_causal()) {
        for end in ends(relation) {
            let (id, entity) = knowledge().entities.get_key_value(end).unwrap();
            if kinds.contains(&entity.kind.as_str()) {
                *relations.entry(id).or_default() += 1;
            }
        }
    }
    let mut ranked: Vec<(&EntityId, usize)> = relations.into_iter().collect();
    ranked.sort_by_key(|(_, relations)| std::cmp::Reverse(*relations));
    ranked.into_iter().take(count).map(|(id, _)| id).collect()
}

fn is_joined(from: &EntityId, to: &EntityId, filters: &Filters, steps: usize) -> bool {
    // Short paths first: most pairs that are joined at all are joined by one.
    (1..=steps).any(|max_steps| {
        let question =
            PathQuestion { max_steps, limit: 1, filters: filters.clone(), ..PathQuestion::new(literal(from), literal(to)) };
        !question.ask(&GRAPH).unwrap().paths.is_empty()
    })
}

#[test]
fn the_background_joins_molecules_to_targets_that_the_documents_leave_apart() {
    let molecules = busiest(&MOLECULES, 26, |relation| vec![&relation.subject, &relation.object]);
    let targets = busiest(&SWITCHES, 11, |relation| vec![&relation.object]);
    let joined = |filters: &Filters| {
        let pairs = molecules.iter().flat_map(|molecule| targets.iter().map(move |target| (*molecule, *target)));
        pairs.filter(|(molecule, target)| molecule != target && is_joined(molecule, target, filters, 6)).count()
    };
    let (alone, together) = (joined(&documents_alone()), joined(&Filters::default()));
    println!("molecules {molecules:?}\ntargets {targets:?}");
    println!("joined within six steps: {alone} of {} by the documents, {together} with the background", 26 * 11);
    assert!(together * 2 >= alone * 5, "{alone} pairs joined by the documents, {together} with the background");
}

#[test]
fn no_relation_of_the_documents_loses_its_path_to_the_background() {
    let mut lost = Vec::new();
    for (subject, object, sign) in signed_pairs() {
        let question = PathQuestion {
            max_steps: 1,
            sign: Some(sign),
            limit: 100,
            ..PathQuestion::new(literal(subject), literal(object))
        };
        let answer = question.ask(&GRAPH).unwrap();
        if !answer.paths.iter().any(|path| path.sign == sign && path.relations[0].layer == Layer::Documents) {
            lost.push(format!("{subject} {sign} {object}"));
        }
    }
    assert_none(&lost);
}

/// Pairs whose verdict within four steps the background makes ambiguous, and why.
const TURNED: [(&str, &str, &str); 9] = [
    ("adipocyte", "adiponectin", "fat cells make TNF-α too, which lowers it"),
    ("adipocyte", "il-6", "fat cells make adiponectin, which lowers it"),
    ("adipocyte", "tnf-alpha", "fat cells make adiponectin, which lowers it"),
    ("autophagy", "sarcopenia", "in moderation it keeps muscle, and low mass is the criterion"),
    ("il-1-beta", "muscle-regeneration-and-repair", "it is an IL-1, which makes ready for repair after an injury"),
    ("il-6", "skeletal-muscle-mass", "after exercise it makes satellite cells multiply"),
    ("il-6", "sarcopenia", "after exercise it makes satellite cells multiply, and low mass is the criterion"),
    ("mitochondrial-function", "skeletal-muscle-mass", "failing ones call up PGC-1α through AMPK, which spares muscle"),
    ("mtor", "skeletal-muscle-mass", "it holds ULK1 down, by which failing mitochondria are cleared"),
];

#[test]
fn the_background_makes_exactly_these_verdicts_of_the_documents_ambiguous() {
    let ask = |subject: &EntityId, object: &EntityId, filters: Filters| {
        let question = EffectQuestion { filters, ..EffectQuestion::new(literal(subject), literal(object)) };
        let answer = question.ask(&GRAPH).unwrap();
        (answer.verdict, answer.nearest)
    };
    let (mut turned, mut nearest_changed) = (BTreeSet::new(), BTreeSet::new());
    for (subject, object, _) in signed_pairs() {
        let (alone, nearest_alone) = ask(subject, object, documents_alone());
        let (together, nearest_together) = ask(subject, object, Filters::default());
        if alone != together {
            assert_eq!(together, Verdict::Ambiguous, "{subject} {object}");
            turned.insert((subject.as_str(), object.as_str()));
        }
        if nearest_alone != nearest_together {
            nearest_changed.insert((subject.as_str(), object.as_str()));
        }
    }
    assert_eq!(turned, TURNED.iter().map(|(subject, object, _)| (*subject, *object)).collect());
    // What stands nearest stays as the documents have it.
    assert_eq!(nearest_changed, BTreeSet::new());
}
