//! Text to units: the names in it, by longest match, and between them words and Chinese bigrams without stop words.

use std::ops::Range;

use tantivy::TantivyError;

use super::concept::{Concept, Concepts};
use super::postings::{Key, Postings};
use super::stop_words;
use super::tokenize::{Sort, Token, joined, tokenize};
use crate::model::fold::{Folded, is_cjk};

/// How many English words a Chinese character counts for, outside of names.
const WORDS_A_CHARACTER: f32 = 0.35;

/// One thing that a hit can have.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// What the words mean; empty for words that are no name.
    pub(super) concepts: Vec<Concept>,
    /// The tokens of the words themselves.
    pub(super) tokens: Vec<Key>,
    /// How many words it counts for.
    pub(super) weight: f32,
    /// The words, folded.
    pub(super) surface: String,
    /// The bytes of the query that it stands for.
    pub(super) span: Range<usize>,
}

impl Unit {
    /// Returns `true` if two units ask for the same.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.concepts == other.concepts && (!self.concepts.is_empty() || self.tokens == other.tokens)
    }

    fn of(folded: &[Folded], concepts: &[Concept], tokens: Vec<Key>, weight: f32) -> Self {
        let span = match folded {
            [one] => one.start..one.end,
            [first, .., last] => first.start..last.end,
            [] => 0..0,
        };
        Self { concepts: concepts.to_vec(), tokens, weight, surface: joined(folded), span }
    }
}

/// Cuts a folded text into units, names in the order of the text and other words between them.
pub(super) fn cut(folded: &[Folded], concepts: &Concepts, postings: &Postings) -> Result<Vec<Unit>, TantivyError> {
    let mut units = Vec::new();
    let mut at = 0;
    for found in concepts.find(folded) {
        words(&folded[at..found.start], postings, &mut units)?;
        let span = &folded[found.start..found.end];
        units.push(Unit::of(span, found.concepts, keys(span, postings), 1.0));
        at = found.end;
    }
    words(&folded[at..], postings, &mut units)?;
    Ok(units)
}

/// Returns the tokens of a name: its words and bigrams, or its character where it has but one.
fn keys(span: &[Folded], postings: &Postings) -> Vec<Key> {
    let tokens: Vec<Token> = tokenize(span).collect();
    let kept = |token: &&Token| token.sort != Sort::Character || tokens.len() == 1;
    tokens.iter().filter(kept).map(|token| postings.key(token.sort, &span[token.start..token.end])).collect()
}

/// Cuts text without names: a unit for each word, and for each bigram of the runs of Chinese that stop words leave.
fn words(folded: &[Folded], postings: &Postings, units: &mut Vec<Unit>) -> Result<(), TantivyError> {
    let mut run = 0;
    let mut at = 0;
    while at < folded.len() {
        if is_cjk(folded[at].character) {
            match stop_at(folded, at) {
                0 => at += 1,
                length => {
                    chinese(&folded[run..at], postings, units)?;
                    at += length;
                    run = at;
                }
            }
        } else {
            chinese(&folded[run..at], postings, units)?;
            at += 1;
            run = at;
        }
    }
    chinese(&folded[run..], postings, units)?;
    for token in tokenize(folded).filter(|token| token.sort == Sort::Word && token.end - token.start > 1) {
        let span = &folded[token.start..token.end];
        if !stop_words::contains(&joined(span)) {
            units.push(Unit::of(span, &[], vec![postings.key(Sort::Word, span)], 1.0));
        }
    }
    Ok(())
}

/// Returns the length of the longest stop word that begins at a place, or 0.
fn stop_at(folded: &[Folded], at: usize) -> usize {
    let longest = stop_words::LONGEST.min(folded.len() - at);
    (1..=longest).rev().find(|length| stop_words::contains(&joined(&folded[at..at + length]))).unwrap_or(0)
}

/// Gives a run of Chinese as its bigrams, or as its character where it has but one. Each character counts the same, however many
/// bigrams the run has.
/// A bigram with a function word in it counts only where the index has it.
fn chinese(run: &[Folded], postings: &Postings, units: &mut Vec<Unit>) -> Result<(), TantivyError> {
    #[allow(clippy::cast_precision_loss)]
    let weight = match run.len() {
        0 | 1 => WORDS_A_CHARACTER,
        length => WORDS_A_CHARACTER * length as f32 / (length - 1) as f32,
    };
    let sort = if run.len() == 1 { Sort::Character } else { Sort::Bigram };
    for token in tokenize(run).filter(|token| token.sort == sort) {
        let span = &run[token.start..token.end];
        let key = postings.key(sort, span);
        let has_part = span.iter().any(|folded| stop_words::is_part(folded.character));
        if !has_part || span.len() > 1 && postings.entry(&key)?.is_some() {
            units.push(Unit::of(span, &[], vec![key], weight));
        }
    }
    Ok(())
}
