//! Relations by themselves and beside each other.

use std::collections::BTreeMap;

use super::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::raw::RawRelation;
use crate::load::resolve;
use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::Stance;
use crate::model::id::{EntityId, RelationId};
use crate::model::relation::Relation;

/// Finds relations without evidence that supports or disputes them.
pub(super) fn unsupported(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations() {
        let Some(evidence) = &relation.evidence else { continue };
        if evidence.iter().all(|item| item.stance == Stance::NoEvidence) {
            let message = "this relation has no evidence that supports or disputes it";
            let finding = Diagnostic::new(Code::UnsupportedRelation, relation.place, message);
            out.push(if evidence.is_empty() {
                finding.way_out("cite the note that says it")
            } else {
                finding.because("`stance: no-evidence` says that nobody has looked").way_out("a note alone can say that")
            });
        }
    }
}

/// Finds relations that a mechanism states twice.
pub(super) fn repeated(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for mechanism in &linter.base.mechanisms {
        let mut first = BTreeMap::new();
        for relation in &mechanism.relations {
            let Some(id) = id(relation) else { continue };
            if let Some(first) = first.get(&id) {
                let message = format!("this mechanism states `{id}` twice");
                let finding = Diagnostic::new(Code::DuplicateRelation, relation.place, message).also(*first, "first here");
                out.push(
                    finding.way_out("put the evidence of both under one, or give one a condition that tells them apart"),
                );
            } else {
                first.insert(id, relation.place);
            }
        }
    }
}

/// Finds relations from an entity to itself.
pub(super) fn to_themselves(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations() {
        let (Some(subject), Some(object)) = (&relation.subject, &relation.object) else { continue };
        if subject.value == object.value {
            let message = format!("this relation leads from `{}` to itself", subject.value);
            let finding = Diagnostic::new(Code::SelfRelation, object.place, message);
            out.push(finding.because("it is a loop of one step, and no step of a path"));
        }
    }
}

/// A relation with its sign and conditions.
type Signed<'b> = (&'b RawRelation, Sign, Context);

/// Finds causal relations of one pair with different signs whose conditions do not exclude each other. Each relation is told
/// against the first one that it contradicts.
pub(super) fn of_opposite_sign(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let facets = resolve::facets(&linter.base.facets);
    let mut pairs: BTreeMap<(&str, &str), Vec<Signed<'_>>> = BTreeMap::new();
    for relation in linter.relations() {
        let (Some(subject), Some(effect), Some(object)) = (&relation.subject, relation.effect, &relation.object) else {
            continue;
        };
        let is_supported = relation.evidence.iter().flatten().any(|item| item.stance == Stance::Supports);
        if let Some(sign @ (Sign::Plus | Sign::Minus | Sign::Zero)) =
            effect.sign().filter(|_| effect.is_causal() && is_supported)
        {
            let context = resolve::context(&relation.when);
            pairs.entry((&subject.value, &object.value)).or_default().push((relation, sign, context));
        }
    }
    for ((subject, object), relations) in &pairs {
        for (at, (relation, sign, context)) in relations.iter().enumerate() {
            let contradicts = |(_, other, when): &&Signed<'_>| other != sign && facets.join(context, when).is_some();
            let Some((other, other_sign, _)) = relations.iter().take(at).find(contradicts) else { continue };
            let message = format!("`{subject}` {} `{object}` here, and {} it elsewhere", verb(*sign), verb(*other_sign));
            out.push(
                Diagnostic::new(Code::OppositeSign, relation.place, message)
                    .also(other.place, format!("it {} it here", verb(*other_sign)))
                    .because("their conditions do not exclude each other, so questions call the pair contested")
                    .way_out("where the sources name a condition, add it to `when`"),
            );
        }
    }
}

fn verb(sign: Sign) -> &'static str {
    match sign {
        Sign::Plus => "raises",
        Sign::Minus => "lowers",
        Sign::Zero => "does nothing to",
        Sign::Unknown => "acts on",
    }
}

/// Returns the identity of a relation whose parts are all there.
fn id(relation: &RawRelation) -> Option<RelationId> {
    let (subject, object) = (relation.subject.as_ref()?, relation.object.as_ref()?);
    let effect: Effect = relation.effect?;
    let entity = |id: &str| EntityId::new(id);
    Some(Relation::id_of(&entity(&subject.value), effect, &entity(&object.value), &resolve::context(&relation.when)))
}
