//! A relation as one row: what it does, under which conditions, who says so and how firmly.

use crate::model::evidence::Stance;
use crate::model::id::EntityId;
use crate::model::source::Layer;
use crate::query::answer::RelationRecord;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::evidence::{cite, firmest, seen_in, supporting, work};
use crate::render::parts::footnotes;
use crate::render::role::{Mark, Role};
use crate::render::view::Row;
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::relation::RelationWords;
use crate::render::words::{Phrase, semicolon};

/// Returns a relation as a step to its object: mark and name, then conditions, sources and what weakens it.
pub(crate) fn step(naming: Naming<'_>, relation: &RelationRecord, depth: usize) -> Row {
    end(naming, relation, &relation.object, RelationWords::of_outgoing(relation.effect), depth)
}

/// Returns a relation as seen from one of its ends: a row about the other one.
pub(crate) fn seen_from(naming: Naming<'_>, relation: &RelationRecord, from: &EntityId, depth: usize) -> Row {
    if relation.subject == *from {
        step(naming, relation, depth)
    } else {
        end(naming, relation, &relation.subject, RelationWords::of_incoming(relation.effect), depth)
    }
}

/// Returns a relation as a row of its own: subject, mark, object, then the details.
pub(crate) fn whole(naming: Naming<'_>, relation: &RelationRecord, depth: usize) -> Row {
    let mut row = step(naming, relation, depth);
    row.lead = naming.entity_line(&relation.subject).text(" ").then(row.lead);
    // An arrow alone would say the contrary.
    if relation.is_denied() {
        row.lead = EvidenceWords::Denied.fill(naming.lang, &[row.lead]);
    }
    row
}

/// Returns a relation as a row of its own that begins with one of its ends: of a correlation, either may stand first.
pub(crate) fn whole_from(naming: Naming<'_>, relation: &RelationRecord, from: &EntityId) -> Row {
    let mut row = seen_from(naming, relation, from, 0);
    row.lead = naming.entity_line(from).text(" ").then(row.lead);
    row
}

/// Returns a relation as seen from one of its ends in a line: mark, name and conditions, without its sources; signs behind the name
/// tell a textbook step and one that no source plainly states, a word what is disputed.
pub(crate) fn brief(naming: Naming<'_>, relation: &RelationRecord, from: &EntityId) -> Row {
    let mut row = seen_from(naming, relation, from, 0);
    row.details.clear();
    if relation.contested {
        row.details.push(Line::of(Role::Disputed, EvidenceWords::Disputed.text(naming.lang)));
    } else if let Some(word) = firmest(&supporting(relation)).and_then(EvidenceWords::of_certainty) {
        row.details.push(Line::of(Role::Unclear, word.text(naming.lang)));
    }
    row
}

fn end(naming: Naming<'_>, relation: &RelationRecord, other: &EntityId, words: Option<RelationWords>, depth: usize) -> Row {
    let star = if relation.layer == Layer::Background { footnotes::STAR } else { "" };
    let name = naming.entity_line(other).with(Role::Faint, star);
    let mark = Line::mark(Mark::of(relation.effect)).linked(&format!("relation:{}", relation.id));
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

/// Returns what a reader must know before leaning on a relation: that it is disputed and by whom, that the sources hedge, that
/// it was not seen in people, the strongest work behind it where that is a study.
fn caveats(naming: Naming<'_>, relation: &RelationRecord) -> Line {
    let lang = naming.lang;
    let supporting = supporting(relation);
    let mut parts: Vec<Line> = Vec::new();
    if let Some(strength) = work(&supporting) {
        parts.push(Line::of(Role::Faint, EvidenceWords::of_strength(strength).text(lang)));
    }
    if let Some(observed) = seen_in(naming, &supporting) {
        parts.push(EvidenceWords::SeenIn.fill(lang, &[observed.into()]));
    }
    if let Some(word) = firmest(&supporting).and_then(EvidenceWords::of_certainty) {
        parts.push(Line::of(Role::Unclear, word.text(lang)));
    }
    if relation.contested {
        parts.push(Line::of(Role::Disputed, EvidenceWords::Disputed.text(lang)));
    }
    for (stance, words) in [(Stance::Disputes, EvidenceWords::Against), (Stance::NoEvidence, EvidenceWords::NotLooked)] {
        let cited = cite(naming, relation.evidence.iter().filter(|item| item.stance == stance));
        if !cited.is_empty() {
            parts.push(Line::of(Role::Disputed, words.fill(lang, &[cited.into()]).plain()));
        }
    }
    Line::join(parts, semicolon(lang))
}
