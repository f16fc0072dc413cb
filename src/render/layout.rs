//! One file an answer: how it is laid out as text, and which of its relations are drawn.

pub mod cite;
pub mod common_causes;
pub mod compare;
pub mod contradictions;
pub mod effect;
pub mod export;
pub mod interventions;
pub mod list;
pub mod loops;
pub mod path;
pub mod reach;
pub mod search;
pub mod show;
pub mod start;
pub mod stats;
pub mod what_if;
pub mod why;
