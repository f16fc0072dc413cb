//! What an address asks for: a request, and the form of its answer.

use std::str::FromStr;

use crate::model::name::Lang;
use crate::render::page::Page;
use crate::request::Request;
use crate::request::address::parameters_of;
use crate::request::error::RequestError;

/// What reads a request that is written in words, as a command.
pub type ReadWords = fn(&str) -> Result<Request, RequestError>;

/// The form of an answer: a format of the command line, or all that a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A format of the command line.
    Format(crate::render::format::Format),
    /// All that a page shows of the answer, as JSON.
    View,
}

/// How an answer is asked for: the parameters of an address that are no fields of a request.
#[derive(Clone, Debug, PartialEq)]
pub struct Manner {
    /// The form of the answer.
    pub form: Form,
    /// The reader's language.
    pub lang: Lang,
    /// The languages of labels in pictures; none for the reader's.
    pub labels: Vec<Lang>,
    /// The page that a picture is drawn on.
    pub page: Page,
    /// Whether the picture in a view is for a narrow screen, where it reads from top to bottom.
    pub narrow: bool,
}

/// An address, cut up.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    /// How the answer is asked for.
    pub manner: Manner,
    /// What stands before the question mark.
    pub path: String,
    /// The parameters that are left.
    pub parameters: Vec<(String, String)>,
}

/// A parameter that does not mean anything.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{name}` cannot be `{value}`: {allowed}")]
pub struct UnknownManner {
    /// The parameter.
    pub name: &'static str,
    /// What was given.
    pub value: String,
    /// What may be given.
    pub allowed: String,
}

impl Default for Manner {
    fn default() -> Self {
        let form = Form::Format(crate::render::format::Format::Json);
        Self { form, lang: Lang::En, labels: Vec::new(), page: Page::default(), narrow: false }
    }
}

impl Asked {
    /// Cuts an address up. Parameters that are repeated count as given last.
    ///
    /// # Errors
    ///
    /// A parameter that says how to answer has a value that it cannot have.
    pub fn read(address: &str) -> Result<Self, UnknownManner> {
        let (path, parameters) = address.split_once('?').unwrap_or((address, ""));
        let mut manner = Manner::default();
        let mut left = Vec::new();
        for (name, value) in parameters_of(parameters) {
            match name.as_str() {
                "as" => manner.form = form(&value)?,
                "lang" => manner.lang = lang("lang", &value)?,
                "labels" => {
                    manner.labels = value.split(',').map(|one| lang("labels", one)).collect::<Result<_, _>>()?;
                }
                "size" => {
                    let allowed = || Page::ALL.map(Page::id).join(", ");
                    manner.page = Page::from_id(&value).ok_or_else(|| unknown("size", &value, allowed()))?;
                }
                "narrow" => manner.narrow = value != "false",
                _ => left.push((name, value)),
            }
        }
        Ok(Self { manner, path: path.trim_matches('/').to_owned(), parameters: left })
    }

    /// Returns the request that stands in the address; one in `q` counts before it, in JSON, or as words that `words` reads.
    pub fn request(&self, words: ReadWords) -> Result<Request, RequestError> {
        match self.parameters.iter().find(|(name, _)| name == "q") {
            Some((_, text)) if text.trim_start().starts_with('{') => Request::from_json(text),
            Some((_, text)) => words(text),
            None => Request::from_parts(&self.path, &self.parameters),
        }
    }
}

fn form(text: &str) -> Result<Form, UnknownManner> {
    use crate::render::format::Format;
    if text == "view" {
        return Ok(Form::View);
    }
    let ids = || Format::ALL.map(Format::id).join(", ") + ", view";
    Format::from_id(text).map(Form::Format).ok_or_else(|| unknown("as", text, ids()))
}

fn lang(name: &'static str, text: &str) -> Result<Lang, UnknownManner> {
    Lang::from_str(text).map_err(|()| unknown(name, text, Lang::ALL.map(Lang::tag).join(", ")))
}

fn unknown(name: &'static str, value: &str, allowed: String) -> UnknownManner {
    UnknownManner { name, value: value.to_owned(), allowed }
}
