//! What the attributes of nodes and edges are called, the same in all formats, and what they hold.

use serde_json::{Map, Value as Json, json};

use super::network::{Edge, Item};
use super::publications;
use super::records::{Attributes, Value};
use crate::model::condition::Context;
use crate::model::entity::Entity;
use crate::model::name::Text;

/// What stands before the facet in the name of an attribute with a condition.
pub(super) const WHEN: &str = "when_";
/// What stands before the facet in the name of an attribute that says where a relation was seen.
pub(super) const OBSERVED: &str = "observed_";

/// Returns the attributes of a node but its identifier. Truth values are always there; what else is empty is left out.
pub(super) fn of_node(node: &Entity) -> Attributes {
    let mut attributes = vec![("name".to_owned(), Value::Text(node.english_name()))];
    let mut add = |name: &str, value: Value| {
        let is_empty = match &value {
            Value::Text(text) => text.is_empty(),
            Value::List(texts) => texts.is_empty(),
            _ => false,
        };
        if !is_empty {
            attributes.push((name.to_owned(), value));
        }
    };
    add("kind", Value::Text(node.kind.to_string()));
    for (lang, name) in node.name.entries() {
        add(&column("name_", lang.tag()), Value::Text(name.to_owned()));
    }
    add("symbol", Value::Text(node.symbol.clone().unwrap_or_default()));
    add("synonyms", Value::List(node.synonyms.clone()));
    add("opposites", Value::List(node.opposites.clone()));
    add("read_as", Value::List(node.read_as.clone()));
    add("xrefs", Value::List(node.xrefs.clone()));
    for (lang, summary) in node.summary.entries() {
        add(&column("summary_", lang.tag()), Value::Text(summary.to_owned()));
    }
    add("broad", Value::Bool(node.broad));
    add("given", Value::Bool(node.given));
    attributes
}

/// Returns the attributes of an edge but its ends. Truth values and `sign_text` are always there; what else is empty is left out.
pub(super) fn of_edge(edge: &Edge) -> Attributes {
    let mut attributes = of_edge_without_evidence(edge);
    if !edge.evidence.is_empty() {
        attributes.push(("evidence".to_owned(), Value::Objects(edge.evidence.iter().map(of_item).collect())));
    }
    attributes
}

/// Returns the same without the evidence itself.
pub(super) fn of_edge_without_evidence(edge: &Edge) -> Attributes {
    let text = |text: &str| Value::Text(text.to_owned());
    let mut attributes = vec![
        ("relation".to_owned(), text(&edge.id)),
        ("interaction".to_owned(), text(edge.effect.id())),
        ("sign_text".to_owned(), text(edge.sign_text())),
        ("causal".to_owned(), Value::Bool(edge.effect.is_causal())),
        ("contested".to_owned(), Value::Bool(edge.contested)),
        ("firm".to_owned(), Value::Bool(edge.firm)),
    ];
    let mut add = |name: String, value: Value| attributes.push((name, value));
    edge.sign_number().into_iter().for_each(|sign| add("sign".to_owned(), Value::Int(sign)));
    edge.layer.into_iter().for_each(|layer| add("layer".to_owned(), text(layer.id())));
    for (facet, value) in edge.conditions.iter() {
        add(column(WHEN, facet.as_str()), text(value.as_str()));
    }
    for (facet, value) in edge.observed.iter() {
        add(column(OBSERVED, facet.as_str()), text(value.as_str()));
    }
    for (name, list) in [
        ("mechanisms", edge.mechanisms.clone()),
        ("sources", publications::sources(edge)),
        ("publications", publications::of(edge)),
    ] {
        if !list.is_empty() {
            add(name.to_owned(), Value::List(list));
        }
    }
    attributes
}

/// Returns an item of evidence as a JSON object without what is empty.
pub(super) fn of_item(item: &Item) -> Json {
    let mut object = Map::new();
    for (name, text) in [("source", &item.source), ("note", &item.note), ("section", &item.section)] {
        if !text.is_empty() {
            object.insert(name.to_owned(), json!(text));
        }
    }
    for (name, word) in [("stance", item.stance.id()), ("strength", item.strength.id()), ("certainty", item.certainty.id())]
    {
        object.insert(name.to_owned(), json!(word));
    }
    if !item.observed.is_empty() {
        object.insert("observed".to_owned(), context(&item.observed));
    }
    for (name, text) in [("doi", &item.doi), ("pmid", &item.pmid)] {
        if let Some(text) = text {
            object.insert(name.to_owned(), json!(text));
        }
    }
    if !item.text.is_empty() {
        object.insert("text".to_owned(), languages(&item.text));
    }
    Json::Object(object)
}

/// Returns the name of a column: letters, digits and underlines alone, which all programs take.
pub(super) fn column(before: &str, id: &str) -> String {
    format!("{before}{}", id.replace('-', "_").to_ascii_lowercase())
}

fn context(context: &Context) -> Json {
    let values = context.iter().map(|(facet, value)| (facet.to_string(), json!(value.as_str())));
    Json::Object(values.collect())
}

fn languages(text: &Text) -> Json {
    Json::Object(text.entries().map(|(lang, text)| (lang.tag().to_owned(), json!(text))).collect())
}
