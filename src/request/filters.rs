//! Filters in words.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::plain::{is_false, parts};
use super::{names, vocabulary, when};
use crate::explorer::Explorer;
use crate::graph::filters::Filters;

/// What a question looks at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(next_help_heading = "Filters"))]
pub struct FilterWords {
    /// Only under these conditions, or seen in these species, in any language; `sarcograph list facets` names them
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "parts")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "VALUE[,FACET=VALUE…]", value_delimiter = ','))]
    pub when: Vec<String>,
    /// What evidence counts.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub evidence: EvidenceWords,
}

/// What evidence a question looks at.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(feature = "cli", derive(clap::Args), command(next_help_heading = "Filters"))]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
pub struct EvidenceWords {
    /// Only evidence from this layer: documents, or background (textbook steps); local (a folder of --add), imported
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "parts")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "LAYER", value_delimiter = ','))]
    pub layer: Vec<String>,
    /// Only evidence from these sources
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "parts")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "ID", value_delimiter = ','))]
    pub source: Vec<String>,
    /// Only evidence of these sorts: human-trial, human-cohort, animal, cell, review, opinion, database; human, experimental
    #[serde(default, skip_serializing_if = "Vec::is_empty", deserialize_with = "parts")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "SORT", value_delimiter = ','))]
    pub evidence: Vec<String>,
    /// Without relations that are contested
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "cli", arg(long))]
    pub no_contested: bool,
    /// Without what is only implied by its source
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "cli", arg(long))]
    pub no_implied: bool,
    /// Without what is only a hypothesis
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "cli", arg(long))]
    pub no_hypotheses: bool,
    /// Let paths run along correlations too
    #[serde(default, skip_serializing_if = "is_false")]
    #[cfg_attr(feature = "cli", arg(long))]
    pub include_associations: bool,
}

impl FilterWords {
    /// Returns the filters that the words mean, or which word is unknown.
    pub fn filters(&self, explorer: &Explorer) -> Result<Filters, RequestError> {
        let (when, observed) = when::conditions_and_places(&explorer.knowledge().facets, &self.when)?;
        Ok(Filters { when, observed, ..self.evidence.filters(explorer)? })
    }
}

impl EvidenceWords {
    /// Returns the filters that the words mean, without conditions, or which word is unknown.
    pub fn filters(&self, explorer: &Explorer) -> Result<Filters, RequestError> {
        let layers: Result<_, _> = self.layer.iter().map(|word| vocabulary::layer(word)).collect();
        let sources: Result<_, _> = self.source.iter().map(|name| names::source(explorer, name)).collect();
        let strengths: Result<Vec<_>, _> = self.evidence.iter().map(|word| vocabulary::strengths(word)).collect();
        Ok(Filters {
            layers: layers?,
            sources: sources?,
            strengths: strengths?.into_iter().flatten().copied().collect(),
            no_contested: self.no_contested,
            no_implied: self.no_implied,
            no_hypotheses: self.no_hypotheses,
            include_associations: self.include_associations,
            ..Filters::default()
        })
    }
}
