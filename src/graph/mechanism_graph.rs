//! The knowledge as a graph: entities, relations, and what is looked up of them by number.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use petgraph::graph::{DiGraph, EdgeIndex, NodeIndex};

use super::conditions::{Conditions, ContextIndex};
use super::evidence::{EvidenceFacts, EvidenceTable};
use super::joins::{ContextJoins, JoinPool};
use super::kept::Kept;
use super::scratch::{Scratch, Scratches};
use crate::model::condition::Context;
use crate::model::effect::Effect;
use crate::model::id::{EntityId, RelationId};
use crate::model::knowledge::Knowledge;
use crate::model::relation::Relation;

/// A knowledge base as a graph that questions are asked of.
#[derive(Debug)]
pub struct MechanismGraph {
    knowledge: Arc<Knowledge>,
    entities: Vec<EntityId>,
    nodes: HashMap<EntityId, NodeIndex>,
    /// By entity, whether it is too broad to be passed in the middle of a path; empty where none is.
    broad: Vec<bool>,
    relations: Vec<RelationId>,
    effects: Vec<Effect>,
    multigraph: DiGraph<(), ()>,
    conditions: Conditions,
    contexts: Vec<ContextIndex>,
    evidence: EvidenceTable,
    /// All relations, ordered by subject, object and id.
    pairs: Vec<EdgeIndex>,
    /// By subject, where its relations begin among them.
    subjects: Vec<usize>,
    /// The relations from an entity to itself, ordered by entity and id.
    selves: Vec<EdgeIndex>,
    /// The correlations, ordered by their ends, the smaller first, and id.
    associations: Vec<EdgeIndex>,
    joins: JoinPool,
    /// What is left without filters, once somebody has asked.
    pub(super) everything: OnceLock<Arc<Kept>>,
    scratches: Scratches,
}

impl MechanismGraph {
    /// Builds the graph. O(relations · log relations).
    pub fn new(knowledge: Arc<Knowledge>) -> Self {
        let entities: Vec<EntityId> = knowledge.entities.keys().cloned().collect();
        let mut multigraph = DiGraph::with_capacity(entities.len(), knowledge.relations.len());
        for _ in &entities {
            multigraph.add_node(());
        }
        let nodes: HashMap<EntityId, NodeIndex> = entities.iter().cloned().zip((0..).map(NodeIndex::new)).collect();
        // `load` lets no relation pass whose ends are not recorded.
        let ends = |relation: &Relation| Some((*nodes.get(&relation.subject)?, *nodes.get(&relation.object)?));
        let recorded: Vec<(&Relation, (NodeIndex, NodeIndex))> =
            knowledge.relations.values().filter_map(|relation| Some((relation, ends(relation)?))).collect();
        for (_, (subject, object)) in &recorded {
            multigraph.add_edge(*subject, *object, ());
        }
        let recorded = || recorded.iter().map(|(relation, _)| *relation);
        let relations = recorded().map(|relation| relation.id.clone()).collect();
        let effects = recorded().map(|relation| relation.effect).collect();
        let evidence = EvidenceTable::new(&knowledge, recorded());
        let (conditions, contexts) =
            Conditions::new(&knowledge.facets, recorded().map(|relation| (&relation.when, may_be_silent(relation.effect))));
        let is_any_broad = knowledge.entities.values().any(|entity| entity.broad);
        let broad = knowledge.entities.values().filter(|_| is_any_broad).map(|entity| entity.broad).collect();
        let mut graph = Self {
            entities,
            nodes,
            broad,
            relations,
            effects,
            multigraph,
            conditions,
            contexts,
            evidence,
            pairs: Vec::new(),
            subjects: vec![0],
            selves: Vec::new(),
            associations: Vec::new(),
            joins: JoinPool::default(),
            everything: OnceLock::new(),
            scratches: Scratches::default(),
            knowledge,
        };
        let mut pairs: Vec<EdgeIndex> = graph.multigraph.edge_indices().collect();
        let mut associations = pairs.clone();
        pairs.sort_by_cached_key(|relation| graph.ends(*relation));
        associations.retain(|relation| graph.effect(*relation).is_association());
        associations.sort_by_cached_key(|relation| graph.unordered_ends(*relation));
        for subject in graph.all_entities() {
            let begin = graph.subjects[subject.index()];
            let own = pairs[begin..].iter().take_while(|relation| graph.ends(**relation).0 == subject);
            graph.subjects.push(begin + own.count());
        }
        let is_to_itself = |relation: &EdgeIndex| graph.ends(*relation).0 == graph.ends(*relation).1;
        graph.selves = pairs.iter().copied().filter(is_to_itself).collect();
        (graph.pairs, graph.associations) = (pairs, associations);
        graph
    }

    /// Returns the knowledge base.
    pub fn knowledge(&self) -> &Arc<Knowledge> {
        &self.knowledge
    }

    /// Returns the number of an entity; `None` if it is not recorded.
    pub(crate) fn entity(&self, id: &EntityId) -> Option<NodeIndex> {
        self.nodes.get(id).copied()
    }

    /// Returns the number of a relation; `None` if it is not recorded.
    pub(crate) fn relation(&self, id: &RelationId) -> Option<EdgeIndex> {
        self.relations.binary_search(id).ok().map(EdgeIndex::new)
    }

    /// Returns `true` if any entity is broad.
    pub(crate) fn has_broad(&self) -> bool {
        !self.broad.is_empty()
    }

    /// Returns `true` if an entity is too broad to be passed in the middle of a path.
    #[inline]
    pub(crate) fn is_broad(&self, entity: NodeIndex) -> bool {
        self.broad.get(entity.index()).is_some_and(|broad| *broad)
    }

    /// Returns the id of an entity.
    pub(crate) fn entity_id(&self, entity: NodeIndex) -> &EntityId {
        &self.entities[entity.index()]
    }

    /// Returns the id of a relation.
    pub(crate) fn relation_id(&self, relation: EdgeIndex) -> &RelationId {
        &self.relations[relation.index()]
    }

    /// Returns the record of a relation.
    pub(crate) fn record(&self, relation: EdgeIndex) -> &Relation {
        &self.knowledge.relations[self.relation_id(relation)]
    }

    /// Returns the conditions of a relation, as they were written.
    pub(crate) fn when(&self, relation: EdgeIndex) -> &Context {
        self.conditions.written(self.context(relation))
    }

    /// Returns the effect of a relation.
    pub(crate) fn effect(&self, relation: EdgeIndex) -> Effect {
        self.effects[relation.index()]
    }

    /// Returns the conditions of relations.
    pub(crate) fn conditions(&self) -> &Conditions {
        &self.conditions
    }

    /// Returns the conditions of a relation.
    pub(crate) fn context(&self, relation: EdgeIndex) -> ContextIndex {
        self.contexts[relation.index()]
    }

    /// Returns what filters ask of the evidence of a relation, in the order of its record.
    pub(crate) fn evidence(&self, relation: EdgeIndex) -> &[EvidenceFacts] {
        self.evidence.of(relation)
    }

    /// Begins to join contexts along paths. `when` gives the facets that a path has to state.
    pub(crate) fn joins(&self, when: &Context) -> ContextJoins<'_> {
        ContextJoins::new(&self.conditions, &self.joins, when)
    }

    /// Returns the evidence of all relations.
    pub(super) fn evidence_table(&self) -> &EvidenceTable {
        &self.evidence
    }

    /// Returns all relations, ordered by subject, object and id.
    pub(super) fn by_pair(&self) -> &[EdgeIndex] {
        &self.pairs
    }

    /// Returns the correlations, ordered by their ends, the smaller first, and id.
    pub(super) fn associations(&self) -> &[EdgeIndex] {
        &self.associations
    }

    /// Lends a clean scratch, to write numbers of entities on.
    pub(crate) fn scratch(&self) -> Scratch<'_> {
        self.scratches.lend(self.entity_count())
    }

    /// Returns how many entities there are.
    pub(crate) fn entity_count(&self) -> usize {
        self.entities.len()
    }

    /// Returns all entities, in the order of their ids.
    pub(crate) fn all_entities(&self) -> impl Iterator<Item = NodeIndex> + use<> {
        self.multigraph.node_indices()
    }

    /// Returns all relations, in the order of their ids.
    pub(crate) fn all_relations(&self) -> impl Iterator<Item = EdgeIndex> + use<> {
        self.multigraph.edge_indices()
    }

    /// Returns the subject and the object of a relation.
    pub(crate) fn ends(&self, relation: EdgeIndex) -> (NodeIndex, NodeIndex) {
        self.multigraph.edge_endpoints(relation).unwrap_or_default()
    }

    /// Returns the ends of a relation, the smaller first.
    pub(crate) fn unordered_ends(&self, relation: EdgeIndex) -> (NodeIndex, NodeIndex) {
        let (subject, object) = self.ends(relation);
        (subject.min(object), subject.max(object))
    }

    /// Returns the relations from one entity to another, of any effect, in the order of their ids. O(log relations of the subject).
    pub(crate) fn between(&self, subject: NodeIndex, object: NodeIndex) -> &[EdgeIndex] {
        self.of_ends(&self.pairs[self.subjects[subject.index()]..self.subjects[subject.index() + 1]], (subject, object))
    }

    /// Returns the relations from an entity to itself, in the order of their ids. O(log relations to themselves).
    pub(crate) fn self_relations(&self, entity: NodeIndex) -> &[EdgeIndex] {
        self.of_ends(&self.selves, (entity, entity))
    }

    /// Returns the relations that an entity is the subject of, in the order of their ids.
    pub(crate) fn outgoing(&self, subject: NodeIndex) -> Vec<EdgeIndex> {
        self.touching(subject, petgraph::Direction::Outgoing)
    }

    /// Returns the relations that an entity is the object of, in the order of their ids.
    pub(crate) fn incoming(&self, object: NodeIndex) -> Vec<EdgeIndex> {
        self.touching(object, petgraph::Direction::Incoming)
    }

    /// Returns those of relations ordered by their ends that have these.
    fn of_ends<'g>(&self, relations: &'g [EdgeIndex], ends: (NodeIndex, NodeIndex)) -> &'g [EdgeIndex] {
        let begin = relations.partition_point(|relation| self.ends(*relation) < ends);
        let length = relations[begin..].iter().take_while(|relation| self.ends(**relation) == ends).count();
        &relations[begin..begin + length]
    }

    fn touching(&self, entity: NodeIndex, direction: petgraph::Direction) -> Vec<EdgeIndex> {
        use petgraph::visit::EdgeRef;
        let mut relations: Vec<EdgeIndex> =
            self.multigraph.edges_directed(entity, direction).map(|edge| edge.id()).collect();
        relations.sort_unstable();
        relations
    }
}

/// Returns `true` if a step of an effect may be silent where a path holds a value throughout: an is-a step and a criterion, which
/// say what something is, whatever the conditions.
fn may_be_silent(effect: Effect) -> bool {
    effect == Effect::IsA || effect.is_criterion()
}
