//! Two entities as arguments, and how far from each other they may be.

use clap::Args;

use super::session::Session;
use crate::query::answer::EntityRef;
use crate::query::path::DEFAULT_MAX_STEPS;
use crate::render::failure::Failure;

/// What acts, what is acted on, and over how many steps.
#[derive(Debug, Args)]
pub(super) struct PairArgs {
    /// What acts, or is raised
    from: String,
    /// What is acted on
    to: String,
    #[arg(hide = true)]
    rest: Vec<String>,
    /// Longest path, in steps
    #[arg(long, value_name = "N", default_value_t = DEFAULT_MAX_STEPS)]
    pub(super) max_steps: usize,
}

impl PairArgs {
    /// Returns the entities that the two names mean.
    pub(super) fn entities(&self, session: &Session<'_>) -> Result<[EntityRef; 2], Failure> {
        session.two_entities(&self.from, &self.to, &self.rest)
    }
}
