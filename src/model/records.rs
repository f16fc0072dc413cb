//! The records of a knowledge base, before they are indexed.

use std::collections::BTreeMap;

use borsh::{BorshDeserialize, BorshSerialize};

use super::about::About;
use super::condition::Facets;
use super::entity::{Entity, Kind};
use super::id::{EntityId, KindId, MechanismId, RelationId, SourceId};
use super::mechanism::{Mechanism, Theme};
use super::relation::Relation;
use super::source::Source;

/// The records of a knowledge base, as `load` hands them over: every id in one of them is a key in its map.
#[derive(Clone, Debug, Default, BorshSerialize, BorshDeserialize)]
pub struct Records {
    /// What the base says of itself.
    pub about: About,
    /// Facets in the order in which they were written.
    pub facets: Facets,
    /// Kinds; one for each kind that an entity has.
    pub kinds: BTreeMap<KindId, Kind>,
    /// Themes in the order in which they were written; one for each theme that a mechanism has.
    pub themes: Vec<Theme>,
    /// Groups of words that search treats alike, the preferred word first.
    pub terms: Vec<Vec<String>>,
    /// Entities.
    pub entities: BTreeMap<EntityId, Entity>,
    /// Sources with their notes.
    pub sources: BTreeMap<SourceId, Source>,
    /// Mechanisms.
    pub mechanisms: BTreeMap<MechanismId, Mechanism>,
    /// Relations, merged over mechanisms.
    pub relations: BTreeMap<RelationId, Relation>,
    /// A hash of all files, in hexadecimal, the same on every machine.
    pub hash: String,
}
