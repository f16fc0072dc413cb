//! Answers as the JSON of the command line's contract.

use serde::Serialize;

use crate::model::knowledge::Knowledge;

/// Which knowledge an answer rests on.
#[derive(Serialize)]
struct Stamp<'a> {
    date: Option<&'a str>,
    hash: &'a str,
}

/// Returns an answer, which must serialise as an object, with the knowledge's date and hash as its last field `knowledge`. Pretty,
/// with a line break at the end.
pub fn stamped(answer: &impl Serialize, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Stamped<'a, A: Serialize> {
        #[serde(flatten)]
        answer: &'a A,
        knowledge: Stamp<'a>,
    }
    let stamp = Stamp { date: knowledge.about.date.as_deref(), hash: &knowledge.hash };
    plain(&Stamped { answer, knowledge: stamp })
}

/// Returns a value as it is, pretty, with a line break at the end.
pub fn plain(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}
