//! The findings as the contract of the command line writes them.

use serde::Serialize;

use super::Diagnostic;
use super::code::Severity;
use super::files::Files;

/// All findings of a run, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckAnswer {
    /// How many errors there are.
    pub errors: usize,
    /// How many warnings.
    pub warnings: usize,
    /// How many remarks that need no action.
    pub infos: usize,
    /// The findings, sorted by file, line, column and code.
    pub diagnostics: Vec<Finding>,
}

/// A finding, with its place as people count it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
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
}

impl CheckAnswer {
    /// Places and counts sorted findings.
    pub fn new(diagnostics: &[Diagnostic], files: &Files) -> Self {
        let count = |severity| diagnostics.iter().filter(|finding| finding.severity() == severity).count();
        let diagnostics = diagnostics.iter().map(|finding| Finding::new(finding, files)).collect();
        let (errors, warnings, infos) = (count(Severity::Error), count(Severity::Warning), count(Severity::Info));
        Self { errors, warnings, infos, diagnostics }
    }
}

impl Finding {
    fn new(finding: &Diagnostic, files: &Files) -> Self {
        let (line, column) = files.position(finding.place);
        Self {
            code: finding.code.id(),
            severity: finding.severity(),
            message: finding.message.clone(),
            file: files.shown_path(finding.place.file),
            line,
            column,
            hint: finding.hint().map(str::to_owned),
        }
    }
}
