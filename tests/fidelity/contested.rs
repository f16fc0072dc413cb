//! The pairs on which the sources disagree: exactly these, each for a reason that the documents give.

use std::collections::BTreeSet;

use sarcograph::query::list::{Items, ListQuestion, Sort, ask};

use super::GRAPH;

/// Subject, object, and why the sources disagree.
const CONTESTED: [(&str, &str, &str); 4] = [
    (
        "adipocyte",
        "adiponectin",
        "sarcopenia-mechanisms 1.5: fat cells make it; PhysioMap: the more fat, the less of it circulates",
    ),
    ("ageing", "muscle-protein-synthesis", "sarcopenia-mechanisms 1.3: lower in old people, somewhat higher in old rats"),
    (
        "muscle-protein-synthesis",
        "sarcopenia",
        "sarcopenia-mechanisms 0 names too little synthesis as a cause; 1.3: in rats muscle is lost although synthesis rises",
    ),
    (
        "testosterone",
        "skeletal-muscle-mass",
        "sarcopenia-mechanisms 1.4: some studies of men find more muscle with it, others do not",
    ),
];

#[test]
fn the_sources_disagree_on_exactly_these_pairs() {
    let Items::Relations(relations) = ask(&GRAPH, &ListQuestion::new(Sort::Relations)).items else {
        panic!("a list of relations holds relations")
    };
    let found: BTreeSet<(&str, &str)> = (relations.iter())
        .filter(|relation| relation.contested)
        .map(|relation| (relation.subject.as_str(), relation.object.as_str()))
        .collect();
    assert_eq!(found, CONTESTED.iter().map(|(subject, object, _)| (*subject, *object)).collect());
}
