//! One spelling of a question: a request survives being written as a command and read again, and as JSON; and each of its words
//! means the same in every language.

use proptest::prelude::*;
use proptest::sample::select;
use sarcograph::cli;
use sarcograph::model::condition::FacetRole;
use sarcograph::model::evidence::Strength;
use sarcograph::model::source::Layer;
use sarcograph::render::follow_up::words;
use sarcograph::request::Request;
use sarcograph::request::filters::{EvidenceWords, FilterWords};
use serde_json::{Map, Value, json};

use crate::support::{shipped, unquoted};

/// What a text is put together from: what names hold, and what parsers and shells read something into.
const PIECES: [&str; 34] = [
    "IL-6", "muscle", "mass", "肌肉", "量", "α", "entity:", "review/", "chronic", "age=old", " ", "  ", "　", "-", "--",
    "'", "\"", "’", "“", "\\", "$x", "`", "!", "*", "~", "#", "@", "%", ",", "，", "=", "{", ";", "\n",
];

/// A field of a question: its name, its schema, and whether it has to be given.
struct Field {
    name: String,
    schema: Value,
    is_required: bool,
}

/// Returns each question with its fields, as the JSON Schema of requests has them.
fn questions() -> Vec<(String, Vec<Field>)> {
    let schema = schemars::schema_for!(Request).to_value();
    let variants = schema["oneOf"].as_array().unwrap();
    let questions = variants.iter().map(|variant| {
        let mut fields = Vec::new();
        let mut open = vec![variant];
        while let Some(part) = open.pop() {
            open.extend(part["$ref"].as_str().map(|target| schema.pointer(target.strip_prefix('#').unwrap()).unwrap()));
            open.extend(part["allOf"].as_array().into_iter().flatten());
            let required = |name: &String| part["required"].as_array().is_some_and(|names| names.contains(&json!(name)));
            fields.extend(part["properties"].as_object().into_iter().flatten().map(|(name, schema)| Field {
                name: name.clone(),
                schema: schema.clone(),
                is_required: required(name),
            }));
        }
        fields.retain(|field| field.name != "question");
        (variant["properties"]["question"]["const"].as_str().unwrap().to_owned(), fields)
    });
    questions.collect()
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(&PIECES[..]).prop_map(str::to_owned),
        1 => any::<char>().prop_filter("no argument holds it", |c| *c != '\0').prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

/// Values of a field, by the types that its schema allows.
fn values(field: &Field) -> BoxedStrategy<Value> {
    let types = |name: &str| match &field.schema["type"] {
        Value::String(one) => one == name,
        Value::Array(many) => many.contains(&json!(name)),
        other => unreachable!("{}: {other}", field.name),
    };
    let value = if types("boolean") {
        any::<bool>().prop_map(Value::from).boxed()
    } else if types("integer") {
        (0..2000_u64).prop_map(Value::from).boxed()
    } else if types("array") {
        prop::collection::vec(text(), usize::from(field.is_required)..4).prop_map(Value::from).boxed()
    } else {
        assert!(types("string"), "{}", field.schema);
        text().prop_map(Value::from).boxed()
    };
    if field.is_required { value } else { prop_oneof![value, Just(Value::Null)].boxed() }
}

/// Takes away what the command line refuses for good reason: no seed at all, and parts of the graph that exclude one another.
fn settled(mut fields: Map<String, Value>) -> Map<String, Value> {
    let is_given = |fields: &Map<String, Value>, name: &str| {
        fields.get(name).is_some_and(|value| !value.is_null() && *value != json!([]))
    };
    if fields["question"] == "what-if" && !["raise", "lower", "block"].iter().any(|name| is_given(&fields, name)) {
        fields.insert("raise".to_owned(), json!(["IL-6"]));
    }
    if fields["question"] == "export" {
        let parts: Vec<&str> = ["around", "mechanism", "theme"].into_iter().filter(|name| is_given(&fields, name)).collect();
        for part in parts.iter().skip(1) {
            fields.remove(*part);
        }
        if parts.first() != Some(&"around") {
            fields.remove("depth");
        }
    }
    fields.retain(|_, value| !value.is_null());
    fields
}

fn requests() -> impl Strategy<Value = Request> {
    let questions = questions().into_iter().map(|(question, fields)| {
        let fields: Vec<_> = fields.iter().map(|field| (Just(field.name.clone()), values(field))).collect();
        fields.prop_map(move |fields| {
            let fields = fields.into_iter().chain([("question".to_owned(), json!(question))]).collect();
            Request::from_value(Value::Object(settled(fields))).unwrap()
        })
    });
    prop::strategy::Union::new(questions)
}

#[test]
fn requests_of_every_kind_are_made() {
    let questions = questions();
    assert!(questions.len() >= 18, "{}", questions.len());
    assert!(questions.iter().any(|(question, fields)| question == "path" && fields.len() >= 13));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn a_command_is_read_as_the_request_that_it_was_written_from(request in requests()) {
        let command = words(&request).join(" ");
        let read = cli::read(unquoted(&command));
        prop_assert_eq!(read.as_ref(), Ok(&request), "{}", command);
    }

    #[test]
    fn json_is_read_as_the_request_that_it_was_written_from(request in requests()) {
        let written = Value::Object(request.to_fields()).to_string();
        let read = Request::from_json(&written);
        prop_assert_eq!(read.as_ref().ok(), Some(&request), "{}", written);
    }

    #[test]
    fn an_address_is_read_as_the_request_that_it_was_written_from(request in requests()) {
        let written = request.to_address();
        let read = Request::from_address(&written);
        prop_assert_eq!(read.as_ref().ok(), Some(&request), "{}", written);
        prop_assert!(!written.contains(['#', ' ', '<', '"']), "{}", written);
    }
}

#[test]
fn arguments_that_ask_nothing_are_no_request() {
    for arguments in [&["check"][..], &[], &["--version"], &["effect", "a"], &["show", "a", "b"], &["moon"]] {
        assert!(cli::read(arguments).is_err(), "{arguments:?}");
    }
}

/// A condition means the same by its id, its name in each language and its synonyms; where two facets share a word, the facet stands
/// before it.
#[test]
fn conditions_mean_the_same_in_every_language() {
    let explorer = shipped();
    let facets = &explorer.knowledge().facets;
    let filters = |word: String| FilterWords { when: vec![word], ..FilterWords::default() }.filters(explorer);
    let mut tried = 0;
    for facet in facets.iter().filter(|facet| facet.role == FacetRole::Condition) {
        let called: Vec<&str> = [facet.id.as_str()].into_iter().chain(facet.name.entries().map(|(_, name)| name)).collect();
        for value in &facet.values {
            let meant = filters(format!("{}={}", facet.id, value.id)).unwrap();
            assert_eq!(meant.when.get(&facet.id), Some(&value.id));
            let names = value.name.entries().map(|(_, name)| name).chain(value.synonyms.iter().map(String::as_str));
            for name in names.chain([value.id.as_str()]).filter(|name| !name.contains([',', '，', '、', '='])) {
                for facet in &called {
                    assert_eq!(filters(format!("{facet}＝{name}")).unwrap(), meant, "{facet}={name}");
                    tried += 1;
                }
                if facets.find(FacetRole::Condition, None, name).len() == 1 {
                    assert_eq!(filters(name.to_uppercase()).unwrap(), meant, "{name}");
                }
            }
        }
    }
    assert!(tried > 500, "{tried}");
}

#[test]
fn sources_layers_and_sorts_of_evidence_mean_the_same_in_every_language() {
    let explorer = shipped();
    let read = |evidence: EvidenceWords| evidence.filters(explorer).unwrap();
    for (id, source) in &explorer.knowledge().sources {
        for name in source.title.entries().map(|(_, title)| title).chain([id.as_str()]) {
            let found = read(EvidenceWords { source: vec![name.to_owned()], ..EvidenceWords::default() });
            assert_eq!(found.sources.iter().collect::<Vec<_>>(), [id], "{name}");
        }
    }
    for (layer, names) in [
        (Layer::Documents, ["documents", "Documents", "文献", "文獻"]),
        (Layer::Background, ["background", "BACKGROUND", "背景", "教科書"]),
        (Layer::Local, ["local", "Local", "本地", "自有"]),
        (Layer::Imported, ["imported", "Imported", "导入", "匯入"]),
    ] {
        for name in names {
            let found = read(EvidenceWords { layer: vec![name.to_owned()], ..EvidenceWords::default() });
            assert_eq!(found.layers.iter().collect::<Vec<_>>(), [&layer], "{name}");
        }
    }
    for (strength, names) in [
        (Strength::HumanTrial, ["human-trial", "Human Trial", "人体试验", "人體試驗"]),
        (Strength::HumanCohort, ["human-cohort", "cohort", "队列研究", "世代研究"]),
        (Strength::Animal, ["animal", "animals", "动物实验", "動物實驗"]),
        (Strength::Cell, ["cell", "Cells", "细胞实验", "細胞實驗"]),
        (Strength::Review, ["review", "REVIEW", "综述", "綜述"]),
        (Strength::Opinion, ["opinion", "Opinion", "观点", "觀點"]),
        (Strength::Database, ["database", "Database", "数据库", "資料庫"]),
    ] {
        for name in names {
            let found = read(EvidenceWords { evidence: vec![name.to_owned()], ..EvidenceWords::default() });
            assert_eq!(found.strengths.iter().collect::<Vec<_>>(), [&strength], "{name}");
        }
    }
}
