//! Answers as the JSON of the command line's contract.

use serde::Serialize;

use crate::model::knowledge::Knowledge;
use crate::request::Request;

/// The program and its version.
pub const PROGRAM: &str = concat!("sarcograph ", env!("CARGO_PKG_VERSION"));

/// Which knowledge an answer rests on.
#[derive(Serialize)]
struct Stamp<'a> {
    date: Option<&'a str>,
    hash: &'a str,
}

/// The version of the form of answers: it grows by fields, and is counted up only if a field ever changes its meaning.
pub const FORMAT: u32 = 1;

/// Returns an answer, which must serialise as an object, with what was asked, the program's and the format's version and the
/// knowledge's date and hash as its last fields: `request`, `program`, `format`, `knowledge`. Pretty, with a line break at the end.
pub fn stamped(answer: &impl Serialize, request: &Request, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
    #[derive(Serialize)]
    struct Stamped<'a, A: Serialize> {
        #[serde(flatten)]
        answer: &'a A,
        request: &'a Request,
        program: &'a str,
        format: u32,
        knowledge: Stamp<'a>,
    }
    let stamp = Stamp { date: knowledge.about.date.as_deref(), hash: &knowledge.hash };
    plain(&Stamped { answer, request, program: PROGRAM, format: FORMAT, knowledge: stamp })
}

/// Returns a value as it is, pretty, with a line break at the end.
pub fn plain(value: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string_pretty(value).map(|text| text + "\n")
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
