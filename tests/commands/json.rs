//! The JSON of questions about the whole system, and of `why` and `cite`.

use insta::assert_snapshot;
use sarcograph::explorer::Explorer;
use serde_json::{Value, json};

use super::caller::Caller;

/// Writes an answer with relations and notes as their ids: how those look is held elsewhere.
fn brief(mut answer: Value) -> String {
    fn shorten(value: &mut Value) {
        match value {
            Value::Object(fields)
                if fields.contains_key("id") && (fields.contains_key("evidence") || fields.contains_key("mentions")) =>
            {
                *value = fields["id"].clone();
            }
            Value::Object(fields) => fields.values_mut().for_each(shorten),
            Value::Array(items) => items.iter_mut().for_each(shorten),
            _ => {}
        }
    }
    shorten(&mut answer);
    answer.as_object_mut().unwrap().remove("knowledge");
    laid_out(&answer, 2, "").replace("\n  ", "\n").trim_start().to_owned()
}

/// Writes JSON with line breaks down to a depth.
fn laid_out(value: &Value, depth: usize, indent: &str) -> String {
    let deeper = format!("{indent}  ");
    let field = |(key, value): (&String, &Value)| format!("\n{deeper}{key}:{}", laid_out(value, depth - 1, &deeper));
    let item = |item: &Value| format!("\n{deeper}-{}", laid_out(item, depth - 1, &deeper));
    match value {
        Value::Object(fields) if depth > 0 => fields.iter().map(field).collect(),
        Value::Array(items) if depth > 0 && !items.is_empty() => items.iter().map(item).collect(),
        _ => format!(" {value}"),
    }
}

fn answer(arguments: &[&str]) -> String {
    brief(Caller::small().json(arguments))
}

#[test]
fn loops_as_json() {
    assert_snapshot!(answer(&["loops", "tnf", "--when", "old"]), @r#"
    complete: true
    counts:
      balancing: 0
      indeterminate: 0
      reinforcing: 1
    entity:
      id: "tnf"
      opposite: false
      read_as: null
      text: "tnf"
    format: 1
    left_out: []
    loops:
      - {"context":{},"entities":["breakdown","muscle-mass","sarcopenia","tnf"],"id":"R-04c15111","kind":"reinforcing","label":"R1","length":4,"relations":["breakdown/decreases/muscle-mass","muscle-mass/decreases/sarcopenia","sarcopenia/increases/tnf","tnf/increases/breakdown"],"stated":false}
    program: "sarcograph 0.1.0"
    request:
      name: "tnf"
      question: "loops"
      when: ["old"]
    truncated: false
    "#);
}

#[test]
fn compare_as_json() {
    assert_snapshot!(answer(&["compare", "IL-6", "muscle loss", "--when", "acute", "--with", "chronic"]), @r#"
    associations: []
    both: []
    definitions: []
    differ: true
    format: 1
    from:
      id: "il-6"
      opposite: false
      read_as: null
      text: "IL-6"
    here:
      basis: "stated"
      complete: true
      counts: {"+":0,"-":1,"?":0}
      differs_from: null
      firm: true
      nearest: {"steps":2,"verdict":"decreases"}
      no_effect: []
      nothing: null
      verdict: "decreases"
      when: {"duration":"acute"}
    left_out: []
    only_here:
      - {"context":{"duration":"acute"},"entities":["il-6","breakdown","muscle-mass"],"length":2,"relations":["il-6/decreases/breakdown/duration=acute","breakdown/decreases/muscle-mass"],"sign":"-","stated":true}
    only_there:
      - {"context":{"duration":"chronic"},"entities":["il-6","breakdown","muscle-mass"],"length":2,"relations":["il-6/increases/breakdown/duration=chronic","breakdown/decreases/muscle-mass"],"sign":"+","stated":true}
    program: "sarcograph 0.1.0"
    request:
      from: "IL-6"
      question: "compare"
      to: "muscle loss"
      when: ["acute"]
      with: ["chronic"]
    there:
      basis: "stated"
      complete: true
      counts: {"+":1,"-":0,"?":0}
      differs_from: null
      firm: true
      nearest: {"steps":2,"verdict":"increases"}
      no_effect: []
      nothing: null
      verdict: "increases"
      when: {"duration":"chronic"}
    to:
      id: "muscle-mass"
      opposite: true
      read_as: null
      text: "muscle loss"
    truncated: false
    "#);
}

#[test]
fn what_if_as_json() {
    assert_snapshot!(answer(&["what-if", "--raise", "inactivity", "--block", "IL-6", "--max-steps", "2"]), @r#"
    blocked:
      - {"id":"il-6","opposite":false,"read_as":null,"text":"IL-6"}
    changes:
      - {"basis":null,"because":{"context":{},"entities":["training","muscle-mass"],"length":1,"relations":["training/increases/muscle-mass"],"sign":"-","stated":true},"change":"decreases","counts":{"+":0,"-":1,"?":0},"differs_from":null,"firm":true,"id":"muscle-mass","nearest":{"steps":1,"verdict":"decreases"}}
      - {"basis":null,"because":{"context":{},"entities":["training","muscle-mass","sarcopenia"],"length":2,"relations":["training/increases/muscle-mass","muscle-mass/decreases/sarcopenia"],"sign":"+","stated":true},"change":"increases","counts":{"+":1,"-":0,"?":0},"differs_from":null,"firm":true,"id":"sarcopenia","nearest":{"steps":2,"verdict":"increases"}}
    circles: []
    complete: true
    format: 1
    left_out: []
    loops: []
    loops_truncated: false
    lowered: []
    program: "sarcograph 0.1.0"
    raised:
      - {"id":"training","opposite":true,"read_as":null,"text":"inactivity"}
    request:
      block: ["IL-6"]
      max_steps: 2
      question: "what-if"
      raise: ["inactivity"]
    total: 2
    truncated: false
    "#);
}

#[test]
fn contradictions_as_json() {
    assert_snapshot!(answer(&["contradictions"]), @r#"
    contradictions:
      - {"disputed":["ageing/decreases/igf-1"],"exclusive":false,"object":"igf-1","resolved_by_context":false,"sides":{"+":[],"-":[{"context":{},"entities":["ageing","igf-1"],"length":1,"relations":["ageing/decreases/igf-1"],"sign":"-","stated":true}],"0":[]},"subject":"ageing"}
      - {"disputed":[],"exclusive":true,"object":"breakdown","resolved_by_context":true,"sides":{"+":[{"context":{"duration":"chronic"},"entities":["il-6","breakdown"],"length":1,"relations":["il-6/increases/breakdown/duration=chronic"],"sign":"+","stated":true}],"-":[{"context":{"duration":"acute"},"entities":["il-6","breakdown"],"length":1,"relations":["il-6/decreases/breakdown/duration=acute"],"sign":"-","stated":true}],"0":[]},"subject":"il-6"}
    format: 1
    left_out: []
    program: "sarcograph 0.1.0"
    request:
      question: "contradictions"
    "#);
}

#[test]
fn interventions_as_json() {
    assert_snapshot!(answer(&["interventions", "muscle-mass", "IL-6", "--when", "acute", "--max-steps", "1"]), @r#"
    complete: true
    format: 1
    interventions:
      - {"effects":[{"basis":"general","contested":false,"counts":{"+":1,"-":0,"?":0},"differs_from":null,"direct":["training/increases/muscle-mass"],"firm":true,"nearest":{"steps":1,"verdict":"increases"},"path":{"context":{},"entities":["training","muscle-mass"],"length":1,"relations":["training/increases/muscle-mass"],"sign":"+","stated":false},"strengths":["human-trial"],"target":"muscle-mass","unproven":false,"verdict":"increases"},{"basis":"stated","contested":false,"counts":{"+":1,"-":0,"?":0},"differs_from":null,"direct":["training/increases/il-6/duration=acute"],"firm":true,"nearest":{"steps":1,"verdict":"increases"},"path":{"context":{"duration":"acute"},"entities":["training","il-6"],"length":1,"relations":["training/increases/il-6/duration=acute"],"sign":"+","stated":true},"strengths":["human-trial"],"target":"il-6","unproven":false,"verdict":"increases"}],"id":"training","kind":"intervention"}
      - {"effects":[{"basis":null,"contested":false,"counts":{"+":0,"-":0,"?":0},"differs_from":null,"direct":["vitamin-e/no-effect/muscle-mass"],"firm":null,"nearest":null,"path":null,"strengths":[],"target":"muscle-mass","unproven":true,"verdict":"none"},{"basis":null,"contested":false,"counts":{"+":0,"-":0,"?":0},"differs_from":null,"direct":[],"firm":null,"nearest":null,"path":null,"strengths":[],"target":"il-6","unproven":true,"verdict":"none"}],"id":"vitamin-e","kind":"nutrient"}
    left_out: []
    program: "sarcograph 0.1.0"
    request:
      max_steps: 1
      names: ["muscle-mass","IL-6"]
      question: "interventions"
      when: ["acute"]
    stated: 1
    targets:
      - {"id":"muscle-mass","opposite":false,"read_as":null,"text":"muscle-mass"}
      - {"id":"il-6","opposite":false,"read_as":null,"text":"IL-6"}
    total: 2
    truncated: false
    "#);
}

#[test]
fn common_as_json() {
    assert_snapshot!(answer(&["common", "IL-6", "muscle loss"]), @r#"
    common:
      - {"effects":[{"basis":null,"differs_from":null,"entity":"il-6","firm":true,"nearest":{"steps":1,"verdict":"increases"},"path":{"context":{"duration":"acute"},"entities":["training","il-6"],"length":1,"relations":["training/increases/il-6/duration=acute"],"sign":"+","stated":true},"verdict":"increases"},{"basis":null,"differs_from":null,"entity":"muscle-mass","firm":true,"nearest":{"steps":1,"verdict":"decreases"},"path":{"context":{},"entities":["training","muscle-mass"],"length":1,"relations":["training/increases/muscle-mass"],"sign":"-","stated":true},"verdict":"decreases"}],"id":"training"}
    complete: true
    direction: "upstream"
    entities:
      - {"id":"il-6","opposite":false,"read_as":null,"text":"IL-6"}
      - {"id":"muscle-mass","opposite":true,"read_as":null,"text":"muscle loss"}
    format: 1
    left_out: []
    program: "sarcograph 0.1.0"
    request:
      names: ["IL-6","muscle loss"]
      question: "common"
    total: 1
    truncated: false
    "#);
}

#[test]
fn why_as_json() {
    assert_snapshot!(answer(&["why", "igf-1", "muscle-mass", "--evidence", "database"]), @r#"
    associations: []
    basis: null
    beyond: null
    complete: true
    counts:
      +: 0
      -: 0
      ?: 0
    definitions: []
    differs_from: null
    direct:
      relations: []
      verdict: "none"
    elsewhere:
      broader: []
      criteria: []
      narrower: []
      other_conditions: []
      reverse: []
    firm: null
    format: 1
    from:
      id: "igf-1"
      opposite: false
      read_as: null
      text: "igf-1"
    left_out:
      - {"filter":"--evidence","of":3,"relations":1}
    nearest: null
    notes: []
    nothing: "nothing-recorded"
    paths: []
    program: "sarcograph 0.1.0"
    request:
      evidence: ["database"]
      from: "igf-1"
      question: "why"
      to: "muscle-mass"
    split: null
    to:
      id: "muscle-mass"
      opposite: false
      read_as: null
      text: "muscle-mass"
    truncated: false
    verdict: "none"
    "#);
    assert_snapshot!(answer(&["why", "tnf", "breakdown"]), @r#"
    associations: []
    basis: null
    beyond: null
    complete: true
    counts:
      +: 1
      -: 0
      ?: 0
    definitions: []
    differs_from: null
    direct:
      relations: ["tnf/increases/breakdown"]
      verdict: "increases"
    elsewhere:
      broader: []
      criteria: []
      narrower: []
      other_conditions: []
      reverse: []
    firm: true
    format: 1
    from:
      id: "tnf"
      opposite: false
      read_as: null
      text: "tnf"
    left_out: []
    nearest:
      steps: 1
      verdict: "increases"
    notes:
      - "review/breakdown"
    nothing: null
    paths:
      - {"context":{},"entities":["tnf","breakdown"],"length":1,"relations":["tnf/increases/breakdown"],"sign":"+","stated":true}
    program: "sarcograph 0.1.0"
    request:
      from: "tnf"
      question: "why"
      to: "breakdown"
    split: null
    to:
      id: "breakdown"
      opposite: false
      read_as: null
      text: "breakdown"
    truncated: false
    verdict: "increases"
    "#);
}

#[test]
fn cite_as_json() {
    assert_snapshot!(answer(&["cite", "akt"]), @r#"
    date: "2020-02-29"
    format: 1
    hash: "bf2abbdd9909ae66673f361e50c3d488"
    left_out: []
    program: "sarcograph 0.1.0"
    request:
      name: "akt"
      question: "cite"
    sources:
      - {"notes":["pathways/akt"],"source":{"authors":[],"doi":null,"id":"pathways","kind":"database","language":"en","layer":"background","license":"CC0","title":{"en":"A database of pathways","zh-Hans":"通路数据库","zh-Hant":"路徑資料庫"},"url":null,"venue":{},"year":null}}
    subject: "entity:akt"
    "#);
}

#[test]
fn a_relation_tells_its_conditions_from_what_was_observed() {
    let answer = Caller::small().json(&["list", "relations", "--when", "acute"]);
    let relation =
        answer["items"].as_array().unwrap().iter().find(|item| item["id"] == "il-6/decreases/breakdown/duration=acute");
    let relation = relation.unwrap();
    assert_eq!(relation["context"], json!({"duration": "acute", "species": "rat"}));
    assert_eq!(relation["conditions"], json!({"duration": "acute"}));
    assert_eq!(relation["observed"], json!({"species": "rat"}));
}

#[test]
fn lists_of_entities_and_facets_say_all_that_is_recorded() {
    let items = |answer: &Value| answer["items"].as_array().unwrap().clone();
    let shipped = Caller::shipped();
    let entities = items(&shipped.json(&["list", "entities"]));
    let shown = shipped.json(&["show", "IL-6"]);
    let listed = entities.iter().find(|item| item["id"] == "il-6").unwrap();
    for field in ["names", "symbol", "synonyms", "opposites", "read_as", "xrefs", "summary", "broad", "given"] {
        assert_eq!(listed[field], shown["entity"][field], "{field}");
    }
    let facets = items(&shipped.json(&["list", "facets"]));
    let values: Vec<&Value> = facets.iter().flat_map(|facet| facet["values"].as_array().unwrap()).collect();
    assert!(
        values.iter().any(|value| value["throughout"] == true) && values.iter().any(|value| value["throughout"] == false)
    );
    assert!(values.iter().any(|value| !value["synonyms"].as_array().unwrap().is_empty()));

    let facets =
        "state:\n  role: condition\n  name: {en: state}\n  restates: [b]\n  values: {ill: {name: {en: ill}, restates: [a]}}";
    let entities = ("entities/x.yaml", "a: {name: {en: a}}\nb: {name: {en: b}}");
    let facet =
        items(&Caller::with(Explorer::files([entities, ("facets.yaml", facets)]).unwrap()).json(&["list", "facets"]))[0]
            .clone();
    assert_eq!((&facet["restates"], &facet["values"][0]["restates"]), (&json!(["b"]), &json!(["a"])));
}

#[test]
fn an_export_has_nodes_of_its_relations_and_all_where_all_is_exported() {
    const ALONE: (&str, &str) =
        ("entities/x.yaml", "alone: {name: {en: alone}, synonyms: [lonely], broad: true, given: true}");
    const PAIR: (&str, &str) = ("entities/y.yaml", "a: {name: {en: a}}\nb: {name: {en: b}}");
    const SOURCE: (&str, &str) = (
        "sources/s.yaml",
        "title: {en: S}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n  n: {section: '1', text: {en: A raises B.}, \
         mentions: [a, b], pmid: 123, doi: 10.1000/182}",
    );
    const STORY: (&str, &str) = (
        "mechanisms/m/m.yaml",
        "title: {en: M}\nsummary: {en: M.}\nrelations:\n  - {subject: a, effect: increases, object: b, evidence: [{note: s/n, strength: \
         review}]}",
    );
    let caller = Caller::with(Explorer::files([ALONE, PAIR, SOURCE, STORY]).unwrap());
    let ids = |arguments: &[&str]| -> Vec<Value> {
        caller.json(arguments)["nodes"].as_array().unwrap().iter().map(|node| node["id"].clone()).collect()
    };
    assert_eq!(ids(&["export", "json"]), ["a", "alone", "b"]);
    assert_eq!(ids(&["export", "json", "--evidence", "review"]), ["a", "b"]);
    assert_eq!(ids(&["export", "json", "--mechanism", "m"]), ["a", "b"]);
    assert_eq!(ids(&["export", "json", "--around", "a"]), ["a", "b"]);
    let alone = caller.json(&["export", "json", "--around", "alone"]);
    assert_eq!((&alone["relations"], &alone["nodes"][0]["synonyms"]), (&json!([]), &json!(["lonely"])));
    let listed = caller.json(&["list", "entities"])["items"][1].clone();
    for entity in [&alone["nodes"][0], &caller.json(&["show", "alone"])["entity"], &listed] {
        assert_eq!((&entity["id"], &entity["broad"], &entity["given"]), (&json!("alone"), &json!(true), &json!(true)));
    }
    assert!(caller.answer(&["export", "dot", "--around", "alone"]).contains("\"alone\""));
    assert!(caller.answer(&["export", "dot"]).contains("\"alone\" ["));

    let evidence = &caller.json(&["list", "relations"])["items"][0]["evidence"][0];
    assert_eq!((&evidence["pmid"], &evidence["doi"]), (&json!("123"), &json!("10.1000/182")));
    let note = &caller.json(&["show", "s/n"])["note"];
    assert_eq!((&note["pmid"], &note["doi"]), (&json!("123"), &json!("10.1000/182")));
}

#[test]
fn hits_left_out_are_listed_by_what_left_them_out() {
    let answer = Caller::small().json(&["search", "muscle", "--in", "notes", "--source", "trial"]);
    let listed = answer["filtered_out"].as_array().unwrap();
    assert_eq!(listed.iter().map(|item| item["filter"].as_str().unwrap()).collect::<Vec<_>>(), ["--in", "--source"]);
    let hits = |item: &Value| item["hits"].as_u64().unwrap();
    assert_eq!(listed.iter().map(hits).sum::<u64>(), answer["left_out"].as_u64().unwrap());
    assert!(
        listed.iter().all(
            |item| item["of"].as_u64() == Some(answer["left_out"].as_u64().unwrap() + answer["total"].as_u64().unwrap())
        )
    );
    assert_eq!(Caller::small().json(&["search", "muscle"])["filtered_out"], json!([]));
}
