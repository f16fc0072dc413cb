//! `common`

use clap::{Args, ValueEnum};

use super::filters::FilterArgs;
use super::output::{self, Document, OutputArgs};
use super::session::Session;
use crate::query::common::{CommonQuestion, DEFAULT_LIMIT, ask};
use crate::query::path::DEFAULT_MAX_STEPS;
use crate::query::reach::Direction;
use crate::render::answered::Answered;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;

/// Find what acts on several things, or what all of them act on
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph common IL-6 TNF-α --direction downstream")]
pub(super) struct CommonArgs {
    /// The things, two at least
    #[arg(required = true, value_name = "NAME")]
    names: Vec<String>,
    /// Causes (upstream) or targets (downstream)
    #[arg(long, value_name = "WAY", default_value = "upstream", hide_possible_values = true)]
    direction: DirectionArg,
    /// Longest path to or from each, in steps
    #[arg(long, value_name = "N", default_value_t = DEFAULT_MAX_STEPS)]
    max_steps: usize,
    /// How many to list [default: 20; text shows the first of them]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DirectionArg {
    Upstream,
    Downstream,
}

impl CommonArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let entities = session.several_entities(&self.names)?;
        if entities.len() < 2 {
            return Err(Failure::new("usage", Failing::TwoNeeded.text(session.lang())));
        }
        let direction = match self.direction {
            DirectionArg::Upstream => Direction::Upstream,
            DirectionArg::Downstream => Direction::Downstream,
        };
        let question = CommonQuestion {
            filters: self.filters.filters(session)?,
            max_steps: self.max_steps,
            limit: self.limit.unwrap_or(DEFAULT_LIMIT),
            ..CommonQuestion::new(entities, direction)
        };
        let failed = |error| session.question_failed(&error, &question.entities.iter().collect::<Vec<_>>());
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Common(question, answer, output::room(self.limit)))
    }
}
