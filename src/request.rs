//! Floor 7: a question in words goes in, an answer comes out; for every door.
//!
//! A [`Request`] is what somebody types, clicks or sends: names, conditions and limits as words. [`Request::answer`] finds what the
//! words mean in a knowledge base, asks the question and returns the answer with what was asked. Nothing here knows a terminal, a
//! file or a format. One file a request; the fields' doc comments are the help of the command line and the descriptions of the
//! JSON Schema.
//!
//! ```
//! use sarcograph::explorer::Explorer;
//! use sarcograph::model::name::Lang;
//! use sarcograph::request::Request;
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let explorer = Explorer::embedded()?;
//! let request = Request::from_json(r#"{"question": "effect", "from": "TNF-α", "to": "肌肉量", "when": "慢性"}"#)?;
//! let answered = request.answer(&explorer, Lang::En)?;
//! assert_eq!(answered.request(), request);
//! # Ok(())
//! # }
//! ```

pub mod address;
pub mod answered;
pub mod detail;
pub mod error;
pub mod exchange;
pub mod filters;
mod json;
mod names;
mod plain;
pub mod vocabulary;
pub(crate) mod when;

pub mod cite;
pub mod common;
pub mod compare;
pub mod contradictions;
pub mod effect;
pub mod export;
pub mod interventions;
pub mod list;
pub mod loops;
pub mod path;
pub mod reach;
pub mod search;
pub mod show;
pub mod stats;
pub mod what_if;
pub mod why;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use self::answered::Answered;
use self::error::RequestError;
use crate::explorer::Explorer;
use crate::graph::direction::Direction;
use crate::model::name::Lang;

/// A question in words. In JSON, `question` tells which one it is, and fields that are not given have their default.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "question", rename_all = "kebab-case")]
#[cfg_attr(feature = "cli", derive(clap::Subcommand))]
#[non_exhaustive]
pub enum Request {
    /// Find entities, mechanisms and notes by words, in any script
    Search(search::SearchRequest),
    /// Show an entity, mechanism, source, note or relation, with all that touches it
    Show(show::ShowRequest),
    /// Say whether more of one thing raises or lowers another: the nearest verdict, and that over all paths
    Effect(effect::EffectRequest),
    /// Explain in sentences why one thing acts on another as it does, with the notes behind each step
    Why(why::WhyRequest),
    /// Show how one thing acts on another, step by step, with conditions and sources
    Path(path::PathRequest),
    /// List what acts on something, and in which direction
    #[cfg_attr(feature = "cli", command(after_help = "Example: sarcograph upstream FOXO3 --depth 2"))]
    Upstream(reach::ReachRequest),
    /// List what something acts on, and in which direction
    #[cfg_attr(feature = "cli", command(after_help = "Example: sarcograph downstream myostatin"))]
    Downstream(reach::ReachRequest),
    /// List what acts on something and what it acts on
    #[cfg_attr(feature = "cli", command(after_help = "Example: sarcograph neighbors IL-6 --layer documents"))]
    Neighbors(reach::ReachRequest),
    /// Find feedback: reinforcing loops (vicious circles), balancing ones, all or those through one thing
    ///
    /// A loop with an even number of lowering steps reinforces what runs around it, one with an odd number balances it. That says
    /// nothing of how strong or how fast it is.
    Loops(loops::LoopsRequest),
    /// Compare what one thing does to another under two conditions
    Compare(compare::CompareRequest),
    /// Say what changes where some things are raised, lowered or blocked
    ///
    /// Directions alone, over all paths up to the greatest length: not how far, and not what feedback makes of it.
    WhatIf(what_if::WhatIfRequest),
    /// List what one can do or take to act on some targets, nearest first; several targets give a matrix
    Interventions(interventions::InterventionsRequest),
    /// Find what acts on several things, or what all of them act on
    Common(common::CommonRequest),
    /// List the pairs of which different things are said: open ones, and those that conditions resolve
    Contradictions(contradictions::ContradictionsRequest),
    /// List all records of one sort that the filters leave
    List(list::ListRequest),
    /// Say how much the knowledge holds, by source, kind, theme and effect
    Stats(stats::StatsRequest),
    /// List the sources that an entity, mechanism, source, note or relation rests on, to be cited
    Cite(cite::CiteRequest),
    /// Export the whole graph or a part of it, in any format: svg and png for slides, json for scripts, graphml, csv and others
    ///
    /// graphml, csv, cx2, jgf, cyjs, node-link, kgx and neo4j hold entities with their names and identifiers, and relations with signs,
    /// conditions and evidence. sif holds the relations alone. omnipath and signor hold those that are interactions, with symbols and
    /// references, without conditions. csv, kgx and neo4j are several files: name a folder with -o.
    Export(export::ExportRequest),
}

impl Request {
    /// Answers the request from a knowledge base. `lang` is the reader's language, in which a search prefers its snippets.
    pub fn answer(&self, explorer: &Explorer, lang: Lang) -> Result<Answered, RequestError> {
        Ok(match self {
            Self::Search(request) => Answered::Search(request.answer(explorer, lang)?),
            Self::Show(request) => Answered::Show(request.answer(explorer)?),
            Self::Effect(request) => Answered::Effect(request.answer(explorer)?),
            Self::Why(request) => Answered::Why(request.answer(explorer)?),
            Self::Path(request) => Answered::Path(request.answer(explorer)?),
            Self::Upstream(request) => Answered::Reach(request.answer(explorer, Direction::Upstream)?),
            Self::Downstream(request) => Answered::Reach(request.answer(explorer, Direction::Downstream)?),
            Self::Neighbors(request) => Answered::Neighbors(request.answer_both(explorer)?),
            Self::Loops(request) => Answered::Loops(request.answer(explorer)?),
            Self::Compare(request) => Answered::Compare(request.answer(explorer)?),
            Self::WhatIf(request) => Answered::WhatIf(request.answer(explorer)?),
            Self::Interventions(request) => Answered::Interventions(request.answer(explorer)?),
            Self::Common(request) => Answered::Common(request.answer(explorer)?),
            Self::Contradictions(request) => Answered::Contradictions(request.answer(explorer)?),
            Self::List(request) => Answered::List(request.answer(explorer)?),
            Self::Stats(request) => Answered::Stats(request.answer(explorer)?),
            Self::Cite(request) => Answered::Cite(request.answer(explorer)?),
            Self::Export(request) => Answered::Export(request.answer(explorer)?),
        })
    }
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

macro_rules! from {
    ($($variant:ident($request:ty);)*) => {$(
        impl From<$request> for Request {
            fn from(request: $request) -> Self {
                Self::$variant(request)
            }
        }
    )*};
}

from! {
    Search(search::SearchRequest);
    Show(show::ShowRequest);
    Effect(effect::EffectRequest);
    Why(why::WhyRequest);
    Path(path::PathRequest);
    Loops(loops::LoopsRequest);
    Compare(compare::CompareRequest);
    WhatIf(what_if::WhatIfRequest);
    Interventions(interventions::InterventionsRequest);
    Common(common::CommonRequest);
    Contradictions(contradictions::ContradictionsRequest);
    List(list::ListRequest);
    Stats(stats::StatsRequest);
    Cite(cite::CiteRequest);
    Export(export::ExportRequest);
}
