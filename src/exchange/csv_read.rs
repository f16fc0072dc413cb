//! Reading our own tables: edges, and beside them nodes and evidence. Cells are taken as they stand.

use std::collections::HashMap;

use serde_json::Value as Json;

use super::attributes_read::{Fields, item, text};
use super::gathered::Gathered;
use super::network::Item;
use super::read::{Read, ReadError, Reason};
use super::text::decoded;

/// The columns by which a table of edges is known as ours.
const OURS: [&str; 5] = ["source", "target", "relation", "interaction", "sign_text"];

/// Returns `true` if bytes begin as our table of edges does.
pub(super) fn is_ours(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let head = bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default();
    let names: Vec<&[u8]> = head.split(|byte| *byte == b',').collect();
    OURS.iter().all(|name| names.contains(&name.as_bytes()))
}

/// Reads a network of its edges, and of its nodes and evidence where these are given.
pub(super) fn read(edges: &[u8], nodes: Option<&[u8]>, evidence: Option<&[u8]>) -> Result<Read, ReadError> {
    let mut gathered = Gathered::default();
    for (_, fields) in rows(nodes.unwrap_or_default())?.into_iter().filter_map(|(line, row)| Some((line, row?))) {
        gathered.node(&text(&fields, "id").unwrap_or_default(), &fields);
    }
    let mut items: HashMap<String, Vec<Item>> = HashMap::new();
    for fields in rows(evidence.unwrap_or_default())?.into_iter().filter_map(|(_, row)| row) {
        items.entry(text(&fields, "relation").unwrap_or_default()).or_default().extend(item(&fields));
    }
    for (line, row) in rows(edges)? {
        let Some(fields) = row else {
            gathered.skip(line, Reason::Fields);
            continue;
        };
        let end = |name| text(&fields, name).unwrap_or_default();
        gathered.edge(line, &end("source"), &end("target"), true, &fields);
    }
    let mut read = gathered.done()?;
    for edge in &mut read.network.edges {
        if let Some(items) = items.get(&edge.id) {
            edge.evidence.clone_from(items);
        }
    }
    Ok(read)
}

/// Returns the rows of a table with their lines, without empty cells; `None` for a row of another length than the head.
fn rows(bytes: &[u8]) -> Result<Vec<(usize, Option<Fields>)>, ReadError> {
    let text = decoded(bytes).ok_or(ReadError::NoText)?;
    let mut rows = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes()).into_records();
    let Some(Ok(head)) = rows.next() else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for row in rows.filter_map(Result::ok) {
        let line = row.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        let cells = head.iter().zip(&row).filter(|(_, cell)| !cell.is_empty());
        let fields = || cells.map(|(name, cell)| (name.to_owned(), Json::from(cell))).collect();
        found.push((line, (row.len() == head.len()).then(fields)));
    }
    Ok(found)
}
