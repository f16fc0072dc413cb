//! The arguments of the whole program.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use super::environment::Colour;
use super::output::Document;
use super::session::Session;
use super::{batch, check, cite, common, compare, completions, contradictions, effect, export, interventions, list};
use super::{loops, man, path, reach, schema, search, show, start, stats, version, what_if, why};
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
    Effect(effect::EffectArgs),
    Why(why::WhyArgs),
    Path(path::PathArgs),
    Upstream(reach::UpstreamArgs),
    Downstream(reach::DownstreamArgs),
    Neighbors(reach::NeighborsArgs),
    Loops(loops::LoopsArgs),
    Compare(compare::CompareArgs),
    WhatIf(what_if::WhatIfArgs),
    Interventions(interventions::InterventionsArgs),
    Common(common::CommonArgs),
    Contradictions(contradictions::ContradictionsArgs),
    List(list::ListArgs),
    Stats(stats::StatsArgs),
    Cite(cite::CiteArgs),
    Export(export::ExportArgs),
    Batch(batch::BatchArgs),
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
        let Some(command) = &self.command else { return start::run(session) };
        match command {
            Command::Search(arguments) => arguments.run(session),
            Command::Show(arguments) => arguments.run(session),
            Command::Effect(arguments) => arguments.run(session),
            Command::Why(arguments) => arguments.run(session),
            Command::Path(arguments) => arguments.run(session),
            Command::Upstream(arguments) => arguments.run(session),
            Command::Downstream(arguments) => arguments.run(session),
            Command::Neighbors(arguments) => arguments.run(session),
            Command::Loops(arguments) => arguments.run(session),
            Command::Compare(arguments) => arguments.run(session),
            Command::WhatIf(arguments) => arguments.run(session),
            Command::Interventions(arguments) => arguments.run(session),
            Command::Common(arguments) => arguments.run(session),
            Command::Contradictions(arguments) => arguments.run(session),
            Command::List(arguments) => arguments.run(session),
            Command::Stats(arguments) => arguments.run(session),
            Command::Cite(arguments) => arguments.run(session),
            Command::Export(arguments) => arguments.run(session),
            // Batch needs the streams; whoever has them runs it.
            Command::Batch(_) => start::run(session),
            Command::Check(arguments) => arguments.run(session),
            Command::Schema(arguments) => arguments.run(session),
            Command::Completions(arguments) => Ok(arguments.run()),
            Command::Man(arguments) => arguments.run(session),
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
