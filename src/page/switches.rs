//! Switches beside an answer: the same question under other conditions, or of other evidence; and other questions of the same names.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::labels::{called, of_question};
use crate::model::condition::FacetRole;
use crate::model::id::{FacetId, ValueId};
use crate::render::diagram::Diagram;
use crate::render::naming::Naming;
use crate::render::words::page::PageWords;
use crate::render::words::{Phrase, comma};
use crate::request::Request;
use crate::request::address::texts;

/// A condition, and how many relations state it.
type Counted = ((FacetId, ValueId), usize);

/// How many conditions are offered.
const MAX_CONDITIONS: usize = 7;

/// A switch or a link: what it is called, and the address that it leads to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Choice {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub to: String,
    /// Whether it is what was asked.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub on: bool,
}

/// The fields that a question keeps when another one is asked of the same names.
const KEPT: [&str; 8] =
    ["when", "layer", "source", "evidence", "no_contested", "no_implied", "no_hypotheses", "include_associations"];

/// Returns a request with a field exchanged, or without it; `None` if it has no such field.
pub(super) fn changed(request: &Request, field: &str, value: Option<Value>) -> Option<Request> {
    let mut fields = request.to_fields();
    match value {
        Some(value) => fields.insert(field.to_owned(), value),
        None => fields.remove(field),
    };
    Request::from_value(Value::Object(fields)).ok()
}

/// Returns the conditions that the relations drawn state, those stated most often first, each as a switch; before them the question
/// without conditions, after them a comparison of the first two of one facet. Empty where nothing states one.
pub(super) fn conditions(naming: Naming<'_>, request: &Request, base: &Diagram) -> Vec<Choice> {
    let mut counts: BTreeMap<(FacetId, ValueId), usize> = BTreeMap::new();
    for id in base.edges.iter().flat_map(|edge| &edge.relations) {
        let context = naming.knowledge.relations.get(id).map(|relation| &relation.when);
        for (facet, value) in context.into_iter().flat_map(crate::model::condition::Context::iter) {
            *counts.entry((facet.clone(), value.clone())).or_default() += 1;
        }
    }
    let asked = texts(request.to_fields().get("when"));
    // Both values of a facet are offered where one is: acute beside chronic.
    let facets: Vec<FacetId> = counts.keys().map(|(facet, _)| facet.clone()).collect();
    for facet in naming.knowledge.facets.iter().filter(|facet| facets.contains(&facet.id) && facet.values.len() == 2) {
        for value in &facet.values {
            counts.entry((facet.id.clone(), value.id.clone())).or_default();
        }
    }
    let mut sorted: Vec<Counted> = counts.into_iter().collect();
    let total = |facet: &FacetId, sorted: &[Counted]| -> usize {
        sorted.iter().filter(|((other, _), _)| other == facet).map(|(_, count)| count).sum()
    };
    let totals: Vec<usize> = sorted.iter().map(|((facet, _), _)| total(facet, &sorted)).collect();
    let mut ranked: Vec<(usize, Counted)> = totals.into_iter().zip(sorted.drain(..)).collect();
    ranked.sort_by(|(one, ((a, _), m)), (two, ((b, _), n))| (two, a, n).cmp(&(one, b, m)));
    let values: Vec<(FacetId, ValueId)> = ranked.into_iter().map(|(_, (pair, _))| pair).take(MAX_CONDITIONS).collect();
    let word = |(facet, value): &(FacetId, ValueId)| {
        let is_clear = naming.knowledge.facets.find(FacetRole::Condition, None, value.as_str()).len() == 1;
        if is_clear { value.to_string() } else { format!("{facet}={value}") }
    };
    let is_asked = |pair: &(FacetId, ValueId)| {
        asked.iter().any(|asked| {
            let (facet, value) = asked.split_once('=').map_or((None, asked.as_str()), |(f, v)| (Some(f), v));
            naming.knowledge.facets.find(FacetRole::Condition, facet, value).contains(pair)
        })
    };
    let mut choices: Vec<Choice> = Vec::new();
    for pair in &values {
        let Some(request) = changed(request, "when", Some(json!([word(pair)]))) else { return Vec::new() };
        choices.push(Choice { label: naming.value(&pair.0, &pair.1), to: request.to_address(), on: is_asked(pair) });
    }
    if choices.is_empty() && asked.is_empty() {
        return Vec::new();
    }
    if let Some(without) = changed(request, "when", None) {
        let any =
            Choice { label: PageWords::Any.text(naming.lang).to_owned(), to: without.to_address(), on: asked.is_empty() };
        choices.insert(0, any);
    }
    choices.extend(against(naming, request, &values, word));
    choices
}

/// Compares the first two values of one facet.
fn against(
    naming: Naming<'_>,
    request: &Request,
    values: &[(FacetId, ValueId)],
    word: impl Fn(&(FacetId, ValueId)) -> String,
) -> Option<Choice> {
    let (one, two) = values.iter().enumerate().find_map(|(at, one)| {
        let is_other = |two: &&(FacetId, ValueId)| {
            one.0 == two.0
                && !naming.knowledge.facets.is_within(&one.0, &one.1, &two.1)
                && !naming.knowledge.facets.is_within(&one.0, &two.1, &one.1)
        };
        Some((one, values.get(at + 1..)?.iter().find(is_other)?))
    })?;
    let fields = request.to_fields();
    let mut asked = kept(&fields);
    asked.insert("question".to_owned(), "compare".into());
    asked.insert("from".to_owned(), fields.get("from")?.clone());
    asked.insert("to".to_owned(), fields.get("to")?.clone());
    asked.insert("when".to_owned(), json!([word(one)]));
    asked.insert("with".to_owned(), json!([word(two)]));
    let request = Request::from_value(Value::Object(asked)).ok()?;
    let names = [one, two].map(|(facet, value)| naming.value(facet, value).into());
    Some(Choice { label: PageWords::Both.fill(naming.lang, &names).plain(), to: request.to_address(), on: false })
}

/// Returns the switch that leaves textbook steps out; `None` where a question does not look at evidence.
pub(super) fn documents_only(naming: Naming<'_>, request: &Request) -> Option<Choice> {
    let is_on = texts(request.to_fields().get("layer")) == ["documents"];
    let other = changed(request, "layer", (!is_on).then(|| json!(["documents"])))?;
    Some(Choice { label: PageWords::DocumentsOnly.text(naming.lang).to_owned(), to: other.to_address(), on: is_on })
}

/// Returns the questions that can be asked of what a request names: of a pair, of an entity, or none.
pub(super) fn questions(naming: Naming<'_>, request: &Request) -> Vec<Choice> {
    let fields = request.to_fields();
    let text = |field: &str| fields.get(field).and_then(Value::as_str).map(str::to_owned);
    if let (Some(from), Some(to)) = (text("from"), text("to")) {
        let ask = |question: &str| of(&fields, question, &[("from", json!(from)), ("to", json!(to))]);
        let mut choices: Vec<Choice> =
            ["effect", "path", "why"].into_iter().filter_map(ask).map(|one| choice(naming, &one, request)).collect();
        if matches!(request, Request::Compare(_)) {
            choices.push(choice(naming, request, request));
        }
        let turned = of(&fields, "effect", &[("from", json!(to)), ("to", json!(from))]);
        choices.extend(turned.map(|one| {
            let names = [called(naming, &to).into(), called(naming, &from).into()];
            Choice { label: PageWords::Turned.fill(naming.lang, &names).plain(), to: one.to_address(), on: false }
        }));
        return choices;
    }
    let names = texts(fields.get("names"));
    let seeds = ["raise", "lower"].iter().flat_map(|field| texts(fields.get(*field))).collect::<Vec<_>>();
    let Some(name) = text("name").or_else(|| names.first().cloned()).or_else(|| seeds.first().cloned()) else {
        return Vec::new();
    };
    // Other questions are asked of entities alone.
    if names.len() > 1 || called_entity(naming, &name).is_none() {
        return Vec::new();
    }
    let by_name = [("name", json!(name))];
    let asked = [
        of(&fields, "show", &by_name),
        of(&fields, "upstream", &by_name),
        of(&fields, "downstream", &by_name),
        of(&fields, "interventions", &[("names", json!([name]))]),
        of(&fields, "loops", &by_name),
        of(&fields, "what-if", &[("raise", json!([name]))]),
    ];
    asked.iter().flatten().map(|one| choice(naming, one, request)).collect()
}

/// Returns the name of an entity; `None` if the text names none.
pub(super) fn called_entity(naming: Naming<'_>, name: &str) -> Option<String> {
    naming.knowledge.names().entity_called(name).map(|_| called(naming, name))
}

/// Asks another question of names, with the filters of a request as far as it has them.
fn of(fields: &Map<String, Value>, question: &str, names: &[(&str, Value)]) -> Option<Request> {
    let mut asked = Map::from_iter([("question".to_owned(), Value::from(question))]);
    asked.extend(names.iter().map(|(field, value)| ((*field).to_owned(), value.clone())));
    let bare = asked.clone();
    if fields.get("question").and_then(Value::as_str) != Some("compare") {
        asked.extend(kept(fields));
    }
    Request::from_value(Value::Object(asked)).or_else(|_| Request::from_value(Value::Object(bare))).ok()
}

fn kept(fields: &Map<String, Value>) -> Map<String, Value> {
    fields.iter().filter(|(field, _)| KEPT.contains(&field.as_str())).map(|(f, v)| (f.clone(), v.clone())).collect()
}

fn choice(naming: Naming<'_>, request: &Request, than: &Request) -> Choice {
    let on = request.question() == than.question();
    let to = if on { than.to_address() } else { request.to_address() };
    Choice { label: of_question(request).text(naming.lang).to_owned(), to, on }
}

/// Returns what a request is about: its names, as a title; empty where it names none.
pub(super) fn subject(naming: Naming<'_>, request: &Request) -> String {
    let fields = request.to_fields();
    let names = |field: &str| -> Vec<String> { texts(fields.get(field)).iter().map(|name| called(naming, name)).collect() };
    let pair: Vec<String> = names("from").into_iter().chain(names("to")).collect();
    if !pair.is_empty() {
        return pair.join(" → ");
    }
    // Words to search for are no names, whatever they mean besides.
    let words = texts(fields.get("words"));
    if !words.is_empty() {
        return words.join(" ");
    }
    let all = ["name", "names", "raise", "lower", "block"].into_iter().flat_map(names).collect::<Vec<_>>();
    all.join(comma(naming.lang))
}
