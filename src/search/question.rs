//! What one can ask of the search.

use crate::model::id::{KindId, SourceId};
use crate::model::name::Lang;

/// A type of record that hits may be restricted to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Entities alone.
    Entities,
    /// Notes alone.
    Notes,
    /// Mechanisms alone.
    Mechanisms,
}

/// A query with its filters.
#[derive(Clone, Debug)]
pub struct SearchQuestion {
    /// What was typed: words in any script, `"phrases"`, `-without`, `OR`.
    pub text: String,
    /// The language that snippets are preferred in where the query itself is not Chinese.
    pub lang: Lang,
    /// Only hits of this type.
    pub scope: Option<Scope>,
    /// Only notes of this source.
    pub source: Option<SourceId>,
    /// Only entities of this kind.
    pub kind: Option<KindId>,
    /// How many hits at most.
    pub limit: usize,
    /// How many of the best hits to pass over.
    pub offset: usize,
    /// The least share of the query's information that a hit must cover, from 0 to 1.
    pub least_coverage: f32,
}

impl SearchQuestion {
    /// How many hits are given unless told otherwise.
    pub const DEFAULT_LIMIT: usize = 10;
    /// What a hit must cover unless told otherwise. Lower, and subjects that the knowledge base does not hold bring hits; higher,
    /// and long questions bring none. Chosen on one half of the evaluation's queries; the evaluation shows it on the other.
    pub const LEAST_COVERAGE: f32 = 0.40;

    /// Asks for a text without filters.
    pub fn new(text: impl Into<String>, lang: Lang) -> Self {
        Self {
            text: text.into(),
            lang,
            scope: None,
            source: None,
            kind: None,
            limit: Self::DEFAULT_LIMIT,
            offset: 0,
            least_coverage: Self::LEAST_COVERAGE,
        }
    }
}
