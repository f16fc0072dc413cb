//! `sources/<source-id>.yaml`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::text::{Id, Text, TextOrString, one_of};
use crate::load::raw::SOURCE_KINDS;
use crate::model::source::Layer;

/// A document or database: its bibliographic record, and what was noted from it. Its id is the name of the file.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// Its title. No other source may have it.
    pub title: Text,
    /// Its authors, as it names them.
    pub authors: Option<Vec<String>>,
    /// The year of publication.
    pub year: Option<i32>,
    /// Where it was published: journal and volume, publisher, site.
    pub venue: Option<TextOrString>,
    /// The language that it is written in, as a BCP 47 tag.
    pub language: String,
    /// What it is.
    #[schemars(schema_with = "kinds")]
    pub kind: String,
    /// `documents`: what the knowledge base is about. `background`: textbook steps that join what the documents leave apart.
    pub layer: Layer,
    /// Under which terms it may be used.
    pub license: String,
    /// Where it can be read.
    pub url: Option<String>,
    /// Its digital object identifier, without a prefix or address.
    #[schemars(regex(pattern = r"^10\.[0-9.]{4,}/\S+$"))]
    pub doi: Option<String>,
    /// What was noted from it, by ids, in the order of the document.
    pub notes: Option<BTreeMap<Id, Note>>,
}

/// What one place of a source says, in your own words. Elsewhere it is called `source-id/note-id`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Note {
    /// The section, in quotation marks: in documents a number like `"1.7"`, `"0"` for what stands before the first; in the
    /// background free text.
    pub section: String,
    /// What it says, in one to four sentences: figures with unit and population, hedges kept.
    pub text: Text,
    /// Every entity that it speaks of.
    pub mentions: Option<Vec<Id>>,
    /// What the source misprints there.
    pub erratum: Option<Text>,
    /// Why a figure must be read with care: out of date, or misleading.
    pub caution: Option<Text>,
}

fn kinds(_: &mut SchemaGenerator) -> Schema {
    one_of(SOURCE_KINDS.iter().copied())
}
