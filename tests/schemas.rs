//! The JSON Schemas say what the readers accept, and each file of knowledge points to its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sarcograph::cli::{Environment, Streams};
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
fn each_file_of_knowledge_points_to_its_schema() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("knowledge");
    for path in load::embedded_paths() {
        let text = fs::read_to_string(root.join(&path)).unwrap();
        assert_eq!(text.lines().next().map(str::to_owned), schema::comment_for(&path), "the first line of {path}");
        let pointed =
            text.lines().next().and_then(|line| line.rsplit('/').next()).and_then(|file| file.strip_suffix(".json"));
        assert!(pointed.is_some_and(|name| schema::NAMES.contains(&name)), "{path} points to no schema that is written");
    }
}

#[test]
fn the_command_prints_one_schema_or_all() {
    let run = |arguments: &[&str]| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let arguments = arguments.iter().map(Into::into);
        let mut streams = Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err };
        let exit = sarcograph::cli::run(arguments, &Environment::default(), None, &mut streams);
        assert_eq!(exit.code(), 0, "{}", String::from_utf8_lossy(&err));
        String::from_utf8(out).unwrap()
    };
    assert_eq!(run(&["schema", "mechanism"]), format!("{:#}\n", schema("mechanism")));
    let all: Value = serde_json::from_str(&run(&["schema"])).unwrap();
    assert_eq!(all.as_object().unwrap().len(), schema::NAMES.len());
    let folder = tempfile::tempdir().unwrap();
    let written = run(&["schema", "-o", folder.path().to_str().unwrap()]);
    assert_eq!(written.lines().count(), schema::NAMES.len());
    assert_eq!(fs::read_to_string(folder.path().join("kinds.json")).unwrap(), format!("{:#}\n", schema("kinds")));
}
