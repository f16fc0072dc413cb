//! An answer with what was asked.

use super::cite::CiteRequest;
use super::common::CommonRequest;
use super::compare::CompareRequest;
use super::contradictions::ContradictionsRequest;
use super::effect::EffectRequest;
use super::exchange::{Drawn, Exchange, Found};
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
use crate::graph::filters::Filters;
use crate::query::cite::CiteQuestion;
use crate::query::common_causes::CommonQuestion;
use crate::query::compare::CompareQuestion;
use crate::query::contradictions::ContradictionsQuestion;
use crate::query::effect::EffectQuestion;
use crate::query::interventions::InterventionsQuestion;
use crate::query::list::ListQuestion;
use crate::query::loops::LoopsQuestion;
use crate::query::path::PathQuestion;
use crate::query::reach::{NeighborsQuestion, ReachQuestion};
use crate::query::show::ShowQuestion;
use crate::query::stats::StatsQuestion;
use crate::query::subgraph::SubgraphQuestion;
use crate::query::what_if::WhatIfQuestion;
use crate::query::why::WhyQuestion;

/// The answer to a request, with what was asked.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Answered {
    /// `search`
    Search(Found<SearchRequest>),
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
    Export(Exchange<ExportRequest, SubgraphQuestion>),
}

impl Answered {
    /// Returns the filters that it was answered with; `None` for a search, which looks into words, and for
    /// counts of all records.
    pub fn filters(&self) -> Option<&Filters> {
        Some(match self {
            Self::Search(_) | Self::Stats(_) => return None,
            Self::Show(exchange) => &exchange.question.filters,
            Self::Effect(exchange) => &exchange.question.filters,
            Self::Why(exchange) => &exchange.question.filters,
            Self::Path(exchange) => &exchange.question.filters,
            Self::Reach(drawn) => &drawn.exchange.question.filters,
            Self::Neighbors(drawn) => &drawn.exchange.question.filters,
            Self::Loops(exchange) => &exchange.question.filters,
            Self::Compare(exchange) => &exchange.question.filters,
            Self::WhatIf(exchange) => &exchange.question.filters,
            Self::Interventions(exchange) => &exchange.question.filters,
            Self::Common(exchange) => &exchange.question.filters,
            Self::Contradictions(exchange) => &exchange.question.filters,
            Self::List(exchange) => &exchange.question.filters,
            Self::Cite(exchange) => &exchange.question.filters,
            Self::Export(exchange) => &exchange.question.filters,
        })
    }
}
