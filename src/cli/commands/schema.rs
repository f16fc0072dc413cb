//! `schema`

use std::path::{Path, PathBuf};

use clap::Args;
use serde_json::Value;

use crate::cli::document::{Document, write_whole};
use crate::cli::refused::unwritable;
use crate::cli::session::Session;
use crate::load::schema;
use crate::render::failure::Failure;
use crate::render::json::schema as contract;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;

/// What programs read: every answer.
const ANSWERS: &str = "answers";
/// What programs write: every request.
const REQUESTS: &str = "requests";

/// Print JSON Schemas: of the records, by which editors complete and check while one types; of answers; of requests
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph schema -o knowledge/schemas\n         sarcograph schema answers effect")]
pub(in crate::cli) struct SchemaArgs {
    /// One record alone: entities, source, mechanism, facets, kinds, themes, terms or about [default: all, by name]; or answers,
    /// or requests
    #[arg(value_parser = subjects(), hide_possible_values = true)]
    record: Option<String>,
    /// Of answers or requests, those of one question alone, such as effect; of answers also error, check, version and text
    question: Option<String>,
    /// Write them into this folder, a file each
    #[arg(short = 'o', long = "output", value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Returns all that has a schema.
fn subjects() -> Vec<&'static str> {
    schema::NAMES.into_iter().chain([ANSWERS, REQUESTS]).collect()
}

impl SchemaArgs {
    pub(in crate::cli) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let schemas = self.schemas(session)?;
        if let Some(folder) = &self.folder {
            return write(session, folder, schemas);
        }
        let value = match (&self.record, schemas) {
            (Some(_), mut one) => one.pop().map(|(_, schema)| schema).unwrap_or_default(),
            (None, all) => all.into_iter().collect(),
        };
        Ok(Document::printed(format!("{value:#}\n")))
    }

    /// Returns the schemas asked for, with their names.
    fn schemas(&self, session: &Session<'_>) -> Result<Vec<(String, Value)>, Failure> {
        let record = self.record.as_deref().unwrap_or_default();
        let Some(question) = self.question.as_deref() else {
            return Ok(match record {
                ANSWERS => vec![(ANSWERS.to_owned(), contract::answers())],
                REQUESTS => vec![(REQUESTS.to_owned(), contract::requests())],
                _ => {
                    let all = schema::all().into_iter().filter(|(name, _)| record.is_empty() || *name == record);
                    all.map(|(name, schema)| (name.to_owned(), schema)).collect()
                }
            });
        };
        let (schema, names): (_, &[&str]) = match record {
            ANSWERS => (contract::answer(question), &[&contract::QUESTIONS[..], &contract::OTHERS].concat()),
            REQUESTS => (contract::request(question), &contract::QUESTIONS),
            _ => (None, &[]),
        };
        schema.map(|schema| vec![(format!("{record}-{question}"), schema)]).ok_or_else(|| {
            let message = FailureWords::BadValue.fill(session.lang(), &["QUESTION".into(), question.into()]).plain();
            Failure::new("usage", message).suggesting(names.iter().map(|name| (*name).to_owned()).collect())
        })
    }
}

/// Writes schemas and prints the paths of their files.
fn write(session: &Session<'_>, folder: &Path, schemas: Vec<(String, Value)>) -> Result<Document, Failure> {
    let mut written = String::new();
    std::fs::create_dir_all(folder).map_err(|error| unwritable(session.lang(), folder, &error))?;
    for (name, schema) in schemas {
        let path = folder.join(format!("{name}.json"));
        write_whole(&path, format!("{schema:#}\n").as_bytes()).map_err(|error| unwritable(session.lang(), &path, &error))?;
        written += &path.display().to_string();
        written.push('\n');
    }
    Ok(Document::printed(written))
}
