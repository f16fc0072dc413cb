//! `cite` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::EvidenceWords;
use crate::explorer::Explorer;
use crate::query::cite::CiteQuestion;

/// List the sources that an entity, mechanism, source, note or relation rests on, to be cited
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(after_help = "Example: sarcograph cite myostatin"))]
pub struct CiteRequest {
    /// A name, an id, or one with its type before it: entity:, mechanism:, source:, note:, relation:
    pub name: String,
    /// What evidence it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub evidence: EvidenceWords,
}

impl CiteRequest {
    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, CiteQuestion>, RequestError> {
        let question = CiteQuestion { subject: explorer.record(&self.name)?, filters: self.evidence.filters(explorer)? };
        Exchange::of_several(self, question, explorer, |_| Vec::new())
    }
}
