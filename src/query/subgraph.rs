//! `export`: the relations of the whole graph or of a part of it.

use std::collections::BTreeSet;

use petgraph::graph::{EdgeIndex, NodeIndex};
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{LeftOut, RelationRecord};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use super::show::EntityRecord;
use crate::algo::bfs::within;
use crate::graph::direction::Direction;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::id::{EntityId, MechanismId, ThemeId};

/// A part of the graph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subgraph {
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
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SubgraphQuestion {
    /// The part.
    pub part: Subgraph,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
}

/// A part of the graph.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct SubgraphAnswer {
    /// Its relations, in the order of their ids, but a mechanism's in the order of its story.
    pub relations: Vec<RelationRecord>,
    /// What the filters left out of the part's relations.
    pub left_out: Vec<LeftOut>,
    /// The entities that its relations join, by id. Of the whole graph without filters all of them, those too that no relation
    /// touches; of what lies around an entity, that entity in any case.
    pub nodes: Vec<EntityRecord>,
}

impl Question for SubgraphQuestion {
    type Answer = SubgraphAnswer;

    /// Answers a [`SubgraphQuestion`]. O(entities + relations).
    fn ask(&self, graph: &MechanismGraph) -> Result<SubgraphAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let relations = relations(&filtered, &self.part)?;
        // What the filters left out is counted where the part would reach without them.
        let whole = match (&self.part, filtered.without_filters()) {
            (Subgraph::Around(..) | Subgraph::Upstream(..) | Subgraph::Downstream(..), Some(everything)) => {
                self::relations(&everything, &self.part)?
            }
            _ => relations.clone(),
        };
        Ok(SubgraphAnswer {
            nodes: nodes(&filtered, &self.part, &relations),
            relations: describe::relations(&filtered, relations),
            left_out: left_out::among(&filtered, &whole),
        })
    }
}

fn relations(filtered: &FilteredGraph<'_>, part: &Subgraph) -> Result<Vec<EdgeIndex>, QuestionError> {
    let graph = filtered.graph();
    let unknown = |id: &str| QuestionError::Unknown(id.to_owned());
    let node = |id: &EntityId| graph.entity(id).ok_or_else(|| unknown(id.as_str()));
    let sorted = |mut relations: Vec<EdgeIndex>| {
        relations.sort_unstable();
        relations.dedup();
        relations
    };
    let mechanisms = &graph.knowledge().mechanisms;
    Ok(match part {
        Subgraph::Whole => graph.all_relations().collect(),
        Subgraph::Around(id, depth) => {
            let entity = node(id)?;
            let mut around = graph.outgoing(entity);
            around.extend(graph.incoming(entity));
            around.extend(walked(filtered, Direction::Downstream, entity, *depth));
            around.extend(walked(filtered, Direction::Upstream, entity, *depth));
            sorted(around)
        }
        Subgraph::Upstream(id, depth) => sorted(walked(filtered, Direction::Upstream, node(id)?, *depth)),
        Subgraph::Downstream(id, depth) => sorted(walked(filtered, Direction::Downstream, node(id)?, *depth)),
        Subgraph::Mechanism(id) => {
            let mechanism = mechanisms.get(id).ok_or_else(|| unknown(id.as_str()))?;
            mechanism.relations.iter().filter_map(|relation| graph.relation(relation)).collect()
        }
        Subgraph::Theme(id) => {
            let of_theme = mechanisms.values().filter(|mechanism| mechanism.theme == *id);
            let relations = of_theme.flat_map(|mechanism| &mechanism.relations);
            sorted(relations.filter_map(|relation| graph.relation(relation)).collect())
        }
    })
}

/// Returns the entities of a part that has these relations.
fn nodes(filtered: &FilteredGraph<'_>, part: &Subgraph, relations: &[EdgeIndex]) -> Vec<EntityRecord> {
    let graph = filtered.graph();
    let entities = &graph.knowledge().entities;
    if *part == Subgraph::Whole && filtered.filters.is_everything() {
        return entities.values().map(EntityRecord::from).collect();
    }
    let left = relations.iter().filter(|relation| filtered.keeps(**relation));
    let mut ids: BTreeSet<&EntityId> =
        left.map(|relation| graph.record(*relation)).flat_map(|relation| [&relation.subject, &relation.object]).collect();
    if let Subgraph::Around(id, _) = part {
        ids.insert(id);
    }
    ids.into_iter().filter_map(|id| entities.get(id)).map(EntityRecord::from).collect()
}

/// Returns the relations on walks of at most `depth` steps from an entity.
fn walked(filtered: &FilteredGraph<'_>, direction: Direction, entity: NodeIndex, depth: usize) -> Vec<EdgeIndex> {
    let (graph, steps) = (filtered.graph(), filtered.steps(direction));
    let distance = within(graph, steps, entity, depth);
    let near = graph.all_entities().filter(|start| distance[start.index()].is_some_and(|distance| distance < depth));
    near.flat_map(|start| steps.from(start).iter().map(|step| step.relation)).collect()
}
