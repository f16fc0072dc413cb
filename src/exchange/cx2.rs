//! CX2, the format of `NDEx` and Cytoscape: aspects one after the other, each attribute declared, nodes and edges numbered. An entity's id
//! is the attribute `id`; what it is called in a database is `represents`. Evidence is a list of JSON texts.

use std::collections::HashMap;

use serde_json::{Map, Value as Json, json};

use super::attributes;
use super::network::Network;
use super::records::{Attributes, Type, Value, columns};

/// Writes a network. Ends that are no nodes are none of an edge of a network that is written; such an edge is left out.
pub(super) fn written(network: &Network) -> Result<String, serde_json::Error> {
    let nodes: Vec<Attributes> = (network.nodes.iter())
        .map(|node| {
            let mut attributes = vec![("id".to_owned(), Value::Text(node.id.to_string()))];
            attributes.extend(attributes::of_node(node));
            let represents = node.xrefs.first().map(|xref| ("represents".to_owned(), Value::Text(xref.clone())));
            attributes.extend(represents);
            attributes
        })
        .collect();
    let edges: Vec<Attributes> = network.edges.iter().map(attributes::of_edge).collect();
    let numbers: HashMap<&str, usize> = network.nodes.iter().map(|node| node.id.as_str()).zip(0..).collect();
    let number = |id: &str| numbers.get(id).copied();
    let node_aspect: Vec<Json> =
        nodes.iter().enumerate().map(|(id, attributes)| json!({ "id": id, "v": values(attributes) })).collect();
    let edge_aspect: Vec<Json> = (network.edges.iter().zip(&edges).enumerate())
        .filter_map(|(id, (edge, attributes))| {
            Some(json!({ "id": id, "s": number(&edge.source)?, "t": number(&edge.target)?, "v": values(attributes) }))
        })
        .collect();
    let declarations = json!([{
        "networkAttributes": { "name": { "d": "string" } },
        "nodes": declared(&nodes),
        "edges": declared(&edges),
    }]);
    let count = |name: &str, count: usize| json!({ "name": name, "elementCount": count });
    let whole = json!([
        { "CXVersion": "2.0", "hasFragments": false },
        { "metaData": [
            count("attributeDeclarations", 1),
            count("networkAttributes", 1),
            count("nodes", node_aspect.len()),
            count("edges", edge_aspect.len()),
            count("visualProperties", 1),
        ] },
        { "attributeDeclarations": declarations },
        { "networkAttributes": [{ "name": network.title }] },
        { "nodes": node_aspect },
        { "edges": edge_aspect },
        { "visualProperties": [looks()] },
        { "status": [{ "success": true, "error": "" }] },
    ]);
    serde_json::to_string(&whole).map(|text| text + "\n")
}

/// Returns how Cytoscape is to draw it: an arrow raises, a bar lowers.
fn looks() -> Json {
    json!({
        "default": { "edge": { "EDGE_TARGET_ARROW_SHAPE": "none" } },
        "nodeMapping": { "NODE_LABEL": { "type": "PASSTHROUGH", "definition": { "attribute": "name", "type": "string" } } },
        "edgeMapping": { "EDGE_TARGET_ARROW_SHAPE": { "type": "DISCRETE", "definition": {
            "attribute": "sign_text",
            "type": "string",
            "map": [{ "v": "+", "vp": "triangle" }, { "v": "-", "vp": "tee" }, { "v": "?", "vp": "open_circle" }],
        } } },
    })
}

fn declared(records: &[Attributes]) -> Json {
    let sort = |sort| match sort {
        Type::Text => "string",
        Type::Int => "integer",
        Type::Bool => "boolean",
        Type::List | Type::Objects => "list_of_string",
    };
    let columns = columns(records).into_iter().map(|(name, of)| (name, json!({ "d": sort(of) })));
    Json::Object(columns.collect::<Map<_, _>>())
}

fn values(attributes: &Attributes) -> Json {
    let value = |value: &Value| match value {
        Value::Objects(objects) => Json::from(objects.iter().map(Json::to_string).collect::<Vec<_>>()),
        other => other.json(),
    };
    Json::Object(attributes.iter().map(|(name, of)| (name.clone(), value(of))).collect::<Map<_, _>>())
}
