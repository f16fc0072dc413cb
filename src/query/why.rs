//! `why`: the best paths from one entity to another, with their notes.

use std::collections::BTreeSet;
use std::ops::Deref;

use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::answer::{Direct, EntityRef, NoteRecord, RelationRecord, SignedPath};
use super::collect::examples::Rank;
use super::describe;
use super::effect::EffectQuestion;
use super::error::QuestionError;
use super::limits::{DEFAULT_MAX_STEPS, DEFAULT_REASONS, FIRM_STEPS};
use super::pair_outcome::PairOutcome;
use super::question::Question;
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::id::{EntityId, NoteId, RelationId};

/// Asks why one entity acts on another as it does.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WhyQuestion {
    /// What is raised.
    pub from: EntityRef,
    /// What is looked at.
    pub to: EntityRef,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// Entities that no path passes.
    pub avoid: Vec<EntityId>,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many paths are told.
    pub limit: usize,
    /// Up to how many steps it is looked whether the verdict stays; 0: not at all.
    pub firm_steps: usize,
}

impl WhyQuestion {
    /// Asks within the default limits.
    pub fn new(from: EntityRef, to: EntityRef) -> Self {
        Self {
            from,
            to,
            filters: Filters::default(),
            avoid: Vec::new(),
            max_steps: DEFAULT_MAX_STEPS,
            limit: DEFAULT_REASONS,
            firm_steps: FIRM_STEPS,
        }
    }
}

/// The best paths from one entity to another. Signs and verdicts are as asked.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub struct WhyAnswer {
    /// What all paths come to.
    #[schemars(flatten)]
    pub outcome: PairOutcome,
    /// The best paths of those that the verdict rests on, one a route: nearest first, best supported next. Where it is ambiguous,
    /// the best of either sign is among them; paths without a sign stand behind those with one.
    pub paths: Vec<SignedPath>,
    /// The notes that their steps rest on, in the order of the steps, each once.
    pub notes: Vec<NoteRecord>,
    /// What is recorded of the pair itself.
    pub direct: Direct,
    /// Correlations of the pair.
    pub associations: Vec<RelationRecord>,
}

impl Deref for WhyAnswer {
    type Target = PairOutcome;

    fn deref(&self) -> &PairOutcome {
        &self.outcome
    }
}

impl Serialize for WhyAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { outcome, paths, notes, direct, associations } = self;
        let mut map = serializer.serialize_map(None)?;
        outcome.serialize_head(&mut map)?;
        map.serialize_entry("paths", paths)?;
        map.serialize_entry("notes", notes)?;
        map.serialize_entry("direct", direct)?;
        map.serialize_entry("associations", associations)?;
        outcome.serialize_counts(&mut map)?;
        outcome.serialize_tail(&mut map)?;
        map.end()
    }
}

impl Question for WhyQuestion {
    type Answer = WhyAnswer;

    /// Answers a [`WhyQuestion`]. The cost is that of `effect`.
    fn ask(&self, graph: &MechanismGraph) -> Result<WhyAnswer, QuestionError> {
        let effect = EffectQuestion {
            filters: self.filters.clone(),
            max_steps: self.max_steps,
            avoid: self.avoid.clone(),
            examples: self.limit,
            firm_steps: self.firm_steps,
            ..EffectQuestion::new(self.from.clone(), self.to.clone())
        };
        let mut answer = effect.ask(graph)?;
        let found = answer.increasing.len() + answer.decreasing.len() + answer.unknown.len();
        let paths = best(graph, self, answer.increasing, answer.decreasing, answer.unknown);
        let cited = paths.iter().flat_map(|path| &path.relations).flat_map(|relation| &relation.evidence);
        let mut seen: BTreeSet<&NoteId> = BTreeSet::new();
        let first = cited.filter(|evidence| seen.insert(&evidence.note));
        let notes = first.filter_map(|evidence| graph.knowledge().note(&evidence.note)).map(describe::note).collect();
        answer.outcome.truncated |= found > paths.len();
        Ok(WhyAnswer { notes, paths, outcome: answer.outcome, direct: answer.direct, associations: answer.associations })
    }
}

/// Chooses the paths to tell from the best of each sign, each list in order.
fn best(
    graph: &MechanismGraph,
    question: &WhyQuestion,
    increasing: Vec<SignedPath>,
    decreasing: Vec<SignedPath>,
    unknown: Vec<SignedPath>,
) -> Vec<SignedPath> {
    let filtered = graph.filtered(&question.filters);
    let rank = |path: &SignedPath| {
        let relations: Vec<_> = path.relations.iter().filter_map(|relation| graph.relation(&relation.id)).collect();
        let ids: Vec<RelationId> = path.relations.iter().map(|relation| relation.id.clone()).collect();
        (Rank::new(&filtered, &relations), path.entities.clone(), ids)
    };
    let by_rank = |paths: &mut Vec<SignedPath>| paths.sort_by_cached_key(rank);
    let (mut chosen, mut others) = (Vec::new(), Vec::new());
    for mut side in [increasing, decreasing] {
        others.extend(side.split_off(side.len().min(1)));
        chosen.extend(side);
    }
    by_rank(&mut chosen);
    by_rank(&mut others);
    chosen.extend(others);
    chosen.truncate(question.limit);
    by_rank(&mut chosen);
    chosen.extend(unknown);
    chosen.truncate(question.limit);
    chosen
}
