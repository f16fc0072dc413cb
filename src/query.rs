//! Floor 4: questions to the graph. One file a question: a question value goes in, an answer value comes out.
//!
//! Answers hold identifiers only and serialise to the JSON of the command line's contract.

mod agreeing;
pub mod answer;
mod bounds;
mod changes;
pub mod cite;
pub mod closure;
pub mod common;
pub mod compare;
pub mod contradictions;
mod cycles;
mod describe;
pub mod effect;
pub mod error;
mod examples;
mod growth;
pub mod interventions;
mod judge;
pub mod list;
mod listing;
pub mod loops;
mod meeting;
pub mod part;
pub mod path;
pub mod question;
pub mod reach;
mod reached;
mod ring;
mod routes;
mod scope;
pub mod shortest;
pub mod show;
pub mod split;
mod spread;
pub mod stats;
mod tally;
pub mod walks;
pub mod what_if;
pub mod why;
