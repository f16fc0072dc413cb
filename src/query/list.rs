//! `list`: all records of one sort.

use serde::Serialize;

use super::answer::{LeftOut, NoteAnswer, RelationAnswer};
use super::show::SourceRecord;
use crate::graph::selection::Selection;
use crate::model::id::{EntityId, FacetId, KindId, MechanismId, ThemeId, ValueId};
use crate::model::name::Text;

/// A sort of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Sort {
    /// Entities.
    Entities,
    /// Mechanisms.
    Mechanisms,
    /// Sources.
    Sources,
    /// Notes.
    Notes,
    /// Relations.
    Relations,
    /// Facets with their values.
    Facets,
    /// Kinds of entities.
    Kinds,
    /// Themes of mechanisms.
    Themes,
}

/// Asks for all records of one sort that the filters leave.
///
/// A record passes the filters of [`ListQuestion::selection`] by its relations: a relation if it is left, an entity or mechanism
/// if one of its relations is, a source or note by its layer and source alone. Without such a filter all records pass.
#[derive(Clone, Debug, PartialEq)]
pub struct ListQuestion {
    /// The sort.
    pub sort: Sort,
    /// Entities of this kind, or relations that touch one.
    pub kind: Option<KindId>,
    /// Mechanisms of this theme, or relations, entities and notes of these.
    pub theme: Option<ThemeId>,
    /// The filters.
    pub selection: Selection,
}

impl ListQuestion {
    /// Asks for all records of a sort.
    pub fn new(sort: Sort) -> Self {
        Self { sort, kind: None, theme: None, selection: Selection::default() }
    }
}

/// All records of one sort.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListAnswer {
    /// The sort.
    pub kind: Sort,
    /// How many there are.
    pub total: usize,
    /// The records: by id, but facets and themes as written, notes in the order of their documents.
    pub items: Items,
    /// What the filters left out of all relations.
    pub left_out: Vec<LeftOut>,
}

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
    Notes(Vec<NoteAnswer>),
    /// Relations.
    Relations(Vec<RelationAnswer>),
    /// Facets.
    Facets(Vec<FacetItem>),
    /// Kinds.
    Kinds(Vec<KindItem>),
    /// Themes.
    Themes(Vec<ThemeItem>),
}

/// An entity in a list.
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ThemeItem {
    /// Its identifier.
    pub id: ThemeId,
    /// Its name by language.
    pub name: Text,
    /// How many mechanisms belong to it.
    pub mechanisms: usize,
}
