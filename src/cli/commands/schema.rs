//! `schema`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::document::{Document, write_whole};
use crate::cli::refused::unwritable;
use crate::cli::session::Session;
use crate::load::schema;
use crate::render::failure::Failure;

/// Print the JSON Schemas of the records, by which editors complete and check while one types
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph schema -o knowledge/schemas")]
pub(in crate::cli) struct SchemaArgs {
    /// One record alone: entities, source, mechanism, facets, kinds, themes, terms or about [default: all, by name]
    #[arg(value_parser = schema::NAMES, hide_possible_values = true)]
    record: Option<String>,
    /// Write them into this folder, a file each
    #[arg(short = 'o', long = "output", value_name = "DIR")]
    folder: Option<PathBuf>,
}

impl SchemaArgs {
    pub(in crate::cli) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let chosen = |name: &str| self.record.as_deref().is_none_or(|record| record == name);
        if let Some(folder) = &self.folder {
            return write(session, folder, chosen);
        }
        let mut schemas = schema::all().into_iter().filter(|(name, _)| chosen(name));
        let value = match &self.record {
            Some(_) => schemas.next().map(|(_, schema)| schema).unwrap_or_default(),
            None => schemas.map(|(name, schema)| (name.to_owned(), schema)).collect(),
        };
        Ok(Document::printed(format!("{value:#}\n")))
    }
}

/// Writes schemas and prints the paths of their files.
fn write(session: &Session<'_>, folder: &Path, chosen: impl Fn(&str) -> bool) -> Result<Document, Failure> {
    let mut written = String::new();
    std::fs::create_dir_all(folder).map_err(|error| unwritable(session.lang(), folder, &error))?;
    for (name, schema) in schema::all().into_iter().filter(|(name, _)| chosen(name)) {
        let path = folder.join(format!("{name}.json"));
        write_whole(&path, format!("{schema:#}\n").as_bytes()).map_err(|error| unwritable(session.lang(), &path, &error))?;
        written += &path.display().to_string();
        written.push('\n');
    }
    Ok(Document::printed(written))
}
