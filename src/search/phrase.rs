//! Phrases: words that stand side by side, in any spelling that folds to the same.

use super::concept::{begins_word, end_of_word, is_passed_over};
use crate::model::fold::Folded;

/// A phrase, folded, without blanks and dashes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    letters: Vec<char>,
}

impl Phrase {
    /// Makes a phrase of a folded text; `None` if it has no letters and digits.
    pub(super) fn new(folded: &[Folded]) -> Option<Self> {
        let letters: Vec<char> = folded.iter().map(|folded| folded.character).filter(|c| !is_passed_over(*c)).collect();
        letters.iter().any(|letter| letter.is_alphanumeric()).then_some(Self { letters })
    }

    /// Returns `true` if a folded text has the phrase, as whole words.
    pub(super) fn is_in(&self, folded: &[Folded]) -> bool {
        (0..folded.len()).any(|at| end_of_name(&self.letters, folded, at).is_some())
    }

    /// Returns its letters.
    pub(super) fn letters(&self) -> &[char] {
        &self.letters
    }
}

/// Returns where a name that begins at a place of a folded text ends, as a whole word, if it stands there.
pub(super) fn end_of_name(letters: &[char], folded: &[Folded], start: usize) -> Option<usize> {
    if folded[start].character != *letters.first()? || !begins_word(folded, start) {
        return None;
    }
    let mut at = start + 1;
    for letter in &letters[1..] {
        at += folded[at..].iter().position(|folded| !is_passed_over(folded.character))?;
        if folded[at].character != *letter {
            return None;
        }
        at += 1;
    }
    end_of_word(folded, at)
}
