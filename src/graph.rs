//! Floor 3: the knowledge as a directed signed multigraph.

pub mod selection;
