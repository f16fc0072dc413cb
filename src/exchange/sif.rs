//! SIF, the simple interaction format of Cytoscape: source, verb, target, parted by tabs. Entities without a relation come last, since
//! a file that begins with one is misread.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::csv::without_breaks;
use super::network::Network;
use super::written::{Part, Written};

/// Writes the edges, then the nodes that none touches. Parallel edges of one verb, which differ in conditions alone, are one line.
pub(super) fn written(network: &Network) -> Written {
    let mut content = String::new();
    let (mut lines, mut touched) = (BTreeSet::new(), BTreeSet::new());
    for edge in &network.edges {
        touched.extend([edge.source.as_str(), edge.target.as_str()]);
        if lines.insert((&edge.source, edge.effect, &edge.target)) {
            let _ = writeln!(content, "{}\t{}\t{}", without_breaks(&edge.source), edge.effect, without_breaks(&edge.target));
        }
    }
    for node in network.nodes.iter().filter(|node| !touched.contains(node.id.as_str())) {
        content += &without_breaks(node.id.as_str());
        content.push('\n');
    }
    Written { parts: vec![Part { name: "network.sif", content }], nodes: network.nodes.len(), edges: lines.len() }
}
