//! `import`, and a question to a file of another program: `--graph`.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use super::caller::{Called, Caller};

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn new(name: &str, content: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(name), content).unwrap();
        Self { folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn import(&self, format: &str, name: &str, more: &[&str]) -> Called {
        let (file, out) = (self.path(name), self.path("out"));
        let arguments = ["import", format, file.to_str().unwrap(), "-o", out.to_str().unwrap()];
        Caller::small().call(&[&arguments, more].concat())
    }

    fn ask(&self, question: &[&str]) -> Called {
        let out = self.path("out");
        Caller::unopened().call(&[&["--knowledge", out.to_str().unwrap()], question].concat())
    }
}

#[test]
fn a_table_becomes_a_folder_that_is_checked_and_asked() {
    let place = Place::new(
        "own.csv",
        "source,effect,target,pmid\nTNF,1,Xyz1,11\nXyz1,-1,muscle mass,12;13\nXyz1,pp,Q\nQ,??,TNF,\nTNF,1,Xyz1,11\n",
    );
    let called = place.import("csv", "own.csv", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""));
    assert!(called.out.contains("2 relations: 1 raise, 1 lower"), "{}", called.out);
    assert!(called.out.contains("left out, 1: too few or too many fields (line 4)"), "{}", called.out);
    assert!(called.out.contains("(line 5)") && called.out.contains("the same again (line 6)"), "{}", called.out);
    let checked = place.ask(&["check", "--deny", "warnings"]);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let json: Value = serde_json::from_str(&place.ask(&["path", "TNF-α", "muscle mass", "--json"]).out).unwrap();
    let relations = &json["paths"][0]["relations"];
    assert_eq!((&json["verdict"], &relations[0]["layer"]), (&"decreases".into(), &"imported".into()), "{json}");
    let works: Vec<&str> =
        relations[1]["evidence"].as_array().unwrap().iter().map(|item| item["pmid"].as_str().unwrap()).collect();
    assert_eq!(works, ["12", "13"]);
    // The folder may be laid over what its names were matched to.
    let (base, out) = (super::caller::small_folder(), place.path("out"));
    let over = ["--knowledge", base.to_str().unwrap(), "--add", out.to_str().unwrap(), "downstream", "xyz1", "--json"];
    let called = Caller::unopened().call(&over);
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(called.out.contains("muscle-mass"), "{}", called.out);
    // What is there stays.
    assert_eq!(place.import("csv", "own.csv", &[]).code, 1);
}

#[test]
fn a_name_of_the_opposite_end_turns_the_sign() {
    let place = Place::new("x.sif", "Abc\tactivates\tmuscle loss\nAbc\t-\tQ\n");
    let called = place.import("sif", "x.sif", &[]);
    assert!(called.out.contains("0 raise, 1 lower") && called.out.contains("(line 2)"), "{}", called.out);
    let asked = place.ask(&["effect", "Abc", "muscle-mass", "--json"]);
    assert!(asked.out.contains("\"verdict\": \"decreases\""), "{}", asked.out);
}

#[test]
fn a_file_is_asked_directly() {
    let place = Place::new("net.tsv", "a\thow\tb\nA1\tup\tB1\nB1\tdown\tC1\n");
    let file = place.path("net.tsv");
    let refused = Caller::small().failure(1, &["--graph", file.to_str().unwrap(), "effect", "A1", "C1"]);
    assert!(refused.replace('\n', " ").contains("--sign-column"), "{refused}");
    fs::write(&file, "source\tsign\ttarget\nA1\tup\tB1\nB1\tdown\tC1\n").unwrap();
    let json = Caller::small().json(&["--graph", file.to_str().unwrap(), "effect", "A1", "C1"]);
    assert_eq!((&json["verdict"], &json["from"]["id"]), (&"decreases".into(), &"a1".into()));
    let called = place.import("tsv", "net.tsv", &["--source-column", "target", "--target-column", "source"]);
    assert_eq!(called.code, 0, "{}", called.err);
    assert!(place.ask(&["effect", "C1", "A1", "--json"]).out.contains("\"verdict\": \"decreases\""));
}

#[test]
fn what_cannot_be_read_writes_nothing() {
    let place = Place::new("x.csv", "source,target\na,b\n");
    let called = place.import("csv", "x.csv", &[]);
    assert_eq!(called.code, 1);
    assert!(!place.path("out").exists());
    let empty = Place::new("x.sif", "only\n");
    assert_eq!(empty.import("sif", "x.sif", &[]).code, 1);
    let missing = Place::new("x.sif", "a 1 b\n");
    assert_eq!(missing.import("sif", "y.sif", &[]).code, 1);
}

#[test]
fn names_in_any_spelling_and_encoding_are_one_entity_and_give_sound_folders() {
    let text =
        "source,sign,target\nIL-6,1,IL6\nTNF-α,1,Q μ\nμ,1,μ 2\n白介素,−1,Q-μ\nA|B,1,\"a \"\"q\"\"\"\n1.5,1,true\nnull,1,~\n";
    let place = Place::new("odd.csv", text);
    let called = place.import("csv", "odd.csv", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""), "{}", called.out);
    let checked = place.ask(&["check"]);
    assert_eq!(checked.code, 0, "{}{}", checked.out, checked.err);
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let other = Place::new("odd.csv", utf16);
    other.import("csv", "odd.csv", &[]);
    let count = |place: &Place| {
        place.ask(&["stats", "--json"]).out.lines().find(|line| line.contains("\"hash\"")).map(str::to_owned)
    };
    assert_eq!(count(&place), count(&other));
}

/// What a knowledge base says: ends, verb, conditions, and how evidence stands.
fn said(json: &Value) -> Vec<String> {
    let evidence =
        |item: &Value| format!("{} {} {} {}", item["strength"], item["certainty"], item["stance"], item["observed"]);
    let relation = |one: &Value| {
        let mut evidence: Vec<String> = one["evidence"].as_array().unwrap().iter().map(evidence).collect();
        evidence.sort();
        format!("{} {} {} {} {evidence:?}", one["subject"], one["effect"], one["object"], one["conditions"])
    };
    let mut relations: Vec<String> = json["relations"].as_array().unwrap().iter().map(relation).collect();
    relations.sort();
    relations
}

#[test]
fn what_was_exported_is_asked_as_before() {
    let caller = Caller::small();
    let before = said(&caller.json(&["export", "json"]));
    assert!(before.iter().any(|relation| relation.contains("\"old\"")), "{before:?}");
    for (format, name) in [
        ("graphml", "own.graphml"),
        ("csv", "own"),
        ("cx2", "own.cx2"),
        ("jgf", "own.jgf"),
        ("cyjs", "own.cyjs"),
        ("node-link", "own.json"),
    ] {
        let place = Place::new("other", "");
        let file = place.path(name);
        let file = file.to_str().unwrap();
        assert_eq!(caller.call(&["export", format, "-o", file]).code, 0);
        assert_eq!(said(&caller.json(&["--graph", file, "export", "json"])), before, "{format}");
        let imported = place.import(format, name, &[]);
        assert_eq!((imported.code, imported.err.as_str()), (0, ""), "{}", imported.out);
        assert!(!imported.out.contains("left out"), "{}", imported.out);
        assert_eq!(place.ask(&["check"]).code, 0);
        let (base, out) = (super::caller::small_folder(), place.path("out"));
        let over =
            Caller::unopened().call(&["--knowledge", base.to_str().unwrap(), "--add", out.to_str().unwrap(), "stats"]);
        assert_eq!((over.code, over.err.as_str()), (0, ""));
    }
}

#[test]
fn one_note_stands_once_for_each_way_it_is_cited() {
    let item = |species: &str| {
        format!(r#"{{"text": {{"en": "Seen."}}, "stance": "disputes", "observed": {{"species": "{species}"}}}}"#)
    };
    let edge = format!(
        r#"{{"source": "A1", "target": "B1", "interaction": "increases", "evidence": [{}, {}, {}]}}"#,
        item("human"),
        item("rat"),
        item("rat")
    );
    let place = Place::new(
        "x.json",
        format!(r#"{{"nodes": [], "edges": [{edge}, {}]}}"#, edge.replace("\"A1\"", "\"C1\", \"when_age\": \"seventh\"")),
    );
    let called = place.import("json", "x.json", &[]);
    assert!(
        called.out.contains("left out, 1: under conditions that the knowledge does not have"),
        "{}{}",
        called.out,
        called.err
    );
    let json: Value = serde_json::from_str(&place.ask(&["export", "json"]).out).unwrap();
    let evidence: Vec<String> = json["relations"][0]["evidence"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| format!("{} {}", item["stance"], item["observed"]))
        .collect();
    assert_eq!(evidence, ["\"disputes\" {\"species\":\"human\"}", "\"disputes\" {\"species\":\"rat\"}"], "{json}");
    assert_eq!(place.ask(&["check"]).code, 0);
}

#[test]
fn graphs_of_other_programs_are_read_by_what_their_attributes_say() {
    let networkx = r#"{"directed": true, "multigraph": false, "graph": {}, "nodes": [{"id": 1, "name": "Abc"}, {"id": 2, "label": "muscle mass"}],
        "links": [{"source": 1, "target": 2, "sign": -1.0}, {"source": 2, "target": 1, "weight": 3}]}"#;
    let place = Place::new("x.json", networkx);
    let called = place.import("node-link", "x.json", &[]);
    assert!(called.out.contains("0 raise, 1 lower") && called.out.contains("left out, 1"), "{}{}", called.out, called.err);
    let asked = place.ask(&["effect", "Abc", "muscle-mass", "--json"]);
    assert!(asked.out.contains("\"verdict\": \"decreases\""), "{}", asked.out);
    // Of an edge without a direction nobody knows which end acts.
    let undirected = Place::new("x.json", networkx.replace("\"directed\": true", "\"directed\": false"));
    assert!(
        undirected
            .import("json", "x.json", &[])
            .out
            .contains("0 raise, 0 lower, 0 of unknown sign, 0 without effect, 1 no cause")
    );
    let graphml = "<?xml version='1.0'?>\n<graphml xmlns='http://graphml.graphdrawing.org/xmlns'>\n<key id='d0' for='edge' \
                   attr.name='effect' attr.type='string'><default>up</default></key><key id='d1' for='node' attr.name='label'/>\n<graph \
                   edgedefault='directed'><node id='a'><data key='d1'>A &amp; &#66;</data></node>\n<edge source='a' target='b'/><edge \
                   source='b' target='c'><data key='d0'>down</data></edge>\n<edge source='b' target=''/></graph></graphml>\n";
    let place = Place::new("x.graphml", graphml);
    let called = place.import("graphml", "x.graphml", &[]);
    assert!(called.out.contains("1 raise, 1 lower") && called.out.contains("(line 6)"), "{}{}", called.out, called.err);
    assert!(place.ask(&["effect", "A & B", "c", "--json"]).out.contains("\"verdict\": \"decreases\""));
    let cut = Place::new("x.graphml", &graphml[..graphml.len() - 12]);
    let called = cut.import("graphml", "x.graphml", &[]);
    assert!(called.code == 1 && called.err.replace('\n', " ").contains("line 6: this is no sound XML"), "{}", called.err);
    assert!(!cut.path("out").exists());
    let unsigned = Place::new("x.json", r#"{"nodes": [], "links": [{"source": "a", "target": "b"}]}"#);
    let told = unsigned.import("json", "x.json", &[]).err.replace('\n', " ");
    assert!(told.contains("none of its edges says what it does"), "{told}");
}

#[test]
fn what_is_no_identifier_is_left_out_and_the_rest_is_taken() {
    let place = Place::new("x.csv", "source,sign,target,pmid\nA1,1,B1,0123456789\nB1,1,C1,PMID:12;012\n");
    let called = place.import("csv", "x.csv", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""));
    let json: Value = serde_json::from_str(&place.ask(&["export", "json"]).out).unwrap();
    let works: Vec<&Value> = json["relations"].as_array().unwrap().iter().map(|one| &one["evidence"][0]["pmid"]).collect();
    assert_eq!(works, [&Value::Null, &"12".into()], "{json}");
    let graph = r#"{"nodes": [{"id": "A1", "xrefs": ["unknown:1", "hgnc:7", "HGNC:x"]}],
        "edges": [{"source": "A1", "target": "B1", "sign": 1, "evidence": [{"pmid": "0123456789", "doi": "11.1/2"}]}]}"#;
    let place = Place::new("x.json", graph);
    let called = place.import("json", "x.json", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""));
    let entities = fs::read_to_string(place.path("out").join("entities/imported.yaml")).unwrap();
    assert!(entities.contains("hgnc:7") && !entities.contains("unknown:1"), "{entities}");
}

#[test]
fn dois_are_kept() {
    let text = "source,sign,target,references\nA1,1,B1,doi:10.1000/182\nA1,1,C1,https://doi.org/10.1000/182|PMID:12\n\
                B1,1,C1,10.1000/a;10.1000/A\n";
    let place = Place::new("x.csv", text);
    let called = place.import("csv", "x.csv", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""));
    let json: Value = serde_json::from_str(&place.ask(&["export", "json"]).out).unwrap();
    let works = json["relations"].as_array().unwrap().iter().flat_map(|one| one["evidence"].as_array().unwrap());
    let mut works: Vec<String> = works.map(|item| format!("{} {}", item["doi"], item["pmid"])).collect();
    works.sort();
    let expected =
        ["\"10.1000/182\" null", "\"10.1000/182\" null", "\"10.1000/A\" null", "\"10.1000/a\" null", "null \"12\""];
    assert_eq!(works, expected, "{json}");
    let graph = r#"{"nodes": [], "edges": [{"source": "A1", "target": "B1", "sign": 1,
        "evidence": [{"doi": "10.1000/182", "pmid": "12", "text": {"en": "Seen."}}]}]}"#;
    let place = Place::new("x.json", graph);
    place.import("json", "x.json", &[]);
    let json: Value = serde_json::from_str(&place.ask(&["export", "json"]).out).unwrap();
    let item = &json["relations"][0]["evidence"][0];
    assert_eq!((&item["doi"], &item["pmid"]), (&"10.1000/182".into(), &"12".into()), "{json}");
}

#[test]
fn two_imports_are_laid_over_one_knowledge() {
    let (one, other) = (Place::new("one.sif", "A1 1 muscle-mass\n"), Place::new("other.sif", "A1 1 B1\nB1 1 IL-6\n"));
    one.import("sif", "one.sif", &[]);
    other.import("sif", "other.sif", &[]);
    let (base, first, second) = (super::caller::small_folder(), one.path("out"), other.path("out"));
    let [base, first, second] = [&base, &first, &second].map(|path| path.to_str().unwrap());
    let over = ["--knowledge", base, "--add", first, "--add", second, "effect", "B1", "IL-6", "--json"];
    let called = Caller::unopened().call(&over);
    assert_eq!((called.code, called.err.as_str()), (0, ""));
    assert!(called.out.contains("\"verdict\": \"increases\""), "{}", called.out);
}

#[test]
fn evidence_of_others_hides_no_works_and_turns_to_no_support() {
    let edge = |target: &str, more: &str| format!(r#"{{"source": "A1", "target": "{target}", "sign": 1, {more}}}"#);
    let edges = [
        edge("B1", r#""evidence": "3", "pmid": "11""#),
        edge("C1", r#""evidence": [{"stance": "refuted", "pmid": "12"}], "publications": ["PMID:12"]"#),
        edge("D1", r#""evidence": [{"stance": "disputes", "pmid": "13"}]"#),
    ];
    let place = Place::new("x.json", format!(r#"{{"nodes": [], "edges": [{}]}}"#, edges.join(", ")));
    let called = place.import("json", "x.json", &[]);
    assert_eq!((called.code, called.err.as_str()), (0, ""));
    let json: Value = serde_json::from_str(&place.ask(&["export", "json"]).out).unwrap();
    let items = json["relations"].as_array().unwrap().iter().map(|one| &one["evidence"][0]);
    let items: Vec<String> = items.map(|item| format!("{} {}", item["stance"], item["pmid"])).collect();
    assert_eq!(items, ["\"supports\" \"11\"", "\"supports\" null", "\"disputes\" \"13\""], "{json}");
}

#[test]
fn options_that_would_do_nothing_are_refused() {
    let place = Place::new("x.sif", "A1 1 B1\n");
    let called = place.import("sif", "x.sif", &["--sign-column", "how"]);
    assert_eq!(called.code, 2, "{}{}", called.out, called.err);
    assert!(called.err.replace('\n', " ").contains("--sign-column is for csv, tsv, signor, omnipath, trrust alone"));
    fs::create_dir(place.path("tables")).unwrap();
    let called = place.import("csv", "tables", &["--target-column", "how"]);
    assert!(called.code == 2 && called.err.contains("--target-column and"), "{}", called.err);
    assert!(!place.path("out").exists());
    let refused = Caller::small().failure(2, &["check", "--graph", place.path("x.sif").to_str().unwrap()]);
    assert!(refused.contains("check and --graph"), "{refused}");
}

#[test]
fn lists_that_are_cut_end_as_their_language_wants() {
    let lines: Vec<String> = (0..12).map(|number| format!("A{number}\t-\tB")).collect();
    let place = Place::new("x.sif", format!("A\t1\tB\n{}\n", lines.join("\n")));
    let told = place.import("sif", "x.sif", &["--lang", "zh"]).out;
    assert!(told.contains("、…") && !told.contains(", …"), "{told}");
}
