//! Which of several paths is told first.

use std::collections::BTreeSet;

use sarcograph::model::evidence::{Certainty, Stance, Strength};

use super::brute::{Left, Path, basis, left_of};
use super::world::Edge;

/// What orders paths: length, weakest step, all steps together, entities, relations. Smaller is told first.
pub(super) type Rank = (usize, Option<usize>, usize, Vec<String>, Vec<String>);

/// One number for how weakly a relation is supported: contested behind all others, then by its firmest wording, then by its
/// strongest evidence, then by how few sources it has, of which four are as good as more.
fn weakness(left: &Left<'_>, id: &str) -> usize {
    let edge: &Edge = left.edges.iter().find(|edge| left.world.id(edge) == id).unwrap();
    let proofs = left_of(edge, left.filters);
    let supporting = || proofs.iter().filter(|proof| proof.stance == Stance::Supports);
    let wordings = [Certainty::Stated, Certainty::Hedged, Certainty::Hypothesis, Certainty::Implied];
    let works = [
        Strength::HumanTrial,
        Strength::HumanCohort,
        Strength::Review,
        Strength::Animal,
        Strength::Cell,
        Strength::Database,
        Strength::Opinion,
    ];
    let wording = supporting().map(|proof| wordings.iter().position(|it| *it == proof.certainty).unwrap()).min().unwrap();
    let work = supporting().map(|proof| works.iter().position(|it| *it == proof.strength).unwrap()).min().unwrap();
    let sources: BTreeSet<usize> = supporting().map(|proof| proof.source).collect();
    usize::from(left.contested.contains(id)) * 128 + wording * 32 + work * 4 + 4_usize.saturating_sub(sources.len())
}

pub(super) fn rank(left: &Left<'_>, path: &Path) -> Rank {
    let weak = || path.relations.iter().map(|id| weakness(left, id));
    let names = path.entities.iter().map(|entity| left.world.names[*entity].clone()).collect();
    (path.relations.len(), weak().max(), weak().sum(), names, path.relations.clone())
}

/// The paths that the verdict rests on, best first.
pub(super) fn ranked<'p>(left: &Left<'_>, paths: &'p [Path]) -> Vec<&'p Path> {
    let mut ranked = basis(paths);
    ranked.sort_by_cached_key(|path| rank(left, path));
    ranked
}

/// The best path that has a sign, or else the best of all.
pub(super) fn best<'p>(left: &Left<'_>, paths: &'p [Path]) -> Option<&'p Path> {
    let ranked = ranked(left, paths);
    ranked.iter().find(|path| path.sign != '?').or(ranked.first()).copied()
}
