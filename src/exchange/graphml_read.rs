//! Reading `GraphML`, ours and that of `networkx`, igraph and others: nodes and edges with the data that keys name, and the usual values
//! of keys. Data that is drawn (shapes, labels of an editor) and ports are passed over. No entity but the five of XML is expanded.

use std::collections::{BTreeMap, HashMap};

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use serde_json::Value as Json;

use super::attributes_read::Fields;
use super::gathered::Gathered;
use super::read::{Read, ReadError};
use super::text::decoded;

/// A key: what it is called, what it is for, and its usual value.
struct Key {
    name: String,
    of: String,
    usual: Option<String>,
}

/// A node or an edge that is open.
struct Record {
    is_node: bool,
    line: usize,
    ends: [String; 2],
    is_directed: bool,
    fields: Fields,
}

/// Reads a network.
pub(super) fn read(bytes: &[u8]) -> Result<Read, ReadError> {
    let text = decoded(bytes).ok_or(ReadError::NoText)?;
    let mut reader = Reader::from_str(&text);
    reader.config_mut().expand_empty_elements = true;
    let mut document = Document::default();
    let (mut at, mut line) = (0, 1);
    loop {
        let event = reader.read_event();
        let now = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).clamp(at, text.len());
        line += text.get(at..now).map_or(0, |part| part.matches('\n').count());
        at = now;
        let broken = || ReadError::Syntax { line, of: "XML" };
        match event.map_err(|_| broken())? {
            Event::Start(tag) => document.open(&tag, line).ok_or_else(broken)?,
            Event::End(tag) => document.close(tag.local_name().as_ref()),
            Event::Text(part) => document.text(&part.decode().map_err(|_| broken())?),
            Event::CData(part) => document.text(&part.decode().map_err(|_| broken())?),
            Event::GeneralRef(named) => match named.resolve_char_ref() {
                Ok(Some(character)) => document.text(character.encode_utf8(&mut [0; 4])),
                Ok(None) => {
                    let name = named.decode().map_err(|_| broken())?;
                    document.text(resolve_predefined_entity(&name).ok_or_else(broken)?);
                }
                Err(_) => return Err(broken()),
            },
            Event::Eof if document.depth > 0 => return Err(broken()),
            Event::Eof => return document.gathered.done(),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Document {
    gathered: Gathered,
    /// How many elements are open.
    depth: usize,
    keys: BTreeMap<String, Key>,
    /// The key that is open.
    key: Option<String>,
    /// Whether edges have a direction where they do not say.
    is_undirected: bool,
    has_graph: bool,
    records: Vec<Record>,
    /// The key, the depth and the text of the data that is open.
    data: Option<(String, usize, String)>,
}

impl Document {
    /// Opens an element. `None` if its attributes are broken.
    fn open(&mut self, tag: &BytesStart<'_>, line: usize) -> Option<()> {
        self.depth += 1;
        if self.data.is_some() {
            return Some(());
        }
        let mut attributes = HashMap::new();
        for attribute in tag.attributes() {
            let attribute = attribute.ok()?;
            let name = String::from_utf8_lossy(attribute.key.as_ref()).into_owned();
            attributes.insert(name, attribute.unescape_value().ok()?.into_owned());
        }
        let mut take = |name: &str| attributes.remove(name);
        match tag.local_name().as_ref() {
            b"key" => {
                let id = take("id").unwrap_or_default();
                let name = take("attr.name").unwrap_or_else(|| id.clone());
                let of = take("for").unwrap_or_else(|| "all".to_owned());
                self.keys.insert(id.clone(), Key { name, of, usual: None });
                self.key = Some(id);
            }
            b"default" => self.data = Some((String::new(), self.depth, String::new())),
            b"graph" if !self.has_graph => {
                self.has_graph = true;
                self.is_undirected = take("edgedefault").is_some_and(|word| word == "undirected");
                self.gathered.title(take("id").unwrap_or_default());
            }
            sort @ (b"node" | b"edge") => {
                let is_node = sort == b"node";
                let ends = if is_node {
                    [take("id").unwrap_or_default(), String::new()]
                } else {
                    ["source", "target"].map(|name| take(name).unwrap_or_default())
                };
                let is_directed = take("directed").map_or(!self.is_undirected, |word| word != "false");
                self.records.push(Record { is_node, line, ends, is_directed, fields: Fields::new() });
            }
            b"data" => self.data = Some((take("key").unwrap_or_default(), self.depth, String::new())),
            _ => {}
        }
        Some(())
    }

    fn text(&mut self, text: &str) {
        // What stands in an element of the data is drawn.
        if let Some((_, depth, so_far)) = &mut self.data
            && *depth == self.depth
        {
            so_far.push_str(text);
        }
    }

    fn close(&mut self, tag: &[u8]) {
        let is_drawn = self.data.as_ref().is_some_and(|(_, depth, _)| *depth < self.depth);
        match tag {
            _ if is_drawn => {}
            b"data" | b"default" => {
                let (id, _, text) = self.data.take().unwrap_or_default();
                let key = self.key.as_ref().unwrap_or(&id);
                match (self.keys.get_mut(key), self.records.last_mut()) {
                    (Some(key), _) if tag == b"default" => key.usual = Some(text),
                    (Some(key), Some(record)) => drop(record.fields.insert(key.name.clone(), Json::from(text))),
                    _ => {}
                }
            }
            b"key" => self.key = None,
            b"node" | b"edge" => {
                if let Some(record) = self.records.pop() {
                    self.take(record);
                }
            }
            _ => {}
        }
        self.depth = self.depth.saturating_sub(1);
    }

    fn take(&mut self, mut record: Record) {
        let of = if record.is_node { "node" } else { "edge" };
        for key in self.keys.values().filter(|key| key.of == of || key.of == "all") {
            if let Some(usual) = &key.usual {
                record.fields.entry(key.name.clone()).or_insert_with(|| Json::from(usual.as_str()));
            }
        }
        let [source, target] = &record.ends;
        if record.is_node {
            self.gathered.node(source, &record.fields);
        } else {
            self.gathered.edge(record.line, source, target, record.is_directed, &record.fields);
        }
    }
}
