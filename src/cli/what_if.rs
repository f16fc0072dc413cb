//! `what-if`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{self, Document, OutputArgs};
use super::session::Session;
use crate::query::path::DEFAULT_MAX_STEPS;
use crate::query::what_if::{DEFAULT_LIMIT, WhatIfQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Say what changes where some things are raised, lowered or blocked
///
/// Directions alone, over all paths up to the greatest length: not how far, and not what feedback makes of it.
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph what-if --raise resistance-training --lower vitamin-D")]
pub(super) struct WhatIfArgs {
    /// What is raised; may be repeated
    #[arg(long, value_name = "NAME", required_unless_present_any = ["lower", "block"])]
    raise: Vec<String>,
    /// What is lowered; may be repeated
    #[arg(long, value_name = "NAME")]
    lower: Vec<String>,
    /// What is blocked: no path passes it; alone, what its loss changes; may be repeated
    #[arg(long, value_name = "NAME")]
    block: Vec<String>,
    /// Longest path, in steps
    #[arg(long, value_name = "N", default_value_t = DEFAULT_MAX_STEPS)]
    max_steps: usize,
    /// How many changes to list [default: 200; text shows the first of them]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl WhatIfArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let entities = |names: &[String]| names.iter().map(|name| session.entity(name)).collect::<Result<Vec<_>, _>>();
        let question = WhatIfQuestion {
            filters: self.filters.filters(session)?,
            max_steps: self.max_steps,
            limit: self.limit.unwrap_or(DEFAULT_LIMIT),
            ..WhatIfQuestion::new(entities(&self.raise)?, entities(&self.lower)?, entities(&self.block)?)
        };
        let failed = |error| {
            let asked: Vec<_> = question.raise.iter().chain(&question.lower).chain(&question.block).collect();
            session.question_failed(&error, &asked)
        };
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::WhatIf(question, answer, output::room(self.limit)))
    }
}
