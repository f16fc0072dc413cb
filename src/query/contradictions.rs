//! `contradictions`: pairs of which the knowledge says different things.

use petgraph::graph::{EdgeIndex, NodeIndex};
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{LeftOut, RelationRecord, SignedPath};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use crate::algo::path::OwnedPath;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::effect::{Effect, Sign};
use crate::model::id::EntityId;

/// Asks for all contradictions.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ContradictionsQuestion {
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
}

/// All pairs of which the knowledge says different things.
///
/// Looked at are the relations that lead straight from one entity to another, and the correlations of the two; `?` contradicts
/// nothing. A criterion defines, and contradicts nothing.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ContradictionsAnswer {
    /// The pairs: those that conditions do not resolve first, then by subject and object.
    pub contradictions: Vec<Contradiction>,
    /// What the filters left out of all relations; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// A pair of which the knowledge says different things.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Contradiction {
    /// What acts. Of two entities that are only said to go together, the smaller id.
    pub subject: EntityId,
    /// What is acted on.
    pub object: EntityId,
    /// What is said, by sign.
    pub sides: Sides,
    /// Whether the different things were found under different conditions: of any two statements of different sign, each has a
    /// condition that the other has not, and no statement is disputed.
    pub resolved_by_context: bool,
    /// Whether the conditions of any two statements of different sign exclude each other, and no statement is disputed.
    pub exclusive: bool,
    /// The relations with evidence both for and against them; they stand on their side too.
    pub disputed: Vec<RelationRecord>,
}

/// What is said of a pair, by sign. Each list is in the order of ids.
#[non_exhaustive]
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
pub struct Sides {
    /// Relations that raise, as paths of one step.
    #[serde(rename = "+")]
    pub plus: Vec<SignedPath>,
    /// Relations that lower, as paths of one step.
    #[serde(rename = "-")]
    pub minus: Vec<SignedPath>,
    /// Studies that found no effect.
    #[serde(rename = "0")]
    pub zero: Vec<RelationRecord>,
}

impl Question for ContradictionsQuestion {
    type Answer = ContradictionsAnswer;

    /// Answers a [`ContradictionsQuestion`]. O(relations · log relations), and O(n²) in the number of relations of one pair.
    fn ask(&self, graph: &MechanismGraph) -> Result<ContradictionsAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let all: Vec<EdgeIndex> = graph.all_relations().collect();
        let says_something = |relation: &EdgeIndex| {
            let effect = graph.effect(*relation);
            let says = !effect.is_criterion() && effect.sign().is_some_and(|sign| sign != Sign::Unknown);
            says && filtered.asserts(*relation)
        };
        let mut pairs: Vec<(NodeIndex, NodeIndex)> =
            all.iter().copied().filter(says_something).map(|relation| ends(graph, relation)).collect();
        pairs.sort_unstable();
        pairs.dedup();
        let mut contradictions: Vec<Contradiction> =
            pairs.into_iter().filter_map(|pair| contradiction(&filtered, pair)).collect();
        contradictions.sort_by_key(|contradiction| contradiction.resolved_by_context);
        Ok(ContradictionsAnswer { contradictions, left_out: left_out::among(&filtered, &all) })
    }
}

/// Returns the ends of a relation, of a correlation the smaller first.
fn ends(graph: &MechanismGraph, relation: EdgeIndex) -> (NodeIndex, NodeIndex) {
    if graph.effect(relation).is_association() { graph.unordered_ends(relation) } else { graph.ends(relation) }
}

fn contradiction(filtered: &FilteredGraph<'_>, pair: (NodeIndex, NodeIndex)) -> Option<Contradiction> {
    let (graph, (subject, object)) = (filtered.graph(), pair);
    let forth = graph.between(subject, object).iter().copied();
    let back = graph.between(object, subject).iter().copied().filter(|relation| graph.effect(*relation).is_association());
    let mut relations: Vec<EdgeIndex> = if subject == object { forth.collect() } else { forth.chain(back).collect() };
    relations.retain(|relation| filtered.asserts(*relation) && !graph.effect(*relation).is_criterion());
    relations.sort_unstable();
    let of = |sign: Sign| relations.iter().copied().filter(move |relation| graph.effect(*relation).sign() == Some(sign));
    let statements: Vec<EdgeIndex> = [Sign::Plus, Sign::Minus, Sign::Zero].into_iter().flat_map(of).collect();
    // A correlation is told with the smaller entity first; beside a causal relation of the other direction it is told again.
    let is_causal = |relation: EdgeIndex| graph.effect(relation).is_causal();
    let is_told_here = |relation: EdgeIndex| is_causal(relation) || subject <= object;
    let opposed: Vec<(EdgeIndex, EdgeIndex)> = (statements.iter())
        .flat_map(|a| statements.iter().map(move |b| (*a, *b)))
        .filter(|(a, b)| a < b && oppose(graph.effect(*a), graph.effect(*b)) && (is_told_here(*a) || is_told_here(*b)))
        .collect();
    let mut disputed: Vec<EdgeIndex> =
        statements.iter().copied().filter(|relation| filtered.is_disputed(*relation) && is_told_here(*relation)).collect();
    disputed.sort_unstable();
    if opposed.is_empty() && disputed.is_empty() {
        return None;
    }
    let excludes = |(a, b): &(EdgeIndex, EdgeIndex)| !graph.conditions().overlap(graph.context(*a), graph.context(*b));
    let is_apart = |(a, b): &(EdgeIndex, EdgeIndex)| {
        excludes(&(*a, *b))
            || !graph.conditions().is_within(graph.context(*a), graph.context(*b))
                && !graph.conditions().is_within(graph.context(*b), graph.context(*a))
    };
    let paths = |sign| {
        let path = |relation| {
            let context = graph.when(relation).clone();
            OwnedPath { entities: vec![subject, object], relations: vec![relation], context }
        };
        of(sign).map(|relation| describe::path(filtered, &path(relation), false)).collect()
    };
    Some(Contradiction {
        subject: graph.entity_id(subject).clone(),
        object: graph.entity_id(object).clone(),
        sides: Sides {
            plus: paths(Sign::Plus),
            minus: paths(Sign::Minus),
            zero: describe::relations(filtered, of(Sign::Zero)),
        },
        resolved_by_context: disputed.is_empty() && opposed.iter().all(is_apart),
        exclusive: disputed.is_empty() && opposed.iter().all(excludes),
        disputed: describe::relations(filtered, disputed),
    })
}

/// Returns `true` if two effects say different things. That two quantities go together says nothing of a study that found no effect.
fn oppose(a: Effect, b: Effect) -> bool {
    let is_of_a_kind = a.is_association() == b.is_association();
    a.sign() != b.sign() && (is_of_a_kind || a != Effect::NoEffect && b != Effect::NoEffect)
}
