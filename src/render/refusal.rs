//! Why a request cannot be answered, in the reader's language, with what may have been meant.

use super::failure::Failure;
use super::follow_up::FollowUp;
use super::line::Line;
use super::naming::Naming;
use super::words::Phrase;
use super::words::failure::FailureWords;
use crate::explorer::NameError;
use crate::model::fold::key;
use crate::model::id::{FacetId, ValueId};
use crate::model::names::{Holder, RecordId};
use crate::request::Request;
use crate::request::error::RequestError;
use crate::request::filters::FilterWords;
use crate::request::loops::LoopsRequest;
use crate::request::search::SearchRequest;
use crate::request::show::ShowRequest;
use crate::search::SearchError;

/// How many conditions of each facet are listed where nothing is near.
const FEW: usize = 4;

/// Says why a request cannot be answered. Commands that go on are requests of their own; the request as typed, with a word
/// exchanged, only its door can offer: it alone knows what was typed.
pub fn refusal(naming: Naming<'_>, error: &RequestError) -> Failure {
    let failure = |message: Line| Failure::new(error.code(), message.plain());
    let fill = |words: FailureWords, parts: &[&str]| {
        words.fill(naming.lang, &parts.iter().map(|part| Line::from(*part)).collect::<Vec<_>>())
    };
    match error {
        RequestError::Name(error) => name(naming, error),
        RequestError::UnknownWord { field, value, allowed } => {
            failure(fill(FailureWords::BadValue, &[&option(field), value])).suggesting(allowed.clone())
        }
        RequestError::UnknownValue { field, value, allowed } => {
            failure(fill(FailureWords::UnknownWord, &[&option(field), value])).suggesting(allowed.clone())
        }
        RequestError::UnknownCondition { value, allowed } => {
            failure(fill(FailureWords::UnknownValue, &[value])).suggesting(conditions(naming, allowed))
        }
        RequestError::UnknownFacet { facet, allowed } => {
            failure(fill(FailureWords::UnknownFacet, &[facet])).suggesting(allowed.iter().map(ToString::to_string).collect())
        }
        RequestError::ObservedValue { value, facet } => {
            failure(fill(FailureWords::ObservedValue, &[value, &naming.facet(facet)]))
        }
        RequestError::AmbiguousCondition { value, candidates } => {
            let spelt = candidates.iter().map(|(facet, value)| format!("{facet}={value}")).collect();
            failure(fill(FailureWords::AmbiguousValue, &[value])).suggesting(spelt)
        }
        RequestError::RepeatedFacet { facet, one, other } => {
            let parts = [naming.facet(facet), naming.value(facet, one), naming.value(facet, other)];
            failure(fill(FailureWords::RepeatedFacet, &parts.each_ref().map(String::as_str)))
        }
        RequestError::SameConditions(when) => failure(fill(FailureWords::SameConditions, &[&naming.conditions(when)])),
        RequestError::TooFewNames { question, least } => {
            let words = if *least > 1 { FailureWords::TwoNeeded } else { FailureWords::OneNeeded };
            failure(fill(words, &[question]))
        }
        RequestError::SameEntity { from, to, id } => {
            let parts = [from.as_str().into(), to.as_str().into(), naming.entity_line(id)];
            let show = ShowRequest { name: id.to_string(), all: false, filters: FilterWords::default() };
            failure(FailureWords::SameEntity.fill(naming.lang, &parts)).offering(vec![offer(naming, Request::Show(show))])
        }
        RequestError::UnknownLoop { pick, through } => {
            let name = through.as_ref().map(|through| through.text.clone());
            let loops = Request::Loops(LoopsRequest { name, ..LoopsRequest::default() });
            failure(fill(FailureWords::UnknownLoop, &[pick])).offering(vec![offer(naming, loops)])
        }
        RequestError::EmptySelection => failure(fill(FailureWords::EmptySelection, &[])),
        RequestError::Malformed(reason) => failure(fill(FailureWords::NoRequest, &[reason])),
        RequestError::Question(error) => failure(Line::from(error.to_string())),
        RequestError::Search(SearchError::OnlyExclusions(text)) => failure(fill(FailureWords::OnlyExclusions, &[text])),
        RequestError::Search(error) => failure(fill(FailureWords::Internal, &[&error.to_string()])),
    }
}

/// Says why a name means nothing or too much.
fn name(naming: Naming<'_>, error: &NameError) -> Failure {
    let lang = naming.lang;
    match error {
        NameError::Unknown { text, nearest } => {
            let words = if nearest.is_empty() { FailureWords::NotThere } else { FailureWords::UnknownName };
            let message = words.fill(lang, &[text.as_str().into()]).plain();
            let names = nearest.iter().map(|holder| called(naming, &holder.target)).collect();
            Failure::new("unknown-name", message).suggesting(names).offering(vec![offer(naming, search(text))])
        }
        NameError::Ambiguous { text, candidates } => {
            let names: Vec<String> = candidates.iter().map(|holder| called(naming, &holder.target)).collect();
            let message = FailureWords::AmbiguousName.fill(lang, &[text.as_str().into(), names.join(", ").into()]).plain();
            Failure::new("ambiguous-name", message).suggesting(candidates.iter().map(with_type).collect())
        }
    }
}

/// Returns a record's id with its type before it.
pub(crate) fn with_type(holder: &Holder) -> String {
    format!("{}:{}", holder.target.type_id(), holder.target.id())
}

fn called(naming: Naming<'_>, target: &RecordId) -> String {
    match target {
        RecordId::Entity(id) => naming.entity(id),
        RecordId::Mechanism(id) => naming.mechanism(id),
        RecordId::Source(id) => id.to_string(),
        RecordId::Note(id) => id.to_string(),
    }
}

/// Returns the search for a text.
pub(crate) fn search(text: &str) -> Request {
    let words = text.split_whitespace().map(str::to_owned).collect();
    Request::Search(SearchRequest { words, scope: None, source: None, kind: None, limit: None, offset: None })
}

fn offer(naming: Naming<'_>, request: Request) -> String {
    FollowUp::new(request).command(naming)
}

/// Returns a field of a request as it is spelt on the command line.
fn option(field: &str) -> String {
    if field == "type" { field.to_owned() } else { format!("--{}", field.replace('_', "-")) }
}

/// Lists conditions by their names in the reader's language; of many, the first of each facet.
fn conditions(naming: Naming<'_>, allowed: &[(FacetId, ValueId)]) -> Vec<String> {
    let is_many = allowed.len() > 12;
    let mut listed = Vec::new();
    for facet in allowed.chunk_by(|(one, _), (other, _)| one == other) {
        let shown = if is_many { FEW } else { facet.len() };
        for (id, value) in facet.iter().take(shown) {
            let name = naming.value(id, value);
            let is_shared =
                allowed.iter().filter(|(facet, value)| key(&naming.value(facet, value)) == key(&name)).count() > 1;
            listed.push(if is_shared { format!("{id}={value}") } else { name });
        }
        if facet.len() > shown {
            listed.push("…".to_owned());
        }
    }
    listed
}
