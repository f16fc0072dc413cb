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
    /// Its conditions cannot be taken over, and without them it would say too much.
    Conditional,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Read {
    /// The network.
    pub network: Network,
    /// What was not taken, in the order of the lines.
    pub skipped: Vec<Skipped>,
}

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// SIF and what is called so.
    Sif,
    /// A table with a head.
    Table,
    /// `GraphML`.
    Graphml,
    /// JSON: node-link, JSON Graph Format, CX2, or elements of cytoscape.js. Which it is shows in the file.
    Json,
}

impl Form {
    /// Names that people type, each with what it means.
    pub const IDS: [(&'static str, Self); 13] = [
        ("sif", Self::Sif),
        ("csv", Self::Table),
        ("tsv", Self::Table),
        ("signor", Self::Table),
        ("omnipath", Self::Table),
        ("trrust", Self::Table),
        ("graphml", Self::Graphml),
        ("xml", Self::Graphml),
        ("node-link", Self::Json),
        ("json", Self::Json),
        ("jgf", Self::Json),
        ("cx2", Self::Json),
        ("cyjs", Self::Json),
    ];

    /// Returns how a file of that name or ending is read; upper case counts for nothing. `None` if nothing is called so.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::IDS.into_iter().find(|(known, _)| known.eq_ignore_ascii_case(id)).map(|(_, form)| form)
    }
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
    /// There are edges in it, and none of them could be taken.
    #[error("none of its edges says what it does in an attribute such as interaction, effect or sign")]
    Unsigned,
    /// It is not what its form says.
    #[error("line {line}: this is no sound {of}")]
    Syntax {
        /// The line, from 1.
        line: usize,
        /// What it should be: JSON or XML.
        of: &'static str,
    },
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
