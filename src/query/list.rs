//! `list`: all records of one sort.

mod items;

use std::collections::{BTreeMap, BTreeSet};

use petgraph::graph::EdgeIndex;
use schemars::JsonSchema;
use serde::Serialize;

pub use self::items::{EntityItem, FacetItem, Items, KindItem, MechanismItem, SourceItem, ThemeItem, ValueItem};
use super::answer::{LeftOut, NoteRecord};
use super::collect::left_out;
use super::describe;
use super::error::QuestionError;
use super::question::Question;
use super::show::{SourceRecord, is_note_selected};
use crate::graph::filters::{Filter, Filters};
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::condition::{Facet, FacetRole, FacetValue};
use crate::model::entity::Kind;
use crate::model::evidence::Evidence;
use crate::model::id::{EntityId, KindId, MechanismId, NoteId, ThemeId, ValueId};
use crate::model::mechanism::Theme;
use crate::model::relation::Relation;

/// A sort of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RecordType {
    /// Entities.
    Entities,
    /// Mechanisms.
    Mechanisms,
    /// Sources.
    Sources,
    /// Notes.
    Notes,
    /// Relations.
    Relations,
    /// Facets with their values.
    Facets,
    /// Kinds of entities.
    Kinds,
    /// Themes of mechanisms.
    Themes,
}

/// Asks for all records of one sort that the filters leave.
///
/// A record passes the filters of [`ListQuestion::filters`] by its relations: a relation if it is left, an entity or mechanism
/// if one of its relations is, a source or note by its layer and source alone. Without such a filter all records pass. Relations
/// that are silent on a condition asked for are not listed, and count as left out by it: a list of what holds in disuse is of
/// what says so.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListQuestion {
    /// The sort.
    pub sort: RecordType,
    /// Entities of this kind, or relations that touch one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<KindId>,
    /// Mechanisms of this theme, or relations, entities and notes of these.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theme: Option<ThemeId>,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
}

impl ListQuestion {
    /// Asks for all records of a sort.
    pub fn new(sort: RecordType) -> Self {
        Self { sort, kind: None, theme: None, filters: Filters::default() }
    }
}

/// All records of one sort.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct ListAnswer {
    /// The sort.
    pub kind: RecordType,
    /// How many there are.
    pub total: usize,
    /// The records: by id, but facets and themes as written, notes in the order of their documents.
    pub items: Items,
    /// What the filters left out of all relations.
    pub left_out: Vec<LeftOut>,
}

impl Question for ListQuestion {
    type Answer = ListAnswer;

    /// Answers a [`ListQuestion`]. O(records + evidence).
    fn ask(&self, graph: &MechanismGraph) -> Result<ListAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let list = List { graph, filtered: &filtered, question: self };
        let items = match self.sort {
            RecordType::Entities => Items::Entities(list.entities()),
            RecordType::Mechanisms => Items::Mechanisms(list.mechanisms()),
            RecordType::Sources => Items::Sources(list.sources()),
            RecordType::Notes => Items::Notes(list.notes()),
            RecordType::Relations => Items::Relations(describe::relations(&filtered, list.relations())),
            RecordType::Facets => Items::Facets(graph.knowledge().facets.iter().map(|facet| list.facet(facet)).collect()),
            RecordType::Kinds => Items::Kinds(list.kinds()),
            RecordType::Themes => Items::Themes(list.themes()),
        };
        Ok(ListAnswer { kind: self.sort, total: items.len(), items, left_out: list.left_out() })
    }
}

struct List<'a> {
    graph: &'a MechanismGraph,
    filtered: &'a FilteredGraph<'a>,
    question: &'a ListQuestion,
}

impl<'a> List<'a> {
    /// Returns the relations that the filters, kind and theme leave.
    fn relations(&self) -> impl Iterator<Item = EdgeIndex> {
        let graph = self.graph;
        let is_of_kind = |id: &EntityId| {
            let kind = graph.knowledge().entities.get(id).map(|entity| &entity.kind);
            self.question.kind.is_none() || kind == self.question.kind.as_ref()
        };
        graph.all_relations().filter(move |relation| {
            let record = graph.record(*relation);
            self.filtered.keeps(*relation)
                && self.speaks_of_conditions(*relation)
                && (is_of_kind(&record.subject) || is_of_kind(&record.object))
                && (self.question.theme.is_none() || record.mechanisms.iter().any(|mechanism| self.is_of_theme(mechanism)))
        })
    }

    /// Returns `true` if a relation says something of each condition asked for, and some of its evidence of each place.
    fn speaks_of_conditions(&self, relation: EdgeIndex) -> bool {
        let Filters { when, observed, .. } = &self.filtered.filters;
        self.graph.when(relation).speaks_of(when)
            && (observed.is_empty() || self.evidence(relation).any(|evidence| evidence.observed.speaks_of(observed)))
    }

    /// Counts what is left out of all relations, with what is silent on the conditions asked for.
    fn left_out(&self) -> Vec<LeftOut> {
        let all: Vec<EdgeIndex> = self.graph.all_relations().collect();
        let silent = |relation| (!self.speaks_of_conditions(relation)).then_some(Filter::When);
        left_out::counted(&all, |relation| self.filtered.left_out(relation).or_else(|| silent(relation)))
    }

    fn records(&self) -> impl Iterator<Item = &'a Relation> {
        self.relations().map(|relation| self.graph.record(relation))
    }

    fn is_of_theme(&self, mechanism: &MechanismId) -> bool {
        let theme = self.graph.knowledge().mechanisms.get(mechanism).map(|mechanism| &mechanism.theme);
        self.question.theme.is_none() || theme == self.question.theme.as_ref()
    }

    /// Returns `true` if a record has to have one of the relations left to be listed.
    fn is_narrowed(&self) -> bool {
        !self.filtered.filters.is_everything()
    }

    fn entities(&self) -> Vec<EntityItem> {
        let mut relations: BTreeMap<&EntityId, usize> = BTreeMap::new();
        for record in self.records() {
            let ends = BTreeSet::from([&record.subject, &record.object]);
            for end in ends {
                *relations.entry(end).or_default() += 1;
            }
        }
        let entities = self.graph.knowledge().entities.values();
        let entities = entities.filter(|entity| self.question.kind.as_ref().is_none_or(|kind| entity.kind == *kind));
        let is_narrowed = self.is_narrowed() || self.question.theme.is_some();
        entities
            .map(|entity| EntityItem {
                id: entity.id.clone(),
                kind: entity.kind.clone(),
                names: entity.name.clone(),
                symbol: entity.symbol.clone(),
                relations: relations.get(&entity.id).copied().unwrap_or(0),
                synonyms: entity.synonyms.clone(),
                opposites: entity.opposites.clone(),
                read_as: entity.read_as.clone(),
                xrefs: entity.xrefs.clone(),
                summary: entity.summary.clone(),
                broad: entity.broad,
                given: entity.given,
            })
            .filter(|item| item.relations > 0 || !is_narrowed)
            .collect()
    }

    fn mechanisms(&self) -> Vec<MechanismItem> {
        let mut relations: BTreeMap<&MechanismId, usize> = BTreeMap::new();
        for mechanism in self.records().flat_map(|record| &record.mechanisms) {
            *relations.entry(mechanism).or_default() += 1;
        }
        let is_narrowed = self.is_narrowed() || self.question.kind.is_some();
        let mechanisms = self.graph.knowledge().mechanisms.values().filter(|mechanism| self.is_of_theme(&mechanism.id));
        mechanisms
            .map(|mechanism| MechanismItem {
                id: mechanism.id.clone(),
                theme: mechanism.theme.clone(),
                title: mechanism.title.clone(),
                relations: relations.get(&mechanism.id).copied().unwrap_or(0),
            })
            .filter(|item| item.relations > 0 || !is_narrowed)
            .collect()
    }

    /// Returns the evidence that is left of a relation.
    fn evidence(&self, relation: EdgeIndex) -> impl Iterator<Item = &'a Evidence> {
        let evidence = self.graph.record(relation).evidence.iter().zip(self.graph.evidence(relation));
        evidence.filter(|(_, facts)| self.filtered.allows(facts)).map(|(evidence, _)| evidence)
    }

    fn sources(&self) -> Vec<SourceItem> {
        let mut relations = BTreeMap::new();
        for relation in self.relations() {
            let sources: BTreeSet<_> = self.evidence(relation).map(|evidence| evidence.note.source()).collect();
            for source in sources {
                *relations.entry(source).or_insert(0) += 1;
            }
        }
        let Filters { layers, sources, .. } = &self.filtered.filters;
        let records = self.graph.knowledge().sources.values();
        records
            .filter(|source| layers.is_empty() || layers.contains(&source.layer))
            .filter(|source| sources.is_empty() || sources.contains(&source.id))
            .map(|source| SourceItem {
                source: SourceRecord::from(source),
                notes: source.notes.len(),
                relations: relations.get(&source.id).copied().unwrap_or(0),
            })
            .collect()
    }

    fn notes(&self) -> Vec<NoteRecord> {
        let is_narrowed = self.question.theme.is_some() || self.question.kind.is_some();
        let cited: BTreeSet<&NoteId> = if is_narrowed {
            self.relations().flat_map(|relation| self.evidence(relation)).map(|evidence| &evidence.note).collect()
        } else {
            BTreeSet::new()
        };
        let notes = self.graph.knowledge().notes();
        notes
            .filter(|note| is_note_selected(self.graph, &self.filtered.filters, note))
            .filter(|note| !is_narrowed || cited.contains(&note.id))
            .map(describe::note)
            .collect()
    }

    fn facet(&self, facet: &Facet) -> FacetItem {
        let states = |relation: &EdgeIndex, value: &ValueId| match facet.role {
            FacetRole::Condition => self.graph.when(*relation).get(&facet.id) == Some(value),
            FacetRole::Observed => self.evidence(*relation).any(|evidence| evidence.observed.get(&facet.id) == Some(value)),
        };
        let value = |value: &FacetValue| ValueItem {
            id: value.id.clone(),
            name: value.name.clone(),
            within: value.within.clone(),
            relations: self.relations().filter(|relation| states(relation, &value.id)).count(),
            synonyms: value.synonyms.clone(),
            throughout: value.throughout,
            restates: value.restates.clone(),
        };
        FacetItem {
            id: facet.id.clone(),
            role: match facet.role {
                FacetRole::Condition => "condition",
                FacetRole::Observed => "observed",
            },
            name: facet.name.clone(),
            values: facet.values.iter().map(value).collect(),
            restates: facet.restates.clone(),
        }
    }

    fn kinds(&self) -> Vec<KindItem> {
        let knowledge = self.graph.knowledge();
        let entities = |kind: &KindId| knowledge.entities.values().filter(|entity| entity.kind == *kind).count();
        let item =
            |(id, kind): (&KindId, &Kind)| KindItem { id: id.clone(), name: kind.name.clone(), entities: entities(id) };
        knowledge.kinds.iter().map(item).collect()
    }

    fn themes(&self) -> Vec<ThemeItem> {
        let knowledge = self.graph.knowledge();
        let mechanisms =
            |theme: &ThemeId| knowledge.mechanisms.values().filter(|mechanism| mechanism.theme == *theme).count();
        let item =
            |theme: &Theme| ThemeItem { id: theme.id.clone(), name: theme.name.clone(), mechanisms: mechanisms(&theme.id) };
        knowledge.themes.iter().map(item).collect()
    }
}
