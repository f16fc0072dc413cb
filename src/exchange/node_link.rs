//! Node-link JSON, as `networkx` reads and writes it: `nodes` and `edges`, which old versions call `links`.

use serde_json::{Map, Value as Json, json};

use super::attributes;
use super::network::Network;
use super::records::Attributes;

/// Writes a network.
pub(super) fn written(network: &Network) -> Result<String, serde_json::Error> {
    let nodes: Vec<Json> =
        (network.nodes.iter()).map(|node| with(&[("id", node.id.as_str())], &attributes::of_node(node))).collect();
    let edges: Vec<Json> = (network.edges.iter())
        .map(|edge| {
            let ends = [("source", edge.source.as_str()), ("target", edge.target.as_str()), ("key", edge.id.as_str())];
            with(&ends, &attributes::of_edge(edge))
        })
        .collect();
    let whole = json!({
        "directed": true,
        "multigraph": true,
        "graph": { "name": network.title },
        "nodes": nodes,
        "edges": edges,
    });
    serde_json::to_string_pretty(&whole).map(|text| text + "\n")
}

/// Returns an object of some texts and attributes.
pub(super) fn with(texts: &[(&str, &str)], attributes: &Attributes) -> Json {
    let texts = texts.iter().map(|(name, text)| ((*name).to_owned(), json!(text)));
    Json::Object(texts.chain(attributes.iter().map(|(name, value)| (name.clone(), value.json()))).collect::<Map<_, _>>())
}
