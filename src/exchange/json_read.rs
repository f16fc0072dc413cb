//! Reading networks in JSON: node-link of `networkx`, JSON Graph Format 1 and 2, CX2, and elements of cytoscape.js. Which it is shows in
//! what stands at the top.

use std::collections::HashMap;

use serde_json::{Map, Value as Json};

use super::attributes_read::{Fields, text, word};
use super::gathered::Gathered;
use super::read::{Read, ReadError};
use super::text::decoded;

/// Reads a network.
pub(super) fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let text = decoded(bytes).ok_or(ReadError::NoText)?;
    let whole: Json = serde_json::from_str(&text).map_err(|error| ReadError::Syntax { line: error.line(), of: "JSON" })?;
    let mut gathered = Gathered::default();
    match &whole {
        Json::Array(aspects) => cx2(&mut gathered, aspects),
        Json::Object(top) => match (top.get("graph").or_else(|| top.get("graphs")?.get(0)), top.get("elements")) {
            (Some(Json::Object(graph)), _) if graph.contains_key("nodes") || graph.contains_key("edges") => {
                jgf(&mut gathered, graph);
            }
            (_, Some(elements)) => cyjs(&mut gathered, top, elements),
            _ => node_link(&mut gathered, top),
        },
        _ => return Err(ReadError::Empty),
    }
    gathered.done()
}

fn node_link(gathered: &mut Gathered, top: &Fields) {
    let graph = top.get("graph").and_then(Json::as_object);
    gathered.title(graph.and_then(|graph| text(graph, "name")).unwrap_or_default());
    for node in objects(top.get("nodes")) {
        gathered.node(&text(node, "id").unwrap_or_default(), node);
    }
    let is_directed = top.get("directed") != Some(&Json::Bool(false));
    for edge in objects(top.get("edges").or_else(|| top.get("links"))) {
        ends(gathered, edge, is_directed, edge);
    }
}

fn jgf(gathered: &mut Gathered, graph: &Fields) {
    gathered.title(text(graph, "label").unwrap_or_default());
    let fields = |record: &Fields| {
        let mut fields = metadata(record);
        for (name, value) in ["label", "relation"].into_iter().filter_map(|name| Some((name, record.get(name)?))) {
            fields.entry(name).or_insert_with(|| value.clone());
        }
        fields
    };
    match graph.get("nodes") {
        Some(Json::Object(nodes)) => {
            for (id, node) in nodes.iter().filter_map(|(id, node)| Some((id, node.as_object()?))) {
                gathered.node(id, &fields(node));
            }
        }
        other => objects(other).for_each(|node| gathered.node(&text(node, "id").unwrap_or_default(), &fields(node))),
    }
    for edge in objects(graph.get("edges")) {
        let is_directed = edge.get("directed").or_else(|| graph.get("directed")) != Some(&Json::Bool(false));
        ends(gathered, edge, is_directed, &fields(edge));
    }
}

fn cyjs(gathered: &mut Gathered, top: &Fields, elements: &Json) {
    let data = |element: &Fields| element.get("data").and_then(Json::as_object).cloned().unwrap_or_default();
    gathered.title(text(&data(top), "name").unwrap_or_default());
    // Elements are parted in nodes and edges, or mixed in one list, where edges are what has a source.
    let all: Vec<Fields> = match elements {
        Json::Object(groups) => objects(groups.get("nodes")).chain(objects(groups.get("edges"))).map(data).collect(),
        other => objects(Some(other)).map(data).collect(),
    };
    for element in all {
        if element.contains_key("source") {
            ends(gathered, &element, true, &element);
        } else {
            gathered.node(&text(&element, "id").unwrap_or_default(), &element);
        }
    }
}

/// Attributes of CX2 may be written by a shorter name, and be left out where they have their usual value.
fn cx2(gathered: &mut Gathered, aspects: &[Json]) {
    let aspect = |name: &'static str| {
        aspects.iter().filter_map(move |aspect| aspect.get(name)?.as_array()).flatten().filter_map(Json::as_object)
    };
    for title in aspect("networkAttributes").filter_map(|attributes| text(attributes, "name")) {
        gathered.title(title);
    }
    let declared = |of: &str| {
        let declared = aspect("attributeDeclarations").filter_map(|declared| declared.get(of)?.as_object());
        declared.flatten().map(|(name, value)| (name.clone(), value.clone())).collect::<Map<_, _>>()
    };
    let fields = |declared: &Fields, record: &Fields| {
        let given = record.get("v").and_then(Json::as_object);
        let mut fields = given.cloned().unwrap_or_default();
        for (name, of) in declared {
            let short = of.get("a").and_then(Json::as_str).and_then(|short| fields.remove(short));
            if let Some(value) = short.or_else(|| of.get("v").cloned()) {
                fields.entry(name.clone()).or_insert(value);
            }
        }
        fields
    };
    let (of_nodes, of_edges) = (declared("nodes"), declared("edges"));
    let mut ids: HashMap<String, String> = HashMap::new();
    for node in aspect("nodes") {
        let (Some(number), fields) = (text(node, "id"), fields(&of_nodes, node)) else { continue };
        let id = text(&fields, "id").unwrap_or_else(|| number.clone());
        gathered.node(&id, &fields);
        ids.insert(number, id);
    }
    for edge in aspect("edges") {
        let end = |name| edge.get(name).and_then(word).and_then(|number| ids.get(&number)).cloned().unwrap_or_default();
        gathered.edge(0, &end("s"), &end("t"), true, &fields(&of_edges, edge));
    }
}

fn ends(gathered: &mut Gathered, edge: &Fields, is_directed: bool, fields: &Fields) {
    let end = |name| text(edge, name).unwrap_or_default();
    gathered.edge(0, &end("source"), &end("target"), is_directed, fields);
}

fn metadata(record: &Fields) -> Fields {
    record.get("metadata").and_then(Json::as_object).cloned().unwrap_or_default()
}

fn objects(list: Option<&Json>) -> impl Iterator<Item = &Fields> {
    list.and_then(Json::as_array).into_iter().flatten().filter_map(Json::as_object)
}
