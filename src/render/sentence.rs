//! Paths as sentences: each step as it was said, and what follows.

use super::naming::Naming;
use super::step::{certainty, cite, seen_in, supporting};
use super::view::Line;
use super::words::sentence::Sentence;
use super::words::{Phrase, semicolon};
use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::model::id::EntityId;
use crate::model::source::Layer;
use crate::query::answer::{Asked, PathAnswer, RelationAnswer};

/// Tells a path: its steps with conditions and sources, hedged as their sources hedge, and what follows for what was asked.
pub(crate) fn path(naming: Naming<'_>, from: &Asked, to: &Asked, path: &PathAnswer) -> Line {
    let mut parts: Vec<Line> =
        path.relations.iter().zip(&path.entities).map(|(relation, start)| step(naming, relation, start)).collect();
    let is_plain = path.length == 1 && !from.opposite && !to.opposite;
    let conclusion = match (path.sign, is_plain) {
        (Sign::Plus, true) => Sentence::SaidDirectly,
        (Sign::Minus, true) => Sentence::SaidDirectlyLess,
        (Sign::Plus, false) => Sentence::MoreMeansMore,
        (Sign::Minus, false) => Sentence::MoreMeansLess,
        (Sign::Unknown | Sign::Zero, _) => Sentence::Open,
    };
    parts.push(conclusion.fill(naming.lang, &[naming.asked(from), naming.asked(to)]));
    Sentence::Ends.fill(naming.lang, &[Line::join(parts, semicolon(naming.lang))])
}

/// Tells a step that begins at one of the relation's ends.
fn step(naming: Naming<'_>, relation: &RelationAnswer, start: &EntityId) -> Line {
    let lang = naming.lang;
    let end = if relation.subject == *start { &relation.object } else { &relation.subject };
    let words = Sentence::of_step(relation.effect, certainty(relation));
    let said = words.fill(lang, &[naming.entity_line(start), naming.entity_line(end)]);
    let mut behind = vec![Line::from(naming.conditions(&relation.context))];
    let cited = cite(naming, relation.evidence.iter().filter(|item| item.stance == Stance::Supports));
    behind.push(match relation.layer {
        Layer::Documents => cited.into(),
        Layer::Background => Sentence::Textbook.fill(lang, &[cited.into()]),
    });
    if let Some(places) = seen_in(naming, &supporting(relation)) {
        behind.push(Sentence::SeenIn.fill(lang, &[places.into()]));
    }
    if relation.contested {
        behind.push(Sentence::Disputed.text(lang).into());
    }
    behind.retain(|part| !part.is_empty());
    Sentence::Behind.fill(lang, &[said, Line::join(behind, semicolon(lang))])
}
