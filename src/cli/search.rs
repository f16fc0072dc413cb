//! `search`

use clap::{Args, ValueEnum};

use super::filters;
use super::output::{Document, OutputArgs, internal};
use super::session::Session;
use crate::model::id::KindId;
use crate::render::answered::Answered;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::failure::Failing;
use crate::search::{Scope, SearchQuestion};

/// Find entities, mechanisms and notes by words, in any script
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph search 粒線體 --in notes")]
pub(super) struct SearchArgs {
    /// Words, "phrases", -without
    #[arg(required = true, allow_hyphen_values = false)]
    words: Vec<String>,
    /// Look only among entities, notes or mechanisms
    #[arg(long = "in", value_name = "TYPE", hide_possible_values = true)]
    scope: Option<ScopeArg>,
    /// Only notes of this source
    #[arg(long, value_name = "ID")]
    source: Option<String>,
    /// Only entities of this kind; `sarcograph list kinds` names them
    #[arg(long, value_name = "KIND")]
    kind: Option<String>,
    /// How many hits to give
    #[arg(long, value_name = "N", default_value_t = SearchQuestion::DEFAULT_LIMIT)]
    limit: usize,
    /// How many hits to pass over
    #[arg(long, value_name = "N", default_value_t = 0)]
    offset: usize,
    #[command(flatten)]
    output: OutputArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ScopeArg {
    Entities,
    Notes,
    Mechanisms,
}

impl SearchArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let question = SearchQuestion {
            scope: self.scope.map(|scope| match scope {
                ScopeArg::Entities => Scope::Entities,
                ScopeArg::Notes => Scope::Notes,
                ScopeArg::Mechanisms => Scope::Mechanisms,
            }),
            source: self.source.as_deref().map(|name| filters::source(session, name)).transpose()?,
            kind: self.kind.as_deref().map(|name| kind(session, name)).transpose()?,
            limit: self.limit,
            offset: self.offset,
            ..SearchQuestion::new(self.words.join(" "), session.lang())
        };
        let answer = session.explorer()?.search(&question).map_err(|error| internal(session, &error))?;
        self.output.present(session, &Answered::Search(question, answer))
    }
}

/// Returns the kind of that id or name.
pub(super) fn kind(session: &Session<'_>, name: &str) -> Result<KindId, Failure> {
    let kinds = &session.explorer()?.knowledge().kinds;
    let named = |text: &crate::model::name::Text| text.entries().any(|(_, text)| text == name);
    let found = kinds.values().find(|kind| kind.id.as_str() == name || named(&kind.name)).map(|kind| kind.id.clone());
    found.ok_or_else(|| {
        let message = Failing::UnknownWord.fill(session.lang(), &["--kind".into(), name.into()]).plain();
        Failure::new("unknown-value", message).suggesting(kinds.keys().map(ToString::to_string).collect())
    })
}
