//! Long lists, cut.

use unicode_width::UnicodeWidthStr;

use super::naming::Naming;
use super::palette::Role;
use super::view::{Line, View};
use super::words::Phrase;
use super::words::system::System;

/// The widest command that is told in the line that counts what is left.
const MAX_WIDTH: usize = 64;

/// How much of a long list is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// As much as is read at a glance; a line tells how many are left, and how to ask for them.
    Glance,
    /// All that the answer lists.
    All,
}

impl Room {
    /// Splits a list into what is laid out and what is left; at a glance, `few` are laid out.
    pub(crate) fn split<T>(self, list: &[T], few: usize) -> (&[T], &[T]) {
        match self {
            Self::Glance => list.split_at(list.len().min(few)),
            Self::All => (list, &[]),
        }
    }
}

/// Adds how many are left, if any are, and the command that lists so many; of a long command, the option alone.
pub(crate) fn more(naming: Naming<'_>, left: usize, words: &str, limit: usize, view: &mut View) {
    if left == 0 {
        return;
    }
    let option = format!("--limit {limit}");
    let command = naming.command(&format!("{words} {option}"));
    let told = if command.width() > MAX_WIDTH { option } else { command };
    view.paragraph(System::More.fill(naming.lang, &[left.to_string().into(), Line::of(Role::Command, told)]));
}
