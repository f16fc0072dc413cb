//! `upstream`, `downstream` and `neighbors`

use clap::Args;

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::session::Session;
use crate::graph::filters::Filters;
use crate::query::answer::RelationRecord;
use crate::query::part::{self, Part, PartQuestion};
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
        let filters = filters.filters(session)?;
        let question = NeighborsQuestion { filters, depth: *depth, ..NeighborsQuestion::new(entity) };
        let failed = |error| session.question_failed(&error, &[&question.entity]);
        let answer = ask_neighbors(session.explorer()?.graph(), &question).map_err(failed)?;
        let parts =
            [Part::Upstream(question.entity.id.clone(), *depth), Part::Downstream(question.entity.id.clone(), *depth)];
        let mut relations = Vec::new();
        for part in parts {
            relations.extend(drawn(session, part, &question.filters)?);
        }
        output.present(session, &Answered::Neighbors(question, answer, relations))
    }
}

impl ReachArgs {
    fn run(&self, session: &Session<'_>, direction: Direction) -> Result<Document, Failure> {
        let entity = session.one_entity(&self.name, &self.rest)?;
        let filters = self.filters.filters(session)?;
        let question = ReachQuestion { filters, depth: self.depth, ..ReachQuestion::new(entity, direction) };
        let failed = |error| session.question_failed(&error, &[&question.entity]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        let id = question.entity.id.clone();
        let part = match direction {
            Direction::Upstream => Part::Upstream(id, self.depth),
            Direction::Downstream => Part::Downstream(id, self.depth),
        };
        let relations = drawn(session, part, &question.filters)?;
        self.output.present(session, &Answered::Reach(question, answer, relations))
    }
}

/// Returns the relations of a part of the graph, which a picture draws.
fn drawn(session: &Session<'_>, part: Part, filters: &Filters) -> Result<Vec<RelationRecord>, Failure> {
    let question = PartQuestion { part, filters: filters.clone() };
    let failed = |error| session.question_failed(&error, &[]);
    Ok(part::ask(session.explorer()?.graph(), &question).map_err(failed)?.relations)
}
