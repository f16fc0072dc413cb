//! Sources and the notes taken from them.

use borsh::{BorshDeserialize, BorshSerialize};
use serde::Serialize;

use super::id::{EntityId, NoteId, SourceId};
use super::name::Text;

/// Where a source stands among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, BorshSerialize, BorshDeserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layer {
    /// A document that the knowledge base is about.
    Documents,
    /// Textbook steps from elsewhere that join what the documents leave apart.
    Background,
    /// What the reader's own folder says, laid over another knowledge base.
    Local,
    /// What a file of another program says.
    Imported,
}

impl Layer {
    /// All layers; a relation that rests on several is of the first of them.
    pub const ALL: [Self; 4] = [Self::Documents, Self::Background, Self::Local, Self::Imported];

    /// Returns the identifier that people write.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Documents => "documents",
            Self::Background => "background",
            Self::Local => "local",
            Self::Imported => "imported",
        }
    }

    /// Returns the layer of that identifier.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layer| layer.id() == id)
    }

    /// Returns `true` if notes of its sources stand in sections that a reader can look up: those of documents, of the reader's own too.
    /// What textbooks and imports have there says how it was found.
    pub const fn has_sections(self) -> bool {
        match self {
            Self::Documents | Self::Local => true,
            Self::Background | Self::Imported => false,
        }
    }
}

/// A document or database with its bibliographic record and what was noted from it.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Source {
    /// Its identifier.
    pub id: SourceId,
    /// Its title.
    pub title: Text,
    /// Its authors as it names them; may be empty.
    pub authors: Vec<String>,
    /// The year of publication.
    pub year: Option<i32>,
    /// Where it was published; may be empty.
    pub venue: Text,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// What it is: review, digest, database, …
    pub kind: String,
    /// Its layer.
    pub layer: Layer,
    /// Under which terms it may be used.
    pub license: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Its digital object identifier, without a prefix.
    pub doi: Option<String>,
    /// Its number in `PubMed`, in digits.
    pub pmid: Option<String>,
    /// Its notes, in the order of the document.
    pub notes: Vec<Note>,
}

/// What one place in a source says, in the knowledge base's own words.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Note {
    /// Its identifier, with the source's.
    pub id: NoteId,
    /// The section of the source: any short label, such as `1.7`, `Results` or `Table 2`.
    pub section: String,
    /// What it says.
    pub text: Text,
    /// The entities that it speaks of, as written.
    pub mentions: Vec<EntityId>,
    /// What the source misprints there, if anything.
    pub erratum: Text,
    /// Why a figure must be read with care, if it must.
    pub caution: Text,
    /// The digital object identifier of the work that the place refers to, without a prefix.
    pub doi: Option<String>,
    /// The number in `PubMed` of the work that the place refers to, in digits.
    pub pmid: Option<String>,
}
