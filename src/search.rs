//! Floor 5: words to hits. Knows nothing of the graph.
//!
//! A query is cut into units: names of entities and words of `terms.yaml`, found by longest match after folding, and between
//! them English words (stemmed) and Chinese bigrams. Each unit is scored by BM25 in its field, in titles above bodies. A hit
//! that has all units of the query beats one that repeats one of them: the sum is multiplied by the share of the query's
//! information that the hit covers. Hits that cover too little are not given at all, since no answer is an answer.
//!
//! The ranking function is Okapi BM25 (Robertson and Zaragoza, *The Probabilistic Relevance Framework: BM25 and Beyond*, 2009)
//! as tantivy computes it; coverage is weighted by inverse document frequency.

pub mod answer;
mod asks;
mod compound;
mod concept;
mod correction;
mod document;
mod exact;
mod facts;
mod filter;
mod foreign;
mod highlight;
mod hit;
mod index;
mod nearest;
mod parse;
mod phrase;
mod postings;
pub mod question;
mod rank;
mod seen;
mod sentence;
mod snippet;
mod spelling;
mod stop_words;
mod tally;
mod tokenize;
mod unit;
mod variants;
mod weigh;

use std::sync::PoisonError;

pub use answer::{Hit, HitFilter, HitsLeftOut, SearchAnswer};
pub use index::{SearchError, SearchIndex};
pub use question::{Scope, SearchQuestion};

use highlight::Marker;
use tally::Tallies;

impl SearchIndex {
    /// Answers a query. Any text is a query; one without words gives no hits. A record that the whole query names comes first; hits
    /// are ordered by score, then by type and id. Cost: the postings of the query's units.
    ///
    /// # Errors
    ///
    /// Where the query only says what to leave out, and where the index fails.
    pub fn search(&self, question: &SearchQuestion) -> Result<SearchAnswer, SearchError> {
        let mut query = parse::parse(&question.text, &self.concepts, &self.postings)?;
        let mut searched_as = question.text.clone();
        if let Some(corrected) = correction::correct(&searched_as, &query, self)? {
            query = parse::parse(&corrected, &self.concepts, &self.postings)?;
            searched_as = corrected;
        }
        if query.only_excludes() {
            return Err(SearchError::OnlyExclusions(question.text.clone()));
        }
        let kept = self.tallies.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut tallies = kept.unwrap_or_else(|| Tallies::new(self.documents.len()));
        let page = rank::rank(&query, &searched_as, question, self, &mut tallies)?;
        *self.tallies.lock().unwrap_or_else(PoisonError::into_inner) = Some(tallies);
        let nearest = if page.total == 0 { nearest::nearest(&query, &searched_as, &page.weak, self) } else { Vec::new() };
        let lang = hit::language_of_answer(&question.text, question.lang);
        let marker = Marker::new(&query, self);
        let hits = (question.offset + 1..)
            .zip(&page.hits)
            .map(|(rank, ranked)| hit::hit(rank, ranked, &marker, lang, self))
            .collect();
        Ok(SearchAnswer {
            query: question.text.clone(),
            asks: asks::asks(&query, &searched_as, self),
            searched_as,
            total: page.total,
            left_out: page.left_out.iter().map(|left_out| left_out.hits).sum(),
            hits,
            nearest,
            filtered_out: page.left_out,
        })
    }
}
