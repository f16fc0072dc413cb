//! What was asked, what that means, and what was answered, side by side.

use super::error::RequestError;
use crate::explorer::Explorer;
use crate::graph::filters::Filters;
use crate::query::answer::{EntityRef, RelationRecord};
use crate::query::question::Question;
use crate::query::subgraph::{Subgraph, SubgraphQuestion};
use crate::search::{SearchAnswer, SearchQuestion};

/// What was asked in words, what that means, and the answer.
#[derive(Clone, Debug)]
pub struct Exchange<R, Q: Question> {
    /// The words.
    pub request: R,
    /// What they mean.
    pub question: Q,
    /// The answer.
    pub answer: Q::Answer,
}

impl<R: Clone, Q: Question> Exchange<R, Q> {
    /// Asks a question of two entities.
    pub(super) fn of_pair(
        request: &R,
        question: Q,
        explorer: &Explorer,
        ends: impl Fn(&Q) -> (&EntityRef, &EntityRef),
    ) -> Result<Self, RequestError> {
        match question.ask(explorer.graph()) {
            Ok(answer) => Ok(Self { request: request.clone(), question, answer }),
            Err(error) => {
                let (from, to) = ends(&question);
                Err(RequestError::of_pair(error, from, to))
            }
        }
    }

    /// Asks a question of any number of entities.
    pub(super) fn of_several(
        request: &R,
        question: Q,
        explorer: &Explorer,
        entities: impl Fn(&Q) -> Vec<&EntityRef>,
    ) -> Result<Self, RequestError> {
        match question.ask(explorer.graph()) {
            Ok(answer) => Ok(Self { request: request.clone(), question, answer }),
            Err(error) => Err(match entities(&question).as_slice() {
                [from, to, ..] => RequestError::of_pair(error, from, to),
                _ => error.into(),
            }),
        }
    }
}

/// An exchange with the relations that a picture of it draws.
#[derive(Clone, Debug)]
pub struct Drawn<E> {
    /// The exchange.
    pub exchange: E,
    /// The relations.
    pub relations: Vec<RelationRecord>,
}

impl<E> Drawn<E> {
    /// Gathers the relations of parts of the graph.
    pub(super) fn new(
        exchange: E,
        explorer: &Explorer,
        parts: impl IntoIterator<Item = Subgraph>,
        filters: &Filters,
    ) -> Result<Self, RequestError> {
        let mut relations = Vec::new();
        for part in parts {
            let question = SubgraphQuestion { part, filters: filters.clone() };
            relations.extend(question.ask(explorer.graph())?.relations);
        }
        Ok(Self { exchange, relations })
    }
}

/// What was searched for, and what was found.
#[derive(Clone, Debug)]
pub struct Found<R> {
    /// The words.
    pub request: R,
    /// What they mean.
    pub question: SearchQuestion,
    /// What was found.
    pub answer: SearchAnswer,
}
