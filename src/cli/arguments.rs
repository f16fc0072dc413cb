//! The arguments of the whole program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::environment::Colour;
use super::output::Document;
use super::session::Session;
use super::{check, completions, effect, export, list, man, path, reach, schema, search, show, start, stats, version};
use crate::model::name::Lang;
use crate::render::failure::Failure;

/// Explore signed graphs of mechanisms: what acts on what, in which direction, under which conditions, and who says so
#[derive(Debug, Parser)]
#[command(
    name = "sarcograph",
    disable_version_flag = true,
    max_term_width = 80,
    after_help = "Names may be typed in English or Chinese, with dashes for blanks: muscle-mass or \"muscle mass\".\n\
                  Called without a command, sarcograph shows what one can ask."
)]
pub(super) struct Program {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// Print the version of the program and of its knowledge
    #[arg(short = 'V', long)]
    pub(super) version: bool,
    #[command(flatten)]
    pub(super) globals: Globals,
}

const KNOWLEDGE_HELP: &str = "Ask the knowledge in this folder [default: $SARCOGRAPH_KNOWLEDGE, else the shipped one]";

/// Options of every command.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Everywhere")]
pub(super) struct Globals {
    #[arg(long, global = true, value_name = "DIR", help = KNOWLEDGE_HELP)]
    pub(super) knowledge: Option<PathBuf>,
    /// Answer in this language: en, zh-Hans or zh-Hant [default: that of the locale]
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub(super) lang: Option<Lang>,
    /// Answer as text or as JSON
    #[arg(long, global = true, value_name = "text|json", value_parser = ["text", "json"], hide_possible_values = true)]
    pub(super) format: Option<String>,
    /// Short for --format json
    #[arg(long, global = true, conflicts_with = "format")]
    pub(super) json: bool,
    /// Draw arrows with ASCII alone: -> and -|
    #[arg(long, global = true)]
    pub(super) ascii: bool,
    /// Colour text: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true)]
    pub(super) color: Option<Colour>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Search(search::SearchArgs),
    Show(show::ShowArgs),
    Path(path::PathArgs),
    Effect(effect::EffectArgs),
    Upstream(reach::UpstreamArgs),
    Downstream(reach::DownstreamArgs),
    Neighbors(reach::NeighborsArgs),
    List(list::ListArgs),
    Stats(stats::StatsArgs),
    Export(export::ExportArgs),
    Check(check::CheckArgs),
    Schema(schema::SchemaArgs),
    Completions(completions::CompletionsArgs),
    Man(man::ManArgs),
}

impl Program {
    /// Answers the command, or shows the start page where there is none.
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        if self.version {
            return version::run(session);
        }
        match &self.command {
            None => start::run(session),
            Some(Command::Search(arguments)) => arguments.run(session),
            Some(Command::Show(arguments)) => arguments.run(session),
            Some(Command::Path(arguments)) => arguments.run(session),
            Some(Command::Effect(arguments)) => arguments.run(session),
            Some(Command::Upstream(arguments)) => arguments.run(session),
            Some(Command::Downstream(arguments)) => arguments.run(session),
            Some(Command::Neighbors(arguments)) => arguments.run(session),
            Some(Command::List(arguments)) => arguments.run(session),
            Some(Command::Stats(arguments)) => arguments.run(session),
            Some(Command::Export(arguments)) => arguments.run(session),
            Some(Command::Check(arguments)) => arguments.run(session),
            Some(Command::Schema(arguments)) => arguments.run(session),
            Some(Command::Completions(arguments)) => Ok(arguments.run()),
            Some(Command::Man(arguments)) => arguments.run(session),
        }
    }
}

pub(super) fn lang(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|()| "answers are given in en, zh-Hans and zh-Hant".to_owned())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_fit_together() {
        super::Program::command().debug_assert();
    }
}
