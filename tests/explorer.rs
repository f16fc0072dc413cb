//! The door of the library: what it opens, what it asks, and how it says that it cannot.

use std::collections::BTreeSet;

use sarcograph::model::evidence::Strength;
use sarcograph::{
    EffectQuestion, Explorer, Filters, LoopsQuestion, NameError, OpenError, PathQuestion, Question, ReachQuestion,
    StatsQuestion, Subgraph, SubgraphQuestion, Verdict,
};
use serde_json::json;

const FILES: [(&str, &str); 3] = [
    ("entities/cytokines.yaml", "il-6: {name: {en: IL-6}}\nil-8: {name: {en: IL-8}}"),
    ("entities/phenotypes.yaml", "muscle-mass: {name: {en: muscle mass}, opposites: [muscle loss]}"),
    (
        "sources/review.yaml",
        "title: {en: A review}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n  one:\n    \
         section: '1'\n    text: {en: IL-6 lowers muscle mass.}\n    mentions: [il-6, muscle-mass]",
    ),
];

const MECHANISM: (&str, &str) = (
    "mechanisms/loss/one.yaml",
    "title: {en: One}\nsummary: {en: One.}\nrelations:\n  - subject: il-6\n    effect: decreases\n    object: muscle-mass\n    \
     evidence: [{note: review/one, strength: review}]",
);

fn small() -> Explorer {
    Explorer::files(FILES.into_iter().chain([MECHANISM])).unwrap()
}

#[test]
fn a_question_asked_through_the_explorer_is_that_asked_of_the_graph() {
    let explorer = small();
    let (from, to) = (explorer.entity("IL-6").unwrap(), explorer.entity("muscle loss").unwrap());
    let question = PathQuestion::new(from.clone(), to.clone());
    let answer = explorer.ask(&question).unwrap();
    assert_eq!(answer, question.ask(explorer.graph()).unwrap());
    assert_eq!((answer.verdict, answer.paths.len()), (Verdict::Increases, 1));
    let effect = explorer.ask(&EffectQuestion::new(from.clone(), to)).unwrap();
    assert_eq!((effect.verdict, effect.nearest, &effect.left_out), (answer.verdict, answer.nearest, &answer.left_out));
    assert_eq!(explorer.ask(&StatsQuestion).unwrap().relations, 1);
    assert_eq!(explorer.ask(&PathQuestion::new(from.clone(), from)).unwrap_err().to_string(), "both names mean `il-6`");
}

#[test]
fn a_question_serialises_without_what_it_leaves_open() {
    let explorer = small();
    let entity = explorer.entity("muscle loss").unwrap();
    let named = json!({"text": "muscle loss", "id": "muscle-mass", "opposite": true, "read_as": null});
    let question = ReachQuestion::new(entity.clone(), sarcograph::Direction::Upstream);
    let expected = json!({"entity": named, "direction": "upstream", "depth": 1});
    assert_eq!(serde_json::to_value(&question).unwrap(), expected);
    let filters = Filters { strengths: BTreeSet::from([Strength::Animal]), no_implied: true, ..Filters::default() };
    let question = LoopsQuestion { filters: filters.clone(), max_work: 9, ..LoopsQuestion::new(Some(entity)) };
    let expected = json!({
        "entity": named, "filters": {"strengths": ["animal"], "no_implied": true}, "max_steps": 6, "limit": 20, "max_work": 9,
    });
    assert_eq!(serde_json::to_value(&question).unwrap(), expected);
    let part = SubgraphQuestion { part: Subgraph::Around("il-6".into(), 2), filters: Filters::default() };
    assert_eq!(serde_json::to_value(&part).unwrap(), json!({"part": {"around": ["il-6", 2]}}));
}

#[test]
fn many_faults_are_told_in_one_line() {
    let wrong: Vec<String> = (0..500).map(|at| format!("thing-{at}: {{name: {{en: thing {at}}}, colour: red}}")).collect();
    let error = Explorer::files([("entities/things.yaml", wrong.join("\n").as_str())]).err().unwrap();
    let line = "the knowledge base has 500 errors: \
                entities/things.yaml:1:32: an entity has no field `colour`; \
                entities/things.yaml:2:32: an entity has no field `colour`; \
                entities/things.yaml:3:32: an entity has no field `colour`; and 497 more";
    assert_eq!(error.to_string(), line);
    assert_eq!(format!("{error:?}"), format!("Faulty({line})"));
    let OpenError::Faulty(loaded) = error else { panic!("{error}") };
    assert_eq!(loaded.answer().errors, 500);
    let error = Explorer::files([("entities/things.yaml", "x: {name: {en: x}, colour: red}")]).err().unwrap();
    assert!(error.to_string().starts_with("the knowledge base has 1 error: entities/things.yaml:1:"), "{error}");
}

#[test]
fn names_that_mean_nothing_name_what_is_near() {
    let explorer = small();
    let told = |text: &str| explorer.entity(text).unwrap_err().to_string();
    assert_eq!(told("IL-7"), "nothing is called `IL-7`; nearest: `entity:il-6`, `entity:il-8`");
    assert_eq!(told("completely different"), "nothing is called `completely different`");
    let shared =
        ("entities/others.yaml", "a: {name: {en: first}, synonyms: [both]}\nb: {name: {en: second}, synonyms: [both]}");
    let explorer = Explorer::files(FILES.into_iter().chain([MECHANISM, shared])).unwrap();
    let error = explorer.entity("both").unwrap_err();
    assert!(matches!(error, NameError::Ambiguous { .. }));
    assert_eq!(error.to_string(), "`both` is a name of several: `entity:a`, `entity:b`");
}
