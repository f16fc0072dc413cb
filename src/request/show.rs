//! `show` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::detail::Detail;
use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::plain::is_false;
use crate::explorer::Explorer;
use crate::query::show::ShowQuestion;

/// Show an entity, mechanism, source, note or relation, with all that touches it
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(after_help = "Example: sarcograph show IL-6"))]
pub struct ShowRequest {
    /// A name, an id, or one with its type before it: entity:, mechanism:, source:, note:, relation:
    pub name: String,
    /// Lay out all relations and notes, not only the best supported
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "cli", arg(long))]
    pub all: bool,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl ShowRequest {
    /// Returns how much of the answer is laid out.
    pub fn detail(&self) -> Detail {
        Detail::full_if(self.all)
    }

    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, ShowQuestion>, RequestError> {
        let question = ShowQuestion { subject: explorer.record(&self.name)?, filters: self.filters.filters(explorer)? };
        Exchange::of_several(self, question, explorer, |_| Vec::new())
    }
}
