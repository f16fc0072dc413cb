//! The source that a file is, and its notes.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value as Json, json};

use super::spelling::{kebab_case, numbered};
use crate::exchange::network::{Edge, Item};
use crate::model::id::EntityId;
use crate::model::name::Text;

/// The notes of a file.
pub(super) struct Notes {
    source: String,
    file: String,
    by_key: BTreeMap<String, Note>,
    /// The key of the note of each place.
    keys: HashMap<Place, String>,
    /// By the beginning of keys, the next number that may be free.
    next: HashMap<String, usize>,
}

/// What tells notes apart: the work, by its number in `PubMed` and its DOI, and what it says.
type Place = (Option<String>, Option<String>, Text);

#[derive(Default)]
struct Note {
    item: Item,
    mentions: BTreeSet<EntityId>,
}

/// What the note of all edges without a reference is called.
const ALL: &str = "all";

impl Notes {
    pub(super) fn new(source: &str, file: &str) -> Self {
        let (keys, next) = (HashMap::new(), HashMap::new());
        Self { source: source.to_owned(), file: file.to_owned(), by_key: BTreeMap::new(), keys, next }
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
    fn key(&mut self, item: &Item) -> String {
        let begin = match (&item.pmid, &item.doi) {
            (Some(pmid), _) => format!("pmid-{pmid}"),
            (None, Some(doi)) => kebab_case(doi).map_or_else(|| "doi".to_owned(), |doi| format!("doi-{doi}")),
            (None, None) if item.text.is_empty() => return ALL.to_owned(),
            (None, None) => "statement".to_owned(),
        };
        let place = (item.pmid.clone(), item.doi.clone(), item.text.clone());
        if let Some(key) = self.keys.get(&place) {
            return key.clone();
        }
        let key = numbered(&begin, &mut self.next, |key| !self.by_key.contains_key(key));
        self.keys.insert(place, key.clone());
        key
    }

    /// Returns the record of the source.
    pub(super) fn source(&self) -> Json {
        let file = &self.file;
        let note = |note: &Note| {
            let number = |kind: &str, number: &Option<String>| number.as_ref().map(|number| format!("{kind} {number}"));
            let text = match number("PMID", &note.item.pmid).or_else(|| number("DOI", &note.item.doi)) {
                _ if !note.item.text.is_empty() => json!(note.item.text),
                Some(work) => json!({
                    "en": format!("{file} gives {work} for this."),
                    "zh-Hans": format!("{file} 为此给出 {work}。"),
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
            for (field, number) in [("doi", &note.item.doi), ("pmid", &note.item.pmid)] {
                if let Some(number) = number {
                    record.insert(field.to_owned(), json!(number));
                }
            }
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
