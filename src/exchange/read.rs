//! What reading a file of another program gives: a network, and what could not be taken.

use super::network::Network;

/// A line that was not taken as an edge, or not as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub reason: Reason,
}

/// Why a line is no edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// It is the head of a table.
    Head,
    /// It is a comment.
    Comment,
    /// It has too few or too many fields.
    Fields,
    /// An end is empty.
    NoEnd,
    /// The word for the sign is not known, or may mean several things.
    Sign,
    /// The same edge stands before it.
    Repeated,
    /// It has a character that no text has.
    NoText,
    /// It is not read as an edge since an end of it is a node that only joins others.
    Joint,
    /// It leads to an entity on which nothing acts.
    OnGiven,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The network.
    pub network: Network,
    /// What was not taken, in the order of the lines.
    pub skipped: Vec<Skipped>,
}

/// Why nothing was read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// It is no text.
    #[error("it is no text that can be read: save it as UTF-8")]
    NoText,
    /// There is no edge in it.
    #[error("there is no edge in it")]
    Empty,
    /// A table has no column for something.
    #[error("line {line} names no column for the {what}; its columns are {columns}")]
    NoColumn {
        /// The line of the head, from 1.
        line: usize,
        /// What the column would hold.
        what: &'static str,
        /// The columns that there are.
        columns: String,
    },
}
