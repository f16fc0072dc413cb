//! `GraphML`: `networkx`, igraph, graph-tool, yEd, Gephi and Cytoscape read it.
//!
//! All attributes are declared, and nodes stand before edges. Lists are joined by `|`, evidence is JSON. Every edge says its truth
//! values and `sign_text`: readers differ in what they make of an absent number or truth value. The relation's id is data, since some
//! readers overwrite the id of an edge; the verb is `interaction`, which Cytoscape shows.

use std::fmt::Write;

use super::attributes;
use super::network::Network;
use super::records::{Attributes, Type, columns};
use super::xml::escaped;

/// Writes a network.
pub(super) fn written(network: &Network) -> String {
    let nodes: Vec<Attributes> = network.nodes.iter().map(attributes::of_node).collect();
    let edges: Vec<Attributes> = network.edges.iter().map(attributes::of_edge).collect();
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n",
    );
    for (of, columns) in [("node", columns(&nodes)), ("edge", columns(&edges))] {
        for (name, sort) in columns {
            let sort = match sort {
                Type::Int => "int",
                Type::Bool => "boolean",
                Type::Text | Type::List | Type::Objects => "string",
            };
            let name = escaped(&name);
            let _ = writeln!(out, "  <key id=\"{of}_{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"{sort}\"/>");
        }
    }
    let _ = writeln!(out, "  <graph id=\"{}\" edgedefault=\"directed\">", escaped(&network.title));
    for (node, attributes) in network.nodes.iter().zip(&nodes) {
        let _ = write!(out, "    <node id=\"{}\">", escaped(node.id.as_str()));
        data(&mut out, "node", attributes);
        out += "</node>\n";
    }
    for (number, (edge, attributes)) in network.edges.iter().zip(&edges).enumerate() {
        let ends = (escaped(&edge.source), escaped(&edge.target));
        let _ = write!(out, "    <edge id=\"e{number}\" source=\"{}\" target=\"{}\">", ends.0, ends.1);
        data(&mut out, "edge", attributes);
        out += "</edge>\n";
    }
    out + "  </graph>\n</graphml>\n"
}

fn data(out: &mut String, of: &str, attributes: &Attributes) {
    for (name, value) in attributes {
        let _ = write!(out, "<data key=\"{of}_{}\">{}</data>", escaped(name), escaped(&value.cell()));
    }
}
