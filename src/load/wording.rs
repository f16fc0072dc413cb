//! Words that diagnostics share, and which word was probably meant.

use crate::model::fold::{fold, key};
use crate::model::id::is_kebab_case;

/// How identifiers are spelt.
pub(super) const ID_RULE: &str = "identifiers are words of lower-case ASCII letters and digits, joined by single hyphens";

/// Returns the identifier that a text would be, if it has one.
pub(super) fn kebab_case(text: &str) -> Option<String> {
    let folded: String =
        fold(text).into_iter().map(|f| if f.character.is_alphanumeric() { f.character } else { '-' }).collect();
    let id = folded.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    is_kebab_case(&id).then_some(id)
}

/// Returns the word nearest to a text, if one is near: at most one slip in three characters.
pub(super) fn nearest<'w>(text: &str, words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let wanted = key(text);
    let limit = wanted.chars().count().div_ceil(3);
    let near = words.map(|word| (strsim::osa_distance(&wanted, &key(word)), word));
    near.filter(|(distance, _)| *distance <= limit).min().map(|(_, word)| word)
}

/// Returns the sentence that suggests a word.
pub(super) fn did_you_mean(word: &str) -> String {
    format!("did you mean `{word}`?")
}

/// Joins words: `a`, `b`, `c`.
pub(super) fn quoted_list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// Shortens a text for a message: its first line, at most 40 characters.
pub(super) fn shortened(text: &str) -> String {
    let line = text.lines().next().unwrap_or_default();
    if line.chars().count() <= 40 && line.len() == text.trim_end().len() {
        return line.to_owned();
    }
    line.chars().take(39).chain(['…']).collect()
}
