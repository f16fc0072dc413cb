//! JSON Schemas of the records, by which editors complete and check while people type.
//!
//! The types below describe the format and hold nothing: records are read from the placed tree, which keeps places and goes on
//! behind a fault. A test holds both to the same fields.

pub mod entity;
pub mod mechanism;
pub mod registry;
pub mod source;
pub mod text;

use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::slot::TOP_FILES;

/// The names of the schemas, in the order of the format document.
pub const NAMES: [&str; 8] = ["entities", "source", "mechanism", "facets", "kinds", "themes", "terms", "about"];

/// Returns the schema of each kind of file with its name, in the order of [`NAMES`]. Draft 7 of JSON Schema, which editors know
/// best.
pub fn all() -> Vec<(&'static str, Value)> {
    let schemas = [
        of::<entity::Entities>(),
        of::<source::Source>(),
        of::<mechanism::Mechanism>(),
        of::<registry::Facets>(),
        of::<registry::Kinds>(),
        of::<registry::Themes>(),
        of::<registry::Terms>(),
        of::<registry::About>(),
    ];
    NAMES.into_iter().zip(schemas).collect()
}

/// Returns the schema that a file of that path below the root follows, and the way to it from there, for the comment by which
/// editors find it. The schemas lie in `schemas/` at the root. None if no record lies there.
pub fn comment_for(path: &str) -> Option<String> {
    let (folder, name) = path.split_once('/').unwrap_or(("", path));
    let schema = match folder {
        "" => name.strip_suffix(".yaml").filter(|_| TOP_FILES.contains(&name))?,
        "entities" => "entities",
        "sources" => "source",
        "mechanisms" => "mechanism",
        _ => return None,
    };
    let up = "../".repeat(path.matches('/').count());
    Some(format!("# yaml-language-server: $schema={up}schemas/{schema}.json"))
}

fn of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft07().with_transform(RecursiveTransform(tidy));
    settings.into_generator().into_root_schema_for::<T>().to_value()
}

/// Takes away what derives from Rust alone: `null` for fields that may be left out, line breaks of comments.
fn tidy(schema: &mut Schema) {
    let is_null = |value: &Value| value == "null" || value.get("type").is_some_and(|sort| sort == "null");
    if let Some(Value::Array(sorts)) = schema.get_mut("type") {
        sorts.retain(|sort| !is_null(sort));
        if let [sort] = sorts.as_slice() {
            let sort = sort.clone();
            schema.insert("type".to_owned(), sort);
        }
    }
    if let Some(Value::Array(mut choices)) = schema.remove("anyOf") {
        choices.retain(|choice| !is_null(choice));
        let word = if choices.len() == 1 { "allOf" } else { "anyOf" };
        schema.insert(word.to_owned(), Value::Array(choices));
    }
    if let Some(Value::String(text)) = schema.get_mut("description") {
        *text = text.replace('\n', " ");
    }
}
