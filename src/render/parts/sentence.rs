//! Paths as sentences: each step as it was said, and what follows.

use crate::model::effect::Sign;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::EntityId;
use crate::model::source::Layer;
use crate::query::answer::{EntityRef, RelationRecord, SignedPath};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::amount::amount;
use crate::render::parts::evidence::{certainty, cite, seen_in, supporting, work};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::sentence::SentenceWords;
use crate::render::words::{Phrase, semicolon};

/// Tells a path: its steps, hedged as their sources hedge, and what follows for what was asked. Conditions and sources stand behind
/// each step, or once at the end where all steps share them. What one relation says outright needs no conclusion.
pub(crate) fn path(naming: Naming<'_>, from: &EntityRef, to: &EntityRef, path: &SignedPath) -> Line {
    let lang = naming.lang;
    let said = path.relations.iter().zip(&path.entities).map(|(relation, start)| step(naming, relation, start));
    let (said, behind): (Vec<Line>, Vec<Line>) = said.zip(path.relations.iter().map(|step| behind(naming, step))).unzip();
    let shared = behind.first().filter(|first| behind.len() > 1 && behind.iter().all(|other| other == *first)).cloned();
    let mut clauses: Vec<Line> = match &shared {
        Some(_) => said,
        None => said.into_iter().zip(&behind).map(|(said, behind)| in_brackets(naming, said, behind)).collect(),
    };
    if path.length > 1 || from.opposite || to.opposite {
        clauses.push(conclusion(naming, from, to, path));
    }
    let sentence = Line::join(clauses, semicolon(lang));
    let sentence = shared.map_or(sentence.clone(), |shared| in_brackets(naming, sentence, &shared));
    SentenceWords::Ends.fill(lang, &[sentence])
}

/// Says a step that begins at one of the relation's ends.
fn step(naming: Naming<'_>, relation: &RelationRecord, start: &EntityId) -> Line {
    let end = if relation.subject == *start { &relation.object } else { &relation.subject };
    let words = SentenceWords::of_step(relation.effect, certainty(relation));
    amount(naming, end).fill(words, naming.lang, &[naming.entity_line(start), naming.entity_line(end)])
}

/// Tells under which conditions a step was said, by whom, on what work, and what weakens it.
fn behind(naming: Naming<'_>, relation: &RelationRecord) -> Line {
    let lang = naming.lang;
    let mut parts = vec![Line::from(naming.conditions(&relation.context))];
    let cited = cite(naming, relation.evidence.iter().filter(|item| item.stance == Stance::Supports));
    parts.push(match relation.layer {
        Layer::Documents | Layer::Local | Layer::Imported => cited.into(),
        Layer::Background => SentenceWords::Textbook.fill(lang, &[cited.into()]),
    });
    let evidence = supporting(relation);
    let work = work(&evidence);
    parts.extend(work.map(|strength| EvidenceWords::of_strength(strength).text(lang).into()));
    // What was seen in cells is told by the sort of work.
    if let Some(places) = seen_in(naming, &evidence).filter(|_| work != Some(Strength::Cell)) {
        parts.push(SentenceWords::SeenIn.fill(lang, &[places.into()]));
    }
    if !SentenceWords::hedges(relation.effect)
        && let Some(words) = certainty(relation).and_then(EvidenceWords::of_certainty)
    {
        parts.push(words.text(lang).into());
    }
    let not_looked = cite(naming, relation.evidence.iter().filter(|item| item.stance == Stance::NoEvidence));
    if !not_looked.is_empty() {
        parts.push(EvidenceWords::NotLooked.fill(lang, &[not_looked.into()]));
    }
    let against = cite(naming, relation.evidence.iter().filter(|item| item.stance == Stance::Disputes));
    match against.as_str() {
        "" if relation.contested => parts.push(EvidenceWords::Disputed.text(lang).into()),
        "" => {}
        _ => parts.push(EvidenceWords::Against.fill(lang, &[against.into()])),
    }
    parts.retain(|part| !part.is_empty());
    Line::join(parts, semicolon(lang))
}

fn in_brackets(naming: Naming<'_>, said: Line, behind: &Line) -> Line {
    if behind.is_empty() { said } else { SentenceWords::Behind.fill(naming.lang, &[said, behind.clone()]) }
}

/// Says what more of the first means for the last. Where something that lowers is itself lowered, what happens on the way is told.
fn conclusion(naming: Naming<'_>, from: &EntityRef, to: &EntityRef, path: &SignedPath) -> Line {
    let lang = naming.lang;
    let change =
        |sign: Sign, id: &EntityId, name: Line| SentenceWords::of_change(sign, amount(naming, id)).fill(lang, &[name]);
    let named = |asked: &EntityRef, sign: Sign| {
        let own = change(sign.turned(asked.opposite), &asked.id, naming.entity_line(&asked.id));
        let asked_for = change(sign, &asked.id, naming.asked(asked));
        if asked.opposite { (asked_for, Some(own)) } else { (own, None) }
    };
    let is_lowering = |relation: &&RelationRecord| relation.sign == Some(Sign::Minus);
    let is_turned_back = path.sign != Sign::Unknown && path.relations.iter().filter(is_lowering).count() > 1;
    let mut states: Vec<Line> = Vec::new();
    let mut sign = Sign::Plus.turned(from.opposite);
    for (relation, end) in path.relations.iter().zip(path.entities.iter().skip(1)) {
        sign = sign.times(relation.sign.unwrap_or(Sign::Plus));
        let is_last = *end == to.id;
        if is_turned_back && !is_last && relation.sign.is_some() {
            states.push(change(sign, end, naming.entity_line(end)));
        }
    }
    let (start, meant) = named(from, Sign::Plus);
    let start = if path.sign == Sign::Unknown { SentenceWords::Change.fill(lang, &[naming.asked(from)]) } else { start };
    let start = meant.map_or(start.clone(), |meant| SentenceWords::ThatIs.fill(lang, &[start, meant]));
    let (end, meant) = named(to, path.sign);
    states.extend(meant.into_iter().chain([end]));
    let follows = SentenceWords::Means.fill(lang, &[start, Line::join(states, SentenceWords::Hence.text(lang))]);
    let is_firm = path.relations.iter().all(|relation| matches!(certainty(relation), None | Some(Certainty::Stated)));
    let words = if is_firm { SentenceWords::So } else { SentenceWords::SoIfItHolds };
    words.fill(lang, &[follows])
}
