//! `mechanisms/<theme>/<mechanism-id>.yaml`: a titled story made of relations, each with its evidence.

use std::ops::Range;

use super::facets::{RawContext, context};
use crate::diagnostic::files::Span;
use crate::load::reader::{Fields, Reader};
use crate::load::spanned::{RawText, Spanned};
use crate::load::tree::{Node, Value};
use crate::model::effect::Effect;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::{MechanismId, ThemeId};
use crate::model::name::Text;

/// A mechanism as written.
pub(in crate::load) struct RawMechanism {
    pub(in crate::load) id: Spanned<MechanismId>,
    pub(in crate::load) theme: ThemeId,
    pub(in crate::load) title: Option<RawText>,
    pub(in crate::load) summary: Text,
    pub(in crate::load) relations: Vec<RawRelation>,
}

/// A relation as written.
pub(in crate::load) struct RawRelation {
    /// Its first key.
    pub(in crate::load) span: Span,
    pub(in crate::load) subject: Option<Spanned<String>>,
    pub(in crate::load) effect: Option<Effect>,
    pub(in crate::load) object: Option<Spanned<String>>,
    pub(in crate::load) when: RawContext,
    /// None if the field is missing or was cut off.
    pub(in crate::load) evidence: Option<Vec<RawEvidence>>,
}

/// An item of evidence as written.
pub(in crate::load) struct RawEvidence {
    pub(in crate::load) note: Option<Spanned<String>>,
    pub(in crate::load) strength: Option<Strength>,
    pub(in crate::load) certainty: Certainty,
    pub(in crate::load) stance: Stance,
    pub(in crate::load) observed: RawContext,
}

pub(super) fn read(
    reader: &mut Reader,
    theme: &ThemeId,
    id: &MechanismId,
    root: &Node<'_>,
    head: &Range<usize>,
) -> RawMechanism {
    let id = Spanned::new(id.clone(), reader.span(head));
    let mut mechanism =
        RawMechanism { id, theme: theme.clone(), title: None, summary: Text::default(), relations: Vec::new() };
    let Some(mut fields) = Fields::of(reader, root, head, "a mechanism") else { return mechanism };
    mechanism.title = fields.required(reader, "title").and_then(|node| reader.languages(node));
    if let Some(summary) = fields.required(reader, "summary").and_then(|node| reader.languages(node)) {
        mechanism.summary = summary.text();
    }
    if let Some(node) = fields.required(reader, "relations") {
        let items = reader.items(node, "a list of relations");
        mechanism.relations = items.iter().filter_map(|item| relation(reader, item)).collect();
    }
    fields.finish(reader);
    mechanism
}

fn relation(reader: &mut Reader, node: &Node<'_>) -> Option<RawRelation> {
    let head = first_key(node);
    let mut fields = Fields::of(reader, node, &head, "a relation")?;
    let subject = fields.required(reader, "subject").and_then(|node| reader.text(node));
    let effect = fields.required(reader, "effect").and_then(|node| reader.word(node, "effect", &Effect::ALL, Effect::id));
    let object = fields.required(reader, "object").and_then(|node| reader.text(node));
    let when = fields.optional("when").map(|node| context(reader, node)).unwrap_or_default();
    let evidence = fields.required(reader, "evidence").and_then(|node| {
        let items = reader.items(node, "a list of evidence");
        let evidence = items.iter().filter_map(|item| evidence(reader, item)).collect::<Vec<_>>();
        matches!(node.value, Value::List { cut: false, .. }).then_some(evidence)
    });
    fields.finish(reader);
    Some(RawRelation { span: reader.span(&head), subject, effect, object, when, evidence })
}

fn evidence(reader: &mut Reader, node: &Node<'_>) -> Option<RawEvidence> {
    let mut fields = Fields::of(reader, node, &first_key(node), "an item of evidence")?;
    let cited = fields.required(reader, "note").and_then(|node| reader.text(node));
    let strength = (fields.required(reader, "strength"))
        .and_then(|node| reader.word(node, "strength of evidence", Strength::ALL, Strength::id));
    let certainty = (fields.optional("certainty"))
        .and_then(|node| reader.word(node, "degree of certainty", Certainty::ALL, Certainty::id))
        .unwrap_or(Certainty::Stated);
    let stance = (fields.optional("stance"))
        .and_then(|node| reader.word(node, "stance", Stance::ALL, Stance::id))
        .unwrap_or(Stance::Supports);
    let observed = fields.optional("observed").map(|node| context(reader, node)).unwrap_or_default();
    fields.finish(reader);
    Some(RawEvidence { note: cited, strength, certainty, stance, observed })
}

/// Returns the first key of a mapping: where its item begins.
fn first_key(node: &Node<'_>) -> Range<usize> {
    match &node.value {
        Value::Map { entries, .. } => entries.first().map_or(node.range.clone(), |entry| entry.key_range.clone()),
        _ => node.range.clone(),
    }
}
