//! Identifiers: one type for each kind of record, so that none can be taken for another.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use borsh::{BorshDeserialize, BorshSerialize};
use schemars::JsonSchema;
use serde::Serialize;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema, BorshSerialize, BorshDeserialize)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Takes a text as an identifier, unchecked: `load` is where spelling and existence are checked.
            pub fn new(text: impl Into<Arc<str>>) -> Self {
                Self(text.into())
            }

            /// Returns the identifier as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.pad(&self.0)
            }
        }

        impl Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::new(text)
            }
        }
    )*};
}

ids! {
    /// An entity, for instance `il-6`.
    EntityId;
    /// A kind of entity, for instance `cytokine`; the stem of the file in `entities/`.
    KindId;
    /// A facet of a condition or observation, for instance `duration`.
    FacetId;
    /// A value of a facet, for instance `chronic`; unique within its facet only.
    ValueId;
    /// A source, for instance `sarcopenia-mechanisms`.
    SourceId;
    /// A note with its source, for instance `sarcopenia-mechanisms/foxo3-atrogenes`.
    NoteId;
    /// A mechanism, for instance `foxo3-atrogenes`.
    MechanismId;
    /// A theme, the folder that a mechanism lies in, for instance `proteolysis-autophagy`.
    ThemeId;
    /// A relation: `subject/effect/object`, then `/facet=value` for each condition in the order of the facets' ids.
    RelationId;
}

impl NoteId {
    /// Joins a source and the key of a note in it.
    pub fn of(source: &SourceId, key: &str) -> Self {
        Self::new(format!("{source}/{key}"))
    }

    /// Returns the source that the note stands in: the part before the slash.
    pub fn source(&self) -> SourceId {
        SourceId::new(self.as_str().split('/').next().unwrap_or_default())
    }
}

/// Returns `true` if a text is spelt as an identifier: words of lower-case ASCII letters and digits, joined by single hyphens.
pub fn is_kebab_case(text: &str) -> bool {
    !text.is_empty()
        && text.split('-').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kebab_case_has_single_hyphens_between_words() {
        assert!(is_kebab_case("il-6") && is_kebab_case("25-hydroxyvitamin-d"));
        for wrong in ["", "-il", "il-", "il--6", "IL-6", "il_6", "白"] {
            assert!(!is_kebab_case(wrong), "{wrong}");
        }
    }

    #[test]
    fn a_note_knows_its_source() {
        let note = NoteId::of(&SourceId::new("review"), "n1");
        assert_eq!(note.as_str(), "review/n1");
        assert_eq!(note.source().as_str(), "review");
    }
}
