//! A ranked record to a hit that a person can judge.

use std::borrow::Cow;

use super::answer::Hit;
use super::document::Document;
use super::highlight::Marker;
use super::index::SearchIndex;
use super::rank::Ranked;
use super::snippet::best_of;
use crate::model::entity::Entity;
use crate::model::fold::{is_cjk, is_traditional};
use crate::model::name::{Lang, Rendering};

/// The place of the caution among the texts of a note.
const CAUTION: usize = 1;
/// How many further names of an entity are shown.
const MOST_NAMES: usize = 4;

/// Returns the language of snippets: the reader's, and for a reader of English the script of the query where it is Chinese.
pub(super) fn language_of_answer(text: &str, reader: Lang) -> Lang {
    if reader.is_chinese() || !text.chars().any(is_cjk) {
        return reader;
    }
    if text.chars().any(is_traditional) { Lang::ZhHant } else { Lang::ZhHans }
}

/// Makes the hit for a ranked record.
pub(super) fn hit(rank: usize, ranked: &Ranked, marker: &Marker<'_>, lang: Lang, index: &SearchIndex) -> Hit {
    let knowledge = &index.knowledge;
    let document = &index.documents[ranked.document];
    let mut hit = Hit {
        rank,
        score: ranked.score,
        r#type: document.type_id(),
        id: document.id().to_owned(),
        title: String::new(),
        snippet: String::new(),
        highlights: Vec::new(),
        language: lang,
        source: None,
        section: None,
        entities: document.entities(knowledge),
        converted: false,
        caution: None,
        states: None,
        same_fact: Vec::new(),
        told_by: Vec::new(),
    };
    let mut title = None;
    let mut texts: Vec<(Cow<'_, str>, Rendering)> = Vec::new();
    match document {
        Document::Entity(id) => {
            if let Some(entity) = knowledge.entities.get(id) {
                title = Some(&entity.name);
                texts.push(description(entity, marker, lang));
            }
        }
        Document::Mechanism(id, _) => {
            if let Some(mechanism) = knowledge.mechanisms.get(id) {
                title = Some(&mechanism.title);
                texts.push(mechanism.summary.in_lang(lang));
            }
        }
        Document::Note(id) => {
            if let (Some(note), Some(source)) = (knowledge.note(id), knowledge.sources.get(&id.source())) {
                title = Some(&source.title);
                texts.extend([note.text.in_lang(lang), note.caution.in_lang(lang), note.erratum.as_printed(lang)]);
                hit.caution = Some(note.caution.in_lang(lang).0.into_owned()).filter(|caution| !caution.is_empty());
                if let Some(told) = index.told(id) {
                    hit.same_fact = told.same.iter().cloned().collect();
                    hit.told_by = told.whole.iter().cloned().collect();
                }
                hit.source = Some(source.id.clone());
                hit.section = Some(note.section.clone());
            }
        }
    }
    hit.title = title.map_or_else(String::new, |title| title.in_lang(lang).0.into_owned());
    let (chosen, snippet) = best_of(texts.iter().map(|(text, _)| &**text), marker);
    if matches!(document, Document::Note(_)) && chosen == CAUTION {
        hit.states = texts.first().map(|(text, _)| best_of([&**text], marker).1.text);
    }
    match texts.get(chosen).map(|(_, rendering)| *rendering) {
        Some(Rendering::Converted) => hit.converted = true,
        Some(Rendering::Other(other)) => hit.language = other,
        Some(Rendering::Written) | None => {}
    }
    hit.snippet = snippet.text;
    hit.highlights = snippet.highlights;
    hit
}

/// Says what an entity is: the names by which it was asked for, where the title is another, and its summary; its other names
/// where it has none.
fn description<'k>(entity: &'k Entity, marker: &Marker<'_>, lang: Lang) -> (Cow<'k, str>, Rendering) {
    let typed = |name: &&str| marker.marks(name).iter().any(|mark| mark.typed);
    let (title, _) = entity.name.in_lang(lang);
    let (summary, rendering) = entity.summary.in_lang(lang);
    let others = || entity.names().filter(|name| *name != title);
    let asked: Vec<&str> = if typed(&&*title) { Vec::new() } else { others().filter(typed).take(MOST_NAMES).collect() };
    let asked = asked.join("; ");
    match (asked.is_empty(), summary.is_empty()) {
        (true, false) => (summary, rendering),
        (true, true) => (others().take(MOST_NAMES).collect::<Vec<_>>().join("; ").into(), Rendering::Written),
        (false, true) => (asked.into(), Rendering::Written),
        (false, false) => (format!("{asked}{}{summary}", if lang.is_chinese() { "：" } else { ": " }).into(), rendering),
    }
}
