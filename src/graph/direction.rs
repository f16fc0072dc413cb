//! Which way relations are followed.

use schemars::JsonSchema;
use serde::Serialize;

/// Which way a question follows the relations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Against them: to causes.
    Upstream,
    /// Along them: to targets.
    Downstream,
}

impl Direction {
    /// Both directions, upstream first.
    pub const BOTH: [Self; 2] = [Self::Upstream, Self::Downstream];

    /// Returns the other direction.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Upstream => Self::Downstream,
            Self::Downstream => Self::Upstream,
        }
    }
}
