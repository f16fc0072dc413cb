//! `path`

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::filters::FilterArgs;
use super::output::{Document, OutputArgs};
use super::pair::PairArgs;
use super::session::Session;
use crate::model::effect::Sign;
use crate::query::path::{DEFAULT_LIMIT, PathQuestion, ask};
use crate::render::answered::Answered;
use crate::render::failure::Failure;

/// Show how one thing acts on another, step by step, with conditions and sources
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph path IGF-1 muscle-mass --via AKT --max-steps 6")]
pub(super) struct PathArgs {
    #[command(flatten)]
    pair: PairArgs,
    /// How many paths to list; the verdict rests on all of them
    #[arg(long, value_name = "N", default_value_t = DEFAULT_LIMIT)]
    limit: usize,
    /// List only paths that raise (+), lower (-) or act in an unknown direction (?)
    #[arg(long, value_name = "+|-|?", value_parser = signs(), allow_hyphen_values = true, hide_possible_values = true)]
    sign: Option<String>,
    /// Only paths through this; may be repeated
    #[arg(long, value_name = "NAME")]
    via: Vec<String>,
    /// Only paths that pass this by; may be repeated
    #[arg(long, value_name = "NAME")]
    avoid: Vec<String>,
    #[command(flatten)]
    filters: FilterArgs,
    #[command(flatten)]
    output: OutputArgs,
}

impl PathArgs {
    pub(super) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let [from, to] = self.pair.entities(session)?;
        let entities = |names: &[String]| names.iter().map(|name| Ok(session.entity(name)?.id)).collect::<Result<_, _>>();
        let question = PathQuestion {
            filters: self.filters.filters(session)?,
            max_steps: self.pair.max_steps,
            limit: self.limit,
            sign: self.sign.as_deref().map(sign),
            via: entities(&self.via)?,
            avoid: entities(&self.avoid)?,
            ..PathQuestion::new(from, to)
        };
        let failed = |error| session.question_failed(&error, &[&question.from, &question.to]);
        let answer = ask(session.explorer()?.graph(), &question).map_err(failed)?;
        self.output.present(session, &Answered::Path(question, answer))
    }
}

fn signs() -> PossibleValuesParser {
    PossibleValuesParser::new(["+", "-", "?"])
}

fn sign(text: &str) -> Sign {
    match text {
        "+" => Sign::Plus,
        "-" => Sign::Minus,
        _ => Sign::Unknown,
    }
}
