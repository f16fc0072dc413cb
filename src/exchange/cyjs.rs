//! Elements of cytoscape.js, as Cytoscape also reads and writes them.
//!
//! Nodes and edges share one space of ids there, and an edge with the id of a node would vanish: edges are numbered, and their relation
//! is data.

use serde_json::{Value as Json, json};

use super::attributes;
use super::network::Network;
use super::node_link::with;

/// Writes a network.
pub(super) fn written(network: &Network) -> Result<String, serde_json::Error> {
    let is_taken = |id: &str| network.nodes.iter().any(|node| node.id == id);
    // A prefix that no node's id could be taken for.
    let before = ["e", "edge-", "edge--"].into_iter().find(|before| !is_taken(&format!("{before}0"))).unwrap_or("edge:");
    let nodes: Vec<Json> = (network.nodes.iter())
        .map(|node| json!({ "data": with(&[("id", &node.id)], &attributes::of_node(node)) }))
        .collect();
    let edges: Vec<Json> = (network.edges.iter().enumerate())
        .map(|(number, edge)| {
            let id = format!("{before}{number}");
            let ends = [("id", &id), ("source", &edge.source), ("target", &edge.target)];
            json!({ "data": with(&ends, &attributes::of_edge(edge)) })
        })
        .collect();
    let whole = json!({
        "format_version": "1.0",
        "data": { "name": network.title },
        "elements": { "nodes": nodes, "edges": edges },
    });
    serde_json::to_string_pretty(&whole).map(|text| text + "\n")
}
