//! The options of every command.

use std::path::PathBuf;

use clap::Args;

use super::environment::Colour;
use crate::model::name::Lang;

const KNOWLEDGE_HELP: &str = "Ask the knowledge in this folder [default: $SARCOGRAPH_KNOWLEDGE, else the shipped one]";

/// Options of every command.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Everywhere")]
pub(super) struct Globals {
    #[arg(long, global = true, value_name = "DIR", help = KNOWLEDGE_HELP, value_hint = clap::ValueHint::DirPath)]
    pub(super) knowledge: Option<PathBuf>,
    /// Lay this folder over the knowledge: its records may use all ids of it; may be given several times
    #[arg(long, global = true, value_name = "DIR", value_hint = clap::ValueHint::DirPath)]
    pub(super) add: Vec<PathBuf>,
    /// Ask this file of another program (SIF, a table with a head, graphml or JSON), with the names that the knowledge has for what is in it
    #[arg(long, global = true, value_name = "FILE", conflicts_with = "add", value_hint = clap::ValueHint::FilePath)]
    pub(super) graph: Option<PathBuf>,
    /// Read the YAML itself, not the snapshot that was kept of it
    #[arg(long, global = true, overrides_with = "no_cache")]
    pub(super) no_cache: bool,
    /// Answer in this language: en, zh-Hans or zh-Hant [default: that of the locale]
    #[arg(long, global = true, value_name = "LANG", value_parser = lang, overrides_with = "lang")]
    pub(super) lang: Option<Lang>,
    /// Answer as text or as JSON
    #[arg(
        long,
        global = true,
        value_name = "text|json",
        value_parser = ["text", "json"],
        hide_possible_values = true,
        ignore_case = true,
        overrides_with = "format"
    )]
    pub(super) format: Option<String>,
    /// Short for --format json
    #[arg(long, global = true, conflicts_with = "format", overrides_with = "json")]
    pub(super) json: bool,
    /// Draw arrows with ASCII alone: -> and -|
    #[arg(long, global = true, overrides_with = "ascii")]
    pub(super) ascii: bool,
    /// Colour text: auto, always or never
    #[arg(long, global = true, value_name = "WHEN", hide_possible_values = true, overrides_with = "color")]
    pub(super) color: Option<Colour>,
}

/// Reads a language tag.
pub(super) fn lang(text: &str) -> Result<Lang, String> {
    text.parse().map_err(|()| "answers are given in en, zh-Hans and zh-Hant".to_owned())
}
