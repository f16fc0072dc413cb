//! Tables that Neo4j imports: heads say which column is an id, a label or an array; fields are parted by commas, arrays by `;`.

use super::attributes::{of_edge, of_node};
use super::csv::table;
use super::network::Network;
use super::records::{Attributes, Type, Value, columns, get};
use super::written::{Part, Written};

/// Writes nodes and edges.
pub(super) fn written(network: &Network) -> Written {
    let nodes: Vec<Attributes> = network.nodes.iter().map(of_node).collect();
    let edges: Vec<Attributes> = network.edges.iter().map(of_edge).collect();
    let labels = network.nodes.iter().map(|node| {
        let kind = camel(node.kind.as_str());
        vec![node.id.to_string(), if kind.is_empty() { "Entity".to_owned() } else { format!("Entity;{kind}") }]
    });
    let ends = network.edges.iter().map(|edge| {
        let verb = edge.effect.id().replace('-', "_").to_ascii_uppercase();
        vec![edge.source.clone(), edge.target.clone(), verb]
    });
    let parts = vec![
        Part { name: "edges.csv", content: rows(&[":START_ID", ":END_ID", ":TYPE"], ends, &edges) },
        Part { name: "nodes.csv", content: rows(&["id:ID", ":LABEL"], labels, &nodes) },
    ];
    Written { parts, nodes: nodes.len(), edges: edges.len() }
}

fn rows(fixed: &[&str], first: impl Iterator<Item = Vec<String>>, records: &[Attributes]) -> String {
    let columns = columns(records);
    let titled = columns.iter().map(|(name, sort)| match sort {
        Type::Text | Type::Objects => name.clone(),
        Type::Int => format!("{name}:int"),
        Type::Bool => format!("{name}:boolean"),
        Type::List => format!("{name}:string[]"),
    });
    let head: Vec<String> = fixed.iter().map(|name| (*name).to_owned()).chain(titled).collect();
    let rows = first.zip(records).map(|(mut row, attributes)| {
        row.extend(columns.iter().map(|(name, _)| get(attributes, name).map(cell).unwrap_or_default()));
        row
    });
    table(&head, rows, b',')
}

/// Returns a value as a cell. A text of an array cannot hold what parts the array.
fn cell(value: &Value) -> String {
    match value {
        Value::List(texts) => texts.iter().map(|text| text.replace(';', ",")).collect::<Vec<_>>().join(";"),
        other => other.cell(),
    }
}

/// Returns a kind as a label: words with a capital each, without hyphens.
fn camel(kind: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    kind.split(|character: char| !character.is_alphanumeric()).map(word).collect()
}
