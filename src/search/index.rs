//! The index that searches look into.

use std::sync::{Arc, Mutex};

use super::concept::Concepts;
use super::document::{self, Document};
use super::postings::Postings;
use super::spelling::Spellings;
use super::tally::Tallies;
use crate::model::knowledge::Knowledge;

/// A failure of the full-text index itself; nothing that a reader of the knowledge base can cause.
#[derive(Debug, thiserror::Error)]
#[error("the search index failed: {0}")]
pub struct SearchError(#[from] tantivy::TantivyError);

/// A full-text index of a knowledge base, in memory.
pub struct SearchIndex {
    pub(super) knowledge: Arc<Knowledge>,
    pub(super) concepts: Concepts,
    pub(super) documents: Vec<Document>,
    pub(super) postings: Postings,
    pub(super) spellings: Spellings,
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
        Ok(Self { knowledge, concepts, documents, postings, spellings, tallies: Mutex::default() })
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
