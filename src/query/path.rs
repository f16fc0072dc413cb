//! `path`: the simple directed paths from one entity to another, and what they say together.

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::answer::{Basis, EntityRef, LeftOut, Nearest, RelationRecord, SignCounts, SignedPath, Verdict};
use super::describe;
use super::effect::Nothing;
use super::error::QuestionError;
use super::listing::Listing;
use super::routes::SimplePaths;
use super::scope;
use super::shortest::distance;
use super::split::{Sides, Split};
use super::tally::Tally;
use crate::graph::MechanismGraph;
use crate::graph::filters::Filters;
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// How long paths may be unless a question says otherwise, in steps.
pub const DEFAULT_MAX_STEPS: usize = 4;

/// How many paths are listed unless a question says otherwise.
pub const DEFAULT_LIMIT: usize = 10;

/// Asks how one entity acts on another.
#[derive(Clone, Debug, PartialEq)]
pub struct PathQuestion {
    /// Where paths begin.
    pub from: EntityRef,
    /// Where paths end.
    pub to: EntityRef,
    /// The filters.
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many paths are listed; the verdict rests on all of them.
    pub limit: usize,
    /// Lists only paths of this sign, as asked; the verdict rests on all of them.
    pub sign: Option<Sign>,
    /// Entities that every path passes, in any order.
    pub via: Vec<EntityId>,
    /// Entities that no path passes.
    pub avoid: Vec<EntityId>,
}

impl PathQuestion {
    /// Asks for all paths between two entities, within the default limits.
    pub fn new(from: EntityRef, to: EntityRef) -> Self {
        let (filters, via, avoid) = (Filters::default(), Vec::new(), Vec::new());
        Self { from, to, filters, max_steps: DEFAULT_MAX_STEPS, limit: DEFAULT_LIMIT, sign: None, via, avoid }
    }
}

/// The paths from one entity to another. Signs and verdicts are as asked: each opposite name turns them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathAnswer {
    /// Where paths begin.
    pub from: EntityRef,
    /// Where paths end.
    pub to: EntityRef,
    /// What the paths say together: the stated ones where there are any, else the general ones.
    pub verdict: Verdict,
    /// The verdict at the shortest length that has a signed path, if any has one.
    pub nearest: Option<Nearest>,
    /// What the verdict rests on where a condition was asked for and there is a path.
    pub basis: Option<Basis>,
    /// Whether all paths within the greatest length were seen. Where not, only `ambiguous` is final.
    pub complete: bool,
    /// Whether there are more paths than are listed.
    pub truncated: bool,
    /// Paths, shortest first, then stated before general, then by the ids of entities, then of relations.
    pub paths: Vec<SignedPath>,
    /// How many routes of each sign the verdict rests on: paths that pass the same entities with the same sign are one.
    pub counts: SignCounts,
    /// Why the verdict is `none`, where it is.
    pub nothing: Option<Nothing>,
    /// The studies that found no effect of the one on the other, where the verdict is `none`.
    pub no_effect: Vec<RelationRecord>,
    /// The length of the shortest path where there is none within the greatest length but a longer one, in steps.
    pub beyond: Option<usize>,
    /// A facet that tells the paths that raise it from those that lower it, where no condition was asked for and one does.
    pub split: Option<Split>,
    /// What the filters left out of the relations between the two; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// Answers a [`PathQuestion`]. The cost grows with the number of routes, up to the work limit of a search.
pub fn ask(graph: &MechanismGraph, question: &PathQuestion) -> Result<PathAnswer, QuestionError> {
    let (from, to) = describe::ends(graph, &question.from, &question.to)?;
    let place = |id: &EntityId| graph.entity(id).ok_or_else(|| QuestionError::Unknown(id.to_string()));
    let via: Vec<NodeIndex> = question.via.iter().map(place).collect::<Result<_, _>>()?;
    let avoid: Vec<NodeIndex> = question.avoid.iter().map(place).collect::<Result<_, _>>()?;
    let turn = question.from.opposite != question.to.opposite;
    let filtered = graph.select(&question.filters);

    let mut search = SimplePaths::between(graph, &filtered, from, to, question.max_steps);
    for entity in avoid {
        search.bar(entity);
    }
    let (mut tally, mut sides) = (Tally::default(), Sides::default());
    let mut listing = Listing::new(graph, &filtered, turn, question.limit, question.sign);
    while search.next_length() {
        while let Some(found) = search.advance() {
            if via.iter().all(|entity| search.entities().contains(entity)) {
                tally.add(search.length(), found.stated, found.general);
                sides.add(&search);
                listing.add(&mut search, found);
            }
        }
        listing.close_length();
    }

    let verdict = tally.counts(turn).verdict();
    let (nothing, no_effect) = Nothing::told_apart(graph, &filtered, (from, to), verdict);
    let is_open = verdict == Verdict::Ambiguous && question.filters.when.is_empty();
    let is_free = question.via.is_empty() && question.avoid.is_empty();
    Ok(PathAnswer {
        from: question.from.clone(),
        to: question.to.clone(),
        verdict,
        nearest: tally.nearest(turn),
        basis: tally.basis().filter(|_| !question.filters.when.is_empty()),
        complete: !search.is_exhausted(),
        truncated: listing.is_truncated(),
        paths: listing.into_paths(),
        counts: tally.counts(turn),
        split: is_open.then(|| sides.split(&graph.knowledge().facets, &search.joins, turn)).flatten(),
        nothing,
        no_effect,
        beyond: (verdict == Verdict::None && is_free).then(|| distance(graph, &filtered, from, to)).flatten(),
        left_out: describe::left_out(&filtered, &scope::between(graph, &filtered, from, to, question.max_steps)),
    })
}
