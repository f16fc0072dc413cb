//! What `show` tells first of an entity.

use std::collections::BTreeSet;

use sarcograph::graph::filters::Filters;
use sarcograph::query::question::Question;
use sarcograph::query::show::{RecordRef, ShowAnswer, ShowQuestion};

use super::{GRAPH, asked, documents_alone, knowledge};

fn notes(name: &str, filters: Filters) -> Vec<String> {
    let question = ShowQuestion { subject: RecordRef::Entity(asked(name)), filters };
    let Ok(ShowAnswer::Entity { notes, .. }) = question.ask(&GRAPH) else { unreachable!("{name}") };
    notes.into_iter().map(|note| note.id.to_string()).collect()
}

#[test]
fn all_notes_that_mention_an_entity_are_there_once() {
    for entity in knowledge().entities.keys() {
        let listed = notes(entity.as_str(), Filters::default());
        let mentioning = knowledge().notes().filter(|note| note.mentions.contains(entity));
        let expected: BTreeSet<String> = mentioning.map(|note| note.id.to_string()).collect();
        assert_eq!(listed.len(), expected.len(), "{entity}");
        assert_eq!(listed.into_iter().collect::<BTreeSet<_>>(), expected, "{entity}");
    }
}

#[test]
fn the_first_notes_are_those_that_one_would_tell_first() {
    for (entity, first) in [
        ("IL-6", "cancer-sarcopenia/cytokines-breakdown-and-regeneration"),
        ("myostatin", "cancer-sarcopenia/myostatin-negative-regulator"),
        ("mitochondrion", "sarcopenia-mechanisms/mtdna-repair-and-histones"),
        ("FOXO3", "sarcopenia-mechanisms/foxo3-atrogenes-in-old-muscle"),
        ("sarcopenia", "osteosarcopenia/sarcopenia-definition-and-or"),
        ("osteoporosis", "osteosarcopenia/osteoporosis-definition"),
        ("vitamin D", "osteosarcopenia/vitamin-d-protein-breakdown"),
        ("resistance training", "inflammation-activity/twelve-weeks-of-strength-training"),
        ("IGF-1", "sarcopenia-mechanisms/igf-1-counters-muscle-decline"),
    ] {
        let notes = notes(entity, Filters::default());
        assert!(notes.iter().take(3).any(|note| note == first), "{entity}: {notes:#?}");
    }
}

#[test]
fn notes_that_name_an_entity_by_the_way_come_late() {
    // The note is about the tumour, which keeps muscle breaking down by cytokines, among other ways.
    let notes = notes("IL-6", documents_alone());
    let place = notes.iter().position(|note| note == "cancer-sarcopenia/continuous-muscle-breakdown").unwrap();
    assert!(place > notes.len() / 2, "{notes:#?}");
}
