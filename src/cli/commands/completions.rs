//! `completions`

use clap::{Args, Command};
use clap_complete::Shell;

use crate::cli::completing;
use crate::cli::document::Document;
use crate::cli::session::Session;
use crate::render::failure::Failure;

/// Print completions for a shell: bash, zsh, fish, elvish or powershell
///
/// They complete commands, options, and the values that the knowledge asked has: names, conditions, sources, kinds, themes. For
/// readers of Chinese they complete Chinese names too.
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph completions bash > sarcograph.bash")]
pub(in crate::cli) struct CompletionsArgs {
    /// The shell
    #[arg(hide_possible_values = true)]
    shell: Shell,
}

impl CompletionsArgs {
    /// Prints completions of commands, options and the values that the knowledge asked has.
    pub(in crate::cli) fn run(&self, parser: &Command, session: &Session<'_>) -> Result<Document, Failure> {
        let mut bytes = Vec::new();
        let mut parser = completing::with_values(parser, session.explorer()?.knowledge(), session.lang());
        clap_complete::generate(self.shell, &mut parser, "sarcograph", &mut bytes);
        let mut script = String::from_utf8_lossy(&bytes).into_owned();
        if self.shell == Shell::Fish {
            parser.get_subcommands().for_each(|command| script += &completing::names_in_fish(command));
        }
        Ok(Document::printed(script))
    }
}
