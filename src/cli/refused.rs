//! Why the program could not do what no request asks for: open knowledge, read and write.

use std::io;
use std::path::Path;

use crate::diagnostic::code::Severity;
use crate::explorer::OpenError;
use crate::load::LoadError;
use crate::model::name::Lang;
use crate::render::diagnostics;
use crate::render::failure::Failure;
use crate::render::line::Line;
use crate::render::shell::word;
use crate::render::words::failure::FailureWords;
use crate::render::words::{Phrase, Unit};

/// Tells why a knowledge base could not be opened.
pub(super) fn open(lang: Lang, is_coloured: bool, folder: Option<&Path>, error: OpenError) -> Failure {
    let shown = folder.map_or_else(|| "knowledge".to_owned(), |folder| folder.display().to_string());
    match error {
        OpenError::Load(error) => unreadable(lang, &error),
        OpenError::Faulty(loaded) => {
            let answer = loaded.answer();
            let message = FailureWords::Faulty
                .fill(lang, &[shown.as_str().into(), Unit::Fault.count(lang, answer.errors).into()])
                .plain();
            let errors = loaded.diagnostics.iter().filter(|finding| finding.severity() == Severity::Error);
            let errors: Vec<_> = errors.cloned().collect();
            let report = diagnostics::render(&errors, &loaded.files, is_coloured);
            let check = format!("sarcograph check {}", word(&shown));
            Failure::new("faulty-knowledge", message).offering(vec![check]).reporting(report)
        }
    }
}

/// Tells why a folder could not be looked at.
pub(super) fn unreadable(lang: Lang, error: &LoadError) -> Failure {
    let shown = |path: &Path| Line::from(path.display().to_string());
    let message = match error {
        LoadError::Missing { path } => FailureWords::NoFolder.fill(lang, &[shown(path)]).plain(),
        LoadError::NotAFolder { path } => FailureWords::NotAFolder.fill(lang, &[shown(path)]).plain(),
        LoadError::Unreadable { path, source } => {
            FailureWords::Unreadable.fill(lang, &[shown(path), reason(lang, source).into()]).plain()
        }
        LoadError::TooManyFiles { .. } | LoadError::NoRoot { .. } => error.to_string(),
    };
    Failure::new("unreadable", message)
}

/// Says why the system refused.
pub(super) fn reason(lang: Lang, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => FailureWords::Missing.text(lang).to_owned(),
        io::ErrorKind::PermissionDenied => FailureWords::Denied.text(lang).to_owned(),
        io::ErrorKind::StorageFull => FailureWords::NoSpace.text(lang).to_owned(),
        io::ErrorKind::IsADirectory => FailureWords::IsFolder.text(lang).to_owned(),
        kind => kind.to_string(),
    }
}

/// Tells of a failure that nothing but the program itself can cause.
pub(super) fn internal(lang: Lang, error: &dyn std::error::Error) -> Failure {
    Failure::new("internal", FailureWords::Internal.fill(lang, &[error.to_string().into()]).plain())
}

/// Tells why a file cannot be written.
pub(super) fn unwritable(lang: Lang, file: &Path, error: &io::Error) -> Failure {
    let parts = [file.display().to_string().into(), reason(lang, error).into()];
    Failure::new("unwritable", FailureWords::Unwritable.fill(lang, &parts).plain())
}

/// Tells that results could not be written to where they go.
pub(super) fn unwritten(lang: Lang, error: &io::Error) -> Failure {
    Failure::new("unwritable", FailureWords::Unwritten.fill(lang, &[reason(lang, error).into()]).plain())
}
