//! The conditions of a file: those that the knowledge has are taken over, with the facets that they are values of.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

use crate::model::condition::{Context, Facet, FacetRole};
use crate::model::id::{EntityId, FacetId};
use crate::model::knowledge::Knowledge;

/// The facets that are used.
pub(super) struct UsedFacets<'a> {
    knowledge: &'a Knowledge,
    used: BTreeSet<FacetId>,
}

impl<'a> UsedFacets<'a> {
    pub(super) fn new(knowledge: &'a Knowledge) -> Self {
        Self { knowledge, used: BTreeSet::new() }
    }

    /// Takes conditions over. `None` if the knowledge lacks one of them: without it, a relation would say too much.
    pub(super) fn conditions(&mut self, context: &Context) -> Option<Context> {
        let is_known = context.iter().all(|(facet, value)| {
            let known = self.knowledge.facets.get(facet.as_str());
            known.is_some_and(|known| known.role == FacetRole::Condition && known.values.iter().any(|one| one.id == *value))
        });
        self.used.extend(context.iter().filter(|_| is_known).map(|(facet, _)| facet.clone()));
        is_known.then(|| context.clone())
    }

    /// Takes over where something was seen, as far as the knowledge has words for it.
    pub(super) fn observed(&mut self, context: &Context) -> Context {
        let known = context.iter().filter(|(facet, value)| {
            let known = self.knowledge.facets.get(facet.as_str());
            known.is_some_and(|known| known.role == FacetRole::Observed && known.values.iter().any(|one| one.id == **value))
        });
        let known = Context::new(known.map(|(facet, value)| (facet.clone(), value.clone())));
        self.used.extend(known.iter().map(|(facet, _)| facet.clone()));
        known
    }

    /// Returns the record of all facets that are used, with all their values; `None` if there is none.
    pub(super) fn file(&self, is_there: impl Fn(&EntityId) -> bool) -> Option<Json> {
        let used = self.knowledge.facets.iter().filter(|facet| self.used.contains(&facet.id));
        let facets: Map<String, Json> = used.map(|facet| (facet.id.to_string(), copied(facet, &is_there))).collect();
        (!facets.is_empty()).then_some(Json::Object(facets))
    }
}

fn copied(facet: &Facet, is_there: &impl Fn(&EntityId) -> bool) -> Json {
    let of_file = |entities: &[EntityId]| {
        entities.iter().filter(|entity| is_there(entity)).map(EntityId::as_str).map(Json::from).collect::<Vec<_>>()
    };
    let mut values = Map::new();
    for value in &facet.values {
        let mut record = Map::new();
        record.insert("name".to_owned(), json!(value.name));
        if !value.synonyms.is_empty() {
            record.insert("synonyms".to_owned(), json!(value.synonyms));
        }
        value.within.iter().for_each(|within| drop(record.insert("within".to_owned(), json!(within.as_str()))));
        if value.throughout {
            record.insert("throughout".to_owned(), json!(true));
        }
        let restates = of_file(&value.restates);
        if !restates.is_empty() {
            record.insert("restates".to_owned(), json!(restates));
        }
        values.insert(value.id.to_string(), Json::Object(record));
    }
    let mut record = Map::new();
    record.insert("role".to_owned(), json!(facet.role.id()));
    record.insert("name".to_owned(), json!(facet.name));
    record.insert("values".to_owned(), Json::Object(values));
    let restates = of_file(&facet.restates);
    if !restates.is_empty() {
        record.insert("restates".to_owned(), json!(restates));
    }
    Json::Object(record)
}
