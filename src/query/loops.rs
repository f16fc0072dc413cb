//! `loops`: feedback, as elementary cycles of causal relations.
//!
//! A loop with an even number of `-` steps reinforces what runs around it, one with an odd number balances it, and one with a step
//! of unknown sign does either: the sign rule of loop analysis (R. Levins, "The qualitative analysis of partially specified
//! systems", 1974). It says nothing of strength or delay.

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{EntityRef, FeedbackLoop, LeftOut, LoopCounts, LoopKind};
use super::collect::left_out;
use super::collect::loop_list::LoopList;
use super::describe;
use super::error::QuestionError;
use super::limits::{DEFAULT_LOOP_STEPS, DEFAULT_LOOPS, DEFAULT_MAX_WORK};
use super::question::Question;
use crate::algo::cycles::{CycleSearch, hubs_first};
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;

/// Asks for loops.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LoopsQuestion {
    /// An entity that every loop passes; without one, all loops are looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<EntityRef>,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// Lists only loops of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<LoopKind>,
    /// How many loops are listed.
    pub limit: usize,
    /// Lists only the loop of this id or label.
    #[serde(skip_serializing_if = "Option::is_none")]
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
            max_steps: DEFAULT_LOOP_STEPS,
            kind: None,
            limit: DEFAULT_LOOPS,
            pick: None,
            max_work: DEFAULT_MAX_WORK,
        }
    }
}

/// The loops asked for.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
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

impl Question for LoopsQuestion {
    type Answer = LoopsAnswer;

    /// Answers a [`LoopsQuestion`]. The cost grows with the number of loops, up to the work limit of a search; shorter loops are
    /// looked for before longer ones.
    fn ask(&self, graph: &MechanismGraph) -> Result<LoopsAnswer, QuestionError> {
        let filtered = graph.filtered(&self.filters);
        let through = self.entity.as_ref().map(|asked| describe::entity(graph, asked)).transpose()?;
        let mut search = CycleSearch::new(&filtered, self.max_work);
        let mut list = LoopList::new(&filtered, self.limit, self.kind, self.pick.as_deref());
        let mut starts: Vec<NodeIndex> = graph.all_entities().collect();
        hubs_first(&filtered, &mut starts);
        let longest = self.max_steps.min(graph.entity_count());
        for length in 1..=longest {
            if let Some(entity) = through {
                search.for_each(entity, length, |found| list.add(found));
            } else {
                // Each loop is found from the first of its entities: those before are barred by then.
                for entity in &starts {
                    search.for_each(*entity, length, |found| list.add(found));
                    search.bar(*entity);
                }
                search.free_all();
            }
            list.close();
            if search.is_exhausted() {
                break;
            }
        }
        Ok(LoopsAnswer {
            complete: !search.is_exhausted(),
            truncated: list.is_truncated(),
            counts: list.counts(),
            loops: list.into_loops(),
            entity: self.entity.clone(),
            left_out: left_out::of_all(&filtered),
        })
    }
}
