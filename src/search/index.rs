//! The index that searches look into.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock};

use super::concept::Concepts;
use super::document::{self, Document};
use super::facts::same_facts;
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
    /// The notes that say the same, once a hit is shown.
    facts: OnceLock<BTreeMap<NoteId, BTreeSet<NoteId>>>,
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

    /// Returns the notes of other sources that say what a note says, in the order of their ids.
    pub(super) fn same_fact(&self, note: &NoteId) -> Vec<NoteId> {
        let facts = self.facts.get_or_init(|| same_facts(&self.knowledge));
        facts.get(note).into_iter().flatten().cloned().collect()
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
