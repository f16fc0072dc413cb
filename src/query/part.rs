//! `export`: the relations of the whole graph or of a part of it.

use petgraph::graph::{EdgeIndex, NodeIndex};
use serde::Serialize;

use super::answer::{LeftOut, RelationRecord};
use super::describe;
use super::error::QuestionError;
use super::growth::within;
use crate::graph::filters::Filters;
use crate::graph::{Adjacency, FilteredGraph, MechanismGraph};
use crate::model::id::{EntityId, MechanismId, ThemeId};

/// A part of the graph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// What acts on an entity and what it acts on, within so many steps, and every relation that touches it.
    Around(EntityId, usize),
    /// What acts on an entity within so many steps.
    Upstream(EntityId, usize),
    /// What an entity acts on within so many steps.
    Downstream(EntityId, usize),
    /// The relations of a mechanism.
    Mechanism(MechanismId),
    /// The relations of all mechanisms of a theme.
    Theme(ThemeId),
}

/// Asks for a part of the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct PartQuestion {
    /// The part.
    pub part: Part,
    /// The filters.
    pub filters: Filters,
}

/// A part of the graph.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PartAnswer {
    /// Its relations, in the order of their ids, but a mechanism's in the order of its story.
    pub relations: Vec<RelationRecord>,
    /// What the filters left out of the part's relations.
    pub left_out: Vec<LeftOut>,
}

/// Answers a [`PartQuestion`]. O(entities + relations).
pub fn ask(graph: &MechanismGraph, question: &PartQuestion) -> Result<PartAnswer, QuestionError> {
    let filtered = graph.select(&question.filters);
    let relations = relations(graph, &filtered, &question.part)?;
    // What the filters left out is counted where the part would reach without them.
    let whole = match &question.part {
        Part::Around(..) | Part::Upstream(..) | Part::Downstream(..) if !question.filters.is_everything() => {
            let include_associations = question.filters.include_associations;
            let everything = graph.select(&Filters { include_associations, ..Filters::default() });
            self::relations(graph, &everything, &question.part)?
        }
        _ => relations.clone(),
    };
    Ok(PartAnswer {
        relations: describe::relations(graph, &filtered, relations),
        left_out: describe::left_out(&filtered, &whole),
    })
}

fn relations(graph: &MechanismGraph, filtered: &FilteredGraph, part: &Part) -> Result<Vec<EdgeIndex>, QuestionError> {
    let unknown = |id: &str| QuestionError::Unknown(id.to_owned());
    let node = |id: &EntityId| graph.entity(id).ok_or_else(|| unknown(id.as_str()));
    let sorted = |mut relations: Vec<EdgeIndex>| {
        relations.sort_unstable();
        relations.dedup();
        relations
    };
    let mechanisms = &graph.knowledge().mechanisms;
    Ok(match part {
        Part::Whole => graph.all_relations().collect(),
        Part::Around(id, depth) => {
            let entity = node(id)?;
            let mut around = graph.outgoing(entity);
            around.extend(graph.incoming(entity));
            around.extend(walked(graph, &filtered.outgoing, entity, *depth));
            around.extend(walked(graph, &filtered.incoming, entity, *depth));
            sorted(around)
        }
        Part::Upstream(id, depth) => sorted(walked(graph, &filtered.incoming, node(id)?, *depth)),
        Part::Downstream(id, depth) => sorted(walked(graph, &filtered.outgoing, node(id)?, *depth)),
        Part::Mechanism(id) => {
            let mechanism = mechanisms.get(id).ok_or_else(|| unknown(id.as_str()))?;
            mechanism.relations.iter().filter_map(|relation| graph.relation(relation)).collect()
        }
        Part::Theme(id) => {
            let of_theme = mechanisms.values().filter(|mechanism| mechanism.theme == *id);
            let relations = of_theme.flat_map(|mechanism| &mechanism.relations);
            sorted(relations.filter_map(|relation| graph.relation(relation)).collect())
        }
    })
}

/// Returns the relations on walks of at most `depth` steps from an entity.
fn walked(graph: &MechanismGraph, steps: &Adjacency, entity: NodeIndex, depth: usize) -> Vec<EdgeIndex> {
    let distance = within(graph, steps, entity, depth);
    let near = graph.all_entities().filter(|start| distance[start.index()].is_some_and(|distance| distance < depth));
    near.flat_map(|start| steps.from(start).iter().map(|step| step.relation)).collect()
}
