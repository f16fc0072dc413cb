//! `search` in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Found;
use super::plain::one_or_many;
use super::{names, vocabulary};
use crate::explorer::Explorer;
use crate::model::name::Lang;
use crate::search::SearchQuestion;

/// Find entities, mechanisms and notes by words, in any script
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(after_help = "Example: sarcograph search 粒線體 --in notes"))]
pub struct SearchRequest {
    /// Words, "phrases", -without
    #[serde(deserialize_with = "one_or_many")]
    #[cfg_attr(feature = "cli", arg(required = true, allow_hyphen_values = false))]
    pub words: Vec<String>,
    /// Look only among entities, notes or mechanisms
    #[serde(default, rename = "in", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long = "in", value_name = "TYPE"))]
    pub scope: Option<String>,
    /// Only notes of this source
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "ID"))]
    pub source: Option<String>,
    /// Only entities of this kind; `sarcograph list kinds` names them
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "KIND"))]
    pub kind: Option<String>,
    /// How many hits to give [default: 10]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub limit: Option<usize>,
    /// How many hits to pass over [default: 0]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N"))]
    pub offset: Option<usize>,
}

impl SearchRequest {
    /// Answers the request; `lang` is the language that snippets are preferred in where the query itself is not Chinese.
    pub(super) fn answer(&self, explorer: &Explorer, lang: Lang) -> Result<Found<Self>, RequestError> {
        let question = SearchQuestion {
            scope: self.scope.as_deref().map(vocabulary::scope).transpose()?,
            source: self.source.as_deref().map(|name| names::source(explorer, name)).transpose()?,
            kind: self.kind.as_deref().map(|name| names::kind(explorer, name)).transpose()?,
            limit: self.limit.unwrap_or(SearchQuestion::DEFAULT_LIMIT),
            offset: self.offset.unwrap_or(0),
            ..SearchQuestion::new(self.words.join(" "), lang)
        };
        let answer = explorer.search(&question)?;
        Ok(Found { request: self.clone(), question, answer })
    }
}
