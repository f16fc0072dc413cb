//! `interventions` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::detail::Detail;
use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::names;
use super::plain::{is_false, one_or_many};
use crate::explorer::Explorer;
use crate::graph::filters::Filters;
use crate::query::interventions::InterventionsQuestion;
use crate::query::limits::{DEFAULT_INTERVENTIONS, DEFAULT_MAX_STEPS};

/// List what one can do or take to act on some targets, nearest first; several targets give a matrix
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph interventions muscle-mass muscle-strength --when cancer")
)]
pub struct InterventionsRequest {
    /// The targets
    #[serde(deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(required = true, value_name = "NAME"))]
    pub names: Vec<String>,
    /// Longest path, in steps [default: 4]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub max_steps: Option<usize>,
    /// How many interventions to list [default: 100; text shows the first of them]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub limit: Option<usize>,
    /// Count what is only a hypothesis too: advice whose effect nobody has shown
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "cli", arg(long))]
    pub include_hypotheses: bool,
    /// Only paths that pass this by; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME"))]
    pub avoid: Vec<String>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl InterventionsRequest {
    /// Returns how much of the answer is laid out.
    pub fn detail(&self) -> Detail {
        Detail::full_if(self.limit.is_some())
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, InterventionsQuestion>, RequestError> {
        if self.names.is_empty() {
            return Err(RequestError::TooFewNames { question: "interventions", least: 1 });
        }
        let filters = self.filters.filters(explorer)?;
        let question = InterventionsQuestion {
            filters: Filters { no_hypotheses: !self.include_hypotheses || filters.no_hypotheses, ..filters },
            avoid: names::ids(explorer, &self.avoid)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_MAX_STEPS),
            limit: self.limit.unwrap_or(DEFAULT_INTERVENTIONS),
            ..InterventionsQuestion::new(names::entities(explorer, &self.names)?)
        };
        Exchange::of_several(self, question, explorer, |question| question.targets.iter().collect())
    }
}
