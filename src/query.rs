//! Floor 4: questions to the graph. One file a question: a question value goes in, an answer value comes out.
//!
//! Answers hold identifiers only and serialise to the JSON of the command line's contract.

pub mod answer;
mod bounds;
mod describe;
pub mod effect;
pub mod error;
mod examples;
pub mod list;
mod listing;
pub mod path;
pub mod reach;
mod routes;
mod scope;
pub mod show;
pub mod split;
pub mod stats;
mod tally;
