//! Floor 5: answers to text, JSON and diagrams. Everything here is pure: an answer goes in, text comes out.
//!
//! An answer becomes a [`view::View`] (blocks of text with roles) or a [`diagram::Diagram`] (nodes, edges, groups, legend);
//! formats know only those two, so that formats × answers stays a sum. What a role or a sign looks like stands in [`palette`]
//! alone, for all formats at once.

pub mod answered;
pub mod command;
pub mod cut;
pub mod diagnostics;
pub mod diagram;
pub mod dot;
pub mod failure;
pub(crate) mod footnotes;
pub mod json;
pub mod naming;
pub mod palette;
pub(crate) mod quote;
pub(crate) mod sentence;
pub(crate) mod step;
pub mod terminal;
pub(crate) mod verdict;
pub mod view;
pub(crate) mod words;
