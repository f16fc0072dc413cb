//! `compare`

use clap::Args;

use super::filters::EvidenceArgs;
use super::output::{self, Document, OutputArgs};
use super::session::Session;
use super::when;
use crate::query::compare::{CompareQuestion, ask};
use crate::query::path::{DEFAULT_LIMIT, DEFAULT_MAX_STEPS};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Compare what one thing does to another under two conditions
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph compare IL-6 muscle-mass --when acute --with chronic")]
pub(super) struct CompareArgs {
    /// What is raised
    from: String,
    /// What is looked at
    to: String,
    #[arg(hide = true)]
    rest: Vec<String>,
    /// The one condition
    #[arg(long, value_name = "VALUE[,FACET=VALUE…]", required = true)]
    when: Vec<String>,
    /// The other condition
    #[arg(long, value_name = "VALUE[,FACET=VALUE…]", required = true)]
    with: Vec<String>,
    /// Longest path, in steps
    #[arg(long, value_name = "N", default_value_t = DEFAULT_MAX_STEPS)]
    max_steps: usize,
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
        let [from, to] = session.two_entities(&self.from, &self.to, &self.rest)?;
        let (here, there) = (when::context(session, &self.when)?, when::context(session, &self.with)?);
        let question = CompareQuestion {
            selection: self.evidence.selection(session)?,
            max_steps: self.max_steps,
            limit: self.limit.unwrap_or(DEFAULT_LIMIT),
            ..CompareQuestion::new(from, to, here, there)
        };
        let failed = |error| session.question_failed(&error, &[&question.from, &question.to]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Compare(question, answer, output::room(self.limit)))
    }
}
