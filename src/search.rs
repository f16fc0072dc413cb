//! Floor 4: words to hits. Knows nothing of the graph.
//!
//! A query is cut into units: names of entities and words of `terms.yaml`, found by longest match after folding, and between
//! them English words (stemmed) and Chinese bigrams. Each unit is scored by BM25 in its field, in titles above bodies. A hit
//! that has all units of the query beats one that repeats one of them: the sum is multiplied by the share of the query's
//! information that the hit covers. Hits that cover too little are not given at all, since no answer is an answer.
//!
//! The ranking function is Okapi BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, 2009)
//! as tantivy computes it; coverage is weighted by inverse document frequency.

pub mod answer;
mod concept;
mod document;
mod filter;
mod highlight;
mod hit;
mod index;
mod nearest;
mod parse;
mod phrase;
pub mod question;
mod rank;
mod sentence;
mod snippet;
mod spelling;
mod stop_words;
mod tally;
mod tokenize;
mod unit;
mod weigh;

use std::sync::{Arc, Mutex, PoisonError};

pub use answer::{Hit, SearchAnswer};
pub use question::{Scope, SearchQuestion};

use crate::model::knowledge::Knowledge;
use concept::Concepts;
use document::Document;
use highlight::Marker;
use index::Postings;
use spelling::Spellings;
use tally::Tallies;

/// A failure of the full-text index itself; nothing that a reader of the knowledge base can cause.
#[derive(Debug, thiserror::Error)]
#[error("the search index failed: {0}")]
pub struct SearchError(#[from] tantivy::TantivyError);

/// A full-text index of a knowledge base, in memory.
pub struct SearchIndex {
    knowledge: Arc<Knowledge>,
    concepts: Concepts,
    documents: Vec<Document>,
    postings: Postings,
    spellings: Spellings,
    /// Tallies for the next search to use.
    tallies: Mutex<Option<Tallies>>,
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

    /// Tells whether nothing is indexed.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Answers a query. Any text is a query; one without words gives no hits. Hits are ordered by score, then by type and id.
    /// Cost: the postings of the query's units.
    pub fn search(&self, question: &SearchQuestion) -> Result<SearchAnswer, SearchError> {
        let mut query = parse::parse(&question.text, &self.concepts, &self.postings)?;
        let mut searched_as = question.text.clone();
        if let Some(corrected) = spelling::correct(&searched_as, &query, self)? {
            query = parse::parse(&corrected, &self.concepts, &self.postings)?;
            searched_as = corrected;
        }
        let kept = self.tallies.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut tallies = kept.unwrap_or_else(|| Tallies::new(self.documents.len()));
        let page = rank::rank(&query, question, self, &mut tallies)?;
        *self.tallies.lock().unwrap_or_else(PoisonError::into_inner) = Some(tallies);
        let nearest = if page.total == 0 { nearest::nearest(&query, &searched_as, &page.weak, self) } else { Vec::new() };
        let lang = hit::language_of_answer(&question.text, question.lang);
        let marker = Marker::new(&query, self);
        let hits = (question.offset + 1..)
            .zip(&page.hits)
            .map(|(place, ranked)| hit::hit(place, ranked, &marker, lang, self))
            .collect();
        Ok(SearchAnswer {
            query: question.text.clone(),
            searched_as,
            total: page.total,
            left_out: page.left_out,
            hits,
            nearest,
        })
    }
}
