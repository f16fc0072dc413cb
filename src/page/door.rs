//! The one function of a page: an address in, an answer out.

use super::asked::{Asked, Form, Manner, ReadWords};
use super::reply::Reply;
use super::written::written;
use super::{start, suggest, view};
use crate::explorer::Explorer;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::format::Format;
use crate::render::naming::Naming;
use crate::render::refusal::refusal;
use crate::render::terminal::Terminal;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::request::Request;
use crate::request::answered::Answered;
use crate::request::error::RequestError;

/// The longest address that is read, in bytes.
const MAX_ADDRESS: usize = 8 * 1024;

/// Answers what a page asks of a knowledge base.
#[derive(Clone, Copy)]
pub struct Door<'a> {
    explorer: &'a Explorer,
    globals: &'a str,
    words: ReadWords,
}

impl<'a> Door<'a> {
    /// Opens the door to a knowledge base.
    pub fn new(explorer: &'a Explorer) -> Self {
        let words = |text: &str| Err(RequestError::Malformed(format!("words are not read here, but JSON: {text}")));
        Self { explorer, globals: "", words }
    }

    /// Takes requests in words too, as this function reads them.
    #[must_use]
    pub fn reading(self, words: ReadWords) -> Self {
        Self { words, ..self }
    }

    /// Adds global options to the commands that answers offer, each with a blank before it.
    #[must_use]
    pub fn with_globals(self, globals: &'a str) -> Self {
        Self { globals, ..self }
    }

    /// Answers an address: a request as [`Request::from_address`] reads it, or one in the parameter `q`; with `as`, `lang`, `labels`,
    /// `size` and `narrow` saying how. `start` gives what the page begins with, `suggest?text=…` what somebody who types may mean.
    /// Never panics on an address. The same address of the same knowledge gives the same bytes.
    pub fn ask(&self, address: &str) -> Reply {
        if address.len() > MAX_ADDRESS {
            let message = FailureWords::NoRequest.fill(Lang::En, &[format!("longer than {MAX_ADDRESS} bytes").into()]);
            return Reply::json(400, &Failure::new("usage", message.plain()));
        }
        let asked = match Asked::read(address) {
            Ok(asked) => asked,
            Err(error) => {
                let message = FailureWords::NoRequest.fill(Lang::En, &[error.to_string().into()]);
                return Reply::json(400, &Failure::new("usage", message.plain()));
            }
        };
        let naming = self.naming(&asked.manner);
        match asked.path.as_str() {
            "start" => Reply::json(200, &start::start(naming)),
            "suggest" => {
                let text = asked.parameters.iter().find(|(name, _)| name == "text").map_or("", |(_, text)| text);
                Reply::json(200, &suggest::suggest(naming, text))
            }
            _ => self.answer(&asked),
        }
    }

    fn naming(&self, manner: &Manner) -> Naming<'a> {
        Naming { knowledge: self.explorer.knowledge(), lang: manner.lang, globals: self.globals }
    }

    fn answer(&self, asked: &Asked) -> Reply {
        let (manner, naming) = (&asked.manner, self.naming(&asked.manner));
        let request = asked.request(self.words);
        let answered = match &request {
            Ok(request) => request.answer(self.explorer, manner.lang),
            Err(_) => Err(RequestError::EmptySelection),
        };
        match (&request, &answered) {
            (Err(error), _) => refused(naming, manner, None, error),
            (Ok(request), Err(error)) => refused(naming, manner, Some(request), error),
            (Ok(_), Ok(answered)) => self.written(naming, manner, answered),
        }
    }

    fn written(&self, naming: Naming<'_>, manner: &Manner, answered: &Answered) -> Reply {
        match manner.form {
            Form::View => Reply::json(200, &view::answered(naming, self.explorer, answered, manner)),
            Form::Format(format) => written(naming, self.explorer, answered, format, manner)
                .unwrap_or_else(|(status, failure)| failed(naming, manner, status, &failure)),
        }
    }
}

/// Returns what a page begins with while no knowledge is open: its words.
pub fn start_without_knowledge(address: &str) -> Reply {
    let lang = Asked::read(address).map_or(Lang::En, |asked| asked.manner.lang);
    Reply::json(200, &start::without_knowledge(lang))
}

fn refused(naming: Naming<'_>, manner: &Manner, request: Option<&Request>, error: &RequestError) -> Reply {
    let failure = refusal(naming, error);
    let status = match failure.code {
        "usage" => 400,
        "internal" => 500,
        _ => 404,
    };
    if manner.form == Form::View {
        return Reply::json(status, &view::refused(naming, request, error, &failure));
    }
    failed(naming, manner, status, &failure)
}

fn failed(naming: Naming<'_>, manner: &Manner, status: u16, failure: &Failure) -> Reply {
    if manner.form == Form::Format(Format::Text) {
        let body = Terminal::default().render(&failure.view(naming.lang)).into_bytes();
        return Reply { status, kind: Format::Text.media_type(), body };
    }
    Reply::json(status, failure)
}
