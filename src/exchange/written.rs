//! What writing a network gives.

use super::network::Network;

/// A file of a format: its usual name, and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The name that it has where the format is several files, for instance `nodes.csv`.
    pub name: &'static str,
    /// Its content.
    pub content: String,
}

/// A network, written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The files; the first is the one that is written where only one can be.
    pub parts: Vec<Part>,
    /// How many nodes are in them.
    pub nodes: usize,
    /// How many edges are in them.
    pub edges: usize,
}

impl Written {
    /// Makes a format of one file that holds a whole network.
    pub(super) fn whole(network: &Network, content: String) -> Self {
        let parts = vec![Part { name: "network", content }];
        Self { parts, nodes: network.nodes.len(), edges: network.edges.len() }
    }
}
