//! The language of a source: a tag in the manner of BCP 47.

use crate::diagnostic::code::Code;
use crate::load::reader::Reader;
use crate::load::tree::Node;
use crate::load::wording::{did_you_mean, shortened};

/// What a tag looks like, as a regular expression: the language, then perhaps the script and the region.
pub(in crate::load) const TAG_PATTERN: &str = "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$";

/// What people write in the place of a tag, in lower case, and the tag that they mean.
const NAMES: [(&str, &str); 58] = [
    ("english", "en"),
    ("eng", "en"),
    ("英文", "en"),
    ("英语", "en"),
    ("英語", "en"),
    ("chinese", "zh-Hans"),
    ("mandarin", "zh-Hans"),
    ("simplified chinese", "zh-Hans"),
    ("chinese (simplified)", "zh-Hans"),
    ("traditional chinese", "zh-Hant"),
    ("chinese (traditional)", "zh-Hant"),
    ("zho", "zh-Hans"),
    ("chi", "zh-Hans"),
    ("中文", "zh-Hans"),
    ("汉语", "zh-Hans"),
    ("简体中文", "zh-Hans"),
    ("简体", "zh-Hans"),
    ("繁体中文", "zh-Hant"),
    ("繁體中文", "zh-Hant"),
    ("繁體", "zh-Hant"),
    ("japanese", "ja"),
    ("jpn", "ja"),
    ("日本語", "ja"),
    ("korean", "ko"),
    ("한국어", "ko"),
    ("german", "de"),
    ("deutsch", "de"),
    ("ger", "de"),
    ("deu", "de"),
    ("french", "fr"),
    ("français", "fr"),
    ("fra", "fr"),
    ("fre", "fr"),
    ("spanish", "es"),
    ("español", "es"),
    ("spa", "es"),
    ("portuguese", "pt"),
    ("português", "pt"),
    ("italian", "it"),
    ("italiano", "it"),
    ("russian", "ru"),
    ("русский", "ru"),
    ("dutch", "nl"),
    ("polish", "pl"),
    ("swedish", "sv"),
    ("danish", "da"),
    ("norwegian", "nb"),
    ("finnish", "fi"),
    ("turkish", "tr"),
    ("arabic", "ar"),
    ("hebrew", "he"),
    ("hindi", "hi"),
    ("vietnamese", "vi"),
    ("thai", "th"),
    ("czech", "cs"),
    ("greek", "el"),
    ("hungarian", "hu"),
    ("ukrainian", "uk"),
];

/// Reads the tag of a language. What is none is reported with the tag that is probably meant.
pub(super) fn read(reader: &mut Reader, node: &Node<'_>) -> Option<String> {
    let text = reader.text(node)?.value;
    let lower = text.to_lowercase();
    let named = NAMES.iter().find(|(name, _)| *name == lower).map(|(_, tag)| (*tag).to_owned());
    if named.is_none() && is_tag(&text) {
        return Some(text);
    }
    let diagnostic =
        reader.report(Code::BadLanguage, &node.range, format!("`{}` is no tag of a language", shortened(&text)));
    diagnostic.suggestion = named.or_else(|| respelt(&text)).map(|tag| did_you_mean(&tag));
    diagnostic.reason =
        Some("a language is told by its tag, such as `en`, `de`, `zh-Hans`, `zh-Hant` or `pt-BR`".to_owned());
    None
}

/// Returns `true` if a text is a tag: a language of two or three small letters, perhaps a script, perhaps a region.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-').peekable();
    let small = |part: &str| part.bytes().all(|b| b.is_ascii_lowercase());
    let is_language = parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && small(part));
    parts.next_if(|part| {
        part.len() == 4 && part.is_ascii() && part.starts_with(|c: char| c.is_ascii_uppercase()) && small(&part[1..])
    });
    parts.next_if(|part| {
        part.len() == 2 && part.bytes().all(|b| b.is_ascii_uppercase())
            || part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit())
    });
    is_language && parts.next().is_none()
}

/// Returns the tag that a text is but for case, underscores and blanks.
fn respelt(text: &str) -> Option<String> {
    let parts = text.split(['-', '_', ' ']).enumerate().map(|(at, part)| match (at, part.len()) {
        (0, _) => part.to_lowercase(),
        (_, 2) => part.to_uppercase(),
        (_, 4) => {
            let lower = part.to_lowercase();
            lower.chars().take(1).flat_map(char::to_uppercase).chain(lower.chars().skip(1)).collect()
        }
        _ => part.to_owned(),
    });
    let tag = parts.collect::<Vec<_>>().join("-");
    is_tag(&tag).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_a_language_a_script_and_a_region() {
        for tag in ["en", "de", "zh-Hans", "zh-Hant-TW", "pt-BR", "es-419", "yue"] {
            assert!(is_tag(tag), "{tag}");
        }
        for other in ["", "english", "EN", "zh_Hans", "zh-hans", "zh-", "e", "en-", "en-US-US", "中文", "en-Ł123"] {
            assert!(!is_tag(other), "{other}");
        }
    }

    #[test]
    fn what_is_a_tag_but_for_its_spelling_is_respelt() {
        assert_eq!(respelt("zh_hans").as_deref(), Some("zh-Hans"));
        assert_eq!(respelt("EN-us").as_deref(), Some("en-US"));
        assert_eq!(respelt("some words"), None);
    }
}
