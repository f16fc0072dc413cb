//! What the program answers without a command.

use super::output::Document;
use super::session::Session;
use crate::query::stats;
use crate::render::answered::Answered;
use crate::render::failure::Failure;
use crate::render::view;

/// Shows what the knowledge is about and what one can ask; as JSON, how much it holds.
pub(super) fn run(session: &Session<'_>) -> Result<Document, Failure> {
    if session.setting.json {
        let answered = Answered::Stats(stats::ask(session.explorer()?.graph()));
        return super::output::OutputArgs::default().present(session, &answered);
    }
    Ok(Document::printed(session.setting.out.render(&view::start(session.naming()?))))
}
