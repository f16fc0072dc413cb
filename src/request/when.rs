//! Conditions of a request as what they mean.

use super::error::RequestError;
use crate::model::condition::{Context, Facet, FacetRole, Facets};
use crate::model::fold::key;
use crate::model::id::{FacetId, ValueId};

/// Reads conditions: values in any language, each with its facet before an equals sign where that is needed, between commas of
/// either script. Two values of one facet are refused unless one lies within the other, which is then meant.
pub(super) fn context(facets: &Facets, given: &[String]) -> Result<Context, RequestError> {
    let mut context = Context::default();
    for word in words(given) {
        let (facet, value) = one(facets, word)?;
        add(facets, &mut context, facet, value)?;
    }
    Ok(context)
}

/// Reads conditions, and beside them the places where things are to have been seen, a species for instance. A word that can be
/// either is a condition.
pub(crate) fn conditions_and_places(facets: &Facets, given: &[String]) -> Result<(Context, Context), RequestError> {
    let (mut conditions, mut places) = (Context::default(), Context::default());
    for word in words(given) {
        let (facet, value) = facet_and_value(word);
        let mut seen = facets.find(FacetRole::Observed, facet, value);
        if seen.len() == 1 && facets.find(FacetRole::Condition, facet, value).is_empty() {
            let (facet, value) = seen.remove(0);
            add(facets, &mut places, facet, value)?;
        } else {
            let (facet, value) = one(facets, word)?;
            add(facets, &mut conditions, facet, value)?;
        }
    }
    Ok((conditions, places))
}

fn words(given: &[String]) -> impl Iterator<Item = &str> {
    given.iter().flat_map(|text| text.split([',', '，', '、'])).map(str::trim).filter(|word| !word.is_empty())
}

fn facet_and_value(word: &str) -> (Option<&str>, &str) {
    match word.split_once(['=', '＝']) {
        Some((facet, value)) => (Some(facet.trim()), value.trim()),
        None => (None, word),
    }
}

/// Adds a value. The narrower one of two stays.
fn add(facets: &Facets, context: &mut Context, facet: FacetId, value: ValueId) -> Result<(), RequestError> {
    let value = match context.get(&facet) {
        None => value,
        Some(other) => match facets.narrower(&facet, other, &value) {
            Some(narrower) => narrower.clone(),
            None => return Err(RequestError::RepeatedFacet { facet, one: other.clone(), other: value }),
        },
    };
    context.set(facet, value);
    Ok(())
}

fn one(facets: &Facets, word: &str) -> Result<(FacetId, ValueId), RequestError> {
    let (facet, value) = facet_and_value(word);
    let mut found = facets.find(FacetRole::Condition, facet, value);
    match found.len() {
        1 => Ok(found.remove(0)),
        0 => Err(unknown(facets, facet, value)),
        _ => Err(RequestError::AmbiguousCondition { value: value.to_owned(), candidates: found }),
    }
}

fn unknown(facets: &Facets, facet: Option<&str>, value: &str) -> RequestError {
    if let Some((observed, _)) = facets.find(FacetRole::Observed, facet, value).first() {
        return RequestError::ObservedValue { value: value.to_owned(), facet: observed.clone() };
    }
    let conditions = || facets.iter().filter(|facet| facet.role == FacetRole::Condition);
    let is_named = |candidate: &&Facet| {
        let is = |name: &str| facet.is_some_and(|facet| key(facet) == key(name));
        is(candidate.id.as_str()) || candidate.name.entries().any(|(_, name)| is(name))
    };
    let named: Vec<&Facet> = conditions().filter(is_named).collect();
    match (facet, named.as_slice()) {
        (Some(facet), []) => {
            let allowed = conditions().map(|facet| facet.id.clone()).collect();
            RequestError::UnknownFacet { facet: facet.to_owned(), allowed }
        }
        (Some(_), named) => unknown_value(value, named),
        (None, _) => unknown_value(value, &conditions().collect::<Vec<_>>()),
    }
}

/// Tells that no facet of these has such a value: those that are near where some are, else all.
fn unknown_value(value: &str, facets: &[&Facet]) -> RequestError {
    let wanted = key(value);
    let limit = wanted.chars().count().div_ceil(4);
    let all = || facets.iter().flat_map(|facet| facet.values.iter().map(move |value| (*facet, value)));
    let is_near = |name: &str| {
        let name = key(name);
        strsim::osa_distance(&name, &wanted) <= limit || wanted.chars().count() > 1 && name.contains(&wanted)
    };
    let pair = |(facet, value): (&Facet, &crate::model::condition::FacetValue)| (facet.id.clone(), value.id.clone());
    let near: Vec<_> = all()
        .filter(|(_, value)| {
            let names = value.name.entries().map(|(_, name)| name).chain(value.synonyms.iter().map(String::as_str));
            names.chain([value.id.as_str()]).any(is_near)
        })
        .map(pair)
        .collect();
    let allowed = if near.is_empty() { all().map(pair).collect() } else { near };
    RequestError::UnknownCondition { value: value.to_owned(), allowed }
}
