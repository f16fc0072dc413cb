//! Networks for other programs: what `export` and the pictures of answers are written as.

use std::collections::BTreeMap;
use std::fs;

use insta::assert_snapshot;
use serde_json::Value;

use super::caller::Caller;

fn relations(json: &Value) -> Vec<(String, String, String)> {
    let text = |relation: &Value, name: &str| relation[name].as_str().unwrap().to_owned();
    let relations = json["relations"].as_array().unwrap().iter();
    let mut found: Vec<_> = relations.map(|one| (text(one, "subject"), text(one, "effect"), text(one, "object"))).collect();
    found.sort();
    found
}

/// Reads a table whose cells are not quoted.
fn rows(text: &str, delimiter: char) -> Vec<BTreeMap<String, String>> {
    let mut lines = text.lines().map(|line| line.split(delimiter).map(str::to_owned).collect::<Vec<_>>());
    let head = lines.next().unwrap();
    lines
        .map(|cells| {
            assert_eq!(cells.len(), head.len(), "{cells:?}");
            head.iter().cloned().zip(cells).collect()
        })
        .collect()
}

#[test]
fn every_format_of_json_holds_all_relations_with_their_signs() {
    let caller = Caller::small();
    let all = relations(&caller.json(&["export", "json"]));
    let export = |format: &str| -> Value { serde_json::from_str(&caller.call(&["export", format]).out).unwrap() };
    let (node_link, cyjs, jgf) = (export("node-link"), export("cyjs"), export("jgf"));
    let list = |values: &Value| values.as_array().unwrap().clone();
    let cyjs_edges = list(&cyjs["elements"]["edges"]).into_iter().map(|edge| edge["data"].clone()).collect();
    let jgf_edges = list(&jgf["graph"]["edges"])
        .into_iter()
        .map(|mut edge| {
            edge["interaction"] = edge["relation"].clone();
            edge["sign"] = edge["metadata"]["sign"].clone();
            edge["causal"] = edge["metadata"]["causal"].clone();
            edge
        })
        .collect();
    for edges in [list(&node_link["edges"]), cyjs_edges, jgf_edges] {
        let text = |edge: &Value, name: &str| edge[name].as_str().unwrap().to_owned();
        let mut found: Vec<_> =
            edges.iter().map(|edge| (text(edge, "source"), text(edge, "interaction"), text(edge, "target"))).collect();
        found.sort();
        assert_eq!(found, all);
        for edge in &edges {
            let expected = match edge["interaction"].as_str().unwrap() {
                "increases" | "activates" | "produces" => (Value::from(1), true),
                "decreases" | "inhibits" => (Value::from(-1), true),
                "no-effect" => (Value::from(0), true),
                "regulates" => (Value::Null, true),
                _ => (edge["sign"].clone(), false),
            };
            assert_eq!((edge["sign"].clone(), edge["causal"].as_bool().unwrap()), expected, "{edge}");
        }
    }
}

#[test]
fn graphml_declares_what_it_uses_and_names_stand_in_three_languages() {
    let written = Caller::shipped().call(&["export", "graphml", "--around", "IL-6"]).out;
    let document = roxmltree::Document::parse(&written).unwrap();
    let all = |tag: &str| document.descendants().filter(|node| node.tag_name().name() == tag).collect::<Vec<_>>();
    let declared: Vec<&str> = all("key").iter().map(|key| key.attribute("id").unwrap()).collect();
    assert!(all("data").iter().all(|data| declared.contains(&data.attribute("key").unwrap())));
    let il_6 = all("node").into_iter().find(|node| node.attribute("id") == Some("il-6")).unwrap();
    let value = |key: &str| il_6.children().find(|data| data.attribute("key") == Some(key)).and_then(|data| data.text());
    assert_eq!(value("node_name_en"), Some("IL-6"));
    assert_eq!(value("node_name_zh_hans"), Some("白细胞介素-6"));
    assert_eq!(value("node_name_zh_hant"), Some("介白素-6"));
    assert_eq!(value("node_xrefs"), Some("hgnc:6018|uniprot:P05231|mesh:D015850"));
    assert!(all("edge").iter().all(|edge| {
        let has = |key: &str| edge.children().any(|data| data.attribute("key") == Some(key));
        has("edge_sign_text") && has("edge_causal") && has("edge_contested") && has("edge_firm")
    }));
}

#[test]
fn tables_are_written_to_a_folder_and_what_reads_them_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("out");
    let called = Caller::small().call(&["export", "csv", "-o", place.to_str().unwrap()]);
    assert_eq!(called.code, 0);
    let told = called.err.replace(&place.display().to_string(), "OUT");
    assert!(told.contains("12 entities and 17 relations") && told.contains("pandas.read_csv(\"OUT/edges.csv\""), "{told}");
    let read = |name: &str| fs::read_to_string(place.join(name)).unwrap();
    assert_eq!(read("edges.csv").lines().count(), 18);
    assert!(read("edges.csv").starts_with("source,target,relation,interaction,"));
    assert_eq!(read("nodes.csv").lines().count(), 13);
    let count: usize = Caller::small().json(&["export", "json"])["relations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|relation| relation["evidence"].as_array().unwrap().len())
        .sum();
    assert_eq!(read("evidence.csv").lines().count(), count + 1);
    let edges = place.join("alone.csv");
    let called = Caller::small().call(&["export", "-o", edges.to_str().unwrap()]);
    assert_eq!(fs::read_to_string(edges).unwrap(), read("edges.csv"));
    assert!(called.err.contains("-o FOLDER"), "{}", called.err);
}

#[test]
fn formats_of_several_files_need_a_folder() {
    let caller = Caller::small();
    assert_snapshot!(caller.failure(2, &["export", "kgx"]), @"error: kgx is several files: write it to a folder with -o FOLDER");
    assert_eq!(caller.call(&["export", "neo4j", "--lang", "tw"]).code, 2);
    assert_eq!(caller.call(&["effect", "muscle-mass", "ageing", "--as", "csv"]).code, 1);
    assert_eq!(caller.call(&["export", "graphml", "-o", "x.csv"]).code, 2);
}

#[test]
fn interactions_alone_go_to_tables_of_interactions() {
    let caller = Caller::shipped();
    let all = caller.json(&["export", "json"]);
    let signed = |causal_alone: bool| {
        let relations = all["relations"].as_array().unwrap().iter();
        relations
            .filter(|relation| {
                let effect = relation["effect"].as_str().unwrap();
                let is_causal = relation["causal"].as_bool().unwrap() && effect != "no-effect";
                is_causal || !causal_alone && effect.starts_with("correlates")
            })
            .count()
    };
    let omnipath = caller.call(&["export", "omnipath"]);
    let table = rows(&omnipath.out, '\t');
    assert_eq!(table.len(), signed(false));
    assert!(table.iter().all(|row| row["is_stimulation"] == "False" || row["is_inhibition"] == "False"));
    assert!(table.iter().all(|row| row["is_directed"] == "True" || row["is_stimulation"] == "False"));
    assert!(omnipath.err.contains("omnipath cannot hold"), "{}", omnipath.err);
    let signor = rows(&caller.call(&["export", "signor"]).out, '\t');
    let ids: std::collections::BTreeSet<&String> = signor.iter().map(|row| &row["SIGNOR_ID"]).collect();
    assert_eq!(ids.len(), signed(true));
    let il_6 = signor.iter().find(|row| row["ENTITYA"] == "IL6").unwrap();
    assert_eq!((il_6["TYPEA"].as_str(), il_6["IDA"].as_str(), il_6["DATABASEA"].as_str()), ("protein", "P05231", "UNIPROT"));
}

#[test]
fn an_answer_is_written_as_the_relations_that_its_picture_draws() {
    let called = Caller::small().call(&["path", "IL-6", "muscle-mass", "--as", "sif"]);
    assert_eq!(called.code, 0);
    let lines: Vec<&str> = called.out.lines().collect();
    let json = Caller::small().json(&["path", "IL-6", "muscle-mass"]);
    for relation in json["paths"].as_array().unwrap().iter().flat_map(|path| path["relations"].as_array().unwrap()) {
        let text = |name: &str| relation[name].as_str().unwrap();
        assert!(lines.contains(&format!("{}\t{}\t{}", text("subject"), text("effect"), text("object")).as_str()));
    }
    assert_eq!(Caller::small().call(&["stats", "--as", "sif"]).code, 1);
}

#[test]
fn sif_begins_with_an_edge_and_ends_with_what_none_touches() {
    let sif = Caller::small().call(&["export", "sif"]).out;
    let fields: Vec<usize> = sif.lines().map(|line| line.split('\t').count()).collect();
    assert!(fields.is_sorted_by(|one, next| one >= next) && fields[0] == 3, "{fields:?}");
}

#[test]
fn what_kgx_has_no_column_for_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let called = Caller::small().call(&["export", "kgx", "-o", folder.path().to_str().unwrap()]);
    let told = format!("{}{}", called.out, called.err).replace('\n', " ");
    assert!(told.contains("kgx cannot hold: kinds, opposite and looser names"), "{told}");
}

#[test]
fn the_identifiers_of_kgx_are_curies_one_each() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(Caller::shipped().call(&["export", "kgx", "-o", folder.path().to_str().unwrap()]).code, 0);
    let nodes = fs::read_to_string(folder.path().join("nodes.tsv")).unwrap();
    let ids: Vec<&str> = nodes.lines().skip(1).map(|line| line.split('\t').next().unwrap()).collect();
    assert!(ids.contains(&"HGNC:6018"), "{ids:?}");
    let distinct: std::collections::BTreeSet<&&str> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len());
    assert!(ids.iter().all(|id| id.split_once(':').is_some_and(|(prefix, local)| !prefix.is_empty() && !local.is_empty())));
}
