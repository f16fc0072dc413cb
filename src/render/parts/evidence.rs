//! What stands behind relations: who says so, how firmly, on what work and in whom.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::condition::FacetRole;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::SourceId;
use crate::model::source::Layer;
use crate::query::answer::{EvidenceRecord, RelationRecord};
use crate::render::naming::Naming;
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::{Phrase, comma, semicolon};

/// How many sources a row names; the number of the others follows.
const MAX_SOURCES: usize = 3;

/// The value of the facet `species` that needs no saying.
const HUMAN: &str = "human";

/// Returns `true` if one of the relations is a textbook step, so that its star has to be explained.
pub(crate) fn has_textbook_steps<'a>(relations: impl IntoIterator<Item = &'a RelationRecord>) -> bool {
    relations.into_iter().any(|relation| relation.layer == Layer::Background)
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
            let numbered = sections.iter().copied().filter(|section| layer.has_sections() && !section.is_empty());
            let places = numbered.collect::<Vec<_>>().join(", ");
            let blank = if places.is_empty() { "" } else { " " };
            (layer, format!("{}{blank}{places}{year}", naming.cited(source)))
        })
        .collect();
    cited.sort_by_key(|(layer, _)| *layer);
    let more = cited.len().saturating_sub(MAX_SOURCES);
    let mut shown: Vec<String> = cited.into_iter().take(MAX_SOURCES).map(|(_, text)| text).collect();
    if more > 0 {
        shown.push(EvidenceWords::More.fill(naming.lang, &[more.to_string().into()]).plain());
    }
    shown.join(semicolon(naming.lang))
}

/// Returns the evidence that supports a relation.
pub(crate) fn supporting(relation: &RelationRecord) -> Vec<&EvidenceRecord> {
    relation.evidence.iter().filter(|item| item.stance == Stance::Supports).collect()
}

/// Returns what sort of work stands behind a relation, as far as that needs saying: the strongest sort of study among the evidence
/// that says it most firmly, so that no study that only hedges is credited with what a review states; where there is neither a
/// study nor a review, that it is an opinion or an entry of a database. `None` if a review states it.
pub(crate) fn work(evidence: &[&EvidenceRecord]) -> Option<Strength> {
    let firmest = firmest(evidence);
    let firm = || evidence.iter().filter(|item| Some(item.certainty) == firmest).map(|item| item.strength);
    let study = firm().filter(|strength| is_study(*strength)).max_by_key(|strength| rank(*strength));
    let is_reviewed = firm().any(|strength| strength == Strength::Review);
    study.or_else(|| firm().filter(|_| !is_reviewed).min_by_key(|strength| rank(*strength)))
}

pub(crate) fn firmest(evidence: &[&EvidenceRecord]) -> Option<Certainty> {
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

/// Returns the firmest certainty of the evidence that supports a relation; `None` if nothing does.
pub(crate) fn certainty(relation: &RelationRecord) -> Option<Certainty> {
    firmest(&supporting(relation))
}
