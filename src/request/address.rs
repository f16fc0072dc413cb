//! Requests as addresses: what stands behind the `#` of a page, or in the path that a server is asked for.
//!
//! `effect/tnf-alpha/skeletal-muscle-mass?when=chronic&max_steps=3`: the question, the names that it asks about, and its other fields
//! by their names. Characters that mean something in an address are written as `%` and two digits.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::Request;
use super::error::RequestError;
use super::json::{Holds, fields_of, questions};

/// The fields that stand in the path, in their order; of words, each is a part of its own.
const IN_PATH: [&str; 6] = ["from", "to", "name", "names", "words", "type"];

impl Request {
    /// Writes the request as an address, without anything before it. Reading it gives the request again.
    pub fn to_address(&self) -> String {
        let fields = self.to_fields();
        let mut address = escaped(&self.question());
        for field in IN_PATH {
            for value in texts(fields.get(field)) {
                let _ = write!(address, "/{}", escaped(&value));
            }
        }
        let others = fields.iter().filter(|(field, _)| *field != "question" && !IN_PATH.contains(&field.as_str()));
        let parameters = others.flat_map(|(field, value)| {
            texts(Some(value)).into_iter().map(move |value| format!("{field}={}", escaped(&value)))
        });
        let parameters: Vec<String> = parameters.collect();
        if !parameters.is_empty() {
            let _ = write!(address, "?{}", parameters.join("&"));
        }
        address
    }

    /// Reads an address.
    ///
    /// # Errors
    ///
    /// There is no such question, it takes fewer names, or it has no such field; a number is none. Names are not looked up.
    pub fn from_address(address: &str) -> Result<Self, RequestError> {
        let (path, parameters) = address.split_once('?').unwrap_or((address, ""));
        Self::from_parts(path, &parameters_of(parameters))
    }

    /// Reads the path of an address and its parameters, by name.
    ///
    /// # Errors
    ///
    /// As [`Self::from_address`].
    pub fn from_parts(path: &str, parameters: &[(String, String)]) -> Result<Self, RequestError> {
        let mut parts = path.split('/').map(unescaped);
        let question = parts.next().unwrap_or_default();
        let known = fields_of(&question);
        if questions().all(|name| name != question) {
            let all = questions().collect::<Vec<_>>().join(", ");
            return Err(RequestError::Malformed(format!("no question is called `{question}`; there are {all}")));
        }
        let mut fields = Map::from_iter([("question".to_owned(), Value::from(question.as_str()))]);
        let open = IN_PATH.iter().filter_map(|name| known.iter().find(|field| field.name == *name));
        for field in open {
            if field.holds == Holds::Texts {
                let rest: Vec<String> = parts.by_ref().collect();
                fields.insert(field.name.clone(), rest.into());
            } else if let Some(part) = parts.next() {
                fields.insert(field.name.clone(), part.into());
            }
        }
        if let Some(rest) = parts.next() {
            return Err(RequestError::Malformed(format!("`{question}` takes no further name, but `{rest}` was given")));
        }
        for (name, text) in parameters {
            let holds = known.iter().find(|field| field.name == *name).map_or(Holds::Text, |field| field.holds);
            match holds {
                Holds::Texts => {
                    let list = fields.entry(name.as_str()).or_insert_with(|| Value::Array(Vec::new()));
                    list.as_array_mut().into_iter().for_each(|list| list.push(text.as_str().into()));
                }
                Holds::Flag => {
                    fields.insert(name.clone(), (text != "false").into());
                }
                Holds::Number => {
                    let number = text.parse::<u64>();
                    let number = number.map_err(|_| RequestError::Malformed(format!("`{name}` is no number: {text}")))?;
                    fields.insert(name.clone(), number.into());
                }
                Holds::Text => {
                    fields.insert(name.clone(), text.as_str().into());
                }
            }
        }
        Self::from_value(Value::Object(fields))
    }
}

/// Cuts what stands behind the question mark of an address into names and values, in their order.
pub fn parameters_of(text: &str) -> Vec<(String, String)> {
    let pairs = text.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (unescaped(name), unescaped(value)))
        .collect()
}

/// Writes a text so that it is one part of an address.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_alphanumeric() || matches!(character, '-' | '.' | '_' | '~' | ':' | ',') {
            out.push(character);
        } else {
            character.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| {
                let _ = write!(out, "%{byte:02X}");
            });
        }
    }
    out
}

/// Reads a part of an address. What is no text in UTF-8 is read as far as it is one.
fn unescaped(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = bytes.get(at + 1..at + 3).and_then(|digits| std::str::from_utf8(digits).ok());
        let escape = digits.filter(|_| *byte == b'%').and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match escape {
            Some(byte) => out.push(byte),
            None if *byte == b'+' => out.push(b' '),
            None => out.push(*byte),
        }
        at += if escape.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Returns the values of a field as texts.
pub(crate) fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(values)) => values.iter().flat_map(|value| texts(Some(value))).collect(),
        Some(Value::String(text)) => vec![text.clone()],
        Some(other) => vec![other.to_string()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_reads_as_an_address() {
        let request =
            Request::from_address("effect/TNF-%CE%B1/skeletal+muscle-mass?when=chronic&when=old&max_steps=3").unwrap();
        let json = r#"{"question": "effect", "from": "TNF-α", "to": "skeletal muscle-mass", "max_steps": 3, "when": ["chronic", "old"]}"#;
        assert_eq!(request, Request::from_json(json).unwrap());
        assert_eq!(request.to_address(), "effect/TNF-α/skeletal%20muscle-mass?max_steps=3&when=chronic&when=old");
        assert_eq!(Request::from_address(&request.to_address()).unwrap(), request);
    }

    #[test]
    fn what_is_no_address_says_why() {
        for (address, reason) in [
            ("", "no question is called ``"),
            ("moon/a", "no question is called `moon`; there are "),
            ("effect/a", "missing field `to`"),
            ("show/a/b", "no further name, but `b`"),
            ("effect/a/b?max_steps=three", "is no number: three"),
            ("show/a?moon=1", "no field `moon`"),
            ("%ff%f/%%%", "no question is called"),
        ] {
            let error = Request::from_address(address).unwrap_err().to_string();
            assert!(error.contains(reason), "{address}: {error}");
        }
    }
}
