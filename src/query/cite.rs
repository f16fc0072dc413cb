//! `cite`: the sources that a record rests on.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{LeftOut, NoteRecord};
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use super::show::{RecordRef, ShowAnswer, ShowQuestion, SourceRecord};
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::id::NoteId;

/// Asks for the sources of a record.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CiteQuestion {
    /// The record.
    pub subject: RecordRef,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
}

/// The sources that a record rests on.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CiteAnswer {
    /// The record, as `type:id`.
    pub subject: String,
    /// Its sources, in the order of their ids, with the notes that it rests on or that mention it.
    pub sources: Vec<Cited>,
    /// What the filters left out of the relations that touch it; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
    /// The day that the knowledge was last revised, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// A hash of all its files.
    pub hash: String,
}

/// A source, and what was noted from it.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Cited {
    /// The source.
    pub source: SourceRecord,
    /// The notes, in the order of the document.
    pub notes: Vec<NoteRecord>,
}

impl Question for CiteQuestion {
    type Answer = CiteAnswer;

    /// Answers a [`CiteQuestion`]: an entity is cited by the notes that its relations rest on or that mention it, a mechanism by those
    /// that its relations rest on, a relation by those of its evidence, a source by all of its notes, a note by itself. O(notes + relations).
    fn ask(&self, graph: &MechanismGraph) -> Result<CiteAnswer, QuestionError> {
        let show = ShowQuestion { subject: self.subject.clone(), filters: self.filters.clone() };
        let (subject, relations, notes, left_out) = match show.ask(graph)? {
            ShowAnswer::Entity { entity, incoming, outgoing, notes, left_out, .. } => {
                (format!("entity:{}", entity.id), [incoming, outgoing].concat(), notes, left_out)
            }
            ShowAnswer::Mechanism { mechanism, relations, notes, left_out } => {
                (format!("mechanism:{}", mechanism.id), relations, notes, left_out)
            }
            ShowAnswer::Source { source, notes, left_out } => (format!("source:{}", source.id), Vec::new(), notes, left_out),
            ShowAnswer::Relation { relation, notes, left_out } => {
                let id = if let RecordRef::Relation(id) = &self.subject { id.to_string() } else { String::new() };
                (format!("relation:{id}"), relation.into_iter().collect(), notes, left_out)
            }
            ShowAnswer::Note { note, left_out, .. } => (format!("note:{}", note.id), Vec::new(), vec![note], left_out),
        };
        let evidence = relations.iter().flat_map(|relation| &relation.evidence);
        let ids: BTreeSet<&NoteId> =
            evidence.map(|evidence| &evidence.note).chain(notes.iter().map(|note| &note.id)).collect();
        let knowledge = graph.knowledge();
        let cited = |source: &crate::model::source::Source| Cited {
            source: SourceRecord::from(source),
            notes: source.notes.iter().filter(|note| ids.contains(&note.id)).map(describe::note).collect(),
        };
        let is_subject = |source: &SourceRecord| self.subject == RecordRef::Source(source.id.clone());
        let sources =
            knowledge.sources.values().map(cited).filter(|cited| !cited.notes.is_empty() || is_subject(&cited.source));
        Ok(CiteAnswer {
            left_out,
            subject,
            sources: sources.collect(),
            date: knowledge.about.date.clone(),
            hash: knowledge.hash.clone(),
        })
    }
}
