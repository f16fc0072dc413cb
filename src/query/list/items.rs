//! The records of a list.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::id::{EntityId, FacetId, KindId, MechanismId, ThemeId, ValueId};
use crate::model::name::Text;
use crate::query::answer::{NoteRecord, RelationRecord};
use crate::query::show::SourceRecord;

/// The records of a list.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Items {
    /// Entities.
    Entities(Vec<EntityItem>),
    /// Mechanisms.
    Mechanisms(Vec<MechanismItem>),
    /// Sources.
    Sources(Vec<SourceItem>),
    /// Notes.
    Notes(Vec<NoteRecord>),
    /// Relations.
    Relations(Vec<RelationRecord>),
    /// Facets.
    Facets(Vec<FacetItem>),
    /// Kinds.
    Kinds(Vec<KindItem>),
    /// Themes.
    Themes(Vec<ThemeItem>),
}

/// An entity in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntityItem {
    /// Its identifier.
    pub id: EntityId,
    /// Its kind.
    pub kind: KindId,
    /// Its name by language.
    pub names: Text,
    /// The symbol of its gene or the like.
    pub symbol: Option<String>,
    /// How many of the relations left touch it.
    pub relations: usize,
    /// Other names.
    pub synonyms: Vec<String>,
    /// Names of its opposite end.
    pub opposites: Vec<String>,
    /// Looser words that are read as it.
    pub read_as: Vec<String>,
    /// Identifiers in other databases.
    pub xrefs: Vec<String>,
    /// What it is, by language.
    pub summary: Text,
    /// Whether it is too broad for paths to pass it, unless one mechanism states both steps.
    pub broad: bool,
    /// Whether nothing acts on it.
    pub given: bool,
}

/// A mechanism in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MechanismItem {
    /// Its identifier.
    pub id: MechanismId,
    /// Its theme.
    pub theme: ThemeId,
    /// Its title by language.
    pub title: Text,
    /// How many of the relations left belong to it.
    pub relations: usize,
}

/// A source in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceItem {
    /// The record.
    #[serde(flatten)]
    pub source: SourceRecord,
    /// How many notes it has.
    pub notes: usize,
    /// How many of the relations left rest on it.
    pub relations: usize,
}

/// A facet in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FacetItem {
    /// Its identifier.
    pub id: FacetId,
    /// `condition` or `observed`.
    pub role: &'static str,
    /// Its name by language.
    pub name: Text,
    /// Its values, as written.
    pub values: Vec<ValueItem>,
    /// The entities that all its values are about: none of them is a condition on a relation of theirs.
    pub restates: Vec<EntityId>,
}

/// A value of a facet in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ValueItem {
    /// Its identifier.
    pub id: ValueId,
    /// Its name by language.
    pub name: Text,
    /// The broader value.
    pub within: Option<ValueId>,
    /// How many of the relations left state this very value, as a condition or in their evidence.
    pub relations: usize,
    /// Other words for it, in any language.
    pub synonyms: Vec<String>,
    /// Whether a path holds it throughout or not at all: a chain stated under it does not run on into steps that are silent.
    pub throughout: bool,
    /// The entities that it is another word for: it is no condition on a relation of theirs.
    pub restates: Vec<EntityId>,
}

/// A kind of entities in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct KindItem {
    /// Its identifier.
    pub id: KindId,
    /// Its name by language.
    pub name: Text,
    /// How many entities are of this kind.
    pub entities: usize,
}

/// A theme in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ThemeItem {
    /// Its identifier.
    pub id: ThemeId,
    /// Its name by language.
    pub name: Text,
    /// How many mechanisms belong to it.
    pub mechanisms: usize,
}

impl Items {
    /// Returns how many there are.
    pub(crate) fn len(&self) -> usize {
        match self {
            Self::Entities(items) => items.len(),
            Self::Mechanisms(items) => items.len(),
            Self::Sources(items) => items.len(),
            Self::Notes(items) => items.len(),
            Self::Relations(items) => items.len(),
            Self::Facets(items) => items.len(),
            Self::Kinds(items) => items.len(),
            Self::Themes(items) => items.len(),
        }
    }
}
