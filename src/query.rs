//! Floor 5: questions to the graph. One file a question: a question value goes in, an answer value comes out.
//!
//! Answers hold identifiers only and serialise to the JSON of the command line's contract. `collect` holds what several questions
//! keep of what a search finds.

pub mod answer;
pub mod cite;
pub mod closure;
mod collect;
pub mod common_causes;
pub mod compare;
pub mod contradictions;
mod describe;
pub mod effect;
pub mod error;
pub mod interventions;
pub mod limits;
pub mod list;
pub mod loops;
pub mod pair_outcome;
pub mod path;
pub mod question;
pub mod reach;
pub mod shortest;
pub mod show;
pub mod stats;
pub mod subgraph;
pub mod walks;
pub mod what_if;
pub mod why;
