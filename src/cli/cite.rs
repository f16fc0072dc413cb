//! `cite`

use clap::Args;

use super::filters::EvidenceArgs;
use super::output::{Document, OutputArgs};
use super::session::Session;
use crate::query::cite::{CiteQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// List the sources that an entity, mechanism, source or note rests on, to be cited
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph cite myostatin")]
pub(super) struct CiteArgs {
    /// A name, an id, or one with its type before it: entity:, mechanism:, source:, note:
    name: String,
    #[arg(hide = true)]
    rest: Vec<String>,
    #[command(flatten)]
    evidence: EvidenceArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl CiteArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let subject = session.one_record(&self.name, &self.rest)?;
        let question = CiteQuestion { subject, filters: self.evidence.filters(session)? };
        let failed = |error| session.question_failed(&error, &[]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Cite(answer))
    }
}
