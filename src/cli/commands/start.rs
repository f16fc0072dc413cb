//! What the program answers without a command.

use crate::cli::document::Document;
use crate::cli::output::OutputArgs;
use crate::cli::session::Session;
use crate::render::failure::Failure;
use crate::render::layout::start;
use crate::render::refusal::refusal;
use crate::request::Request;
use crate::request::stats::StatsRequest;

/// Shows what the knowledge is about and what one can ask; as JSON, how much it holds.
pub(in crate::cli) fn run(session: &Session<'_>) -> Result<Document, Failure> {
    let naming = session.naming()?;
    if session.setting.json {
        let request = Request::Stats(StatsRequest::default());
        let answered = request.answer(session.explorer()?, session.lang()).map_err(|error| refusal(naming, &error))?;
        return OutputArgs::default().present(session, &answered);
    }
    Ok(Document::printed(session.setting.out.render(&start::page(naming))))
}
