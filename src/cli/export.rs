//! `export`

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Exit;
use super::filters::FilterArgs;
use super::list;
use super::output::{Document, internal};
use super::session::Session;
use crate::model::name::Lang;
use crate::query::answer::EntityRef;
use crate::query::part::{Part, PartAnswer, PartQuestion, ask};
use crate::render::diagram::Drawing;
use crate::render::failure::Failure;
use crate::render::naming::Naming;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;
use crate::render::{dot, json};

/// Export the whole graph or a part of it: dot for Graphviz, json for scripts
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph export dot --around FOXO3 --labels zh-Hans,en -o foxo3.dot")]
pub(super) struct ExportArgs {
    /// dot or json
    #[arg(value_name = "FORMAT", hide_possible_values = true)]
    export_format: ExportFormat,
    /// What acts on this and what it acts on, with all that touches it
    #[arg(long, value_name = "NAME", conflicts_with_all = ["mechanism", "theme"])]
    around: Option<String>,
    /// How far around, in steps
    #[arg(long, value_name = "N", default_value_t = 1, requires = "around")]
    depth: usize,
    /// The relations of this mechanism
    #[arg(long, value_name = "ID", conflicts_with = "theme")]
    mechanism: Option<String>,
    /// The relations of all mechanisms of this theme
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    /// Languages of the labels [default: that of --lang]
    #[arg(long, value_name = "LANG,…", value_delimiter = ',', value_parser = super::arguments::lang)]
    labels: Vec<Lang>,
    /// Write to this file
    #[arg(short = 'o', long = "output", value_name = "FILE", help_heading = "Output")]
    file: Option<PathBuf>,
    #[command(flatten)]
    filters: FilterArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ExportFormat {
    Dot,
    Json,
}

impl ExportArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let asked = self.around.as_deref().map(|name| session.entity(name)).transpose()?;
        let question = PartQuestion { part: self.part(session, asked.as_ref())?, filters: self.filters.filters(session)? };
        let failed = |error| session.question_failed(&error, &[]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        if answer.relations.is_empty() {
            return Err(Failure::new("empty-selection", Failing::EmptySelection.text(session.lang())));
        }
        let naming = session.naming()?;
        let text = match self.export_format {
            ExportFormat::Dot => self.dot(naming, &question.part, &answer),
            ExportFormat::Json => json::stamped(&answer, naming.knowledge).map_err(|error| internal(session, &error))?,
        };
        Ok(Document { text, file: self.file.clone(), exit: Exit::Answered })
    }

    fn part(&self, session: &Session<'_>, around: Option<&EntityRef>) -> Result<Part, Failure> {
        if let Some(asked) = around {
            return Ok(Part::Around(asked.id.clone(), self.depth));
        }
        if let Some(name) = &self.mechanism {
            return Ok(Part::Mechanism(session.mechanism(name)?));
        }
        Ok(match &self.theme {
            Some(name) => Part::Theme(list::theme(session, name)?),
            None => Part::Whole,
        })
    }

    fn dot(&self, naming: Naming<'_>, part: &Part, answer: &PartAnswer) -> String {
        let lang = self.labels.first().copied().unwrap_or(naming.lang);
        let named = Naming { lang, ..naming };
        let (title, focus) = match part {
            Part::Whole => (naming.knowledge.about.title.in_lang(lang).0.into_owned(), BTreeSet::new()),
            Part::Around(id, _) | Part::Upstream(id, _) | Part::Downstream(id, _) => {
                (named.entity(id), BTreeSet::from([id.clone()]))
            }
            Part::Mechanism(id) => (named.mechanism(id), BTreeSet::new()),
            Part::Theme(id) => (named.theme(id), BTreeSet::new()),
        };
        let drawing = Drawing { naming, labels: self.labels.clone(), title, focus, is_chain: false };
        dot::render(&drawing.draw(&answer.relations))
    }
}
