//! `interventions`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{self, Document, OutputArgs};
use super::session::Session;
use crate::query::interventions::{DEFAULT_LIMIT, InterventionsQuestion, ask};
use crate::query::path::DEFAULT_MAX_STEPS;
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// List what one can do or take to act on some targets, nearest first; several targets give a matrix
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph interventions muscle-mass muscle-strength --when cancer")]
pub(super) struct InterventionsArgs {
    /// The targets
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
    /// Longest path, in steps
    #[arg(long, value_name = "N", default_value_t = DEFAULT_MAX_STEPS)]
    max_steps: usize,
    /// How many interventions to list [default: 100; text shows the first of them]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl InterventionsArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let targets = session.several_entities(&self.names)?;
        let question = InterventionsQuestion {
            filters: self.filters.filters(session)?,
            max_steps: self.max_steps,
            limit: self.limit.unwrap_or(DEFAULT_LIMIT),
            ..InterventionsQuestion::new(targets)
        };
        let failed = |error| session.question_failed(&error, &question.targets.iter().collect::<Vec<_>>());
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Interventions(question, answer, output::room(self.limit)))
    }
}
