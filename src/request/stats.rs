//! `stats` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use crate::explorer::Explorer;
use crate::query::stats::StatsQuestion;

/// Say how much the knowledge holds, by source, kind, theme and effect
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(after_help = "Example: sarcograph stats"))]
pub struct StatsRequest {}

impl StatsRequest {
    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, StatsQuestion>, RequestError> {
        Exchange::of_several(self, StatsQuestion, explorer, |_| Vec::new())
    }
}
