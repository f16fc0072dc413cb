//! A ranked record to a hit that a person can judge: the sentences that match, with the matches marked.

use super::SearchIndex;
use super::answer::Hit;
use super::document::Document;
use super::index::Key;
use super::parse::Query;
use super::rank::Ranked;
use super::tokenize::{Sort, tokenize};
use crate::model::fold::{Folded, fold, is_cjk, to_traditional};
use crate::model::name::{Lang, Rendering, Text};

/// The longest snippet, in characters; a longer sentence is cut at its matches.
const LONGEST: usize = 160;

/// Returns the language of snippets: the script of the query where it is Chinese, else the reader's.
pub(super) fn language_of_answer(text: &str, reader: Lang) -> Lang {
    if reader.is_chinese() || !text.chars().any(is_cjk) {
        return reader;
    }
    // A character that folding changes is a traditional one.
    let traditional =
        fold(text).iter().any(|folded| is_cjk(folded.character) && !text[folded.start..].starts_with(folded.character));
    let simplified = to_traditional(text) != text;
    if traditional || !simplified && reader == Lang::ZhHant { Lang::ZhHant } else { Lang::ZhHans }
}

/// Makes the hit for a ranked record.
pub(super) fn hit(rank: usize, ranked: &Ranked, query: &Query, lang: Lang, index: &SearchIndex) -> Hit {
    let knowledge = &index.knowledge;
    let document = &index.documents[ranked.document];
    let entities = document.entities(knowledge);
    let empty = Text::default();
    let (r#type, id, title, text, source, section) = match document {
        Document::Entity(id) => {
            let entity = knowledge.entities.get(id);
            let name = entity.map_or(&empty, |entity| &entity.name);
            let text = entity.map(|entity| &entity.summary).filter(|summary| !summary.is_empty()).unwrap_or(name);
            ("entity", id.to_string(), name, text, None, None)
        }
        Document::Mechanism(id) => {
            let mechanism = knowledge.mechanisms.get(id);
            let title = mechanism.map_or(&empty, |mechanism| &mechanism.title);
            ("mechanism", id.to_string(), title, mechanism.map_or(&empty, |mechanism| &mechanism.summary), None, None)
        }
        Document::Note(id) => {
            let note = knowledge.note(id);
            let title = knowledge.sources.get(&id.source()).map_or(&empty, |source| &source.title);
            let section = note.map(|note| note.section.clone());
            ("note", id.to_string(), title, note.map_or(&empty, |note| &note.text), Some(id.source()), section)
        }
    };
    let (text, rendering) = text.in_lang(lang);
    let language = if let Rendering::Other(other) = rendering { other } else { lang };
    let (snippet, highlights) = excerpt(&text, query, index);
    Hit {
        rank,
        score: ranked.score,
        r#type,
        id,
        title: title.in_lang(lang).0.into_owned(),
        snippet,
        highlights,
        language,
        source,
        section,
        entities,
        converted: rendering == Rendering::Converted,
    }
}

/// Cuts the sentence with most matches out of a text, with the next while there is room, and marks the matches.
fn excerpt(text: &str, query: &Query, index: &SearchIndex) -> (String, Vec<[usize; 2]>) {
    let ranges = matches(text, query, index);
    let sentences = sentences(text);
    let inside = |sentence: &std::ops::Range<usize>, range: &[usize; 2]| sentence.contains(&range[0]);
    let distinct = |sentence: &std::ops::Range<usize>| {
        let mut words: Vec<&str> =
            ranges.iter().filter(|range| inside(sentence, range)).map(|range| &text[range[0]..range[1]]).collect();
        words.sort_unstable();
        words.dedup();
        words.len()
    };
    let best = (0..sentences.len()).rev().max_by_key(|at| distinct(&sentences[*at])).unwrap_or(0);
    let Some(first) = sentences.get(best) else { return (String::new(), Vec::new()) };
    let (start, mut end) = (first.start, first.end);
    for next in &sentences[best + 1..] {
        if text[start..next.end].chars().count() > LONGEST {
            break;
        }
        end = next.end;
    }
    let snippet = text[start..end].trim_end();
    let scalar = |byte: usize| text[start..byte].chars().count();
    let end = start + snippet.len();
    let highlights = ranges
        .iter()
        .filter(|range| range[0] >= start && range[1] <= end)
        .map(|range| [scalar(range[0]), scalar(range[1])])
        .collect();
    (snippet.to_owned(), highlights)
}

/// Finds what the query asks for in a text: byte ranges in order, merged where they touch; single Chinese characters are left
/// out.
fn matches(text: &str, query: &Query, index: &SearchIndex) -> Vec<[usize; 2]> {
    let folded = fold(text);
    let bytes = |start: usize, end: usize| [folded[start].start, folded[end - 1].end];
    let wanted = |key: &Key| query.units.iter().any(|unit| unit.tokens.contains(key));
    let concepts = query.units.iter().flat_map(|unit| &unit.concepts).collect::<Vec<_>>();
    let names = index.concepts.find(&folded).into_iter().chain(index.concepts.find_terms(&folded));
    let names = names.filter(|found| found.concepts.iter().any(|concept| concepts.contains(&concept)));
    let mut ranges: Vec<[usize; 2]> = names.map(|found| bytes(found.start, found.end)).collect();
    let tokens = tokenize(&folded).into_iter().filter(|token| token.sort != Sort::Character);
    ranges.extend(
        tokens.filter(|token| wanted(&Key::Text(token.sort, token.text.clone()))).map(|token| bytes(token.start, token.end)),
    );
    ranges.sort_unstable();
    merge(&ranges, &folded, text)
}

fn merge(ranges: &[[usize; 2]], folded: &[Folded], text: &str) -> Vec<[usize; 2]> {
    debug_assert!(folded.len() >= ranges.len().min(1));
    let mut merged: Vec<[usize; 2]> = Vec::new();
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range[0] <= last[1] => last[1] = last[1].max(range[1]),
            _ => merged.push(*range),
        }
    }
    merged.retain(|range| text[range[0]..range[1]].chars().nth(1).is_some());
    merged
}

/// Returns the byte ranges of a text's sentences, white space after each included.
fn sentences(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let ends = match character {
            '。' | '！' | '？' | '；' | '\n' => true,
            '.' | '!' | '?' | ';' => characters.peek().is_none_or(|(_, next)| next.is_whitespace()),
            _ => false,
        };
        if ends {
            while let Some((_, next)) = characters.peek() {
                if !next.is_whitespace() {
                    break;
                }
                characters.next();
            }
            let end = characters.peek().map_or(text.len(), |(next, _)| *next);
            sentences.push(start..end.max(at));
            start = end;
        }
    }
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}
