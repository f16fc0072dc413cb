//! Facets and their values, and the contexts that use them.

use std::collections::BTreeSet;

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::raw::{RawContext, RawFacet, RawFacetValue};
use crate::load::spanned::Spanned;
use crate::load::wording::{did_you_mean, nearest, quoted_list};
use crate::model::condition::FacetRole;
use crate::model::fold::key;

/// Finds broader values that do not exist, and values within themselves.
pub(super) fn facets(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for facet in &linter.records.facets {
        for value in &facet.values {
            let Some(within) = &value.within else { continue };
            if value_of(facet, &within.value).is_none() {
                if !linter.records.hidden.facets() {
                    out.push(unknown_value(linter, facet, within));
                }
            } else if is_circular(facet, value) {
                let message = format!("`{}` lies within itself", value.id.value);
                let diagnostic = Diagnostic::new(Code::FacetCircle, within.span, message);
                out.push(diagnostic.because("`within` names a broader value, and going on from there ends"));
            }
        }
    }
}

/// Returns `true` if the way from a value to ever broader ones comes back to it.
fn is_circular(facet: &RawFacet, value: &RawFacetValue) -> bool {
    let broader = |value: &RawFacetValue| value.within.as_ref().and_then(|within| value_of(facet, &within.value));
    let mut seen = BTreeSet::new();
    let mut at = broader(value);
    while let Some(next) = at {
        if next.id.value == value.id.value {
            return true;
        }
        if !seen.insert(next.id.value.as_str()) {
            return false;
        }
        at = broader(next);
    }
    false
}

/// Finds facets and values that do not exist, and facets of the wrong role, in conditions and observations.
pub(super) fn contexts(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations() {
        context(linter, &relation.when, FacetRole::Condition, out);
        for evidence in relation.evidence.iter().flatten() {
            context(linter, &evidence.observed, FacetRole::Observed, out);
        }
    }
}

fn context(linter: &Linter<'_>, context: &RawContext, role: FacetRole, out: &mut Vec<Diagnostic>) {
    for (id, value) in context {
        let Some(facet) = linter.records.facets.iter().find(|facet| facet.id.value == id.value) else {
            if !linter.records.hidden.facets() {
                out.push(unknown_facet(linter, id, role));
            }
            continue;
        };
        if facet.role.is_some_and(|found| found != role) {
            out.push(wrong_role(id, role).also(facet.id.span, "defined here"));
        }
        if value_of(facet, &value.value).is_none() && !linter.records.hidden.facets() {
            out.push(unknown_value(linter, facet, value));
        }
    }
}

fn value_of<'b>(facet: &'b RawFacet, id: &str) -> Option<&'b RawFacetValue> {
    facet.values.iter().find(|value| value.id.value == id)
}

fn unknown_facet(linter: &Linter<'_>, id: &Spanned<String>, role: FacetRole) -> Diagnostic {
    let facets: Vec<&str> =
        linter.records.facets.iter().filter(|facet| facet.role == Some(role)).map(|facet| facet.id.value.as_str()).collect();
    let diagnostic = Diagnostic::new(Code::UnknownFacet, id.span, format!("`{}` is no facet", id.value))
        .suggest(nearest(&id.value, facets.iter().copied()).map(did_you_mean));
    if facets.is_empty() {
        diagnostic.because(format!("`facets.yaml` has no facet of the role `{}`", role.id()))
    } else {
        let reason = format!("the facets of the role `{}` are {}", role.id(), quoted_list(&facets));
        diagnostic.because(reason).allow(facets)
    }
}

fn unknown_value(linter: &Linter<'_>, facet: &RawFacet, value: &Spanned<String>) -> Diagnostic {
    let wanted = key(&value.value);
    let is_called = |candidate: &RawFacetValue| {
        let names = candidate.name.entries().map(|(_, name)| name).chain(candidate.synonyms.iter().map(String::as_str));
        names.into_iter().any(|name| key(name) == wanted)
    };
    let ids: Vec<&str> = facet.values.iter().map(|value| value.id.value.as_str()).collect();
    let called = facet.values.iter().find(|candidate| is_called(candidate)).map(|value| value.id.value.as_str());
    let elsewhere = linter.records.facets.iter().find(|other| value_of(other, &value.value).is_some());
    let suggestion = match (called.or_else(|| nearest(&value.value, ids.iter().copied())), elsewhere) {
        (None, Some(other)) => Some(format!("`{}` is a value of `{}`", value.value, other.id.value)),
        (near, _) => near.map(did_you_mean),
    };
    let message = format!("`{}` is no value of `{}`", value.value, facet.id.value);
    Diagnostic::new(Code::UnknownFacetValue, value.span, message)
        .suggest(suggestion)
        .because(format!("its values are {}", quoted_list(&ids)))
        .allow(ids.iter().copied())
        .way_out("a new value is named in `facets.yaml`")
}

fn wrong_role(id: &Spanned<String>, wanted: FacetRole) -> Diagnostic {
    let (message, way_out) = match wanted {
        FacetRole::Condition => {
            (format!("`{}` is an observation, no condition", id.value), "move it to `observed` of the evidence")
        }
        FacetRole::Observed => {
            (format!("`{}` is a condition, no observation", id.value), "move it to `when` of the relation")
        }
    };
    let diagnostic = Diagnostic::new(Code::WrongFacetRole, id.span, message);
    diagnostic.way_out(way_out)
}
