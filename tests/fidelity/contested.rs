//! The pairs on which the sources disagree: exactly these, each for a reason that the documents give.

use std::collections::BTreeSet;

use sarcograph::model::effect::Sign;
use sarcograph::query::answer::{SignedPath, Verdict};
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::list::{Items, ListQuestion, RecordType};
use sarcograph::query::question::Question;

use super::{GRAPH, documents_alone, literal, signed_pairs};

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
    let Items::Relations(relations) = ListQuestion::new(RecordType::Relations).ask(&GRAPH).unwrap().items else {
        panic!("a list of relations holds relations")
    };
    let found: BTreeSet<(&str, &str)> = (relations.iter())
        .filter(|relation| relation.contested)
        .map(|relation| (relation.subject.as_str(), relation.object.as_str()))
        .collect();
    assert_eq!(found, CONTESTED.iter().map(|(subject, object, _)| (*subject, *object)).collect());
}

/// Relations of the documents on whose pair they are of two minds within four steps: all by way of the rat's protein synthesis, but
/// for AIF, which does the one thing inside the mitochondrion and the other outside.
const OF_TWO_MINDS: [(&str, &str); 8] = [
    ("ageing", "bone-mineral-density"),
    ("ageing", "fracture"),
    ("ageing", "muscle-protein-balance"),
    ("ageing", "muscle-protein-synthesis"),
    ("ageing", "skeletal-muscle-mass"),
    ("aifm1", "satellite-cell-apoptosis"),
    ("mitochondrial-function", "sarcopenia"),
    ("mitochondrial-function", "skeletal-muscle-mass"),
];

#[test]
fn what_the_documents_state_directly_is_doubted_by_detours_in_exactly_these_cases() {
    let mut found = BTreeSet::new();
    for (subject, object, sign) in signed_pairs() {
        let question = EffectQuestion {
            filters: documents_alone(),
            examples: 100,
            ..EffectQuestion::new(literal(subject), literal(object))
        };
        let answer = question.ask(&GRAPH).unwrap();
        let stated = if sign == Sign::Plus { Verdict::Increases } else { Verdict::Decreases };
        if answer.verdict == stated {
            continue;
        }
        assert_eq!(answer.verdict, Verdict::Ambiguous, "{subject} {object}");
        found.insert((subject.as_str(), object.as_str()));
        let against = if sign == Sign::Plus { answer.decreasing } else { answer.increasing };
        let passes_the_rat = |path: &SignedPath| {
            path.relations.iter().any(|relation| relation.id.as_str() == "ageing/increases/muscle-protein-synthesis/age=old")
        };
        let is_disputed_itself = |path: &SignedPath| {
            (subject.as_str(), object.as_str()) == ("ageing", "muscle-protein-synthesis") || path.length == 1
        };
        for path in &against {
            assert!(passes_the_rat(path) || is_disputed_itself(path), "{subject} {object}: {:?}", path.entities);
        }
    }
    assert_eq!(found, BTreeSet::from(OF_TWO_MINDS));
}
