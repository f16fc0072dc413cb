//! Floor 6: the one value that a library user opens: knowledge, graph and, once somebody searches, the index of words.
//!
//! Half a knowledge base answers nothing: what is wrong in it is told instead, in a line.
//!
//! ```
//! use sarcograph::Explorer;
//!
//! let files = [("entities/hormones.yaml", "insulin: {name: {en: insulin}, synonims: [INS]}")];
//! let error = Explorer::files(files).err().expect("`synonims` is no field");
//! assert!(error.to_string().contains("entities/hormones.yaml:1:32: "), "{error}");
//! ```

mod error;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

pub use self::error::{NameError, OpenError};
use crate::graph::MechanismGraph;
use crate::load::{self, Loaded};
use crate::model::id::{EntityId, MechanismId, RelationId};
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::model::names::{Holder, Lookup, RecordId, Tier};
use crate::query::answer::EntityRef;
use crate::query::error::QuestionError;
use crate::query::question::Question;
use crate::query::show::RecordRef;
use crate::search::{SearchAnswer, SearchError, SearchIndex, SearchQuestion};

/// A knowledge base, opened.
pub struct Explorer {
    graph: MechanismGraph,
    index: OnceLock<SearchIndex>,
}

impl Explorer {
    /// Opens the knowledge base that the program carries.
    pub fn embedded() -> Result<Self, OpenError> {
        Self::open(load::embedded())
    }

    /// Opens the knowledge base in a folder.
    pub fn folder(path: &Path) -> Result<Self, OpenError> {
        Self::open(load::folder(path)?)
    }

    /// Opens the knowledge base in a folder, or else the one that the program carries, with other folders laid over it; see
    /// [`load::with_folders`].
    pub fn with_folders(base: Option<&Path>, over: &[PathBuf]) -> Result<Self, OpenError> {
        Self::open(load::with_folders(base, over)?)
    }

    /// Opens a knowledge base of files in memory: paths as they would stand in a folder, and contents.
    pub fn files<P: Into<String>, C: Into<Vec<u8>>>(files: impl IntoIterator<Item = (P, C)>) -> Result<Self, OpenError> {
        Self::open(load::files(files.into_iter().map(|(path, content)| (path.into(), content.into()))))
    }

    /// Takes a checked knowledge base. Builds the graph: O(relations · log relations).
    pub fn new(knowledge: Knowledge) -> Self {
        Self { graph: MechanismGraph::new(Arc::new(knowledge)), index: OnceLock::new() }
    }

    /// Returns the knowledge.
    pub fn knowledge(&self) -> &Knowledge {
        self.graph.knowledge()
    }

    /// Returns the graph, which questions are asked of.
    pub fn graph(&self) -> &MechanismGraph {
        &self.graph
    }

    /// Answers a question to the graph.
    pub fn ask<Q: Question>(&self, question: &Q) -> Result<Q::Answer, QuestionError> {
        question.ask(&self.graph)
    }

    /// Searches the words of the knowledge base. The first search builds the index.
    pub fn search(&self, question: &SearchQuestion) -> Result<SearchAnswer, SearchError> {
        if self.index.get().is_none() {
            let built = SearchIndex::build(Arc::clone(self.graph.knowledge()))?;
            // Whoever built it first: both indices are the same.
            let _ = self.index.set(built);
        }
        self.index.get().map_or_else(
            || SearchIndex::build(Arc::clone(self.graph.knowledge()))?.search(question),
            |index| index.search(question),
        )
    }

    /// Finds the entity that a text means, and how it was read.
    pub fn entity(&self, text: &str) -> Result<EntityRef, NameError> {
        let holder = found(text, self.knowledge().names().find_entity(text))?;
        Ok(self.reading(text, &holder))
    }

    /// Finds the record that a text means: a relation by its id, an entity, else a mechanism, else a source, else a note.
    pub fn record(&self, text: &str) -> Result<RecordRef, NameError> {
        let relation = RelationId::new(text.trim().strip_prefix("relation:").unwrap_or(text.trim()));
        if self.knowledge().relations.contains_key(&relation) {
            return Ok(RecordRef::Relation(relation));
        }
        let holder = found(text, self.knowledge().names().find(text))?;
        Ok(match &holder.target {
            RecordId::Entity(_) => RecordRef::Entity(self.reading(text, &holder)),
            RecordId::Mechanism(id) => RecordRef::Mechanism(id.clone()),
            RecordId::Source(id) => RecordRef::Source(id.clone()),
            RecordId::Note(id) => RecordRef::Note(id.clone()),
        })
    }

    /// Finds the mechanism that a text means; `mechanism:` may stand before it.
    pub fn mechanism(&self, text: &str) -> Result<MechanismId, NameError> {
        let typed = text.strip_prefix("mechanism:").unwrap_or(text);
        let holder = found(text, self.knowledge().names().find(&format!("mechanism:{typed}")))?;
        Ok(MechanismId::new(holder.target.id()))
    }

    fn open(loaded: Loaded) -> Result<Self, OpenError> {
        match loaded.knowledge {
            Some(knowledge) => Ok(Self::new(knowledge)),
            None => Err(OpenError::Faulty(Box::new(loaded))),
        }
    }

    fn reading(&self, text: &str, holder: &Holder) -> EntityRef {
        let id = EntityId::new(holder.target.id());
        let name = || self.knowledge().entities.get(&id).map(|entity| entity.name.in_lang(Lang::En).0.into_owned());
        let read_as = if holder.tier == Tier::ReadAs { name() } else { None };
        EntityRef { text: text.to_owned(), opposite: holder.tier == Tier::Opposite, read_as, id }
    }
}

fn found(text: &str, lookup: Lookup) -> Result<Holder, NameError> {
    let text = text.to_owned();
    match lookup {
        Lookup::Found(holder) => Ok(holder),
        Lookup::Unknown(nearest) => Err(NameError::Unknown { text, nearest }),
        Lookup::Ambiguous(candidates) => Err(NameError::Ambiguous { text, candidates }),
    }
}
