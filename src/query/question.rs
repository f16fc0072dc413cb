//! What all questions have in common.

use serde::Serialize;

use super::error::QuestionError;
use crate::graph::MechanismGraph;

/// A question to the graph: a value that has one kind of answer. The same question of the same knowledge has the same answer.
pub trait Question {
    /// What is answered.
    type Answer: Serialize;

    /// Answers it.
    ///
    /// # Errors
    /// The question names something that is not recorded, or one entity twice where two are needed.
    fn ask(&self, graph: &MechanismGraph) -> Result<Self::Answer, QuestionError>;
}
