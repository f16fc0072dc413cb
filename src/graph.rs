//! Floor 3: the knowledge as a directed signed multigraph.
//!
//! Every entity is a node and every relation an edge, numbered in the order of their ids. The numbers stay inside the floors
//! `graph`, `algo` and `query`: no answer and no public signature has one.

mod adjacency;
mod broad;
mod conditions;
pub mod described;
mod describing;
pub mod direction;
mod evidence;
mod filtered_graph;
mod filtering;
pub mod filters;
mod joins;
mod kept;
mod mechanism_graph;
mod scratch;
mod throughout;

pub(crate) use self::adjacency::{Adjacency, Step, StepKind};
pub(crate) use self::conditions::ContextIndex;
pub(crate) use self::filtered_graph::FilteredGraph;
pub(crate) use self::joins::ContextJoins;
pub use self::mechanism_graph::MechanismGraph;
pub(crate) use self::scratch::{Scratch, UNKNOWN};
