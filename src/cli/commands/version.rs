//! `--version`

use crate::cli::document::Document;
use crate::cli::refused::internal;
use crate::cli::session::Session;
use crate::render::failure::Failure;
use crate::render::json;
use crate::render::view::View;

/// Says which program this is and which knowledge it answers from.
pub(in crate::cli) fn run(session: &Session<'_>) -> Result<Document, Failure> {
    let knowledge = session.explorer()?.knowledge();
    if session.setting.json {
        return json::version(knowledge).map(Document::printed).map_err(|error| internal(session.lang(), &error));
    }
    let date = knowledge.about.date.as_deref().unwrap_or("undated");
    let mut view = View::new();
    view.paragraph(format!("sarcograph {} (knowledge {date}, {})", env!("CARGO_PKG_VERSION"), knowledge.hash));
    Ok(Document::printed(session.setting.out.render(&view)))
}
