//! The index that searches look into.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, OnceLock};

use super::concept::Concepts;
use super::document::{self, Document};
use super::facts::{Told, told};
use super::postings::Postings;
use super::seen::converted_names;
use super::spelling::Spellings;
use super::tally::Tallies;
use crate::model::id::NoteId;
use crate::model::knowledge::Knowledge;

/// Why a search has no answer.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SearchError {
    /// The query says what hits must not have, and nothing of what they should have.
    #[error("`{0}` says only what to leave out: add a word to look for")]
    OnlyExclusions(String),
    /// A failure of the full-text index itself; nothing that a reader of the knowledge base can cause.
    #[error("the search index failed: {0}")]
    Index(#[from] tantivy::TantivyError),
}

/// A full-text index of a knowledge base, in memory.
pub struct SearchIndex {
    pub(super) knowledge: Arc<Knowledge>,
    pub(super) concepts: Concepts,
    pub(super) documents: Vec<Document>,
    pub(super) postings: Postings,
    pub(super) spellings: Spellings,
    /// The records by the keys of their names as readers of converted text see them.
    pub(super) converted: HashMap<String, Vec<usize>>,
    /// What other sources say of the facts of each note, once a hit is shown.
    facts: OnceLock<BTreeMap<NoteId, Told>>,
    /// Tallies for the next search to use.
    pub(super) tallies: Mutex<Option<Tallies>>,
}

impl SearchIndex {
    /// Indexes entities, mechanisms and notes. Linear in the length of the texts.
    pub fn build(knowledge: Arc<Knowledge>) -> Result<Self, SearchError> {
        let concepts = Concepts::new(&knowledge);
        let documents = document::all(&knowledge);
        let mut spellings = Spellings::default();
        let postings = Postings::build(&knowledge, &concepts, &documents, &mut spellings)?;
        let converted = converted_names(&knowledge, &documents);
        let facts = OnceLock::new();
        Ok(Self { knowledge, concepts, documents, postings, spellings, converted, facts, tallies: Mutex::default() })
    }

    /// Returns what other sources say of the facts of a note; `None` for a note that no relation cites.
    pub(super) fn told(&self, note: &NoteId) -> Option<&Told> {
        self.facts.get_or_init(|| told(&self.knowledge)).get(note)
    }

    /// Returns how many entities, mechanisms and notes are indexed.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Returns `true` if nothing is indexed.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }
}
