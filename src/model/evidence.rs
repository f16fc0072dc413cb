//! Evidence: why a relation stands.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::Serialize;

use super::condition::Context;
use super::id::{MechanismId, NoteId};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, BorshSerialize, BorshDeserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $id)] $variant,)*
        }

        impl $name {
            /// All values, in the order of their table in the format document.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Returns the identifier that people write.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)* }
            }

            /// Returns the value of that identifier.
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.id() == id)
            }
        }
    };
}

words! {
    /// What sort of work stands behind a statement, strongest last but for `database`.
    Strength {
        /// A review states it and names no study.
        Review = "review",
        /// Somebody's opinion or advice.
        Opinion = "opinion",
        /// Experiments on cells.
        Cell = "cell",
        /// Experiments on animals.
        Animal = "animal",
        /// People were observed.
        HumanCohort = "human-cohort",
        /// People were treated in a trial.
        HumanTrial = "human-trial",
        /// A curated database gives it as a textbook step.
        Database = "database",
    }
}

words! {
    /// How firmly the source says it.
    Certainty {
        /// As a fact.
        Stated = "stated",
        /// With a "may" or the like.
        Hedged = "hedged",
        /// As a hypothesis.
        Hypothesis = "hypothesis",
        /// Not in a sentence of its own: it follows from the words.
        Implied = "implied",
    }
}

words! {
    /// What the evidence says to the relation.
    Stance {
        /// It is so.
        Supports = "supports",
        /// It is not so.
        Disputes = "disputes",
        /// Nobody has looked: counts for neither.
        NoEvidence = "no-evidence",
    }
}

impl Strength {
    /// Returns the members of a named group, or the value of that identifier alone: `human` (human-cohort, human-trial),
    /// `experimental` (cell, animal, human-trial).
    pub fn group(id: &str) -> Option<Vec<Self>> {
        match id {
            "human" => Some(vec![Self::HumanCohort, Self::HumanTrial]),
            "experimental" => Some(vec![Self::Cell, Self::Animal, Self::HumanTrial]),
            _ => Self::from_id(id).map(|strength| vec![strength]),
        }
    }

    /// Returns how far it is from people, from 0 on: trials first, then cohorts, reviews, databases, opinions, animals and cells.
    pub const fn from_people(self) -> usize {
        match self {
            Self::HumanTrial => 0,
            Self::HumanCohort => 1,
            Self::Review => 2,
            Self::Database => 3,
            Self::Opinion => 4,
            Self::Animal => 5,
            Self::Cell => 6,
        }
    }
}

/// One reason to hold a relation for true, or not to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct Evidence {
    /// The note that says what the source says.
    pub note: NoteId,
    /// What sort of work stands behind it.
    pub strength: Strength,
    /// How firmly the source says it.
    pub certainty: Certainty,
    /// What it says to the relation.
    pub stance: Stance,
    /// Where it was seen: species, population.
    pub observed: Context,
    /// The mechanism that cites it here.
    pub mechanism: MechanismId,
}
