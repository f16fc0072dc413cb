//! The parts that answers are made of. Serialised, they are the JSON contract; fields are in the contract's order.

use serde::Serialize;

pub use crate::graph::described::{DescribedRelation, EvidenceRecord, RelationRecord};
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::id::{EntityId, NoteId, SourceId};
use crate::model::name::Text;

/// A name as it was asked for, and what it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EntityRef {
    /// The text as typed.
    pub text: String,
    /// The entity.
    pub id: EntityId,
    /// Whether the text names the opposite end of the entity: every sign and verdict outside `relations` is turned.
    pub opposite: bool,
    /// The looser word that was read as this entity, where the reading is not literal.
    pub read_as: Option<String>,
}

/// What all paths together say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// More of the first means more of the second.
    Increases,
    /// More of the first means less of the second.
    Decreases,
    /// Paths say both.
    Ambiguous,
    /// There are only paths without a sign.
    Unknown,
    /// There is no path.
    None,
}

/// The verdict at the shortest length that has a signed path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Nearest {
    /// That length, in steps.
    pub steps: usize,
    /// The verdict of the paths of that length alone.
    pub verdict: Verdict,
}

/// What a verdict rests on when a condition was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Each facet asked for is stated on a step of every path that counts.
    Stated,
    /// Nothing recorded speaks of the conditions; the paths are silent on them.
    General,
}

/// A path: relations that lead from one entity to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SignedPath {
    /// The product of the steps' signs, as asked (an opposite turns it).
    pub sign: Sign,
    /// The number of steps.
    pub length: usize,
    /// Whether every facet of the condition asked for is stated on some step; true where none was asked for.
    pub stated: bool,
    /// The entities passed, the first and the last among them: `length + 1` of them.
    pub entities: Vec<EntityId>,
    /// The relations, one a step, as stored.
    pub relations: Vec<RelationRecord>,
    /// The conditions of all steps together.
    pub context: Context,
}

/// What the filters left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LeftOut {
    /// The filter as it stands on the command line, for instance `--evidence`.
    pub filter: String,
    /// How many relations it left out.
    pub relations: usize,
    /// Of how many.
    pub of: usize,
}

/// How many routes of each sign there are. Paths that pass the same entities with the same sign are one route.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct SignCounts {
    /// Routes that raise.
    #[serde(rename = "+")]
    pub plus: usize,
    /// Routes that lower.
    #[serde(rename = "-")]
    pub minus: usize,
    /// Routes without a sign.
    #[serde(rename = "?")]
    pub unknown: usize,
}

/// A note, with its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NoteRecord {
    /// Its identifier, with the source's.
    pub id: NoteId,
    /// The source.
    pub source: SourceId,
    /// The section of the source.
    pub section: String,
    /// What it says, by language.
    pub text: Text,
    /// The entities that it speaks of.
    pub mentions: Vec<EntityId>,
    /// What the source misprints there, if anything, by language.
    pub erratum: Text,
    /// Why a figure must be read with care, by language.
    pub caution: Text,
}
