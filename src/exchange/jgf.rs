//! JSON Graph Format, version 2: nodes are an object by id; all beyond label and relation is metadata.

use serde_json::{Map, Value as Json, json};

use super::attributes;
use super::network::Network;
use super::node_link::with;
use crate::model::entity::Entity;

/// Writes a network.
pub(super) fn written(network: &Network) -> Result<String, serde_json::Error> {
    let node = |node: &Entity| json!({ "label": node.english_name(), "metadata": with(&[], &attributes::of_node(node)) });
    let nodes: Map<String, Json> = network.nodes.iter().map(|one| (one.id.to_string(), node(one))).collect();
    let edges: Vec<Json> = (network.edges.iter())
        .map(|edge| {
            json!({
                "id": edge.id,
                "source": edge.source,
                "target": edge.target,
                "relation": edge.effect.id(),
                "directed": !edge.effect.is_symmetric(),
                "metadata": with(&[], &attributes::of_edge(edge)),
            })
        })
        .collect();
    let whole = json!({
        "graph": {
            "label": network.title,
            "type": "mechanisms",
            "directed": true,
            "metadata": {},
            "nodes": nodes,
            "edges": edges,
        }
    });
    serde_json::to_string_pretty(&whole).map(|text| text + "\n")
}
