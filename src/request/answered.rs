//! An answer with what was asked.

use super::Request;
use super::cite::CiteRequest;
use super::common::CommonRequest;
use super::compare::CompareRequest;
use super::contradictions::ContradictionsRequest;
use super::effect::EffectRequest;
use super::error::RequestError;
use super::export::ExportRequest;
use super::interventions::InterventionsRequest;
use super::list::ListRequest;
use super::loops::LoopsRequest;
use super::path::PathRequest;
use super::reach::ReachRequest;
use super::search::SearchRequest;
use super::show::ShowRequest;
use super::stats::StatsRequest;
use super::what_if::WhatIfRequest;
use super::why::WhyRequest;
use crate::explorer::Explorer;
use crate::graph::filters::Filters;
use crate::query::answer::{EntityRef, RelationRecord};
use crate::query::cite::CiteQuestion;
use crate::query::common::CommonQuestion;
use crate::query::compare::CompareQuestion;
use crate::query::contradictions::ContradictionsQuestion;
use crate::query::effect::EffectQuestion;
use crate::query::interventions::InterventionsQuestion;
use crate::query::list::ListQuestion;
use crate::query::loops::LoopsQuestion;
use crate::query::part::{Part, PartQuestion};
use crate::query::path::PathQuestion;
use crate::query::question::Question;
use crate::query::reach::{Direction, NeighborsQuestion, ReachQuestion};
use crate::query::show::ShowQuestion;
use crate::query::stats::StatsQuestion;
use crate::query::what_if::WhatIfQuestion;
use crate::query::why::WhyQuestion;
use crate::search::{SearchAnswer, SearchQuestion};

/// How much of a long answer is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// As much as is read at a glance; a line tells how much is left, and how to ask for it.
    Summary,
    /// All that the answer lists.
    Full,
}

impl Detail {
    /// Returns how much is laid out of a list: all where its length was asked for.
    pub(super) fn of_limit(limit: Option<usize>) -> Self {
        if limit.is_some() { Self::Full } else { Self::Summary }
    }
}

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
        parts: impl IntoIterator<Item = Part>,
        filters: &Filters,
    ) -> Result<Self, RequestError> {
        let mut relations = Vec::new();
        for part in parts {
            let question = PartQuestion { part, filters: filters.clone() };
            relations.extend(question.ask(explorer.graph())?.relations);
        }
        Ok(Self { exchange, relations })
    }
}

/// What was searched for, and what was found.
#[derive(Clone, Debug)]
pub struct Found {
    /// The words.
    pub request: SearchRequest,
    /// What they mean.
    pub question: SearchQuestion,
    /// What was found.
    pub answer: SearchAnswer,
}

/// The answer to a [`Request`], with what was asked.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Answered {
    /// `search`
    Search(Found),
    /// `show`
    Show(Exchange<ShowRequest, ShowQuestion>),
    /// `effect`
    Effect(Exchange<EffectRequest, EffectQuestion>),
    /// `why`
    Why(Exchange<WhyRequest, WhyQuestion>),
    /// `path`
    Path(Exchange<PathRequest, PathQuestion>),
    /// `upstream` and `downstream`
    Reach(Drawn<Exchange<ReachRequest, ReachQuestion>>),
    /// `neighbors`
    Neighbors(Drawn<Exchange<ReachRequest, NeighborsQuestion>>),
    /// `loops`
    Loops(Exchange<LoopsRequest, LoopsQuestion>),
    /// `compare`
    Compare(Exchange<CompareRequest, CompareQuestion>),
    /// `what-if`
    WhatIf(Exchange<WhatIfRequest, WhatIfQuestion>),
    /// `interventions`
    Interventions(Exchange<InterventionsRequest, InterventionsQuestion>),
    /// `common`
    Common(Exchange<CommonRequest, CommonQuestion>),
    /// `contradictions`
    Contradictions(Exchange<ContradictionsRequest, ContradictionsQuestion>),
    /// `list`
    List(Exchange<ListRequest, ListQuestion>),
    /// `stats`
    Stats(Exchange<StatsRequest, StatsQuestion>),
    /// `cite`
    Cite(Exchange<CiteRequest, CiteQuestion>),
    /// `export`
    Export(Exchange<ExportRequest, PartQuestion>),
}

impl Answered {
    /// Returns the request that this answers.
    pub fn request(&self) -> Request {
        match self {
            Self::Search(found) => Request::Search(found.request.clone()),
            Self::Show(exchange) => Request::Show(exchange.request.clone()),
            Self::Effect(exchange) => Request::Effect(exchange.request.clone()),
            Self::Why(exchange) => Request::Why(exchange.request.clone()),
            Self::Path(exchange) => Request::Path(exchange.request.clone()),
            Self::Reach(drawn) => match drawn.exchange.question.direction {
                Direction::Upstream => Request::Upstream(drawn.exchange.request.clone()),
                Direction::Downstream => Request::Downstream(drawn.exchange.request.clone()),
            },
            Self::Neighbors(drawn) => Request::Neighbors(drawn.exchange.request.clone()),
            Self::Loops(exchange) => Request::Loops(exchange.request.clone()),
            Self::Compare(exchange) => Request::Compare(exchange.request.clone()),
            Self::WhatIf(exchange) => Request::WhatIf(exchange.request.clone()),
            Self::Interventions(exchange) => Request::Interventions(exchange.request.clone()),
            Self::Common(exchange) => Request::Common(exchange.request.clone()),
            Self::Contradictions(exchange) => Request::Contradictions(exchange.request.clone()),
            Self::List(exchange) => Request::List(exchange.request.clone()),
            Self::Stats(exchange) => Request::Stats(exchange.request.clone()),
            Self::Cite(exchange) => Request::Cite(exchange.request.clone()),
            Self::Export(exchange) => Request::Export(exchange.request.clone()),
        }
    }
}
