//! What the search answers; serialised, it is the JSON contract.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::id::{EntityId, NoteId, SourceId};
use crate::model::name::Lang;

/// Hits for a query.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SearchAnswer {
    /// The query as typed.
    pub query: String,
    /// The query that was searched for: as typed, or with slips of the finger corrected.
    pub searched_as: String,
    /// How many hits there are, before limit and offset.
    pub total: usize,
    /// How many further hits type, source and kind left out.
    pub left_out: usize,
    /// The hits asked for, best first; empty is how "nothing on that" is said.
    pub hits: Vec<Hit>,
    /// The entities that come nearest, where there is no hit.
    pub nearest: Vec<EntityId>,
    /// What the query asks of the graph: two entities, of which the first acts on the second. Empty where it asks for anything
    /// else.
    pub asks: Vec<EntityId>,
    /// What left out the further hits, each counted once, by the first that did; what left out nothing is not listed.
    pub filtered_out: Vec<HitsLeftOut>,
}

/// What type, source or kind left out of the hits.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HitsLeftOut {
    /// Which of them.
    pub filter: HitFilter,
    /// How many hits it left out.
    pub hits: usize,
    /// Of how many hits that there would be.
    pub of: usize,
}

/// What hits can be limited to, in the order in which that is applied. Serialised as answers spell it, for instance `--kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
pub enum HitFilter {
    /// Records of one type.
    #[serde(rename = "--in")]
    Scope,
    /// Notes of one source.
    #[serde(rename = "--source")]
    Source,
    /// Entities of one kind.
    #[serde(rename = "--kind")]
    Kind,
}

impl HitFilter {
    /// All of them, in the order in which they are applied.
    pub const ALL: [Self; 3] = [Self::Scope, Self::Source, Self::Kind];
}

/// One record that matches.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Hit {
    /// Its rank among all hits, from 1.
    pub rank: usize,
    /// Its score: comparable within one answer only.
    pub score: f32,
    /// `entity`, `note` or `mechanism`.
    pub r#type: &'static str,
    /// Its id; a note's with its source.
    pub id: String,
    /// An entity's name, a mechanism's title, a note's source title.
    pub title: String,
    /// The sentences that match best.
    pub snippet: String,
    /// The matches in the snippet, as half-open ranges in Unicode scalar values, in order, not touching each other.
    pub highlights: Vec<[usize; 2]>,
    /// The language of the snippet.
    pub language: Lang,
    /// The source of a note.
    pub source: Option<SourceId>,
    /// The section of a note.
    pub section: Option<String>,
    /// The entity itself, or those that a note mentions or a mechanism joins.
    pub entities: Vec<EntityId>,
    /// Whether the snippet was converted from simplified script.
    pub converted: bool,
    /// Why a note must be read with care, in the language of the snippet or the nearest there is.
    pub caution: Option<String>,
    /// What the note states, where the snippet is of its caution; `null` else.
    pub states: Option<String>,
    /// The notes of other sources on which a relation rests that this note backs too, in the order of their ids.
    pub same_fact: Vec<NoteId>,
    /// The notes of other sources that every relation cites beside this note that cites it, for or against as it is: who has read
    /// one of them has all the facts of this one. In the order of their ids.
    pub told_by: Vec<NoteId>,
}
