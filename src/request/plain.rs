//! How the plain fields of requests are written in JSON.

use serde::{Deserialize, Deserializer};

/// Returns `true` if a flag is not set.
#[allow(clippy::trivially_copy_pass_by_ref)] // The signature is serde's.
pub(super) fn is_false(flag: &bool) -> bool {
    !flag
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
