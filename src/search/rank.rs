//! Which records answer a query, and in which order.

use std::cmp::Ordering;

use super::answer::{HitFilter, HitsLeftOut};
use super::document::Document;
use super::exact;
use super::filter::Filter;
use super::index::{SearchError, SearchIndex};
use super::parse::Query;
use super::question::SearchQuestion;
use super::tally::Tallies;
use super::unit::{Unit, UnitSort};
use super::weigh::Weigher;
use crate::model::id::NoteId;
use crate::model::source::Layer;

/// The least share of the best hit's score that a hit must have that does not cover the whole query.
const LEAST_OF_BEST: f32 = 0.12;
/// What a hit gains when the query is one name and the hit is what it names.
const NAMED: f32 = 2.0 * DOCUMENTS;
/// What a mechanism counts beside entities and notes: it retells what its notes say.
const MECHANISM: f32 = 0.8;
/// What a note of the documents that the knowledge base is about counts beside those of the background.
const DOCUMENTS: f32 = 1.6;
/// How much more than the best of all others a record scores that the whole query names, and than the next that it names.
const FIRST: f32 = 0.1;
/// How many known words there must be for each unknown one for that to be beside the point.
const KNOWN_BESIDE: f32 = 2.0;
/// What an unknown word counts beside so many known ones.
const UNKNOWN_BESIDE: f32 = 0.3;
/// What it counts else.
const UNKNOWN_SUBJECT: f32 = 1.5;
/// The share of what a hit must cover from which on an entity is worth a hint.
const WEAK: f32 = 0.5;
/// From this share on, a record has what it must not have.
const BANNED: f32 = 0.5;

/// A record with its score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ranked {
    pub(super) document: usize,
    pub(super) score: f32,
    /// Whether it covers the whole query.
    is_whole: bool,
}

/// The hits of one page, and how many there are in all.
pub(super) struct Page {
    pub(super) hits: Vec<Ranked>,
    pub(super) total: usize,
    /// What type, source and kind left out of those that there would be.
    pub(super) left_out: Vec<HitsLeftOut>,
    /// The entities that have something of the query, best first, where there are no hits.
    pub(super) weak: Vec<usize>,
}

/// What a query asks for, in sums.
#[derive(Default)]
struct Asked {
    information: f32,
    /// What words tell that no record has.
    unknown: f32,
    /// How many words they are.
    unknown_words: f32,
    /// How many words tell a subject that some record has.
    known_words: f32,
    /// What names with a number tell that no record has.
    unknown_names: f32,
    /// What names of drugs tell that no record has.
    unknown_drugs: f32,
}

impl Asked {
    fn add(&mut self, alternatives: &[Unit], information: f32, is_known: bool) {
        let words = alternatives.iter().map(|unit| unit.weight).fold(0.0, f32::max);
        let is_telling = |unit: &&Unit| matches!(unit.sort, UnitSort::Telling | UnitSort::Compound | UnitSort::Drug);
        let mut telling = alternatives.iter().filter(is_telling);
        if is_known {
            self.information += information;
            self.known_words += telling.next().map_or(0.0, |_| words);
        } else if alternatives.iter().all(|unit| unit.sort == UnitSort::Compound) {
            self.unknown_names += information;
        } else if alternatives.iter().any(|unit| unit.sort == UnitSort::Drug) {
            self.unknown_drugs += information;
        } else if telling.count() == alternatives.len() {
            self.unknown += information;
            self.unknown_words += words;
        } else {
            self.information += information;
        }
    }

    /// Returns how much a record has that has everything. An unknown word among many known ones is hardly the subject; any other
    /// may well be, and a drug is. Unknown names with a number do not take away what is known beside them: IL-6 and IL-8.
    fn information(&self) -> f32 {
        let is_beside = self.known_words >= KNOWN_BESIDE * self.unknown_words;
        let names = if self.known_words >= 1.0 { UNKNOWN_BESIDE } else { 1.0 };
        self.information
            + self.unknown * if is_beside { UNKNOWN_BESIDE } else { UNKNOWN_SUBJECT }
            + self.unknown_names * names
            + self.unknown_drugs * UNKNOWN_SUBJECT
    }
}

/// Ranks the records that match, best first, ties in the order of documents, and gives the page that the question asks for.
///
/// The score is the sum of what the record has of each unit, times the share of the query's information that it covers: a record
/// that has all units beats one that repeats one of them. `searched_as` is the text of the query as it was cut up.
///
/// # Errors
///
/// Where the index fails; the tallies are of no use then.
pub(super) fn rank(
    query: &Query,
    searched_as: &str,
    question: &SearchQuestion,
    index: &SearchIndex,
    tallies: &mut Tallies,
) -> Result<Page, SearchError> {
    let Tallies { total, group, words } = tallies;
    let mut weigher = Weigher { index, words };
    let mut banned = Vec::new();
    for unit in &query.without {
        weigher.weigh(unit, group)?;
        group.drain(|document, _, share| {
            if share >= BANNED {
                banned.push(document);
            }
        });
    }
    banned.sort_unstable();
    let mut asked = Asked::default();
    for alternatives in &query.groups {
        let mut information = 0.0_f32;
        for unit in alternatives {
            information = information.max(weigher.weigh(unit, group)?);
        }
        asked.add(alternatives, information, !group.is_empty());
        group.drain(|document, strength, share| total.add(document, strength, share * information));
    }
    let mut whole = asked.information();
    let filter = Filter::new(question, query, index);
    let is_empty_phrase = !query.phrases.is_empty() && query.units().all(Unit::is_empty_word);
    if is_empty_phrase {
        // A phrase of function words has no postings.
        whole = 1.0;
        total.drain(|_, _, _| {});
        (0..index.documents.len()).for_each(|document| total.add(document, 1.0, 1.0));
    }
    let named = query.only_unit();
    let mut ranked = Vec::new();
    let [mut weak, mut left_out] = [Vec::new(), Vec::new()];
    total.drain(|document, strength, covered| {
        let coverage = covered / whole;
        let record = &index.documents[document];
        if coverage >= question.least_coverage && banned.binary_search(&document).is_err() && filter.has_phrases(record) {
            let factor = match record {
                Document::Mechanism(..) => MECHANISM,
                Document::Note(id) if is_of_documents(id, index) => DOCUMENTS,
                _ if named.is_some_and(|unit| is_named(record, unit, index)) => NAMED,
                _ => 1.0,
            };
            let hits = if filter.left_out(record).is_none() { &mut ranked } else { &mut left_out };
            hits.push(Ranked { document, score: strength * coverage * factor, is_whole: coverage > 0.999 });
        } else if !is_empty_phrase && coverage >= question.least_coverage * WEAK && matches!(record, Document::Entity(_)) {
            weak.push(Ranked { document, score: strength * coverage, is_whole: false });
        }
    });
    put_first(&exact::named(searched_as, index), &filter, banned.as_slice(), &mut ranked, &mut left_out, index);
    keep_best(&mut ranked, 0.0);
    keep_best(&mut left_out, ranked.iter().map(|ranked| ranked.score).fold(0.0, f32::max));
    let mut page = page(ranked, question);
    let by = |wanted: HitFilter| {
        left_out.iter().filter(|hit| filter.left_out(&index.documents[hit.document]) == Some(wanted)).count()
    };
    let of = page.total + left_out.len();
    let counted = HitFilter::ALL.into_iter().map(|filter| HitsLeftOut { filter, hits: by(filter), of });
    page.left_out = counted.filter(|left_out| left_out.hits > 0).collect();
    if page.total == 0 {
        weak.sort_unstable_by(order);
        page.weak = weak.iter().map(|ranked| ranked.document).collect();
    }
    Ok(page)
}

/// Puts the records that the whole query names before all others, the first of them first.
fn put_first(
    named: &[usize],
    filter: &Filter<'_>,
    banned: &[usize],
    ranked: &mut Vec<Ranked>,
    left_out: &mut Vec<Ranked>,
    index: &SearchIndex,
) {
    let best = ranked.iter().chain(left_out.iter()).map(|ranked| ranked.score).fold(1.0, f32::max);
    let steps = (1_u8..).map(|step| best * f32::from(step).mul_add(FIRST, 1.0));
    for (document, score) in named.iter().rev().zip(steps) {
        let record = &index.documents[*document];
        if banned.binary_search(document).is_ok() || !filter.has_phrases(record) {
            continue;
        }
        let hits = if filter.left_out(record).is_none() { &mut *ranked } else { &mut *left_out };
        hits.retain(|hit| hit.document != *document);
        hits.push(Ranked { document: *document, score, is_whole: true });
    }
}

/// Drops what does not cover the whole query and is far behind the best, which has this score at least.
fn keep_best(ranked: &mut Vec<Ranked>, best: f32) {
    let best = ranked.iter().map(|ranked| ranked.score).fold(best, f32::max);
    ranked.retain(|ranked| ranked.is_whole || ranked.score >= best * LEAST_OF_BEST);
}

/// Cuts a page out of the order without putting everything else in order.
fn page(mut ranked: Vec<Ranked>, question: &SearchQuestion) -> Page {
    let total = ranked.len();
    let end = question.offset.saturating_add(question.limit);
    if end < total {
        ranked.select_nth_unstable_by(end, order);
        ranked.truncate(end);
    }
    ranked.sort_unstable_by(order);
    ranked.drain(..question.offset.min(ranked.len()));
    Page { hits: ranked, total, left_out: Vec::new(), weak: Vec::new() }
}

fn order(a: &Ranked, b: &Ranked) -> Ordering {
    b.score.total_cmp(&a.score).then(a.document.cmp(&b.document))
}

fn is_of_documents(note: &NoteId, index: &SearchIndex) -> bool {
    index.knowledge.sources.get(&note.source()).is_some_and(|source| source.layer == Layer::Documents)
}

fn is_named(document: &Document, unit: &Unit, index: &SearchIndex) -> bool {
    let Document::Entity(id) = document else { return false };
    index.concepts.of(id).is_some_and(|concept| unit.concepts.contains(&concept))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::name::Lang;

    #[test]
    fn a_page_is_a_piece_of_the_whole_order() {
        let ranked: Vec<Ranked> = [1.0, 5.0, 3.0, 5.0, 2.0]
            .into_iter()
            .enumerate()
            .map(|(document, score)| Ranked { document, score, is_whole: true })
            .collect();
        let documents = |offset, limit| {
            let question = SearchQuestion { limit, offset, ..SearchQuestion::new("", Lang::En) };
            let page = page(ranked.clone(), &question);
            assert_eq!(page.total, 5);
            page.hits.iter().map(|hit| hit.document).collect::<Vec<_>>()
        };
        assert_eq!(documents(0, 10), [1, 3, 2, 4, 0]);
        assert_eq!(documents(0, 2), [1, 3]);
        assert_eq!(documents(1, 3), [3, 2, 4]);
        assert!(documents(7, 3).is_empty());
        assert_eq!(documents(2, usize::MAX), [2, 4, 0]);
    }
}
