//! Why a request cannot be answered, as data: the doors word it in the reader's language.

use crate::explorer::NameError;
use crate::model::condition::Context;
use crate::model::id::{EntityId, FacetId, ValueId};
use crate::query::answer::EntityRef;
use crate::query::error::QuestionError;
use crate::search::SearchError;

/// Why a request cannot be answered.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum RequestError {
    /// A name means no single record.
    #[error(transparent)]
    Name(#[from] NameError),
    /// A field that takes one of the program's own words was given another one.
    #[error("`{value}` is no value of `{field}`")]
    UnknownWord {
        /// The field, as it is spelt in a request.
        field: &'static str,
        /// What was given.
        value: String,
        /// What may be given; the nearest first, where one is near.
        allowed: Vec<String>,
    },
    /// A field that takes one of the knowledge's kinds, themes or sources was given something else.
    #[error("`{field}` has no value `{value}`")]
    UnknownValue {
        /// The field, as it is spelt in a request.
        field: &'static str,
        /// What was given.
        value: String,
        /// The ids that may be given; the nearest first, where one is near.
        allowed: Vec<String>,
    },
    /// No value of a facet has that name.
    #[error("no condition is called `{value}`")]
    UnknownCondition {
        /// What was given.
        value: String,
        /// What may be given, as `facet=value`, or as the name of what is near.
        allowed: Vec<(FacetId, ValueId)>,
    },
    /// No facet has that name.
    #[error("no facet is called `{facet}`")]
    UnknownFacet {
        /// What was given.
        facet: String,
        /// The facets that there are.
        allowed: Vec<FacetId>,
    },
    /// The word tells where something was seen, and is no condition.
    #[error("`{value}` says where something was seen, and is no condition")]
    ObservedValue {
        /// What was given.
        value: String,
        /// The facet that it belongs to.
        facet: FacetId,
    },
    /// Several facets have a value of that name.
    #[error("`{value}` is a value of several facets")]
    AmbiguousCondition {
        /// What was given.
        value: String,
        /// What it may mean.
        candidates: Vec<(FacetId, ValueId)>,
    },
    /// Two values of one facet, of which neither lies within the other.
    #[error("`{facet}` is given twice: `{one}` and `{other}`")]
    RepeatedFacet {
        /// The facet.
        facet: FacetId,
        /// The value given first.
        one: ValueId,
        /// The value given next.
        other: ValueId,
    },
    /// Both conditions of a comparison are the same.
    #[error("both conditions are the same")]
    SameConditions(Context),
    /// Fewer names than the question takes.
    #[error("`{question}` takes {least} names at least")]
    TooFewNames {
        /// The question.
        question: &'static str,
        /// How many it takes.
        least: usize,
    },
    /// Two names mean one entity.
    #[error("`{from}` and `{to}` are both `{id}`")]
    SameEntity {
        /// The first name.
        from: String,
        /// The second name.
        to: String,
        /// The entity.
        id: EntityId,
    },
    /// No loop, of all or of those through an entity, has that label or id.
    #[error("no loop is called `{pick}`")]
    UnknownLoop {
        /// What was given.
        pick: String,
        /// What all loops were to pass.
        through: Option<EntityRef>,
    },
    /// The part of the graph that was asked for holds no relation.
    #[error("the part of the graph that was asked for is empty")]
    EmptySelection,
    /// A request in JSON is none.
    #[error("this is no request: {0}")]
    Malformed(String),
    /// The question itself has no answer.
    #[error(transparent)]
    Question(#[from] QuestionError),
    /// The search failed.
    #[error(transparent)]
    Search(#[from] SearchError),
}

impl RequestError {
    /// Returns the stable code of the error, as scripts meet it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Name(NameError::Unknown { .. }) | Self::UnknownLoop { .. } => "unknown-name",
            Self::Name(NameError::Ambiguous { .. }) => "ambiguous-name",
            Self::UnknownWord { .. }
            | Self::SameConditions(_)
            | Self::TooFewNames { .. }
            | Self::Malformed(_)
            | Self::Search(SearchError::OnlyExclusions(_)) => "usage",
            Self::UnknownValue { .. }
            | Self::UnknownCondition { .. }
            | Self::UnknownFacet { .. }
            | Self::ObservedValue { .. }
            | Self::RepeatedFacet { .. } => "unknown-value",
            Self::AmbiguousCondition { .. } => "ambiguous-value",
            Self::SameEntity { .. } => "same-entity",
            Self::EmptySelection => "empty-selection",
            Self::Question(error) => error.code(),
            Self::Search(_) => "internal",
        }
    }

    /// Returns the error of a question that was asked of these two, with the names as they were given.
    pub(super) fn of_pair(error: QuestionError, from: &EntityRef, to: &EntityRef) -> Self {
        match error {
            QuestionError::SameEntity(id) => Self::SameEntity { from: from.text.clone(), to: to.text.clone(), id },
            other @ QuestionError::Unknown(_) => Self::Question(other),
        }
    }
}
