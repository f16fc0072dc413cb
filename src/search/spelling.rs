//! Slips of the finger in Latin words: corrected where nothing in the index is spelt as typed, and said.

use std::collections::BTreeSet;

use super::SearchError;
use super::SearchIndex;
use super::index::Key;
use super::parse::Query;
use super::tokenize::{Sort, joined, tokenize};
use super::unit::Unit;
use crate::model::fold::Folded;

/// The shortest word that is corrected, in letters: shorter ones are near to too much.
const SHORTEST: usize = 5;
/// From this length on, two slips are forgiven.
const LONG: usize = 8;

/// The Latin words of names and titles, folded, to which slips are corrected.
#[derive(Default)]
pub(super) struct Spellings {
    words: BTreeSet<String>,
}

impl Spellings {
    /// Adds the words of a folded text that slips can be corrected to.
    pub(super) fn add_text(&mut self, folded: &[Folded]) {
        for token in tokenize(folded).filter(|token| token.sort == Sort::Word) {
            let word = joined(&folded[token.start..token.end]);
            if is_correctable(&word) {
                self.words.insert(word);
            }
        }
    }

    /// Returns the nearest word by optimal string alignment distance, if it is near enough: one slip, or two in a long word
    /// that begins alike. Of several, the one that begins alike, then the first of the alphabet.
    fn nearest(&self, word: &str) -> Option<&str> {
        let limit = if word.len() >= LONG { 2 } else { 1 };
        let wanted = letters(word);
        let near = self.words.iter().filter_map(|other| {
            // Each slip changes at most two of the letters that occur.
            let is_far =
                other.len().abs_diff(word.len()) > limit || (letters(other) ^ wanted).count_ones() as usize > 2 * limit;
            let distance = if is_far { limit + 1 } else { strsim::osa_distance(word, other) };
            let begins_alike = other.as_bytes().first() == word.as_bytes().first();
            (distance <= limit && (distance == 1 || begins_alike)).then_some((distance, !begins_alike, other))
        });
        near.min().map(|(.., word)| word.as_str())
    }
}

/// Replaces the words of a query that no record has by the nearest that some name has. None where nothing is replaced.
pub(super) fn correct(text: &str, query: &Query, index: &SearchIndex) -> Result<Option<String>, SearchError> {
    let mut corrected = String::new();
    let mut at = 0;
    let mut units: Vec<&Unit> = query.units().filter(|unit| unit.concepts.is_empty()).collect();
    units.sort_by_key(|unit| unit.place.start);
    for unit in units {
        if let [key @ Key::Text(Sort::Word, _)] = unit.tokens.as_slice()
            && is_correctable(&unit.surface)
            && unit.place.start >= at
            && index.postings.entry(key)?.is_none()
            && let Some(word) = index.spellings.nearest(&unit.surface)
        {
            corrected.push_str(&text[at..unit.place.start]);
            corrected.push_str(word);
            at = unit.place.end;
        }
    }
    Ok((at > 0).then(|| corrected + &text[at..]))
}

fn is_correctable(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// Returns the set of the letters that occur in a word, a bit each.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, letter| letters | 1 << (letter.wrapping_sub(b'a') & 31))
}
