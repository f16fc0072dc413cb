//! The program's own words in three languages: a table for each question, beside those that all questions share.

mod agreement;
pub(crate) mod amount;
mod phrase;
mod separators;
mod unit;

pub(crate) mod cite;
pub(crate) mod common_causes;
pub(crate) mod compare;
pub(crate) mod contradictions;
pub(crate) mod effect;
pub(crate) mod evidence;
pub(crate) mod failure;
pub(crate) mod folder;
pub(crate) mod format;
pub(crate) mod frame;
pub(crate) mod handout;
pub(crate) mod help;
pub(crate) mod interventions;
pub(crate) mod list;
pub(crate) mod loops;
pub(crate) mod network;
pub(crate) mod note;
pub(crate) mod page;
pub(crate) mod pair;
pub(crate) mod path;
pub(crate) mod picture;
pub(crate) mod reach;
pub(crate) mod relation;
pub(crate) mod search;
pub(crate) mod sentence;
pub(crate) mod show;
pub(crate) mod start;
pub(crate) mod stats;
pub(crate) mod what_if;

pub(crate) use phrase::{Phrase, phrases};
pub(crate) use separators::{comma, semicolon};
pub(crate) use unit::Unit;
