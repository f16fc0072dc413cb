//! What the search answers; serialised, it is the JSON contract.

use serde::Serialize;

use crate::model::id::{EntityId, SourceId};
use crate::model::name::Lang;

/// Hits for a query.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize)]
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
}

/// One record that matches.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize)]
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
}
