//! `list` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::{names, vocabulary};
use crate::explorer::Explorer;
use crate::query::list::ListQuestion;

/// List all records of one sort that the filters leave
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph list relations --theme inflammation --when cancer")
)]
pub struct ListRequest {
    /// entities, mechanisms, sources, notes, relations, facets, kinds or themes
    #[serde(rename = "type")]
    #[cfg_attr(feature = "cli", arg(value_name = "TYPE"))]
    pub record_type: String,
    /// Entities of this kind, or relations that touch one
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "KIND"))]
    pub kind: Option<String>,
    /// Mechanisms of this theme, or what belongs to one
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "ID"))]
    pub theme: Option<String>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl ListRequest {
    /// Answers the request.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, ListQuestion>, RequestError> {
        let question = ListQuestion {
            kind: self.kind.as_deref().map(|name| names::kind(explorer, name)).transpose()?,
            theme: self.theme.as_deref().map(|name| names::theme(explorer, name)).transpose()?,
            filters: self.filters.filters(explorer)?,
            ..ListQuestion::new(vocabulary::record_type(&self.record_type)?)
        };
        Exchange::of_several(self, question, explorer, |_| Vec::new())
    }
}
