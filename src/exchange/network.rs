//! A network: entities and relations with all that is said of them, as plain values.

use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::name::{Lang, Text};
use crate::model::source::Layer;

/// A network. An edge may name ends that are no nodes of it; whoever reads it adds them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// What it is called; may be empty.
    pub title: String,
    /// Its nodes, each id once.
    pub nodes: Vec<Node>,
    /// Its edges.
    pub edges: Vec<Edge>,
}

/// A node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// Its identifier.
    pub id: String,
    /// What sort of thing it is; may be empty.
    pub kind: String,
    /// Its name by language; may be empty, and then it is called as its identifier.
    pub names: Text,
    /// The symbol of its gene or the like.
    pub symbol: Option<String>,
    /// Other names.
    pub synonyms: Vec<String>,
    /// Names of its opposite end.
    pub opposites: Vec<String>,
    /// Looser words that are read as it.
    pub read_as: Vec<String>,
    /// Identifiers in other databases, as `prefix:local`.
    pub xrefs: Vec<String>,
    /// What it is, by language.
    pub summary: Text,
    /// Whether it is too broad for paths to pass it.
    pub broad: bool,
    /// Whether nothing acts on it.
    pub given: bool,
}

impl Node {
    /// Returns its name in English, or in the nearest language that there is, or else its identifier.
    pub fn name(&self) -> String {
        let name = self.names.in_lang(Lang::En).0.into_owned();
        if name.is_empty() { self.id.clone() } else { name }
    }
}

/// An edge.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// Its identifier; may be empty in what was read from elsewhere.
    pub id: String,
    /// The node that it leads from.
    pub source: String,
    /// The node that it leads to.
    pub target: String,
    /// The verb, which says the sign, whether it is a cause, and whether it has a direction.
    pub effect: Effect,
    /// The conditions that it was stated under.
    pub conditions: Context,
    /// Where all of its evidence was seen, which is no condition.
    pub observed: Context,
    /// Whether evidence or another edge of the pair says otherwise.
    pub contested: bool,
    /// Whether evidence that supports it says so as a fact: not hedged, not implied, no hypothesis.
    pub firm: bool,
    /// Where it comes from, if that is known.
    pub layer: Option<Layer>,
    /// The stories that tell it.
    pub mechanisms: Vec<String>,
    /// Why it stands.
    pub evidence: Vec<Item>,
}

impl Edge {
    /// Makes an edge of which nothing more is known.
    pub fn new(source: impl Into<String>, effect: Effect, target: impl Into<String>) -> Self {
        Self {
            id: String::new(),
            source: source.into(),
            target: target.into(),
            effect,
            conditions: Context::default(),
            observed: Context::default(),
            contested: false,
            firm: false,
            layer: None,
            mechanisms: Vec::new(),
            evidence: Vec::new(),
        }
    }

    /// Returns its sign as people read it: `+`, `-`, `0`, `?`, or nothing where the verb has none.
    pub fn sign_text(&self) -> &'static str {
        self.effect.sign().map_or("", Sign::symbol)
    }

    /// Returns its sign as a number: 1, -1, or 0 where a study found no effect. `None` where it is unknown or there is none.
    pub fn sign_number(&self) -> Option<i64> {
        match self.effect.sign()? {
            Sign::Plus => Some(1),
            Sign::Minus => Some(-1),
            Sign::Zero => Some(0),
            Sign::Unknown => None,
        }
    }
}

/// One item of evidence of an edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The source; may be empty.
    pub source: String,
    /// The note, with its source; may be empty.
    pub note: String,
    /// The section of the source; may be empty.
    pub section: String,
    /// For, against, or nobody has looked.
    pub stance: Stance,
    /// What sort of work stands behind it.
    pub strength: Strength,
    /// How firmly the source says it.
    pub certainty: Certainty,
    /// Where it was seen.
    pub observed: Context,
    /// The digital object identifier of the work.
    pub doi: Option<String>,
    /// The number of the work in `PubMed`.
    pub pmid: Option<String>,
    /// What the place says, by language.
    pub text: Text,
}

impl Default for Item {
    /// Evidence of a database that says no more.
    fn default() -> Self {
        Self {
            source: String::new(),
            note: String::new(),
            section: String::new(),
            stance: Stance::Supports,
            strength: Strength::Database,
            certainty: Certainty::Stated,
            observed: Context::default(),
            doi: None,
            pmid: None,
            text: Text::default(),
        }
    }
}
