//! Conditions that say nothing new.

use std::collections::BTreeSet;

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::raw::{RawEntity, RawFacet, RawFacetValue};
use crate::model::fold::key;

/// Finds conditions that only restate an end of their relation: `age: old` on a relation of ageing. A value restates the entities
/// that it, a broader value or its facet lists in `restates`, and those that it shares a name with.
pub(super) fn ends(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations() {
        let ends: BTreeSet<&str> = relation.subject.iter().chain(&relation.object).map(|end| end.value.as_str()).collect();
        for (facet_id, value_id) in &relation.when {
            let Some(facet) = linter.records.facets.iter().find(|facet| facet.id.value == facet_id.value) else { continue };
            let Some(value) = value_of(facet, &value_id.value) else { continue };
            let restates = |end: &&&str| {
                let entity = linter.entities.get(**end);
                is_listed(facet, value, end) || entity.is_some_and(|entity| shares_a_name(value, entity))
            };
            if let Some(end) = ends.iter().find(restates) {
                let message = format!("`{}: {}` only restates `{end}`", facet_id.value, value_id.value);
                out.push(
                    Diagnostic::new(Code::RestatedEnd, facet_id.span, message)
                        .because(
                            "what the end says already is no condition, and it hides the relation from general questions",
                        )
                        .way_out("leave the condition out"),
                );
            }
        }
    }
}

/// Returns `true` if the facet, the value or a broader one lists the entity.
fn is_listed(facet: &RawFacet, value: &RawFacetValue, entity: &str) -> bool {
    let lists = |list: &[crate::load::spanned::Spanned<String>]| list.iter().any(|listed| listed.value == entity);
    let broader = |value: &&RawFacetValue| value.within.as_ref().and_then(|within| value_of(facet, &within.value));
    // A chain that comes back to itself is an error of its own; the bound ends it here.
    let chain = std::iter::successors(Some(value), broader).take(facet.values.len());
    lists(&facet.restates) || chain.into_iter().any(|value| lists(&value.restates))
}

/// Returns `true` if the value is called as the entity is: by its id, a name, its symbol or a synonym.
fn shares_a_name(value: &RawFacetValue, entity: &RawEntity) -> bool {
    let names = value.name.entries().map(|(_, name)| name).chain(value.synonyms.iter().map(String::as_str));
    let keys: BTreeSet<String> = names.chain([value.id.value.as_str()]).map(key).collect();
    let own = entity.name.iter().flat_map(|name| name.0.iter().map(|(_, name)| name));
    own.chain(&entity.symbol).chain(&entity.synonyms).chain([&entity.id]).any(|name| keys.contains(&key(&name.value)))
}

fn value_of<'b>(facet: &'b RawFacet, id: &str) -> Option<&'b RawFacetValue> {
    facet.values.iter().find(|value| value.id.value == id)
}
