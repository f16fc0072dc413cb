//! Applies filters: evidence first, then relations, then what is contested, then steps.

use std::sync::OnceLock;

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::adjacency::{Adjacency, Step, StepKind};
use super::broad::Chains;
use super::evidence::EvidenceFacts;
use super::filters::{Filter, Filters};
use super::kept::{Kept, RemovedEvidence, State};
use super::mechanism_graph::MechanismGraph;
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::{Certainty, Stance, Strength};

impl Kept {
    /// Applies filters. O(evidence + steps), and O(n²) in the number of relations of one pair.
    pub(super) fn new(graph: &MechanismGraph, filters: &Filters) -> Self {
        let agreeing = graph.conditions().agreeing(&graph.knowledge().facets, &filters.when);
        let removed = RemovedEvidence::new(filters, &graph.knowledge().facets, graph.evidence_table());
        let state = |relation: EdgeIndex| {
            let removed_by = |facts: &EvidenceFacts| removed.by(filters, facts);
            State::new(graph.evidence(relation), removed_by, agreeing[graph.context(relation).index()])
        };
        let relations: Vec<State> = graph.all_relations().map(state).collect();
        let described = relations.iter().map(|_| OnceLock::new()).collect();
        let nothing = || Adjacency::new(0, std::iter::empty());
        let filters = filters.clone();
        let mut kept = Self {
            filters,
            removed,
            relations,
            described,
            groups: Vec::new(),
            chains: Chains::default(),
            memberships: false,
            criteria: false,
            outgoing: nothing(),
            incoming: nothing(),
        };
        kept.chains = kept.chains(graph);
        kept.find_contested(graph);
        kept.collect_steps(graph);
        kept
    }

    /// Collects the mechanisms of which evidence that supports a relation of a broad entity is left. O(evidence); nothing to do where
    /// no entity is broad.
    fn chains(&self, graph: &MechanismGraph) -> Chains {
        if !graph.has_broad() {
            return Chains::default();
        }
        Chains::new(graph.all_relations().map(|relation| {
            let (subject, object) = graph.ends(relation);
            let is_asked = graph.is_broad(subject) || graph.is_broad(object);
            let evidence = if is_asked { graph.evidence(relation) } else { &[] };
            let supporting = evidence.iter().filter(|facts| facts.stance == Stance::Supports && self.allows(facts));
            supporting.map(|facts| facts.mechanism)
        }))
    }

    fn find_contested(&mut self, graph: &MechanismGraph) {
        for pair in graph.by_pair().chunk_by(|a, b| graph.ends(*a) == graph.ends(*b)) {
            self.find_contested_among(graph, pair, Effect::is_causal);
        }
        for pair in graph.associations().chunk_by(|a, b| graph.unordered_ends(*a) == graph.unordered_ends(*b)) {
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
                    && graph.conditions().overlap(graph.context(*at), graph.context(*other))
            };
            let contested = state.supported && (state.disputed || pair.iter().any(opposed));
            self.relations[at.index()].contested = contested;
        }
    }

    /// Returns a relation as a step to one of its ends. An effect without a sign, is-a, keeps it.
    pub(crate) fn step(&self, graph: &MechanismGraph, relation: EdgeIndex, to: NodeIndex) -> Step {
        let effect = graph.effect(relation);
        Step {
            to,
            relation,
            context: graph.context(relation),
            sign: effect.sign().unwrap_or(Sign::Plus),
            kind: StepKind::of(effect),
            contested: self.is_contested(relation),
        }
    }

    fn collect_steps(&mut self, graph: &MechanismGraph) {
        let entities = graph.entity_count();
        let mut steps: Vec<(NodeIndex, Step)> = Vec::new();
        for relation in graph.by_pair() {
            let (from, to) = graph.ends(*relation);
            let effect = graph.effect(*relation);
            if from == to || !self.walks(effect) || !self.asserts(*relation) {
                continue;
            }
            let step = self.step(graph, *relation, to);
            self.memberships |= step.kind == StepKind::Membership;
            self.criteria |= step.kind == StepKind::Criterion;
            steps.push((from, step));
            if effect.is_association() {
                steps.push((to, Step { to: from, ..step }));
            }
        }
        if self.filters.include_associations {
            steps.sort_unstable_by_key(|(from, step)| (*from, step.to, step.relation));
        }
        self.groups = vec![false; entities];
        steps.iter().filter(|(_, step)| step.is_membership()).for_each(|(_, step)| self.groups[step.to.index()] = true);
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

/// Returns `true` if two effects have different signs of `+ - 0`.
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
