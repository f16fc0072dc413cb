//! The loops that the documents make, held against the sentences that make them.

use std::collections::{BTreeMap, BTreeSet};

use sarcograph::model::id::EntityId;
use sarcograph::query::answer::LoopKind;
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::question::Question;

use super::{GRAPH, asked, documents_alone, knowledge};

/// The loops through an entity that the documents alone make, by their entities from the smallest id on.
fn loops_of(name: &str) -> BTreeMap<Vec<&'static str>, BTreeSet<LoopKind>> {
    let question = LoopsQuestion { filters: documents_alone(), limit: 10_000, ..LoopsQuestion::new(Some(asked(name))) };
    let answer = question.ask(&GRAPH).unwrap();
    let mut found: BTreeMap<Vec<&'static str>, BTreeSet<LoopKind>> = BTreeMap::new();
    for each in answer.loops {
        let entities = each.entities.iter().map(|id| knowledge().entities.get_key_value(id).unwrap().0.as_str()).collect();
        found.entry(entities).or_default().insert(each.kind);
    }
    found
}

#[test]
fn tumour_and_sarcopenia_make_each_other_worse() {
    let loops = loops_of("tumour");
    let reinforcing = BTreeSet::from([LoopKind::Reinforcing]);
    // Section 1: "a vicious circle"; and by tolerance of treatment, as far as stated.
    assert_eq!(loops.get(&vec!["malignant-tumour", "sarcopenia", "tumour-progression"]), Some(&reinforcing));
    let by_treatment = BTreeSet::from([
        "anticancer-treatment-efficacy",
        "malignant-tumour",
        "skeletal-muscle-mass",
        "anticancer-treatment-tolerance",
    ]);
    let found = loops.iter().find(|(entities, _)| entities.iter().copied().collect::<BTreeSet<_>>() == by_treatment);
    assert_eq!(found.unwrap().1, &reinforcing);
    // No loop through the tumour is said to calm it.
    for (entities, kinds) in &loops {
        assert!(!kinds.contains(&LoopKind::Balancing) || entities.contains(&"ageing"), "{entities:?}");
    }
}

#[test]
fn oxygen_species_are_held_back_by_the_enzymes_that_they_raise() {
    let loops = loops_of("ROS");
    for kinase in ["mapk-pathway", "nf-kb"] {
        let kinds = loops
            .get(&vec!["antioxidant-enzymes", "ros", kinase])
            .or_else(|| loops.get(&vec!["antioxidant-enzymes", kinase, "ros"]));
        assert_eq!(kinds, Some(&BTreeSet::from([LoopKind::Balancing])), "{kinase}: {loops:?}");
    }
}

/// All loops of at most four steps that the documents make: kind, entities, and where it is said.
const SHORT: [(&str, &[&str], &str); 10] = [
    (
        "reinforcing",
        &["anticancer-treatment-efficacy", "malignant-tumour", "sarcopenia", "anticancer-treatment-tolerance"],
        "cancer review 0: sarcopenia adds to the burden of treatment",
    ),
    ("indeterminate", &["osteoporosis", "sarcopenia"], "osteosarcopenia 0: the two diseases act on each other"),
    (
        "reinforcing",
        &["immune-function", "tumour-progression", "malignant-tumour", "sarcopenia"],
        "cancer review 0: less muscle, less defence, and so the circle",
    ),
    (
        "reinforcing",
        &["immune-function", "tumour-progression", "malignant-tumour", "skeletal-muscle-mass"],
        "cancer review 0: less muscle, less defence, and so the circle",
    ),
    ("indeterminate", &["cytokines", "skeletal-muscle"], "digest 2: muscle responds to cytokines and secretes them"),
    ("indeterminate", &["gut-microbiota", "skeletal-muscle"], "cancer review 3.3: the gut-muscle axis, acting both ways"),
    ("balancing", &["antioxidant-enzymes", "ros", "mapk-pathway"], "sarcopenia review 1.1: in moderation"),
    ("balancing", &["antioxidant-enzymes", "ros", "nf-kb"], "sarcopenia review 1.1: in moderation"),
    ("reinforcing", &["malignant-tumour", "sarcopenia", "tumour-progression"], "cancer review 1: the vicious circle"),
    (
        "reinforcing",
        &["anticancer-treatment-efficacy", "malignant-tumour", "skeletal-muscle-mass", "anticancer-treatment-tolerance"],
        "cancer review 0 and 1: less muscle, less treatment borne, less effect on the tumour",
    ),
];

#[test]
fn short_loops_are_those_that_the_documents_tell() {
    let question = LoopsQuestion { filters: documents_alone(), max_steps: 4, limit: 1000, ..LoopsQuestion::new(None) };
    let answer = question.ask(&GRAPH).unwrap();
    assert!(answer.complete);
    let found: BTreeSet<(&str, Vec<&str>)> =
        (answer.loops.iter()).map(|each| (each.kind.id(), each.entities.iter().map(EntityId::as_str).collect())).collect();
    let expected: BTreeSet<(&str, Vec<&str>)> = SHORT.iter().map(|(kind, entities, _)| (*kind, entities.to_vec())).collect();
    assert_eq!(found, expected);
    assert_eq!(answer.loops.len(), SHORT.len(), "no loop is told twice");
}
