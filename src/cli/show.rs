//! `show`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::session::Session;
use crate::query::show::{ShowQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Show an entity, mechanism, source or note, with all that touches it
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph show IL-6")]
pub(super) struct ShowArgs {
    /// A name, an id, or one with its type before it: entity:, mechanism:, source:, note:
    name: String,
    #[arg(hide = true)]
    rest: Vec<String>,
    /// Lay out all relations and notes, not only the best supported
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl ShowArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let subject = session.one_record(&self.name, &self.rest)?;
        let question = ShowQuestion { subject, filters: self.filters.filters(session)? };
        let failed = |error| session.question_failed(&error, &[]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Show(answer, self.all))
    }
}
