//! Questions on the command line: a request, and where its answer goes.

use clap::{Arg, ArgAction, ArgMatches, Args, Command, FromArgMatches};

use super::document::Document;
use super::output::{OutputArgs, formats};
use super::session::Session;
use super::usage;
use crate::explorer::NameError;
use crate::model::id::EntityId;
use crate::model::names::{Holder, RecordId};
use crate::render::failure::Failure;
use crate::render::format::Format;
use crate::render::naming::Naming;
use crate::render::refusal::{refusal, with_type};
use crate::render::shell::word;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::request::Request;
use crate::request::error::RequestError;

/// How many commands are offered for a name of several.
const MAX_OFFERS: usize = 3;

/// The argument that takes what was typed beyond the names of a question.
const REST: &str = "rest";
/// The argument that names the format of `export`.
const EXPORT_FORMAT: &str = "export_format";

/// Adds to a question where its answer goes and, where it takes a fixed number of names, room for what is typed beyond them.
pub(super) fn with_output(question: Command) -> Command {
    let takes_many = question.get_positionals().any(|positional| matches!(positional.get_action(), ArgAction::Append));
    let has_names = question.get_positionals().next().is_some();
    let question = match question.get_name() {
        "export" => {
            let format = Arg::new(EXPORT_FORMAT)
                .value_name("FORMAT")
                .help("svg, png, dot, mermaid, markdown, html or json; graphml, csv, sif, omnipath, signor, cx2, jgf, cyjs, node-link, kgx or neo4j [default: that of the file's ending]")
                .index(1);
            question.arg(format.value_parser(formats()).ignore_case(true).hide_possible_values(true))
        }
        "list" | "stats" | "contradictions" => question,
        _ if has_names && !takes_many => {
            question.arg(Arg::new(REST).hide(true).action(ArgAction::Append).num_args(0..).value_name("REST"))
        }
        _ => question,
    };
    // What is added must not say what the question is about.
    let about = (question.get_about().cloned(), question.get_long_about().cloned());
    let (Some(about), long_about) = about else { return OutputArgs::augment_args(question) };
    let question = OutputArgs::augment_args(question).about(about);
    match long_about {
        Some(long_about) => question.long_about(long_about),
        None => question.long_about(None),
    }
}

/// A question as it was typed.
#[derive(Debug)]
pub(super) struct Asking {
    request: Request,
    rest: Vec<String>,
    output: OutputArgs,
}

impl Asking {
    /// Takes a request, and from the arguments of its command where its answer goes.
    pub(super) fn new(request: Request, matches: &ArgMatches) -> Result<Self, clap::Error> {
        let has = |name: &str| matches.try_contains_id(name).unwrap_or(false);
        let rest =
            if has(REST) { matches.get_many::<String>(REST).into_iter().flatten().cloned().collect() } else { Vec::new() };
        let format = if has(EXPORT_FORMAT) { matches.get_one::<Format>(EXPORT_FORMAT).copied() } else { None };
        Ok(Self { request, rest, output: OutputArgs::from_arg_matches(matches)?.with_format(format) })
    }

    /// Takes a request that was made rather than typed, and where its answer goes.
    pub(super) fn of(request: Request, output: OutputArgs) -> Self {
        Self { request, rest: Vec::new(), output }
    }

    /// Returns the request, or what was typed beyond the names that it takes.
    pub(super) fn into_request(self) -> Result<Request, Vec<String>> {
        if self.rest.is_empty() { Ok(self.request) } else { Err(self.rest) }
    }

    /// Answers the question.
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        if !self.rest.is_empty() {
            let names = names(&self.request);
            let wanted = names.len();
            return Err(usage::unquoted(session, &[names, self.rest.clone()].concat(), wanted));
        }
        if matches!(self.request, Request::Export(_)) && !self.output.names_format(session) {
            return Err(Failure::new("usage", FailureWords::NoFormat.text(session.lang())));
        }
        let explorer = session.explorer()?;
        match self.request.answer(explorer, session.lang()) {
            Ok(answered) => self.output.present(session, &answered),
            Err(error) => Err(refused(session, &self.request, &error)),
        }
    }
}

/// Returns the names that a request asks about, as typed.
fn names(request: &Request) -> Vec<String> {
    let fields = request.to_fields();
    let one = |field: &str| fields.get(field).and_then(serde_json::Value::as_str).map(str::to_owned);
    let many = fields.get("names").and_then(serde_json::Value::as_array).into_iter().flatten();
    let many = many.filter_map(|name| name.as_str().map(str::to_owned));
    ["from", "to", "name"].into_iter().filter_map(one).chain(many).collect()
}

/// Tells why a request is refused; where a name is meant otherwise, the command as typed with the name exchanged comes first.
pub(super) fn refused(session: &Session<'_>, request: &Request, error: &RequestError) -> Failure {
    let naming = match session.naming() {
        Ok(naming) => naming,
        Err(failure) => return failure,
    };
    let mut failure = refusal(naming, error);
    if let (RequestError::Name(NameError::Unknown { text, nearest }), Some(folder)) = (error, session.folder()) {
        let words = if nearest.is_empty() { FailureWords::NotThereIn } else { FailureWords::UnknownNameIn };
        failure.message = words.fill(session.lang(), &[text.as_str().into(), folder.display().to_string().into()]).plain();
    }
    let RequestError::Name(name) = error else { return failure };
    let names = names(request);
    if let Some(joined) = usage::rejoined(session, &names)
        .filter(|_| names.len() > 1 && matches!(name, NameError::Unknown { .. }) && is_of_many(request))
    {
        return joined;
    }
    let retyped = |text: &str, name: &str| usage::retyped(session.typed, &[text], &[word(name)]);
    let mut commands: Vec<String> = match name {
        NameError::Unknown { text, nearest } => {
            let first = nearest
                .first()
                .map(|holder: &Holder| usage::retyped(session.typed, &[text], &[name_of(naming, &holder.target)]));
            first.into_iter().collect()
        }
        NameError::Ambiguous { text, candidates } => {
            candidates.iter().take(MAX_OFFERS).map(|holder| retyped(text, &with_type(holder))).collect()
        }
    };
    commands.extend(failure.commands.iter().cloned());
    failure.offering(commands)
}

/// Returns `true` if a question takes any number of names.
fn is_of_many(request: &Request) -> bool {
    matches!(request, Request::Interventions(_) | Request::Common(_))
}

/// Returns what a record is called where a command asks for it, as a word of the command.
fn name_of(naming: Naming<'_>, target: &RecordId) -> String {
    match target {
        RecordId::Entity(_) => naming.typed(&EntityId::new(target.id())),
        other => other.id().to_owned(),
    }
}
