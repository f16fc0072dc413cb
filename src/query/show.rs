//! `show`: an entity, mechanism, source, note or relation with all that touches it.

mod notes;
mod records;

use petgraph::graph::EdgeIndex;
use schemars::JsonSchema;
use serde::Serialize;

pub use self::records::{EntityRecord, MechanismRecord, SourceRecord};
use super::answer::{EntityRef, LeftOut, NoteRecord, RelationRecord};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::id::{MechanismId, NoteId, RelationId, SourceId};
use crate::model::source::Note;

/// Asks for one record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShowQuestion {
    /// The record.
    pub subject: RecordRef,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
}

/// A record that can be shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RecordRef {
    /// An entity.
    Entity(EntityRef),
    /// A mechanism.
    Mechanism(MechanismId),
    /// A source.
    Source(SourceId),
    /// A note.
    Note(NoteId),
    /// A relation.
    Relation(RelationId),
}

/// One record with all that touches it. Relations are in the order of their ids, but for a mechanism's.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum ShowAnswer {
    /// An entity.
    Entity {
        /// The record.
        entity: EntityRecord,
        /// How it was asked for.
        asked: EntityRef,
        /// Relations that it is the object of.
        incoming: Vec<RelationRecord>,
        /// Relations that it is the subject of.
        outgoing: Vec<RelationRecord>,
        /// Notes that mention it, from sources that the filters allow, best first.
        notes: Vec<NoteRecord>,
        /// Mechanisms that one of its relations belongs to.
        mechanisms: Vec<MechanismId>,
        /// What the filters left out of its relations.
        left_out: Vec<LeftOut>,
    },
    /// A mechanism.
    Mechanism {
        /// The record.
        mechanism: MechanismRecord,
        /// Its relations, in the order of the story.
        relations: Vec<RelationRecord>,
        /// The notes that these rest on, by source, in the order of the document.
        notes: Vec<NoteRecord>,
        /// What the filters left out of its relations.
        left_out: Vec<LeftOut>,
    },
    /// A source.
    Source {
        /// The record.
        source: SourceRecord,
        /// Its notes, in the order of the document.
        notes: Vec<NoteRecord>,
        /// What the filters left out: nothing, for they do not look at what a source says.
        left_out: Vec<LeftOut>,
    },
    /// A note.
    Note {
        /// The record.
        note: NoteRecord,
        /// Relations that rest on it.
        relations: Vec<RelationRecord>,
        /// What the filters left out of these.
        left_out: Vec<LeftOut>,
    },
    /// A relation.
    Relation {
        /// The record, with its evidence; `null` if the filters leave it out.
        relation: Option<RelationRecord>,
        /// The notes that its evidence stands in, by source, in the order of the document.
        notes: Vec<NoteRecord>,
        /// What the filters left out: the relation itself, or nothing.
        left_out: Vec<LeftOut>,
    },
}

impl Question for ShowQuestion {
    type Answer = ShowAnswer;

    /// Answers a [`ShowQuestion`]. O(notes, and the relations of the record; of an entity, those of its neighbours too).
    fn ask(&self, graph: &MechanismGraph) -> Result<ShowAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        match &self.subject {
            RecordRef::Entity(asked) => show_entity(&filtered, asked),
            RecordRef::Mechanism(id) => show_mechanism(&filtered, id),
            RecordRef::Source(id) => show_source(graph, id),
            RecordRef::Note(id) => show_note(&filtered, id),
            RecordRef::Relation(id) => show_relation(&filtered, id),
        }
    }
}

fn show_entity(filtered: &FilteredGraph<'_>, asked: &EntityRef) -> Result<ShowAnswer, QuestionError> {
    let graph = filtered.graph();
    let node = describe::entity(graph, asked)?;
    let record = graph.knowledge().entities.get(&asked.id).ok_or_else(|| unknown(&asked.id))?;
    let (incoming, outgoing) = (graph.incoming(node), graph.outgoing(node));
    let mut all: Vec<EdgeIndex> = incoming.iter().chain(&outgoing).copied().collect();
    all.sort_unstable();
    all.dedup();
    let left = all.iter().filter(|relation| filtered.keeps(**relation));
    let mut mechanisms: Vec<MechanismId> = left.flat_map(|relation| graph.record(*relation).mechanisms.clone()).collect();
    mechanisms.sort();
    mechanisms.dedup();
    let notes = notes::best_first(graph, node, &asked.id).into_iter();
    Ok(ShowAnswer::Entity {
        entity: EntityRecord::from(record),
        asked: asked.clone(),
        notes: notes.filter(|note| is_note_selected(graph, &filtered.filters, note)).map(describe::note).collect(),
        mechanisms,
        left_out: left_out::among(filtered, &all),
        incoming: describe::relations(filtered, incoming),
        outgoing: describe::relations(filtered, outgoing),
    })
}

fn show_mechanism(filtered: &FilteredGraph<'_>, id: &MechanismId) -> Result<ShowAnswer, QuestionError> {
    let graph = filtered.graph();
    let record = graph.knowledge().mechanisms.get(id).ok_or_else(|| unknown(id))?;
    let all: Vec<EdgeIndex> = record.relations.iter().filter_map(|relation| graph.relation(relation)).collect();
    let relations = describe::relations(filtered, all.iter().copied());
    let cites =
        |note: &&Note| relations.iter().flat_map(|relation| &relation.evidence).any(|evidence| evidence.note == note.id);
    Ok(ShowAnswer::Mechanism {
        mechanism: MechanismRecord::from(record),
        notes: graph.knowledge().notes().filter(cites).map(describe::note).collect(),
        left_out: left_out::among(filtered, &all),
        relations,
    })
}

fn show_source(graph: &MechanismGraph, id: &SourceId) -> Result<ShowAnswer, QuestionError> {
    let record = graph.knowledge().sources.get(id).ok_or_else(|| unknown(id))?;
    let notes = record.notes.iter().map(describe::note).collect();
    Ok(ShowAnswer::Source { source: SourceRecord::from(record), notes, left_out: Vec::new() })
}

fn show_note(filtered: &FilteredGraph<'_>, id: &NoteId) -> Result<ShowAnswer, QuestionError> {
    let graph = filtered.graph();
    let note = graph.knowledge().note(id).ok_or_else(|| unknown(id))?;
    let rests_on_it = |relation: &EdgeIndex| graph.record(*relation).evidence.iter().any(|evidence| evidence.note == *id);
    let all: Vec<EdgeIndex> = graph.all_relations().filter(rests_on_it).collect();
    Ok(ShowAnswer::Note {
        note: describe::note(note),
        left_out: left_out::among(filtered, &all),
        relations: describe::relations(filtered, all),
    })
}

fn show_relation(filtered: &FilteredGraph<'_>, id: &RelationId) -> Result<ShowAnswer, QuestionError> {
    let graph = filtered.graph();
    let all = [graph.relation(id).ok_or_else(|| unknown(id))?];
    let relation = describe::relations(filtered, all).pop();
    let rests_on = |note: &&Note| relation.iter().flat_map(|relation| &relation.evidence).any(|item| item.note == note.id);
    Ok(ShowAnswer::Relation {
        notes: graph.knowledge().notes().filter(rests_on).map(describe::note).collect(),
        left_out: left_out::among(filtered, &all),
        relation,
    })
}

fn unknown(id: &impl ToString) -> QuestionError {
    QuestionError::Unknown(id.to_string())
}

/// Returns `true` if the filters on sources allow a note.
pub(crate) fn is_note_selected(graph: &MechanismGraph, filters: &Filters, note: &Note) -> bool {
    let layer = graph.knowledge().layer(&note.id);
    (filters.layers.is_empty() || layer.is_some_and(|layer| filters.layers.contains(&layer)))
        && (filters.sources.is_empty() || filters.sources.contains(&note.id.source()))
}
