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
mod index;
mod parse;
pub mod question;
mod rank;
mod snippet;
mod spelling;
mod stop_words;
mod tokenize;

use std::sync::Arc;

pub use answer::{Hit, SearchAnswer};
pub use question::{Scope, SearchQuestion};

use crate::model::knowledge::Knowledge;
use concept::Concepts;
use document::Document;
use index::Postings;

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
}

impl SearchIndex {
    /// Indexes entities, mechanisms and notes. Linear in the length of the texts.
    pub fn build(knowledge: Arc<Knowledge>) -> Result<Self, SearchError> {
        let concepts = Concepts::new(&knowledge);
        let documents = document::all(&knowledge);
        let postings = Postings::build(&knowledge, &concepts, &documents)?;
        Ok(Self { knowledge, concepts, documents, postings })
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
    /// Cost: the postings of the query's units, and one pass over the documents.
    pub fn search(&self, question: &SearchQuestion) -> Result<SearchAnswer, SearchError> {
        let mut query = parse::parse(&question.text, &self.concepts);
        let corrected = spelling::correct(&mut query, &self.concepts, &self.postings);
        let ranked = rank::rank(&query, question, self)?;
        let nearest = if ranked.is_empty() { self.nearest(&query, &question.text) } else { Vec::new() };
        let lang = snippet::language_of_answer(&question.text, question.lang);
        let hits = ranked
            .iter()
            .enumerate()
            .skip(question.offset)
            .take(question.limit)
            .map(|(at, ranked)| snippet::hit(at + 1, ranked, &query, lang, self))
            .collect();
        Ok(SearchAnswer {
            query: question.text.clone(),
            searched_as: corrected.unwrap_or_else(|| question.text.clone()),
            total: ranked.len(),
            hits,
            nearest,
        })
    }
}
