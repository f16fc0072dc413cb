//! `init`

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::cli::document::{Document, write_whole};
use crate::cli::refused::unwritable;
use crate::cli::session::Session;
use crate::load;
use crate::render::failure::Failure;
use crate::render::line::Line;
use crate::render::role::Role;
use crate::render::shell::word;
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
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
        let is_taken = match fs::metadata(folder) {
            Ok(found) if found.is_dir() => {
                fs::read_dir(folder).map_err(|error| unwritable(lang, folder, &error))?.next().is_some()
            }
            Ok(_) => return Err(Failure::new("unwritable", FailureWords::NotAFolder.fill(lang, &[shown.into()]).plain())),
            Err(_) => false,
        };
        if is_taken {
            return Err(Failure::new("unwritable", FolderWords::NotEmpty.fill(lang, &[shown.into()]).plain()));
        }
        let files = load::embedded_files();
        for (path, content) in &files {
            let file = folder.join(path);
            let parent = file.parent().unwrap_or(folder);
            fs::create_dir_all(parent).map_err(|error| unwritable(lang, parent, &error))?;
            write_whole(&file, content).map_err(|error| unwritable(lang, &file, &error))?;
        }
        let mut view = View::new();
        view.paragraph(FolderWords::Wrote.fill(lang, &[files.len().to_string().into(), shown.as_str().into()]));
        for command in [format!("check {}", word(&shown)), format!("--knowledge {} stats", word(&shown))] {
            view.paragraph(Line::of(Role::Command, format!("  sarcograph {command}")));
        }
        Ok(Document::printed(session.setting.out.render(&view)))
    }
}
