//! What part of the knowledge a question looks at.

use std::collections::BTreeSet;

use crate::model::condition::Context;
use crate::model::evidence::Strength;
use crate::model::id::SourceId;
use crate::model::source::Layer;

/// The filters of a question. The default looks at everything; a set that is empty allows every value.
///
/// Filters remove evidence first, then relations that are left without any; what is contested is derived from the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filters {
    /// The conditions asked for: relations that state another value for one of the facets are dropped.
    pub when: Context,
    /// Evidence from sources of these layers only.
    pub layers: BTreeSet<Layer>,
    /// Evidence from these sources only.
    pub sources: BTreeSet<SourceId>,
    /// Evidence of these strengths only.
    pub strengths: BTreeSet<Strength>,
    /// Without relations that are contested.
    pub no_contested: bool,
    /// Without evidence that is only implied.
    pub no_implied: bool,
    /// Correlations are steps of paths too, in both directions.
    pub include_associations: bool,
}

/// A filter of a [`Filters`], in the order in which filters are applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Filter {
    /// [`Filters::layers`].
    Layer,
    /// [`Filters::sources`].
    Source,
    /// [`Filters::strengths`].
    Evidence,
    /// [`Filters::no_implied`].
    NoImplied,
    /// [`Filters::when`].
    When,
    /// [`Filters::no_contested`].
    NoContested,
}

impl Filter {
    /// All filters, in the order in which they are applied.
    pub const ALL: [Self; 6] = [Self::Layer, Self::Source, Self::Evidence, Self::NoImplied, Self::When, Self::NoContested];

    /// Returns the filter as it stands on the command line, for instance `--evidence`.
    pub const fn option(self) -> &'static str {
        match self {
            Self::Layer => "--layer",
            Self::Source => "--source",
            Self::Evidence => "--evidence",
            Self::NoImplied => "--no-implied",
            Self::When => "--when",
            Self::NoContested => "--no-contested",
        }
    }
}

impl Filters {
    /// Tells whether nothing can be left out.
    pub fn is_everything(&self) -> bool {
        *self == Self { include_associations: self.include_associations, ..Self::default() }
    }
}
