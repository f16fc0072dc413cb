//! What records share: identifiers, texts, contexts.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use crate::model::condition::FacetRole;
use crate::model::effect::Effect;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::source::Layer;

/// An identifier: words of lower-case ASCII letters and digits, joined by single hyphens.
#[derive(JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
pub struct Id(#[schemars(regex(pattern = r"^[a-z0-9]+(-[a-z0-9]+)*$"))] pub String);

/// A text in several languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Text {
    /// English, British spelling.
    pub en: String,
    /// Chinese in simplified script.
    #[schemars(rename = "zh-Hans")]
    pub zh_hans: String,
    /// Chinese in traditional script, with Taiwan's terms. Without it, readers get the simplified text converted.
    #[schemars(rename = "zh-Hant")]
    pub zh_hant: Option<String>,
}

/// A text in several languages, or one that is the same in all.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum TextOrString {
    /// In several languages.
    Text(Text),
    /// The same in all.
    String(String),
}

/// A number in `PubMed`, with or without quotation marks.
pub struct Pmid(pub String);

impl JsonSchema for Pmid {
    fn schema_name() -> Cow<'static, str> {
        "Pmid".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"], "pattern": "^[1-9][0-9]{0,7}$", "minimum": 1, "maximum": 99_999_999
        })
    }
}

/// Values by facet, one a facet.
#[derive(JsonSchema)]
pub struct Context(pub BTreeMap<Id, Id>);

/// Returns the schema of a word of a fixed list.
pub(super) fn one_of(words: impl IntoIterator<Item = &'static str>) -> Schema {
    let words: Vec<&str> = words.into_iter().collect();
    json_schema!({ "type": "string", "enum": words })
}

macro_rules! words {
    ($($word:ident)*) => {$(
        impl JsonSchema for $word {
            fn schema_name() -> Cow<'static, str> {
                stringify!($word).into()
            }

            fn inline_schema() -> bool {
                true
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                one_of(Self::ALL.iter().map(|word| word.id()))
            }
        }
    )*};
}

words! { Certainty Effect FacetRole Layer Stance Strength }
