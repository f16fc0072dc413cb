//! What filters ask of evidence, as small values by relation.

use std::collections::HashMap;

use petgraph::graph::EdgeIndex;

use crate::model::condition::Context;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::{MechanismId, SourceId};
use crate::model::knowledge::Knowledge;
use crate::model::relation::Relation;
use crate::model::source::Layer;

/// One item of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct EvidenceFacts {
    /// The index of its source in [`EvidenceTable::sources`].
    pub(crate) source: usize,
    /// What sort of work stands behind it.
    pub(crate) strength: Strength,
    /// How firmly the source says it.
    pub(crate) certainty: Certainty,
    /// What it says to the relation.
    pub(crate) stance: Stance,
    /// The number of the mechanism that states it.
    pub(crate) mechanism: u32,
    /// The index of where it was seen in [`EvidenceTable::observed`].
    pub(crate) observed: u32,
}

/// The evidence of all relations.
#[derive(Debug, Default)]
pub(crate) struct EvidenceTable {
    starts: Vec<usize>,
    facts: Vec<EvidenceFacts>,
    sources: Vec<(SourceId, Option<Layer>)>,
    observed: Vec<Context>,
}

impl EvidenceTable {
    /// Collects the evidence of relations, in their order. O(evidence).
    pub(crate) fn new<'a>(knowledge: &'a Knowledge, relations: impl Iterator<Item = &'a Relation>) -> Self {
        let mut table = Self { starts: vec![0], ..Self::default() };
        let mut indices: HashMap<&'a str, usize> = HashMap::new();
        let mut mechanisms: HashMap<&'a MechanismId, u32> = HashMap::new();
        let mut places: HashMap<&'a Context, u32> = HashMap::new();
        for relation in relations {
            for evidence in &relation.evidence {
                let source = evidence.note.as_str().split('/').next().unwrap_or_default();
                let source = *indices.entry(source).or_insert_with(|| {
                    table.sources.push((source.into(), knowledge.sources.get(source).map(|source| source.layer)));
                    table.sources.len() - 1
                });
                let next = u32::try_from(mechanisms.len()).unwrap_or(u32::MAX);
                let mechanism = *mechanisms.entry(&evidence.mechanism).or_insert(next);
                let observed = *places.entry(&evidence.observed).or_insert_with(|| {
                    table.observed.push(evidence.observed.clone());
                    u32::try_from(table.observed.len() - 1).unwrap_or(u32::MAX)
                });
                let (strength, certainty, stance) = (evidence.strength, evidence.certainty, evidence.stance);
                table.facts.push(EvidenceFacts { source, strength, certainty, stance, mechanism, observed });
            }
            table.starts.push(table.facts.len());
        }
        table
    }

    /// Returns the evidence of a relation, in the order of its record.
    pub(crate) fn of(&self, relation: EdgeIndex) -> &[EvidenceFacts] {
        &self.facts[self.starts[relation.index()]..self.starts[relation.index() + 1]]
    }

    /// Returns where things were seen, each place once.
    pub(crate) fn observed(&self) -> &[Context] {
        &self.observed
    }

    /// Returns the sources cited, each with its layer.
    pub(crate) fn sources(&self) -> &[(SourceId, Option<Layer>)] {
        &self.sources
    }
}
