//! Concepts: entities by all their names, and the groups of words of `terms.yaml`, recognised in texts by longest match.

use std::collections::{BTreeMap, HashMap};

use super::tokenize::is_word;
use crate::model::fold::{Folded, key};
use crate::model::id::EntityId;
use crate::model::knowledge::Knowledge;
use crate::model::names::Target;

/// The number of a concept: entities first, in the order of their ids, then the groups of terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Concept(pub(super) u32);

impl Concept {
    /// Returns the token that stands for the concept in the index.
    pub(super) fn token(self) -> String {
        format!("{}", self.0)
    }
}

/// A place of a folded text where a name stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// Position of the first folded character.
    pub(super) start: usize,
    /// Position after the last one.
    pub(super) end: usize,
    /// What the name means; several for a shared one. In the order of their numbers.
    pub(super) concepts: Vec<Concept>,
}

/// All names of concepts, as a trie over folded characters.
pub(super) struct Concepts {
    entities: Vec<EntityId>,
    by_entity: BTreeMap<EntityId, Concept>,
    next: HashMap<(u32, char), u32>,
    /// What ends at a node: entities and terms.
    ends: HashMap<u32, Vec<Concept>>,
    /// Names that are one Latin word, for the correction of slips.
    words: BTreeMap<String, Concept>,
}

impl Concepts {
    pub(super) fn new(knowledge: &Knowledge) -> Self {
        let entities: Vec<EntityId> = knowledge.entities.keys().cloned().collect();
        let by_entity = (0..).map(Concept).zip(&entities).map(|(concept, id)| (id.clone(), concept)).collect();
        let mut concepts = Self { entities, by_entity, next: HashMap::new(), ends: HashMap::new(), words: BTreeMap::new() };
        for (name, holders) in knowledge.names().entries() {
            for holder in holders {
                if let Target::Entity(id) = &holder.target
                    && let Some(concept) = concepts.by_entity.get(id).copied()
                {
                    concepts.add(name, concept);
                }
            }
        }
        let first_term = u32::try_from(concepts.entities.len()).unwrap_or(u32::MAX);
        for (group, concept) in knowledge.terms.iter().zip((first_term..).map(Concept)) {
            for word in group {
                concepts.add(&key(word), concept);
            }
        }
        concepts
    }

    /// Returns the concept of an entity.
    pub(super) fn of(&self, entity: &EntityId) -> Option<Concept> {
        self.by_entity.get(entity).copied()
    }

    /// Returns the entity that a concept is, or none for a group of terms.
    pub(super) fn entity(&self, concept: Concept) -> Option<&EntityId> {
        self.entities.get(concept.0 as usize)
    }

    /// Finds the names that stand in a text: at each place the longest, none overlapping another, in the order of the text.
    pub(super) fn find(&self, folded: &[Folded]) -> Vec<Match> {
        let mut matches = Vec::new();
        let mut at = 0;
        while at < folded.len() {
            match self.at(folded, at).pop() {
                Some(longest) => {
                    at = longest.end;
                    matches.push(longest);
                }
                None => at += 1,
            }
        }
        matches
    }

    /// Finds every word of the groups of terms in a text, inside longer names too.
    pub(super) fn find_terms(&self, folded: &[Folded]) -> Vec<Match> {
        let mut matches: Vec<Match> = (0..folded.len()).flat_map(|at| self.at(folded, at)).collect();
        for found in &mut matches {
            found.concepts.retain(|concept| self.entity(*concept).is_none());
        }
        matches.retain(|found| !found.concepts.is_empty());
        matches
    }

    /// Finds the names that begin at a place, shortest first.
    fn at(&self, folded: &[Folded], start: usize) -> Vec<Match> {
        let mut found = Vec::new();
        let mut node = 0;
        if !begins_word(folded, start) {
            return found;
        }
        for (offset, letter) in folded[start..].iter().enumerate() {
            if matches!(letter.character, ' ' | '-' | '\'' | '’' | '·' | '•') {
                continue;
            }
            match self.next.get(&(node, letter.character)) {
                Some(next) => node = *next,
                None => break,
            }
            let end = start + offset + 1;
            if let Some(concepts) = self.ends.get(&node)
                && let Some(end) = end_of_word(folded, end)
            {
                found.push(Match { start, end, concepts: concepts.clone() });
            }
        }
        found
    }

    fn add(&mut self, name: &str, concept: Concept) {
        if name.len() >= 5 && name.bytes().all(|b| b.is_ascii_alphabetic()) {
            self.words.entry(name.to_owned()).or_insert(concept);
        }
        let mut node = 0;
        for letter in name.chars() {
            let fresh = u32::try_from(self.next.len() + 1).unwrap_or(u32::MAX);
            node = *self.next.entry((node, letter)).or_insert(fresh);
        }
        // A single character is no name to recognise in running text.
        if name.chars().nth(1).is_some() {
            let concepts = self.ends.entry(node).or_default();
            if !concepts.contains(&concept) {
                concepts.push(concept);
                concepts.sort();
            }
        }
    }
}

fn begins_word(folded: &[Folded], at: usize) -> bool {
    let inside = |letter: &Folded| is_word(letter.character);
    inside(&folded[at]) && (at == 0 || !inside(&folded[at - 1])) || !inside(&folded[at]) && folded[at].character != ' '
}

/// Returns where a name that reaches to `end` ends as a whole word, letting an English plural pass, or none where it is only
/// the beginning of a longer word.
fn end_of_word(folded: &[Folded], end: usize) -> Option<usize> {
    let inside = |at: usize| folded.get(at).is_some_and(|letter| is_word(letter.character));
    if !inside(end - 1) || !inside(end) {
        return Some(end);
    }
    let plural = folded[end].character == 's' && folded[end - 1].character.is_ascii_alphabetic();
    (plural && !inside(end + 1)).then_some(end + 1)
}

impl Concepts {
    /// Returns the concept whose name of one Latin word comes nearest to a word, with that name, if it is within a distance.
    pub(super) fn nearest_word(&self, word: &str, limit: usize) -> Option<(Concept, String)> {
        let near =
            self.words.iter().filter(|(name, _)| name.len().abs_diff(word.len()) <= limit).filter_map(|(name, concept)| {
                let distance = strsim::osa_distance(word, name);
                (distance <= limit).then_some((distance, name, *concept))
            });
        near.min().map(|(_, name, concept)| (concept, name.clone()))
    }
}
