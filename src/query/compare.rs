//! `compare`: what one entity does to another under two conditions.

use petgraph::graph::EdgeIndex;
use schemars::JsonSchema;
use serde::Serialize;

use super::answer::{
    Basis, EntityRef, Firmness, LeftOut, Nearest, Nothing, RelationRecord, SignCounts, SignedPath, Verdict,
};
use super::collect::firmness::{FirmSearch, Passing};
use super::collect::judge::{Judgement, Pair};
use super::collect::{direct, left_out};
use super::describe;
use super::error::QuestionError;
use super::limits::{DEFAULT_MAX_STEPS, DEFAULT_PATHS, FIRM_STEPS, FIRM_WORK};
use super::question::Question;
use crate::algo::path::OwnedPath;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::condition::Context;

/// Asks what one entity does to another under two conditions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CompareQuestion {
    /// What is raised.
    pub from: EntityRef,
    /// What is looked at.
    pub to: EntityRef,
    /// The conditions of the one side.
    pub here: Context,
    /// The conditions of the other side.
    pub there: Context,
    /// The filters; the conditions in it are not looked at.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many paths are listed for each side and for both.
    pub limit: usize,
    /// Up to how many steps it is looked whether the verdicts stay; 0: not at all.
    pub firm_steps: usize,
}

impl CompareQuestion {
    /// Asks within the default limits.
    pub fn new(from: EntityRef, to: EntityRef, here: Context, there: Context) -> Self {
        let filters = Filters::default();
        Self { from, to, here, there, filters, max_steps: DEFAULT_MAX_STEPS, limit: DEFAULT_PATHS, firm_steps: FIRM_STEPS }
    }
}

/// What one entity does to another under two conditions. Signs and verdicts are as asked.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct CompareAnswer {
    /// What is raised.
    pub from: EntityRef,
    /// What is looked at.
    pub to: EntityRef,
    /// What holds under the conditions of the one side.
    pub here: Side,
    /// What holds under those of the other.
    pub there: Side,
    /// Paths that hold under either, shortest first, then by the ids of entities, then of relations. `stated` is set where a path
    /// states every facet asked for on either side.
    pub both: Vec<SignedPath>,
    /// Paths that the conditions of the other side exclude, in the same order.
    pub only_here: Vec<SignedPath>,
    /// Paths that the conditions of the one side exclude, in the same order.
    pub only_there: Vec<SignedPath>,
    /// Correlations that hold on either side: of the pair, and, where they state the conditions of the side, between the first
    /// and what acts straight on the second.
    pub associations: Vec<RelationRecord>,
    /// Whether the two sides have different verdicts, or the one rests on what is stated and the other does not, or on the one
    /// a study found no effect and on the other nothing is recorded.
    pub differ: bool,
    /// Whether there are more paths than are listed.
    pub truncated: bool,
    /// What the filters but the conditions left out of the relations between the two.
    pub left_out: Vec<LeftOut>,
    /// The relations by which the first is a criterion of the second, on either side. Alone they are no path.
    pub definitions: Vec<RelationRecord>,
}

/// What holds under one of two conditions.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Side {
    /// The conditions.
    pub when: Context,
    /// What all paths say together: the stated ones where there are any, else the general ones.
    pub verdict: Verdict,
    /// The verdict at the shortest length that has a signed path.
    pub nearest: Option<Nearest>,
    /// What the verdict rests on.
    pub basis: Option<Basis>,
    /// Why the verdict is `none`, where it is.
    pub nothing: Option<Nothing>,
    /// The studies that found no effect of the one on the other, where the verdict is `none`.
    pub no_effect: Vec<RelationRecord>,
    /// The routes that the verdict rests on.
    pub counts: SignCounts,
    /// Whether all paths within the greatest length were seen.
    pub complete: bool,
    /// Whether the verdict stays where longer paths are looked at.
    #[serde(flatten)]
    pub firmness: Firmness,
}

impl Question for CompareQuestion {
    type Answer = CompareAnswer;

    /// Answers a [`CompareQuestion`]. The cost grows with the number of routes, up to the work limit of a search.
    fn ask(&self, graph: &MechanismGraph) -> Result<CompareAnswer, QuestionError> {
        let (from, to) = describe::ends(graph, &self.from, &self.to)?;
        let turn = self.from.opposite != self.to.opposite;
        let pair = Pair { from, to, turn, max_steps: self.max_steps };
        let under = |when: &Context| graph.filtered(&Filters { when: when.clone(), ..self.filters.clone() });
        let (here, there) = (under(&self.here), under(&self.there));
        let sides = [(&here, &self.here), (&there, &self.there)];
        let [here_side, there_side] = sides.map(|(filtered, when)| side(filtered, when, pair, self.firm_steps));

        let lists = |filtered: &FilteredGraph<'_>, other: &FilteredGraph<'_>| {
            let (mut shared, mut alone) = (Shortest::new(self.limit), Shortest::new(self.limit));
            pair.for_each_path(filtered, |path| {
                if path.holds(other) {
                    shared.add(path);
                } else {
                    alone.add(path);
                }
                shared.is_full() && alone.is_full()
            });
            (shared, alone)
        };
        let (both, left) = lists(&here, &there);
        let (_, right) = lists(&there, &here);
        let truncated = both.is_more || left.is_more || right.is_more;
        let describe_all = |list: &Shortest, filtered: &FilteredGraph<'_>| -> Vec<SignedPath> {
            list.paths.iter().map(|path| describe::path(filtered, path, turn)).collect()
        };
        let states_there = |path: &SignedPath| path.context.speaks_of(&self.there);
        let mut shared = describe_all(&both, &here);
        for path in &mut shared {
            path.stated &= states_there(path);
        }

        let mut all: Vec<EdgeIndex> =
            [&here, &there].into_iter().flat_map(|side| direct::associations(side, pair)).collect();
        all.sort_unstable();
        all.dedup();
        let kept = |relation: &EdgeIndex| [&here, &there].into_iter().find(|filtered| filtered.keeps(*relation));
        let unconditional = here.unconditional();
        Ok(CompareAnswer {
            from: self.from.clone(),
            to: self.to.clone(),
            both: shared,
            only_here: describe_all(&left, &here),
            only_there: describe_all(&right, &there),
            associations: (all.iter())
                .filter_map(|relation| kept(relation).map(|filtered| filtered.described(*relation)))
                .collect(),
            differ: here_side.verdict != there_side.verdict
                || here_side.basis != there_side.basis
                || here_side.nothing != there_side.nothing,
            here: here_side,
            there: there_side,
            truncated,
            left_out: left_out::between(&unconditional, from, to, self.max_steps),
            definitions: definitions([&here, &there], pair),
        })
    }
}

/// Returns the definitions that hold on either side, in the order of their ids.
fn definitions(sides: [&FilteredGraph<'_>; 2], pair: Pair) -> Vec<RelationRecord> {
    let mut all: Vec<RelationRecord> = sides.into_iter().flat_map(|side| direct::definitions(side, pair)).collect();
    all.sort_by(|a, b| a.id.cmp(&b.id));
    all.dedup_by(|a, b| a.id == b.id);
    all
}

fn side(filtered: &FilteredGraph<'_>, when: &Context, pair: Pair, firm_steps: usize) -> Side {
    let judgement = Judgement::new(filtered, pair, 0);
    let verdict = judgement.verdict();
    let (nothing, no_effect) = direct::nothing(filtered, pair, verdict);
    Side {
        when: when.clone(),
        verdict,
        nothing,
        no_effect,
        nearest: judgement.nearest(),
        basis: judgement.basis(),
        counts: judgement.tally.counts(pair.turn),
        complete: judgement.complete,
        firmness: FirmSearch::new(filtered, firm_steps, FIRM_WORK, 1).judge(
            pair,
            &judgement.tally,
            judgement.complete,
            Passing::default(),
        ),
    }
}

/// The first paths of those found.
struct Shortest {
    limit: usize,
    paths: Vec<OwnedPath>,
    is_more: bool,
}

impl Shortest {
    fn new(limit: usize) -> Self {
        Self { limit, paths: Vec::new(), is_more: false }
    }

    fn add(&mut self, path: OwnedPath) {
        if self.paths.len() < self.limit {
            self.paths.push(path);
        } else {
            self.is_more = true;
        }
    }

    fn is_full(&self) -> bool {
        self.is_more
    }
}
