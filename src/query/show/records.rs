//! Records without their relations and notes.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::entity::Entity;
use crate::model::id::{EntityId, KindId, MechanismId, SourceId, ThemeId};
use crate::model::mechanism::Mechanism;
use crate::model::name::Text;
use crate::model::source::{Layer, Source};

/// An entity as it is recorded.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntityRecord {
    /// Its identifier.
    pub id: EntityId,
    /// What sort of thing it is.
    pub kind: KindId,
    /// Its name by language.
    pub names: Text,
    /// The symbol of its gene or the like.
    pub symbol: Option<String>,
    /// Other names.
    pub synonyms: Vec<String>,
    /// Names of its opposite end.
    pub opposites: Vec<String>,
    /// Identifiers in other databases.
    pub xrefs: Vec<String>,
    /// What it is, by language.
    pub summary: Text,
    /// Looser words that are read as it.
    pub read_as: Vec<String>,
    /// Whether it is too broad for paths to pass it, unless one mechanism states both steps.
    pub broad: bool,
    /// Whether nothing acts on it.
    pub given: bool,
}

/// A mechanism as it is recorded, without its relations.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct MechanismRecord {
    /// Its identifier.
    pub id: MechanismId,
    /// Its theme.
    pub theme: ThemeId,
    /// Its title by language.
    pub title: Text,
    /// What it tells, by language.
    pub summary: Text,
}

/// A source as it is recorded, without its notes.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceRecord {
    /// Its identifier.
    pub id: SourceId,
    /// Its title by language.
    pub title: Text,
    /// The year of publication.
    pub year: Option<i32>,
    /// What it is: review, digest, database, …
    pub kind: String,
    /// Its layer.
    pub layer: Layer,
    /// Under which terms it may be used.
    pub license: String,
    /// Its authors as it names them.
    pub authors: Vec<String>,
    /// Where it was published, by language.
    pub venue: Text,
    /// The language that it is written in.
    pub language: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Its digital object identifier.
    pub doi: Option<String>,
}

impl From<&Entity> for EntityRecord {
    fn from(entity: &Entity) -> Self {
        Self {
            id: entity.id.clone(),
            kind: entity.kind.clone(),
            names: entity.name.clone(),
            symbol: entity.symbol.clone(),
            synonyms: entity.synonyms.clone(),
            opposites: entity.opposites.clone(),
            xrefs: entity.xrefs.clone(),
            summary: entity.summary.clone(),
            read_as: entity.read_as.clone(),
            broad: entity.broad,
            given: entity.given,
        }
    }
}

impl From<&Mechanism> for MechanismRecord {
    fn from(mechanism: &Mechanism) -> Self {
        Self {
            id: mechanism.id.clone(),
            theme: mechanism.theme.clone(),
            title: mechanism.title.clone(),
            summary: mechanism.summary.clone(),
        }
    }
}

impl From<&Source> for SourceRecord {
    fn from(source: &Source) -> Self {
        Self {
            id: source.id.clone(),
            title: source.title.clone(),
            year: source.year,
            kind: source.kind.clone(),
            layer: source.layer,
            license: source.license.clone(),
            authors: source.authors.clone(),
            venue: source.venue.clone(),
            language: source.language.clone(),
            url: source.url.clone(),
            doi: source.doi.clone(),
        }
    }
}
