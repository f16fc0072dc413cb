//! Requests as JSON, read strictly: a field that a question does not have is an error and never passed over.

use std::sync::OnceLock;

use serde_json::{Map, Value};

use super::Request;
use super::error::RequestError;
use super::vocabulary::nearest_first;

impl Request {
    /// Reads a request from a JSON object, for instance `{"question": "effect", "from": "IL-6", "to": "muscle mass"}`.
    pub fn from_json(text: &str) -> Result<Self, RequestError> {
        let value: Value = serde_json::from_str(text).map_err(|error| RequestError::Malformed(error.to_string()))?;
        Self::from_value(value)
    }

    /// Reads a request from a JSON value, which must be an object.
    pub fn from_value(value: Value) -> Result<Self, RequestError> {
        let Some(fields) = value.as_object() else {
            return Err(RequestError::Malformed("a request is an object".to_owned()));
        };
        let question = fields.get("question").and_then(Value::as_str).unwrap_or_default().to_owned();
        if !question.is_empty() && !fields_of(&question).is_empty() {
            for field in fields.keys() {
                if !fields_of(&question).iter().any(|known| known.name == *field) {
                    let names = fields_of(&question).iter().map(|known| known.name.clone()).collect();
                    let near = nearest_first(field, names).join(", ");
                    return Err(RequestError::Malformed(format!("`{question}` has no field `{field}`, but: {near}")));
                }
            }
        }
        serde_json::from_value(value).map_err(|error| RequestError::Malformed(error.to_string()))
    }

    /// Returns the request as a JSON object: the fields that are not at their default, `question` first.
    pub fn to_fields(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        }
    }

    /// Returns the name of the question, which is its command, for instance `what-if`.
    pub fn question(&self) -> String {
        self.to_fields().get("question").and_then(Value::as_str).unwrap_or_default().to_owned()
    }
}

/// A field that a question has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its name.
    pub(super) name: String,
    /// What it holds.
    pub(super) holds: Holds,
}

/// What a field of a question holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// A text.
    Text,
    /// A whole number.
    Number,
    /// Yes or no.
    Flag,
    /// Any number of texts.
    Texts,
}

/// Returns the fields that a question has, in the order of their names; empty where there is no such question.
pub(super) fn fields_of(question: &str) -> &'static [Field] {
    all_fields().iter().find(|(name, _)| name == question).map_or(&[], |(_, fields)| fields)
}

/// Returns the names of all questions.
pub(super) fn questions() -> impl Iterator<Item = &'static str> {
    all_fields().iter().map(|(name, _)| name.as_str())
}

fn all_fields() -> &'static [(String, Vec<Field>)] {
    static FIELDS: OnceLock<Vec<(String, Vec<Field>)>> = OnceLock::new();
    FIELDS.get_or_init(|| {
        let schema = schemars::schema_for!(Request).to_value();
        let variants = schema.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
        variants.iter().filter_map(|variant| fields(&schema, variant)).collect()
    })
}

/// Returns the name of the question that a variant of the schema describes, and all its fields.
fn fields(schema: &Value, variant: &Value) -> Option<(String, Vec<Field>)> {
    let name = variant.pointer("/properties/question/const")?.as_str()?.to_owned();
    let mut fields = Vec::new();
    let mut open = vec![variant];
    while let Some(part) = open.pop() {
        if let Some(target) = part.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix('#')) {
            open.extend(schema.pointer(target));
        }
        open.extend(part.get("allOf").and_then(Value::as_array).into_iter().flatten());
        let properties = part.get("properties").and_then(Value::as_object).into_iter().flatten();
        fields.extend(properties.map(|(name, schema)| Field { name: name.clone(), holds: holds(schema) }));
    }
    fields.sort_by(|one, other| one.name.cmp(&other.name));
    fields.dedup();
    Some((name, fields))
}

/// Returns what a field of this schema holds.
fn holds(schema: &Value) -> Holds {
    let is = |name: &str| match schema.get("type") {
        Some(Value::String(one)) => one == name,
        Some(Value::Array(many)) => many.iter().any(|one| one == name),
        _ => false,
    };
    match () {
        () if is("array") => Holds::Texts,
        () if is("integer") => Holds::Number,
        () if is("boolean") => Holds::Flag,
        () => Holds::Text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_a_question_is_known_those_of_filters_too() {
        assert!(
            ["avoid", "evidence", "from", "max_steps", "no_implied", "question", "to", "via", "when"]
                .iter()
                .all(|field| fields_of("path").iter().any(|known| known.name == *field))
        );
        assert_eq!(fields_of("stats"), [Field { name: "question".to_owned(), holds: Holds::Text }]);
        let holds = |name: &str| fields_of("path").iter().find(|field| field.name == name).map(|field| field.holds);
        assert_eq!(
            ["from", "max_steps", "no_implied", "when", "moon"].map(holds),
            [Some(Holds::Text), Some(Holds::Number), Some(Holds::Flag), Some(Holds::Texts), None]
        );
        assert!(fields_of("nothing").is_empty());
    }

    #[test]
    fn a_field_that_is_none_is_refused_with_the_near_one() {
        let error = Request::from_json(r#"{"question": "path", "from": "a", "to": "b", "max-steps": 3}"#).unwrap_err();
        assert!(error.to_string().contains("no field `max-steps`, but: max_steps"), "{error}");
        assert!(Request::from_json("[]").is_err());
        assert!(Request::from_json(r#"{"question": "nothing"}"#).is_err());
    }

    #[test]
    fn one_word_may_stand_without_brackets() {
        let one = Request::from_json(r#"{"question": "contradictions", "when": "old"}"#).unwrap();
        let many = Request::from_json(r#"{"question": "contradictions", "when": ["old"]}"#).unwrap();
        assert_eq!(one, many);
        assert_eq!(one.to_fields().keys().collect::<Vec<_>>(), ["question", "when"]);
    }
}
