//! A network: entities and relations with all that is said of them, as plain values.

use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};
use crate::model::entity::Entity;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::name::Text;
use crate::model::source::Layer;

/// A network. An edge may name ends that are no nodes of it; whoever reads it adds them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Network {
    /// What it is called; may be empty.
    pub title: String,
    /// Its nodes, each id once; the kinds and names of those read from elsewhere may be empty.
    pub nodes: Vec<Entity>,
    /// Its edges.
    pub edges: Vec<Edge>,
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
