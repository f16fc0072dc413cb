//! What part of the knowledge a question looks at.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::condition::Context;
use crate::model::evidence::Strength;
use crate::model::id::SourceId;
use crate::model::source::Layer;

/// The filters of a question. The default looks at everything; a set that is empty allows every value.
///
/// Filters remove evidence first, then relations that are left without any; what is contested is derived from the rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for an option of its own")]
pub struct Filters {
    /// The conditions asked for: relations that state another value for one of the facets are dropped.
    #[serde(skip_serializing_if = "Context::is_empty")]
    pub when: Context,
    /// Where things are to have been seen: evidence that was seen elsewhere alone, in another species for instance, is removed;
    /// evidence that does not say where it was seen stays.
    #[serde(skip_serializing_if = "Context::is_empty")]
    pub observed: Context,
    /// Evidence from sources of these layers only.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub layers: BTreeSet<Layer>,
    /// Evidence from these sources only.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub sources: BTreeSet<SourceId>,
    /// Evidence of these strengths only.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub strengths: BTreeSet<Strength>,
    /// Without relations that are contested.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_contested: bool,
    /// Without evidence that is only implied.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_implied: bool,
    /// Without evidence that is only a hypothesis.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_hypotheses: bool,
    /// Correlations are steps of paths too, in both directions.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub include_associations: bool,
}

/// One of the [`Filters`], in the order in which they are applied. Serialised as answers spell it, for instance `--evidence`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[schemars(description = "What a filter leaves out, by the option that asks for it.")]
pub enum Filter {
    /// [`Filters::layers`].
    #[schemars(description = "Evidence from other layers.")]
    #[serde(rename = "--layer")]
    Layer,
    /// [`Filters::sources`].
    #[schemars(description = "Evidence from other sources.")]
    #[serde(rename = "--source")]
    Source,
    /// [`Filters::strengths`].
    #[schemars(description = "Evidence of other sorts.")]
    #[serde(rename = "--evidence")]
    Evidence,
    /// [`Filters::no_implied`].
    #[schemars(description = "What is only implied.")]
    #[serde(rename = "--no-implied")]
    NoImplied,
    /// [`Filters::no_hypotheses`].
    #[schemars(description = "What is only a hypothesis.")]
    #[serde(rename = "--no-hypotheses")]
    NoHypotheses,
    /// [`Filters::when`] and [`Filters::observed`].
    #[schemars(description = "What states another condition, or was seen elsewhere alone.")]
    #[serde(rename = "--when")]
    When,
    /// [`Filters::no_contested`].
    #[schemars(description = "What is contested.")]
    #[serde(rename = "--no-contested")]
    NoContested,
}

impl Filter {
    /// All filters, in the order in which they are applied.
    pub const ALL: [Self; 7] =
        [Self::Layer, Self::Source, Self::Evidence, Self::NoImplied, Self::NoHypotheses, Self::When, Self::NoContested];

    /// Returns the identifier, for instance `evidence`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Layer => "layer",
            Self::Source => "source",
            Self::Evidence => "evidence",
            Self::NoImplied => "no-implied",
            Self::NoHypotheses => "no-hypotheses",
            Self::When => "when",
            Self::NoContested => "no-contested",
        }
    }
}

impl Filters {
    /// Returns `true` if nothing is asked for.
    pub fn is_default(&self) -> bool {
        self.is_everything() && !self.include_associations
    }

    /// Returns `true` if nothing can be left out.
    pub fn is_everything(&self) -> bool {
        let Self {
            when,
            observed,
            layers,
            sources,
            strengths,
            no_contested,
            no_implied,
            no_hypotheses,
            include_associations: _,
        } = self;
        let is_narrowed = *no_contested || *no_implied || *no_hypotheses;
        when.is_empty()
            && observed.is_empty()
            && layers.is_empty()
            && sources.is_empty()
            && strengths.is_empty()
            && !is_narrowed
    }
}
