//! `handout`

use clap::Args;

use crate::cli::asking::Asking;
use crate::cli::document::Document;
use crate::cli::output::OutputArgs;
use crate::cli::session::Session;
use crate::render::failure::Failure;
use crate::render::format::Format;
use crate::request::Request;
use crate::request::effect::EffectRequest;
use crate::request::export::ExportRequest;
use crate::request::filters::FilterWords;
use crate::request::show::ShowRequest;

/// Make a page to print and hand out: picture, answer, notes, terms in two languages, sources
///
/// Of one name, be it a mechanism or a thing, it is the page of that; of two, what the one does to the other; with --theme, a whole
/// theme. Every other answer makes such a page too: give it a file that ends in .html or .md.
#[derive(Debug, Args)]
#[command(after_help = "Example: sarcograph handout IL-6 muscle-mass -o handout.html")]
pub(in crate::cli) struct HandoutArgs {
    /// What it is about; with a second name, what acts
    #[arg(required_unless_present = "theme", conflicts_with = "theme")]
    name: Option<String>,
    /// What is acted on
    to: Option<String>,
    /// The relations of all mechanisms of this theme
    #[arg(long, value_name = "ID")]
    theme: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

impl HandoutArgs {
    pub(in crate::cli) fn run(&self, session: &Session<'_>) -> Result<Document, Failure> {
        let request: Request = match (&self.name, &self.to) {
            (Some(from), Some(to)) => EffectRequest::new(from, to).into(),
            (Some(name), None) => ShowRequest { name: name.clone(), all: false, filters: FilterWords::default() }.into(),
            (None, _) => ExportRequest { theme: self.theme.clone(), ..ExportRequest::default() }.into(),
        };
        Asking::of(request, self.output.clone().usually(Format::Html)).run(session)
    }
}
