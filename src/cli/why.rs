//! `why`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::pair::PairArgs;
use super::session::Session;
use crate::query::why::{DEFAULT_LIMIT, WhyQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Explain in sentences why one thing acts on another as it does, with the notes behind each step
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph why TNF-α protein-synthesis --when cancer")]
pub(super) struct WhyArgs {
    #[command(flatten)]
    pair: PairArgs,
    /// How many paths to tell
    #[arg(long, value_name = "N", default_value_t = DEFAULT_LIMIT)]
    limit: usize,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl WhyArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let [from, to] = self.pair.entities(session)?;
        let question = WhyQuestion {
            filters: self.filters.filters(session)?,
            max_steps: self.pair.max_steps,
            limit: self.limit,
            ..WhyQuestion::new(from, to)
        };
        let failed = |error| session.question_failed(&error, &[&question.from, &question.to]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Why(question, answer))
    }
}
