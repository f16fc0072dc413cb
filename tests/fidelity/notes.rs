//! What every note, mechanism and source has to have.

use std::collections::BTreeSet;

use sarcograph::model::mechanism::Mechanism;
use sarcograph::model::name::Lang;
use sarcograph::model::source::Layer;

use super::{assert_none, knowledge};

#[test]
fn notes_speak_english_and_chinese() {
    let mut faults = Vec::new();
    for note in knowledge().notes() {
        let mut needed = vec![Lang::En, Lang::ZhHans];
        if note.id.source().as_str() == "inflammation-activity" {
            needed.push(Lang::ZhHant);
        }
        for (field, text, is_needed) in
            [("text", &note.text, true), ("erratum", &note.erratum, false), ("caution", &note.caution, false)]
        {
            if !is_needed && text.entries().next().is_none() {
                continue;
            }
            let missing = needed.iter().filter(|lang| text.written(**lang).is_none_or(|text| text.trim().is_empty()));
            faults.extend(missing.map(|lang| format!("{}: no {field} in {lang:?}", note.id)));
        }
    }
    assert_none(&faults);
}

#[test]
fn notes_are_one_to_four_sentences() {
    let mut faults = Vec::new();
    for note in knowledge().notes() {
        let chinese = note.text.written(Lang::ZhHans).unwrap_or_default();
        let ends = chinese.matches(['。', '！', '？']).count();
        if !(1..=4).contains(&ends) {
            faults.push(format!("{}: {ends} sentences", note.id));
        }
    }
    assert_none(&faults);
}

#[test]
fn mechanisms_and_entities_are_named_in_three_languages() {
    let mut faults = Vec::new();
    for mechanism in knowledge().mechanisms.values() {
        for lang in Lang::ALL {
            for (field, text) in [("title", &mechanism.title), ("summary", &mechanism.summary)] {
                if text.written(lang).is_none_or(|text| text.trim().is_empty()) {
                    faults.push(format!("{}: no {field} in {lang:?}", mechanism.id));
                }
            }
        }
    }
    for entity in knowledge().entities.values() {
        let missing = Lang::ALL.into_iter().filter(|lang| entity.name.written(*lang).is_none());
        faults.extend(missing.map(|lang| format!("{}: no name in {lang:?}", entity.id)));
    }
    assert_none(&faults);
}

#[test]
fn there_are_thirty_to_a_hundred_mechanisms_and_the_documents_are_told_in_several_relations_each() {
    let mechanisms = &knowledge().mechanisms;
    assert!((30..=100).contains(&mechanisms.len()), "{} mechanisms", mechanisms.len());
    // A textbook step may stand alone.
    let is_of_documents = |mechanism: &&Mechanism| {
        let mut relations = mechanism.relations.iter().filter_map(|id| knowledge().relations.get(id));
        relations
            .any(|relation| relation.evidence.iter().any(|item| knowledge().layer(&item.note) == Some(Layer::Documents)))
    };
    let short = mechanisms.values().filter(is_of_documents).filter(|mechanism| mechanism.relations.len() < 3);
    assert_none(
        &short.map(|mechanism| format!("{}: {} relations", mechanism.id, mechanism.relations.len())).collect::<Vec<_>>(),
    );
}

#[test]
fn databases_are_background_and_every_source_has_a_licence() {
    for source in knowledge().sources.values() {
        assert!(!source.license.trim().is_empty(), "{}", source.id);
        let is_database = matches!(source.kind.as_str(), "database" | "textbook");
        assert!(!is_database || source.layer == Layer::Background, "{}", source.id);
    }
    let kinds: BTreeSet<Layer> = knowledge().sources.values().map(|source| source.layer).collect();
    assert_eq!(kinds.len(), 2);
}
