//! How strongly records have one unit of a query.

use super::index::{SearchError, SearchIndex};
use super::postings::{Entry, Key};
use super::tally::Tally;
use super::unit::Unit;

/// How much less a match of a name's words counts than one of what they name.
const WORDS_OF_A_NAME: f32 = 0.6;
/// The share of a name's words that a record must have for them to count, by information.
const MOST_OF_A_NAME: f32 = 0.8;

/// The most that one thing tells of a query's subject, in nats: what stands in few records is not asked for the more.
const MOST_TELLING: f32 = 4.0;

/// Weighs units one after another.
pub(super) struct Weigher<'a> {
    pub(super) index: &'a SearchIndex,
    /// Empty before and after each unit.
    pub(super) words: &'a mut Tally,
}

impl Weigher<'_> {
    /// Raises, for every record that has the unit, how strongly it has it and which share of it; returns the unit's information.
    pub(super) fn weigh(&mut self, unit: &Unit, into: &mut Tally) -> Result<f32, SearchError> {
        let postings = &self.index.postings;
        let tokens = unit.tokens.iter().map(|key| postings.entry(key)).collect::<Result<Vec<_>, _>>()?;
        let unknown = postings.information(0);
        let words: f32 = tokens.iter().map(|entry| entry.as_ref().map_or(unknown, |entry| entry.information)).sum();
        if unit.concepts.is_empty() {
            for entry in tokens.iter().flatten() {
                entry.for_each(|document, score| into.raise(document, score * unit.weight, 1.0))?;
            }
            // What no record has may be the very subject.
            return Ok(if tokens.iter().any(Option::is_some) { words.min(MOST_TELLING) } else { words } * unit.weight);
        }
        let mut information = None;
        for concept in &unit.concepts {
            if let Some(entry) = postings.entry(&Key::Concept(*concept))? {
                information = Some(entry.information.max(information.unwrap_or(0.0)));
                entry.for_each(|document, score| into.raise(document, score * unit.weight, 1.0))?;
            }
        }
        self.weigh_words(&tokens, words, unit.weight, into)?;
        Ok(information.unwrap_or(unknown).min(MOST_TELLING) * unit.weight)
    }

    /// Weighs the words of a name in the records that have most of them, though not what they name.
    fn weigh_words(
        &mut self,
        tokens: &[Option<Entry<'_>>],
        whole: f32,
        weight: f32,
        into: &mut Tally,
    ) -> Result<(), SearchError> {
        for entry in tokens.iter().flatten() {
            entry.for_each(|document, score| self.words.add(document, score, entry.information / whole))?;
        }
        self.words.drain(|document, score, share| {
            if share >= MOST_OF_A_NAME && into.share(document) < 1.0 {
                into.raise(document, score * weight * WORDS_OF_A_NAME, share * WORDS_OF_A_NAME);
            }
        });
        Ok(())
    }
}
