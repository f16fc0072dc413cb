//! Languages and texts in up to three of them.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::str::FromStr;

use borsh::{BorshDeserialize, BorshSerialize};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;

use super::fold::{to_traditional, to_traditional_around_quotes};

/// A language that knowledge is written and answers are given in.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    JsonSchema,
    BorshSerialize,
    BorshDeserialize,
)]
pub enum Lang {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// Chinese in simplified script.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Chinese in traditional script, with Taiwan's terms.
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

impl Lang {
    /// All languages, in the order in which texts list them.
    pub const ALL: [Self; 3] = [Self::En, Self::ZhHans, Self::ZhHant];

    /// Returns the BCP 47 tag: `en`, `zh-Hans` or `zh-Hant`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// Returns the shortest word that means this language where one is typed: `en`, `zh` or `tw`.
    pub fn short(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhHans => "zh",
            Self::ZhHant => "tw",
        }
    }

    /// Returns `true` if this is one of the two Chinese scripts.
    pub fn is_chinese(self) -> bool {
        self != Self::En
    }
}

impl FromStr for Lang {
    type Err = ();

    /// Reads a BCP 47 tag, a POSIX locale or a short form, in any case: `en_GB.UTF-8`, `zh`, `zh-CN`, `zh_TW.UTF-8`, `hant`, `tw`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let tag = text.split(['.', '@']).next().unwrap_or_default().to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        let chinese = |rest: &[&str]| {
            if rest.iter().any(|part| matches!(*part, "hant" | "cht" | "tw" | "hk" | "mo")) {
                Self::ZhHant
            } else {
                Self::ZhHans
            }
        };
        match parts.next().unwrap_or_default() {
            "en" | "c" | "posix" => Ok(Self::En),
            "zh" | "cmn" => Ok(chinese(&parts.collect::<Vec<_>>())),
            "hans" | "chs" | "cn" | "sg" => Ok(Self::ZhHans),
            "hant" | "cht" | "tw" | "hk" | "mo" => Ok(Self::ZhHant),
            _ => Err(()),
        }
    }
}

/// How a text came to be in the language asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rendering {
    /// Written in that language by people.
    Written,
    /// Converted from simplified script by a table: readable, but nobody's wording.
    Converted,
    /// In this other language, since there is none nearer.
    Other(Lang),
}

/// A text in at least one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, BorshSerialize, BorshDeserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<Lang, String>);

impl Text {
    /// Makes a text of the languages given. The last of two entries for one language stays.
    pub fn new(entries: impl IntoIterator<Item = (Lang, String)>) -> Self {
        Self(entries.into_iter().collect())
    }

    /// Returns what people wrote in this language, if they did.
    pub fn written(&self, lang: Lang) -> Option<&str> {
        self.0.get(&lang).map(String::as_str)
    }

    /// Returns the languages and their texts, English first.
    pub fn entries(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }

    /// Returns the text in this language or the nearest there is, and how it came about. The order of nearness is: written,
    /// converted from simplified (for traditional) or left as written in traditional (for simplified), English, any. An empty
    /// text gives an empty string.
    pub fn in_lang(&self, lang: Lang) -> (Cow<'_, str>, Rendering) {
        self.converted_by(to_traditional, lang)
    }

    /// Returns the text as [`Self::in_lang`] does, but what stands within quotation marks as it is written: for remarks on a
    /// misprint, of which another spelling would make nonsense.
    pub fn as_printed(&self, lang: Lang) -> (Cow<'_, str>, Rendering) {
        self.converted_by(to_traditional_around_quotes, lang)
    }

    fn converted_by(&self, convert: fn(&str) -> String, lang: Lang) -> (Cow<'_, str>, Rendering) {
        if let Some(text) = self.written(lang) {
            return (text.into(), Rendering::Written);
        }
        match (lang, self.written(Lang::ZhHans), self.written(Lang::ZhHant)) {
            (Lang::ZhHant, Some(text), _) => return (convert(text).into(), Rendering::Converted),
            (Lang::ZhHans, _, Some(text)) => return (text.into(), Rendering::Other(Lang::ZhHant)),
            _ => {}
        }
        let other = self.written(Lang::En).map(|text| (Lang::En, text)).or_else(|| self.entries().next());
        other.map_or(("".into(), Rendering::Written), |(lang, text)| (text.into(), Rendering::Other(lang)))
    }

    /// Returns `true` if no language has a text.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let text = || json_schema!({ "type": "string" });
        let languages: BTreeMap<&str, Schema> = Lang::ALL.into_iter().map(|lang| (lang.tag(), text())).collect();
        json_schema!({ "description": "A text by language; without one, there is none.", "type": "object", "properties": languages })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_read_as_people_and_systems_write_them() {
        for (text, lang) in [
            ("en", Lang::En),
            ("en_GB.UTF-8", Lang::En),
            ("C.UTF-8", Lang::En),
            ("zh", Lang::ZhHans),
            ("zh-CN", Lang::ZhHans),
            ("zh_TW.UTF-8", Lang::ZhHant),
            ("ZH-hant-HK", Lang::ZhHant),
            ("tw", Lang::ZhHant),
        ] {
            assert_eq!(text.parse(), Ok(lang), "{text}");
        }
        assert_eq!("fr_FR".parse::<Lang>(), Err(()));
    }

    #[test]
    fn what_is_quoted_as_a_misprint_stays() {
        let text = Text::new([(Lang::ZhHans, "原文把“证据”误印为“证件”。".into())]);
        assert_eq!(text.as_printed(Lang::ZhHant).0, "原文把「证据」誤印為「证件」。");
        assert_eq!(text.in_lang(Lang::ZhHant).0, "原文把「證據」誤印為「證件」。");
        let open = Text::new([(Lang::ZhHans, "写作“证".into())]);
        assert_eq!(open.as_printed(Lang::ZhHant).0, "寫作「證");
    }

    #[test]
    fn traditional_is_converted_from_simplified_and_says_so() {
        let text = Text::new([(Lang::En, "muscle".into()), (Lang::ZhHans, "肌肉萎缩".into())]);
        assert_eq!(text.in_lang(Lang::ZhHant), ("肌肉萎縮".into(), Rendering::Converted));
        assert_eq!(text.in_lang(Lang::En), ("muscle".into(), Rendering::Written));
        let english = Text::new([(Lang::En, "muscle".into())]);
        assert_eq!(english.in_lang(Lang::ZhHans), ("muscle".into(), Rendering::Other(Lang::En)));
    }
}
