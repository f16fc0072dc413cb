//! Concepts: entities by all their names, and the groups of words of `terms.yaml`, recognised in texts.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::tokenize::is_word;
use super::variants::variants;
use crate::model::fold::{Folded, is_cjk, is_ignored_in_names, key};
use crate::model::id::EntityId;
use crate::model::knowledge::Knowledge;
use crate::model::names::RecordId;

/// The number of a concept: entities first, in the order of their ids, then the groups of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Concept(pub(super) u32);

/// How many bits tell the beginnings of names.
const PAIRS: usize = 1 << 16;

/// A place of a folded text where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Match<'a> {
    /// Position of the first folded character.
    pub(super) start: usize,
    /// Position after the last one.
    pub(super) end: usize,
    /// What the name means; several for a shared one. In the order of their numbers, never empty.
    pub(super) concepts: &'a [Concept],
}

/// All names of concepts.
pub(super) struct Concepts {
    entities: Vec<EntityId>,
    by_entity: BTreeMap<EntityId, Concept>,
    /// Sorted, so that the names that begin alike are neighbours.
    names: Vec<Name>,
    /// Which of them begin with these two characters.
    beginning: HashMap<[char; 2], Range<usize>>,
    /// A bit for each pair of characters that a name begins with, shared by others: most places of a text are told from the
    /// beginning of a name at once.
    beginnings: Box<[u64; PAIRS / 64]>,
    /// The names of each concept.
    of: Vec<Vec<usize>>,
}

/// A folded name without blanks and dashes, and what it means.
struct Name {
    letters: Box<[char]>,
    concepts: Vec<Concept>,
}

impl Concepts {
    /// Collects the names. O(names · log names).
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let entities: Vec<EntityId> = knowledge.entities.keys().cloned().collect();
        let by_entity: BTreeMap<EntityId, Concept> = entities.iter().cloned().zip((0..).map(Concept)).collect();
        let mut names: BTreeMap<Box<[char]>, Vec<Concept>> = BTreeMap::new();
        let mut add = |name: &str, concept: Concept| {
            let letters: Box<[char]> = name.chars().collect();
            // A single character is no name to recognise in running text.
            if letters.len() > 1 {
                names.entry(letters).or_default().push(concept);
            }
        };
        let mut others = Vec::new();
        for (name, holders) in knowledge.names().entries() {
            for holder in holders {
                if let RecordId::Entity(id) = &holder.target
                    && let Some(concept) = by_entity.get(id)
                {
                    add(name, *concept);
                    others.extend(variants(&holder.spelling).into_iter().map(|other| (other, *concept)));
                }
            }
        }
        // What is spelt otherwise yields to what is called so.
        for (name, concept) in others {
            if knowledge.names().holders(&name).is_empty() {
                add(&name, concept);
            }
        }
        let first_term = u32::try_from(entities.len()).unwrap_or(u32::MAX);
        for (group, concept) in knowledge.terms.iter().zip((first_term..).map(Concept)) {
            for word in group {
                add(&key(word), concept);
            }
        }
        let mut of = vec![Vec::new(); entities.len() + knowledge.terms.len()];
        let mut beginning: HashMap<[char; 2], Range<usize>> = HashMap::new();
        let mut beginnings = Box::new([0; PAIRS / 64]);
        let mut sorted = Vec::with_capacity(names.len());
        for (at, (letters, mut concepts)) in names.into_iter().enumerate() {
            concepts.sort_unstable();
            concepts.dedup();
            for concept in &concepts {
                of[concept.0 as usize].push(at);
            }
            let pair = pair_of(letters[0], letters[1]);
            beginnings[pair / 64] |= 1 << (pair % 64);
            beginning.entry([letters[0], letters[1]]).or_insert(at..at).end = at + 1;
            sorted.push(Name { letters, concepts });
        }
        Self { entities, by_entity, names: sorted, beginning, beginnings, of }
    }

    /// Returns the concept of an entity.
    pub(super) fn of(&self, entity: &EntityId) -> Option<Concept> {
        self.by_entity.get(entity).copied()
    }

    /// Returns the entity that a concept is; `None` if it is a group of terms.
    pub(super) fn entity(&self, concept: Concept) -> Option<&EntityId> {
        self.entities.get(concept.0 as usize)
    }

    /// Returns the names of a concept, folded and without blanks and dashes, in their order.
    pub(super) fn names(&self, concept: Concept) -> impl Iterator<Item = &[char]> {
        self.of.get(concept.0 as usize).into_iter().flatten().map(|at| &*self.names[*at].letters)
    }

    /// Returns `true` if some name is these letters with a number behind them, as IL-6 is `il`.
    pub(super) fn is_family(&self, letters: &[char]) -> bool {
        let [first, second, ..] = letters else { return false };
        let Some(range) = self.beginning.get(&[*first, *second]) else { return false };
        self.names[range.clone()].iter().any(|name| {
            let rest = name.letters.strip_prefix(letters);
            rest.and_then(<[char]>::first).is_some_and(char::is_ascii_digit)
        })
    }

    /// Returns the entities with a name that is these letters with a number behind them, in their order.
    pub(super) fn family(&self, letters: &[char]) -> Vec<&EntityId> {
        let is_member = |name: &&Name| {
            let number = name.letters.strip_prefix(letters);
            number.is_some_and(|number| !number.is_empty() && number.iter().all(char::is_ascii_digit))
        };
        let mut concepts: Vec<Concept> =
            self.names.iter().filter(is_member).flat_map(|name| name.concepts.iter().copied()).collect();
        concepts.sort_unstable();
        concepts.dedup();
        concepts.into_iter().filter_map(|concept| self.entity(concept)).collect()
    }

    /// Finds the names that stand in a text: at each place the longest, none overlapping another, in the order of the text.
    pub(super) fn find(&self, folded: &[Folded]) -> Vec<Match<'_>> {
        let mut matches = Vec::new();
        let mut at = 0;
        while at < folded.len() {
            let mut longest = None;
            self.at(folded, at, |found| longest = Some(found));
            match longest {
                Some(longest) => {
                    at = longest.end;
                    matches.push(longest);
                }
                None => at += 1,
            }
        }
        matches
    }

    /// Calls back for every name that stands in a text, inside longer ones too, with whether it is one of those that
    /// [`Self::find`] gives.
    pub(super) fn find_all<'a>(&'a self, folded: &[Folded], mut call: impl FnMut(Match<'a>, bool)) {
        let mut covered = 0;
        let mut here = Vec::new();
        for at in 0..folded.len() {
            self.at(folded, at, |found| here.push(found));
            let longest = here.len().checked_sub(1).filter(|_| at >= covered);
            if let Some(longest) = longest {
                covered = here[longest].end;
            }
            for (index, found) in here.drain(..).enumerate() {
                call(found, longest == Some(index));
            }
        }
    }

    /// Returns `true` if a longer name, of something else, begins with the name that stands in a span.
    pub(super) fn begins_longer(&self, folded: &[Folded], span: Range<usize>) -> bool {
        let (mut here, mut longer): (&[Concept], bool) = (&[], false);
        self.at(folded, span.start, |found| {
            if found.end <= span.end {
                here = found.concepts;
            } else {
                longer |= !found.concepts.iter().any(|concept| here.contains(concept));
            }
        });
        longer
    }

    /// Calls back for the names that begin at a place, shortest first.
    fn at<'a>(&'a self, folded: &[Folded], start: usize, mut call: impl FnMut(Match<'a>)) {
        if !begins_word(folded, start) {
            return;
        }
        let mut letters = folded.iter().enumerate().skip(start + 1).filter(|(_, letter)| !is_passed_over(letter.character));
        let Some((mut at, second)) = letters.next() else { return };
        let pair = pair_of(folded[start].character, second.character);
        if self.beginnings[pair / 64] >> (pair % 64) & 1 == 0 {
            return;
        }
        let Some(range) = self.beginning.get(&[folded[start].character, second.character]) else { return };
        let mut near = &self.names[range.clone()];
        let mut depth = 2;
        while let Some(first) = near.first() {
            if first.letters.len() == depth
                && !is_word_behind_number(folded, at)
                && let Some(end) = end_of_word(folded, at + 1)
            {
                call(Match { start, end, concepts: &first.concepts });
            }
            let Some((next, letter)) = letters.next() else { return };
            let letter = Some(&letter.character);
            let from = near.partition_point(|name| name.letters.get(depth) < letter);
            let length = near[from..].partition_point(|name| name.letters.get(depth) == letter);
            near = &near[from..from + length];
            (at, depth) = (next, depth + 1);
        }
    }
}

/// Returns the number of the bit of two characters, by multiplicative hashing.
fn pair_of(first: char, second: char) -> usize {
    let mixed = u32::from(first).wrapping_mul(0x9e37_79b1).wrapping_add(u32::from(second)).wrapping_mul(0x85eb_ca6b);
    (mixed >> 16) as usize % PAIRS
}

/// Returns `true` if a folded character between the letters of a name is no part of it.
pub(super) fn is_passed_over(character: char) -> bool {
    // Most characters are letters or Chinese, which are told at once.
    !(character.is_ascii_alphanumeric() || is_cjk(character))
        && (character == ' ' || character == '-' || is_ignored_in_names(character))
}

/// Returns `true` if a name can begin at a place: not within an alphabetic word, and not at a blank.
pub(super) fn begins_word(folded: &[Folded], at: usize) -> bool {
    let character = folded[at].character;
    let within_word = is_word(character) && at > 0 && is_word(folded[at - 1].character);
    !is_passed_over(character) && !within_word
}

/// Returns `true` if the letter at a place stands by itself behind a number or a dash and a blank, where it is no part of a name:
/// IGF-1 a.
pub(super) fn is_word_behind_number(folded: &[Folded], last: usize) -> bool {
    last >= 2
        && folded[last].character.is_ascii_alphabetic()
        && folded[last - 1].character == ' '
        && (folded[last - 2].character.is_ascii_digit() || folded[last - 2].character == '-')
}

/// Returns where a name that reaches to `end` ends as a whole word, letting an English plural pass; `None` if it is only the
/// beginning of a longer word.
pub(super) fn end_of_word(folded: &[Folded], end: usize) -> Option<usize> {
    let inside = |at: usize| folded.get(at).is_some_and(|letter| is_word(letter.character));
    if !inside(end - 1) || !inside(end) {
        return Some(end);
    }
    // A single letter behind a number, a dash or a blank has no plural: what reads `1 as` is no name with 1a.
    let is_single = end.checked_sub(2).is_none_or(|at| !folded[at].character.is_alphabetic());
    let plural = folded[end].character == 's' && folded[end - 1].character.is_ascii_alphabetic() && !is_single;
    (plural && !inside(end + 1)).then_some(end + 1)
}
