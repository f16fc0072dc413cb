//! The JSON Schemas say what the readers accept, and each file of knowledge points to its own.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use sarcograph::diagnostic::code::{Code, Severity};
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

/// A note and what it is in, of which single values are spoilt below.
const SOURCE: &str = "title: {en: S, zh-Hans: 源}\nlanguage: en\nyear: 2014\nkind: article\nlayer: documents\nlicense: CC0\ndoi: 10.1000/182\npmid: 123\nnotes:\n  n: {section: Results, text: {en: A raises B., zh-Hans: 甲升乙。}, mentions: [a, b]}\n";
const MECHANISM: &str = "title: {en: M, zh-Hans: 机}\nsummary: {en: x, zh-Hans: x}\nrelations:\n  - {subject: a, effect: increases, object: b, evidence: [{note: s/n, strength: animal}]}\n";
const ENTITIES: &str =
    "a: {name: {en: alpha, zh-Hans: 甲}}\nb: {name: {en: beta, zh-Hans: 乙}, broad: true, given: false}\n";
const ABOUT: &str = "title: {en: x, zh-Hans: x}\nformat: 1\n";

/// Changes of one value, and what is wrong then, if anything, as the schema of the file and `check` both see it.
const CHANGES: [(&str, &str, &str, Option<&str>); 22] = [
    ("source", "", "", None),
    ("source", "language: en", "language: english", Some("bad-language")),
    ("source", "language: en", "language: zh_Hans", Some("bad-language")),
    ("source", "language: en", "language: zh-Hant-TW", None),
    ("source", "year: 2014", "year: 20224", Some("impossible-year")),
    ("source", "year: 2014", "year: 1599", Some("impossible-year")),
    ("source", "year: 2014", "year: \"2014\"", Some("wrong-type")),
    ("source", "section: Results", "section: 3.10", Some("wrong-type")),
    ("source", "section: Results", "section: \"3.10\"", None),
    ("source", "section: Results", "section: Table 2", None),
    ("source", "section: Results", "section: [1]", Some("wrong-type")),
    ("source", "pmid: 123", "pmid: PMC123", Some("bad-curie")),
    ("source", "pmid: 123", "pmid: \"123\"", None),
    ("source", "doi: 10.1000/182", "doi: doi.org/10.1000/182", Some("bad-curie")),
    ("source", "layer: documents", "layer: books", Some("unknown-word")),
    ("mechanism", "effect: increases", "effect: raises", Some("unknown-word")),
    ("mechanism", "effect: increases", "effect: low-is-criterion-of", None),
    ("mechanism", "subject: a", "subject: A", Some("unknown-entity")),
    ("entities", "given: false", "given: maybe", Some("wrong-type")),
    ("entities", "{en: alpha, zh-Hans: 甲}", "alpha", Some("wrong-type")),
    ("about", "format: 1", "format: 2", Some("newer-format")),
    ("about", "format: 1", "format: 0", Some("wrong-type")),
];

#[test]
fn schemas_and_check_agree() {
    for (name, from, to, fault) in CHANGES {
        let files = [("entities", "entities/x.yaml", ENTITIES), ("source", "sources/s.yaml", SOURCE)];
        let files =
            files.into_iter().chain([("mechanism", "mechanisms/t/m.yaml", MECHANISM), ("about", "about.yaml", ABOUT)]);
        let files: Vec<(&str, &str, String)> = files
            .map(|(file, path, text)| (file, path, if file == name { text.replacen(from, to, 1) } else { text.to_owned() }))
            .collect();
        assert!(from.is_empty() || files.iter().any(|(.., text)| text.contains(to)), "{from} is not in {name}");
        let loaded = load::files(files.iter().map(|(_, path, text)| ((*path).to_owned(), text.clone().into_bytes())));
        let errors: Vec<&str> = (loaded.answer().diagnostics.iter())
            .filter(|diagnostic| diagnostic.severity == Severity::Error)
            .map(|diagnostic| diagnostic.code)
            .collect();
        assert_eq!(errors, fault.into_iter().collect::<Vec<_>>(), "{name}: {to}");
        for (file, _, text) in files {
            let whole = schema(file);
            let value: Value = serde_yaml::from_str(&text).unwrap();
            assert_eq!(
                fits(&value, &whole, &whole),
                file != name || fault.is_none(),
                "the schema of {file} on {name}: {to}"
            );
        }
    }
    // What only the whole base can tell: this entity has the form of one, and is not there.
    let unknown: Value = serde_yaml::from_str(&MECHANISM.replacen("subject: a", "subject: c", 1)).unwrap();
    assert!(fits(&unknown, &schema("mechanism"), &schema("mechanism")));
}

/// Returns `true` if a value is as a schema wants it, for the words of JSON Schema that the schemas here use.
fn fits(value: &Value, schema: &Value, whole: &Value) -> bool {
    let Some(rules) = schema.as_object() else { return schema.as_bool().unwrap_or(false) };
    let is_of = |sort: &Value| match sort.as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("a type {other}"),
    };
    let (text, number) = (value.as_str(), value.as_f64());
    rules.iter().all(|(word, rule)| match word.as_str() {
        "$schema" | "title" | "description" | "definitions" | "default" | "format" => true,
        "$ref" => fits(value, &whole["definitions"][rule.as_str().unwrap().rsplit('/').next().unwrap()], whole),
        "type" => rule.as_array().map_or_else(|| is_of(rule), |sorts| sorts.iter().any(is_of)),
        "enum" => rule.as_array().unwrap().contains(value),
        "allOf" => rule.as_array().unwrap().iter().all(|part| fits(value, part, whole)),
        "anyOf" => rule.as_array().unwrap().iter().any(|part| fits(value, part, whole)),
        "pattern" => text.is_none_or(|text| regex::Regex::new(rule.as_str().unwrap()).unwrap().is_match(text)),
        "minLength" => text.is_none_or(|text| text.chars().count() as u64 >= rule.as_u64().unwrap()),
        "maxLength" => text.is_none_or(|text| text.chars().count() as u64 <= rule.as_u64().unwrap()),
        "minimum" => number.is_none_or(|number| number >= rule.as_f64().unwrap()),
        "maximum" => number.is_none_or(|number| number <= rule.as_f64().unwrap()),
        "minItems" => value.as_array().is_none_or(|items| items.len() as u64 >= rule.as_u64().unwrap()),
        "items" => value.as_array().is_none_or(|items| items.iter().all(|item| fits(item, rule, whole))),
        "required" => value
            .as_object()
            .is_none_or(|fields| rule.as_array().unwrap().iter().all(|field| fields.contains_key(field.as_str().unwrap()))),
        "properties" => value.as_object().is_none_or(|fields| {
            fields.iter().all(|(name, field)| rule.get(name).is_none_or(|rule| fits(field, rule, whole)))
        }),
        "patternProperties" => value.as_object().is_none_or(|fields| {
            rule.as_object().unwrap().iter().all(|(pattern, rule)| {
                let pattern = regex::Regex::new(pattern).unwrap();
                fields.iter().filter(|(name, _)| pattern.is_match(name)).all(|(_, field)| fits(field, rule, whole))
            })
        }),
        "additionalProperties" => value.as_object().is_none_or(|fields| {
            let known = |name: &String| {
                let by_pattern = rules.get("patternProperties").and_then(Value::as_object);
                rules.get("properties").is_some_and(|rules| rules.get(name).is_some())
                    || by_pattern
                        .is_some_and(|rules| rules.keys().any(|pattern| regex::Regex::new(pattern).unwrap().is_match(name)))
            };
            fields.iter().filter(|(name, _)| !known(name)).all(|(_, field)| fits(field, rule, whole))
        }),
        other => panic!("the test does not know `{other}`"),
    })
}
