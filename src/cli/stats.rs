//! `stats`

use clap::Args;

use super::output::{Document, OutputArgs};
use super::session::Session;
use crate::query::stats;
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Say how much the knowledge holds, by source, kind, theme and effect
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph stats")]
pub(super) struct StatsArgs {
    #[command(flatten)]
    output: OutputArgs,
}

impl StatsArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let answer = stats::ask(session.explorer()?.graph());
        self.output.present(session, &Answered::Stats(answer))
    }
}
