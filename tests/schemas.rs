//! The JSON Schemas say what the readers accept, and lie beside the knowledge that follows them.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sarcograph::diagnostic::code::Code;
use sarcograph::load::{self, schema};
use serde_json::Value;

/// Each record: its schema and the definition in it (`""` is the root), and a file in which such a record has one unknown field.
const RECORDS: [(&str, &str, &str, &str); 12] = [
    ("entities", "Entity", "entities/x.yaml", "x: {zzz: 1}"),
    ("source", "", "sources/x.yaml", "zzz: 1"),
    ("source", "Note", "sources/x.yaml", "notes: {x: {zzz: 1}}"),
    ("mechanism", "", "mechanisms/x/x.yaml", "zzz: 1"),
    ("mechanism", "Relation", "mechanisms/x/x.yaml", "relations: [{zzz: 1}]"),
    ("mechanism", "Evidence", "mechanisms/x/x.yaml", "relations: [{evidence: [{zzz: 1}]}]"),
    ("facets", "Facet", "facets.yaml", "x: {zzz: 1}"),
    ("facets", "FacetValue", "facets.yaml", "x: {values: {x: {zzz: 1}}}"),
    ("kinds", "Kind", "kinds.yaml", "x: {zzz: 1}"),
    ("themes", "Theme", "themes.yaml", "x: {zzz: 1}"),
    ("about", "", "about.yaml", "zzz: 1"),
    ("about", "Examples", "about.yaml", "examples: {zzz: 1}"),
];

fn schema(name: &str) -> Value {
    schema::all().into_iter().find(|(other, _)| *other == name).unwrap().1
}

/// Returns the words between backticks.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn schemas_and_readers_have_the_same_fields() {
    for (name, definition, path, text) in RECORDS {
        let whole = schema(name);
        let record = if definition.is_empty() { &whole } else { &whole["definitions"][definition] };
        let loaded = load::files([(path.to_owned(), text.as_bytes().to_vec())]);
        let unknown = loaded.diagnostics.iter().find(|finding| finding.message.contains("no field `zzz`")).unwrap();
        let accepted = quoted(unknown.reason.as_ref().unwrap());
        let described: BTreeSet<String> = record["properties"].as_object().unwrap().keys().cloned().collect();
        assert_eq!(accepted, described, "{name} {definition}");
        assert_eq!(record["additionalProperties"], false, "{name} {definition}");

        let record_needs = unknown.message.replace("has no field `zzz`", "needs `");
        let missing = loaded.diagnostics.iter().filter(|finding| finding.code == Code::MissingField);
        let needed = missing.filter_map(|finding| finding.message.strip_prefix(&record_needs)?.strip_suffix('`'));
        let needed: BTreeSet<&str> = needed.collect();
        let required = record["required"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert_eq!(needed, required.iter().map(|word| word.as_str().unwrap()).collect(), "{name} {definition}");
    }
}

#[test]
fn texts_have_the_languages_of_the_model() {
    let loaded = load::files([("kinds.yaml".to_owned(), b"x: {name: {zzz: x}}".to_vec())]);
    let unknown = loaded.diagnostics.iter().find(|finding| finding.message.contains("`zzz`")).unwrap();
    let described: BTreeSet<String> =
        schema("kinds")["definitions"]["Text"]["properties"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(quoted(unknown.reason.as_ref().unwrap()), described);
}

#[test]
fn the_schemas_beside_the_knowledge_are_those_of_the_program() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge/schemas");
    let mut expected = BTreeSet::new();
    for (name, schema) in schema::all() {
        let (name, text) = (format!("{name}.json"), format!("{schema:#}\n"));
        let found = fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert_eq!(found, text, "{name} is out of date: sarcograph schema -o knowledge/schemas");
        expected.insert(name);
    }
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert_eq!(names.collect::<BTreeSet<_>>(), expected);
}
