//! Floor 4: questions to the graph. One file a question: a question value goes in, an answer value comes out.
//!
//! Answers hold identifiers only and serialise to the JSON of the command line's contract.

pub mod answer;
pub mod effect;
pub mod error;
pub mod list;
pub mod path;
pub mod reach;
pub mod show;
pub mod stats;
