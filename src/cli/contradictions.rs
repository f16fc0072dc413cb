//! `contradictions`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::session::Session;
use crate::query::contradictions::{ContradictionsQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// List the pairs of which different things are said: open ones, and those that conditions resolve
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph contradictions --layer documents")]
pub(super) struct ContradictionsArgs {
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl ContradictionsArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let question = ContradictionsQuestion { filters: self.filters.filters(session)? };
        let answer = ask(session.explorer()?.graph(), &question);
        self.output.present(session, &Answered::Contradictions(question, answer))
    }
}
