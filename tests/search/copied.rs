//! What is copied from a displayed text finds its note, in every script.

use sarcograph::model::fold::is_cjk;
use sarcograph::model::name::Lang;
use sarcograph::model::source::Note;
use sarcograph::search::{Scope, SearchQuestion};

use super::judge::shipped;

/// How many phrases are copied in each language.
const COPIED: usize = 120;

/// Returns what answers show of a note in a language.
fn shown(note: &Note, lang: Lang) -> Vec<String> {
    let texts = [note.text.in_lang(lang), note.caution.in_lang(lang), note.erratum.as_printed(lang)];
    texts.into_iter().map(|(text, _)| text.into_owned()).filter(|text| !text.is_empty()).collect()
}

/// Copies a piece of a text: some characters of Chinese, some words of English. Always the same for the same number.
fn copied(text: &str, number: usize) -> Option<String> {
    let is_chinese = text.chars().any(is_cjk);
    let mut pieces: Vec<String> = if is_chinese {
        text.chars().map(String::from).collect()
    } else {
        text.split(' ').map(|word| format!("{word} ")).collect()
    };
    let length = if is_chinese { 4 + number % 9 } else { 2 + number % 4 };
    let start = number * 7 % pieces.len().checked_sub(length)?.max(1);
    let piece: String = pieces.drain(start..start + length).collect();
    let piece = piece.trim().trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let letters = piece.chars().filter(|c| c.is_alphanumeric()).count();
    // Straight marks inside would end the phrase, and half a number or symbol is no phrase.
    let cuts_word = |at: Option<char>, beside: Option<char>| {
        [at, beside].iter().all(|c| c.is_some_and(|c| c.is_alphanumeric() && !is_cjk(c)))
    };
    let at = text.find(&piece)?;
    let before = cuts_word(piece.chars().next(), text[..at].chars().next_back());
    let after = cuts_word(piece.chars().next_back(), text[at + piece.len()..].chars().next());
    (letters >= 4 && !piece.contains('"') && !before && !after).then_some(piece)
}

/// Copies phrases all over the notes, each with the id of its note.
fn phrases(lang: Lang) -> Vec<(String, String)> {
    let notes: Vec<&Note> = shipped().knowledge().notes().collect();
    let mut phrases = Vec::new();
    for number in 0..10 * COPIED {
        let note = notes[number * 31 % notes.len()];
        let texts = shown(note, lang);
        if let Some(phrase) = texts.get(number % texts.len().max(1)).and_then(|text| copied(text, number)) {
            phrases.push((phrase, note.id.to_string()));
        }
    }
    phrases.dedup();
    phrases.truncate(COPIED);
    phrases
}

fn hits(text: String, limit: usize) -> Vec<String> {
    let question = SearchQuestion { limit, scope: Some(Scope::Notes), ..SearchQuestion::new(text, Lang::En) };
    shipped().search(&question).unwrap().hits.into_iter().map(|hit| hit.id).collect()
}

#[test]
fn a_phrase_in_quotation_marks_finds_its_note() {
    for lang in Lang::ALL {
        let phrases = phrases(lang);
        assert_eq!(phrases.len(), COPIED);
        let quoted = |phrase: &str, number: usize| match number % 3 {
            0 => format!("\"{phrase}\""),
            1 => format!("“{phrase}”"),
            _ => format!("「{phrase}」"),
        };
        let is_lost = |(number, (phrase, note)): &(usize, &(String, String))| {
            let number = if phrase.contains(['“', '”', '「', '」']) { 0 } else { *number };
            !hits(quoted(phrase, number), usize::MAX).contains(note)
        };
        let lost: Vec<_> = phrases.iter().enumerate().filter(is_lost).collect();
        assert!(lost.is_empty(), "{lang:?}: {lost:#?}");
    }
}

#[test]
fn a_phrase_without_quotation_marks_finds_its_note_as_well() {
    for lang in Lang::ALL {
        let phrases = phrases(lang);
        // Words that say nothing of a subject find nothing without quotation marks.
        let says_something = |text: &str| text.chars().any(is_cjk) || text.split(' ').any(|word| word.len() > 5);
        let is_lost =
            |(phrase, note): &&(String, String)| says_something(phrase) && !hits(phrase.clone(), usize::MAX).contains(note);
        let lost: Vec<_> = phrases.iter().filter(is_lost).collect();
        assert!(lost.is_empty(), "{lang:?}: {} of {}: {lost:#?}", lost.len(), phrases.len());
    }
}
