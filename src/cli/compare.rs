//! `compare`

use clap::Args;

use super::filters::EvidenceArgs;
use super::output::{self, Document, OutputArgs};
use super::pair::PairArgs;
use super::session::Session;
use super::when;
use crate::query::compare::{CompareQuestion, ask};
use crate::query::path::DEFAULT_LIMIT;
use crate::render::answered::Answered;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;

/// Compare what one thing does to another under two conditions
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph compare IL-6 muscle-mass --when acute --with chronic")]
pub(super) struct CompareArgs {
    #[command(flatten)]
    pair: PairArgs,
    /// The one condition
    #[arg(long, value_name = "VALUE[,FACET=VALUE…]", required = true)]
    when: Vec<String>,
    /// The other condition
    #[arg(long, value_name = "VALUE[,FACET=VALUE…]", required = true)]
    with: Vec<String>,
    /// How many paths to list for each side and for both [default: 10; text shows the first of them]
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    evidence: EvidenceArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl CompareArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let [from, to] = self.pair.entities(session)?;
        let (here, there) = (when::context(session, &self.when)?, when::context(session, &self.with)?);
        if here == there {
            let when = session.naming()?.conditions(&here);
            let message = Failing::SameConditions.fill(session.lang(), &[when.into()]).plain();
            return Err(Failure::new("usage", message));
        }
        let question = CompareQuestion {
            filters: self.evidence.filters(session)?,
            max_steps: self.pair.max_steps,
            limit: self.limit.unwrap_or(DEFAULT_LIMIT),
            ..CompareQuestion::new(from, to, here, there)
        };
        let failed = |error| session.question_failed(&error, &[&question.from, &question.to]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Compare(question, answer, output::room(self.limit)))
    }
}
