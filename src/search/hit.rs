//! A ranked record to a hit that a person can judge.

use super::SearchIndex;
use super::answer::Hit;
use super::document::Document;
use super::highlight::Marker;
use super::rank::Ranked;
use super::snippet::best_of;
use crate::model::fold::{fold, is_cjk};
use crate::model::name::{Lang, Rendering, Text};

/// Returns the language of snippets: the reader's, and for a reader of English the script of the query where it is Chinese.
pub(super) fn language_of_answer(text: &str, reader: Lang) -> Lang {
    if reader.is_chinese() || !text.chars().any(is_cjk) {
        return reader;
    }
    // A character that folding changes is a traditional one.
    let traditional =
        fold(text).iter().any(|folded| is_cjk(folded.character) && !text[folded.start..].starts_with(folded.character));
    if traditional { Lang::ZhHant } else { Lang::ZhHans }
}

/// Makes the hit for a ranked record.
pub(super) fn hit(rank: usize, ranked: &Ranked, marker: &Marker<'_>, lang: Lang, index: &SearchIndex) -> Hit {
    let knowledge = &index.knowledge;
    let document = &index.documents[ranked.document];
    let empty = Text::default();
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
    };
    let mut names = None;
    let (title, texts) = match document {
        Document::Entity(id) => match knowledge.entities.get(id) {
            Some(entity) => {
                let others = entity.symbol.iter().chain(&entity.synonyms).chain(&entity.opposites).chain(&entity.read_as);
                let own = entity.name.entries().map(|(_, name)| name);
                names = Some(own.chain(others.map(String::as_str)).collect::<Vec<_>>().join("; "));
                (&entity.name, [&entity.summary, &empty, &empty])
            }
            None => (&empty, [&empty; 3]),
        },
        Document::Mechanism(id) => match knowledge.mechanisms.get(id) {
            Some(mechanism) => (&mechanism.title, [&mechanism.summary, &empty, &empty]),
            None => (&empty, [&empty; 3]),
        },
        Document::Note(id) => match (knowledge.note(id), knowledge.sources.get(&id.source())) {
            (Some(note), Some(source)) => {
                hit.source = Some(source.id.clone());
                hit.section = Some(note.section.clone());
                (&source.title, [&note.text, &note.caution, &note.erratum])
            }
            _ => (&empty, [&empty; 3]),
        },
    };
    hit.title = title.in_lang(lang).0.into_owned();
    let (first, rendering) = texts[0].in_lang(lang);
    hit.converted = rendering == Rendering::Converted;
    if let Rendering::Other(other) = rendering {
        hit.language = other;
    }
    let others = texts[1..].iter().filter(|text| !text.is_empty()).map(|text| text.in_lang(lang).0).collect::<Vec<_>>();
    let first = std::iter::once(&*first).filter(|text| !text.is_empty());
    let snippet = best_of(first.chain(others.iter().map(|text| &**text)).chain(names.as_deref()), marker);
    hit.snippet = snippet.text;
    hit.highlights = snippet.highlights;
    hit
}
