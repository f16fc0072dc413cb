//! `man`

use clap::{Args, CommandFactory};
use clap_mangen::Man;

use super::arguments::Program;
use super::output::{Document, internal};
use super::session::Session;
use crate::render::failure::Failure;

/// Print the manual page of the program, or of one of its commands
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph man path | man -l -")]
pub(super) struct ManArgs {
    /// A command
    command: Option<String>,
}

impl ManArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let mut program = Program::command();
        program.build();
        let page = match &self.command {
            None => program,
            Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
                let commands = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
                super::usage::no_command(session, name).suggesting(commands)
            })?,
        };
        let mut bytes = Vec::new();
        Man::new(page).render(&mut bytes).map_err(|error| internal(session, &error))?;
        Ok(Document::printed(String::from_utf8_lossy(&bytes).into_owned()))
    }
}
