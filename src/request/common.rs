//! `common` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::detail::Detail;
use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::plain::one_or_many;
use super::{names, vocabulary};
use crate::explorer::Explorer;
use crate::graph::direction::Direction;
use crate::query::common_causes::CommonQuestion;
use crate::query::limits::{DEFAULT_COMMON, DEFAULT_MAX_STEPS};

/// Find what acts on several things, or what all of them act on
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph common IL-6 TNF-α --direction downstream")
)]
pub struct CommonRequest {
    /// The things, two at least
    #[serde(deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(required = true, value_name = "NAME"))]
    pub names: Vec<String>,
    /// Causes (upstream) or targets (downstream) [default: upstream]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "WAY"))]
    pub direction: Option<String>,
    /// Longest path to or from each, in steps [default: 4]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub max_steps: Option<usize>,
    /// How many to list [default: 20; text shows the first of them]
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

impl CommonRequest {
    /// Returns how much of the answer is laid out.
    pub fn detail(&self) -> Detail {
        Detail::full_if(self.limit.is_some())
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, CommonQuestion>, RequestError> {
        let entities = names::entities(explorer, &self.names)?;
        if entities.len() < 2 {
            return Err(RequestError::TooFewNames { question: "common", least: 2 });
        }
        let direction = self.direction.as_deref().map(vocabulary::direction).transpose()?;
        let question = CommonQuestion {
            filters: self.filters.filters(explorer)?,
            avoid: names::ids(explorer, &self.avoid)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_MAX_STEPS),
            limit: self.limit.unwrap_or(DEFAULT_COMMON),
            ..CommonQuestion::new(entities, direction.unwrap_or(Direction::Upstream))
        };
        Exchange::of_several(self, question, explorer, |question| question.entities.iter().collect())
    }
}
