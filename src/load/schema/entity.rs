//! `entities/<kind>.yaml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::text::{Id, Text};

/// The entities of one kind, by their ids. The kind is the name of the file.
#[derive(JsonSchema)]
pub struct Entities(pub BTreeMap<Id, Entity>);

/// A node of the graph: one quantity, thing, process, condition or measure.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Entity {
    /// Its name. No other entity may have it.
    pub name: Text,
    /// The symbol of its gene or the like. No other entity may have it.
    pub symbol: Option<String>,
    /// Other names of the same thing, in any language.
    pub synonyms: Option<Vec<String>>,
    /// Names of the same quantity seen from its other end (muscle loss for muscle mass). A question about one of them has every
    /// sign turned.
    pub opposites: Option<Vec<String>>,
    /// Looser words that are read as this entity; an answer says so.
    pub read_as: Option<Vec<String>>,
    /// Identifiers in other databases, as `prefix:local`.
    #[schemars(inner(regex(pattern = r"^[a-z][a-z0-9.]*:\S+$")))]
    pub xrefs: Option<Vec<String>>,
    /// What it is, in a sentence of your own; not what a source found.
    pub summary: Option<Text>,
    /// Whether it is too broad to be passed in the middle of a path: a diagnosis, a group without a quantity of its own. A path
    /// passes it only where one mechanism states both the step to it and the step from it.
    pub broad: Option<bool>,
    /// Whether nothing acts on it: ageing, sex, a gene variant. No causal relation may lead to it.
    pub given: Option<bool>,
}
