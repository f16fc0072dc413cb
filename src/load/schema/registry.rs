//! `facets.yaml`, `kinds.yaml`, `themes.yaml`, `terms.yaml`, `about.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::text::{Id, Text};
use crate::model::about::FORMAT;
use crate::model::condition::FacetRole;

/// The facets of conditions and observations, by their ids.
#[derive(JsonSchema)]
pub struct Facets(pub BTreeMap<Id, Facet>);

/// A question that conditions answer: duration, age, species, …
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Facet {
    /// `condition`: part of a relation's identity, written in `when`. `observed`: where it was seen, written in the evidence.
    pub role: FacetRole,
    /// Its name.
    pub name: Text,
    /// Its values, by their ids.
    pub values: BTreeMap<Id, FacetValue>,
    /// The entities that all its values are about: none of them is a condition on a relation of theirs. Which entities there are,
    /// `sarcograph check` knows.
    pub restates: Option<Vec<Id>>,
}

/// A value of a facet.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct FacetValue {
    /// Its name.
    pub name: Text,
    /// Other words for it, in any language.
    pub synonyms: Option<Vec<String>>,
    /// The broader value of the same facet.
    pub within: Option<Id>,
    /// Whether a path holds it throughout or not at all: a chain stated under it does not run on into steps that are silent.
    pub throughout: Option<bool>,
    /// The entities that it is another word for: it is no condition on a relation of theirs. Which entities there are,
    /// `sarcograph check` knows.
    pub restates: Option<Vec<Id>>,
}

/// Kinds of entities, by their ids: the names of the files in `entities/`.
#[derive(JsonSchema)]
pub struct Kinds(pub BTreeMap<Id, Kind>);

/// A kind of entity.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Kind {
    /// Its name.
    pub name: Text,
    /// Whether entities of this kind are something that one can do or take (training, a diet, a drug), not what merely happens.
    pub intervention: Option<bool>,
}

/// Themes, by their ids: the names of the folders in `mechanisms/`.
#[derive(JsonSchema)]
pub struct Themes(pub BTreeMap<Id, Theme>);

/// A theme of mechanisms.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Theme {
    /// Its name.
    pub name: Text,
}

/// Groups of words that search treats alike, the preferred word first.
#[derive(JsonSchema)]
pub struct Terms(pub Vec<Vec<String>>);

/// What the knowledge base says of itself.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct About {
    /// What it is about, as a phrase without a full stop.
    pub title: Text,
    /// The version of the format that it is written in; 1 where left out.
    #[schemars(range(min = 1, max = FORMAT))]
    pub format: Option<u32>,
    /// The day that it was last revised.
    #[schemars(regex(pattern = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
    pub date: Option<String>,
    /// Names and words for the examples on the start page.
    pub examples: Option<Examples>,
}

/// Example words; a command without its words is left off the start page.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Examples {
    /// The entities that a page begins with.
    pub entities: Option<Vec<String>>,
    /// An entity to look up.
    pub entity: Option<String>,
    /// Words to search for.
    pub words: Option<Text>,
    /// Where an example pathway begins.
    pub from: Option<String>,
    /// Where example pathways end.
    pub to: Option<String>,
    /// Where a second example pathway begins.
    pub start: Option<String>,
    /// An entity that much acts on.
    pub regulator: Option<String>,
    /// An entity on a loop.
    pub r#loop: Option<String>,
}
