//! `export` in words: the whole graph or a part of it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::error::RequestError;
use super::exchange::Exchange;
use super::filters::FilterWords;
use super::names;
use crate::explorer::Explorer;
use crate::query::subgraph::{Subgraph, SubgraphQuestion};

/// Export the whole graph or a part of it: svg and png for slides, dot for Graphviz, json for scripts
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[cfg_attr(
    feature = "cli",
    derive(clap::Args),
    command(after_help = "Example: sarcograph export svg --around FOXO3 --labels zh-Hans,en -o foxo3.svg")
)]
pub struct ExportRequest {
    /// What acts on this and what it acts on, with all that touches it
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "NAME", conflicts_with_all = ["mechanism", "theme"]))]
    pub around: Option<String>,
    /// How far around, in steps [default: 1]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "N", requires = "around"))]
    pub depth: Option<usize>,
    /// The relations of this mechanism
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "ID", conflicts_with = "theme"))]
    pub mechanism: Option<String>,
    /// The relations of all mechanisms of this theme
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "cli", arg(long, value_name = "ID"))]
    pub theme: Option<String>,
    /// What it looks at.
    #[serde(flatten)]
    #[cfg_attr(feature = "cli", command(flatten))]
    pub filters: FilterWords,
}

impl ExportRequest {
    /// Answers the request. A part without a relation is an error, but for an entity that has none at all.
    pub(super) fn answer(&self, explorer: &Explorer) -> Result<Exchange<Self, SubgraphQuestion>, RequestError> {
        let question = SubgraphQuestion { part: self.part(explorer)?, filters: self.filters.filters(explorer)? };
        let exchange = Exchange::of_several(self, question, explorer, |_| Vec::new())?;
        let answer = &exchange.answer;
        let stands_alone = !answer.nodes.is_empty() && answer.left_out.is_empty();
        if answer.relations.is_empty() && !stands_alone { Err(RequestError::EmptySelection) } else { Ok(exchange) }
    }

    fn part(&self, explorer: &Explorer) -> Result<Subgraph, RequestError> {
        Ok(match (&self.around, &self.mechanism, &self.theme) {
            (Some(name), ..) => Subgraph::Around(explorer.entity(name)?.id, self.depth.unwrap_or(1)),
            (None, Some(name), _) => Subgraph::Mechanism(explorer.mechanism(name)?),
            (None, None, Some(name)) => Subgraph::Theme(names::theme(explorer, name)?),
            (None, None, None) => Subgraph::Whole,
        })
    }
}
