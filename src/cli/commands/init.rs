//! `init`

use std::path::PathBuf;

use clap::Args;

use crate::cli::document::Document;
use crate::cli::folder::{check_free, write};
use crate::cli::session::Session;
use crate::load;
use crate::render::failure::Failure;
use crate::render::line::Line;
use crate::render::role::Role;
use crate::render::shell::word;
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::folder::FolderWords;

/// Write the shipped knowledge into a folder, as the YAML that it is made of, to read, change and check
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph init my-knowledge")]
pub(in crate::cli) struct InitArgs {
    /// The folder: a new one, or an empty one
    #[arg(value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    folder: PathBuf,
}

impl InitArgs {
    /// Writes the folder. One that holds something is left as it is.
    pub(in crate::cli) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let (lang, folder) = (session.lang(), self.folder.as_path());
        let shown = folder.display().to_string();
        check_free(lang, folder)?;
        let files = load::embedded_files();
        write(lang, folder, files.iter().map(|(path, content)| (path.as_str(), *content)))?;
        let mut view = View::new();
        view.paragraph(FolderWords::Wrote.fill(lang, &[files.len().to_string().into(), shown.as_str().into()]));
        for command in [format!("check {}", word(&shown)), format!("--knowledge {} stats", word(&shown))] {
            view.paragraph(Line::of(Role::Command, format!("  sarcograph {command}")));
        }
        Ok(Document::printed(session.setting.out.render(&view)))
    }
}
