//! `compare` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::detail::Detail;
use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::EvidenceWords;
use super::plain::parts;
use super::{names, when};
use crate::explorer::Explorer;
use crate::query::compare::CompareQuestion;
use crate::query::limits::{DEFAULT_MAX_STEPS, DEFAULT_PATHS};

/// Compare what one thing does to another under two conditions
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph compare IL-6 muscle-mass --when acute --with chronic")
)]
pub struct CompareRequest {
    /// What acts, or is raised
    pub from: String,
    /// What is acted on
    pub to: String,
    /// Longest path, in steps [default: 4]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub max_steps: Option<usize>,
    /// The one condition
    #[serde(deserialize_with = "parts")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "VALUE[,FACET=VALUE…]", value_delimiter = ',', required = true))]
    pub when: Vec<String>,
    /// The other condition
    #[serde(deserialize_with = "parts")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "VALUE[,FACET=VALUE…]", value_delimiter = ',', required = true))]
    pub with: Vec<String>,
    /// How many paths to list for each side and for both [default: 10; text shows the first of them]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub limit: Option<usize>,
    /// What evidence it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub evidence: EvidenceWords,
}

impl CompareRequest {
    /// Returns how much of the answer is laid out.
    pub fn detail(&self) -> Detail {
        Detail::full_if(self.limit.is_some())
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, CompareQuestion>, RequestError> {
        let [from, to] = names::pair(explorer, &self.from, &self.to)?;
        let facets = &explorer.knowledge().facets;
        let (here, there) = (when::context(facets, &self.when)?, when::context(facets, &self.with)?);
        if here == there {
            return Err(RequestError::SameConditions(here));
        }
        let question = CompareQuestion {
            filters: self.evidence.filters(explorer)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_MAX_STEPS),
            limit: self.limit.unwrap_or(DEFAULT_PATHS),
            ..CompareQuestion::new(from, to, here, there)
        };
        Exchange::of_pair(self, question, explorer, |question| (&question.from, &question.to))
    }
}
