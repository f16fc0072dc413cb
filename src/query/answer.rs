//! The parts that answers are made of. Serialised, they are the JSON contract; fields are in the contract's order.

use schemars::JsonSchema;
use serde::Serialize;

use crate::algo::signs::Signs;
pub use crate::graph::described::{DescribedRelation, EvidenceRecord, RelationRecord};
pub use crate::graph::filters::Filter;
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::id::{EntityId, FacetId, NoteId, SourceId, ValueId};
use crate::model::name::Text;

/// A name as it was asked for, and what it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct EntityRef {
    /// The text as typed.
    pub text: String,
    /// The entity.
    pub id: EntityId,
    /// Whether the text names the opposite end of the entity: every sign and verdict outside `relations` is turned.
    pub opposite: bool,
    /// The name of the entity that a looser word was read as; `None` if the reading is literal.
    pub read_as: Option<String>,
}

/// What all paths together say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
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

impl Verdict {
    /// Returns what routes of these signs say together.
    pub(crate) fn of(signs: Signs) -> Self {
        match (signs.contains(Sign::Plus), signs.contains(Sign::Minus), signs.contains(Sign::Unknown)) {
            (true, true, _) => Self::Ambiguous,
            (true, false, _) => Self::Increases,
            (false, true, _) => Self::Decreases,
            (false, false, true) => Self::Unknown,
            (false, false, false) => Self::None,
        }
    }
}

/// The verdict at the shortest length that has a signed path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Nearest {
    /// That length, in steps.
    pub steps: usize,
    /// The verdict of the paths of that length alone.
    pub verdict: Verdict,
}

/// Whether a verdict stays what it is where longer paths are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Firmness {
    /// `true` where the verdict has a direction and no path of up to [`FIRM_STEPS`](super::limits::FIRM_STEPS) steps says the
    /// opposite, `false` where one does or the verdict is ambiguous. `None` where the work limit came first, where a path that the
    /// verdict rests on has no known direction, and where there is no verdict to stay. Where a verdict rests on stated paths, stated ones alone count; else all.
    pub firm: Option<bool>,
    /// The length from which on paths say the one and the other, where they do, in steps.
    pub differs_from: Option<usize>,
}

/// What a verdict rests on when a condition was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Each facet asked for is stated on a step of every path that counts.
    Stated,
    /// Nothing recorded speaks of the conditions; the paths are silent on them.
    General,
}

/// A path: relations that lead from one entity to the next.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// The filter.
    pub filter: Filter,
    /// How many relations it left out.
    pub relations: usize,
    /// Of how many.
    pub of: usize,
}

/// How many routes of each sign there are. Paths that pass the same entities with the same sign are one route.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
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
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
    /// The digital object identifier of the work that the place refers to; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    /// The number in `PubMed` of the work that the place refers to; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pmid: Option<String>,
}

/// What is recorded near a pair of which nothing is. Empty lists where something is recorded of the pair itself.
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Elsewhere {
    /// Relations between members or parts of the two: what was asked is broader than what is recorded. In the order of entities.
    pub narrower: Vec<RelationRecord>,
    /// Relations between groups or wholes of the two, where nothing narrower is recorded.
    pub broader: Vec<RelationRecord>,
    /// Causal relations of the pair the other way round.
    pub reverse: Vec<RelationRecord>,
    /// Where a condition was asked for: causal relations of the pair under another value of the same facet.
    pub other_conditions: Vec<RelationRecord>,
    /// Relations between the two, or the quantities that are their criteria, or the diagnoses that they are criteria of, where
    /// nothing narrower or broader is recorded.
    pub criteria: Vec<RelationRecord>,
}

/// Why there is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Nothing {
    /// A study looked, and found no effect: the direct relations of sign `0`.
    NoEffect,
    /// Nothing is recorded, within the filters and the greatest length.
    NothingRecorded,
}

/// The relations that lead from one entity straight to the other.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Direct {
    /// What they say together, as asked. Conditions asked for are held against each alone: stated before general.
    pub verdict: Verdict,
    /// All causal ones, a study that found no effect and what is only disputed among them.
    pub relations: Vec<RelationRecord>,
}

/// How many routes of one length there are.
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LengthCounts {
    /// In steps.
    pub length: usize,
    /// By sign.
    #[serde(flatten)]
    pub counts: SignCounts,
}

/// A facet whose values part the paths: the conditions to compare.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Split {
    /// The facet.
    pub facet: FacetId,
    /// The values stated on paths that raise.
    pub increasing: Vec<ValueId>,
    /// The values stated on paths that lower; each excludes each of the others.
    pub decreasing: Vec<ValueId>,
}

/// What a loop does to a change that runs around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LoopKind {
    /// It makes it grow: an even number of `-` steps. A vicious circle, or a virtuous one.
    Reinforcing,
    /// It makes it shrink: an odd number of `-` steps.
    Balancing,
    /// A step has no known sign.
    Indeterminate,
}

impl LoopKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Reinforcing, Self::Balancing, Self::Indeterminate];

    /// Returns the kind of a loop whose steps multiply to this sign.
    pub fn of(sign: Sign) -> Self {
        match sign {
            Sign::Plus => Self::Reinforcing,
            Sign::Minus => Self::Balancing,
            Sign::Unknown | Sign::Zero => Self::Indeterminate,
        }
    }

    /// Returns the identifier that people write.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reinforcing => "reinforcing",
            Self::Balancing => "balancing",
            Self::Indeterminate => "indeterminate",
        }
    }

    /// Returns the letter that ids and labels of such loops begin with: `R`, `B` or `I`.
    pub const fn letter(self) -> char {
        match self {
            Self::Reinforcing => 'R',
            Self::Balancing => 'B',
            Self::Indeterminate => 'I',
        }
    }

    /// Returns the kind of that identifier; `None` if no kind has it.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// How many loops of each kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LoopCounts {
    /// Loops with an even number of `-` steps.
    pub reinforcing: usize,
    /// Loops with an odd number of `-` steps.
    pub balancing: usize,
    /// Loops with a step of unknown sign.
    pub indeterminate: usize,
}

impl LoopCounts {
    /// Returns how many loops of one kind there are.
    pub fn of(&self, kind: LoopKind) -> usize {
        match kind {
            LoopKind::Reinforcing => self.reinforcing,
            LoopKind::Balancing => self.balancing,
            LoopKind::Indeterminate => self.indeterminate,
        }
    }

    /// Counts a loop.
    pub(crate) fn add(&mut self, kind: LoopKind) {
        match kind {
            LoopKind::Reinforcing => self.reinforcing += 1,
            LoopKind::Balancing => self.balancing += 1,
            LoopKind::Indeterminate => self.indeterminate += 1,
        }
    }
}

/// A loop.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct FeedbackLoop {
    /// Its identifier, made of its relations: the same in every answer.
    pub id: String,
    /// What it does to a change.
    pub kind: LoopKind,
    /// The number of steps.
    pub length: usize,
    /// The entities passed, each once, from the smallest id on.
    pub entities: Vec<EntityId>,
    /// The relations, the first from the first entity, the last back to it.
    pub relations: Vec<RelationRecord>,
    /// The conditions of all steps together.
    pub context: Context,
    /// Whether every facet of the condition asked for is stated on some step; true where none was asked for.
    pub stated: bool,
    /// Its short name in this answer alone: the letter of its kind and its number among the loops of that kind.
    pub label: String,
}
