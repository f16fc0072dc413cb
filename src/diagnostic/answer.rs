//! The diagnostics as the contract of the command line writes them.

use schemars::JsonSchema;
use serde::Serialize;

use super::Diagnostic;
use super::code::Severity;
use super::files::{Files, Span};

/// All diagnostics of a run, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckAnswer {
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How many remarks that need no action.
    pub infos: usize,
    /// The diagnostics, sorted by file, line, column and code.
    pub diagnostics: Vec<DiagnosticRecord>,
    /// The version of the program that found them.
    pub version: &'static str,
}

/// A diagnostic, with its place as people count it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct DiagnosticRecord {
    /// The stable code.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is found.
    pub message: String,
    /// The path of the file, with the folder that was checked before it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The correction that is probably meant, or what can be done.
    pub hint: Option<String>,
    /// The line of the end, from 1.
    pub end_line: usize,
    /// The column behind the last character, from 1.
    pub end_column: usize,
    /// The correction that is probably meant.
    pub suggestion: Option<String>,
    /// Why it is a fault, where the message does not say so.
    pub reason: Option<String>,
    /// What can be done.
    pub way_out: Option<String>,
    /// The words of which one is wanted, where they are few.
    pub allowed: Vec<String>,
    /// Other places that have to do with it.
    pub related: Vec<RelatedPlace>,
}

/// Another place that a diagnostic has to do with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RelatedPlace {
    /// What is to be said of it.
    pub message: String,
    /// The path of the file, with the folder that was checked before it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The line of the end, from 1.
    pub end_line: usize,
    /// The column behind the last character, from 1.
    pub end_column: usize,
}

impl CheckAnswer {
    /// Places and counts sorted diagnostics.
    pub fn new(diagnostics: &[Diagnostic], files: &Files) -> Self {
        let count = |severity| diagnostics.iter().filter(|diagnostic| diagnostic.severity() == severity).count();
        let diagnostics = diagnostics.iter().map(|diagnostic| DiagnosticRecord::new(diagnostic, files)).collect();
        let (errors, warnings, infos) = (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
        Self { errors, warnings, infos, diagnostics, version: env!("CARGO_PKG_VERSION") }
    }
}

impl DiagnosticRecord {
    fn new(diagnostic: &Diagnostic, files: &Files) -> Self {
        let (line, column) = files.position(diagnostic.span);
        let (end_line, end_column) = files.end_position(diagnostic.span);
        Self {
            code: diagnostic.code.id(),
            severity: diagnostic.severity(),
            message: diagnostic.message.clone(),
            file: files.shown_path(diagnostic.span.file),
            line,
            column,
            hint: diagnostic.hint().map(str::to_owned),
            end_line,
            end_column,
            suggestion: diagnostic.suggestion.clone(),
            reason: diagnostic.reason.clone(),
            way_out: diagnostic.way_out.clone(),
            allowed: diagnostic.allowed.clone(),
            related: diagnostic.related.iter().map(|(span, words)| RelatedPlace::new(*span, words, files)).collect(),
        }
    }
}

impl RelatedPlace {
    fn new(span: Span, words: &str, files: &Files) -> Self {
        let ((line, column), (end_line, end_column)) = (files.position(span), files.end_position(span));
        Self { message: words.to_owned(), file: files.shown_path(span.file), line, column, end_line, end_column }
    }
}
