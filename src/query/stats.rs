//! `stats`: how much a knowledge base holds.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::error::QuestionError;
use super::question::Question;
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::evidence::Evidence;
use crate::model::id::{KindId, SourceId, ThemeId};
use crate::model::relation::Relation;
use crate::model::source::{Layer, Source};

/// Asks how much a knowledge base holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct StatsQuestion;

/// How much a knowledge base holds.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct SourceStats {
    /// Its layer.
    pub layer: Layer,
    /// How many notes it has.
    pub notes: usize,
    /// How many relations rest on it.
    pub relations: usize,
}

/// How much rests on a layer.
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LayerStats {
    /// How many sources.
    pub sources: usize,
    /// How many notes they have.
    pub notes: usize,
    /// How many relations rest on them.
    pub relations: usize,
}

impl Question for StatsQuestion {
    type Answer = StatsAnswer;

    /// Counts what a knowledge base holds. O(sources · evidence).
    fn ask(&self, graph: &MechanismGraph) -> Result<StatsAnswer, QuestionError> {
        let knowledge = graph.knowledge();
        let filtered = graph.filtered(&Filters::default());
        let resting_on = |is_it: &dyn Fn(&Evidence) -> bool| {
            knowledge.relations.values().filter(|relation| relation.evidence.iter().any(is_it)).count()
        };
        let source = |source: &Source| SourceStats {
            layer: source.layer,
            notes: source.notes.len(),
            relations: resting_on(&|evidence| evidence.note.source() == source.id),
        };
        let layer = |layer: Layer| {
            let sources = || knowledge.sources.values().filter(|source| source.layer == layer);
            LayerStats {
                sources: sources().count(),
                notes: sources().map(|source| source.notes.len()).sum(),
                relations: resting_on(&|evidence| knowledge.layer(&evidence.note) == Some(layer)),
            }
        };
        // The reader's own layers are told where there is something in them.
        let told = |each: Layer| {
            let is_usual = matches!(each, Layer::Documents | Layer::Background);
            let counts = layer(each);
            (is_usual || counts.sources > 0).then(|| (each.id(), counts))
        };
        let count =
            |is_it: &dyn Fn(&Relation) -> bool| knowledge.relations.values().filter(|relation| is_it(relation)).count();
        Ok(StatsAnswer {
            entities: knowledge.entities.len(),
            relations: knowledge.relations.len(),
            mechanisms: knowledge.mechanisms.len(),
            notes: knowledge.notes().count(),
            sources: knowledge.sources.values().map(|record| (record.id.clone(), source(record))).collect(),
            layers: Layer::ALL.into_iter().filter_map(told).collect(),
            kinds: tally(knowledge.entities.values().map(|entity| entity.kind.clone())),
            themes: tally(knowledge.mechanisms.values().map(|mechanism| mechanism.theme.clone())),
            effects: tally(knowledge.relations.values().map(|relation| relation.effect.id())),
            causal: count(&|relation| relation.effect.is_causal()),
            conditional: count(&|relation| !relation.when.is_empty()),
            contested: graph.all_relations().filter(|relation| filtered.is_contested(*relation)).count(),
            date: knowledge.about.date.clone(),
            hash: knowledge.hash.clone(),
        })
    }
}

fn tally<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    keys.for_each(|key| *counts.entry(key).or_default() += 1);
    counts
}
