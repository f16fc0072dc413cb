//! The filters that every question takes.

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::session::Session;
use super::when;
use crate::graph::filters::Filters;
use crate::model::evidence::Strength;
use crate::model::id::SourceId;
use crate::model::names::{Lookup, RecordId};
use crate::model::source::Layer;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;

/// What a question looks at.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Filters")]
pub(super) struct FilterArgs {
    /// Only under these conditions, in any language; `sarcograph list facets` names them
    #[arg(long, value_name = "VALUE[,FACET=VALUE…]")]
    when: Vec<String>,
    #[command(flatten)]
    evidence: EvidenceArgs,
}

/// What evidence a question looks at.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Filters")]
pub(super) struct EvidenceArgs {
    /// Only evidence from this layer: documents, or background (textbook steps)
    #[arg(long, value_delimiter = ',', value_parser = layer_ids(), hide_possible_values = true)]
    layer: Vec<String>,
    /// Only evidence from these sources
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    source: Vec<String>,
    /// Only evidence of these sorts: human-trial, human-cohort, animal, cell, review, opinion, database; human, experimental
    #[arg(long, value_name = "SORT", value_delimiter = ',', value_parser = strength_ids(), hide_possible_values = true)]
    evidence: Vec<String>,
    /// Without relations that are contested
    #[arg(long)]
    no_contested: bool,
    /// Without what is only implied by its source
    #[arg(long)]
    no_implied: bool,
    /// Let paths run along correlations too
    #[arg(long)]
    include_associations: bool,
}

impl FilterArgs {
    /// Returns what the question looks at, or says which value is unknown.
    pub(super) fn filters(&self, session: &Session<'_>) -> Result<Filters, Failure> {
        Ok(Filters { when: when::context(session, &self.when)?, ..self.evidence.filters(session)? })
    }
}

impl EvidenceArgs {
    /// Returns what the question looks at, without conditions.
    pub(super) fn filters(&self, session: &Session<'_>) -> Result<Filters, Failure> {
        let sources: Result<_, _> = self.source.iter().map(|name| source(session, name)).collect();
        Ok(Filters {
            layers: self.layer.iter().filter_map(|id| Layer::from_id(id)).collect(),
            sources: sources?,
            strengths: self.evidence.iter().filter_map(|id| Strength::group(id)).flatten().collect(),
            no_contested: self.no_contested,
            no_implied: self.no_implied,
            include_associations: self.include_associations,
            ..Filters::default()
        })
    }
}

/// Returns the source that a name means.
pub(super) fn source(session: &Session<'_>, name: &str) -> Result<SourceId, Failure> {
    let knowledge = session.explorer()?.knowledge();
    let typed = if name.starts_with("source:") { name.to_owned() } else { format!("source:{name}") };
    match knowledge.names().find(&typed) {
        Lookup::Found(holder) if matches!(holder.target, RecordId::Source(_)) => Ok(SourceId::new(holder.target.id())),
        _ => {
            let message = Failing::UnknownWord.fill(session.lang(), &["--source".into(), name.into()]).plain();
            let ids = knowledge.sources.keys().map(ToString::to_string).collect();
            Err(Failure::new("unknown-value", message).suggesting(ids))
        }
    }
}

fn layer_ids() -> PossibleValuesParser {
    PossibleValuesParser::new(Layer::ALL.map(Layer::id))
}

fn strength_ids() -> PossibleValuesParser {
    let groups = ["human", "experimental"];
    PossibleValuesParser::new(Strength::ALL.iter().map(|strength| strength.id()).chain(groups))
}
