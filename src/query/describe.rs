//! From numbers back to what answers are made of.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::answer::{EntityRef, NoteRecord, RelationRecord, SignedPath};
use super::error::QuestionError;
use crate::algo::path::{OwnedPath, PathRef};
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::id::EntityId;
use crate::model::source::Note;

/// Returns the number of an entity that was asked for.
pub(crate) fn entity(graph: &MechanismGraph, asked: &EntityRef) -> Result<NodeIndex, QuestionError> {
    graph.entity(&asked.id).ok_or_else(|| QuestionError::Unknown(asked.id.to_string()))
}

/// Returns the numbers of entities by their ids.
pub(crate) fn nodes(graph: &MechanismGraph, ids: &[EntityId]) -> Result<Vec<NodeIndex>, QuestionError> {
    ids.iter().map(|id| graph.entity(id).ok_or_else(|| QuestionError::Unknown(id.to_string()))).collect()
}

/// Returns the numbers of two entities that were asked for, which are not to be one.
pub(crate) fn ends(
    graph: &MechanismGraph,
    from: &EntityRef,
    to: &EntityRef,
) -> Result<(NodeIndex, NodeIndex), QuestionError> {
    if from.id == to.id {
        return Err(QuestionError::SameEntity(from.id.clone()));
    }
    Ok((entity(graph, from)?, entity(graph, to)?))
}

/// Describes relations, those that are left.
pub(crate) fn relations(
    filtered: &FilteredGraph<'_>,
    relations: impl IntoIterator<Item = EdgeIndex>,
) -> Vec<RelationRecord> {
    let left = relations.into_iter().filter(|relation| filtered.keeps(*relation));
    left.map(|relation| filtered.described(relation)).collect()
}

/// Describes a path. `turn` is set where one of its ends, and not the other, was asked for by its opposite.
pub(crate) fn path(filtered: &FilteredGraph<'_>, path: &OwnedPath, turn: bool) -> SignedPath {
    let OwnedPath { entities, relations, context } = path;
    let step_sign = |relation: &EdgeIndex| filtered.graph().effect(*relation).sign().unwrap_or(Sign::Plus);
    let sign = relations.iter().map(step_sign).fold(Sign::Plus, Sign::times);
    let is_stated = context.speaks_of(&filtered.filters.when);
    path_ref(filtered, &PathRef { entities, relations, sign, is_stated, context }, turn)
}

/// Describes a path as a search stands on it. `turn` as in [`path`].
pub(crate) fn path_ref(filtered: &FilteredGraph<'_>, path: &PathRef<'_>, turn: bool) -> SignedPath {
    SignedPath {
        sign: path.sign.turned(turn),
        length: path.relations.len(),
        stated: path.is_stated,
        entities: path.entities.iter().map(|entity| filtered.graph().entity_id(*entity).clone()).collect(),
        relations: path.relations.iter().map(|relation| filtered.described(*relation)).collect(),
        context: path.context.clone(),
    }
}

/// Joins the conditions of relations; empty where they contradict one another.
pub(crate) fn context_of(graph: &MechanismGraph, relations: &[EdgeIndex]) -> Context {
    let facets = &graph.knowledge().facets;
    let join = |joined: Context, when: &Context| facets.join(&joined, when);
    let mut stated = relations.iter().map(|relation| graph.when(*relation)).filter(|when| !when.is_empty());
    stated.try_fold(Context::default(), join).unwrap_or_default()
}

/// Describes a note.
pub(crate) fn note(note: &Note) -> NoteRecord {
    NoteRecord {
        id: note.id.clone(),
        source: note.id.source(),
        section: note.section.clone(),
        text: note.text.clone(),
        mentions: note.mentions.clone(),
        erratum: note.erratum.clone(),
        caution: note.caution.clone(),
        doi: note.doi.clone(),
        pmid: note.pmid.clone(),
    }
}
