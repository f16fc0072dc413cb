//! Every relation leads to notes and back, and nothing stands alone.

use std::collections::BTreeSet;

use sarcograph::graph::filters::Filters;
use sarcograph::model::evidence::{Stance, Strength};
use sarcograph::model::id::{EntityId, RelationId};
use sarcograph::model::source::Layer;
use sarcograph::query::question::Question;
use sarcograph::query::show::{RecordRef, ShowAnswer, ShowQuestion};

use super::{GRAPH, assert_none, knowledge};

#[test]
fn every_relation_leads_to_notes_that_speak_of_its_ends() {
    let mut faults = Vec::new();
    for relation in knowledge().relations.values() {
        for evidence in &relation.evidence {
            let Some(note) = knowledge().note(&evidence.note) else {
                faults.push(format!("{}: no note {}", relation.id, evidence.note));
                continue;
            };
            for end in [&relation.subject, &relation.object] {
                if !note.mentions.contains(end) {
                    faults.push(format!("{}: {} does not mention {end}", relation.id, note.id));
                }
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_note_leads_back_to_the_relations_that_rest_on_it() {
    for note in knowledge().notes() {
        let question = ShowQuestion { subject: RecordRef::Note(note.id.clone()), filters: Filters::default() };
        let Ok(ShowAnswer::Note { relations, .. }) = question.ask(&GRAPH) else { panic!("{}", note.id) };
        let shown: BTreeSet<&RelationId> = relations.iter().map(|relation| &relation.id).collect();
        let resting: BTreeSet<&RelationId> = (knowledge().relations.values())
            .filter(|relation| relation.evidence.iter().any(|evidence| evidence.note == note.id))
            .map(|relation| &relation.id)
            .collect();
        assert_eq!(shown, resting, "{}", note.id);
    }
}

#[test]
fn every_relation_has_evidence_for_or_against_it() {
    let undecided = knowledge().relations.values().filter(|relation| {
        !relation.evidence.iter().any(|evidence| matches!(evidence.stance, Stance::Supports | Stance::Disputes))
    });
    assert_none(&undecided.map(|relation| relation.id.to_string()).collect::<Vec<_>>());
}

#[test]
fn evidence_is_called_a_databases_where_its_source_is_one() {
    let mut faults = Vec::new();
    for relation in knowledge().relations.values() {
        for evidence in &relation.evidence {
            let source = evidence.note.as_str().split_once('/').and_then(|(source, _)| {
                knowledge().sources.iter().find_map(|(id, each)| (id.as_str() == source).then_some(each))
            });
            let is_database = source.is_some_and(|source| source.kind == "database");
            if is_database != (evidence.strength == Strength::Database) {
                faults.push(format!("{}: {} as {}", relation.id, evidence.note, evidence.strength.id()));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn a_mechanism_of_the_background_states_no_relation_of_the_documents_in_passing() {
    let mut faults = Vec::new();
    for relation in knowledge().relations.values() {
        for mechanism in &relation.mechanisms {
            let layers: BTreeSet<Layer> = (relation.evidence.iter())
                .filter(|evidence| evidence.mechanism == *mechanism)
                .filter_map(|evidence| knowledge().layer(&evidence.note))
                .collect();
            if layers.len() > 1 {
                faults.push(format!("{} in {mechanism} rests on both layers", relation.id));
            }
        }
    }
    assert_none(&faults);
}

#[test]
fn every_entity_is_spoken_of() {
    let mut spoken_of: BTreeSet<&EntityId> = knowledge().notes().flat_map(|note| &note.mentions).collect();
    spoken_of.extend(knowledge().relations.values().flat_map(|relation| [&relation.subject, &relation.object]));
    let silent = knowledge().entities.keys().filter(|id| !spoken_of.contains(id));
    assert_none(&silent.map(ToString::to_string).collect::<Vec<_>>());
}
