//! `list`

use clap::{Args, ValueEnum};

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::search;
use super::session::Session;
use crate::model::id::ThemeId;
use crate::query::list::{ListQuestion, RecordType, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;

/// List all records of one sort that the filters leave
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph list relations --theme inflammation --when cancer")]
pub(super) struct ListArgs {
    /// entities, mechanisms, sources, notes, relations, facets, kinds or themes
    #[arg(value_name = "SORT", hide_possible_values = true)]
    sort: SortArg,
    /// Entities of this kind, or relations that touch one
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// Mechanisms of this theme, or what belongs to one
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum SortArg {
    Entities,
    Mechanisms,
    Sources,
    Notes,
    Relations,
    Facets,
    Kinds,
    Themes,
}

impl ListArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let sort = match self.sort {
            SortArg::Entities => RecordType::Entities,
            SortArg::Mechanisms => RecordType::Mechanisms,
            SortArg::Sources => RecordType::Sources,
            SortArg::Notes => RecordType::Notes,
            SortArg::Relations => RecordType::Relations,
            SortArg::Facets => RecordType::Facets,
            SortArg::Kinds => RecordType::Kinds,
            SortArg::Themes => RecordType::Themes,
        };
        let question = ListQuestion {
            kind: self.kind.as_deref().map(|name| search::kind(session, name)).transpose()?,
            theme: self.theme.as_deref().map(|name| theme(session, name)).transpose()?,
            filters: self.filters.filters(session)?,
            ..ListQuestion::new(sort)
        };
        let answer = ask(session.explorer()?.graph(), &question);
        self.output.present(session, &Answered::List(answer))
    }
}

/// Returns the theme of that id or name.
pub(super) fn theme(session: &Session<'_>, name: &str) -> Result<ThemeId, Failure> {
    let themes = &session.explorer()?.knowledge().themes;
    let named = |text: &crate::model::name::Text| text.entries().any(|(_, text)| text == name);
    let found = themes.iter().find(|theme| theme.id.as_str() == name || named(&theme.name)).map(|theme| theme.id.clone());
    found.ok_or_else(|| {
        let message = Failing::UnknownWord.fill(session.lang(), &["--theme".into(), name.into()]).plain();
        Failure::new("unknown-value", message).suggesting(themes.iter().map(|theme| theme.id.to_string()).collect())
    })
}
