//! `completions`

use clap::{Args, Command};
use clap_complete::Shell;

use crate::cli::document::Document;

/// Print completions for a shell: bash, zsh, fish, elvish or powershell
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph completions bash > sarcograph.bash")]
pub(in crate::cli) struct CompletionsArgs {
    /// The shell
    #[arg(hide_possible_values = true)]
    shell: Shell,
}

impl CompletionsArgs {
    pub(in crate::cli) fn run(&self, parser: &Command) -> Document {
        let mut bytes = Vec::new();
        clap_complete::generate(self.shell, &mut parser.clone(), "sarcograph", &mut bytes);
        Document::printed(String::from_utf8_lossy(&bytes).into_owned())
    }
}
