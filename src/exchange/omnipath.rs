//! A table with the columns of `OmniPath`: who acts on whom, whether it stimulates or inhibits. `source` and `target` are accessions of
//! `UniProt` where there are any, the symbols stand beside them.
//!
//! What goes together without a cause has no direction. What says nothing of more and less is no interaction and is left out.

use std::collections::HashMap;

use super::csv::table;
use super::network::{Edge, Network};
use super::publications;
use super::written::{Part, Written};
use crate::model::effect::Sign;
use crate::model::entity::Entity;

const HEAD: [&str; 13] = [
    "source",
    "target",
    "source_genesymbol",
    "target_genesymbol",
    "is_directed",
    "is_stimulation",
    "is_inhibition",
    "consensus_direction",
    "consensus_stimulation",
    "consensus_inhibition",
    "sources",
    "references",
    "curation_effort",
];

/// Writes the interactions.
pub(super) fn written(network: &Network) -> Written {
    let nodes: HashMap<&str, &Entity> = network.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let interactions = || network.edges.iter().filter(|edge| is_interaction(edge));
    let rows = interactions().map(|edge| row(&nodes, edge));
    let content = table(&HEAD.map(str::to_owned), rows, b'\t');
    Written {
        parts: vec![Part { name: "interactions.tsv", content }],
        nodes: ends(interactions()),
        edges: interactions().count(),
    }
}

/// Returns `true` if an edge says that one thing acts on another or goes together with it.
pub(super) fn is_interaction(edge: &Edge) -> bool {
    let is_signed = edge.effect.sign().is_some_and(|sign| sign != Sign::Zero);
    is_signed && !edge.effect.is_criterion()
}

/// Counts the nodes that some edges touch.
pub(super) fn ends<'a>(edges: impl Iterator<Item = &'a Edge>) -> usize {
    let touched = edges.flat_map(|edge| [&edge.source, &edge.target]);
    touched.collect::<std::collections::BTreeSet<_>>().len()
}

fn row(nodes: &HashMap<&str, &Entity>, edge: &Edge) -> Vec<String> {
    let word = |is_so: bool| if is_so { "True" } else { "False" }.to_owned();
    let is_directed = edge.effect.is_causal();
    let has = |sign| is_directed && edge.effect.sign() == Some(sign);
    let accession = |id: &str| {
        let node = nodes.get(id);
        let found = node.and_then(|node| node.xrefs.iter().find_map(|xref| xref.strip_prefix("uniprot:")));
        found.unwrap_or(id).to_owned()
    };
    let symbol = |id: &str| nodes.get(id).map_or_else(|| id.to_owned(), |node| symbol(node));
    // A reference is written as the source that gives it, a colon, and its number in PubMed.
    let references = edge.evidence.iter().filter_map(|item| Some(format!("{}:{}", item.source, item.pmid.as_ref()?)));
    let mut references: Vec<String> = references.collect();
    references.sort();
    references.dedup();
    vec![
        accession(&edge.source),
        accession(&edge.target),
        symbol(&edge.source),
        symbol(&edge.target),
        word(is_directed),
        word(has(Sign::Plus)),
        word(has(Sign::Minus)),
        word(is_directed),
        word(has(Sign::Plus)),
        word(has(Sign::Minus)),
        publications::sources(edge).join(";"),
        references.join(";"),
        references.len().to_string(),
    ]
}

/// Returns the symbol of a node, or what it is called.
pub(super) fn symbol(node: &Entity) -> String {
    node.symbol.clone().unwrap_or_else(|| node.english_name())
}
