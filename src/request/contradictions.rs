//! `contradictions` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use crate::explorer::Explorer;
use crate::query::contradictions::ContradictionsQuestion;

/// List the pairs of which different things are said: open ones, and those that conditions resolve
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph contradictions --layer documents")
)]
pub struct ContradictionsRequest {
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl ContradictionsRequest {
    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, ContradictionsQuestion>, RequestError> {
        Exchange::of_several(self, ContradictionsQuestion { filters: self.filters.filters(explorer)? }, explorer, |_| {
            Vec::new()
        })
    }
}
