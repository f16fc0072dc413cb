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
    let before = beginning(network);
    let nodes: Vec<Json> = (network.nodes.iter())
        .map(|node| json!({ "data": with(&[("id", node.id.as_str())], &attributes::of_node(node)) }))
        .collect();
    let edges: Vec<Json> = (network.edges.iter().enumerate())
        .map(|(number, edge)| {
            let id = format!("{before}{number}");
            let ends = [("id", id.as_str()), ("source", &edge.source), ("target", &edge.target)];
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

/// Returns what the ids of edges begin with: what no node's id is, followed by digits.
fn beginning(network: &Network) -> String {
    let is_number = |rest: &str| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit());
    let is_taken =
        |before: &str| network.nodes.iter().any(|node| node.id.as_str().strip_prefix(before).is_some_and(is_number));
    // Of all these nodes can take but as many as there are.
    let others = (1..).map(|length| format!("edge{}", "-".repeat(length)));
    std::iter::once("e".to_owned()).chain(others).find(|before| !is_taken(before)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::network::Edge;
    use super::*;
    use crate::model::effect::Effect;
    use crate::model::entity::Entity;

    #[test]
    fn no_edge_has_the_id_of_a_node() {
        let edge = || Edge::new("e1", Effect::Increases, "edge-0");
        let network = Network {
            nodes: vec![Entity::named("e1"), Entity::named("edge-0"), Entity::named("e2x")],
            edges: vec![edge(), edge()],
            ..Network::default()
        };
        let json: Json = serde_json::from_str(&written(&network).unwrap()).unwrap();
        let all = ["nodes", "edges"].into_iter().flat_map(|sort| json["elements"][sort].as_array().unwrap());
        let ids: Vec<&str> = all.map(|one| one["data"]["id"].as_str().unwrap()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 5, "{ids:?}");
    }
}
