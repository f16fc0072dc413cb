//! Why there is no answer, as text and as the contract's JSON.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::model::name::Lang;
use crate::render::line::Line;
use crate::render::role::Role;
use crate::render::view::View;
use crate::render::words::failure::FailureWords;
use crate::render::words::{Phrase, comma};

/// Why there is no answer. Serialises as `{"error":{"code","message","suggestions"}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// A stable code, for instance `unknown-name`.
    pub code: &'static str,
    /// One sentence in the reader's language, without a full stop.
    pub message: String,
    /// Names or values that may have been meant.
    pub suggestions: Vec<String>,
    /// Commands that may have been meant, to copy.
    pub commands: Vec<String>,
    /// Text that is told before the message, where there is more to see.
    pub report: String,
}

impl Failure {
    /// Makes a failure without suggestions.
    pub fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), suggestions: Vec::new(), commands: Vec::new(), report: String::new() }
    }

    /// Returns the failure with names or values that may have been meant.
    #[must_use]
    pub fn suggesting(mut self, suggestions: Vec<String>) -> Self {
        self.suggestions = suggestions;
        self
    }

    /// Returns the failure with commands that may have been meant.
    #[must_use]
    pub fn offering(mut self, commands: Vec<String>) -> Self {
        self.commands = commands;
        self
    }

    /// Returns the failure with text that is told before the message.
    #[must_use]
    pub fn reporting(mut self, report: String) -> Self {
        self.report = report;
        self
    }

    /// Lays out the failure: the message, what is near, and commands to copy.
    pub fn view(&self, lang: Lang) -> View {
        let mut view = View::new();
        view.paragraph(FailureWords::Error.fill(lang, &[self.message.as_str().into()]));
        if !self.suggestions.is_empty() {
            let near = self.suggestions.join(comma(lang));
            let words = match self.code {
                "unknown-name" => FailureWords::Nearest,
                "ambiguous-name" | "ambiguous-value" => FailureWords::OneOf,
                _ => FailureWords::Values,
            };
            view.paragraph(words.fill(lang, &[near.into()]));
        }
        for command in &self.commands {
            let word = Line::of(Role::Faint, FailureWords::Try.text(lang)).text("  ");
            view.paragraph(word.with(Role::Command, command.as_str()));
        }
        view
    }
}

impl Serialize for Failure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Error<'a> {
            code: &'a str,
            message: &'a str,
            suggestions: Vec<&'a str>,
        }
        let suggestions = self.suggestions.iter().chain(&self.commands).map(String::as_str).collect();
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("error", &Error { code: self.code, message: &self.message, suggestions })?;
        map.end()
    }
}
