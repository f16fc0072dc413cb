//! The relations that an answer shows as a network for other programs: what `exchange` writes.

use std::collections::BTreeSet;

use super::naming::Naming;
use super::present::Present;
use crate::exchange::network::{Edge, Item, Network};
use crate::graph::MechanismGraph;
use crate::model::evidence::{Certainty, Stance};
use crate::model::id::{EntityId, RelationId};
use crate::model::knowledge::Knowledge;
use crate::query::answer::{EvidenceRecord, RelationRecord};
use crate::request::answered::Answered;

/// Returns the network of an answer: for `export` all of the part asked for, else what its picture draws, with the evidence that its
/// filters leave. `None` where the answer is of a kind that has no picture. Nodes are in the order of their ids.
pub fn of(answered: &Answered, graph: &MechanismGraph, naming: Naming<'_>) -> Option<Network> {
    let knowledge = naming.knowledge;
    if let Answered::Export(exchange) = answered {
        let ids = exchange.answer.nodes.iter().map(|node| node.id.clone()).collect();
        let title = knowledge.about.title.in_lang(naming.lang).0.into_owned();
        return Some(network(knowledge, title, &ids, &exchange.answer.relations));
    }
    let diagram = answered.diagram(naming, &[])?;
    let filtered = graph.filtered(answered.filters()?);
    let ids: BTreeSet<&RelationId> = diagram.edges.iter().flat_map(|edge| &edge.relations).collect();
    let relations = ids.into_iter().filter_map(|id| graph.relation(id)).filter(|relation| filtered.keeps(*relation));
    let relations: Vec<RelationRecord> = relations.map(|relation| filtered.described(relation)).collect();
    let nodes = diagram.nodes.into_iter().map(|node| node.id).collect();
    Some(network(knowledge, diagram.title, &nodes, &relations))
}

fn network(knowledge: &Knowledge, title: String, nodes: &BTreeSet<EntityId>, relations: &[RelationRecord]) -> Network {
    Network {
        title,
        nodes: nodes.iter().filter_map(|id| knowledge.entities.get(id).cloned()).collect(),
        edges: relations.iter().map(|relation| edge(knowledge, relation)).collect(),
    }
}

fn edge(knowledge: &Knowledge, relation: &RelationRecord) -> Edge {
    let is_firm = |item: &EvidenceRecord| item.stance == Stance::Supports && item.certainty == Certainty::Stated;
    Edge {
        id: relation.id.to_string(),
        source: relation.subject.to_string(),
        target: relation.object.to_string(),
        effect: relation.effect,
        conditions: relation.conditions.clone(),
        observed: relation.observed.clone(),
        contested: relation.contested,
        firm: relation.evidence.iter().any(is_firm),
        layer: Some(relation.layer),
        mechanisms: relation.mechanisms.iter().map(ToString::to_string).collect(),
        evidence: relation.evidence.iter().map(|item| self::item(knowledge, item)).collect(),
    }
}

fn item(knowledge: &Knowledge, item: &EvidenceRecord) -> Item {
    Item {
        source: item.source.to_string(),
        note: item.note.to_string(),
        section: item.section.clone(),
        stance: item.stance,
        strength: item.strength,
        certainty: item.certainty,
        observed: item.observed.clone(),
        doi: item.doi.clone(),
        pmid: item.pmid.clone(),
        text: knowledge.note(&item.note).map(|note| note.text.clone()).unwrap_or_default(),
    }
}
