//! The source that a file is, and its notes.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value as Json, json};

use crate::exchange::network::{Edge, Item};
use crate::model::id::EntityId;

/// The notes of a file.
pub(super) struct Notes {
    source: String,
    file: String,
    by_key: BTreeMap<String, Note>,
}

#[derive(Default)]
struct Note {
    item: Item,
    mentions: BTreeSet<EntityId>,
}

/// What the note of all edges without a reference is called.
const ALL: &str = "all";

impl Notes {
    pub(super) fn new(source: &str, file: &str) -> Self {
        Self { source: source.to_owned(), file: file.to_owned(), by_key: BTreeMap::new() }
    }

    /// Returns the notes of an edge, which are made where they are not there yet, each with its item.
    pub(super) fn of(&mut self, edge: &Edge, subject: &EntityId, object: &EntityId) -> Vec<(String, Item)> {
        let mut items = edge.evidence.clone();
        if items.is_empty() {
            items.push(Item::default());
        }
        let mut ids = Vec::new();
        for item in items {
            let key = self.key(&item);
            let note = self.by_key.entry(key.clone()).or_insert_with(|| Note { item: item.clone(), ..Note::default() });
            // The note of all edges would mention everything.
            if key != ALL {
                note.mentions.extend([subject.clone(), object.clone()]);
            }
            ids.push((format!("{}/{key}", self.source), item));
        }
        ids
    }

    /// Returns the key of the note for an item: by its work, then by its words.
    fn key(&self, item: &Item) -> String {
        let work = match &item.pmid {
            Some(pmid) => format!("pmid-{pmid}"),
            None if item.text.is_empty() => return ALL.to_owned(),
            None => "statement".to_owned(),
        };
        let is_free = |key: &String| self.by_key.get(key).is_none_or(|note| note.item.text == item.text);
        let numbered = (2..).map(|number| format!("{work}-{number}"));
        std::iter::once(work.clone()).chain(numbered).find(is_free).unwrap_or(work)
    }

    /// Returns the record of the source.
    pub(super) fn source(&self) -> Json {
        let file = &self.file;
        let note = |note: &Note| {
            let text = match &note.item.pmid {
                _ if !note.item.text.is_empty() => json!(note.item.text),
                Some(pmid) => json!({
                    "en": format!("{file} gives PMID {pmid} for this."),
                    "zh-Hans": format!("{file} 为此给出 PMID {pmid}。"),
                }),
                None => json!({
                    "en": format!("Relations for which {file} gives no work."),
                    "zh-Hans": format!("{file} 没有给出文献的关系。"),
                }),
            };
            let mut record = Map::new();
            record.insert("section".to_owned(), json!("table"));
            record.insert("text".to_owned(), text);
            if !note.mentions.is_empty() {
                record.insert("mentions".to_owned(), json!(note.mentions.iter().map(EntityId::as_str).collect::<Vec<_>>()));
            }
            note.item.pmid.iter().for_each(|pmid| drop(record.insert("pmid".to_owned(), json!(pmid))));
            Json::Object(record)
        };
        let notes: Map<String, Json> = self.by_key.iter().map(|(key, one)| (key.clone(), note(one))).collect();
        json!({
            "title": { "en": file, "zh-Hans": file },
            "language": "en",
            "kind": "database",
            "layer": "imported",
            "license": "that of the file",
            "notes": notes,
        })
    }
}
