//! Answers as the JSON of the command line's contract.

pub mod schema;

use schemars::JsonSchema;
use serde::Serialize;

use crate::diagnostic::answer::CheckAnswer;
use crate::model::knowledge::Knowledge;
use crate::request::Request;

/// The program and its version.
pub const PROGRAM: &str = concat!("sarcograph ", env!("CARGO_PKG_VERSION"));

/// The version of the form of answers: it grows by fields, and is counted up only if a field ever changes its meaning.
pub const FORMAT: u32 = 1;

/// Which knowledge an answer rests on.
#[derive(Serialize, JsonSchema)]
struct KnowledgeStamp<'a> {
    /// The day that it was last revised, as `YYYY-MM-DD`.
    date: Option<&'a str>,
    /// A hash of all its files.
    hash: &'a str,
}

/// What answered: the last fields of every answer.
#[derive(Serialize, JsonSchema)]
struct Stamp<'a> {
    /// The program and its version.
    program: &'a str,
    /// The version of the form of answers: it grows by fields, and is counted up only if a field ever changes its meaning.
    format: u32,
    /// The knowledge that it rests on.
    knowledge: KnowledgeStamp<'a>,
}

/// What checked a folder. Its knowledge is there if nothing in it has an error.
#[derive(Serialize, JsonSchema)]
struct CheckStamp<'a> {
    /// The program and its version.
    program: &'a str,
    /// The version of the form of answers.
    format: u32,
    /// The knowledge that was checked; `null` if it has an error.
    knowledge: Option<KnowledgeStamp<'a>>,
}

/// The answer to `--version`.
#[derive(Serialize, JsonSchema)]
struct VersionAnswer<'a> {
    /// The version of the program.
    version: &'a str,
    /// The knowledge that it answers from.
    knowledge: KnowledgeStamp<'a>,
}

impl<'a> KnowledgeStamp<'a> {
    fn of(knowledge: &'a Knowledge) -> Self {
        Self { date: knowledge.about.date.as_deref(), hash: &knowledge.hash }
    }
}

/// Returns an answer, which must serialise as an object, with what was asked, the program's and the format's version and the
/// knowledge's date and hash as its last fields: `request`, `program`, `format`, `knowledge`. Pretty, with a line break at the end.
pub fn stamped(answer: &impl Serialize, request: &Request, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Stamped<'a, A: Serialize> {
        #[serde(flatten)]
        answer: &'a A,
        request: &'a Request,
        #[serde(flatten)]
        stamp: Stamp<'a>,
    }
    let stamp = Stamp { program: PROGRAM, format: FORMAT, knowledge: KnowledgeStamp::of(knowledge) };
    plain(&Stamped { answer, request, stamp })
}

/// Returns what a check found, with the same last fields but for `request`. Pretty, with a line break at the end.
pub fn checked(answer: &CheckAnswer, knowledge: Option<&Knowledge>) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Checked<'a> {
        #[serde(flatten)]
        answer: &'a CheckAnswer,
        #[serde(flatten)]
        stamp: CheckStamp<'a>,
    }
    let stamp = CheckStamp { program: PROGRAM, format: FORMAT, knowledge: knowledge.map(KnowledgeStamp::of) };
    plain(&Checked { answer, stamp })
}

/// Returns the program's version and the knowledge that it answers from. Pretty, with a line break at the end.
pub fn version(knowledge: &Knowledge) -> Result<String, serde_json::Error> {
    plain(&VersionAnswer { version: env!("CARGO_PKG_VERSION"), knowledge: KnowledgeStamp::of(knowledge) })
}

/// Returns a value as it is, pretty, with a line break at the end.
pub fn plain(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
}

/// Reads JSON.
pub fn read<T: serde::de::DeserializeOwned>(bytes: &[u8]) -> Result<T, serde_json::Error> {
    serde_json::from_slice(bytes)
}

/// Returns a JSON text without line breaks and without the blanks around them. Texts within stay as they are.
pub fn on_one_line(json: &str) -> String {
    json.lines().map(str::trim_start).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_keeps_texts_as_they_are() {
        let value = serde_json::json!({"a": ["two  blanks\n and a break", 1]});
        let line = on_one_line(&plain(&value).unwrap());
        assert!(!line.contains('\n'));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&line).unwrap(), value);
    }
}
