//! What is recorded near a pair of which nothing is: where somebody can go on who asked too narrowly, too broadly or the wrong way round.

use std::collections::BTreeSet;

use petgraph::graph::{EdgeIndex, NodeIndex};

use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::effect::Effect;
use crate::query::answer::Elsewhere;
use crate::query::describe;

/// How many relations of each sort are told.
const MOST: usize = 5;
/// How many is-a or part-of steps lie between a thing and what is narrower or broader.
const REACH: usize = 3;

/// Returns what is recorded of narrower things, of broader ones, of criteria and their diagnoses, and the other way round.
/// `within` are the effects that lead from what is narrower to what is broader. O(members² · relations of a pair).
pub(crate) fn elsewhere(filtered: &FilteredGraph<'_>, from: NodeIndex, to: NodeIndex, within: &[Effect]) -> Elsewhere {
    let graph = filtered.graph();
    let over = |graph: &MechanismGraph, relations: Vec<EdgeIndex>| -> Vec<EdgeIndex> {
        relations.into_iter().filter(|relation| within.contains(&graph.effect(*relation))).collect()
    };
    let members = |graph: &MechanismGraph, entity| over(graph, graph.incoming(entity));
    let groups = |graph: &MechanismGraph, entity| over(graph, graph.outgoing(entity));
    let narrower = |entity| closure(graph, entity, members, |graph, edge| graph.ends(edge).0);
    let broader = |entity| closure(graph, entity, groups, |graph, edge| graph.ends(edge).1);
    let of = |subjects: &BTreeSet<NodeIndex>, objects: &BTreeSet<NodeIndex>| {
        let pairs = subjects.iter().flat_map(|subject| objects.iter().map(move |object| (*subject, *object)));
        let told = pairs.filter(|pair| *pair != (from, to) && pair.0 != pair.1);
        let relations = told.flat_map(|(subject, object)| speaking(graph, subject, object));
        describe::relations(filtered, relations).into_iter().take(MOST).collect::<Vec<_>>()
    };
    let narrow = of(&narrower(from), &narrower(to));
    let broad = if narrow.is_empty() { of(&broader(from), &broader(to)) } else { Vec::new() };
    let has_none = !narrow.is_empty() || !broad.is_empty() || !filtered.has_criteria();
    // A correlation has no reverse.
    let back = graph.between(to, from).iter().copied().filter(|relation| graph.effect(*relation).is_causal());
    Elsewhere {
        criteria: if has_none { Vec::new() } else { of(&with_criteria(graph, from), &with_criteria(graph, to)) },
        other_conditions: Vec::new(),
        narrower: narrow,
        broader: broad,
        reverse: describe::relations(filtered, back).into_iter().take(MOST).collect(),
    }
}

/// Returns an entity with the quantities that are its criteria and the diagnoses that it is a criterion of.
fn with_criteria(graph: &MechanismGraph, entity: NodeIndex) -> BTreeSet<NodeIndex> {
    let criteria =
        |relations: Vec<EdgeIndex>| relations.into_iter().filter(|relation| graph.effect(*relation).is_criterion());
    let quantities = criteria(graph.incoming(entity)).map(|relation| graph.ends(relation).0);
    let diagnoses = criteria(graph.outgoing(entity)).map(|relation| graph.ends(relation).1);
    std::iter::once(entity).chain(quantities).chain(diagnoses).collect()
}

/// Returns the relations of a pair that say something of what the one does to the other, or that they go together, whichever of the
/// two is written first.
fn speaking(graph: &MechanismGraph, subject: NodeIndex, object: NodeIndex) -> Vec<EdgeIndex> {
    let speaks = |relation: &EdgeIndex| {
        let effect = graph.effect(*relation);
        effect.is_causal() || effect.is_association()
    };
    let back = graph.between(object, subject).iter().filter(|relation| graph.effect(**relation).is_association());
    graph.between(subject, object).iter().chain(back).copied().filter(speaks).collect()
}

/// Returns an entity with all that lies over some relations from it, in one direction.
fn closure(
    graph: &MechanismGraph,
    entity: NodeIndex,
    relations: impl Fn(&MechanismGraph, NodeIndex) -> Vec<EdgeIndex>,
    end: impl Fn(&MechanismGraph, EdgeIndex) -> NodeIndex,
) -> BTreeSet<NodeIndex> {
    let mut seen = BTreeSet::from([entity]);
    let mut last = vec![entity];
    for _ in 0..REACH {
        let taken = last.iter().flat_map(|entity| relations(graph, *entity));
        let next: Vec<NodeIndex> = taken.map(|edge| end(graph, edge)).filter(|entity| seen.insert(*entity)).collect();
        last = next;
    }
    seen
}
