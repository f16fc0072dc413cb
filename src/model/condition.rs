//! Conditions: what a relation depends on, as values of facets.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

use super::fold::key;
use super::id::{EntityId, FacetId, ValueId};
use super::name::Text;

/// What a facet's values say of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, BorshSerialize, BorshDeserialize)]
pub enum FacetRole {
    /// What the relation depends on: part of its identity.
    Condition,
    /// Where it was seen: part of each evidence item, never of identity.
    Observed,
}

impl FacetRole {
    /// Both roles.
    pub const ALL: [Self; 2] = [Self::Condition, Self::Observed];

    /// Returns the identifier that people write.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Condition => "condition",
            Self::Observed => "observed",
        }
    }
}

/// A question that conditions answer: duration, age, species, …
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Facet {
    /// Its identifier.
    pub id: FacetId,
    /// Whether its values are conditions or observations.
    pub role: FacetRole,
    /// Its name.
    pub name: Text,
    /// Its values, in the order in which they were written.
    pub values: Vec<FacetValue>,
    /// The entities that all its values are about: none of them is a condition on a relation of theirs.
    pub restates: Vec<EntityId>,
}

/// A value of a facet.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct FacetValue {
    /// Its identifier, unique within the facet.
    pub id: ValueId,
    /// Its name.
    pub name: Text,
    /// Other words for it, in any language.
    pub synonyms: Vec<String>,
    /// The broader value of the same facet, if any; never in a circle.
    pub within: Option<ValueId>,
    /// Whether a path holds it throughout or not at all: a chain stated under this value does not run on into steps that are
    /// silent on the facet. Meant for a protective use of something that does harm elsewhere.
    pub throughout: bool,
    /// The entities that it is another word for: it is no condition on a relation of theirs.
    pub restates: Vec<EntityId>,
}

/// Values by facet, one a facet: the conditions of a relation or a path, or where a finding was observed. Clones share the values.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub struct Context(Option<Arc<BTreeMap<FacetId, ValueId>>>);

impl Context {
    /// Makes a context of these values. The last of two values for one facet stays.
    pub fn new(values: impl IntoIterator<Item = (FacetId, ValueId)>) -> Self {
        let values: BTreeMap<FacetId, ValueId> = values.into_iter().collect();
        Self((!values.is_empty()).then(|| Arc::new(values)))
    }

    /// Returns the value for a facet.
    pub fn get(&self, facet: &FacetId) -> Option<&ValueId> {
        self.0.as_ref()?.get(facet)
    }

    /// Returns facets and values in the order of the facets' ids.
    pub fn iter(&self) -> impl Iterator<Item = (&FacetId, &ValueId)> {
        self.0.iter().flat_map(|values| values.iter())
    }

    /// Sets the value for a facet.
    pub fn set(&mut self, facet: FacetId, value: ValueId) {
        Arc::make_mut(self.0.get_or_insert_default()).insert(facet, value);
    }

    /// Returns `true` if a value is given, whichever, for every facet of conditions asked for; so too where none is asked for.
    pub fn speaks_of(&self, asked: &Self) -> bool {
        asked.iter().all(|(facet, _)| self.get(facet).is_some())
    }

    /// Returns `true` if nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

impl fmt::Debug for Context {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_map().entries(self.iter()).finish()
    }
}

impl Serialize for Context {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl JsonSchema for Context {
    fn schema_name() -> Cow<'static, str> {
        "Context".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "Values by facet, one a facet: the conditions of a relation or a path, or where a finding was observed.",
            "type": "object",
            "additionalProperties": generator.subschema_for::<ValueId>(),
        })
    }
}

/// All facets of a knowledge base, with what their values mean to each other.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Facets(Vec<Facet>);

impl Facets {
    /// Takes facets in the order in which people wrote them.
    pub fn new(facets: Vec<Facet>) -> Self {
        Self(facets)
    }

    /// Returns the facets in the order in which they were written.
    pub fn iter(&self) -> impl Iterator<Item = &Facet> {
        self.0.iter()
    }

    /// Returns the facet of that id.
    pub fn get(&self, facet: &str) -> Option<&Facet> {
        self.0.iter().find(|candidate| candidate.id.as_str() == facet)
    }

    /// Returns the value of that id in that facet.
    pub fn value(&self, facet: &FacetId, value: &ValueId) -> Option<&FacetValue> {
        self.get(facet.as_str())?.values.iter().find(|candidate| candidate.id == *value)
    }

    /// Returns `true` if `narrow` is `broad` or lies within it, over any number of steps.
    pub fn is_within(&self, facet: &FacetId, narrow: &ValueId, broad: &ValueId) -> bool {
        let mut at = Some(narrow);
        // A chain of broader values is at most as long as there are values; the bound holds even if one were circular.
        for _ in 0..=self.get(facet.as_str()).map_or(0, |facet| facet.values.len()) {
            match at {
                Some(value) if value == broad => return true,
                Some(value) => at = self.value(facet, value).and_then(|value| value.within.as_ref()),
                None => return false,
            }
        }
        false
    }

    /// Returns the narrower of two values of a facet that agree, or none where they exclude each other.
    pub fn narrower<'a>(&self, facet: &FacetId, a: &'a ValueId, b: &'a ValueId) -> Option<&'a ValueId> {
        if self.is_within(facet, a, b) {
            Some(a)
        } else if self.is_within(facet, b, a) {
            Some(b)
        } else {
            None
        }
    }

    /// Joins two contexts, the narrower value where both speak of a facet, or none where they contradict each other.
    pub fn join(&self, a: &Context, b: &Context) -> Option<Context> {
        if a.is_empty() || a == b {
            return Some(b.clone());
        }
        let mut joined = a.clone();
        for (facet, value) in b.iter() {
            let value = match joined.get(facet) {
                Some(other) => self.narrower(facet, other, value)?.clone(),
                None => value.clone(),
            };
            joined.set(facet.clone(), value);
        }
        Some(joined)
    }

    /// Finds the values that a person means by a word: an id, a name or a synonym, folded, in the facet given or any of that
    /// role. In the order of the facets; more than one means that the word is ambiguous, none that it is unknown.
    pub fn find(&self, role: FacetRole, facet: Option<&str>, word: &str) -> Vec<(FacetId, ValueId)> {
        let wanted = key(word);
        let is_called = |value: &FacetValue| {
            let mut names = vec![key(value.id.as_str())];
            names.extend(value.name.entries().map(|(_, name)| key(name)));
            names.extend(value.synonyms.iter().map(|name| key(name)));
            names.contains(&wanted)
        };
        let facet_key = facet.map(key);
        let is_meant = |candidate: &&Facet| {
            let named = |wanted: &String| {
                key(candidate.id.as_str()) == *wanted || candidate.name.entries().any(|(_, name)| key(name) == *wanted)
            };
            candidate.role == role && facet_key.as_ref().is_none_or(named)
        };
        self.iter()
            .filter(is_meant)
            .flat_map(|facet| {
                facet.values.iter().filter(|value| is_called(value)).map(|value| (facet.id.clone(), value.id.clone()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::name::Lang;
    use super::*;

    fn facets() -> Facets {
        let value = |id: &str, within: Option<&str>| FacetValue {
            id: id.into(),
            name: Text::new([(Lang::En, id.to_owned())]),
            synonyms: vec![format!("{id} people")],
            within: within.map(ValueId::from),
            throughout: false,
            restates: Vec::new(),
        };
        let facet = |id: &str, values| Facet {
            id: id.into(),
            role: FacetRole::Condition,
            name: Text::default(),
            values,
            restates: Vec::new(),
        };
        Facets::new(vec![
            facet("disease", vec![value("cancer", None), value("lung-cancer", Some("cancer")), value("obesity", None)]),
            facet("age", vec![value("old", None)]),
        ])
    }

    #[test]
    fn contexts_join_to_the_narrower_value_or_not_at_all() {
        let facets = facets();
        let context = |value: &str| Context::new([("disease".into(), value.into())]);
        assert_eq!(facets.join(&context("cancer"), &context("lung-cancer")), Some(context("lung-cancer")));
        assert_eq!(facets.join(&context("cancer"), &context("obesity")), None);
        assert_eq!(facets.join(&Context::default(), &context("obesity")), Some(context("obesity")));
    }

    #[test]
    fn a_value_is_found_by_its_names_and_within_its_facet() {
        let facets = facets();
        let old = vec![("age".into(), "old".into())];
        assert_eq!(facets.find(FacetRole::Condition, None, "Old People"), old);
        assert_eq!(facets.find(FacetRole::Condition, Some("age"), "old"), old);
        assert_eq!(facets.find(FacetRole::Condition, Some("disease"), "old"), []);
        assert_eq!(facets.find(FacetRole::Observed, None, "old"), []);
    }
}
