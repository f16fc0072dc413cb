//! Why a knowledge base cannot be opened, and why a text means no record.

use std::fmt;

use thiserror::Error;

use crate::diagnostic::answer::DiagnosticRecord;
use crate::diagnostic::code::Severity;
use crate::load::{LoadError, Loaded};
use crate::model::names::Holder;

/// How many faults or names are told.
const TOLD: usize = 3;

/// Why a knowledge base could not be opened. Display and Debug are one line, however many faults there are.
#[derive(Error)]
pub enum OpenError {
    /// The folder cannot be looked at.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// There are errors in it; half of it answers nothing.
    #[error("{}", first_faults(.0))]
    Faulty(Box<Loaded>),
}

impl fmt::Debug for OpenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Load(error) => formatter.debug_tuple("Load").field(error).finish(),
            Self::Faulty(_) => write!(formatter, "Faulty({self})"),
        }
    }
}

/// Why a text means no single record.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NameError {
    /// Nothing has that name.
    #[error("nothing is called `{text}`{}", listed("; nearest: ", nearest))]
    Unknown {
        /// The text as typed.
        text: String,
        /// The records with the nearest names, nearest first.
        nearest: Vec<Holder>,
    },
    /// Several records have that name, and none has it before the others.
    #[error("`{text}` is a name of several{}", listed(": ", candidates))]
    Ambiguous {
        /// The text as typed.
        text: String,
        /// The records, in the order of their ids.
        candidates: Vec<Holder>,
    },
}

/// Says in a line which errors there are: the first of them with their places, and how many more.
fn first_faults(loaded: &Loaded) -> String {
    let answer = loaded.answer();
    let told = |fault: &DiagnosticRecord| format!("{}:{}:{}: {}", fault.file, fault.line, fault.column, fault.message);
    let errors = answer.diagnostics.iter().filter(|finding| finding.severity == Severity::Error);
    let first: Vec<String> = errors.take(TOLD).map(told).collect();
    let more = match answer.errors.saturating_sub(first.len()) {
        0 => String::new(),
        more => format!("; and {more} more"),
    };
    let noun = if answer.errors == 1 { "error" } else { "errors" };
    format!("the knowledge base has {} {noun}: {}{more}", answer.errors, first.join("; "))
}

/// Names the first of some records, after some words; nothing where there is none.
fn listed(words: &str, holders: &[Holder]) -> String {
    let told = |holder: &Holder| format!("`{}:{}`", holder.target.type_id(), holder.target.id());
    let names: Vec<String> = holders.iter().take(TOLD).map(told).collect();
    let more = if holders.len() > names.len() { ", …" } else { "" };
    if names.is_empty() { String::new() } else { format!("{words}{}{more}", names.join(", ")) }
}
