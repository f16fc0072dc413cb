//! `what-if` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::detail::Detail;
use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::names;
use super::plain::one_or_many;
use crate::explorer::Explorer;
use crate::query::limits::{DEFAULT_CHANGES, DEFAULT_MAX_STEPS};
use crate::query::what_if::WhatIfQuestion;

/// Say what changes where some things are raised, lowered or blocked
///
/// Directions alone, over all paths up to the greatest length: not how far, and not what feedback makes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph what-if --raise resistance-training --lower vitamin-D")
)]
pub struct WhatIfRequest {
    /// What is raised; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME", required_unless_present_any = ["lower", "block"]))]
    pub raise: Vec<String>,
    /// What is lowered; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME"))]
    pub lower: Vec<String>,
    /// What is blocked: no path passes it; alone, what its loss changes; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME"))]
    pub block: Vec<String>,
    /// Longest path, in steps [default: 4]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub max_steps: Option<usize>,
    /// How many changes to list [default: 200; text shows the first of them]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub limit: Option<usize>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl WhatIfRequest {
    /// Returns how much of the answer is laid out.
    pub fn detail(&self) -> Detail {
        Detail::full_if(self.limit.is_some())
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, WhatIfQuestion>, RequestError> {
        if self.raise.is_empty() && self.lower.is_empty() && self.block.is_empty() {
            return Err(RequestError::TooFewNames { question: "what-if", least: 1 });
        }
        let entities = |names: &[String]| names::entities(explorer, names);
        let question = WhatIfQuestion {
            filters: self.filters.filters(explorer)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_MAX_STEPS),
            limit: self.limit.unwrap_or(DEFAULT_CHANGES),
            ..WhatIfQuestion::new(entities(&self.raise)?, entities(&self.lower)?, entities(&self.block)?)
        };
        Exchange::of_several(self, question, explorer, |question| {
            question.raise.iter().chain(&question.lower).chain(&question.block).collect()
        })
    }
}
