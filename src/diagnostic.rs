//! Floor 1: diagnostics about what people wrote.
//!
//! A diagnostic has a stable code, a place, a reason and a way out. Diagnostics are values: many of them are no error of the program,
//! and nothing here prints.

pub mod answer;
pub mod code;
pub mod files;

use code::{Code, Severity};
use files::Span;

/// A diagnostic about what people wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong, as a stable code.
    pub code: Code,
    /// What is found: one line, lower-case start, names in backticks, no full stop.
    pub message: String,
    /// Where.
    pub span: Span,
    /// A correction that is probably meant, for instance ``did you mean `il-6`?``.
    pub suggestion: Option<String>,
    /// Other spans that have to do with it, each with a few words.
    pub related: Vec<(Span, String)>,
    /// Why that is a fault, where the message does not say so.
    pub reason: Option<String>,
    /// What can be done.
    pub way_out: Option<String>,
    /// The words of which one is wanted, where they are few.
    pub allowed: Vec<String>,
}

impl Diagnostic {
    /// Makes a diagnostic that has a message alone.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, message, span, suggestion: None, related: Vec::new(), reason: None, way_out: None, allowed: Vec::new() }
    }

    /// Adds the correction that is probably meant, if there is one.
    #[must_use]
    pub fn suggest(mut self, suggestion: Option<String>) -> Self {
        self.suggestion = suggestion;
        self
    }

    /// Adds another span and what is to be said of it.
    #[must_use]
    pub fn also(mut self, span: Span, words: impl Into<String>) -> Self {
        self.related.push((span, words.into()));
        self
    }

    /// Adds the reason.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }

    /// Adds what can be done.
    #[must_use]
    pub fn way_out(mut self, way_out: impl Into<String>) -> Self {
        self.way_out = Some(way_out.into());
        self
    }

    /// Adds the words of which one is wanted.
    #[must_use]
    pub fn allow<'w>(mut self, words: impl IntoIterator<Item = &'w str>) -> Self {
        self.allowed.extend(words.into_iter().map(str::to_owned));
        self
    }

    /// Returns how bad it is: the severity of its code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Returns the correction or else the way out, as one line.
    pub fn hint(&self) -> Option<&str> {
        self.suggestion.as_deref().or(self.way_out.as_deref())
    }
}

/// Sorts diagnostics by file, line, column, code and message, and drops repetitions.
pub fn sort(diagnostics: &mut Vec<Diagnostic>) {
    diagnostics.sort_by(|a, b| {
        let key =
            |diagnostic: &Diagnostic| (diagnostic.span.file, diagnostic.span.start, diagnostic.code, diagnostic.span.end);
        key(a).cmp(&key(b)).then_with(|| a.message.cmp(&b.message))
    });
    diagnostics.dedup();
}
