//! What a knowledge base says of itself.

use borsh::{BorshDeserialize, BorshSerialize};

use super::name::Text;

/// The version of the format that this program reads: `format` in `about.yaml`, where 1 is what is meant if it is left out.
pub const FORMAT: u32 = 1;

/// The record `about.yaml`.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct About {
    /// What the knowledge base is about, as a phrase without a full stop. May be empty.
    pub title: Text,
    /// The day that it was last revised, as `YYYY-MM-DD`.
    pub date: Option<String>,
    /// Names and words for the examples on the start page.
    pub examples: Examples,
}

/// Example words, each of which may be missing; a command without its words is left off the start page.
#[derive(Clone, Debug, Default, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Examples {
    /// The entities that a page begins with.
    pub entities: Vec<String>,
    /// An entity to look up.
    pub entity: Option<String>,
    /// Words to search for.
    pub words: Text,
    /// Where an example pathway begins.
    pub from: Option<String>,
    /// Where example pathways end.
    pub to: Option<String>,
    /// Where a second example pathway begins.
    pub start: Option<String>,
    /// An entity that much acts on.
    pub regulator: Option<String>,
    /// An entity on a loop.
    pub r#loop: Option<String>,
}
