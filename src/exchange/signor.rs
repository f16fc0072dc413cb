//! A table with the columns of SIGNOR, a row for each item of evidence that supports an interaction.
//!
//! A cause whose direction is not known is `unknown` in its column of effects. What is no cause is left out.

use std::collections::HashMap;

use super::csv::table;
use super::network::{Edge, Item, Network};
use super::omnipath::{ends, is_interaction, symbol};
use super::written::{Part, Written};
use crate::model::effect::Effect;
use crate::model::entity::Entity;
use crate::model::evidence::Stance;
use crate::model::name::Lang;

const HEAD: [&str; 28] = [
    "ENTITYA",
    "TYPEA",
    "IDA",
    "DATABASEA",
    "ENTITYB",
    "TYPEB",
    "IDB",
    "DATABASEB",
    "EFFECT",
    "MECHANISM",
    "RESIDUE",
    "SEQUENCE",
    "TAX_ID",
    "CELL_DATA",
    "TISSUE_DATA",
    "MODULATOR_COMPLEX",
    "TARGET_COMPLEX",
    "MODIFICATIONA",
    "MODASEQ",
    "MODIFICATIONB",
    "MODBSEQ",
    "PMID",
    "DIRECT",
    "NOTES",
    "ANNOTATOR",
    "SENTENCE",
    "SCORE",
    "SIGNOR_ID",
];

/// The databases that it knows by our prefixes, and how it calls them.
const DATABASES: [(&str, &str, &str); 3] =
    [("uniprot:", "UNIPROT", ""), ("chebi:", "ChEBI", "CHEBI:"), ("pubchem.compound:", "PUBCHEM", "CID:")];

/// Writes the interactions.
pub(super) fn written(network: &Network) -> Written {
    let nodes: HashMap<&str, &Entity> = network.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let interactions = || network.edges.iter().filter(|edge| is_interaction(edge) && edge.effect.is_causal());
    let rows = interactions().flat_map(|edge| {
        let supporting: Vec<&Item> = edge.evidence.iter().filter(|item| item.stance == Stance::Supports).collect();
        let whole = if supporting.is_empty() { vec![None] } else { supporting.into_iter().map(Some).collect() };
        whole.into_iter().map(|item| row(&nodes, edge, item)).collect::<Vec<_>>()
    });
    let content = table(&HEAD.map(str::to_owned), rows, b'\t');
    let parts = vec![Part { name: "interactions.tsv", content }];
    Written { parts, nodes: ends(interactions()), edges: interactions().count() }
}

fn row(nodes: &HashMap<&str, &Entity>, edge: &Edge, item: Option<&Item>) -> Vec<String> {
    let mut row = vec![String::new(); HEAD.len()];
    let mut set = |column: &str, text: String| {
        if let Some(at) = HEAD.iter().position(|name| *name == column) {
            row[at] = text;
        }
    };
    for (end, id) in [("A", &edge.source), ("B", &edge.target)] {
        let node = nodes.get(id.as_str()).copied();
        let (database, number) = node.and_then(database).unwrap_or_else(|| ("SARCOGRAPH", id.clone()));
        set(&format!("ENTITY{end}"), node.map_or_else(|| id.clone(), symbol));
        set(&format!("TYPE{end}"), sort(node).to_owned());
        set(&format!("ID{end}"), number);
        set(&format!("DATABASE{end}"), database.to_owned());
    }
    set("EFFECT", effect(edge.effect).to_owned());
    set("SIGNOR_ID", edge.id.clone());
    if let Some(item) = item {
        set("PMID", item.pmid.clone().or_else(|| item.doi.clone()).unwrap_or_default());
        set("SENTENCE", item.text.in_lang(Lang::En).0.into_owned());
        set("ANNOTATOR", item.source.clone());
        set("NOTES", item.note.clone());
    }
    row
}

fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Activates => "up-regulates activity",
        Effect::Increases => "up-regulates",
        Effect::Produces => "up-regulates quantity",
        Effect::Inhibits => "down-regulates activity",
        Effect::Decreases => "down-regulates",
        _ => "unknown",
    }
}

fn database(node: &Entity) -> Option<(&'static str, String)> {
    DATABASES.iter().find_map(|(prefix, name, before)| {
        let local = node.xrefs.iter().find_map(|xref| xref.strip_prefix(prefix))?;
        Some((*name, format!("{before}{local}")))
    })
}

/// Returns the sort of entity in its words: a protein or chemical by its identifier, else a phenotype.
fn sort(node: Option<&Entity>) -> &'static str {
    match node.and_then(database) {
        Some(("UNIPROT", _)) => "protein",
        Some(_) => "chemical",
        None if node.is_some_and(|node| node.symbol.is_some()) => "protein",
        None => "phenotype",
    }
}
