//! What several questions about a pair of entities have in common.

use schemars::JsonSchema;
use serde::ser::SerializeMap;

use super::answer::{
    Basis, Elsewhere, EntityRef, Firmness, LeftOut, Nearest, Nothing, RelationRecord, SignCounts, Split, Verdict,
};

/// What all paths from one entity to another come to. Signs and verdicts are as asked: each opposite name turns them.
///
/// The answers that hold one show its fields as their own, in JSON too. Their own fields stand among them there, so that the
/// outcome is written in parts rather than flattened as a whole.
#[non_exhaustive]
#[derive(Clone, Debug, PartialEq, JsonSchema)]
pub struct PairOutcome {
    /// What is raised; where paths begin.
    pub from: EntityRef,
    /// What is looked at; where paths end.
    pub to: EntityRef,
    /// What all paths say together: the stated ones where there are any, else the general ones.
    pub verdict: Verdict,
    /// The verdict at the shortest length that has a signed path; `None` if no path has a sign.
    pub nearest: Option<Nearest>,
    /// What the verdict rests on; `None` if no condition was asked for or there is no path.
    pub basis: Option<Basis>,
    /// Whether all paths within the greatest length were seen. If not, only `ambiguous` is final.
    pub complete: bool,
    /// Whether there are more paths than are listed.
    pub truncated: bool,
    /// How many routes of each sign the verdict rests on: paths that pass the same entities with the same sign are one.
    pub counts: SignCounts,
    /// Why the verdict is `none`; `None` if it is not.
    pub nothing: Option<Nothing>,
    /// The length of the shortest path that counts where there is none within the greatest length but a longer one, in steps. Where
    /// paths have to pass something or to pass it by, none of more than 10 steps is looked for.
    pub beyond: Option<usize>,
    /// A facet that tells the paths that raise it from those that lower it, where no condition was asked for and one does.
    pub split: Option<Split>,
    /// What the filters left out of the relations between the two; filters that left out nothing are not listed.
    pub left_out: Vec<LeftOut>,
    /// What is recorded nearby, where nothing is recorded of the pair.
    pub elsewhere: Elsewhere,
    /// Whether the verdict stays where longer paths are looked at.
    #[schemars(flatten)]
    pub firmness: Firmness,
    /// The relations by which the first is a criterion of the second. Alone they are no path, for they say nothing of what acts.
    pub definitions: Vec<RelationRecord>,
}

impl PairOutcome {
    /// Writes what stands before the paths.
    pub(super) fn serialize_head<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("from", &self.from)?;
        map.serialize_entry("to", &self.to)?;
        map.serialize_entry("verdict", &self.verdict)?;
        map.serialize_entry("nearest", &self.nearest)?;
        map.serialize_entry("basis", &self.basis)?;
        map.serialize_entry("complete", &self.complete)?;
        map.serialize_entry("truncated", &self.truncated)
    }

    /// Writes the counts, and why there is nothing.
    pub(super) fn serialize_counts<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("counts", &self.counts)?;
        map.serialize_entry("nothing", &self.nothing)
    }

    /// Writes what stands at the end.
    pub(super) fn serialize_tail<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("beyond", &self.beyond)?;
        map.serialize_entry("split", &self.split)?;
        map.serialize_entry("left_out", &self.left_out)?;
        map.serialize_entry("elsewhere", &self.elsewhere)?;
        map.serialize_entry("firm", &self.firmness.firm)?;
        map.serialize_entry("differs_from", &self.firmness.differs_from)?;
        map.serialize_entry("definitions", &self.definitions)
    }
}
