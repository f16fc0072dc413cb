//! The arguments of the whole program.

use clap::{ArgMatches, Args, Command as Parser, FromArgMatches, Subcommand};

use super::asking::{self, Asking};
use super::commands::batch::BatchArgs;
use super::commands::check::CheckArgs;
use super::commands::completions::CompletionsArgs;
use super::commands::handout::HandoutArgs;
use super::commands::import::ImportArgs;
use super::commands::init::InitArgs;
use super::commands::man::ManArgs;
use super::commands::page::PageArgs;
use super::commands::schema::SchemaArgs;
use super::commands::serve::ServeArgs;
use super::commands::{start, version};
use super::document::Document;
use super::globals::Globals;
use super::session::Session;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::words::Phrase;
use crate::render::words::help::HelpWords;
use crate::request::Request;

/// What the program is for.
const ABOUT: &str =
    "Explore signed graphs of mechanisms: what acts on what, in which direction, under which conditions, and who says so";

/// What stands below the help of the program.
const AFTER_HELP: &str = "Names may be typed in English or Chinese, with dashes for blanks: muscle-mass or \"muscle mass\".\n\
                          Called without a command, sarcograph shows what one can ask.";

/// The arguments, read.
#[derive(Debug)]
pub(super) struct Program {
    /// The options of every command.
    pub(super) globals: Globals,
    /// What to do.
    pub(super) task: Task,
}

/// What to do.
#[derive(Debug)]
pub(super) enum Task {
    /// Show what one can ask.
    Start,
    /// Print the version of the program and of its knowledge.
    Version,
    /// Answer a question.
    Ask(Box<Asking>),
    /// Do something else.
    Do(Tool),
}

/// The commands that ask nothing of the knowledge alone.
#[derive(Debug, Subcommand)]
pub(super) enum Tool {
    Serve(ServeArgs),
    Page(PageArgs),
    Handout(Box<HandoutArgs>),
    Batch(BatchArgs),
    Check(CheckArgs),
    Init(InitArgs),
    Import(ImportArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

/// Returns what stands below the long help of the program: also what the words and marks of answers mean.
fn after_long_help() -> String {
    let explained = [HelpWords::Words, HelpWords::Marks].map(|words| words.text(Lang::En));
    format!("{AFTER_HELP}\n\n{}", explained.join("\n\n"))
}

/// Returns the parser of the program's arguments.
pub(super) fn parser() -> Parser {
    let questions: Vec<String> = Request::augment_subcommands(Parser::new("questions"))
        .get_subcommands()
        .map(|one| one.get_name().to_owned())
        .collect();
    let parser = Parser::new("sarcograph")
        .disable_version_flag(true)
        .max_term_width(80)
        .after_help(AFTER_HELP)
        .after_long_help(after_long_help())
        .arg(clap::arg!(version: -V --version "Print the version of the program and of its knowledge"));
    let parser = Request::augment_subcommands(Globals::augment_args(parser));
    let parser = questions.into_iter().fold(parser, |parser, question| parser.mut_subcommand(question, asking::with_output));
    // What is added says what it is itself about. Questions stand first in the help.
    Tool::augment_subcommands(parser).about(ABOUT).long_about(None).subcommand_required(false).arg_required_else_help(false)
}

impl Program {
    /// Takes what the parser has read.
    pub(super) fn new(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let globals = Globals::from_arg_matches(matches)?;
        let task = match matches.subcommand() {
            _ if matches.get_flag("version") => Task::Version,
            None => Task::Start,
            Some((name, _)) if Tool::has_subcommand(name) => Task::Do(Tool::from_arg_matches(matches)?),
            Some((_, inner)) => Task::Ask(Box::new(Asking::new(Request::from_arg_matches(matches)?, inner)?)),
        };
        Ok(Self { globals, task })
    }

    /// Does what was asked for. `batch` and `serve` need the streams; whoever has them runs them.
    pub(super) fn run(&self, parser: &Parser, session: &Session<'_>) -> Result<Document, Failure> {
        match &self.task {
            Task::Start | Task::Do(Tool::Batch(_) | Tool::Serve(_)) => start::run(session),
            Task::Version => version::run(session),
            Task::Ask(asking) => asking.run(session),
            Task::Do(Tool::Page(arguments)) => arguments.run(session),
            Task::Do(Tool::Handout(arguments)) => arguments.run(session),
            Task::Do(Tool::Check(arguments)) => arguments.run(session),
            Task::Do(Tool::Init(arguments)) => arguments.run(session),
            Task::Do(Tool::Import(arguments)) => arguments.run(session),
            Task::Do(Tool::Schema(arguments)) => arguments.run(session),
            Task::Do(Tool::Completions(arguments)) => arguments.run(parser, session),
            Task::Do(Tool::Man(arguments)) => arguments.run(parser, session),
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_arguments_fit_together() {
        super::parser().debug_assert();
    }
}
