//! `sources/<source-id>.yaml`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator};

use super::text::{Id, Pmid, Text, TextOrString, one_of};
use crate::load::raw::{MAX_SECTION, SOURCE_KINDS, TAG_PATTERN, YEARS};
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
    #[schemars(range(min = *YEARS.start(), max = *YEARS.end()))]
    pub year: Option<i32>,
    /// Where it was published: journal and volume, publisher, site.
    pub venue: Option<TextOrString>,
    /// The language that it is written in, as a BCP 47 tag: `en`, `zh-Hans`, `pt-BR`.
    #[schemars(regex(pattern = TAG_PATTERN))]
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
    /// Its number in `PubMed`.
    pub pmid: Option<Pmid>,
    /// What was noted from it, by ids, in the order of the document.
    pub notes: Option<BTreeMap<Id, Note>>,
}

/// What one place of a source says, in your own words. Elsewhere it is called `source-id/note-id`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Note {
    /// The section, as a short label: `"1.7"` (numbers in quotation marks), `"0"` for what stands before the first, `Results`,
    /// `Table 2`.
    #[schemars(length(min = 1, max = MAX_SECTION), regex(pattern = r"^[^\n]+$"))]
    pub section: String,
    /// What it says, in one to four sentences: figures with unit and population, hedges kept.
    pub text: Text,
    /// Every entity that it speaks of. Which entities there are, `sarcograph check` knows.
    pub mentions: Option<Vec<Id>>,
    /// What the source misprints there.
    pub erratum: Option<Text>,
    /// Why a figure must be read with care: out of date, or misleading.
    pub caution: Option<Text>,
    /// The digital object identifier of the work that the place refers to, without a prefix or address.
    #[schemars(regex(pattern = r"^10\.[0-9.]{4,}/\S+$"))]
    pub doi: Option<String>,
    /// The number in `PubMed` of the work that the place refers to.
    pub pmid: Option<Pmid>,
}

fn kinds(_: &mut SchemaGenerator) -> Schema {
    one_of(SOURCE_KINDS.iter().copied())
}
