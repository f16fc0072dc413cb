//! How the plain fields of requests are written in JSON.

use serde::{Deserialize, Deserializer};

/// Returns `true` if a flag is not set.
#[allow(clippy::trivially_copy_pass_by_ref)] // The signature is serde's.
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
}

/// Reads a list of words of which one may hold several, with commas between them, as behind an option; so a request is the same
/// list however it was written.
pub(super) fn parts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let words = one_or_many(deserializer)?;
    Ok(words.iter().flat_map(|word| word.split(',')).map(str::to_owned).collect())
}

/// Reads a list of words; a single word may stand without its brackets.
pub(super) fn one_or_many<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMany {
        One(String),
        Many(Vec<String>),
    }
    Ok(match OneOrMany::deserialize(deserializer)? {
        OneOrMany::One(word) => vec![word],
        OneOrMany::Many(words) => words,
    })
}
