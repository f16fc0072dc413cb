//! What filters leave, by relation: a table that answers without looking at the graph again.

use std::sync::OnceLock;

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::adjacency::Adjacency;
use super::broad::Chains;
use super::described::RelationRecord;
use super::evidence::{EvidenceFacts, EvidenceTable};
use super::filters::{Filter, Filters};
use crate::model::condition::{Context, Facets};
use crate::model::effect::Effect;
use crate::model::evidence::Certainty;
use crate::model::id::SourceId;
use crate::model::source::Layer;

/// What filters leave of a graph.
#[derive(Debug)]
pub(crate) struct Kept {
    /// The filters.
    pub(crate) filters: Filters,
    /// Which evidence they remove.
    pub(super) removed: RemovedEvidence,
    pub(super) relations: Vec<State>,
    pub(super) described: Vec<OnceLock<RelationRecord>>,
    /// By entity, whether it has members.
    pub(super) groups: Vec<bool>,
    /// The mechanisms that tell chains through broad entities.
    pub(super) chains: Chains,
    /// Whether any step leads from a member to its group.
    pub(super) memberships: bool,
    /// Whether any step is a criterion of a diagnosis.
    pub(super) criteria: bool,
    /// Steps along the relations.
    pub(crate) outgoing: Adjacency,
    /// Steps against the relations.
    pub(crate) incoming: Adjacency,
}

/// What is left of one relation.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    pub(super) left_out: Option<Filter>,
    /// Some evidence says that it is so.
    pub(super) supported: bool,
    /// Some evidence says that it is not so.
    pub(super) disputed: bool,
    pub(super) contested: bool,
    pub(super) weakness: u8,
}

impl Kept {
    /// Returns `true` if an item of evidence is left.
    pub(crate) fn allows(&self, facts: &EvidenceFacts) -> bool {
        self.removed.by(&self.filters, facts).is_none()
    }

    /// Returns the filter that left a relation out; `None` if it is left.
    pub(crate) fn left_out(&self, relation: EdgeIndex) -> Option<Filter> {
        self.relations[relation.index()].left_out
    }

    /// Returns `true` if a relation is left.
    #[inline]
    pub(crate) fn keeps(&self, relation: EdgeIndex) -> bool {
        self.left_out(relation).is_none()
    }

    /// Returns `true` if a relation is left with evidence that says it is so.
    #[inline]
    pub(crate) fn asserts(&self, relation: EdgeIndex) -> bool {
        self.keeps(relation) && self.relations[relation.index()].supported
    }

    /// Returns `true` if a relation is left with evidence both for and against it.
    pub(crate) fn is_disputed(&self, relation: EdgeIndex) -> bool {
        self.asserts(relation) && self.relations[relation.index()].disputed
    }

    /// Returns `true` if any entity has members.
    pub(crate) fn has_groups(&self) -> bool {
        self.memberships
    }

    /// Returns `true` if an entity has members.
    #[inline]
    pub(crate) fn is_group(&self, entity: NodeIndex) -> bool {
        self.groups[entity.index()]
    }

    /// Returns `true` if any step is a criterion of a diagnosis.
    pub(crate) fn has_criteria(&self) -> bool {
        self.criteria
    }

    /// Returns `true` if a relation is contested.
    pub(crate) fn is_contested(&self, relation: EdgeIndex) -> bool {
        self.relations[relation.index()].contested
    }

    /// Returns how weakly a relation is supported: by whether it is contested, then by its firmest wording, then by its
    /// strongest evidence, then by the number of its sources. Smaller is better.
    #[inline]
    pub(crate) fn weakness(&self, relation: EdgeIndex) -> u8 {
        self.relations[relation.index()].weakness
    }

    /// Returns `true` if relations of this effect can be steps.
    pub(crate) fn walks(&self, effect: Effect) -> bool {
        match effect {
            Effect::NoEffect => false,
            Effect::IsA => true,
            _ if effect.is_association() => self.filters.include_associations,
            _ => effect.is_causal() || effect.is_criterion(),
        }
    }
}

/// Which evidence filters remove, as far as that does not depend on the single item.
#[derive(Debug)]
pub(super) struct RemovedEvidence {
    /// The filter that removes all evidence of a source, by the source's index.
    sources: Vec<Option<Filter>>,
    /// Whether evidence is removed that was seen in a place, by the place's index.
    observed: Vec<bool>,
}

impl RemovedEvidence {
    /// Looks up sources and places. O(sources + places).
    pub(super) fn new(filters: &Filters, facets: &Facets, evidence: &EvidenceTable) -> Self {
        let removed_by = |(source, layer): &(SourceId, Option<Layer>)| {
            if !filters.layers.is_empty() && !layer.is_some_and(|layer| filters.layers.contains(&layer)) {
                Some(Filter::Layer)
            } else if !filters.sources.is_empty() && !filters.sources.contains(source) {
                Some(Filter::Source)
            } else {
                None
            }
        };
        let is_elsewhere = |place: &Context| {
            let values = filters.observed.iter().filter_map(|(facet, asked)| Some((facet, asked, place.get(facet)?)));
            values.into_iter().any(|(facet, asked, seen)| facets.narrower(facet, asked, seen).is_none())
        };
        Self {
            sources: evidence.sources().iter().map(removed_by).collect(),
            observed: evidence.observed().iter().map(is_elsewhere).collect(),
        }
    }

    /// Returns the filter that removes an item of evidence; `None` if it is left. The filters on relations are not asked.
    pub(super) fn by(&self, filters: &Filters, facts: &EvidenceFacts) -> Option<Filter> {
        self.sources[facts.source].or_else(|| {
            if !filters.strengths.is_empty() && !filters.strengths.contains(&facts.strength) {
                Some(Filter::Evidence)
            } else if filters.no_implied && facts.certainty == Certainty::Implied {
                Some(Filter::NoImplied)
            } else if filters.no_hypotheses && facts.certainty == Certainty::Hypothesis {
                Some(Filter::NoHypotheses)
            } else {
                self.observed[facts.observed as usize].then_some(Filter::When)
            }
        })
    }
}
