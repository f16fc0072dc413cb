//! `stats`: how much a knowledge base holds.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::id::{KindId, SourceId, ThemeId};
use crate::model::source::Layer;

/// How much a knowledge base holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatsAnswer {
    /// How many entities.
    pub entities: usize,
    /// How many relations.
    pub relations: usize,
    /// How many mechanisms.
    pub mechanisms: usize,
    /// How many notes.
    pub notes: usize,
    /// By source.
    pub sources: BTreeMap<SourceId, SourceStats>,
    /// By layer; a relation with evidence from both counts in both.
    pub layers: BTreeMap<&'static str, LayerStats>,
    /// Entities by kind.
    pub kinds: BTreeMap<KindId, usize>,
    /// Mechanisms by theme.
    pub themes: BTreeMap<ThemeId, usize>,
    /// Relations by effect.
    pub effects: BTreeMap<&'static str, usize>,
    /// How many relations are causal.
    pub causal: usize,
    /// How many relations state a condition.
    pub conditional: usize,
    /// How many relations are contested.
    pub contested: usize,
    /// When the knowledge was last revised, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// A hash of all its files.
    pub hash: String,
}

/// How much rests on a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SourceStats {
    /// Its layer.
    pub layer: Layer,
    /// How many notes it has.
    pub notes: usize,
    /// How many relations rest on it.
    pub relations: usize,
}

/// How much rests on a layer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LayerStats {
    /// How many sources.
    pub sources: usize,
    /// How many notes they have.
    pub notes: usize,
    /// How many relations rest on them.
    pub relations: usize,
}
