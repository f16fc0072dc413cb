//! What a page asks and is answered: the same as the command line, and more than bytes where the page shows it.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use sarcograph::page::{Door, Reply};
use sarcograph::render::format::Format;
use sarcograph::request::Request;
use serde_json::Value;

use crate::support::{shipped, small};

/// Questions as addresses, and as the arguments of a command.
const QUESTIONS: [(&str, &[&str]); 14] = [
    ("effect/TNF-%CE%B1/muscle%20mass?when=chronic", &["effect", "TNF-α", "muscle mass", "--when", "chronic"]),
    (
        "path/IL-6/%E8%82%8C%E8%82%89%E9%87%8F?max_steps=3&limit=2",
        &["path", "IL-6", "肌肉量", "--max-steps", "3", "--limit", "2"],
    ),
    ("why/IGF-1/muscle-mass?layer=documents", &["why", "IGF-1", "muscle-mass", "--layer", "documents"]),
    ("show/myostatin?all=true", &["show", "myostatin", "--all"]),
    (
        "show/relation:il-6%2Fincreases%2Fmuscle-protein-breakdown",
        &["show", "relation:il-6/increases/muscle-protein-breakdown"],
    ),
    ("upstream/FOXO3?depth=2", &["upstream", "FOXO3", "--depth", "2"]),
    ("loops/malignant-tumour", &["loops", "malignant-tumour"]),
    (
        "compare/IL-6/muscle-mass?when=acute&with=chronic",
        &["compare", "IL-6", "muscle-mass", "--when", "acute", "--with", "chronic"],
    ),
    ("what-if?raise=resistance-training", &["what-if", "--raise", "resistance-training"]),
    ("interventions/muscle-mass/muscle-strength", &["interventions", "muscle-mass", "muscle-strength"]),
    ("search/grip/strength", &["search", "grip", "strength"]),
    ("contradictions", &["contradictions"]),
    ("list/sources", &["list", "sources"]),
    ("cite/il-6", &["cite", "il-6"]),
];

fn ask(address: &str) -> Reply {
    Door::new(shipped()).ask(address)
}

/// Writes any text as a part of an address.
fn in_address(text: &str) -> String {
    let bytes: Vec<String> = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
    bytes.concat()
}

fn with(address: &str, more: &str) -> String {
    format!("{address}{}{more}", if address.contains('?') { '&' } else { '?' })
}

fn view(address: &str) -> Value {
    let reply = ask(&with(address, "as=view"));
    serde_json::from_slice(&reply.body).unwrap_or_else(|error| panic!("{address}: {error}"))
}

/// Calls the command line in a locale.
fn called(arguments: &[&str], locale: &str) -> (Vec<u8>, u8) {
    use sarcograph::cli::{self, Environment, Streams};
    let mut environment = Environment::default();
    environment.variables.insert("LANG".to_owned(), locale.to_owned());
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut streams = Streams { input: &mut std::io::empty(), out: &mut out, err: &mut err };
    let words = arguments.iter().map(std::ffi::OsString::from);
    let exit = cli::run(words, &environment, Some(shipped()), &mut streams);
    (out, exit.code())
}

#[test]
fn answers_are_those_of_the_command_line_byte_for_byte() {
    let mut written: BTreeMap<&str, usize> = BTreeMap::new();
    for (address, arguments) in QUESTIONS {
        for (lang, locale) in [("en", "en_GB.UTF-8"), ("zh-Hans", "zh_CN.UTF-8"), ("zh-Hant", "zh_TW.UTF-8")] {
            // Pixels take long, and networks do not depend on the language.
            let is_compared = |format: &&Format| match format {
                Format::Png => lang == "en" && arguments[0] == "path",
                Format::Network(_) => lang == "en",
                _ => true,
            };
            for form in Format::ALL.iter().filter(is_compared).map(|format| format.id()) {
                let reply = ask(&with(address, &format!("as={form}&lang={lang}")));
                let (out, code) = called(&[arguments, &["--as", form]].concat(), locale);
                if code == 0 {
                    let (own, other) = (String::from_utf8_lossy(&reply.body), String::from_utf8_lossy(&out));
                    assert_eq!(reply.status, 200, "{address} as {form}");
                    assert!(own == other, "{address} as {form} in {lang}: {own:.300}\n\n{other:.300}");
                    *written.entry(form).or_default() += 1;
                } else {
                    let expected = if code == 2 { 400 } else { 404 };
                    assert_eq!(reply.status, expected, "{address} as {form}: {}", String::from_utf8_lossy(&reply.body));
                }
            }
        }
    }
    let in_folders = ["kgx", "neo4j"];
    for format in Format::ALL {
        let count = written.get(format.id()).copied().unwrap_or_default();
        assert_eq!(count == 0, in_folders.contains(&format.id()), "{count} answers as {}", format.id());
    }
    assert!(written["svg"] > 20, "{written:?}");
}

#[test]
fn each_format_that_is_offered_to_save_in_is_given_with_its_own_type() {
    let start: Value = serde_json::from_slice(&ask("start").body).unwrap();
    let offered = |list: &str| -> Vec<String> {
        let formats = start[list].as_array().unwrap().iter();
        formats.map(|one| one.get(0).unwrap_or(one).as_str().unwrap().to_owned()).collect()
    };
    let formats = offered("formats");
    assert!(formats.len() > 12 && !formats.contains(&"kgx".to_owned()), "{formats:?}");
    for form in &formats {
        let reply = ask(&format!("path/IL-6/muscle-mass?max_steps=3&limit=2&as={form}"));
        let format = Format::from_id(form).unwrap();
        assert_eq!((reply.status, reply.kind), (200, format.media_type()), "{form}");
        assert!(reply.kind.contains("json") == matches!(form.as_str(), "json" | "cx2" | "jgf" | "cyjs"), "{form}");
    }
    // Of what has no picture, all that is offered can be had.
    for form in offered("texts") {
        assert_eq!(ask(&format!("stats?as={form}")).status, 200, "{form}");
    }
}

#[test]
fn a_picture_too_large_for_its_page_is_an_overview_as_on_the_command_line() {
    let nodes = |text: &str| text.matches("<g id=\"node-").count();
    for (size, is_whole) in [("16:9", false), ("4:3", false), ("free", true)] {
        let reply = ask(&format!("export?as=svg&size={size}"));
        let (out, code) = called(&["export", "svg", "--size", size], "en_GB.UTF-8");
        let (own, other) = (String::from_utf8(reply.body).unwrap(), String::from_utf8(out).unwrap());
        assert_eq!((reply.status, code), (200, 0));
        assert_eq!((nodes(&own), nodes(&own) > 60), (nodes(&other), is_whole), "{size}");
        assert!(own == other, "{size}");
    }
}

#[test]
fn requests_in_json_are_taken_too() {
    let json = "%7B%22question%22:%22effect%22,%22from%22:%22IL-6%22,%22to%22:%22muscle%20mass%22%7D";
    assert_eq!(ask(&format!("?q={json}")), ask("effect/IL-6/muscle%20mass"));
    assert_eq!(ask("?q=stats").status, 400, "words need somebody who reads them");
}

#[test]
fn a_view_leads_from_names_and_arrows_to_what_they_stand_for() {
    let answer = view("effect/tnf-alpha/skeletal-muscle-mass");
    assert_eq!(answer["title"], "TNF-α → skeletal muscle mass");
    let text = answer.to_string();
    assert!(text.contains(r#""to":"show/entity:tnf-alpha""#));
    let picture = &answer["picture"];
    let (nodes, edges) = (picture["nodes"].as_array().unwrap(), picture["edges"].as_array().unwrap());
    assert!(nodes.len() > 2 && edges.len() > 2);
    for part in nodes.iter().chain(edges) {
        let id = part["id"].as_str().unwrap();
        assert!(picture["svg"].as_str().unwrap().contains(&format!("<g id=\"{id}\"")), "{id}");
        for to in part["to"].as_array().unwrap() {
            assert_eq!(ask(to.as_str().unwrap()).status, 200, "{to}");
        }
    }
    let relation = view(edges[0]["to"][0].as_str().unwrap());
    assert!(relation["blocks"].to_string().contains("note:"), "{relation}");
}

#[test]
fn conditions_are_switches_that_mark_what_changes() {
    let answer = view("effect/il-6/skeletal-muscle-mass?when=acute");
    let conditions = answer["conditions"].as_array().unwrap();
    let labels: Vec<&str> = conditions.iter().map(|one| one["label"].as_str().unwrap()).collect();
    for label in ["any", "acute", "chronic"] {
        assert!(labels.contains(&label), "{labels:?}");
    }
    let on: Vec<&str> =
        conditions.iter().filter(|one| one["on"] == true).map(|one| one["label"].as_str().unwrap()).collect();
    assert_eq!(on, ["acute"]);
    for condition in conditions {
        assert_eq!(ask(condition["to"].as_str().unwrap()).status, 200, "{condition}");
    }
    let drawn = |answer: &Value| -> usize { answer["picture"]["edges"].as_array().unwrap().len() };
    let gone =
        |answer: &Value| answer["picture"]["edges"].as_array().unwrap().iter().filter(|edge| edge["gone"] == true).count();
    assert!(gone(&answer) > 0);
    let plain = view("effect/il-6/skeletal-muscle-mass");
    assert_eq!(gone(&plain), 0);
    assert!(drawn(&answer) >= drawn(&plain));
}

#[test]
fn a_push_travels_and_can_be_turned() {
    let answer = view("what-if?raise=resistance-training");
    let nodes = answer["picture"]["nodes"].as_array().unwrap();
    let node = |id: &str| nodes.iter().find(|node| node["id"] == format!("node-{id}")).unwrap();
    assert_eq!((&node("resistance-training")["step"], &node("resistance-training")["way"]), (&0.into(), &"rises".into()));
    assert_eq!((&node("mtor")["step"], &node("mtor")["way"]), (&1.into(), &"rises".into()));
    assert_eq!((&node("4e-bp1")["step"], &node("4e-bp1")["way"]), (&2.into(), &"falls".into()));
    let pushes = answer["pushes"].as_array().unwrap();
    assert_eq!((pushes.len(), &pushes[0]["on"]), (2, &true.into()));
    let turned = view(pushes[1]["to"].as_str().unwrap());
    let nodes = turned["picture"]["nodes"].as_array().unwrap();
    let seed = nodes.iter().find(|node| node["id"] == "node-resistance-training").unwrap();
    assert_eq!(seed["way"], "falls");
    for push in nodes.iter().flat_map(|node| node["pushes"].as_array().unwrap()) {
        assert_eq!(ask(push["to"].as_str().unwrap()).status, 200, "{push}");
    }
}

#[test]
fn a_name_that_means_nothing_says_what_is_near() {
    let reply = ask("effect/miostatin/muscle-mass?as=view");
    let answer: Value = serde_json::from_slice(&reply.body).unwrap();
    assert_eq!((reply.status, &answer["refused"]["code"]), (404, &Value::from("unknown-name")));
    let near = answer["refused"]["near"].as_array().unwrap();
    assert_eq!((&near[0]["label"], ask(near[0]["to"].as_str().unwrap()).status), (&Value::from("myostatin"), 200));
    let condition = view("effect/il-6/skeletal-muscle-mass?when=chronical");
    let near = &condition["refused"]["near"][0];
    assert_eq!(ask(near["to"].as_str().unwrap()).status, 200, "{condition}");
    for (asked, meant) in [
        ("compare/il-6/muscle-mass?when=acute&with=chronical", "compare/il-6/muscle-mass?when=acute&with=chronic"),
        ("upstream/il-6?when=acute,chronical", "upstream/il-6?when=acute&when=chronic"),
        ("upstream/il-6?when=duration%3Dchronical&layer=documents", "upstream/il-6?layer=documents&when=duration%3Dchronic"),
        ("list/entities?kind=cytokin", "list/entities?kind=cytokine"),
        ("upstream/il-6?layer=documnts", "upstream/il-6?layer=documents"),
        ("list/sourcs", "list/sources"),
    ] {
        let answer = view(asked);
        assert_eq!(answer["refused"]["near"][0]["to"], meant, "{asked}: {answer}");
    }
    assert_eq!(ask("moon/a").status, 400);
    assert_eq!(ask("effect/a/b?as=pdf").status, 400);
    assert_eq!(ask(&format!("show/{}", "a".repeat(9000))).status, 400);
}

#[test]
fn what_is_typed_into_the_box_is_understood() {
    let first = |text: &str, lang: &str| -> (String, String) {
        let text = in_address(text);
        let reply = ask(&format!("suggest?text={text}&lang={lang}"));
        let found: Value = serde_json::from_slice(&reply.body).unwrap();
        let one = &found["meant"][0];
        (one["label"].as_str().unwrap().to_owned(), one["to"].as_str().unwrap().to_owned())
    };
    for (text, lang, label, to) in [
        ("IL-6", "en", "IL-6", "show/entity:il-6"),
        ("白细胞介素-6", "zh-Hans", "IL-6", "show/entity:il-6"),
        ("TNF-α muscle mass", "en", "TNF-α → skeletal muscle mass", "effect/tnf-alpha/skeletal-muscle-mass"),
        ("TNF-α → 肌肉量", "zh-Hans", "TNF-α → 骨骼肌量", "effect/tnf-alpha/skeletal-muscle-mass"),
        ("mTOR 肌肉流失", "en", "mTOR → 肌肉流失", "effect/mtor/肌肉流失"),
        ("miostatin", "en", "myostatin", "show/entity:myostatin"),
        (
            "what helps the old stay strong",
            "en",
            "Search for “what helps the old stay strong”",
            "search/what/helps/the/old/stay/strong",
        ),
    ] {
        assert_eq!(first(text, lang), (label.to_owned(), to.to_owned()), "{text}");
    }
    assert!(first("myosta", "en").1.contains("myostatin"));
    assert_eq!(ask("suggest?text=").status, 200);
}

#[test]
fn the_start_names_the_entities_of_the_knowledge_and_the_words_of_the_page() {
    for lang in ["en", "zh-Hans", "zh-Hant"] {
        let start: Value = serde_json::from_slice(&ask(&format!("start?lang={lang}")).body).unwrap();
        assert_eq!((start["entities"].as_array().unwrap().len(), &start["lang"]), (7, &Value::from(lang)));
        assert!(start["words"].as_object().unwrap().values().all(|word| !word.as_str().unwrap().is_empty()));
        let links = ["entities", "questions", "more"].iter().flat_map(|list| start[*list].as_array().unwrap());
        let themes = start["themes"].as_array().unwrap().iter().flat_map(|theme| theme["mechanisms"].as_array().unwrap());
        for link in links.chain(themes) {
            assert_eq!(ask(&with(link["to"].as_str().unwrap(), "as=view")).status, 200, "{link}");
        }
    }
    let small: Value = serde_json::from_slice(&Door::new(small()).ask("start").body).unwrap();
    assert!(!small["entities"].as_array().unwrap().is_empty(), "those with the most relations");
}

#[test]
fn the_page_knows_each_word_that_its_script_reads_and_no_other() {
    let script = include_str!("../page/page.js");
    let name = |rest: &str| rest.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default().to_owned();
    let mut read: BTreeSet<String> = script.split("words.").skip(1).map(name).collect();
    assert!(script.contains("words[node.way]"));
    read.extend(["rises", "falls", "unclear"].map(str::to_owned));
    let start: Value = serde_json::from_slice(&ask("start").body).unwrap();
    let known: BTreeSet<String> = start["words"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(read, known);
}

/// Pieces of addresses that parsers and browsers read something into.
const PIECES: [&str; 24] = [
    "effect",
    "show",
    "search",
    "/",
    "?",
    "&",
    "=",
    "%",
    "%00",
    "%f",
    "%ff",
    "+",
    "#",
    "when",
    "as=view",
    "lang=zh-Hant",
    "q={",
    "\"",
    "<script>alert(1)</script>",
    "il-6",
    "skeletal-muscle-mass",
    "max_steps=99999999999999999999",
    "relation:",
    "//",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn no_address_breaks_the_door_or_comes_back_as_markup(pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..9)) {
        let address = pieces.concat();
        let reply = Door::new(small()).ask(&address);
        prop_assert!([200, 400, 404].contains(&reply.status), "{}: {}", address, reply.status);
        prop_assert!(!reply.kind.contains("html"), "{}", reply.kind);
        if reply.kind.starts_with("application/json") {
            prop_assert!(serde_json::from_slice::<Value>(&reply.body).is_ok());
        }
        if reply.kind.starts_with("image/svg") {
            prop_assert!(!String::from_utf8_lossy(&reply.body).contains("<script"));
        }
    }

    #[test]
    fn any_text_may_stand_in_the_box(text in "\\PC{0,40}") {
        let text = in_address(&text);
        let reply = Door::new(small()).ask(&format!("suggest?text={text}"));
        prop_assert_eq!(reply.status, 200);
        let found: Value = serde_json::from_slice(&reply.body).unwrap();
        for one in found["meant"].as_array().unwrap() {
            prop_assert!(Request::from_address(one["to"].as_str().unwrap()).is_ok(), "{}", one);
        }
    }
}
