//! `man`

use clap::{Args, Command};
use clap_mangen::Man;

use crate::cli::document::Document;
use crate::cli::refused::internal;
use crate::cli::session::Session;
use crate::render::failure::Failure;

/// Print the manual page of the program, or of one of its commands
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph man path | man -l -")]
pub(in crate::cli) struct ManArgs {
    /// A command
    command: Option<String>,
}

impl ManArgs {
    pub(in crate::cli) fn run(&self, parser: &Command, session: &Session<'_>) -> Result<Document, Failure> {
        let mut program = parser.clone();
        program.build();
        let page = match &self.command {
            None => program,
            Some(name) => program.find_subcommand(name).cloned().ok_or_else(|| {
                let commands = program.get_subcommands().map(|command| command.get_name().to_owned()).collect();
                crate::cli::usage::no_command(session, name).suggesting(commands)
            })?,
        };
        let mut bytes = Vec::new();
        Man::new(page).render(&mut bytes).map_err(|error| internal(session.lang(), &error))?;
        Ok(Document::printed(String::from_utf8_lossy(&bytes).into_owned()))
    }
}
