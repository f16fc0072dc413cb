//! A query to units.
//!
//! Names are recognised first, by longest match; what stands between them is cut into words and bigrams, without stop words.
//! `"…"` asks for a phrase, `-word` leaves hits out, `OR` joins alternatives. Everything else, punctuation of any script
//! included, is text: no query is a syntax error.

use super::concept::{Concept, Concepts};
use super::index::Key;
use super::stop_words;
use super::tokenize::{Sort, Token, tokenize};
use crate::model::fold::{Folded, fold, is_cjk};

/// One thing that a hit can have.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// What the words mean; empty for words that are no name.
    pub(super) concepts: Vec<Concept>,
    /// The tokens of the words themselves.
    pub(super) tokens: Vec<Key>,
    /// The words, folded.
    pub(super) surface: String,
    /// The number of the group of alternatives that it belongs to; units joined by `OR` share one.
    pub(super) group: usize,
}

/// A query, cut up.
#[derive(Clone, Debug, Default)]
pub(super) struct Query {
    /// What hits should have.
    pub(super) units: Vec<Unit>,
    /// Phrases, folded, that hits must have.
    pub(super) phrases: Vec<String>,
    /// Units that hits must not have.
    pub(super) without: Vec<Unit>,
}

/// Cuts a query up. Linear in its length.
pub(super) fn parse(text: &str, concepts: &Concepts) -> Query {
    let mut query = Query::default();
    let mut group = 0;
    let mut join_next = false;
    for piece in pieces(text) {
        let (units, target): (Vec<Unit>, &mut Vec<Unit>) = match &piece {
            Piece::Or => {
                join_next = !query.units.is_empty();
                continue;
            }
            Piece::Without(text) => (units(&fold(text), concepts), &mut query.without),
            Piece::Phrase(text) => {
                let folded = fold(text);
                query.phrases.push(folded.iter().map(|folded| folded.character).collect::<String>().trim().to_owned());
                (units(&folded, concepts), &mut query.units)
            }
            Piece::Words(text) => (units(&fold(text), concepts), &mut query.units),
        };
        for mut unit in units {
            if !std::mem::take(&mut join_next) {
                group += 1;
            }
            unit.group = group;
            target.push(unit);
        }
    }
    query.phrases.retain(|phrase| !phrase.is_empty());
    if query.units.is_empty() && query.phrases.is_empty() {
        // Nothing but exclusions: the hyphens were part of the words.
        query.units = std::mem::take(&mut query.without);
    }
    query
}

/// Tells whether a text says what to leave out, asks for a phrase or gives alternatives: then it is not one name.
enum Piece {
    Words(String),
    Phrase(String),
    Without(String),
    Or,
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let flush = |words: &mut String, pieces: &mut Vec<Piece>| {
        if !words.trim().is_empty() {
            pieces.push(Piece::Words(std::mem::take(words)));
        }
        words.clear();
    };
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        let begins = words.is_empty() || words.ends_with(char::is_whitespace);
        if character == '"'
            && let Some(end) = rest[1..].find('"')
        {
            flush(&mut words, &mut pieces);
            pieces.push(Piece::Phrase(rest[1..=end].to_owned()));
            rest = &rest[end + 2..];
            continue;
        }
        let word: &str = rest.split(char::is_whitespace).next().unwrap_or_default();
        if begins && word == "OR" {
            flush(&mut words, &mut pieces);
            pieces.push(Piece::Or);
            rest = &rest[word.len()..];
        } else if begins && word.len() > 1 && word.starts_with('-') && word[1..].starts_with(char::is_alphanumeric) {
            flush(&mut words, &mut pieces);
            pieces.push(Piece::Without(word[1..].to_owned()));
            rest = &rest[word.len()..];
        } else {
            words.push(character);
            rest = &rest[character.len_utf8()..];
        }
    }
    flush(&mut words, &mut pieces);
    pieces
}

fn units(folded: &[Folded], concepts: &Concepts) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut at = 0;
    for found in concepts.find(folded) {
        units.extend(words(&folded[at..found.start]));
        let span = &folded[found.start..found.end];
        units.push(Unit { concepts: found.concepts, tokens: keys(span), surface: surface(span), group: 0 });
        at = found.end;
    }
    units.extend(words(&folded[at..]));
    let mut seen = Vec::new();
    units.retain(|unit: &Unit| {
        let id = (unit.concepts.clone(), unit.tokens.clone());
        let new = !seen.contains(&id);
        seen.push(id);
        new
    });
    units
}

/// Cuts text without names into units: a word each, and each run of Chinese that stop words leave as bigrams.
fn words(folded: &[Folded]) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut run = 0;
    let mut at = 0;
    while at <= folded.len() {
        let stop = if at < folded.len() && is_cjk(folded[at].character) { stop_at(folded, at) } else { 0 };
        if at == folded.len() || !is_cjk(folded[at].character) || stop > 0 {
            units.extend(chinese(&folded[run..at]));
            at += stop.max(1);
            run = at;
        } else {
            at += 1;
        }
    }
    let latin =
        tokenize(folded).into_iter().filter(|token| token.sort == Sort::Word && !stop_words::is_english(&token.surface));
    units.extend(latin.filter(|token| token.text.len() > 1).map(unit_of));
    units
}

fn stop_at(folded: &[Folded], at: usize) -> usize {
    let longest = stop_words::LONGEST.min(folded.len() - at);
    (1..=longest).rev().find(|length| stop_words::is_chinese(&surface(&folded[at..at + length]))).unwrap_or(0)
}

/// Gives a run of Chinese as its bigrams, or as its character where it has but one.
fn chinese(run: &[Folded]) -> Vec<Unit> {
    let sort = if run.len() == 1 { Sort::Character } else { Sort::Bigram };
    tokenize(run).into_iter().filter(|token| token.sort == sort).map(unit_of).collect()
}

fn unit_of(token: Token) -> Unit {
    Unit { concepts: Vec::new(), tokens: vec![Key::Text(token.sort, token.text)], surface: token.surface, group: 0 }
}

/// Returns the tokens of a name: its words and bigrams, or its character where it has but one.
fn keys(span: &[Folded]) -> Vec<Key> {
    let tokens = tokenize(span);
    let kept = |token: &&Token| token.sort != Sort::Character || tokens.len() == 1;
    tokens.iter().filter(kept).map(|token| Key::Text(token.sort, token.text.clone())).collect()
}

fn surface(span: &[Folded]) -> String {
    span.iter().map(|folded| folded.character).collect()
}
