//! A value that a path holds throughout or not at all.

use sarcograph::graph::MechanismGraph;
use sarcograph::load;
use sarcograph::query::answer::EntityRef;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;

/// `mechanism` is a list of relations: subject, effect, object, and `when` as YAML.
fn graph(relations: &[(&str, &str, &str, &str)]) -> MechanismGraph {
    let name = |id: &str| format!("{id}: {{name: {{en: {id}, zh-Hans: {id}, zh-Hant: {id}}}}}\n");
    let things: String = ["ros", "nf-kb", "enzymes", "murf1", "kinase", "family", "wasting"].map(name).concat();
    let mut story = "title: {en: t, zh-Hans: t}\nsummary: {en: s, zh-Hans: s}\nrelations:\n".to_owned();
    for (subject, effect, object, when) in relations {
        let relation = format!(
            "  - {{subject: {subject}, effect: {effect}, object: {object}, when: {{{when}}}, evidence: [{{note: s/n, strength: review}}]}}\n"
        );
        story += &relation;
    }
    let facets = "dose:\n  role: condition\n  name: {en: dose, zh-Hans: dose}\n  values:\n    \
        moderate: {name: {en: moderate, zh-Hans: m}, throughout: true}\n    excess: {name: {en: excess, zh-Hans: e}}\n";
    let source = "title: {en: s, zh-Hans: s}\nlanguage: en\nkind: review\nlayer: documents\nlicense: none\nnotes:\n  \
        n: {section: \"1\", text: {en: t, zh-Hans: t}, mentions: [ros, nf-kb, enzymes, murf1, kinase, family, wasting]}\n";
    let files = [
        ("facets.yaml", facets.to_owned()),
        ("entities/thing.yaml", things),
        ("sources/s.yaml", source.to_owned()),
        ("mechanisms/t/m.yaml", story),
    ];
    let loaded = load::files(files.map(|(path, text)| (path.to_owned(), text.into_bytes())));
    assert!(loaded.knowledge.is_some(), "{:?}", loaded.diagnostics);
    let knowledge = loaded.knowledge.unwrap();
    MechanismGraph::new(knowledge.into())
}

fn lengths(graph: &MechanismGraph, from: &str, to: &str) -> Vec<usize> {
    let asked = |id: &str| EntityRef { text: id.to_owned(), id: id.into(), opposite: false, read_as: None };
    PathQuestion::new(asked(from), asked(to)).ask(graph).unwrap().paths.iter().map(|path| path.length).collect()
}

#[test]
fn a_protective_chain_does_not_run_on_into_silent_steps() {
    let graph = graph(&[
        ("ros", "activates", "nf-kb", "dose: moderate"),
        ("nf-kb", "increases", "enzymes", "dose: moderate"),
        ("nf-kb", "increases", "murf1", ""),
        ("kinase", "activates", "nf-kb", ""),
    ]);
    assert_eq!(lengths(&graph, "ros", "enzymes"), [2]);
    assert!(lengths(&graph, "ros", "murf1").is_empty());
    assert!(lengths(&graph, "kinase", "enzymes").is_empty());
    assert_eq!(lengths(&graph, "kinase", "murf1"), [2]);
}

#[test]
fn is_a_steps_may_be_silent_and_other_values_bind_nothing() {
    let graph = graph(&[
        ("ros", "activates", "nf-kb", "dose: moderate"),
        ("nf-kb", "is-a", "family", ""),
        ("family", "increases", "enzymes", "dose: moderate"),
        ("kinase", "activates", "nf-kb", "dose: excess"),
        ("nf-kb", "increases", "murf1", ""),
    ]);
    assert_eq!(lengths(&graph, "ros", "enzymes"), [3]);
    assert_eq!(lengths(&graph, "nf-kb", "enzymes"), [2]);
    assert_eq!(lengths(&graph, "kinase", "murf1"), [2]);
}

#[test]
fn criteria_say_what_a_diagnosis_is_under_any_condition() {
    let graph = graph(&[
        ("ros", "activates", "enzymes", "dose: moderate"),
        ("enzymes", "low-is-criterion-of", "wasting", ""),
        ("enzymes", "increases", "murf1", ""),
    ]);
    assert_eq!(lengths(&graph, "ros", "wasting"), [2]);
    assert!(lengths(&graph, "ros", "murf1").is_empty());
}
