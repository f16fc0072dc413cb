//! Entities on which nothing acts.

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::model::effect::Effect;

/// Finds causal relations onto entities that are given.
pub(super) fn acted_on(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations().filter(|relation| relation.effect.is_some_and(Effect::is_causal)) {
        let Some(object) = &relation.object else { continue };
        let Some(given) = linter.entities.get(object.value.as_str()).filter(|entity| entity.given) else { continue };
        let message = format!("nothing acts on `{}`, which is `given: true`", object.value);
        out.push(
            Diagnostic::new(Code::ActsOnGiven, object.span, message)
                .also(given.id.span, "given here")
                .because("time, sex and inherited genes are causes that have none of their own")
                .way_out("where the source reports a relation, write `correlates-positively` or `correlates-negatively`; else a note"),
        );
    }
}

/// Finds given entities of a kind that one can do or take.
pub(super) fn interventions(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for entity in linter.records.entities.iter().filter(|entity| entity.given && linter.is_intervention(&entity.kind)) {
        let message = format!("`{}` is given, and its kind `{}` is what one can do or take", entity.id.value, entity.kind);
        let diagnostic = Diagnostic::new(Code::GivenIntervention, entity.id.span, message);
        out.push(
            diagnostic.way_out("move it to a kind of what merely happens: one without `intervention: true` in `kinds.yaml`"),
        );
    }
}
