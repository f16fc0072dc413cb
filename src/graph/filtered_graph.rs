//! What filters leave of a graph: evidence first, then relations, then what is contested, then steps.

use std::sync::OnceLock;

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::MechanismGraph;
use super::adjacency::{Adjacency, Step};
use super::described::{self, RelationRecord};
use super::evidence::{EvidenceFacts, EvidenceTable};
use super::filters::{Filter, Filters};
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::SourceId;
use crate::model::source::Layer;

/// The part of a graph that a question looks at.
#[derive(Debug)]
pub(crate) struct FilteredGraph {
    filters: Filters,
    /// The filter that removes all evidence of a source, by the source's place.
    sources: Vec<Option<Filter>>,
    relations: Vec<State>,
    described: Vec<OnceLock<RelationRecord>>,
    groups: Vec<bool>,
    /// Steps along the relations.
    pub(crate) outgoing: Adjacency,
    /// Steps against the relations.
    pub(crate) incoming: Adjacency,
}

/// What is left of one relation.
#[derive(Clone, Copy, Debug)]
struct State {
    left_out: Option<Filter>,
    /// Some evidence says that it is so.
    supported: bool,
    /// Some evidence says that it is not so.
    disputed: bool,
    contested: bool,
    weakness: u8,
}

impl FilteredGraph {
    /// Applies filters. O(evidence + steps), and O(n²) in the number of relations of one pair.
    pub(crate) fn new(graph: &MechanismGraph, filters: &Filters) -> Self {
        let agreeing = graph.conditions.agreeing(&graph.knowledge.facets, &filters.when);
        let sources = removed_sources(filters, &graph.evidence);
        let state = |relation: EdgeIndex| {
            let removed_by = |facts: &EvidenceFacts| removed_by(filters, &sources, facts);
            State::new(graph.evidence.of(relation), removed_by, agreeing[graph.context(relation).index()])
        };
        let relations: Vec<State> = graph.all_relations().map(state).collect();
        let described = relations.iter().map(|_| OnceLock::new()).collect();
        let nothing = || Adjacency::new(0, std::iter::empty());
        let filters = filters.clone();
        let mut filtered =
            Self { filters, sources, relations, described, groups: Vec::new(), outgoing: nothing(), incoming: nothing() };
        filtered.find_contested(graph);
        filtered.collect_steps(graph);
        filtered
    }

    /// Returns the filters.
    pub(crate) fn filters(&self) -> &Filters {
        &self.filters
    }

    /// Tells whether an item of evidence is left.
    pub(crate) fn allows(&self, facts: &EvidenceFacts) -> bool {
        removed_by(&self.filters, &self.sources, facts).is_none()
    }

    /// Describes a relation with the evidence that is left of it. The work is done once and kept.
    pub(crate) fn described(&self, graph: &MechanismGraph, relation: EdgeIndex) -> RelationRecord {
        self.described[relation.index()].get_or_init(|| described::relation(graph, self, relation)).clone()
    }

    /// Returns the filter that left a relation out, or none where it is left.
    pub(crate) fn left_out(&self, relation: EdgeIndex) -> Option<Filter> {
        self.relations[relation.index()].left_out
    }

    /// Tells whether a relation is left.
    pub(crate) fn keeps(&self, relation: EdgeIndex) -> bool {
        self.left_out(relation).is_none()
    }

    /// Tells whether a relation is left with evidence that says it is so.
    pub(crate) fn asserts(&self, relation: EdgeIndex) -> bool {
        self.keeps(relation) && self.relations[relation.index()].supported
    }

    /// Tells whether a relation is left with evidence both for and against it.
    pub(crate) fn is_disputed(&self, relation: EdgeIndex) -> bool {
        self.asserts(relation) && self.relations[relation.index()].disputed
    }

    /// Tells whether any entity has members.
    pub(crate) fn has_groups(&self) -> bool {
        self.groups.contains(&true)
    }

    /// Tells whether an entity has members.
    pub(crate) fn is_group(&self, entity: NodeIndex) -> bool {
        self.groups[entity.index()]
    }

    /// Tells whether a relation is contested.
    pub(crate) fn is_contested(&self, relation: EdgeIndex) -> bool {
        self.relations[relation.index()].contested
    }

    /// Returns how weakly a relation is supported: by whether it is contested, then by its firmest wording, then by its
    /// strongest evidence, then by the number of its sources. Smaller is better.
    pub(crate) fn weakness(&self, relation: EdgeIndex) -> u8 {
        self.relations[relation.index()].weakness
    }

    /// Tells whether relations of this effect can be steps.
    pub(crate) fn walks(&self, effect: Effect) -> bool {
        match effect {
            Effect::NoEffect => false,
            Effect::IsA => true,
            _ if effect.is_association() => self.filters.include_associations,
            _ => effect.is_causal(),
        }
    }

    /// Tells whether a step from a group is overruled for one of its members: the member has a signed relation of its own to
    /// the same entity, of another sign, under conditions that overlap with those of the step. An own relation without a known
    /// direction (`?`) overrules nothing.
    pub(crate) fn overrules(&self, graph: &MechanismGraph, member: NodeIndex, step: Step) -> bool {
        let opposes = |relation: EdgeIndex, turned_round: bool| {
            let effect = graph.effect(relation);
            let counts = if effect.is_association() { self.filters.include_associations } else { !turned_round };
            counts
                && effect.sign().is_some_and(|sign| sign != Sign::Unknown && sign != step.sign)
                && self.asserts(relation)
                && graph.conditions.overlap(graph.contexts[relation.index()], step.context)
        };
        graph.between(member, step.to).iter().any(|relation| opposes(*relation, false))
            || self.filters.include_associations
                && graph.between(step.to, member).iter().any(|relation| opposes(*relation, true))
    }

    fn find_contested(&mut self, graph: &MechanismGraph) {
        for pair in graph.pairs.chunk_by(|a, b| graph.ends(*a) == graph.ends(*b)) {
            self.find_contested_among(graph, pair, Effect::is_causal);
        }
        for pair in graph.associations.chunk_by(|a, b| graph.unordered_ends(*a) == graph.unordered_ends(*b)) {
            self.find_contested_among(graph, pair, Effect::is_association);
        }
        for state in &mut self.relations {
            if state.contested {
                state.weakness |= CONTESTED;
                if self.filters.no_contested {
                    state.left_out = Some(Filter::NoContested);
                }
            }
        }
    }

    fn find_contested_among(&mut self, graph: &MechanismGraph, pair: &[EdgeIndex], is_of_class: impl Fn(Effect) -> bool) {
        for at in pair {
            if !self.keeps(*at) {
                continue;
            }
            let state = self.relations[at.index()];
            let opposed = |other: &EdgeIndex| {
                is_of_class(graph.effect(*at))
                    && is_of_class(graph.effect(*other))
                    && self.asserts(*other)
                    && exclude(graph.effect(*at), graph.effect(*other))
                    && graph.conditions.overlap(graph.contexts[at.index()], graph.contexts[other.index()])
            };
            let contested = state.supported && (state.disputed || pair.iter().any(opposed));
            self.relations[at.index()].contested = contested;
        }
    }

    fn collect_steps(&mut self, graph: &MechanismGraph) {
        let entities = graph.multigraph.node_count();
        let mut steps: Vec<(NodeIndex, Step)> = Vec::new();
        for relation in &graph.pairs {
            let (from, to) = graph.ends(*relation);
            let effect = graph.effect(*relation);
            if from == to || !self.walks(effect) || !self.asserts(*relation) {
                continue;
            }
            let context = graph.contexts[relation.index()];
            let is_membership = effect == Effect::IsA;
            let sign = effect.sign().unwrap_or(Sign::Plus);
            steps.push((from, Step { to, relation: *relation, context, sign, is_membership }));
            if effect.is_association() {
                steps.push((to, Step { to: from, relation: *relation, context, sign, is_membership }));
            }
        }
        if self.filters.include_associations {
            steps.sort_unstable_by_key(|(from, step)| (*from, step.to, step.relation));
        }
        self.groups = vec![false; entities];
        steps.iter().filter(|(_, step)| step.is_membership).for_each(|(_, step)| self.groups[step.to.index()] = true);
        self.outgoing = Adjacency::new(entities, steps.iter().copied());
        self.incoming = Adjacency::new(entities, steps.iter().map(|(from, step)| (step.to, Step { to: *from, ..*step })));
    }
}

impl State {
    fn new(evidence: &[EvidenceFacts], removed_by: impl Fn(&EvidenceFacts) -> Option<Filter>, agrees: bool) -> Self {
        let left = evidence.iter().filter(|facts| removed_by(facts).is_none());
        let left_out = if !evidence.is_empty() && left.clone().next().is_none() {
            evidence.iter().filter_map(&removed_by).max()
        } else {
            (!agrees).then_some(Filter::When)
        };
        let supporting = left.clone().filter(|facts| facts.stance == Stance::Supports);
        Self {
            left_out,
            supported: supporting.clone().next().is_some(),
            disputed: left.clone().any(|facts| facts.stance == Stance::Disputes),
            contested: false,
            weakness: weakness(&supporting),
        }
    }
}

/// Returns the filter that removes all evidence of a source, by the source's place.
fn removed_sources(filters: &Filters, evidence: &EvidenceTable) -> Vec<Option<Filter>> {
    let removed = |(source, layer): &(SourceId, Option<Layer>)| {
        if !filters.layers.is_empty() && !layer.is_some_and(|layer| filters.layers.contains(&layer)) {
            Some(Filter::Layer)
        } else if !filters.sources.is_empty() && !filters.sources.contains(source) {
            Some(Filter::Source)
        } else {
            None
        }
    };
    evidence.sources().iter().map(removed).collect()
}

/// Returns the filter that removes an item of evidence, or none where it is left. The filters on relations are not asked.
fn removed_by(filters: &Filters, sources: &[Option<Filter>], facts: &EvidenceFacts) -> Option<Filter> {
    sources[facts.source].or_else(|| {
        if !filters.strengths.is_empty() && !filters.strengths.contains(&facts.strength) {
            Some(Filter::Evidence)
        } else {
            (filters.no_implied && facts.certainty == Certainty::Implied).then_some(Filter::NoImplied)
        }
    })
}

/// Tells whether two effects have different signs of `+ - 0`.
fn exclude(a: Effect, b: Effect) -> bool {
    match (a.sign(), b.sign()) {
        (Some(a), Some(b)) => a != b && a != Sign::Unknown && b != Sign::Unknown,
        _ => false,
    }
}

const CONTESTED: u8 = 1 << 7;

fn weakness<'a>(supporting: &(impl Iterator<Item = &'a EvidenceFacts> + Clone)) -> u8 {
    let certainty = supporting.clone().map(|facts| match facts.certainty {
        Certainty::Stated => 0,
        Certainty::Hedged => 1,
        Certainty::Hypothesis => 2,
        Certainty::Implied => 3,
    });
    let strength = supporting.clone().map(|facts| match facts.strength {
        Strength::HumanTrial => 0,
        Strength::HumanCohort => 1,
        Strength::Review => 2,
        Strength::Animal => 3,
        Strength::Cell => 4,
        Strength::Database => 5,
        Strength::Opinion => 6,
    });
    // A source counts where it is cited first.
    let is_new =
        |(at, facts): &(usize, &EvidenceFacts)| supporting.clone().take(*at).all(|other| other.source != facts.source);
    let sources = supporting.clone().enumerate().filter(is_new).take(MANY_SOURCES).count();
    let few = [3, 3, 2, 1, 0][sources];
    certainty.min().unwrap_or(3) << 5 | strength.min().unwrap_or(7) << 2 | few
}

const MANY_SOURCES: usize = 4;
