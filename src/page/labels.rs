//! What questions are called on the page.

use serde_json::Value;

use crate::model::condition::FacetRole;
use crate::model::names::{RecordId, Tier};
use crate::render::naming::Naming;
use crate::render::words::page::PageWords;
use crate::render::words::{Phrase, comma};
use crate::request::Request;
use crate::request::address::texts;

/// Returns what a question is called.
pub(super) fn of_question(request: &Request) -> PageWords {
    match request {
        Request::Search(_) => PageWords::TabSearch,
        Request::Show(show) => of_record(&show.name),
        Request::Effect(_) => PageWords::TabEffect,
        Request::Why(_) => PageWords::TabWhy,
        Request::Path(_) => PageWords::TabPath,
        Request::Upstream(_) => PageWords::TabUpstream,
        Request::Downstream(_) => PageWords::TabDownstream,
        Request::Neighbors(_) => PageWords::TabNeighbors,
        Request::Loops(_) => PageWords::TabLoops,
        Request::Compare(_) => PageWords::TabCompare,
        Request::WhatIf(_) => PageWords::TabWhatIf,
        Request::Interventions(_) => PageWords::TabInterventions,
        Request::Common(_) => PageWords::TabCommon,
        Request::Contradictions(_) => PageWords::TabContradictions,
        Request::List(list) => of_list(list.record_type.as_str()),
        Request::Stats(_) => PageWords::TabStats,
        Request::Cite(_) => PageWords::TabCite,
        Request::Export(_) => PageWords::TabExport,
    }
}

fn of_record(name: &str) -> PageWords {
    match name.split_once(':').map_or("", |(sort, _)| sort) {
        "relation" => PageWords::TabRelation,
        "note" => PageWords::TabNote,
        "mechanism" => PageWords::TabMechanism,
        "source" => PageWords::TabSource,
        _ => PageWords::TabShow,
    }
}

fn of_list(sort: &str) -> PageWords {
    match sort {
        "mechanisms" => PageWords::TabMechanisms,
        "sources" => PageWords::TabSources,
        "notes" => PageWords::TabNotes,
        "facets" => PageWords::TabFacets,
        "themes" => PageWords::TabThemes,
        _ => PageWords::TabEntities,
    }
}

/// Returns what a request is called beside others: its question, the names that it asks about, and what it asks otherwise than
/// `than`, the request answered.
pub(super) fn of_way(naming: Naming<'_>, request: &Request, than: &Request) -> String {
    let lang = naming.lang;
    let (fields, others) = (request.to_fields(), than.to_fields());
    let names = |fields: &serde_json::Map<String, Value>| -> Vec<String> {
        ["from", "to", "name", "names"].iter().flat_map(|field| texts(fields.get(*field))).collect()
    };
    let mut label = of_question(request).text(lang).to_owned();
    let (own, given) = (names(&fields), names(&others));
    let is_about_the_same = own.iter().all(|name| given.contains(name));
    let colon = if lang.is_chinese() { "：" } else { ": " };
    if !is_about_the_same || own.len() < given.len() {
        let names: Vec<String> = own.iter().map(|name| called(naming, name)).collect();
        label = format!("{label}{colon}{}", names.join(if own.len() == 2 { " → " } else { comma(lang) }));
    }
    let mut changes: Vec<String> = Vec::new();
    for (field, value) in fields.iter().filter(|(field, value)| others.get(*field) != Some(*value)) {
        match (field.as_str(), value) {
            ("question" | "from" | "to" | "name" | "names" | "words" | "type" | "in", _) => {}
            ("when" | "with", value) => changes.extend(texts(Some(value)).iter().map(|word| condition(naming, word))),
            ("max_steps" | "depth", value) => {
                changes.push(PageWords::Deeper.fill(lang, &[value.to_string().into()]).plain());
            }
            ("all", _) => changes.push(PageWords::Filter.text(lang).to_owned()),
            ("layer", _) => changes.push(PageWords::DocumentsOnly.text(lang).to_owned()),
            ("avoid" | "via" | "raise" | "lower" | "block", value) => {
                changes.extend(texts(Some(value)).iter().map(|name| called(naming, name)));
            }
            (_, value) => changes.extend(texts(Some(value))),
        }
    }
    if changes.is_empty() { label } else { format!("{label} ({})", changes.join(comma(lang))) }
}

/// Returns the name of a record in the reader's language; of a note, its id.
pub(super) fn of_target(naming: Naming<'_>, target: &RecordId) -> String {
    match target {
        RecordId::Entity(id) => naming.entity(id),
        RecordId::Mechanism(id) => naming.mechanism(id),
        RecordId::Source(id) => naming.source(id),
        RecordId::Note(id) => id.to_string(),
    }
}

/// Returns the name of an entity in the reader's language, and of a record that is asked for with its type; anything else as it was
/// given.
pub(super) fn called(naming: Naming<'_>, name: &str) -> String {
    let typed = name.split_once(':').and_then(|(sort, id)| match sort {
        "mechanism" => naming.knowledge.mechanisms.get(id).map(|mechanism| naming.mechanism(&mechanism.id)),
        "source" => naming.knowledge.sources.get(id).map(|source| naming.source(&source.id)),
        "relation" => naming.knowledge.relations.get(id).map(|relation| {
            let [from, to] = [&relation.subject, &relation.object].map(|id| naming.entity(id));
            format!("{from} → {to}")
        }),
        _ => None,
    });
    if let Some(name) = typed {
        return name;
    }
    match naming.knowledge.names().entity_called(name) {
        Some(holder) if holder.tier != Tier::Opposite => of_target(naming, &holder.target),
        _ => name.to_owned(),
    }
}

/// Returns the name of a condition in the reader's language; anything else as it was given.
pub(super) fn condition(naming: Naming<'_>, word: &str) -> String {
    let (facet, value) = word.split_once('=').map_or((None, word), |(facet, value)| (Some(facet), value));
    match naming.knowledge.facets.find(FacetRole::Condition, facet, value).as_slice() {
        [(facet, value)] => naming.value(facet, value),
        _ => word.to_owned(),
    }
}
