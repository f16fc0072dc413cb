//! `why` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::names;
use super::plain::one_or_many;
use crate::explorer::Explorer;
use crate::query::limits::{DEFAULT_MAX_STEPS, DEFAULT_REASONS};
use crate::query::why::WhyQuestion;

/// Explain in sentences why one thing acts on another as it does, with the notes behind each step
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph why TNF-α protein-synthesis --when cancer")
)]
pub struct WhyRequest {
    /// What acts, or is raised
    pub from: String,
    /// What is acted on
    pub to: String,
    /// Longest path, in steps [default: 4]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub max_steps: Option<usize>,
    /// How many paths to tell [default: 3]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub limit: Option<usize>,
    /// Only paths that pass this by; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME"))]
    pub avoid: Vec<String>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl WhyRequest {
    /// Asks within the default limits, without filters.
    pub fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
            max_steps: None,
            limit: None,
            avoid: Vec::new(),
            filters: FilterWords::default(),
        }
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, WhyQuestion>, RequestError> {
        let [from, to] = names::pair(explorer, &self.from, &self.to)?;
        let question = WhyQuestion {
            filters: self.filters.filters(explorer)?,
            avoid: names::ids(explorer, &self.avoid)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_MAX_STEPS),
            limit: self.limit.unwrap_or(DEFAULT_REASONS),
            ..WhyQuestion::new(from, to)
        };
        Exchange::of_pair(self, question, explorer, |question| (&question.from, &question.to))
    }
}
