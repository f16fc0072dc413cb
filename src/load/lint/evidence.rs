//! What relations cite, and how they cite it.

use std::collections::{BTreeMap, HashMap};

use super::linter::Linter;
use super::relations::id;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::Span;
use crate::load::raw::{RawEvidence, RawRelation};
use crate::load::resolve;
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::RelationId;

/// Finds evidence that stands twice under one relation: the same note, strength, certainty, stance and observations.
pub(super) fn repeated(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    type Same<'b> = (&'b str, Option<Strength>, Certainty, Stance, Context);
    for relation in linter.relations() {
        let mut first: BTreeMap<Same<'_>, Span> = BTreeMap::new();
        for (item, note) in cited(relation) {
            let same = (note.0, item.strength, item.certainty, item.stance, resolve::context(&item.observed));
            if let Some(first) = first.get(&same) {
                let message = format!("this relation cites `{}` twice for the same", note.0);
                let diagnostic = Diagnostic::new(Code::RepeatedEvidence, note.1, message).also(*first, "first here");
                out.push(diagnostic.way_out("remove one of the two, or tell what sets them apart"));
            } else {
                first.insert(same, note.1);
            }
        }
    }
}

/// Finds notes that are cited both for and against one relation, in one mechanism or in several.
pub(super) fn for_and_against(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let mut first: HashMap<(RelationId, &str), (Stance, Span)> = HashMap::new();
    for relation in linter.relations() {
        let Some(id) = id(relation) else { continue };
        for (item, (note, span)) in cited(relation).filter(|(item, _)| item.stance != Stance::NoEvidence) {
            let (stance, other) = *first.entry((id.clone(), note)).or_insert((item.stance, span));
            if stance != item.stance {
                let message = format!("`{note}` is cited both for and against `{id}`");
                out.push(
                    Diagnostic::new(Code::ForAndAgainst, span, message)
                        .also(other, if stance == Stance::Supports { "for it here" } else { "against it here" })
                        .because("what one place says cannot be both")
                        .way_out("split the note, or give one of the two statements the condition that it holds under"),
                );
            }
        }
    }
}

/// Finds relations that all of their evidence disputes.
pub(super) fn only_disputing(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let mut stances: HashMap<RelationId, bool> = HashMap::new();
    let says_so = |relation: &RawRelation| cited(relation).any(|(item, _)| item.stance == Stance::Supports);
    for relation in linter.relations() {
        if let Some(id) = id(relation) {
            *stances.entry(id).or_default() |= says_so(relation);
        }
    }
    for relation in linter.relations() {
        let is_disputed = cited(relation).any(|(item, _)| item.stance == Stance::Disputes);
        if is_disputed && id(relation).is_some_and(|id| stances.get(&id) == Some(&false)) {
            let message = "all evidence of this relation disputes it";
            out.push(
                Diagnostic::new(Code::OnlyDisputed, relation.span, message)
                    .because("a relation stands for what somebody says, and no note that says it is cited")
                    .way_out("cite the note that states it, or, where a study found none, write `effect: no-effect`"),
            );
        }
    }
}

/// Finds relations that rest on hypotheses alone and say what something does that one can do or take: often advice, told as if
/// its effect were known.
pub(super) fn recommended(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations() {
        let Some(subject) = &relation.subject else { continue };
        let is_intervention =
            linter.entities.get(subject.value.as_str()).is_some_and(|entity| linter.is_intervention(&entity.kind));
        let is_directed = relation.effect.is_some_and(|effect| effect.is_causal() && effect.sign() != Some(Sign::Zero));
        let mut supporting = cited(relation).filter(|(item, _)| item.stance == Stance::Supports).peekable();
        if is_intervention
            && is_directed
            && supporting.peek().is_some()
            && supporting.all(|(item, _)| item.certainty == Certainty::Hypothesis)
        {
            let message = format!("what `{}` does here is a hypothesis alone", subject.value);
            out.push(
                Diagnostic::new(Code::RecommendedEffect, relation.span, message)
                    .because("that something is recommended does not say that it works")
                    .way_out("keep it if the source proposes this effect; if it only gives advice, leave it to the note"),
            );
        }
    }
}

/// Returns the evidence of a relation that cites a note, with the note.
fn cited(relation: &RawRelation) -> impl Iterator<Item = (&RawEvidence, (&str, Span))> {
    let items = relation.evidence.iter().flatten();
    items.filter_map(|item| item.note.as_ref().map(|note| (item, (note.value.as_str(), note.span))))
}
