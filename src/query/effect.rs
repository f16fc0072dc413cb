//! `effect`: what more of one entity does to another.

use std::ops::Deref;

use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::answer::{Direct, EntityRef, LengthCounts, RelationRecord, SignedPath, Verdict};
use super::collect::firmness::{FirmSearch, Passing};
use super::collect::judge::{Judgement, Pair, Routes};
use super::collect::{direct as of_pair, left_out};
use super::describe;
use super::error::QuestionError;
use super::limits::{DEFAULT_EXAMPLES, DEFAULT_MAX_STEPS, FIRM_STEPS, FIRM_WORK};
use super::pair_outcome::PairOutcome;
use super::question::Question;
use crate::algo::k_shortest::distance;
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// Asks what more of one entity does to another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EffectQuestion {
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
    /// The least number of steps: 2 leaves out what is direct. What is recorded of the pair itself is told all the same.
    pub min_steps: usize,
    /// How many paths of each sign are given as examples.
    pub examples: usize,
    /// Up to how many steps it is looked whether the verdict stays; 0: not at all.
    pub firm_steps: usize,
}

impl EffectQuestion {
    /// Asks within the default limits.
    pub fn new(from: EntityRef, to: EntityRef) -> Self {
        Self {
            from,
            to,
            filters: Filters::default(),
            avoid: Vec::new(),
            max_steps: DEFAULT_MAX_STEPS,
            min_steps: 1,
            examples: DEFAULT_EXAMPLES,
            firm_steps: FIRM_STEPS,
        }
    }
}

/// What more of one entity does to another. Signs and verdicts are as asked: each opposite name turns them.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub struct EffectAnswer {
    /// What all paths come to.
    #[schemars(flatten)]
    pub outcome: PairOutcome,
    /// What is recorded of the pair itself.
    pub direct: Direct,
    /// The routes that the verdict rests on, by length; lengths without any are left out.
    pub by_length: Vec<LengthCounts>,
    /// Examples of paths that raise it, from those that the verdict rests on: shortest first, best supported next.
    pub increasing: Vec<SignedPath>,
    /// Examples of paths that lower it.
    pub decreasing: Vec<SignedPath>,
    /// Examples of paths without a sign.
    pub unknown: Vec<SignedPath>,
    /// Correlations of the pair, whichever of the two is written first; where conditions are asked for, also those between the
    /// first and what acts straight on the second, if they state these conditions.
    pub associations: Vec<RelationRecord>,
}

impl Deref for EffectAnswer {
    type Target = PairOutcome;

    fn deref(&self) -> &PairOutcome {
        &self.outcome
    }
}

impl Serialize for EffectAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { outcome, direct, by_length, increasing, decreasing, unknown, associations } = self;
        let mut map = serializer.serialize_map(None)?;
        outcome.serialize_head(&mut map)?;
        map.serialize_entry("direct", direct)?;
        map.serialize_entry("by_length", by_length)?;
        map.serialize_entry("increasing", increasing)?;
        map.serialize_entry("decreasing", decreasing)?;
        map.serialize_entry("unknown", unknown)?;
        map.serialize_entry("associations", associations)?;
        outcome.serialize_counts(&mut map)?;
        outcome.serialize_tail(&mut map)?;
        map.end()
    }
}

impl Question for EffectQuestion {
    type Answer = EffectAnswer;

    /// Answers an [`EffectQuestion`]. The cost grows with the number of routes, up to the work limit of a search.
    fn ask(&self, graph: &MechanismGraph) -> Result<EffectAnswer, QuestionError> {
        let (from, to) = describe::ends(graph, &self.from, &self.to)?;
        let turn = self.from.opposite != self.to.opposite;
        let filtered = graph.filtered(&self.filters);

        let pair = Pair { from, to, turn, max_steps: self.max_steps };
        let avoid = describe::nodes(graph, &self.avoid)?;
        let judgement =
            Judgement::of_routes(&filtered, pair, self.examples, Routes { min_steps: self.min_steps, avoid: &avoid });
        let verdict = judgement.verdict();
        let is_open = verdict == Verdict::Ambiguous && self.filters.when.is_empty();
        let direct = of_pair::direct(&filtered, pair);
        let (nothing, _) = of_pair::nothing(&filtered, pair, verdict);
        Ok(EffectAnswer {
            by_length: judgement.tally.by_length(turn).map(|(length, counts)| LengthCounts { length, counts }).collect(),
            increasing: judgement.examples(Sign::Plus),
            decreasing: judgement.examples(Sign::Minus),
            unknown: judgement.examples(Sign::Unknown),
            associations: describe::relations(&filtered, of_pair::associations(&filtered, pair)),
            outcome: PairOutcome {
                from: self.from.clone(),
                to: self.to.clone(),
                verdict,
                nearest: judgement.nearest(),
                basis: judgement.basis(),
                complete: judgement.complete,
                truncated: judgement.is_truncated(),
                counts: judgement.tally.counts(turn),
                nothing,
                beyond: (verdict == Verdict::None && self.min_steps <= 1 && avoid.is_empty())
                    .then(|| distance(&filtered, from, to))
                    .flatten(),
                split: judgement.split.filter(|_| is_open),
                left_out: left_out::between(&filtered, from, to, self.max_steps),
                elsewhere: of_pair::nearby(&filtered, pair, nothing, &direct),
                firmness: FirmSearch::new(&filtered, self.firm_steps, FIRM_WORK, 1).judge(
                    pair,
                    &judgement.tally,
                    judgement.complete,
                    Passing { via: &[], avoid: &avoid },
                ),
                definitions: of_pair::definitions(&filtered, pair),
            },
            direct,
        })
    }
}
