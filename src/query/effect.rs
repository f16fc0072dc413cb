//! `effect`: what more of one entity does to another.

use serde::Serialize;

use super::answer::{Asked, Basis, LeftOut, Nearest, PathAnswer, RelationAnswer, SignCounts, Verdict};
use super::path::DEFAULT_MAX_STEPS;
use crate::graph::selection::Selection;
use crate::model::id::{FacetId, ValueId};

/// How many paths of each sign are given as examples unless a question says otherwise.
pub const DEFAULT_EXAMPLES: usize = 3;

/// Asks what more of one entity does to another.
#[derive(Clone, Debug, PartialEq)]
pub struct EffectQuestion {
    /// What is raised.
    pub from: Asked,
    /// What is looked at.
    pub to: Asked,
    /// The filters.
    pub selection: Selection,
    /// The greatest number of steps.
    pub max_steps: usize,
    /// How many paths of each sign are given as examples.
    pub examples: usize,
}

impl EffectQuestion {
    /// Asks within the default limits.
    pub fn new(from: Asked, to: Asked) -> Self {
        Self { from, to, selection: Selection::default(), max_steps: DEFAULT_MAX_STEPS, examples: DEFAULT_EXAMPLES }
    }
}

/// What more of one entity does to another. Signs and verdicts are as asked: each opposite name turns them.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct EffectAnswer {
    /// What is raised.
    pub from: Asked,
    /// What is looked at.
    pub to: Asked,
    /// What all paths say together: the stated ones where there are any, else the general ones.
    pub verdict: Verdict,
    /// The verdict at the shortest length that has a signed path, if any has one.
    pub nearest: Option<Nearest>,
    /// What the verdict rests on where a condition was asked for and there is a path.
    pub basis: Option<Basis>,
    /// Whether all paths within the greatest length were seen. Where not, only `ambiguous` is final.
    pub complete: bool,
    /// Whether there are more paths than are given as examples.
    pub truncated: bool,
    /// What is recorded of the pair itself.
    pub direct: Direct,
    /// The routes that the verdict rests on, by length; lengths without any are left out.
    pub by_length: Vec<LengthCounts>,
    /// Examples of paths that raise it, from those that the verdict rests on: shortest first, best supported next.
    pub increasing: Vec<PathAnswer>,
    /// Examples of paths that lower it.
    pub decreasing: Vec<PathAnswer>,
    /// Examples of paths without a sign.
    pub unknown: Vec<PathAnswer>,
    /// Correlations of the pair, whichever of the two is written first.
    pub associations: Vec<RelationAnswer>,
    /// All routes that the verdict rests on.
    pub counts: SignCounts,
    /// Why the verdict is `none`, where it is.
    pub nothing: Option<Nothing>,
    /// A facet that tells the paths that raise it from those that lower it, where no condition was asked for and one does.
    pub split: Option<Split>,
    /// What the filters left out of the relations between the two; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
}

/// The relations that lead from one entity straight to the other.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Direct {
    /// What they say together, as asked. Conditions asked for are held against each alone: stated before general.
    pub verdict: Verdict,
    /// All causal ones, a study that found no effect and what is only disputed among them.
    pub relations: Vec<RelationAnswer>,
}

/// How many routes of one length there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct LengthCounts {
    /// In steps.
    pub length: usize,
    /// By sign.
    #[serde(flatten)]
    pub counts: SignCounts,
}

/// Why there is no path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nothing {
    /// A study looked, and found no effect: the direct relations of sign `0`.
    NoEffect,
    /// Nothing is recorded, within the filters and the greatest length.
    NothingRecorded,
}

/// A facet whose values part the paths: the conditions to compare.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Split {
    /// The facet.
    pub facet: FacetId,
    /// The values stated on paths that raise.
    pub increasing: Vec<ValueId>,
    /// The values stated on paths that lower; each excludes each of the others.
    pub decreasing: Vec<ValueId>,
}
