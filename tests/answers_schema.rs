//! The JSON Schema of answers, held against answers by a validator: to questions over all commands, languages and both knowledge
//! bases here, and to whatever other tests ask for in JSON. Published schemas are open; here they are closed, so that a field that
//! they do not know is caught too.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::path::Path;
use std::sync::OnceLock;

use sarcograph::cli::{self, Environment, Streams};
use sarcograph::explorer::Explorer;
use sarcograph::render::json::schema;
use serde_json::{Value, json};

/// A schema that values are held against.
struct Compiled {
    schemas: boon::Schemas,
    index: boon::SchemaIndex,
}

impl Compiled {
    /// Compiles a schema, which must be one by the rules of JSON Schema itself.
    fn new(schema: Value) -> Self {
        const PLACE: &str = "https://example.org/schema.json";
        let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
        compiler.add_resource(PLACE, schema).unwrap();
        let index = compiler.compile(PLACE, &mut schemas).unwrap();
        Self { schemas, index }
    }

    /// Returns what is wrong with a value; `None` if nothing is.
    fn fault(&self, value: &Value) -> Option<String> {
        self.schemas.validate(value, self.index).err().map(|error| error.to_string().chars().take(2000).collect())
    }
}

/// Returns what is wrong with an answer by the closed schema of its question; `None` if nothing is.
fn fault(answer: &Value) -> Option<String> {
    static ALL: OnceLock<BTreeMap<&str, Compiled>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let names = schema::QUESTIONS.into_iter().chain(schema::OTHERS);
        names.map(|name| (name, Compiled::new(closed(schema::answer(name).unwrap())))).collect()
    });
    all[name(answer)].fault(answer)
}

/// Returns the name of the schema that an answer follows.
fn name(answer: &Value) -> &str {
    let is = |field: &str| answer.get(field).is_some();
    match answer["request"]["question"].as_str() {
        Some(question) => question,
        None if is("error") => "error",
        None if is("diagnostics") => "check",
        None if is("version") => "version",
        None => "text",
    }
}

/// Closes a schema: what stands in a field or list has no other fields than those described.
fn closed(mut schema: Value) -> Value {
    close_within(&mut schema);
    close(&mut schema);
    schema
}

fn close(schema: &mut Value) {
    if let Some(fields) = schema.as_object_mut() {
        fields.insert("unevaluatedProperties".to_owned(), false.into());
    }
}

fn close_within(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            for (word, value) in fields {
                close_within(value);
                match word.as_str() {
                    "properties" => value.as_object_mut().unwrap().values_mut().for_each(close),
                    "items" | "additionalProperties" => close(value),
                    _ => {}
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(close_within),
        _ => {}
    }
}

/// Holds what a call printed against the schema, if that is JSON: one answer, or in a batch one a line.
pub(crate) fn hold(arguments: &[&str], printed: &str) {
    // Networks in formats of other programs are no answers of the contract.
    let is_foreign = ["jgf", "cyjs", "node-link"].iter().any(|format| arguments.contains(format));
    if !printed.starts_with('{') || arguments.contains(&"schema") || is_foreign {
        return;
    }
    let whole = serde_json::from_str::<Value>(printed).map(|answer| vec![answer]);
    let answers = whole.unwrap_or_else(|_| printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect());
    for answer in answers {
        assert_eq!(fault(&answer), None, "{arguments:?}");
    }
}

fn call(explorer: Option<&Explorer>, arguments: &[&str], input: &str) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut streams = Streams { input: &mut input.as_bytes(), out: &mut out, err: &mut err };
    cli::run(arguments.iter().map(OsString::from), &Environment::default(), explorer, &mut streams);
    assert!(err.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&err));
    String::from_utf8(out).unwrap()
}

fn answer(explorer: &Explorer, command: &str) -> Value {
    let printed = call(Some(explorer), &[&["--json"], command.split(' ').collect::<Vec<_>>().as_slice()].concat(), "");
    serde_json::from_str(&printed).unwrap()
}

fn small() -> Explorer {
    Explorer::folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small")).unwrap()
}

/// Questions, with entities for `{0}`, `{1}`, `{2}`, a mechanism for `{3}`, a source, a note, two conditions and an intervention.
const QUESTIONS: [&str; 57] = [
    "search {0}",
    "search muscle --in notes --limit 2",
    "search muscle --in entities --source {4}",
    "search zzzzqqq",
    "show {0}",
    "show {1} --no-contested",
    "show {3}",
    "show {4}",
    "show {5}",
    "effect {0} {1}",
    "effect {0} {1} --when {6}",
    "effect {1} {8} --max-steps 1",
    "effect {2} {1} --evidence human --no-implied",
    "why {0} {1}",
    "why {2} {1} --limit 1 --when {7}",
    "path {0} {1}",
    "path {0} {1} --via {2} --limit 2",
    "path {8} {1} --sign +",
    "path {0} {1} --evidence database",
    "upstream {1}",
    "upstream {0} --depth 2 --when {6}",
    "downstream {0} --layer documents",
    "downstream {2} --depth 2",
    "neighbors {0}",
    "neighbors {2} --no-contested --include-associations",
    "loops",
    "loops {0} --max-steps 4",
    "loops {0} --kind reinforcing --when {7}",
    "compare {0} {1} --when {6} --with {7}",
    "what-if --raise {0}",
    "what-if --lower {0} --block {2} --max-steps 2",
    "what-if --block {2}",
    "interventions {1}",
    "interventions {1} {0} --when {6} --limit 3",
    "common {0} {1}",
    "common {0} {2} --max-steps 2 --limit 3",
    "contradictions",
    "contradictions --evidence experimental",
    "list entities",
    "list mechanisms",
    "list sources",
    "list notes --layer background",
    "list relations --when {7}",
    "list facets",
    "list kinds",
    "list themes",
    "stats",
    "cite {0}",
    "cite {3}",
    "cite {5}",
    "export json",
    "export json --around {0}",
    "export json --mechanism {3} --no-implied",
    "show no-such-thing-at-all",
    "effect {0} {0}",
    "path {0} {1} --when lunar",
    "--version",
];

const SMALL: [&str; 9] =
    ["IL-6", "muscle-mass", "TNF", "{mechanism}", "review", "review/breakdown", "acute", "chronic", "training"];
const SHIPPED: [&str; 9] =
    ["IL-6", "muscle-mass", "FOXO3", "{mechanism}", "{source}", "{note}", "acute", "chronic", "resistance-training"];

fn questions(explorer: &Explorer, words: [&str; 9]) -> Vec<String> {
    let knowledge = explorer.knowledge();
    let mechanism = knowledge.mechanisms.keys().next().unwrap().to_string();
    let note = knowledge.notes().next().unwrap().id.clone();
    let word = |at: usize| match words[at] {
        "{mechanism}" => mechanism.clone(),
        "{source}" => note.source().to_string(),
        "{note}" => note.to_string(),
        word => word.to_owned(),
    };
    let fill = |question: &str| (0..9).fold(question.to_owned(), |text, at| text.replace(&format!("{{{at}}}"), &word(at)));
    QUESTIONS.map(fill).to_vec()
}

/// Answers all questions in one language and holds the answers against the schema.
fn hold_all(explorer: &Explorer, words: [&str; 9], lang: &str) -> BTreeMap<String, Value> {
    let mut answers = BTreeMap::new();
    for question in questions(explorer, words) {
        let answer = answer(explorer, &format!("--lang {lang} {question}"));
        assert_eq!(fault(&answer), None, "{question}");
        answers.insert(question, answer);
    }
    answers
}

fn names(answers: &BTreeMap<String, Value>) -> BTreeSet<&str> {
    answers.values().map(name).collect()
}

#[test]
fn answers_on_the_small_knowledge_follow_their_schema() {
    let explorer = small();
    for lang in ["en", "zh-Hans", "zh-Hant"] {
        let answers = hold_all(&explorer, SMALL, lang);
        assert!(schema::QUESTIONS.iter().all(|question| names(&answers).contains(question)));
        let errors: Vec<&String> =
            answers.iter().filter(|(_, answer)| name(answer) == "error").map(|(text, _)| text).collect();
        assert_eq!(errors.len(), 3, "{errors:?}");
    }
}

#[test]
fn answers_on_the_shipped_knowledge_follow_their_schema() {
    let explorer = Explorer::embedded().unwrap();
    for lang in ["en", "zh-Hans", "zh-Hant"] {
        let answers = hold_all(&explorer, SHIPPED, lang);
        let errors: Vec<&String> =
            answers.iter().filter(|(_, answer)| name(answer) == "error").map(|(text, _)| text).collect();
        assert_eq!(errors.len(), 3, "{errors:?}");
    }
}

#[test]
fn batches_and_checks_follow_their_schema() {
    let lines =
        "loops\n{\"question\": \"stats\"}\n{\"question\": \"fly\"}\neffect moon TNF\npath \"tnf\nhelp\nbatch\n--version\n";
    let printed = call(Some(&small()), &["batch"], lines);
    hold(&["batch"], &printed);
    let answers: Vec<Value> = printed.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let expected = ["loops", "stats", "error", "error", "error", "text", "error", "version"];
    assert_eq!(answers.iter().map(name).collect::<Vec<_>>(), expected);

    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("entities")).unwrap();
    std::fs::write(folder.path().join("entities/x.yaml"), "a: {zzz: 1}\nb: {name: {en: b}}\n").unwrap();
    let faulty: Value =
        serde_json::from_str(&call(None, &["check", folder.path().to_str().unwrap(), "--json"], "")).unwrap();
    let whole = answer(&small(), "check");
    for checked in [&faulty, &whole] {
        assert_eq!(fault(checked), None);
        assert_eq!(
            (name(checked), &checked["program"]),
            ("check", &json!(format!("sarcograph {}", env!("CARGO_PKG_VERSION"))))
        );
    }
    assert_eq!(faulty["knowledge"], Value::Null);
    assert_eq!(whole["knowledge"], answer(&Explorer::embedded().unwrap(), "stats")["knowledge"]);
}

/// Returns the ways to all objects in a value.
fn objects(value: &Value, way: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            found.push(way.to_owned());
            fields.iter().for_each(|(field, value)| objects(value, &format!("{way}/{}", field.replace('/', "~1")), found));
        }
        Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| objects(item, &format!("{way}/{at}"), found)),
        _ => {}
    }
}

/// Fields whose objects have free keys: values by facet, counts by id.
const FREE: [&str; 9] = ["context", "conditions", "observed", "when", "sources", "layers", "kinds", "themes", "effects"];

#[test]
fn a_field_that_is_unknown_missing_or_of_another_type_is_caught() {
    let explorer = small();
    let mut checked = 0;
    for question in questions(&explorer, SMALL) {
        let answer = answer(&explorer, &question);
        let mut ways = Vec::new();
        objects(&answer, "", &mut ways);
        ways.retain(|way| !FREE.contains(&way.rsplit('/').next().unwrap()));
        // Some of each answer: its top and what stands deepest.
        ways.sort_by_key(|way| std::cmp::Reverse(way.matches('/').count()));
        ways.truncate(6);
        for way in ways.iter().map(String::as_str).chain([""]) {
            let mut other = answer.clone();
            other.pointer_mut(way).unwrap().as_object_mut().unwrap().insert("zzz".to_owned(), json!({}));
            assert!(fault(&other).is_some(), "{question}: an unknown field at {way}");
            checked += 1;
        }
        for field in answer.as_object().unwrap().keys() {
            let mut other = answer.clone();
            let removed = other.as_object_mut().unwrap().remove(field).unwrap();
            if !matches!(field.as_str(), "request" | "error" | "version" | "stated") {
                assert!(fault(&other).is_some(), "{question}: without {field}");
            }
            other[field] = if removed.is_array() { json!({}) } else { json!([[]]) };
            if !matches!(field.as_str(), "request" | "error" | "version") {
                assert!(fault(&other).is_some(), "{question}: {field} of another type");
            }
        }
    }
    assert!(checked > 200, "{checked}");
}

#[test]
fn requests_follow_their_schema_and_what_it_refuses_is_refused() {
    let all = Compiled::new(schema::requests());
    let explorer = small();
    for question in questions(&explorer, SMALL) {
        let request = &answer(&explorer, &question)["request"];
        if request.is_object() {
            assert_eq!(all.fault(request), None, "{request}");
            let own = schema::request(request["question"].as_str().unwrap()).unwrap();
            assert_eq!(Compiled::new(own).fault(request), None, "{request}");
        }
    }
    for (text, fits) in [
        (r#"{"question": "effect", "from": "a", "to": "b", "when": "old"}"#, true),
        (r#"{"question": "effect", "from": "a", "to": "b", "when": ["old"], "max_steps": null}"#, true),
        (r#"{"question": "effect", "from": "a", "to": "b", "max-steps": 2}"#, false),
        (r#"{"question": "effect", "from": "a"}"#, false),
        (r#"{"question": "fly"}"#, false),
        (r#"{"question": "path", "from": 1, "to": "b"}"#, false),
    ] {
        let value: Value = serde_json::from_str(text).unwrap();
        assert_eq!(all.fault(&value).is_none(), fits, "{text}");
        assert_eq!(sarcograph::request::Request::from_json(text).is_ok(), fits, "{text}");
    }
}

#[test]
fn the_command_prints_all_schemas_or_one() {
    let print = |arguments: &[&str]| serde_json::from_str::<Value>(&call(Some(&small()), arguments, "")).unwrap();
    let all = print(&["schema", "answers"]);
    assert_eq!(all, schema::answers());
    assert_eq!(Compiled::new(all.clone()).fault(&answer(&small(), "effect IL-6 muscle-mass")), None);
    let defined = all["$defs"].as_object().unwrap();
    assert!(schema::QUESTIONS.iter().chain(&schema::OTHERS).all(|name| defined.contains_key(*name)));
    assert_eq!(print(&["schema", "answers", "effect"]), schema::answer("effect").unwrap());
    assert_eq!(print(&["schema", "requests", "what-if"]), schema::request("what-if").unwrap());
    assert_eq!(print(&["schema", "requests", "check", "--json"])["error"]["code"], "usage");
    assert_eq!(print(&["schema", "kinds", "effect", "--json"])["error"]["code"], "usage");
    let folder = tempfile::tempdir().unwrap();
    call(None, &["schema", "answers", "loops", "-o", folder.path().to_str().unwrap()], "");
    assert!(folder.path().join("answers-loops.json").exists());

    // Every field that is described says what it is.
    for (name, definition) in defined.iter().filter(|(name, _)| !schema::QUESTIONS.contains(&name.as_str())) {
        for (field, schema) in definition["properties"].as_object().into_iter().flatten() {
            let is_language = name == "Text";
            assert!(is_language || schema["description"].is_string(), "{name}.{field} is not described");
        }
    }
}
