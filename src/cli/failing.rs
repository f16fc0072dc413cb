//! Errors of the floors below as failures in the reader's language, with commands to copy.

use std::io;
use std::path::Path;

use super::session::Session;
use super::usage::retyped;
use crate::diagnostic::code::Severity;
use crate::explorer::{NameError, OpenError};
use crate::load::LoadError;
use crate::model::id::EntityId;
use crate::model::name::Lang;
use crate::model::names::{Holder, RecordId};
use crate::query::answer::EntityRef;
use crate::query::error::QuestionError;
use crate::render::diagnostics;
use crate::render::failure::Failure;
use crate::render::naming::{Naming, typed};
use crate::render::view::Line;
use crate::render::words::failure::Failing;
use crate::render::words::{Phrase, Unit};

/// How many commands are offered.
const MAX_OFFERS: usize = 3;

/// Tells why a name means nothing or too much.
pub(super) fn name(session: &Session<'_>, error: NameError) -> Failure {
    let lang = session.lang();
    let Ok(naming) = session.naming() else { return Failure::new("internal", error.to_string()) };
    match error {
        NameError::Unknown { text, nearest } => {
            let message = Failing::UnknownName.fill(lang, &[text.as_str().into()]).plain();
            let names = nearest.iter().map(|holder| called(naming, &holder.target)).collect();
            let mut commands: Vec<String> = (nearest.iter().take(1))
                .map(|holder| retyped(session.typed, &[&text], &[name_of(naming, &holder.target)]))
                .collect();
            commands.push(session.command(&format!("search {}", typed(&text))));
            Failure::new("unknown-name", message).suggesting(names).offering(commands)
        }
        NameError::Ambiguous { text, candidates } => {
            let names: Vec<String> = candidates.iter().map(|holder| called(naming, &holder.target)).collect();
            let message = Failing::AmbiguousName.fill(lang, &[text.as_str().into(), names.join(", ").into()]).plain();
            let with_type = |holder: &Holder| format!("{}:{}", holder.target.type_id(), holder.target.id());
            let ids: Vec<String> = candidates.iter().map(with_type).collect();
            let offered = ids.iter().take(MAX_OFFERS);
            let commands = offered.map(|id| retyped(session.typed, &[&text], std::slice::from_ref(id))).collect();
            Failure::new("ambiguous-name", message).suggesting(ids).offering(commands)
        }
    }
}

/// Tells why a knowledge base could not be opened.
pub(super) fn open(session: &Session<'_>, error: OpenError) -> Failure {
    let lang = session.lang();
    let shown = session.folder().map_or_else(|| "knowledge".to_owned(), |folder| folder.display().to_string());
    match error {
        OpenError::Load(error) => unreadable(lang, &error),
        OpenError::Faulty(loaded) => {
            let answer = loaded.answer();
            let message =
                Failing::Faulty.fill(lang, &[shown.as_str().into(), Unit::Fault.count(lang, answer.errors).into()]).plain();
            let errors = loaded.diagnostics.iter().filter(|finding| finding.severity() == Severity::Error);
            let errors: Vec<_> = errors.cloned().collect();
            let report = diagnostics::render(&errors, &loaded.files, session.setting.err.colour);
            let check = format!("sarcograph check {}", typed(&shown));
            Failure::new("faulty-knowledge", message).offering(vec![check]).reporting(report)
        }
    }
}

/// Tells why a folder could not be looked at.
pub(super) fn unreadable(lang: Lang, error: &LoadError) -> Failure {
    let shown = |path: &Path| Line::from(path.display().to_string());
    let message = match error {
        LoadError::Missing { path } => Failing::NoFolder.fill(lang, &[shown(path)]).plain(),
        LoadError::NotAFolder { path } => Failing::NotAFolder.fill(lang, &[shown(path)]).plain(),
        LoadError::Unreadable { path, source } => {
            Failing::Unreadable.fill(lang, &[shown(path), reason(lang, source).into()]).plain()
        }
        LoadError::TooManyFiles { .. } | LoadError::NoRoot { .. } => error.to_string(),
    };
    Failure::new("unreadable", message)
}

/// Says why the system refused.
pub(super) fn reason(lang: Lang, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => Failing::Missing.text(lang).to_owned(),
        io::ErrorKind::PermissionDenied => Failing::Denied.text(lang).to_owned(),
        io::ErrorKind::IsADirectory => Failing::IsFolder.text(lang).to_owned(),
        kind => kind.to_string(),
    }
}

/// Tells why a question has no answer.
pub(super) fn question(session: &Session<'_>, error: &QuestionError, asked: &[&EntityRef]) -> Failure {
    let Ok(naming) = session.naming() else { return Failure::new("internal", error.to_string()) };
    match (error, asked) {
        (QuestionError::SameEntity(id), [from, to, ..]) => {
            let parts = [from.text.as_str().into(), to.text.as_str().into(), naming.entity_line(id)];
            let message = Failing::SameEntity.fill(session.lang(), &parts).plain();
            let command = session.command(&format!("show {}", naming.typed(id)));
            Failure::new(error.code(), message).offering(vec![command])
        }
        _ => Failure::new(error.code(), error.to_string()),
    }
}

/// Tells that no loop, of all or of those through an entity, has a label or id.
pub(super) fn unknown_loop(session: &Session<'_>, pick: &str, through: Option<&EntityRef>) -> Failure {
    let message = Failing::UnknownLoop.fill(session.lang(), &[pick.into()]).plain();
    let named = |naming: Naming<'_>| through.map_or(String::new(), |asked| format!(" {}", naming.typed_asked(asked)));
    let name = session.naming().map_or(String::new(), named);
    Failure::new("unknown-name", message).offering(vec![session.command(&format!("loops{name}"))])
}

/// Returns what a record is called in the reader's language.
fn called(naming: Naming<'_>, target: &RecordId) -> String {
    match target {
        RecordId::Entity(id) => naming.entity(id),
        RecordId::Mechanism(id) => naming.mechanism(id),
        RecordId::Source(id) => id.to_string(),
        RecordId::Note(id) => id.to_string(),
    }
}

/// Returns what a record is called where a command asks for it.
fn name_of(naming: Naming<'_>, target: &RecordId) -> String {
    match target {
        RecordId::Entity(_) => naming.typed(&EntityId::new(target.id())),
        other => other.id().to_owned(),
    }
}
