//! `check`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::cli::document::Document;
use crate::cli::exit::Exit;
use crate::cli::refused;
use crate::cli::refused::internal;
use crate::cli::session::Session;
use crate::diagnostic::code::Severity;
use crate::load;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::{diagnostics, json};

/// Check a folder of knowledge, or one file of it: all faults in one run, with their places and ways out
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph check knowledge --deny warnings")]
pub(in crate::cli) struct CheckArgs {
    /// A folder or file [default: the knowledge asked]
    path: Option<PathBuf>,
    /// Let warnings fail too
    #[arg(long, value_name = "warnings", hide_possible_values = true)]
    deny: Option<Deny>,
    /// Show infos too; otherwise they are counted
    #[arg(long)]
    infos: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Deny {
    Warnings,
}

impl CheckArgs {
    pub(in crate::cli) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        if session.asks_file() {
            // What is checked is what people wrote: a file of another program becomes that by `import`.
            let message = FailureWords::Conflict.fill(session.lang(), &["check".into(), "--graph".into()]);
            return Err(Failure::new("usage", message.plain()));
        }
        let over =
            |base| load::with_folders(base, session.over()).map_err(|error| refused::unreadable(session.lang(), &error));
        let loaded = match self.path.as_deref().or(session.folder()) {
            base if !session.over().is_empty() => over(base)?,
            Some(path) => load::check(path).map_err(|error| refused::unreadable(session.lang(), &error))?,
            None => load::embedded(),
        };
        let answer = loaded.answer();
        let failed = answer.errors > 0 || self.deny.is_some() && answer.warnings > 0;
        let text = if session.setting.json {
            json::checked(&answer, loaded.knowledge.as_ref()).map_err(|error| internal(session.lang(), &error))?
        } else {
            let least = if self.infos { Severity::Info } else { Severity::Warning };
            diagnostics::render_from(least, &loaded.diagnostics, &loaded.files, session.setting.out.colour)
        };
        Ok(Document { exit: if failed { Exit::Failed } else { Exit::Answered }, ..Document::printed(text) })
    }
}
