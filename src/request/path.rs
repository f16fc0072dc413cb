//! `path` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::plain::one_or_many;
use super::{names, vocabulary};
use crate::explorer::Explorer;
use crate::query::limits::{DEFAULT_MAX_STEPS, DEFAULT_PATHS};
use crate::query::path::PathQuestion;

/// Show how one thing acts on another, step by step, with conditions and sources
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph path IGF-1 muscle-mass --via AKT --max-steps 6")
)]
pub struct PathRequest {
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
    /// How many paths to list; the verdict rests on all of them [default: 10]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub limit: Option<usize>,
    /// List only paths that raise (+), lower (-) or act in an unknown direction (?)
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "+|-|?", allow_hyphen_values = true))]
    pub sign: Option<String>,
    /// Only paths through this; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME"))]
    pub via: Vec<String>,
    /// Only paths that pass this by; may be repeated
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME"))]
    pub avoid: Vec<String>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl PathRequest {
    /// Asks within the default limits, without filters.
    pub fn new(from: impl Into<String>, to: impl Into<String>) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
            max_steps: None,
            min_steps: None,
            limit: None,
            sign: None,
            via: Vec::new(),
            avoid: Vec::new(),
            filters: FilterWords::default(),
        }
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, PathQuestion>, RequestError> {
        let [from, to] = names::pair(explorer, &self.from, &self.to)?;
        let question = PathQuestion {
            filters: self.filters.filters(explorer)?,
            max_steps: self.max_steps.unwrap_or(DEFAULT_MAX_STEPS),
            min_steps: self.min_steps.unwrap_or(1),
            limit: self.limit.unwrap_or(DEFAULT_PATHS),
            sign: self.sign.as_deref().map(vocabulary::sign).transpose()?,
            via: names::ids(explorer, &self.via)?,
            avoid: names::ids(explorer, &self.avoid)?,
            ..PathQuestion::new(from, to)
        };
        Exchange::of_pair(self, question, explorer, |question| (&question.from, &question.to))
    }
}
