//! Which entities the names of a file mean, and what new ones are called.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde_json::{Map, Value as Json, json};

use super::spelling::{kebab_case, numbered};
use crate::model::curie::is_curie;
use crate::model::entity::Entity;
use crate::model::fold::key;
use crate::model::id::EntityId;
use crate::model::knowledge::Knowledge;
use crate::model::names::Tier;

/// The kind of what a file says no sort of.
const KIND: &str = "imported";

/// The entities of a file.
pub(super) struct Entities<'a> {
    knowledge: &'a Knowledge,
    /// By folded name, the entity and whether the name is one of its opposite end.
    known: HashMap<String, (EntityId, bool)>,
    /// By entity, the best name that means it here, folded: what a file tells apart stays apart.
    best: HashMap<EntityId, (Tier, String)>,
    matched: Vec<(String, EntityId)>,
    new: Vec<New>,
    ids: HashSet<String>,
    /// By the beginning of identifiers, the next number that may be free.
    next: HashMap<String, usize>,
    /// The identifiers of new entities in other databases: one holder each.
    xrefs: HashSet<String>,
}

struct New {
    id: String,
    name: String,
    kind: String,
    xrefs: Vec<String>,
}

impl<'a> Entities<'a> {
    /// Looks through the names of a network first, so that of several names of one entity the best is matched.
    pub(super) fn new(knowledge: &'a Knowledge, nodes: &[Entity]) -> Self {
        let (known, best) = (HashMap::new(), HashMap::new());
        let (ids, next, xrefs) = (HashSet::new(), HashMap::new(), HashSet::new());
        let mut entities = Self { knowledge, known, best, matched: Vec::new(), new: Vec::new(), ids, next, xrefs };
        for node in nodes {
            let name = node.english_name();
            if let Some((id, tier)) = entities.meaning(node, &name) {
                let found = (tier, key(&name));
                let best = entities.best.entry(id).or_insert_with(|| found.clone());
                *best = found.min(best.clone());
            }
        }
        entities
    }

    /// Returns the entity of a node, and whether the node is called by its opposite end. Names that fold to the same are one entity.
    pub(super) fn find(&mut self, node: &Entity) -> (EntityId, bool) {
        let name = node.english_name();
        let name_key = key(&name);
        if let Some(found) = self.known.get(&name_key) {
            return found.clone();
        }
        let found = if let Some(found) = self.matching(node, &name) {
            self.matched.push((name, found.0.clone()));
            found
        } else {
            let id = self.free_id(&name);
            let kind = kebab_case(node.kind.as_str()).unwrap_or_else(|| KIND.to_owned());
            // An identifier in a spelling that a knowledge base refuses may still have matched an entity; it is not written.
            let sound = node.xrefs.iter().filter(|xref| is_curie(xref));
            let xrefs = sound.filter(|xref| self.xrefs.insert((*xref).clone())).cloned().collect();
            self.new.push(New { id: id.clone(), name: name.trim().to_owned(), kind, xrefs });
            (EntityId::new(id), false)
        };
        self.known.insert(name_key, found.clone());
        found
    }

    /// Finds the entity of a node, and whether the node is its opposite end. `None` where another name means the entity better.
    fn matching(&self, node: &Entity, name: &str) -> Option<(EntityId, bool)> {
        let (id, tier) = self.meaning(node, name)?;
        let is_best = self.best.get(&id).is_none_or(|(_, best)| *best == key(name));
        (is_best || tier == Tier::Opposite).then_some((id, tier == Tier::Opposite))
    }

    /// Finds an entity by identifiers, then by its name; a looser word is none.
    fn meaning(&self, node: &Entity, name: &str) -> Option<(EntityId, Tier)> {
        let texts = node.xrefs.iter().map(String::as_str).chain(node.symbol.as_deref()).chain([name]);
        let named = texts.filter_map(|text| self.knowledge.names().entity_called(text));
        let mut named = named.filter(|holder| holder.tier != Tier::ReadAs);
        named.next().map(|holder| (EntityId::new(holder.target.id()), holder.tier))
    }

    /// Returns an identifier that nothing has here and there, spelt after a name.
    pub(super) fn free_id(&mut self, name: &str) -> String {
        let begin = kebab_case(name).unwrap_or_else(|| KIND.to_owned());
        let (names, ids) = (self.knowledge.names(), &self.ids);
        let id = numbered(&begin, &mut self.next, |id| names.holders(id).is_empty() && !ids.contains(&key(id)));
        self.ids.extend([key(&id), key(name)]);
        id
    }

    /// Returns `true` if nothing acts on an entity.
    pub(super) fn is_given(&self, id: &EntityId) -> bool {
        self.knowledge.entities.get(id).is_some_and(|entity| entity.given)
    }

    /// Returns `true` if a known entity is one of the file.
    pub(super) fn is_there(&self, id: &EntityId) -> bool {
        self.matched.iter().any(|(_, matched)| matched == id)
    }

    /// Returns the names that were matched with their entities, and how many are new.
    pub(super) fn told(self) -> (Vec<(String, EntityId)>, usize) {
        (self.matched, self.new.len())
    }

    /// Returns the records of entities and kinds, by the paths of their files.
    pub(super) fn files(&self) -> BTreeMap<String, Json> {
        let mut kinds: BTreeMap<String, Map<String, Json>> = BTreeMap::new();
        let matched: BTreeMap<&EntityId, &Entity> =
            self.matched.iter().filter_map(|(_, id)| Some((id, self.knowledge.entities.get(id)?))).collect();
        for entity in matched.values() {
            kinds.entry(entity.kind.to_string()).or_default().insert(entity.id.to_string(), self.copied(entity));
        }
        for new in &self.new {
            // A symbol is the same in all languages.
            let mut record = Map::new();
            record.insert("name".to_owned(), json!({ "en": new.name, "zh-Hans": new.name }));
            if !new.xrefs.is_empty() {
                record.insert("xrefs".to_owned(), json!(new.xrefs));
            }
            kinds.entry(new.kind.clone()).or_default().insert(new.id.clone(), Json::Object(record));
        }
        let named: Map<String, Json> = kinds.keys().map(|kind| (kind.clone(), self.kind(kind))).collect();
        let files = kinds.into_iter().map(|(kind, records)| (format!("entities/{kind}.yaml"), Json::Object(records)));
        files.chain([("kinds.yaml".to_owned(), Json::Object(named))]).collect()
    }

    fn kind(&self, id: &str) -> Json {
        match self.knowledge.kinds.get(id) {
            Some(kind) if !kind.name.is_empty() => json!({ "name": kind.name, "intervention": kind.intervention }),
            _ if id == KIND => json!({ "name": { "en": KIND, "zh-Hans": "导入", "zh-Hant": "匯入" } }),
            _ => json!({ "name": { "en": id, "zh-Hans": id } }),
        }
    }

    /// Writes a known entity again, without names that a new one has.
    fn copied(&self, entity: &Entity) -> Json {
        let free = |names: &[String]| {
            let names = names.iter().filter(|name| !self.ids.contains(&key(name)));
            names.cloned().collect::<Vec<_>>()
        };
        let mut record = Map::new();
        record.insert("name".to_owned(), json!(entity.name));
        for (field, texts) in [
            ("synonyms", free(&entity.synonyms)),
            ("opposites", free(&entity.opposites)),
            ("read_as", free(&entity.read_as)),
            ("xrefs", entity.xrefs.clone()),
        ] {
            if !texts.is_empty() {
                record.insert(field.to_owned(), json!(texts));
            }
        }
        entity.symbol.iter().for_each(|symbol| drop(record.insert("symbol".to_owned(), json!(symbol))));
        if !entity.summary.is_empty() {
            record.insert("summary".to_owned(), json!(entity.summary));
        }
        for (field, is_so) in [("broad", entity.broad), ("given", entity.given)] {
            if is_so {
                record.insert(field.to_owned(), json!(true));
            }
        }
        Json::Object(record)
    }
}
