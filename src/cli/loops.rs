//! `loops`

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::failing;
use super::filters::FilterArgs;
use super::output::{self, Document, OutputArgs};
use super::session::Session;
use crate::query::loops::{DEFAULT_LIMIT, DEFAULT_MAX_STEPS, LoopKind, LoopsQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Find feedback: reinforcing loops (vicious circles), balancing ones, all or those through one thing
///
/// A loop with an even number of lowering steps reinforces what runs around it, one with an odd number balances it. That says
/// nothing of how strong or how fast it is.
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph loops tumour --kind reinforcing")]
pub(super) struct LoopsArgs {
    /// What every loop passes
    name: Option<String>,
    #[arg(hide = true)]
    rest: Vec<String>,
    /// Longest loop, in steps
    #[arg(long, value_name = "N", default_value_t = DEFAULT_MAX_STEPS)]
    max_steps: usize,
    /// Only loops of this kind: reinforcing, balancing or indeterminate
    #[arg(long, value_name = "KIND", value_parser = kinds(), hide_possible_values = true)]
    kind: Option<String>,
    /// How many loops to list [default: 20; text shows the first of them]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Only the loop of this label or id
    #[arg(long, value_name = "ID")]
    pick: Option<String>,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl LoopsArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let entity = self.name.as_deref().map(|name| session.one_entity(name, &self.rest)).transpose()?;
        let question = LoopsQuestion {
            filters: self.filters.filters(session)?,
            max_steps: self.max_steps,
            kind: self.kind.as_deref().and_then(LoopKind::from_id),
            limit: self.limit.unwrap_or(DEFAULT_LIMIT),
            pick: self.pick.clone(),
            ..LoopsQuestion::new(entity)
        };
        let failed = |error| session.question_failed(&error, &[]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        if let Some(pick) = question.pick.as_ref().filter(|_| answer.loops.is_empty()) {
            return Err(failing::unknown_loop(session, pick, answer.entity.as_ref()));
        }
        self.output.present(session, &Answered::Loops(question, answer, output::room(self.limit)))
    }
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(LoopKind::ALL.map(LoopKind::id))
}
