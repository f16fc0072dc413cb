//! Queries with what answers them, and how well the hits do.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use sarcograph::explorer::Explorer;
use sarcograph::model::id::EntityId;
use sarcograph::model::name::Lang;
use sarcograph::search::{Hit, SearchQuestion};
use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// A query of `queries.yaml`, which explains the fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Query {
    pub(super) q: String,
    pub(super) lang: String,
    #[serde(default)]
    pub(super) relevant: Vec<String>,
    #[serde(default)]
    pub(super) entities: Vec<String>,
    #[serde(default)]
    pub(super) must_mention: Vec<String>,
    #[serde(default)]
    pub(super) again: Vec<String>,
}

/// How well one text was answered.
#[derive(Clone, Debug)]
pub(super) struct Judged {
    pub(super) answerable: bool,
    /// The place of the first hit that answers, mechanisms passed over: they neither help nor harm.
    pub(super) rank: Option<usize>,
    /// The place of the first note that answers, among all hits.
    pub(super) note: Option<usize>,
    /// Which share of the sections came up, where any is listed.
    pub(super) recall: Option<f64>,
    pub(super) silent: bool,
}

/// Returns all queries.
pub(super) fn queries() -> &'static [Query] {
    static QUERIES: OnceLock<Vec<Query>> = OnceLock::new();
    QUERIES.get_or_init(|| serde_yaml::from_str(include_str!("../data/queries.yaml")).unwrap())
}

/// Returns the shipped knowledge base.
pub(super) fn shipped() -> &'static Explorer {
    crate::support::shipped()
}

impl Query {
    pub(super) fn is_answerable(&self) -> bool {
        !self.relevant.is_empty() || !self.entities.is_empty()
    }

    /// Searches for a text, the query's own or another wording of it, and judges the first ten hits.
    pub(super) fn judge(&self, text: &str) -> Judged {
        self.judge_covered(text, SearchQuestion::LEAST_COVERAGE)
    }

    /// As [`Self::judge`], where hits must cover so much of the query.
    pub(super) fn judge_covered(&self, text: &str, least_coverage: f32) -> Judged {
        let hits = shipped().search(&SearchQuestion { least_coverage, ..SearchQuestion::new(text, Lang::En) }).unwrap().hits;
        let entities = self.answering_entities();
        let mut reached = BTreeSet::new();
        let mut judged =
            Judged { answerable: self.is_answerable(), rank: None, note: None, recall: None, silent: hits.is_empty() };
        let mut place = 0;
        for (at, hit) in hits.iter().enumerate().filter(|(_, hit)| hit.r#type != "mechanism") {
            place += 1;
            let sections = self.sections_of(hit);
            if !sections.is_empty() {
                judged.note.get_or_insert(at + 1);
            }
            if !sections.is_empty() || hit.r#type == "entity" && entities.contains(&EntityId::from(hit.id.as_str())) {
                judged.rank.get_or_insert(place);
            }
            reached.extend(sections);
        }
        #[allow(clippy::cast_precision_loss)]
        if !self.relevant.is_empty() {
            judged.recall = Some(reached.len() as f64 / self.relevant.len() as f64);
        }
        judged
    }

    /// Returns the entities that answer the query, by name, by what stands before its bracket, or in it. Some may be unknown to the
    /// knowledge base.
    pub(super) fn answering_entities(&self) -> BTreeSet<EntityId> {
        let entity = |name: &str| shipped().entity(name.trim()).ok();
        let in_parts = |name: &str| {
            let (before, inside) = name.strip_suffix(')')?.split_once('(')?;
            entity(before).or_else(|| entity(inside))
        };
        self.entities.iter().filter_map(|name| entity(name).or_else(|| in_parts(name))).map(|asked| asked.id).collect()
    }

    /// Returns which of the listed sections a hit is an answer from.
    fn sections_of(&self, hit: &Hit) -> Vec<usize> {
        let (Some(source), Some(section)) = (&hit.source, &hit.section) else { return Vec::new() };
        let note = shipped().knowledge().note(&hit.id.as_str().into()).unwrap();
        let text: Vec<&str> = note.text.entries().map(|(_, text)| text).chain([hit.title.as_str()]).collect();
        if !mentions(&text.join(" "), &self.must_mention) {
            return Vec::new();
        }
        let is_listed = |listed: &String| {
            listed.split_once(' ').is_some_and(|(other, number)| other == source.as_str() && same_section(number, section))
        };
        (0..self.relevant.len()).filter(|at| is_listed(&self.relevant[*at])).collect()
    }
}

/// Tells whether one section is the other or lies in it: 5.4 and 5.4.1, but not 1 and 10.
fn same_section(a: &str, b: &str) -> bool {
    a.split('.').zip(b.split('.')).all(|(a, b)| a == b)
}

/// Tells whether one of the words occurs. Latin words and numbers of up to three characters have to stand alone.
fn mentions(text: &str, words: &[String]) -> bool {
    let fold = |text: &str| text.nfkc().flat_map(char::to_lowercase).collect::<String>();
    let text = fold(text);
    words.iter().map(|word| fold(word)).any(|word| {
        let numeric = word.bytes().all(|byte| byte.is_ascii_digit());
        let short = word.len() <= 3 && (numeric || word.bytes().all(|byte| byte.is_ascii_alphabetic()));
        let same_sort = |c: char| if numeric { c.is_ascii_digit() } else { c.is_ascii_alphabetic() };
        text.match_indices(&word).any(|(at, _)| {
            let after = text[at + word.len()..].strip_prefix('s').unwrap_or(&text[at + word.len()..]);
            !short || !text[..at].ends_with(same_sort) && !after.starts_with(same_sort)
        })
    })
}

/// Means over queries.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Figures {
    answerable: usize,
    reciprocal: f64,
    hit_3: usize,
    note_5: usize,
    recall: f64,
    with_recall: usize,
    silent: usize,
    unanswerable: usize,
}

impl Figures {
    pub(super) fn add(&mut self, judged: &Judged) {
        if !judged.answerable {
            self.unanswerable += 1;
            self.silent += usize::from(judged.silent);
            return;
        }
        self.answerable += 1;
        #[allow(clippy::cast_precision_loss)]
        let reciprocal = judged.rank.map_or(0.0, |rank| 1.0 / rank as f64);
        self.reciprocal += reciprocal;
        self.hit_3 += usize::from(judged.rank.is_some_and(|rank| rank <= 3));
        self.note_5 += usize::from(judged.note.is_some_and(|place| place <= 5));
        self.recall += judged.recall.unwrap_or(0.0);
        self.with_recall += usize::from(judged.recall.is_some());
    }

    /// Returns the mean reciprocal rank.
    pub(super) fn mrr(&self) -> f64 {
        mean(self.reciprocal, self.answerable)
    }

    /// Returns the share of queries with an answer among the first three hits.
    pub(super) fn hit_3(&self) -> f64 {
        share(self.hit_3, self.answerable)
    }

    /// Returns the share of queries with a note that answers among the first five hits.
    pub(super) fn note_5(&self) -> f64 {
        share(self.note_5, self.answerable)
    }

    /// Returns the mean share of the listed sections among the first ten hits.
    pub(super) fn recall(&self) -> f64 {
        mean(self.recall, self.with_recall)
    }

    /// Returns how many queries without an answer brought hits.
    pub(super) fn noisy(&self) -> usize {
        self.unanswerable - self.silent
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [mrr, hit_3, note_5, recall] = [self.mrr(), self.hit_3(), self.note_5(), self.recall()];
        write!(out, "{:4} {mrr:7.3} {hit_3:7.3} {note_5:7.3} {recall:7.3}   ", self.answerable)?;
        write!(out, "{}/{}", self.silent, self.unanswerable)
    }
}

fn mean(sum: f64, count: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let count = count.max(1) as f64;
    sum / count
}

fn share(part: usize, count: usize) -> f64 {
    #[allow(clippy::cast_precision_loss)]
    let part = part as f64;
    mean(part, count)
}
