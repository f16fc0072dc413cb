//! Answers held against a brute-force oracle on small random worlds.
//!
//! [`world`] describes a world and makes a knowledge base of it; [`brute`] answers questions about it in the most naive way that
//! the words of a question allow, sharing no code with the program but the names of effects.

mod brute;
mod changes;
mod comparisons;
mod contradictions;
mod effects;
pub(crate) mod everything;
mod filters;
mod firm;
mod invariants;
mod limits;
mod loops;
mod parts;
mod paths;
mod ranking;
mod reach;
mod reasons;
mod walks;
mod world;
