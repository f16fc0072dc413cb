//! Tables as RFC 4180 has them: nodes, edges and evidence, joined by the ids of entities and relations.

use super::attributes::{OBSERVED, WHEN, column, of_edge_without_evidence, of_node};
use super::network::{Item, Network};
use super::publications;
use super::records::{Attributes, columns, get};
use super::written::{Part, Written};
use crate::model::name::Lang;

/// Writes the edges, the nodes and the evidence as tables, edges first.
pub(super) fn written(network: &Network) -> Written {
    let nodes: Vec<Attributes> = network.nodes.iter().map(of_node).collect();
    let edges: Vec<Attributes> = network.edges.iter().map(of_edge_without_evidence).collect();
    let ids = network.nodes.iter().map(|node| vec![node.id.to_string()]);
    // Source and target stand first: readers of tables of edges take them by their places.
    let ends = network.edges.iter().map(|edge| vec![edge.source.clone(), edge.target.clone()]);
    let parts = vec![
        Part { name: "edges.csv", content: with_attributes(&["source", "target"], ends, &edges) },
        Part { name: "nodes.csv", content: with_attributes(&["id"], ids, &nodes) },
        Part { name: "evidence.csv", content: evidence(network) },
    ];
    Written { parts, nodes: nodes.len(), edges: edges.len() }
}

/// Writes a table of rows with a head. In one that is parted by tabs, cells hold no tab and no line break, as its readers want.
pub(super) fn table(head: &[String], rows: impl IntoIterator<Item = Vec<String>>, delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    // Writing to memory cannot fail, and all rows are as long as the head.
    let _ = writer.write_record(head);
    for row in rows {
        let row = if delimiter == b'\t' { row.iter().map(|cell| without_breaks(cell)).collect() } else { row };
        let _ = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns a text with blanks for the characters that end a cell or a line where tabs part the cells.
pub(super) fn without_breaks(text: &str) -> String {
    text.replace(['\t', '\n', '\r'], " ")
}

fn with_attributes(fixed: &[&str], first: impl Iterator<Item = Vec<String>>, records: &[Attributes]) -> String {
    // The columns of conditions and places stand together, in the order of their facets.
    let mut columns: Vec<String> = columns(records).into_iter().map(|(name, _)| name).collect();
    let group = |name: &str| (name.starts_with(WHEN), name.starts_with(OBSERVED));
    let mut facets: Vec<String> = columns.extract_if(.., |name| group(name) != (false, false)).collect();
    facets.sort_by_key(|name| (group(name).1, name.clone()));
    columns.append(&mut facets);
    let head: Vec<String> = fixed.iter().map(|name| (*name).to_owned()).chain(columns.iter().cloned()).collect();
    let rows = first.zip(records).map(|(mut row, attributes)| {
        row.extend(columns.iter().map(|name| get(attributes, name).map(super::records::Value::cell).unwrap_or_default()));
        row
    });
    table(&head, rows, b',')
}

/// Writes the evidence, a row an item.
fn evidence(network: &Network) -> String {
    let mut facets: Vec<String> = Vec::new();
    let items = || network.edges.iter().flat_map(|edge| edge.evidence.iter().map(move |item| (edge, item)));
    facets.extend(items().flat_map(|(_, item)| item.observed.iter().map(|(facet, _)| facet.to_string())));
    facets.sort();
    facets.dedup();
    let mut head: Vec<String> =
        ["relation", "source", "note", "section", "stance", "strength", "certainty", "publication", "doi", "pmid"]
            .map(str::to_owned)
            .to_vec();
    head.extend(facets.iter().map(|facet| column(OBSERVED, facet)));
    head.extend(Lang::ALL.map(|lang| column("text_", lang.tag())));
    let row = |id: &str, item: &Item| {
        let mut row: Vec<String> = vec![
            id.to_owned(),
            item.source.clone(),
            item.note.clone(),
            item.section.clone(),
            item.stance.id().to_owned(),
            item.strength.id().to_owned(),
            item.certainty.id().to_owned(),
            publications::of_item(item).unwrap_or_default(),
            item.doi.clone().unwrap_or_default(),
            item.pmid.clone().unwrap_or_default(),
        ];
        let observed = |facet: &String| item.observed.get(&facet.as_str().into()).map(ToString::to_string);
        row.extend(facets.iter().map(|facet| observed(facet).unwrap_or_default()));
        row.extend(Lang::ALL.map(|lang| item.text.written(lang).unwrap_or_default().to_owned()));
        row
    };
    table(&head, items().map(|(edge, item)| row(&edge.id, item)), b',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_tabs_part_hold_none() {
        let row = || [vec!["a\tb".to_owned(), "c\r\nd".to_owned()]];
        let head = ["x".to_owned(), "y".to_owned()];
        assert_eq!(table(&head, row(), b'\t'), "x\ty\na b\tc  d\n");
        assert_eq!(table(&head, row(), b','), "x,y\na\tb,\"c\r\nd\"\n");
    }
}
