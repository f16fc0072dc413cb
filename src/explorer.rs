//! Floor 7: the one value that a library user opens: knowledge, graph and, once somebody searches, the index of words.
//!
//! ```no_run
//! use sarcograph::explorer::Explorer;
//! use sarcograph::query::path::{PathQuestion, ask};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let explorer = Explorer::embedded()?;
//! let question = PathQuestion::new(explorer.asked("IGF-1")?, explorer.asked("muscle mass")?);
//! println!("{:?}", ask(explorer.graph(), &question)?.verdict);
//! # Ok(())
//! # }
//! ```

use std::path::Path;
use std::sync::{Arc, OnceLock};

use crate::graph::MechanismGraph;
use crate::load::{self, LoadError, Loaded};
use crate::model::id::{EntityId, MechanismId};
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::model::names::{Holder, Lookup, RecordId, Tier};
use crate::query::answer::EntityRef;
use crate::query::show::RecordRef;
use crate::search::{SearchAnswer, SearchError, SearchIndex, SearchQuestion};

/// A knowledge base, opened.
pub struct Explorer {
    graph: MechanismGraph,
    index: OnceLock<SearchIndex>,
}

/// Why a knowledge base could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder cannot be looked at.
    #[error(transparent)]
    Load(#[from] LoadError),
    /// There are errors in it; half of it answers nothing.
    #[error("the knowledge base has {} errors", .0.answer().errors)]
    Faulty(Box<Loaded>),
}

/// Why a text means no single record.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing has that name.
    #[error("nothing is called `{text}`")]
    Unknown {
        /// The text as typed.
        text: String,
        /// The records with the nearest names, nearest first.
        nearest: Vec<Holder>,
    },
    /// Several records have that name, and none has it before the others.
    #[error("`{text}` is a name of several")]
    Ambiguous {
        /// The text as typed.
        text: String,
        /// The records, in the order of their ids.
        candidates: Vec<Holder>,
    },
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
    pub fn asked(&self, text: &str) -> Result<EntityRef, NameError> {
        let holder = found(text, self.knowledge().names().find_entity(text))?;
        Ok(self.reading(text, &holder))
    }

    /// Finds the record that a text means: an entity, else a mechanism, else a source, else a note.
    pub fn shown(&self, text: &str) -> Result<RecordRef, NameError> {
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
