//! `loops`: feedback, as elementary cycles of causal relations.
//!
//! A loop with an even number of `-` steps reinforces what runs around it, one with an odd number balances it, and one with a step
//! of unknown sign does either: the sign rule of loop analysis (R. Levins, "The qualitative analysis of partially specified
//! systems", 1974). It says nothing of strength or delay.

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::answer::{EntityRef, LeftOut, RelationRecord};
use super::cycles::{CycleSearch, hubs_first};
use super::describe;
use super::error::QuestionError;
use super::ring::{Cycle, Rings};
use super::routes::MAX_WORK;
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// How long loops may be unless a question says otherwise, in steps.
pub const DEFAULT_MAX_STEPS: usize = 6;

/// How many loops are listed unless a question says otherwise.
pub const DEFAULT_LIMIT: usize = 20;

/// What a loop does to a change that runs around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum LoopKind {
    /// It makes it grow: an even number of `-` steps. A vicious circle, or a virtuous one.
    Reinforcing,
    /// It makes it shrink: an odd number of `-` steps.
    Balancing,
    /// A step has no known sign.
    Indeterminate,
}

impl LoopKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Reinforcing, Self::Balancing, Self::Indeterminate];

    /// Returns the kind of a loop whose steps multiply to this sign.
    pub fn of(sign: Sign) -> Self {
        match sign {
            Sign::Plus => Self::Reinforcing,
            Sign::Minus => Self::Balancing,
            Sign::Unknown | Sign::Zero => Self::Indeterminate,
        }
    }

    /// Returns the identifier that people write.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Reinforcing => "reinforcing",
            Self::Balancing => "balancing",
            Self::Indeterminate => "indeterminate",
        }
    }

    /// Returns the letter that ids and labels of such loops begin with: `R`, `B` or `I`.
    pub const fn letter(self) -> char {
        match self {
            Self::Reinforcing => 'R',
            Self::Balancing => 'B',
            Self::Indeterminate => 'I',
        }
    }

    /// Returns the kind of that identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }
}

/// Asks for loops.
#[derive(Clone, Debug, PartialEq)]
pub struct LoopsQuestion {
    /// An entity that every loop passes; without one, all loops are looked for.
    pub entity: Option<EntityRef>,
    /// The filters.
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// Lists only loops of this kind.
    pub kind: Option<LoopKind>,
    /// How many loops are listed.
    pub limit: usize,
    /// Lists only the loop of this id or label.
    pub pick: Option<String>,
    /// How many steps the search looks at before it gives up.
    pub max_work: usize,
}

impl LoopsQuestion {
    /// Asks within the default limits.
    pub fn new(entity: Option<EntityRef>) -> Self {
        let filters = Filters::default();
        Self {
            entity,
            filters,
            max_steps: DEFAULT_MAX_STEPS,
            kind: None,
            limit: DEFAULT_LIMIT,
            pick: None,
            max_work: MAX_WORK,
        }
    }
}

/// The loops asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LoopsAnswer {
    /// Whether all loops within the greatest length were seen. Where not, those that were not are longer than the first listed.
    pub complete: bool,
    /// Whether there are more loops than are listed.
    pub truncated: bool,
    /// Loops, shortest first, then by the ids of entities, then of relations.
    pub loops: Vec<FeedbackLoop>,
    /// The entity that every loop passes, if one was asked for.
    pub entity: Option<EntityRef>,
    /// How many loops of each kind were seen, listed or not.
    pub counts: LoopCounts,
    /// What the filters left out of all relations; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// How many loops of each kind there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LoopCounts {
    /// Loops with an even number of `-` steps.
    pub reinforcing: usize,
    /// Loops with an odd number of `-` steps.
    pub balancing: usize,
    /// Loops with a step of unknown sign.
    pub indeterminate: usize,
}

impl LoopCounts {
    /// Returns how many loops of one kind there are.
    pub fn of(&self, kind: LoopKind) -> usize {
        match kind {
            LoopKind::Reinforcing => self.reinforcing,
            LoopKind::Balancing => self.balancing,
            LoopKind::Indeterminate => self.indeterminate,
        }
    }

    pub(crate) fn add(&mut self, kind: LoopKind) {
        match kind {
            LoopKind::Reinforcing => self.reinforcing += 1,
            LoopKind::Balancing => self.balancing += 1,
            LoopKind::Indeterminate => self.indeterminate += 1,
        }
    }
}

/// A loop.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FeedbackLoop {
    /// Its identifier, made of its relations: the same in every answer.
    pub id: String,
    /// What it does to a change.
    pub kind: LoopKind,
    /// The number of steps.
    pub length: usize,
    /// The entities passed, each once, from the smallest id on.
    pub entities: Vec<EntityId>,
    /// The relations, the first from the first entity, the last back to it.
    pub relations: Vec<RelationRecord>,
    /// The conditions of all steps together.
    pub context: Context,
    /// Whether every facet of the condition asked for is stated on some step; true where none was asked for.
    pub stated: bool,
    /// Its short name in this answer alone: the letter of its kind and its place among the loops of that kind.
    pub label: String,
}

/// Answers a [`LoopsQuestion`]. The cost grows with the number of loops, up to the work limit of a search; shorter loops are
/// looked for before longer ones.
pub fn ask(graph: &MechanismGraph, question: &LoopsQuestion) -> Result<LoopsAnswer, QuestionError> {
    let filtered = graph.select(&question.filters);
    let through = question.entity.as_ref().map(|asked| describe::entity(graph, asked)).transpose()?;
    let mut search = CycleSearch::new(graph, &filtered, question.max_work);
    let mut rings = Rings::new(graph, question);
    let mut starts: Vec<NodeIndex> = graph.all_entities().collect();
    hubs_first(&filtered, &mut starts);
    let longest = question.max_steps.min(graph.entity_count());
    for length in 1..=longest {
        if let Some(entity) = through {
            search.for_each(entity, length, |found| rings.add(found));
        } else {
            // Each loop is found from the first of its entities: those before are barred by then.
            for entity in &starts {
                search.for_each(*entity, length, |found| rings.add(found));
                search.bar(*entity);
            }
            search.free_all();
        }
        rings.close();
        if search.is_exhausted() {
            break;
        }
    }
    let all: Vec<_> = graph.all_relations().collect();
    Ok(LoopsAnswer {
        complete: !search.is_exhausted(),
        truncated: rings.is_truncated(),
        counts: rings.counts(),
        loops: rings
            .into_listed()
            .iter()
            .map(|(label, ring)| describe_ring(graph, &question.filters, label, ring))
            .collect(),
        entity: question.entity.clone(),
        left_out: describe::left_out(&filtered, &all),
    })
}

pub(crate) fn describe_ring(graph: &MechanismGraph, filters: &Filters, label: &str, ring: &Cycle) -> FeedbackLoop {
    let filtered = graph.select(filters);
    let context = describe::context_of(graph, &ring.relations);
    FeedbackLoop {
        id: ring.id(graph),
        kind: ring.kind,
        length: ring.relations.len(),
        entities: ring.entities.iter().map(|entity| graph.entity_id(*entity).clone()).collect(),
        relations: ring.relations.iter().map(|relation| filtered.described(graph, *relation)).collect(),
        stated: context.speaks_of(&filters.when),
        context,
        label: label.to_owned(),
    }
}
