//! `completions`

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use super::arguments::Program;
use super::output::Document;

/// Print completions for a shell: bash, zsh, fish, elvish or powershell
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph completions bash > sarcograph.bash")]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(hide_possible_values = true)]
    shell: Shell,
}

impl CompletionsArgs {
    pub(super) fn run(&self) -> Document {
        let mut bytes = Vec::new();
        clap_complete::generate(self.shell, &mut Program::command(), "sarcograph", &mut bytes);
        Document::printed(String::from_utf8_lossy(&bytes).into_owned())
    }
}
