//! What all questions share: names, opposites, filters, pictures, commands to go on with.

use insta::assert_snapshot;
use serde_json::{Value, json};

use super::caller::Caller;

/// Each question, with names that mean something.
const QUESTIONS: [&[&str]; 11] = [
    &["effect", "IL-6", "muscle-mass"],
    &["path", "IL-6", "muscle-mass"],
    &["why", "IL-6", "muscle-mass"],
    &["loops", "tnf"],
    &["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"],
    &["what-if", "--raise", "training"],
    &["contradictions"],
    &["interventions", "muscle-mass"],
    &["common", "IL-6", "muscle-mass"],
    &["upstream", "muscle-mass"],
    &["downstream", "training"],
];

#[test]
fn unknown_names_are_told_in_every_question() {
    for question in QUESTIONS.iter().chain(&[&["cite", "tnf"][..]]) {
        for at in 1..question.len() {
            let is_name = !question[at].starts_with('-') && !matches!(question[at - 1], "--when" | "--with");
            if !is_name {
                continue;
            }
            let mut arguments = question.to_vec();
            arguments[at] = "moon";
            let called = Caller::small().call(&[&arguments[..], &["--json"]].concat());
            let answer: Value = serde_json::from_str(&called.out).unwrap();
            assert_eq!((called.code, &answer["error"]["code"]), (1, &json!("unknown-name")), "{arguments:?}");
            arguments[at] = "messenger";
            let called = Caller::small().call(&arguments);
            assert_eq!((called.code, called.out.as_str()), (1, ""), "{arguments:?}");
            assert!(called.err.contains("is a name of several"), "{}", called.err);
        }
    }
}

#[test]
fn one_entity_under_two_names_is_no_pair() {
    for question in [
        &["why", "muscle-mass", "muscle-loss"][..],
        &["compare", "muscle-mass", "肌肉量", "--when", "acute", "--with", "chronic"],
        &["common", "tnf", "TNF-α"],
        &["what-if", "--raise", "muscle-mass", "--lower", "muscle-loss"],
        &["what-if", "--raise", "tnf", "--block", "tnf"],
    ] {
        let called = Caller::small().call(&[question, &["--json"]].concat());
        let answer: Value = serde_json::from_str(&called.out).unwrap();
        assert_eq!((called.code, &answer["error"]["code"]), (1, &json!("same-entity")), "{question:?}");
    }
}

#[test]
fn opposite_names_turn_every_verdict() {
    let caller = Caller::small();
    let turned = |verdict: &Value| match verdict.as_str().unwrap() {
        "increases" => "decreases".to_owned(),
        "decreases" => "increases".to_owned(),
        other => other.to_owned(),
    };
    let verdict = |question: &[&str], place: &str| caller.json(question).pointer(place).unwrap().clone();
    for (question, place) in [
        (&["effect", "tnf", "muscle-mass"][..], "/verdict"),
        (&["path", "tnf", "muscle-mass"], "/verdict"),
        (&["why", "tnf", "muscle-mass"], "/verdict"),
        (&["why", "tnf", "muscle-mass"], "/nearest/verdict"),
        (&["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"], "/here/verdict"),
        (&["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"], "/there/verdict"),
        (&["interventions", "muscle-mass"], "/interventions/0/effects/0/verdict"),
        (&["common", "IL-6", "muscle-mass"], "/common/0/effects/1/verdict"),
    ] {
        let plain = verdict(question, place);
        let opposite: Vec<&str> =
            question.iter().map(|word| if *word == "muscle-mass" { "muscle-loss" } else { *word }).collect();
        assert_eq!(verdict(&opposite, place), turned(&plain), "{question:?}");
        assert_ne!(turned(&plain), plain.as_str().unwrap());
    }
    let changes = |arguments: &[&str]| caller.json(arguments)["changes"].clone();
    let strip = |mut changes: Value| {
        for change in changes.as_array_mut().unwrap() {
            change.as_object_mut().unwrap().remove("because");
        }
        changes
    };
    assert_eq!(strip(changes(&["what-if", "--raise", "inactivity"])), strip(changes(&["what-if", "--lower", "training"])));
    let loops = |name: &str| caller.json(&["loops", name])["loops"].clone();
    assert_eq!(loops("muscle-loss"), loops("muscle-mass"));
}

#[test]
fn filters_that_empty_an_answer_are_named() {
    for question in QUESTIONS {
        let filtered = [question, &["--evidence", "opinion"]].concat();
        let answer = Caller::small().json(&filtered);
        assert_eq!(answer["left_out"][0]["filter"], "--evidence", "{question:?}: {answer}");
        let text = Caller::small().answer(&filtered);
        assert!(text.contains("left out by --evidence"), "{text}");
        let told_first = text.lines().next().unwrap();
        assert!(
            told_first.starts_with("With these filters")
                || told_first.starts_with("The filters leave nothing")
                || question[0].ends_with("stream"),
            "{text}"
        );
        // What is offered goes on without the filters.
        assert!(
            !text.split("next  ").nth(1).unwrap_or_default().contains("--evidence") || question[0].ends_with("stream"),
            "{text}"
        );
    }
}

#[test]
fn every_question_is_drawn() {
    for question in QUESTIONS {
        let dot = Caller::small().answer(&[question, &["--as", "dot"]].concat());
        assert!(dot.starts_with("digraph sarcograph {"), "{question:?}");
        assert!(dot.contains(" -> "), "{question:?} draws no relation:\n{dot}");
        let empty = Caller::small().call(&[question, &["--evidence", "opinion", "--as", "dot"]].concat());
        assert_eq!(empty.code, 1, "{question:?}");
    }
    let drawn = |arguments: &[&str]| -> Vec<String> {
        let dot = Caller::small().answer(arguments);
        let edges = dot.lines().filter(|line| line.contains(" -> "));
        edges.map(|line| line.trim().split(" [").next().unwrap().replace('"', "")).collect()
    };
    let ring = ["tnf -> breakdown", "breakdown -> muscle-mass", "muscle-mass -> sarcopenia", "sarcopenia -> tnf"];
    assert_eq!(drawn(&["loops", "tnf", "--as", "dot"]), ring);
    // What is disputed has its denial beside it.
    assert_eq!(drawn(&["contradictions", "--as", "dot"]).len(), 4);
    assert_eq!(
        drawn(&["interventions", "muscle-mass", "--as", "dot"]),
        ["training -> muscle-mass", "vitamin-e -> muscle-mass"]
    );
}

#[test]
fn what_lies_beyond_the_greatest_length_is_told() {
    let ask = |command: &str, lang: &str| {
        Caller::small().answer(&[command, "igf-1", "muscle-mass", "--max-steps", "2", "--lang", lang])
    };
    assert_snapshot!(ask("effect", "en"), @"
    Nothing is recorded of an effect of IGF-1 on muscle mass within 2 steps
    The shortest path takes 3 steps.

    next  sarcograph effect IGF-1 muscle-mass --max-steps 3
          sarcograph upstream muscle-mass
    ");
    assert_snapshot!(ask("path", "zh-Hans"), @"
    2 步以内，未见 IGF-1 作用于肌肉量的记载
    最短的路径为 3 步。

    下一步  sarcograph path IGF-1 肌肉量 --max-steps 3 --lang zh
    ");
    assert_snapshot!(ask("why", "zh-Hant"), @"
    2 步以內，未見 IGF-1 作用於肌肉量的記載
    最短的路徑為 3 步。

    下一步  sarcograph why IGF-1 肌肉量 --max-steps 3 --lang tw
    ");
    assert_snapshot!(Caller::small().answer(&["path", "vitamin-e", "muscle-mass"]), @"
    A study found no effect of vitamin E on muscle mass (1 source)
      vitamin E ∅ no effect found on muscle mass   trial 4.1 (2020)   human trial

    next  sarcograph effect vitamin-E muscle-mass
          sarcograph path vitamin-E muscle-mass -o path.svg
    ");
}

#[test]
fn json_carries_the_knowledge_it_rests_on() {
    let caller = Caller::small();
    let whole = caller.json(&["show", "IL-6"]);
    assert_eq!(whole["knowledge"]["date"], "2020-02-29");
    assert_eq!(whole["type"], "entity");
    for arguments in [&["stats"][..], &["search", "muscle"], &["list", "kinds"], &["effect", "tnf", "muscle-mass"], &[]] {
        assert_eq!(caller.json(arguments)["knowledge"], whole["knowledge"], "{arguments:?}");
    }
    let version = caller.json(&["--version"]);
    assert_eq!(version["knowledge"], whole["knowledge"]);
    assert_eq!(version["version"], env!("CARGO_PKG_VERSION"));
    assert!(caller.answer(&["-V"]).contains("(knowledge 2020-02-29, "));
}

#[test]
fn what_is_to_be_avoided_stands_on_no_path() {
    let caller = Caller::shipped();
    for question in [
        &["effect", "TNF-α", "muscle mass"][..],
        &["why", "TNF-α", "muscle mass"],
        &["common", "IL-6", "TNF-α", "--direction", "downstream", "--max-steps", "3"],
        &["interventions", "muscle mass", "--max-steps", "3"],
    ] {
        let avoid = "muscle-protein-breakdown";
        let (free, without) = (caller.json(question), caller.json(&[question, &["--avoid", avoid]].concat()));
        let paths = |answer: &Value| -> Vec<Value> {
            fn gather(value: &Value, found: &mut Vec<Value>) {
                match value {
                    Value::Object(fields) => {
                        found.extend(fields.get("entities").filter(|_| fields.contains_key("sign")).cloned());
                        fields.values().for_each(|value| gather(value, found));
                    }
                    Value::Array(items) => items.iter().for_each(|item| gather(item, found)),
                    _ => {}
                }
            }
            let mut found = Vec::new();
            gather(answer, &mut found);
            found
        };
        let is_passed = |path: &Value| path.as_array().unwrap().iter().any(|id| id == avoid);
        assert!(paths(&free).iter().any(is_passed), "{question:?} passes it nowhere");
        assert!(!paths(&without).is_empty() && !paths(&without).iter().any(is_passed), "{question:?}");
        let text = caller.answer(&[question, &["--avoid", avoid]].concat());
        assert!(text.contains("Counting only paths that do not pass muscle protein breakdown."), "{text}");
    }
}
