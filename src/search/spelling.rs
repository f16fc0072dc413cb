//! The Latin words that slips of the finger are corrected to.

use std::collections::BTreeSet;

use super::tokenize::{Sort, joined, tokenize};
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

    /// Adds the words of a folded everyday word that slips can be corrected to: the long ones. Short ones are near to too many
    /// words of other subjects, as healing is to hearing.
    pub(super) fn add_everyday(&mut self, folded: &[Folded]) {
        for token in tokenize(folded).filter(|token| token.sort == Sort::Word) {
            let word = joined(&folded[token.start..token.end]);
            if word.len() >= LONG && is_correctable(&word) {
                self.words.insert(word);
            }
        }
    }

    /// Returns the nearest word by optimal string alignment distance, if it is near enough: one slip, or two in a long word
    /// that begins alike. Of several, the one that begins alike, then the first of the alphabet.
    pub(super) fn nearest(&self, word: &str) -> Option<&str> {
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

/// Returns `true` if slips in a folded word are corrected at all.
pub(super) fn is_correctable(word: &str) -> bool {
    word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// Returns the set of the letters that occur in a word, a bit each.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |letters, letter| letters | 1 << (letter.wrapping_sub(b'a') & 31))
}
