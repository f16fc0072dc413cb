//! The command line, called in-process, on the small knowledge base of `tests/fixtures/small`, whose README derives the answers
//! by hand, and in the end on the shipped one.

mod caller;

mod answers;
mod batch;
mod failures;
mod feedback;
mod honest;
mod json;
mod languages;
mod opposites;
mod output;
mod questions;
mod reasons;
mod records;
mod shells;
mod shipped;
mod system;
