//! `path`: the simple directed paths from one entity to another, and what they say together.

use std::ops::Deref;

use petgraph::graph::NodeIndex;
use schemars::JsonSchema;
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::answer::{Direct, EntityRef, RelationRecord, SignedPath, Verdict};
use super::collect::firmness::{FirmSearch, Passing};
use super::collect::judge::Pair;
use super::collect::listing::Listing;
use super::collect::split::Sides;
use super::collect::tally::Tally;
use super::collect::{direct as of_pair, left_out};
use super::describe;
use super::error::QuestionError;
use super::limits::{DEFAULT_MAX_STEPS, DEFAULT_PATHS, FIRM_STEPS, FIRM_WORK};
use super::pair_outcome::PairOutcome;
use super::question::Question;
use crate::algo::k_shortest::distance;
use crate::algo::simple_paths::SimplePaths;
use crate::graph::filters::Filters;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// Asks how one entity acts on another.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PathQuestion {
    /// Where paths begin.
    pub from: EntityRef,
    /// Where paths end.
    pub to: EntityRef,
    /// The filters.
    #[serde(skip_serializing_if = "Filters::is_default")]
    pub filters: Filters,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// The least number of steps: 2 leaves out what is direct. What is recorded of the pair itself is told all the same.
    pub min_steps: usize,
    /// How many paths are listed; the verdict rests on all of them.
    pub limit: usize,
    /// Lists only paths of this sign, as asked; the verdict rests on all of them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign: Option<Sign>,
    /// Entities that every path passes, in any order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub via: Vec<EntityId>,
    /// Entities that no path passes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub avoid: Vec<EntityId>,
    /// Up to how many steps it is looked whether the verdict stays; 0: not at all.
    pub firm_steps: usize,
}

impl PathQuestion {
    /// Asks for all paths between two entities, within the default limits.
    pub fn new(from: EntityRef, to: EntityRef) -> Self {
        let (filters, via, avoid) = (Filters::default(), Vec::new(), Vec::new());
        Self {
            from,
            to,
            filters,
            max_steps: DEFAULT_MAX_STEPS,
            min_steps: 1,
            limit: DEFAULT_PATHS,
            sign: None,
            via,
            avoid,
            firm_steps: FIRM_STEPS,
        }
    }
}

/// The paths from one entity to another. Signs and verdicts are as asked: each opposite name turns them.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub struct PathAnswer {
    /// What all of them come to.
    #[schemars(flatten)]
    pub outcome: PairOutcome,
    /// Paths, shortest first, then stated before general, then by the ids of entities, then of relations.
    pub paths: Vec<SignedPath>,
    /// The studies that found no effect of the one on the other.
    pub no_effect: Vec<RelationRecord>,
    /// What is recorded of the pair itself.
    pub direct: Direct,
}

impl Deref for PathAnswer {
    type Target = PairOutcome;

    fn deref(&self) -> &PairOutcome {
        &self.outcome
    }
}

impl Serialize for PathAnswer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { outcome, paths, no_effect, direct } = self;
        let mut map = serializer.serialize_map(None)?;
        outcome.serialize_head(&mut map)?;
        map.serialize_entry("paths", paths)?;
        outcome.serialize_counts(&mut map)?;
        map.serialize_entry("no_effect", no_effect)?;
        outcome.serialize_tail(&mut map)?;
        map.serialize_entry("direct", direct)?;
        map.end()
    }
}

impl PathQuestion {
    /// Returns the length of the shortest path that counts, of those longer than asked for, as far as verdicts are looked at and
    /// within the work limit for that; `None` if there is none.
    fn beyond(
        &self,
        filtered: &FilteredGraph<'_>,
        (from, to): (NodeIndex, NodeIndex),
        via: &[NodeIndex],
        avoid: &[NodeIndex],
    ) -> Option<usize> {
        let mut search = SimplePaths::between(filtered, from, to, self.firm_steps);
        search.limit_work(FIRM_WORK);
        search.skip(self.max_steps.max(self.min_steps.saturating_sub(1)));
        for entity in avoid {
            search.bar(*entity);
        }
        while search.next_length() {
            while search.advance().is_some() {
                if via.iter().all(|entity| search.entities().contains(entity)) {
                    return Some(search.length());
                }
            }
        }
        None
    }
}

impl Question for PathQuestion {
    type Answer = PathAnswer;

    /// Answers a [`PathQuestion`]. The cost grows with the number of routes, up to the work limit of a search.
    fn ask(&self, graph: &MechanismGraph) -> Result<PathAnswer, QuestionError> {
        let (from, to) = describe::ends(graph, &self.from, &self.to)?;
        let via = describe::nodes(graph, &self.via)?;
        let avoid = describe::nodes(graph, &self.avoid)?;
        let turn = self.from.opposite != self.to.opposite;
        let filtered = graph.filtered(&self.filters);

        let mut search = SimplePaths::between(&filtered, from, to, self.max_steps);
        for entity in &avoid {
            search.bar(*entity);
        }
        let (mut tally, mut sides) = (Tally::default(), Sides::default());
        let mut listing = Listing::new(&filtered, turn, self.limit, self.sign);
        while search.next_length() {
            if search.length() < self.min_steps {
                continue;
            }
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
        let pair = Pair { from, to, turn, max_steps: self.max_steps };
        let (nothing, no_effect) = of_pair::nothing(&filtered, pair, verdict);
        let direct = of_pair::direct(&filtered, pair);
        let is_open = verdict == Verdict::Ambiguous && self.filters.when.is_empty();
        let is_free = self.via.is_empty() && self.avoid.is_empty() && self.min_steps <= 1;
        let outcome = PairOutcome {
            from: self.from.clone(),
            to: self.to.clone(),
            verdict,
            nearest: tally.nearest(turn),
            basis: tally.basis().filter(|_| !self.filters.when.is_empty()),
            complete: !search.is_exhausted(),
            truncated: listing.is_truncated(),
            counts: tally.counts(turn),
            nothing,
            beyond: match verdict {
                Verdict::None if is_free => distance(&filtered, from, to),
                Verdict::None => self.beyond(&filtered, (from, to), &via, &avoid),
                _ => None,
            },
            split: is_open.then(|| sides.split(&graph.knowledge().facets, &search.joins, turn)).flatten(),
            left_out: left_out::between(&filtered, from, to, self.max_steps),
            elsewhere: of_pair::nearby(&filtered, pair, nothing, &direct),
            firmness: FirmSearch::new(&filtered, self.firm_steps, FIRM_WORK, 1).judge(
                pair,
                &tally,
                !search.is_exhausted(),
                Passing { via: &via, avoid: &avoid },
            ),
            definitions: of_pair::definitions(&filtered, pair),
        };
        Ok(PathAnswer { outcome, paths: listing.into_paths(), no_effect, direct })
    }
}
