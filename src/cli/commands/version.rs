//! `--version`

use serde::Serialize;

use crate::cli::document::Document;
use crate::cli::session::Session;
use crate::render::failure::Failure;
use crate::render::view::View;

#[derive(Serialize)]
struct Version<'a> {
    version: &'a str,
    knowledge: Stamp<'a>,
}

#[derive(Serialize)]
struct Stamp<'a> {
    date: Option<&'a str>,
    hash: &'a str,
}

/// Says which program this is and which knowledge it answers from.
pub(in crate::cli) fn run(session: &Session<'_>) -> Result<Document, Failure> {
    let version = env!("CARGO_PKG_VERSION");
    let knowledge = session.explorer()?.knowledge();
    let (date, hash) = (knowledge.about.date.as_deref(), knowledge.hash.as_str());
    let mut view = View::new();
    view.paragraph(format!("sarcograph {version} (knowledge {}, {hash})", date.unwrap_or("undated")));
    Document::page(session, &view, &Version { version, knowledge: Stamp { date, hash } })
}
