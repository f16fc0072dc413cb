//! The one function of a page: an address in, an answer out.

use serde::Serialize;

use super::asked::{Asked, Form, Manner, ReadWords};
use super::{start, suggest, view};
use crate::explorer::Explorer;
use crate::model::name::Lang;
use crate::render::failure::Failure;
use crate::render::format::Format;
use crate::render::naming::Naming;
use crate::render::present::Present;
use crate::render::refusal::refusal;
use crate::render::sheet::composed;
use crate::render::terminal::Terminal;
use crate::render::words::Phrase;
use crate::render::words::failure::FailureWords;
use crate::render::{dot, json, svg};
use crate::request::Request;
use crate::request::answered::Answered;
use crate::request::error::RequestError;

/// The longest address that is read, in bytes.
const MAX_ADDRESS: usize = 8 * 1024;

/// An answer, with what a door says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The status, as HTTP has it: 200, or 400 for what cannot be read, 404 for what is not there, 500 for a fault of the program.
    pub status: u16,
    /// The media type of the answer.
    pub kind: &'static str,
    /// The answer.
    pub body: Vec<u8>,
}

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
            return in_json(400, &Failure::new("usage", message.plain()));
        }
        let asked = match Asked::read(address) {
            Ok(asked) => asked,
            Err(error) => {
                let message = FailureWords::NoRequest.fill(Lang::En, &[error.to_string().into()]);
                return in_json(400, &Failure::new("usage", message.plain()));
            }
        };
        let naming = self.naming(&asked.manner);
        match asked.path.as_str() {
            "start" => in_json(200, &start::start(naming)),
            "suggest" => {
                let text = asked.parameters.iter().find(|(name, _)| name == "text").map_or("", |(_, text)| text);
                in_json(200, &suggest::suggest(naming, text))
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
        let reply = |kind, body: String| Reply { status: 200, kind, body: body.into_bytes() };
        let format = match manner.form {
            Form::View => return in_json(200, &view::answered(naming, self.explorer, answered, manner)),
            Form::Format(format) => format,
        };
        if !format.needs_diagram() {
            if format == Format::Text {
                return reply("text/plain; charset=utf-8", Terminal::default().render(&answered.view(naming)));
            }
            return match answered.json(naming.knowledge) {
                Ok(text) => reply(JSON, text),
                Err(error) => internal(naming.lang, &error),
            };
        }
        let diagram = answered.diagram(naming, &manner.labels);
        let Some(diagram) = diagram.filter(|diagram| !diagram.nodes.is_empty()) else {
            return failed(naming, manner, 404, &Failure::new("no-picture", FailureWords::NoPicture.text(naming.lang)));
        };
        if format == Format::Dot {
            return reply("text/vnd.graphviz; charset=utf-8", dot::render(&diagram));
        }
        let scene = composed(diagram.on(manner.page), manner.page).scene;
        if format == Format::Svg {
            return reply("image/svg+xml; charset=utf-8", svg::render(&scene));
        }
        pixels(naming, &scene)
    }
}

/// Returns what a page begins with while no knowledge is open: its words.
pub fn start_without_knowledge(address: &str) -> Reply {
    let lang = Asked::read(address).map_or(Lang::En, |asked| asked.manner.lang);
    in_json(200, &start::without_knowledge(lang))
}

/// Writes a picture as pixels.
#[cfg(not(target_family = "wasm"))]
fn pixels(naming: Naming<'_>, scene: &crate::render::scene::Scene) -> Reply {
    match crate::render::png::render(scene, 2.0) {
        Ok(body) => Reply { status: 200, kind: "image/png", body },
        Err(error) => internal(naming.lang, &error),
    }
}

/// A page of its own makes pixels with the fonts of its browser, and need not carry any.
#[cfg(target_family = "wasm")]
fn pixels(naming: Naming<'_>, _: &crate::render::scene::Scene) -> Reply {
    in_json(404, &Failure::new("no-picture", FailureWords::NoPicture.text(naming.lang)))
}

const JSON: &str = "application/json; charset=utf-8";

fn in_json(status: u16, value: &impl Serialize) -> Reply {
    match json::plain(value) {
        Ok(text) => Reply { status, kind: JSON, body: text.into_bytes() },
        Err(error) => Reply { status: 500, kind: "text/plain; charset=utf-8", body: error.to_string().into_bytes() },
    }
}

fn internal(lang: Lang, error: &dyn std::error::Error) -> Reply {
    in_json(500, &Failure::new("internal", FailureWords::Internal.fill(lang, &[error.to_string().into()]).plain()))
}

fn refused(naming: Naming<'_>, manner: &Manner, request: Option<&Request>, error: &RequestError) -> Reply {
    let failure = refusal(naming, error);
    let status = match failure.code {
        "usage" => 400,
        "internal" => 500,
        _ => 404,
    };
    if manner.form == Form::View {
        return in_json(status, &view::refused(naming, request, error, &failure));
    }
    failed(naming, manner, status, &failure)
}

fn failed(naming: Naming<'_>, manner: &Manner, status: u16, failure: &Failure) -> Reply {
    if manner.form == Form::Format(Format::Text) {
        let body = Terminal::default().render(&failure.view(naming.lang)).into_bytes();
        return Reply { status, kind: "text/plain; charset=utf-8", body };
    }
    in_json(status, failure)
}
