//! Relations by themselves and beside each other.

use std::collections::BTreeMap;

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::raw::RawRelation;
use crate::load::resolve;
use crate::model::effect::Effect;
use crate::model::evidence::Stance;
use crate::model::id::{EntityId, RelationId};
use crate::model::relation::Relation;

/// Finds relations without evidence that supports or disputes them.
pub(super) fn unsupported(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations() {
        let Some(evidence) = &relation.evidence else { continue };
        if evidence.iter().all(|item| item.stance == Stance::NoEvidence) {
            let message = "this relation has no evidence that supports or disputes it";
            let diagnostic = Diagnostic::new(Code::UnsupportedRelation, relation.span, message);
            out.push(if evidence.is_empty() {
                diagnostic.way_out("cite the note that says it")
            } else {
                diagnostic.because("`stance: no-evidence` says that nobody has looked").way_out("a note alone can say that")
            });
        }
    }
}

/// Finds relations that a mechanism states twice.
pub(super) fn repeated(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for mechanism in &linter.records.mechanisms {
        let mut first = BTreeMap::new();
        for relation in &mechanism.relations {
            let Some(id) = id(relation) else { continue };
            if let Some(first) = first.get(&id) {
                let message = format!("this mechanism states `{id}` twice");
                let diagnostic = Diagnostic::new(Code::DuplicateRelation, relation.span, message).also(*first, "first here");
                out.push(
                    diagnostic.way_out("put the evidence of both under one, or give one a condition that tells them apart"),
                );
            } else {
                first.insert(id, relation.span);
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
            let diagnostic = Diagnostic::new(Code::SelfRelation, object.span, message);
            out.push(diagnostic.because("it is a loop of one step, and no step of a path"));
        }
    }
}

/// Returns the identity of a relation whose parts are all there.
pub(super) fn id(relation: &RawRelation) -> Option<RelationId> {
    let (subject, object) = (relation.subject.as_ref()?, relation.object.as_ref()?);
    let effect: Effect = relation.effect?;
    let entity = |id: &str| EntityId::new(id);
    Some(Relation::id_of(&entity(&subject.value), effect, &entity(&object.value), &resolve::context(&relation.when)))
}
