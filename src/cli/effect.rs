//! `effect`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::pair::PairArgs;
use super::session::Session;
use crate::query::effect::{DEFAULT_EXAMPLES, EffectQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Say whether more of one thing raises or lowers another: the nearest verdict, and that over all paths
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph effect TNF-α muscle-mass --when chronic")]
pub(super) struct EffectArgs {
    #[command(flatten)]
    pair: PairArgs,
    /// How many paths of each side to show
    #[arg(long, value_name = "N", default_value_t = DEFAULT_EXAMPLES)]
    examples: usize,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl EffectArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let [from, to] = self.pair.entities(session)?;
        let question = EffectQuestion {
            filters: self.filters.filters(session)?,
            max_steps: self.pair.max_steps,
            examples: self.examples,
            ..EffectQuestion::new(from, to)
        };
        let failed = |error| session.question_failed(&error, &[&question.from, &question.to]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Effect(question, answer))
    }
}
