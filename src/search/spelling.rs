//! Slips of the finger in Latin words: corrected where nothing in the index is spelt as typed, and said.

use super::SearchIndex;
use super::concept::Concepts;
use super::index::{Key, Postings};
use super::parse::{Query, Unit};
use super::tokenize::Sort;
use crate::model::fold::key;
use crate::model::id::EntityId;
use crate::model::names::{Target, Tier};

/// The shortest word that is corrected, in letters: shorter ones are near to too much.
const SHORTEST: usize = 5;
/// From this length on, two slips are forgiven.
const LONG: usize = 8;
/// How many near entities a query without hits is answered with.
const MAX_NEAREST: usize = 5;

/// Replaces words that the index does not hold by the nearest that it does, by optimal string alignment distance. Returns the
/// query as searched for, where anything was replaced.
pub(super) fn correct(query: &mut Query, concepts: &Concepts, postings: &Postings) -> Option<String> {
    let mut corrected = false;
    for unit in &mut query.units {
        if let Some((concept, name)) = misspelt(unit, postings).and_then(|word| concepts.nearest_word(word, limit(word))) {
            unit.concepts = vec![concept];
            unit.surface = name;
            unit.tokens = Vec::new();
            corrected = true;
        } else if let Some(stem) = misspelt(unit, postings).and_then(|word| nearest_stem(word, postings)) {
            unit.surface.clone_from(&stem);
            unit.tokens = vec![Key::Text(Sort::Word, stem)];
            corrected = true;
        }
    }
    corrected.then(|| query.units.iter().map(|unit| unit.surface.as_str()).collect::<Vec<_>>().join(" "))
}

fn misspelt<'a>(unit: &'a Unit, postings: &Postings) -> Option<&'a str> {
    match unit.tokens.as_slice() {
        [key @ Key::Text(Sort::Word, word)] if unit.concepts.is_empty() && postings.frequency(key) == 0 => {
            let latin = word.chars().all(|letter| letter.is_ascii_alphabetic());
            (latin && unit.surface.len() >= SHORTEST).then_some(unit.surface.as_str())
        }
        _ => None,
    }
}

fn limit(word: &str) -> usize {
    if word.len() >= LONG { 2 } else { 1 }
}

fn nearest_stem(word: &str, postings: &Postings) -> Option<String> {
    let mut best: Option<(usize, String)> = None;
    postings.for_each_stem(|stem| {
        if stem.len() + 2 < SHORTEST || stem.len().abs_diff(word.len()) > 2 + limit(word) {
            return;
        }
        // The word as typed has its ending still; compare as much of it as the stem has.
        let distance = strsim::osa_distance(word, stem).min(strsim::osa_distance(&word[..word.len().min(stem.len())], stem));
        if distance <= limit(word) && best.as_ref().is_none_or(|(least, other)| (distance, stem) < (*least, other.as_str()))
        {
            best = Some((distance, stem.to_owned()));
        }
    });
    best.map(|(_, stem)| stem)
}

impl SearchIndex {
    /// Returns the entities that a query without hits comes nearest to: those that it names in part, then near names.
    pub(super) fn nearest(&self, query: &Query, text: &str) -> Vec<EntityId> {
        let mut nearest: Vec<EntityId> = Vec::new();
        let mut add = |id: &EntityId| {
            if nearest.len() < MAX_NEAREST && !nearest.contains(id) {
                nearest.push(id.clone());
            }
        };
        query
            .units
            .iter()
            .flat_map(|unit| &unit.concepts)
            .filter_map(|concept| self.concepts.entity(*concept))
            .for_each(&mut add);
        let is_entity = |target: &Target| matches!(target, Target::Entity(_));
        let words = query.units.iter().filter(|unit| unit.concepts.is_empty()).map(|unit| unit.surface.as_str());
        for text in std::iter::once(text).chain(words) {
            if key(text).chars().count() < 2 {
                continue;
            }
            for holder in self.knowledge.names().nearest(text, is_entity) {
                if let (Target::Entity(id), true) = (&holder.target, holder.tier != Tier::Curie) {
                    add(id);
                }
            }
        }
        nearest
    }
}
