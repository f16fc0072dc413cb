//! Entities, the nodes of the graph, and their kinds.

use borsh::{BorshDeserialize, BorshSerialize};

use super::id::{EntityId, KindId};
use super::name::{Lang, Text};

/// A node: a cytokine, a process, a condition, an intervention, …
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Entity {
    /// Its identifier.
    pub id: EntityId,
    /// What sort of thing it is.
    pub kind: KindId,
    /// Its name in each language.
    pub name: Text,
    /// The symbol of its gene or the like; one holder each.
    pub symbol: Option<String>,
    /// Other names of the same thing, in any language.
    pub synonyms: Vec<String>,
    /// Names of the same quantity seen from its other end: a question about one of them has every sign turned.
    pub opposites: Vec<String>,
    /// Looser words that are read as this entity; an answer says so.
    pub read_as: Vec<String>,
    /// Identifiers in other databases, as `prefix:local` with the prefix in lower case.
    pub xrefs: Vec<String>,
    /// What it is, in a sentence. May be empty.
    pub summary: Text,
    /// Whether it is too broad to be passed in the middle of a path: a path passes it only where one mechanism states both the
    /// step to it and the step from it. It may begin and end paths.
    pub broad: bool,
    /// Whether nothing acts on it: ageing, sex, gene variants. No causal relation leads to it.
    pub given: bool,
}

impl Entity {
    /// Makes an entity of which nothing but its identifier is known, as in a file of another program: its kind and names are empty.
    pub fn named(id: impl Into<std::sync::Arc<str>>) -> Self {
        Self {
            id: EntityId::new(id),
            kind: KindId::new(""),
            name: Text::default(),
            symbol: None,
            synonyms: Vec::new(),
            opposites: Vec::new(),
            read_as: Vec::new(),
            xrefs: Vec::new(),
            summary: Text::default(),
            broad: false,
            given: false,
        }
    }

    /// Returns its name in English, or in the nearest language that there is, or else its identifier.
    pub fn english_name(&self) -> String {
        let name = self.name.in_lang(Lang::En).0.into_owned();
        if name.is_empty() { self.id.to_string() } else { name }
    }

    /// Returns all its names: those in each language, its symbol, its synonyms, opposites and looser words.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.synonyms.iter().chain(&self.opposites).chain(&self.read_as);
        self.name.entries().map(|(_, name)| name).chain(self.symbol.iter().chain(others).map(String::as_str))
    }
}

/// A kind of entity, with the name that people read.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Kind {
    /// Its identifier.
    pub id: KindId,
    /// Its name in each language; empty where nobody gave one.
    pub name: Text,
    /// Whether entities of this kind are something that one can do or take (training, a diet, a drug), not what merely happens
    /// (ageing, weightlessness) or is in the body anyway.
    pub intervention: bool,
}
