//! `--when`: conditions as people type them.

use super::session::Session;
use crate::model::condition::{Context, Facet, FacetRole};
use crate::model::id::{FacetId, ValueId};
use crate::render::failure::Failure;
use crate::render::naming::Naming;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;

/// Reads conditions: values, each with its facet before an equals sign where that is needed, between commas of either script.
/// Two values of one facet are refused unless one lies within the other, which is then meant.
pub(super) fn context(session: &Session<'_>, given: &[String]) -> Result<Context, Failure> {
    let mut context = Context::default();
    if given.is_empty() {
        return Ok(context);
    }
    let naming = session.naming()?;
    let facets = &naming.knowledge.facets;
    let words = given.iter().flat_map(|text| text.split([',', '，', '、'])).map(str::trim).filter(|word| !word.is_empty());
    for word in words {
        let (facet, value) = one(naming, word)?;
        let narrower = context.get(&facet).map(|other| facets.narrower(&facet, other, &value).cloned().ok_or(other));
        let value = match narrower {
            None => value,
            Some(Ok(narrower)) => narrower,
            Some(Err(other)) => {
                let names = [naming.facet(&facet), naming.value(&facet, other), naming.value(&facet, &value)];
                let message = Failing::RepeatedFacet.fill(naming.lang, &names.map(Into::into)).plain();
                return Err(Failure::new("unknown-value", message));
            }
        };
        context.set(facet, value);
    }
    Ok(context)
}

fn one(naming: Naming<'_>, word: &str) -> Result<(FacetId, ValueId), Failure> {
    let facets = &naming.knowledge.facets;
    let (facet, value) = match word.split_once(['=', '＝']) {
        Some((facet, value)) => (Some(facet.trim()), value.trim()),
        None => (None, word),
    };
    let mut found = facets.find(FacetRole::Condition, facet, value);
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(unknown(naming, facet, value)),
        _ => {
            let message = Failing::AmbiguousValue.fill(naming.lang, &[value.into()]).plain();
            let suggestions = found.iter().map(|(facet, value)| format!("{facet}={value}")).collect();
            Err(Failure::new("ambiguous-value", message).suggesting(suggestions))
        }
    }
}

fn unknown(naming: Naming<'_>, facet: Option<&str>, value: &str) -> Failure {
    let facets = &naming.knowledge.facets;
    if let Some((observed, _)) = facets.find(FacetRole::Observed, facet, value).first() {
        let parts = [value.into(), naming.facet(observed).into()];
        return Failure::new("unknown-value", Failing::ObservedValue.fill(naming.lang, &parts).plain());
    }
    let conditions = || facets.iter().filter(|facet| facet.role == FacetRole::Condition);
    let values = |facet: &Facet| {
        let id = facet.id.clone();
        facet.values.iter().map(|value| format!("{id}={}", value.id)).collect::<Vec<_>>()
    };
    // Any value of the facet, were the facet known: `find` compares facets as people type them.
    let is_named = |candidate: &&Facet| {
        let first = candidate.values.first().map(|value| value.id.as_str()).unwrap_or_default();
        facets.find(FacetRole::Condition, facet, first).iter().any(|(id, _)| *id == candidate.id)
    };
    let named: Vec<&Facet> = conditions().filter(|_| facet.is_some()).filter(is_named).collect();
    match (facet, named.as_slice()) {
        (Some(facet), []) => {
            let message = Failing::UnknownFacet.fill(naming.lang, &[facet.into()]).plain();
            Failure::new("unknown-value", message).suggesting(conditions().map(|facet| facet.id.to_string()).collect())
        }
        (Some(_), named) => {
            let message = Failing::UnknownValue.fill(naming.lang, &[value.into()]).plain();
            Failure::new("unknown-value", message).suggesting(named.iter().flat_map(|facet| values(facet)).collect())
        }
        (None, _) => {
            let message = Failing::UnknownValue.fill(naming.lang, &[value.into()]).plain();
            Failure::new("unknown-value", message).suggesting(conditions().flat_map(values).collect())
        }
    }
}
