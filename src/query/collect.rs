//! What is kept of what a search finds: counts, examples, lists, and what the filters left out.

pub(super) mod changes;
pub(super) mod direct;
pub(super) mod elsewhere;
pub(super) mod examples;
pub(super) mod firmness;
pub(super) mod judge;
pub(super) mod left_out;
pub(super) mod listing;
pub(super) mod loop_list;
pub(super) mod reached;
pub(super) mod split;
pub(super) mod tally;
