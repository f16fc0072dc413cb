//! `effect` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::names;
use super::plain::one_or_many;
use crate::explorer::Explorer;
use crate::query::effect::EffectQuestion;
use crate::query::limits::{DEFAULT_EXAMPLES, DEFAULT_MAX_STEPS};

/// Say whether more of one thing raises or lowers another: the nearest verdict, and that over all paths
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph effect TNF-α muscle-mass --when chronic")
)]
pub struct EffectRequest {
    /// What acts, or is raised
    pub from: String,
    /// What is acted on
    pub to: String,
    /// Longest path, in steps [default: 4]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub max_steps: Option<usize>,
    /// Only paths of at least this many steps: 2 leaves out what is direct
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub min_steps: Option<usize>,
    /// How many paths of each side to show [default: 3]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub examples: Option<usize>,
    /// Only paths that pass this by; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME"))]
    pub avoid: Vec<String>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl EffectRequest {
    /// Asks within the default limits, without filters.
    pub fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
            max_steps: None,
            min_steps: None,
            examples: None,
            avoid: Vec::new(),
            filters: FilterWords::default(),
        }
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, EffectQuestion>, RequestError> {
        let [from, to] = names::pair(explorer, &self.from, &self.to)?;
        let question = EffectQuestion {
            filters: self.filters.filters(explorer)?,
            avoid: names::ids(explorer, &self.avoid)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_MAX_STEPS),
            min_steps: self.min_steps.unwrap_or(1),
            examples: self.examples.unwrap_or(DEFAULT_EXAMPLES),
            ..EffectQuestion::new(from, to)
        };
        Exchange::of_pair(self, question, explorer, |question| (&question.from, &question.to))
    }
}
