//! Mechanisms: titled stories made of relations.

use borsh::{BorshDeserialize, BorshSerialize};

use super::id::{MechanismId, RelationId, ThemeId};
use super::name::Text;

/// A story that a student can read.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Mechanism {
    /// Its identifier.
    pub id: MechanismId,
    /// The theme that it belongs to.
    pub theme: ThemeId,
    /// Its title.
    pub title: Text,
    /// What it tells, in a few sentences.
    pub summary: Text,
    /// Its relations, in the order of the story.
    pub relations: Vec<RelationId>,
}

/// A theme, with the name that people read.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Theme {
    /// Its identifier.
    pub id: ThemeId,
    /// Its name; empty where nobody gave one.
    pub name: Text,
}
