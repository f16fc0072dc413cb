//! Tables of nodes and edges in the Biolink Model, as the Knowledge Graph Exchange has them. The direction stands in qualifiers; ids are
//! CURIEs, of a prefix of our own where no database that the model knows has the entity. Multivalued cells are parted by `|`.

use std::collections::{HashMap, HashSet};

use super::csv::table;
use super::network::Network;
use super::publications;
use super::written::{Part, Written};
use crate::model::effect::{Effect, Sign};
use crate::model::entity::Entity;
use crate::model::name::Lang;

/// The databases that the model knows, by our prefixes, the preferred first.
const PREFIXES: [(&str, &str); 10] = [
    ("hgnc", "HGNC"),
    ("chebi", "CHEBI"),
    ("go", "GO"),
    ("cl", "CL"),
    ("uberon", "UBERON"),
    ("mondo", "MONDO"),
    ("hp", "HP"),
    ("ncit", "NCIT"),
    ("uniprot", "UniProtKB"),
    ("mesh", "MESH"),
];

/// The categories of kinds; others are named things.
const CATEGORIES: [(&str, &str); 16] = [
    ("cytokine", "Gene"),
    ("growth-factor", "Gene"),
    ("kinase", "Gene"),
    ("transcription-factor", "Gene"),
    ("ubiquitin-ligase", "Gene"),
    ("receptor", "Gene"),
    ("enzyme", "Gene"),
    ("protein", "Protein"),
    ("small-molecule", "SmallMolecule"),
    ("drug", "Drug"),
    ("process", "BiologicalProcess"),
    ("pathway", "Pathway"),
    ("organelle", "CellularComponent"),
    ("cell", "Cell"),
    ("tissue", "GrossAnatomicalStructure"),
    ("phenotype", "PhenotypicFeature"),
];

/// Writes nodes and edges.
pub(super) fn written(network: &Network) -> Written {
    let ids = ids(network);
    let parts = vec![
        Part { name: "edges.tsv", content: edges(network, &ids) },
        Part { name: "nodes.tsv", content: nodes(network, &ids) },
    ];
    Written { parts, nodes: network.nodes.len(), edges: network.edges.len() }
}

/// Returns the CURIE of each node: that of the first database in which no other node has it.
fn ids(network: &Network) -> HashMap<&str, String> {
    let mut taken = HashSet::new();
    let id = |node: &Entity, taken: &mut HashSet<String>| {
        let curies = PREFIXES.iter().flat_map(|(ours, theirs)| {
            let locals = node.xrefs.iter().filter_map(move |xref| xref.strip_prefix(ours)?.strip_prefix(':'));
            locals.map(move |local| format!("{theirs}:{local}"))
        });
        let own = format!("sarcograph:{}", node.id.as_str().replace(char::is_whitespace, "_"));
        curies.chain([own]).find(|curie| taken.insert(curie.clone())).unwrap_or_else(|| node.id.to_string())
    };
    network.nodes.iter().map(|node| (node.id.as_str(), id(node, &mut taken))).collect()
}

fn nodes(network: &Network, ids: &HashMap<&str, String>) -> String {
    let head = [
        "id",
        "category",
        "name",
        "symbol",
        "synonym",
        "xref",
        "description",
        "name_zh_hans",
        "name_zh_hant",
        "sarcograph_id",
    ];
    let rows = network.nodes.iter().map(|node| {
        let category =
            CATEGORIES.iter().find(|(kind, _)| *kind == node.kind.as_str()).map_or("NamedThing", |(_, category)| category);
        let named = |lang| node.name.written(lang).unwrap_or_default().to_owned();
        vec![
            ids.get(node.id.as_str()).cloned().unwrap_or_default(),
            format!("biolink:{category}"),
            node.english_name(),
            node.symbol.clone().unwrap_or_default(),
            several(&node.synonyms),
            several(&node.xrefs.iter().map(|xref| curie(xref)).collect::<Vec<_>>()),
            node.summary.written(Lang::En).unwrap_or_default().to_owned(),
            named(Lang::ZhHans),
            named(Lang::ZhHant),
            node.id.to_string(),
        ]
    });
    rows_of(&head, rows)
}

fn edges(network: &Network, ids: &HashMap<&str, String>) -> String {
    let head = [
        "id",
        "subject",
        "predicate",
        "object",
        "qualified_predicate",
        "object_aspect_qualifier",
        "object_direction_qualifier",
        "negated",
        "knowledge_level",
        "agent_type",
        "primary_knowledge_source",
        "publications",
        "supporting_text",
        "sarcograph_effect",
        "sarcograph_when",
        "sarcograph_observed",
        "sarcograph_contested",
        "sarcograph_firm",
        "sarcograph_layer",
        "sarcograph_evidence",
    ];
    let end = |id: &str| ids.get(id).cloned().unwrap_or_else(|| format!("sarcograph:{id}"));
    let rows = network.edges.iter().map(|edge| {
        let [qualified, aspect, direction] = qualifiers(edge.effect);
        let texts: Vec<String> =
            edge.evidence.iter().filter_map(|item| item.text.written(Lang::En).map(str::to_owned)).collect();
        let evidence = serde_json::Value::from(edge.evidence.iter().map(super::attributes::of_item).collect::<Vec<_>>());
        vec![
            edge.id.clone(),
            end(&edge.source),
            format!("biolink:{}", edge.effect.biolink()),
            end(&edge.target),
            qualified.to_owned(),
            aspect.to_owned(),
            direction.to_owned(),
            (edge.effect == Effect::NoEffect).to_string(),
            "knowledge_assertion".to_owned(),
            "manual_agent".to_owned(),
            "infores:sarcograph".to_owned(),
            several(&publications::of(edge)),
            several(&texts),
            edge.effect.id().to_owned(),
            context(edge.conditions.iter()),
            context(edge.observed.iter()),
            edge.contested.to_string(),
            edge.firm.to_string(),
            edge.layer.map(crate::model::source::Layer::id).unwrap_or_default().to_owned(),
            evidence.to_string(),
        ]
    });
    rows_of(&head, rows)
}

/// Returns the qualified predicate, the aspect and the direction that say what a causal relation does.
fn qualifiers(effect: Effect) -> [&'static str; 3] {
    let direction = match effect.sign() {
        Some(Sign::Plus) if effect.is_causal() => "increased",
        Some(Sign::Minus) if effect.is_causal() => "decreased",
        _ => return [""; 3],
    };
    match effect {
        Effect::Activates | Effect::Inhibits => ["biolink:causes", "activity", direction],
        // To produce says its direction by itself.
        Effect::Produces => [""; 3],
        _ => ["biolink:causes", "activity_or_abundance", direction],
    }
}

fn context<'a>(values: impl Iterator<Item = (&'a crate::model::id::FacetId, &'a crate::model::id::ValueId)>) -> String {
    values.map(|(facet, value)| format!("{facet}={value}")).collect::<Vec<_>>().join("|")
}

/// Returns an identifier with its prefix as the model spells it.
fn curie(xref: &str) -> String {
    let known =
        PREFIXES.iter().find_map(|(ours, theirs)| Some(format!("{theirs}:{}", xref.strip_prefix(ours)?.strip_prefix(':')?)));
    known.unwrap_or_else(|| xref.to_owned())
}

/// Joins the values of a cell. A bar within one would part it.
fn several(values: &[String]) -> String {
    values.iter().map(|value| value.replace('|', "/")).collect::<Vec<_>>().join("|")
}

fn rows_of(head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let head: Vec<String> = head.iter().map(|name| (*name).to_owned()).collect();
    table(&head, rows, b'\t')
}
