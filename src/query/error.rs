//! Why a question has no answer.

use thiserror::Error;

use crate::model::id::EntityId;

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum QuestionError {
    /// Both names mean one entity, and a path from it to itself says nothing.
    #[error("both names mean `{0}`")]
    SameEntity(EntityId),
    /// An id of the question is not in the knowledge base.
    #[error("nothing is called `{0}`")]
    Unknown(String),
}

impl QuestionError {
    /// Returns the stable code of the error.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SameEntity(_) => "same-entity",
            Self::Unknown(_) => "unknown-name",
        }
    }
}
