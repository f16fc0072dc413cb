//! JSON Schemas of the answers and of the requests, made of the types that are written and read. Draft 2020-12.
//!
//! The schemas of answers are open: answers grow by fields. Those of requests are closed, for an unknown field is refused.

use std::collections::BTreeSet;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::{CheckStamp, Stamp, VersionAnswer};
use crate::diagnostic::answer::CheckAnswer;
use crate::query::cite::CiteAnswer;
use crate::query::common_causes::CommonAnswer;
use crate::query::compare::CompareAnswer;
use crate::query::contradictions::ContradictionsAnswer;
use crate::query::effect::EffectAnswer;
use crate::query::interventions::InterventionsAnswer;
use crate::query::list::ListAnswer;
use crate::query::loops::LoopsAnswer;
use crate::query::path::PathAnswer;
use crate::query::reach::{NeighborsAnswer, ReachAnswer};
use crate::query::show::ShowAnswer;
use crate::query::stats::StatsAnswer;
use crate::query::subgraph::SubgraphAnswer;
use crate::query::what_if::WhatIfAnswer;
use crate::query::why::WhyAnswer;
use crate::render::failure::FailureRecord;
use crate::request::Request;
use crate::search::SearchAnswer;

/// The questions, in the order of their commands.
pub const QUESTIONS: [&str; 18] = [
    "search",
    "show",
    "effect",
    "why",
    "path",
    "upstream",
    "downstream",
    "neighbors",
    "loops",
    "compare",
    "what-if",
    "interventions",
    "common",
    "contradictions",
    "list",
    "stats",
    "cite",
    "export",
];

/// What else is answered in JSON: why there is no answer, what a check found, the versions, and in a batch what is no JSON.
pub const OTHERS: [&str; 4] = ["error", "check", "version", "text"];

/// What a line of a batch is answered where a command does not write JSON.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct TextAnswer {
    /// What the command writes.
    text: String,
    /// What the reader should know of it, a sentence each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<String>,
}

/// Returns the schema of every answer: each has its name, one of [`QUESTIONS`] or [`OTHERS`], among the definitions.
pub fn answers() -> Value {
    let all = QUESTIONS.iter().chain(&OTHERS).map(|name| json!({ "$ref": format!("#/$defs/{name}") }));
    root(
        "What sarcograph answers in JSON. Answers grow by fields: pass over those that you do not know.",
        json!({ "anyOf": all.collect::<Vec<_>>() }),
        definitions(),
    )
}

/// Returns the schema of the answers of one name; `None` if there is no such name.
pub fn answer(name: &str) -> Option<Value> {
    let mut definitions = definitions();
    let own = definitions.remove(name).filter(|_| QUESTIONS.contains(&name) || OTHERS.contains(&name))?;
    Some(root("", own, definitions))
}

/// Returns the schema of every request: each has the name of its question among the definitions.
pub fn requests() -> Value {
    let all = QUESTIONS.map(|name| json!({ "$ref": format!("#/$defs/{name}") }));
    root(
        "What one can ask sarcograph in JSON. Fields that are not given have their default.",
        json!({ "anyOf": all }),
        request_definitions(),
    )
}

/// Returns the schema of the requests of one question; `None` if there is no such question.
pub fn request(question: &str) -> Option<Value> {
    let mut definitions = request_definitions();
    let own = definitions.remove(question).filter(|_| QUESTIONS.contains(&question))?;
    Some(root("", own, definitions))
}

/// Makes a document of a schema and of those definitions that it leads to.
fn root(description: &str, mut schema: Value, mut definitions: Map<String, Value>) -> Value {
    let mut needed = BTreeSet::new();
    let mut open = targets(&schema);
    while let Some(name) = open.pop() {
        if let Some(definition) = definitions.get(&name).filter(|_| needed.insert(name.clone())) {
            open.extend(targets(definition));
        }
    }
    definitions.retain(|name, _| needed.contains(name));
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("$schema".to_owned(), "https://json-schema.org/draft/2020-12/schema".into());
        if !description.is_empty() {
            fields.insert("description".to_owned(), description.into());
        }
        if !definitions.is_empty() {
            fields.insert("$defs".to_owned(), definitions.into());
        }
    }
    schema
}

/// Returns the names of the definitions that a schema refers to.
fn targets(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(fields) => {
            let own = fields.get("$ref").and_then(Value::as_str).and_then(|target| target.strip_prefix("#/$defs/"));
            own.map(str::to_owned).into_iter().chain(fields.values().flat_map(targets)).collect()
        }
        Value::Array(items) => items.iter().flat_map(targets).collect(),
        _ => Vec::new(),
    }
}

/// Returns the definitions of all answers and of what they are made of.
fn definitions() -> Map<String, Value> {
    let mut generator =
        SchemaSettings::draft2020_12().for_serialize().with_transform(RecursiveTransform(tidy)).into_generator();
    let questions = questions(&mut generator);
    let of = |name: &str, generator: &mut SchemaGenerator| match name {
        "search" => generator.subschema_for::<SearchAnswer>(),
        "show" => generator.subschema_for::<ShowAnswer>(),
        "effect" => generator.subschema_for::<EffectAnswer>(),
        "why" => generator.subschema_for::<WhyAnswer>(),
        "path" => generator.subschema_for::<PathAnswer>(),
        "upstream" | "downstream" => generator.subschema_for::<ReachAnswer>(),
        "neighbors" => generator.subschema_for::<NeighborsAnswer>(),
        "loops" => generator.subschema_for::<LoopsAnswer>(),
        "compare" => generator.subschema_for::<CompareAnswer>(),
        "what-if" => generator.subschema_for::<WhatIfAnswer>(),
        "interventions" => generator.subschema_for::<InterventionsAnswer>(),
        "common" => generator.subschema_for::<CommonAnswer>(),
        "contradictions" => generator.subschema_for::<ContradictionsAnswer>(),
        "list" => generator.subschema_for::<ListAnswer>(),
        "stats" => generator.subschema_for::<StatsAnswer>(),
        "cite" => generator.subschema_for::<CiteAnswer>(),
        "export" => generator.subschema_for::<SubgraphAnswer>(),
        _ => false.into(),
    };
    let stamp = generator.subschema_for::<Stamp<'_>>();
    let mut answers = Map::new();
    for (name, request) in questions {
        let answer = json!({
            "description": format!("The answer to `{name}`."),
            "type": "object",
            "allOf": [of(&name, &mut generator), stamp],
            "properties": { "request": request },
            "required": ["request"],
        });
        answers.insert(name, answer);
    }
    let others = [
        ("error", generator.subschema_for::<FailureRecord<'_>>().to_value()),
        (
            "check",
            json!({ "allOf": [generator.subschema_for::<CheckAnswer>(), generator.subschema_for::<CheckStamp<'_>>()] }),
        ),
        ("version", generator.subschema_for::<VersionAnswer<'_>>().to_value()),
        ("text", generator.subschema_for::<TextAnswer>().to_value()),
    ];
    answers.extend(others.map(|(name, schema)| (name.to_owned(), schema)));
    answers.extend(generator.take_definitions(true));
    answers
}

/// Returns the definitions of all requests and of what they are made of, as they are read.
fn request_definitions() -> Map<String, Value> {
    let mut generator = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(tidy)).into_generator();
    let mut requests = Map::new();
    for (name, mut request) in questions(&mut generator) {
        if let Some(fields) = request.as_object_mut() {
            fields.insert("unevaluatedProperties".to_owned(), false.into());
        }
        requests.insert(name, request);
    }
    requests.extend(generator.take_definitions(true));
    let mut definitions = Value::Object(requests);
    one_or_many(&mut definitions);
    match definitions {
        Value::Object(definitions) => definitions,
        _ => Map::new(),
    }
}

/// Returns the schema of the request of each question, with its name.
fn questions(generator: &mut SchemaGenerator) -> Vec<(String, Value)> {
    let whole = Request::json_schema(generator).to_value();
    let variants = whole.get("oneOf").and_then(Value::as_array).cloned().unwrap_or_default();
    let named = |variant: Value| Some((variant.pointer("/properties/question/const")?.as_str()?.to_owned(), variant));
    variants.into_iter().filter_map(named).collect()
}

/// Lets a single word stand for a list of words, as requests are read.
fn one_or_many(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.get("type").is_some_and(|sort| sort == "array") {
                fields.insert("type".to_owned(), json!(["array", "string"]));
            }
            fields.values_mut().for_each(one_or_many);
        }
        Value::Array(items) => items.iter_mut().for_each(one_or_many),
        _ => {}
    }
}

/// Takes away what derives from Rust alone: line breaks and links of comments, `None` for `null`.
fn tidy(schema: &mut Schema) {
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ").replace("[`", "`").replace("`]", "`").replace("`None`", "`null`");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_a_schema_of_its_request_and_of_its_answer() {
        let mut generator = SchemaSettings::draft2020_12().into_generator();
        let names: Vec<String> = questions(&mut generator).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, QUESTIONS);
        for name in QUESTIONS {
            let answer = answer(name).unwrap();
            assert!(answer["allOf"].as_array().unwrap().iter().all(|part| part["$ref"].is_string()), "{name}");
            assert_eq!(request(name).unwrap()["properties"]["question"]["const"], name);
        }
    }

    #[test]
    fn there_are_no_schemas_of_other_names() {
        assert!(OTHERS.iter().all(|name| answer(name).is_some() && request(name).is_none()));
        assert!(answer("EffectAnswer").is_none() && answer("").is_none() && request("EffectRequest").is_none());
    }
}
