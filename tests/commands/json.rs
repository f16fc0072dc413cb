//! The JSON of questions about the whole system, and of `why` and `cite`.

use insta::assert_snapshot;
use serde_json::Value;

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
      - {"basis":null,"because":{"context":{},"entities":["training","muscle-mass"],"length":1,"relations":["training/increases/muscle-mass"],"sign":"-","stated":true},"change":"decreases","counts":{"+":0,"-":1,"?":0},"id":"muscle-mass","nearest":{"steps":1,"verdict":"decreases"}}
      - {"basis":null,"because":{"context":{},"entities":["training","muscle-mass","sarcopenia"],"length":2,"relations":["training/increases/muscle-mass","muscle-mass/decreases/sarcopenia"],"sign":"+","stated":true},"change":"increases","counts":{"+":1,"-":0,"?":0},"id":"sarcopenia","nearest":{"steps":2,"verdict":"increases"}}
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
      - {"effects":[{"basis":"general","contested":false,"counts":{"+":1,"-":0,"?":0},"direct":["training/increases/muscle-mass"],"nearest":{"steps":1,"verdict":"increases"},"path":{"context":{},"entities":["training","muscle-mass"],"length":1,"relations":["training/increases/muscle-mass"],"sign":"+","stated":false},"strengths":["human-trial"],"target":"muscle-mass","unproven":false,"verdict":"increases"},{"basis":"stated","contested":false,"counts":{"+":1,"-":0,"?":0},"direct":["training/increases/il-6/duration=acute"],"nearest":{"steps":1,"verdict":"increases"},"path":{"context":{"duration":"acute"},"entities":["training","il-6"],"length":1,"relations":["training/increases/il-6/duration=acute"],"sign":"+","stated":true},"strengths":["human-trial"],"target":"il-6","unproven":false,"verdict":"increases"}],"id":"training","kind":"intervention"}
      - {"effects":[{"basis":null,"contested":false,"counts":{"+":0,"-":0,"?":0},"direct":["vitamin-e/no-effect/muscle-mass"],"nearest":null,"path":null,"strengths":[],"target":"muscle-mass","unproven":true,"verdict":"none"},{"basis":null,"contested":false,"counts":{"+":0,"-":0,"?":0},"direct":[],"nearest":null,"path":null,"strengths":[],"target":"il-6","unproven":true,"verdict":"none"}],"id":"vitamin-e","kind":"nutrient"}
    left_out: []
    program: "sarcograph 0.1.0"
    request:
      max_steps: 1
      names: ["muscle-mass","IL-6"]
      question: "interventions"
      when: ["acute"]
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
      - {"effects":[{"basis":null,"entity":"il-6","nearest":{"steps":1,"verdict":"increases"},"path":{"context":{"duration":"acute"},"entities":["training","il-6"],"length":1,"relations":["training/increases/il-6/duration=acute"],"sign":"+","stated":true},"verdict":"increases"},{"basis":null,"entity":"muscle-mass","nearest":{"steps":1,"verdict":"decreases"},"path":{"context":{},"entities":["training","muscle-mass"],"length":1,"relations":["training/increases/muscle-mass"],"sign":"-","stated":true},"verdict":"decreases"}],"id":"training"}
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
    direct:
      relations: []
      verdict: "none"
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
    direct:
      relations: ["tnf/increases/breakdown"]
      verdict: "increases"
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
