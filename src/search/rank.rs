//! Which records answer a query, and in which order.

use std::collections::BTreeMap;

use super::document::Document;
use super::index::Key;
use super::parse::{Query, Unit};
use super::question::{Scope, SearchQuestion};
use super::{SearchError, SearchIndex};
use crate::model::fold::fold;

/// The least share of a query's information that a hit must cover. Chosen on one half of the evaluation's queries and shown on
/// the other: lower, and subjects that the knowledge base does not hold bring hits; higher, and long questions bring none.
const LEAST_COVERAGE: f32 = 0.42;
/// The least share of the best hit's score that a hit must have.
const LEAST_OF_BEST: f32 = 0.12;
/// How much less a match of a name's words counts than one of the concept that they name.
const WORDS_OF_A_NAME: f32 = 0.6;
/// How strongly coverage weighs: the score is multiplied by its square.
const COVERAGE_POWER: i32 = 2;
/// What a hit gains when the query is one name and the hit is what it names.
const NAMED: f32 = 3.0;

/// A record with its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    pub(super) document: usize,
    pub(super) score: f32,
}

/// Ranks the records that match, best first, ties in the order of documents.
pub(super) fn rank(query: &Query, question: &SearchQuestion, index: &SearchIndex) -> Result<Vec<Ranked>, SearchError> {
    let count = index.documents.len();
    let mut scores = vec![0.0_f32; count];
    let mut covered = vec![0.0_f32; count];
    let mut whole = 0.0;
    let mut strengths = vec![0.0_f32; count];
    let mut shares = vec![0.0_f32; count];
    for alternatives in groups(&query.units) {
        strengths.fill(0.0);
        shares.fill(0.0);
        let mut information = 0.0_f32;
        for unit in alternatives {
            information = information.max(weigh(unit, index, &mut strengths, &mut shares)?);
        }
        whole += information;
        for document in 0..count {
            scores[document] += strengths[document];
            covered[document] += shares[document] * information;
        }
    }
    let banned = banned(query, index)?;
    let named = named(query);
    let mut ranked: Vec<Ranked> = (0..count)
        .filter(|document| scores[*document] > 0.0 && whole > 0.0 && covered[*document] / whole >= LEAST_COVERAGE)
        .filter(|document| !banned[*document] && is_wanted(&index.documents[*document], question, index))
        .filter(|document| query.phrases.iter().all(|phrase| has_phrase(&index.documents[*document], phrase, index)))
        .map(|document| {
            let mut score = scores[document] * (covered[document] / whole).powi(COVERAGE_POWER);
            if named.is_some_and(|unit| is_named(&index.documents[document], unit, index)) {
                score *= NAMED;
            }
            Ranked { document, score }
        })
        .collect();
    ranked.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.document.cmp(&b.document)));
    let best = ranked.first().map_or(0.0, |ranked| ranked.score);
    ranked.retain(|ranked| ranked.score >= best * LEAST_OF_BEST);
    Ok(ranked)
}

/// Adds up, for every document, how strongly it has the unit and which share of it; returns the unit's information.
fn weigh(unit: &Unit, index: &SearchIndex, strengths: &mut [f32], shares: &mut [f32]) -> Result<f32, SearchError> {
    let postings = &index.postings;
    let mut information = 0.0_f32;
    for concept in &unit.concepts {
        let key = Key::Concept(*concept);
        information = information.max(postings.information(&key));
        postings.for_each(&key, |document, score| {
            strengths[document] = strengths[document].max(score);
            shares[document] = 1.0;
        })?;
    }
    let is_name = !unit.concepts.is_empty();
    let factor = if is_name { WORDS_OF_A_NAME } else { 1.0 };
    let mut found: BTreeMap<usize, (f32, f32)> = BTreeMap::new();
    let mut words = 0.0;
    for key in &unit.tokens {
        let weight = postings.information(key);
        words += weight;
        let mut best: BTreeMap<usize, f32> = BTreeMap::new();
        postings.for_each(key, |document, score| {
            let entry = best.entry(document).or_default();
            *entry = entry.max(score);
        })?;
        for (document, score) in best {
            let entry = found.entry(document).or_default();
            entry.0 += score;
            entry.1 += weight;
        }
    }
    if !is_name {
        information = words;
    }
    for (document, (score, weight)) in found {
        let share = if words > 0.0 { weight / words } else { 0.0 };
        // A name counts only where most of its words stand.
        if !is_name || share > 0.8 {
            strengths[document] = strengths[document].max(score * factor);
            shares[document] = shares[document].max(share * factor);
        }
    }
    Ok(information)
}

fn groups(units: &[Unit]) -> impl Iterator<Item = &[Unit]> {
    units.chunk_by(|a, b| a.group == b.group)
}

fn banned(query: &Query, index: &SearchIndex) -> Result<Vec<bool>, SearchError> {
    let mut banned = vec![false; index.documents.len()];
    for unit in &query.without {
        let mut strengths = vec![0.0; banned.len()];
        let mut shares = vec![0.0; banned.len()];
        weigh(unit, index, &mut strengths, &mut shares)?;
        for (banned, share) in banned.iter_mut().zip(shares) {
            *banned |= share > 0.5;
        }
    }
    Ok(banned)
}

/// Returns the unit that is the whole query, where it is one name.
fn named(query: &Query) -> Option<&Unit> {
    match query.units.as_slice() {
        [unit] if !unit.concepts.is_empty() => Some(unit),
        _ => None,
    }
}

fn is_named(document: &Document, unit: &Unit, index: &SearchIndex) -> bool {
    let Document::Entity(id) = document else { return false };
    index.concepts.of(id).is_some_and(|concept| unit.concepts.contains(&concept))
}

fn is_wanted(document: &Document, question: &SearchQuestion, index: &SearchIndex) -> bool {
    let in_scope = match (document, question.scope) {
        (_, None) => true,
        (Document::Entity(_), Some(scope)) => scope == Scope::Entities,
        (Document::Note(_), Some(scope)) => scope == Scope::Notes,
        (Document::Mechanism(_), Some(scope)) => scope == Scope::Mechanisms,
    };
    let of_source = question.source.as_ref().is_none_or(|wanted| match document {
        Document::Note(id) => id.source() == *wanted,
        _ => false,
    });
    let of_kind = question.kind.as_ref().is_none_or(|wanted| match document {
        Document::Entity(id) => index.knowledge.entities.get(id).is_some_and(|entity| entity.kind == *wanted),
        _ => false,
    });
    in_scope && of_source && of_kind
}

fn has_phrase(document: &Document, phrase: &str, index: &SearchIndex) -> bool {
    let texts = document.titles(&index.knowledge).into_iter().chain(document.bodies(&index.knowledge));
    texts.into_iter().any(|text| fold(text).iter().map(|folded| folded.character).collect::<String>().contains(phrase))
}
