//! A relation as one row: what it does, under which conditions, who says so and how firmly.

use std::collections::{BTreeMap, BTreeSet};

use super::footnotes;
use super::naming::Naming;
use super::palette::{Mark, Role};
use super::view::{Line, Row};
use super::words::record::Record;
use super::words::{Phrase, comma, semicolon};
use crate::model::condition::FacetRole;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::{EntityId, SourceId};
use crate::model::source::Layer;
use crate::query::answer::{EvidenceRecord, RelationRecord};

/// How many sources a row names; the number of the others follows.
const MAX_SOURCES: usize = 3;

/// The value of the facet `species` that needs no saying.
const HUMAN: &str = "human";

/// Returns a relation as a step to its object: mark and name, then conditions, sources and what weakens it.
pub(crate) fn step(naming: Naming<'_>, relation: &RelationRecord, depth: usize) -> Row {
    end(naming, relation, &relation.object, Record::of_outgoing(relation.effect), depth)
}

/// Returns a relation as seen from one of its ends: a row about the other one.
pub(crate) fn seen_from(naming: Naming<'_>, relation: &RelationRecord, from: &EntityId, depth: usize) -> Row {
    if relation.subject == *from {
        step(naming, relation, depth)
    } else {
        end(naming, relation, &relation.subject, Record::of_incoming(relation.effect), depth)
    }
}

/// Returns a relation as a row of its own: subject, mark, object, then the details.
pub(crate) fn whole(naming: Naming<'_>, relation: &RelationRecord, depth: usize) -> Row {
    let mut row = step(naming, relation, depth);
    row.lead = naming.entity_line(&relation.subject).text(" ").then(row.lead);
    row
}

/// Returns a relation as a row of its own that begins with one of its ends: of a correlation, either may stand first.
pub(crate) fn whole_from(naming: Naming<'_>, relation: &RelationRecord, from: &EntityId) -> Row {
    let mut row = seen_from(naming, relation, from, 0);
    row.lead = naming.entity_line(from).text(" ").then(row.lead);
    row
}

/// Tells whether one of the relations is a textbook step, so that its star has to be explained.
pub(crate) fn has_textbook_steps<'a>(relations: impl IntoIterator<Item = &'a RelationRecord>) -> bool {
    relations.into_iter().any(|relation| relation.layer == Layer::Background)
}

fn end(naming: Naming<'_>, relation: &RelationRecord, other: &EntityId, words: Option<Record>, depth: usize) -> Row {
    let star = if relation.layer == Layer::Background { footnotes::STAR } else { "" };
    let name = naming.entity_line(other).with(Role::Faint, star);
    let mark = Line::mark(Mark::of(relation.effect));
    let lead = match words {
        Some(words) => mark.text(" ").then(words.fill(naming.lang, &[name])),
        // A step that leads here begins with the name of what acts.
        None if relation.subject == *other && relation.object != *other => name.text(" ").then(mark),
        None => mark.text(" ").then(name),
    };
    let conditions = in_brackets(naming, &naming.conditions(&relation.context));
    Row { details: details(naming, relation), ..Row::of(depth, lead.then(conditions)) }
}

/// Returns conditions in brackets, to stand behind what they belong to; nothing where there are none.
pub(crate) fn in_brackets(naming: Naming<'_>, conditions: &str) -> Line {
    match conditions {
        "" => Line::new(),
        some if naming.lang.is_chinese() => format!("（{some}）").into(),
        some => format!(" ({some})").into(),
    }
}

/// Returns the sources and what weakens a relation; parts with nothing to say are left out.
fn details(naming: Naming<'_>, relation: &RelationRecord) -> Vec<Line> {
    let of_stance = |stance| relation.evidence.iter().filter(move |item| item.stance == stance);
    let sources = Line::of(Role::Faint, cite(naming, of_stance(Stance::Supports)));
    let marks = caveats(naming, relation);
    [sources, marks].into_iter().filter(|line| !line.is_empty()).collect()
}

/// Returns the places that evidence comes from: source, sections, year; the numbers of sources beyond the first three.
pub(crate) fn cite<'a>(naming: Naming<'_>, evidence: impl Iterator<Item = &'a EvidenceRecord>) -> String {
    let mut sections: BTreeMap<&SourceId, BTreeSet<&str>> = BTreeMap::new();
    for item in evidence {
        sections.entry(&item.source).or_default().insert(&item.section);
    }
    let mut cited: Vec<(Layer, String)> = sections
        .iter()
        .map(|(source, sections)| {
            let record = naming.knowledge.sources.get(*source);
            let layer = record.map_or(Layer::Documents, |record| record.layer);
            let year = record.and_then(|record| record.year).map_or(String::new(), |year| format!(" ({year})"));
            let numbered = sections.iter().copied().filter(|section| layer == Layer::Documents && !section.is_empty());
            let places = numbered.collect::<Vec<_>>().join(", ");
            let blank = if places.is_empty() { "" } else { " " };
            (layer, format!("{}{blank}{places}{year}", naming.cited(source)))
        })
        .collect();
    cited.sort_by_key(|(layer, _)| *layer);
    let more = cited.len().saturating_sub(MAX_SOURCES);
    let mut shown: Vec<String> = cited.into_iter().take(MAX_SOURCES).map(|(_, text)| text).collect();
    if more > 0 {
        shown.push(Record::More.fill(naming.lang, &[more.to_string().into()]).plain());
    }
    shown.join(semicolon(naming.lang))
}

/// Returns what a reader must know before leaning on a relation: that it is disputed and by whom, that the sources hedge, that
/// it was not seen in people, the strongest work behind it where that is a study.
fn caveats(naming: Naming<'_>, relation: &RelationRecord) -> Line {
    let lang = naming.lang;
    let supporting = supporting(relation);
    let mut parts: Vec<Line> = Vec::new();
    if let Some(strength) = study(&supporting) {
        parts.push(Line::of(Role::Faint, Record::of_strength(strength).text(lang)));
    }
    if let Some(observed) = seen_in(naming, &supporting) {
        parts.push(Record::SeenIn.fill(lang, &[observed.into()]));
    }
    if let Some(word) = firmest(&supporting).and_then(Record::of_certainty) {
        parts.push(Line::of(Role::Unclear, word.text(lang)));
    }
    if relation.contested {
        parts.push(Line::of(Role::Disputed, Record::Disputed.text(lang)));
    }
    for (stance, words) in [(Stance::Disputes, Record::Against), (Stance::NoEvidence, Record::NotLooked)] {
        let cited = cite(naming, relation.evidence.iter().filter(|item| item.stance == stance));
        if !cited.is_empty() {
            parts.push(Line::of(Role::Disputed, words.fill(lang, &[cited.into()]).plain()));
        }
    }
    Line::join(parts, semicolon(lang))
}

/// Returns the evidence that supports a relation.
pub(crate) fn supporting(relation: &RelationRecord) -> Vec<&EvidenceRecord> {
    relation.evidence.iter().filter(|item| item.stance == Stance::Supports).collect()
}

/// Returns the strongest sort of study among the evidence that says it most firmly, so that no study that only hedges is credited
/// with what a review states. None where no study stands behind it.
pub(crate) fn study(evidence: &[&EvidenceRecord]) -> Option<Strength> {
    let firmest = firmest(evidence);
    let firm = evidence.iter().filter(|item| Some(item.certainty) == firmest).map(|item| item.strength);
    firm.filter(|strength| is_study(*strength)).max_by_key(|strength| rank(*strength))
}

fn firmest(evidence: &[&EvidenceRecord]) -> Option<Certainty> {
    evidence.iter().map(|item| item.certainty).min()
}

fn is_study(strength: Strength) -> bool {
    matches!(strength, Strength::Cell | Strength::Animal | Strength::HumanCohort | Strength::HumanTrial)
}

fn rank(strength: Strength) -> usize {
    Strength::ALL.iter().position(|other| *other == strength).unwrap_or(0)
}

/// Returns where all supporting evidence was seen: the values of each observed facet that every item names. What was seen in
/// people too says nothing of species.
pub(crate) fn seen_in(naming: Naming<'_>, supporting: &[&EvidenceRecord]) -> Option<String> {
    let mut named: Vec<String> = Vec::new();
    for facet in naming.knowledge.facets.iter().filter(|facet| facet.role == FacetRole::Observed) {
        let values: Option<BTreeSet<_>> = supporting.iter().map(|item| item.observed.get(&facet.id)).collect();
        let values = values.filter(|values| values.iter().all(|value| value.as_str() != HUMAN)).unwrap_or_default();
        named.extend(values.into_iter().map(|value| naming.value(&facet.id, value)));
    }
    (!named.is_empty()).then(|| named.join(comma(naming.lang)))
}

/// Returns the firmest certainty of the evidence that supports a relation, or none where nothing does.
pub(crate) fn certainty(relation: &RelationRecord) -> Option<Certainty> {
    firmest(&supporting(relation))
}
