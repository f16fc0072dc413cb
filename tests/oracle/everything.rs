//! All questions at once, as JSON, for what must hold of each.

use sarcograph::graph::MechanismGraph;
use sarcograph::graph::filters::Filters;
use sarcograph::query::answer::EntityRef;
use sarcograph::query::common_causes::CommonQuestion;
use sarcograph::query::compare::CompareQuestion;
use sarcograph::query::contradictions::ContradictionsQuestion;
use sarcograph::query::effect::EffectQuestion;
use sarcograph::query::interventions::InterventionsQuestion;
use sarcograph::query::list::{ListQuestion, RecordType};
use sarcograph::query::loops::LoopsQuestion;
use sarcograph::query::path::PathQuestion;
use sarcograph::query::question::Question;
use sarcograph::query::reach::{Direction, NeighborsQuestion, ReachQuestion};
use sarcograph::query::shortest::ShortestQuestion;
use sarcograph::query::show::{RecordRef, ShowQuestion};
use sarcograph::query::subgraph::{Subgraph, SubgraphQuestion};
use sarcograph::query::walks::WalksQuestion;
use sarcograph::query::what_if::WhatIfQuestion;
use sarcograph::query::why::WhyQuestion;
use serde_json::{Map, Value, json};

use super::world::{When, context};

pub(super) const DIRECTIONS: [Direction; 2] = [Direction::Upstream, Direction::Downstream];

fn json_of(value: &impl serde::Serialize) -> Value {
    without_the_asking(serde_json::to_value(value).unwrap())
}

/// What is asked of one entity and another.
pub(super) fn of_a_pair(graph: &MechanismGraph, filters: &Filters, [from, to]: &[EntityRef; 2], others: &When) -> Value {
    let (from, to, filters) = (|| from.clone(), || to.clone(), || filters.clone());
    let paths = PathQuestion { filters: filters(), ..PathQuestion::new(from(), to()) };
    let effects = EffectQuestion { filters: filters(), ..EffectQuestion::new(from(), to()) };
    let reasons = WhyQuestion { filters: filters(), ..WhyQuestion::new(from(), to()) };
    let shortest = ShortestQuestion { from: from(), to: to(), filters: filters(), count: 5 };
    let comparison = CompareQuestion::new(from(), to(), filters().when, context(others));
    let comparison = CompareQuestion { filters: filters(), ..comparison };
    json!({
        "path": json_of(&paths.ask(graph).unwrap()),
        "effect": json_of(&effects.ask(graph).unwrap()),
        "why": json_of(&reasons.ask(graph).unwrap()),
        "shortest": json_of(&shortest.ask(graph).unwrap()),
        "compare": json_of(&comparison.ask(graph).unwrap()),
    })
}

/// What is asked of an entity.
pub(super) fn of_one(graph: &MechanismGraph, filters: &Filters, entity: &EntityRef) -> Value {
    let (asked, filters) = (|| entity.clone(), || filters.clone());
    let reached = DIRECTIONS.map(|direction| {
        let question = ReachQuestion { filters: filters(), depth: 3, ..ReachQuestion::new(asked(), direction) };
        json_of(&question.ask(graph).unwrap())
    });
    let walked = DIRECTIONS.map(|direction| {
        let question = WalksQuestion { entity: asked(), direction, filters: filters(), depth: 4 };
        json_of(&question.ask(graph).unwrap())
    });
    let neighbours = NeighborsQuestion { filters: filters(), depth: 2, ..NeighborsQuestion::new(asked()) };
    let circles = LoopsQuestion { filters: filters(), ..LoopsQuestion::new(Some(asked())) };
    let plan = WhatIfQuestion { filters: filters(), ..WhatIfQuestion::new(vec![asked()], Vec::new(), Vec::new()) };
    let part = SubgraphQuestion { part: Subgraph::Around(entity.id.clone(), 1), filters: filters() };
    let record = ShowQuestion { subject: RecordRef::Entity(asked()), filters: filters() };
    json!({
        "reach": reached,
        "walks": walked,
        "neighbours": json_of(&neighbours.ask(graph).unwrap()),
        "loops": json_of(&circles.ask(graph).unwrap()),
        "what-if": json_of(&plan.ask(graph).unwrap()),
        "part": json_of(&part.ask(graph).unwrap()),
        "show": json_of(&record.ask(graph).unwrap()),
    })
}

/// What is asked of several entities together.
pub(super) fn of_several(graph: &MechanismGraph, filters: &Filters, entities: &[EntityRef; 2]) -> Value {
    let (all, filters) = (|| entities.to_vec(), || filters.clone());
    let shared = DIRECTIONS.map(|direction| {
        let question = CommonQuestion { filters: filters(), ..CommonQuestion::new(all(), direction) };
        json_of(&question.ask(graph).unwrap())
    });
    let treatments = InterventionsQuestion { filters: filters(), ..InterventionsQuestion::new(all()) };
    let [first, second] = entities;
    let plan = WhatIfQuestion::new(vec![first.clone()], vec![second.clone()], Vec::new());
    let blocking = WhatIfQuestion::new(vec![first.clone()], Vec::new(), vec![second.clone()]);
    let [plan, blocking] = [plan, blocking].map(|plan| WhatIfQuestion { filters: filters(), ..plan });
    json!({
        "common": shared,
        "interventions": json_of(&treatments.ask(graph).unwrap()),
        "what-if": json_of(&plan.ask(graph).unwrap()),
        "blocking": json_of(&blocking.ask(graph).unwrap()),
    })
}

/// What is asked of the whole.
pub(super) fn of_all(graph: &MechanismGraph, filters: &Filters) -> Value {
    let circles = LoopsQuestion { filters: filters.clone(), ..LoopsQuestion::new(None) };
    let relations = ListQuestion { filters: filters.clone(), ..ListQuestion::new(RecordType::Relations) };
    let opposed = ContradictionsQuestion { filters: filters.clone() };
    json!({
        "loops": json_of(&circles.ask(graph).unwrap()),
        "list": json_of(&relations.ask(graph).unwrap()),
        "contradictions": json_of(&opposed.ask(graph).unwrap()),
    })
}

/// Leaves out how an entity was asked for, and the ids of loops, which are made of the ids of relations.
pub(crate) fn without_the_asking(value: Value) -> Value {
    match value {
        Value::Object(fields) if fields.contains_key("read_as") => fields["id"].clone(),
        Value::Object(mut fields) => {
            if fields.remove("label").is_some() {
                fields.remove("id");
            }
            if fields.contains_key("program") {
                fields.remove("request");
            }
            if fields.contains_key("circles") {
                fields.remove("loops");
            }
            fields.into_iter().map(|(field, value)| (field, without_the_asking(value))).collect()
        }
        Value::Array(items) => items.into_iter().map(without_the_asking).collect(),
        other => other,
    }
}

/// The answer of somebody who sees a quantity from its other end: every sign and verdict outside relations is another.
pub(crate) fn turned(value: Value) -> Value {
    let text = |value: &Value| match value.as_str() {
        Some("+") => json!("-"),
        Some("-") => json!("+"),
        Some("increases") => json!("decreases"),
        Some("decreases") => json!("increases"),
        _ => value.clone(),
    };
    match value {
        Value::Object(fields) if fields.contains_key("evidence") => Value::Object(fields),
        Value::Object(fields) => {
            let is_path = fields.contains_key("stated");
            let turn = |(field, value): (String, Value)| match field.as_str() {
                "+" => ("-".to_owned(), value),
                "-" => ("+".to_owned(), value),
                "increasing" => ("decreasing".to_owned(), turned(value)),
                "decreasing" => ("increasing".to_owned(), turned(value)),
                "verdict" | "change" => (field, text(&value)),
                "sign" if is_path => (field, text(&value)),
                "signs" => {
                    let signs: Vec<Value> = value.as_array().unwrap().iter().map(text).collect();
                    (field, ["+", "-", "?"].into_iter().map(Value::from).filter(|sign| signs.contains(sign)).collect())
                }
                _ => (field, turned(value)),
            };
            fields.into_iter().map(turn).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.into_iter().map(turned).collect(),
        other => other,
    }
}

/// The answer with other names: `rename` gives the new one of an entity.
pub(super) fn renamed(value: Value, rename: &impl Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => text.split('/').map(rename).collect::<Vec<_>>().join("/").into(),
        Value::Object(fields) => fields.into_iter().map(|(field, value)| (field, renamed(value, rename))).collect(),
        Value::Array(items) => items.into_iter().map(|item| renamed(item, rename)).collect(),
        other => other,
    }
}

/// The answer with all evidence, and the notes that it leads to, in one order.
pub(super) fn with_sorted_evidence(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let sort = |(field, value): (String, Value)| match value {
                Value::Array(mut items) if field == "evidence" || field == "notes" => {
                    items.sort_by_cached_key(ToString::to_string);
                    (field, items.into())
                }
                value => (field, with_sorted_evidence(value)),
            };
            fields.into_iter().map(sort).collect::<Map<_, _>>().into()
        }
        Value::Array(items) => items.into_iter().map(with_sorted_evidence).collect(),
        other => other,
    }
}
