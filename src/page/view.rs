//! All that a page shows of an answer.

use std::collections::BTreeMap;

use serde::Serialize;

use super::asked::Manner;
use super::blocks::{PageBlock, Text, blocks, line_of};
use super::labels::{of_question, of_target, of_way};
use super::picture::{PagePicture, Travelling, picture};
use super::switches::{self, Choice};
use super::travel;
use crate::explorer::{Explorer, NameError};
use crate::render::failure::Failure;
use crate::render::follow_up::words;
use crate::render::naming::Naming;
use crate::render::present::Present;
use crate::render::refusal::{search, with_type};
use crate::render::view::{Block, View};
use crate::render::words::Phrase;
use crate::request::Request;
use crate::request::answered::Answered;
use crate::request::error::RequestError;

/// All that a page shows of an answer, or of a refusal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageAnswer {
    /// The request as an address.
    pub address: String,
    /// The question, for instance `effect`.
    pub question: String,
    /// What it is called.
    pub label: String,
    /// What it is about.
    pub title: String,
    /// What the answer says in a sentence; empty where there is none.
    pub verdict: Vec<Text>,
    /// The text of the answer.
    pub blocks: Vec<PageBlock>,
    /// The picture of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<PagePicture>,
    /// Other questions of the same names.
    pub questions: Vec<Choice>,
    /// The same question under other conditions.
    pub conditions: Vec<Choice>,
    /// The same question with what is pushed up pushed down, or down up.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pushes: Vec<Choice>,
    /// The same question of the documents alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub documents: Option<Choice>,
    /// Where one can go on.
    pub next: Vec<Choice>,
    /// The same question as a command.
    pub command: String,
    /// Why there is no answer; `None` if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<Refused>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// A stable code.
    pub code: &'static str,
    /// A sentence.
    pub message: String,
    /// What may have been meant.
    pub near: Vec<Choice>,
}

/// Lays out an answer.
pub(super) fn answered(naming: Naming<'_>, explorer: &Explorer, answered: &Answered, manner: &Manner) -> PageAnswer {
    let request = answered.request();
    let view = answered.view(naming);
    let diagram = answered.diagram(naming, &manner.labels).filter(|diagram| !diagram.nodes.is_empty());
    let is_switched = matches!(request, Request::Effect(_) | Request::Path(_) | Request::Why(_) | Request::Interventions(_));
    let has_conditions = request.to_fields().contains_key("when");
    // Without the conditions, for what they change.
    let base = if is_switched && has_conditions {
        let without =
            switches::changed(&request, "when", None).and_then(|without| without.answer(explorer, naming.lang).ok());
        without.and_then(|without| without.diagram(naming, &manner.labels))
    } else {
        None
    };
    let is_drawn = |picture: &PagePicture| picture.entities > 1 || !picture.edges.is_empty();
    let conditions = match (&base, &diagram) {
        (Some(base), _) => switches::conditions(naming, &request, base),
        (None, Some(diagram)) if is_switched => switches::conditions(naming, &request, diagram),
        _ => Vec::new(),
    };
    let empty = || {
        base.as_ref().map(|base| crate::render::diagram::Diagram { nodes: Vec::new(), edges: Vec::new(), ..base.clone() })
    };
    let drawn = diagram.clone().or_else(empty);
    let travels = match answered {
        Answered::WhatIf(exchange) => travel::travels(naming, &exchange.answer),
        _ => BTreeMap::new(),
    };
    let travelling =
        Travelling { travels: &|id| travels.get(id).copied(), pushes: &|id| travel::pushes(naming, &request, id) };
    let seeds = travels.iter().filter(|(_, (step, _))| *step == 0);
    let pushes = seeds.flat_map(|(id, _)| travel::pushes(naming, &request, id)).collect();
    PageAnswer {
        address: request.to_address(),
        question: request.question(),
        label: of_question(&request).text(naming.lang).to_owned(),
        title: switches::subject(naming, &request),
        verdict: line_of(&view.verdict),
        blocks: blocks(&view),
        picture: drawn.map(|diagram| picture(&diagram, base.as_ref(), manner.narrow, &travelling)).filter(is_drawn),
        questions: switches::questions(naming, &request),
        conditions,
        pushes,
        documents: switches::documents_only(naming, &request),
        next: next(naming, &view, &request),
        command: format!("sarcograph {}{}", words(&request).join(" "), naming.globals),
        refused: None,
    }
}

/// Lays out a refusal, with what may have been meant.
pub(super) fn refused(naming: Naming<'_>, request: Option<&Request>, error: &RequestError, failure: &Failure) -> PageAnswer {
    let mut near: Vec<Choice> = Vec::new();
    let choice = |label: String, request: &Request| Choice { label, to: request.to_address(), on: false };
    if let (RequestError::Name(error), Some(request)) = (error, request) {
        let (text, holders) = match error {
            NameError::Unknown { text, nearest } => (text, nearest),
            NameError::Ambiguous { text, candidates } => (text, candidates),
        };
        near.extend(holders.iter().filter_map(|holder| {
            let request = exchanged(request, text, &with_type(holder))?;
            Some(choice(of_target(naming, &holder.target), &request))
        }));
        if matches!(error, NameError::Unknown { .. }) {
            let found = search(text);
            near.push(choice(of_way(naming, &found, &found) + ": " + text, &found));
        }
    } else if let (Some(value), Some(request)) = (unread(error), request) {
        let meant = failure.suggestions.iter().filter(|one| *one != "…");
        near.extend(meant.filter_map(|one| Some(choice(one.clone(), &exchanged(request, value, one)?))));
    }
    PageAnswer {
        address: request.map(Request::to_address).unwrap_or_default(),
        question: request.map(Request::question).unwrap_or_default(),
        label: request.map_or("", |request| of_question(request).text(naming.lang)).to_owned(),
        title: request.map(|request| switches::subject(naming, request)).unwrap_or_default(),
        verdict: Vec::new(),
        blocks: Vec::new(),
        picture: None,
        questions: Vec::new(),
        conditions: Vec::new(),
        pushes: Vec::new(),
        documents: None,
        next: Vec::new(),
        command: String::new(),
        refused: Some(Refused { code: failure.code, message: failure.message.clone(), near }),
    }
}

/// Returns the word in a request that means nothing, or too much.
fn unread(error: &RequestError) -> Option<&str> {
    match error {
        RequestError::UnknownWord { value, .. }
        | RequestError::UnknownValue { value, .. }
        | RequestError::UnknownCondition { value, .. }
        | RequestError::AmbiguousCondition { value, .. } => Some(value),
        _ => None,
    }
}

/// Returns a request with a name or a word exchanged, wherever it stands, behind its facet too.
fn exchanged(request: &Request, text: &str, name: &str) -> Option<Request> {
    use serde_json::Value;
    let exchange = |value: &Value| match value.as_str() {
        Some(whole) if whole == text => name.into(),
        Some(whole) => match whole.split_once(['=', '＝']) {
            Some((_, value)) if value.trim() == text && name.contains('=') => name.into(),
            Some((facet, value)) if value.trim() == text => format!("{facet}={name}").into(),
            _ => value.clone(),
        },
        None => value.clone(),
    };
    let fields = request.to_fields().into_iter().map(|(field, value)| match value {
        _ if field == "question" => (field, value),
        Value::Array(values) => (field, values.iter().map(exchange).collect()),
        value => (field, exchange(&value)),
    });
    Request::from_value(Value::Object(fields.collect())).ok()
}

/// Returns where one can go on; files are saved by the page itself.
fn next(naming: Naming<'_>, view: &View, than: &Request) -> Vec<Choice> {
    let offers = view.blocks.iter().filter_map(|block| match block {
        Block::Next(_, offers) => Some(offers),
        _ => None,
    });
    let ways = offers.flatten().filter(|offer| offer.follow_up.file.is_none()).map(|offer| &offer.follow_up.request);
    ways.map(|request| Choice { label: of_way(naming, request, than), to: request.to_address(), on: false }).collect()
}
