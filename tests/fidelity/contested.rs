//! The pairs on which the sources disagree: exactly these, each for a reason that the sources give.

use std::collections::BTreeSet;

use sarcograph::model::effect::Sign;
use sarcograph::query::answer::{SignedPath, Verdict};
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::list::{Items, ListQuestion, RecordType};
use sarcograph::query::question::Question;

use super::{GRAPH, documents_alone, literal, signed_pairs};

/// Subject, object, and why the sources disagree.
const CONTESTED: [(&str, &str, &str); 10] = [
    ("ageing", "muscle-protein-synthesis", "sarcopenia-mechanisms 1.3: lower in old people, somewhat higher in old rats"),
    ("ageing", "mitochondrial-function", "short-2005: less ATP with age; not where activity is matched"),
    ("exercise", "irisin", "bostrom-2012: raised in mice and people; irisin-in-humans-2014: not confirmed in people"),
    (
        "muscle-protein-synthesis",
        "sarcopenia",
        "sarcopenia-mechanisms 0 names too little synthesis as a cause; 1.3: in rats muscle is lost although synthesis rises",
    ),
    (
        "oxidative-stress",
        "mtdna-oxidative-damage",
        "sharma-2019: it can damage mitochondrial DNA; shokolenko-2014: very little",
    ),
    ("pgc-1-alpha-4", "skeletal-muscle-mass", "ruas-2012: more muscle in mice; lundberg-2014: not in people"),
    ("testosterone-therapy", "muscle-strength", "ottenbacher-2006: moderately stronger; nam-2018: no change"),
    ("vitamin-d", "skeletal-muscle-mass", "osteosarcopenia 5.2: want of it ends in atrophy; pooled trials: no change"),
    ("vitamin-d-supplementation", "falls", "thanapluetiwong-2020: fewer, with calcium; octary-2023: no fewer"),
    (
        "vitamin-d-supplementation",
        "muscle-strength",
        "atrophy-causes 3: 800 IU can improve it; pooled trials: a little, or nothing above 65",
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

/// Relations of the documents on whose pair they are of two minds within four steps: protein synthesis in old people and old rats;
/// AIF, which does the one thing inside the mitochondrion and the other outside; and the cytokines, which harm repair in cancer and
/// prepare it in an infection or injury.
const OF_TWO_MINDS: [(&str, &str); 4] = [
    ("ageing", "muscle-protein-synthesis"),
    ("aifm1", "satellite-cell-apoptosis"),
    ("il-6", "muscle-regeneration-and-repair"),
    ("tnf-alpha", "muscle-regeneration-and-repair"),
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
        let is_disputed_itself = |path: &SignedPath| {
            (subject.as_str(), object.as_str()) == ("ageing", "muscle-protein-synthesis") || path.length == 1
        };
        let is_of_an_injury = |path: &SignedPath| {
            path.relations.iter().any(|relation| relation.id.as_str().contains("/disease=infection-or-injury"))
        };
        for path in &against {
            assert!(is_disputed_itself(path) || is_of_an_injury(path), "{subject} {object}: {:?}", path.entities);
        }
    }
    assert_eq!(found, BTreeSet::from(OF_TWO_MINDS));
}
