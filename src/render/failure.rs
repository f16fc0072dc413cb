//! Why there is no answer, as text and as the contract's JSON.

use schemars::JsonSchema;
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

/// Why there is no answer.
#[derive(Serialize, JsonSchema)]
pub(super) struct FailureRecord<'a> {
    /// The reason.
    error: ErrorRecord<'a>,
}

/// Why there is no answer.
#[derive(Serialize, JsonSchema)]
struct ErrorRecord<'a> {
    /// A stable code, for instance `unknown-name`.
    code: &'a str,
    /// One sentence in the reader's language, without a full stop.
    message: &'a str,
    /// Names, values or commands that may have been meant.
    suggestions: Vec<&'a str>,
    /// In a batch, the number of the line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    /// In a batch, the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
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
        let suggestions = self.suggestions.iter().chain(&self.commands).map(String::as_str).collect();
        let error = ErrorRecord { code: self.code, message: &self.message, suggestions, line: None, text: None };
        FailureRecord { error }.serialize(serializer)
    }
}
