//! Where the things that a query asks for stand in a text.

use std::collections::HashMap;
use std::ops::Range;

use super::concept::{is_passed_over, is_word_behind_number};
use super::index::SearchIndex;
use super::parse::Query;
use super::phrase::end_of_name;
use super::postings::Key;
use super::tokenize::{Sort, joined, tokenize};
use super::unit::UnitSort;
use crate::model::fold::{Folded, fold};

/// What a query looks for in texts, ready to be found.
pub(super) struct Marker<'a> {
    index: &'a SearchIndex,
    /// Names, bigrams and phrases.
    names: Vec<Wanted>,
    /// Which of them begin with a character.
    beginning: HashMap<char, Vec<usize>>,
    /// The bits of these characters, so that most others are told from them at once.
    first_letters: u64,
    /// Stems, each with the number of the thing asked for.
    stems: Vec<(String, usize)>,
}

/// A text to look for.
struct Wanted {
    letters: Vec<char>,
    /// The number of the thing asked for.
    unit: usize,
    /// How it belongs to what was typed.
    role: Role,
}

/// How a text to look for belongs to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    /// It was typed.
    Typed,
    /// It is another name of what was typed.
    OtherName,
    /// It is a part of a name that was typed, which is looked for where the name does not stand as a whole.
    Part,
}

/// The share of a name's parts that a text must have for them to be marked.
const MOST_PARTS: f32 = 0.5;

/// A match in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    /// The bytes of the text.
    pub(super) span: Range<usize>,
    /// The number of the thing asked for.
    pub(super) unit: usize,
    /// Whether it stands there as it was typed, and not under another name.
    pub(super) typed: bool,
}

impl<'a> Marker<'a> {
    /// Gathers what the query asks for.
    pub(super) fn new(query: &Query, index: &'a SearchIndex) -> Self {
        let mut marker = Self { index, names: Vec::new(), beginning: HashMap::new(), first_letters: 0, stems: Vec::new() };
        let mut unit = 0;
        let alone = query.only_unit().is_some();
        for asked in query.units() {
            for concept in &asked.concepts {
                index.concepts.names(*concept).for_each(|name| marker.add_name(name.to_vec(), unit, Role::OtherName));
            }
            if !asked.concepts.is_empty() || asked.sort == UnitSort::Compound {
                marker.add_name(asked.surface.chars().filter(|c| !is_passed_over(*c)).collect(), unit, Role::Typed);
            }
            for key in &asked.tokens {
                match key {
                    // A number alone tells nothing of the name that it belongs to.
                    Key::Text(Sort::Word, stem) if !asked.concepts.is_empty() && !stem.chars().any(char::is_alphabetic) => {}
                    Key::Text(Sort::Word, stem) => marker.stems.push((stem.clone(), unit)),
                    Key::Text(Sort::Character, _) if !alone => {}
                    Key::Text(_, text) => {
                        let role = if asked.concepts.is_empty() { Role::Typed } else { Role::Part };
                        marker.add_name(text.chars().collect(), unit, role);
                    }
                    Key::Concept(_) => {}
                }
            }
            unit += 1;
        }
        for phrase in &query.phrases {
            marker.add_name(phrase.letters().to_vec(), unit, Role::Typed);
            unit += 1;
        }
        marker
    }

    fn add_name(&mut self, letters: Vec<char>, unit: usize, role: Role) {
        if let Some(first) = letters.first() {
            self.first_letters |= bit(*first);
            self.beginning.entry(*first).or_default().push(self.names.len());
            self.names.push(Wanted { letters, unit, role });
        }
    }

    /// Finds the matches in a text, in the order of their beginnings.
    pub(super) fn marks(&self, text: &str) -> Vec<Mark> {
        let folded = fold(text);
        let bytes = |start: usize, end: usize| folded[start].start..folded[end - 1].end;
        let mut marks = Vec::new();
        let mut parts: Vec<(usize, Mark)> = Vec::new();
        for (at, letter) in folded.iter().enumerate().filter(|(_, letter)| self.first_letters & bit(letter.character) != 0) {
            for name in self.beginning.get(&letter.character).into_iter().flatten() {
                let Wanted { letters, unit, role } = &self.names[*name];
                let Some(end) = end_of_name(letters, &folded, at) else { continue };
                let mark = Mark { span: bytes(at, end), unit: *unit, typed: *role != Role::OtherName };
                match role {
                    Role::Part => parts.push((*name, mark)),
                    Role::OtherName if is_word_behind_number(&folded, end - 1) => {}
                    Role::OtherName if self.index.concepts.begins_longer(&folded, at..end) => {}
                    Role::Typed | Role::OtherName => marks.push(mark),
                }
            }
        }
        let named: Vec<usize> = marks.iter().map(|mark| mark.unit).collect();
        marks.extend(self.enough(parts).filter(|part| !named.contains(&part.unit)));
        let words = if self.stems.is_empty() { &[] } else { &*folded };
        for token in tokenize(words).filter(|token| token.sort == Sort::Word) {
            // The words of a name are marked only where it does not stand as a whole.
            if let Some(unit) = self.word(&folded[token.start..token.end]).filter(|unit| !named.contains(unit)) {
                marks.push(Mark { span: bytes(token.start, token.end), unit, typed: true });
            }
        }
        marks.sort_by_key(|mark| (mark.span.start, mark.span.end, mark.unit));
        joined_up(marks, text)
    }

    /// Returns the parts of those names of which a text has most parts.
    fn enough(&self, parts: Vec<(usize, Mark)>) -> impl Iterator<Item = Mark> {
        let wanted = |unit: usize| self.names.iter().filter(|name| name.role == Role::Part && name.unit == unit).count();
        let mut there: Vec<(usize, usize)> = parts.iter().map(|(name, mark)| (mark.unit, *name)).collect();
        there.sort_unstable();
        there.dedup();
        let has_most = move |unit: usize| {
            let found = there.iter().filter(|(other, _)| *other == unit).count();
            #[allow(clippy::cast_precision_loss)]
            let share = found as f32 / wanted(unit).max(1) as f32;
            share >= MOST_PARTS
        };
        parts.into_iter().map(|(_, mark)| mark).filter(move |mark| has_most(mark.unit))
    }

    fn word(&self, span: &[Folded]) -> Option<usize> {
        // A stem begins as its word does; few words are worth stemming.
        let alike = |stem: &str| stem.chars().zip(span).take(2).all(|(a, b)| a == b.character);
        let mut alike = self.stems.iter().filter(|(stem, _)| alike(stem)).peekable();
        alike.peek()?;
        let word = self.index.postings.stem(&joined(span));
        alike.find(|(stem, _)| *stem == word).map(|(_, unit)| *unit)
    }
}

/// Joins the marks of one thing that only a blank or a dash parts: a name is marked as a whole.
fn joined_up(marks: Vec<Mark>, text: &str) -> Vec<Mark> {
    let mut joined: Vec<Mark> = Vec::with_capacity(marks.len());
    for mark in marks {
        let is_near = |last: &Mark| {
            let between = text.get(last.span.end..mark.span.start);
            last.unit == mark.unit && between.is_some_and(|between| between.chars().all(is_passed_over_as_typed))
        };
        match joined.last_mut() {
            Some(last) if is_near(last) => last.span.end = mark.span.end,
            _ => joined.push(mark),
        }
    }
    joined
}

fn is_passed_over_as_typed(character: char) -> bool {
    fold(character.encode_utf8(&mut [0; 4])).iter().all(|folded| is_passed_over(folded.character))
}

fn bit(character: char) -> u64 {
    1 << (u32::from(character) & 63)
}
