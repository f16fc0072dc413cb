//! The notes of an entity, best first.

use std::collections::BTreeMap;

use petgraph::graph::{EdgeIndex, NodeIndex};

use crate::graph::MechanismGraph;
use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::model::id::{EntityId, NoteId};
use crate::model::source::{Layer, Note};

/// What a causal step of known direction, or a criterion, counts; every other relation counts less.
const STEP: f32 = 1.5;
/// What a relation counts that gives no direction, or no cause.
const OTHER: f32 = 0.75;
/// More than this many important steps say no more of a note.
const MOST: f32 = 2.25;
/// What a textbook step counts beside what the documents say.
const BACKGROUND: f32 = 0.5;

/// Returns the notes that mention an entity, best first: those that join it to much-studied entities, that name it early and that
/// speak of little else; documents before the background. Ties stay in the order of the knowledge base.
///
/// A neighbour counts by the logarithm of its number of relations. O(notes, and the relations of the entity and its neighbours).
pub(super) fn best_first<'g>(graph: &'g MechanismGraph, node: NodeIndex, entity: &EntityId) -> Vec<&'g Note> {
    let joined = joined(graph, node);
    let mut notes: Vec<(f32, &Note)> = (graph.knowledge().notes())
        .filter_map(|note| {
            let at = note.mentions.iter().position(|mentioned| mentioned == entity)?;
            let layer = if graph.knowledge().layer(&note.id) == Some(Layer::Background) { BACKGROUND } else { 1.0 };
            #[allow(clippy::cast_precision_loss)]
            let focus = 2.0 / (at + 1) as f32 + 1.0 / note.mentions.len() as f32;
            Some((layer * (focus + joined.get(&note.id).map_or(0.0, |joined| joined.min(MOST))), note))
        })
        .collect();
    notes.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    notes.into_iter().map(|(_, note)| note).collect()
}

/// Sums, for each note that supports relations of an entity, what they join it to.
fn joined(graph: &MechanismGraph, node: NodeIndex) -> BTreeMap<&NoteId, f32> {
    let relations = || graph.outgoing(node).into_iter().chain(graph.incoming(node));
    let neighbour = |relation: EdgeIndex| match graph.ends(relation) {
        (subject, object) if subject == node => object,
        (subject, _) => subject,
    };
    let mut importance: BTreeMap<NodeIndex, f32> = BTreeMap::new();
    for relation in relations() {
        importance.entry(neighbour(relation)).or_insert_with_key(|neighbour| logarithm_of_degree(graph, *neighbour));
    }
    let greatest = importance.values().copied().fold(f32::MIN_POSITIVE, f32::max);
    let mut joined: BTreeMap<&NoteId, f32> = BTreeMap::new();
    for relation in relations() {
        let effect = graph.effect(relation);
        let tells = effect.is_causal() || effect.is_criterion();
        let is_directed = tells && matches!(effect.sign(), Some(Sign::Plus | Sign::Minus));
        let worth = if is_directed { STEP } else { OTHER } * importance[&neighbour(relation)] / greatest;
        for evidence in graph.record(relation).evidence.iter().filter(|evidence| evidence.stance == Stance::Supports) {
            *joined.entry(&evidence.note).or_default() += worth;
        }
    }
    joined
}

#[allow(clippy::cast_precision_loss)]
fn logarithm_of_degree(graph: &MechanismGraph, node: NodeIndex) -> f32 {
    ((graph.outgoing(node).len() + graph.incoming(node).len()) as f32).ln_1p()
}
