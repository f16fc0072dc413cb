//! `upstream`, `downstream` and `neighbors`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::session::Session;
use crate::query::reach::{DEFAULT_DEPTH, Direction, NeighborsQuestion, ReachQuestion, ask, ask_neighbors};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// List what acts on something, and in which direction
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph upstream FOXO3 --depth 2")]
pub(super) struct UpstreamArgs {
    #[command(flatten)]
    reach: ReachArgs,
}

/// List what something acts on, and in which direction
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph downstream myostatin")]
pub(super) struct DownstreamArgs {
    #[command(flatten)]
    reach: ReachArgs,
}

/// List what acts on something and what it acts on
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph neighbors IL-6 --layer documents")]
pub(super) struct NeighborsArgs {
    #[command(flatten)]
    reach: ReachArgs,
}

#[derive(Debug, Args)]
struct ReachArgs {
    /// The thing in question
    name: String,
    #[arg(hide = true)]
    rest: Vec<String>,
    /// How far to look, in steps
    #[arg(long, value_name = "N", default_value_t = DEFAULT_DEPTH)]
    depth: usize,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl UpstreamArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        self.reach.run(session, Direction::Upstream)
    }
}

impl DownstreamArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        self.reach.run(session, Direction::Downstream)
    }
}

impl NeighborsArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let ReachArgs { name, rest, depth, filters, output } = &self.reach;
        let entity = session.one_entity(name, rest)?;
        let selection = filters.selection(session)?;
        let question = NeighborsQuestion { selection, depth: *depth, ..NeighborsQuestion::new(entity) };
        let failed = |error| session.question_failed(&error, &[&question.entity]);
        let answer = ask_neighbors(session.explorer()?.graph(), &question).map_err(failed)?;
        output.present(session, &Answered::Neighbors(question, answer))
    }
}

impl ReachArgs {
    fn run(&self, session: &Session<'_>, direction: Direction) -> Result<Document, Failure> {
        let entity = session.one_entity(&self.name, &self.rest)?;
        let selection = self.filters.selection(session)?;
        let question = ReachQuestion { selection, depth: self.depth, ..ReachQuestion::new(entity, direction) };
        let failed = |error| session.question_failed(&error, &[&question.entity]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Reach(question, answer))
    }
}
