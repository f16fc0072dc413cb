//! The work limit of searches.

/// How many steps a search looks at before it gives up, unless it is told otherwise: about half a second.
pub(crate) const MAX_WORK: usize = 20_000_000;
