//! The records of a list.

use serde::Serialize;

use crate::model::id::{EntityId, FacetId, KindId, MechanismId, ThemeId, ValueId};
use crate::model::name::Text;
use crate::query::answer::{NoteRecord, RelationRecord};
use crate::query::show::SourceRecord;

/// The records of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
}

/// A mechanism in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FacetItem {
    /// Its identifier.
    pub id: FacetId,
    /// `condition` or `observed`.
    pub role: &'static str,
    /// Its name by language.
    pub name: Text,
    /// Its values, as written.
    pub values: Vec<ValueItem>,
}

/// A value of a facet in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ValueItem {
    /// Its identifier.
    pub id: ValueId,
    /// Its name by language.
    pub name: Text,
    /// The broader value.
    pub within: Option<ValueId>,
    /// How many of the relations left state this very value, as a condition or in their evidence.
    pub relations: usize,
}

/// A kind of entities in a list.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
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
