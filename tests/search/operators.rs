//! Phrases, exclusions and alternatives, for those who want them.

use sarcograph::model::name::Lang;
use sarcograph::search::{Scope, SearchQuestion};

use super::judge::shipped;
use super::small::{ids, index, search};

fn has(text: &str, id: &str) -> bool {
    ids(&search(text)).contains(&id)
}

#[test]
fn a_phrase_stands_side_by_side_in_any_script() {
    assert!(has("muscle mass", "second/growth") && has("\"muscle mass\"", "second/growth"));
    assert!(!has("\"mass muscle\"", "second/growth"));
    // Whole words: `mass dow` is no phrase of `mass down`.
    assert!(has("\"mass down\"", "second/growth") && !has("\"mass dow\"", "second/growth"));
    assert_eq!(ids(&search("\"線粒體受到炎症\"")), ["second/organelles"]);
    assert_eq!(ids(&search("＂头髮乾燥之後＂")), ["second/organelles"]);
    assert_eq!(ids(&search("\"il 6 降低\"")), ["first/il-6-in-cancer"]);
}

#[test]
fn overlapping_bigrams_do_not_make_a_phrase() {
    // 肌肉流 and 肉流失 overlap in the name 肌肉流失 but stand together nowhere else.
    assert!(ids(&search("\"肌肉流失\"")).iter().all(|id| *id == "muscle-mass"));
    assert!(search("\"肌肉肌肉量\"").hits.is_empty());
}

#[test]
fn a_word_with_a_hyphen_before_it_leaves_hits_out() {
    assert!(has("IL-6", "first/il-6-in-cancer") && has("IL-6", "first/il-6-after-running"));
    for text in ["IL-6 -cancer", "IL-6 －癌症", "-cancer IL-6", "IL-6 -\"muscle mass\""] {
        assert!(!has(text, "first/il-6-in-cancer") && has(text, "first/il-6-after-running"), "{text}");
    }
}

#[test]
fn a_hyphen_that_is_no_operator_is_text() {
    assert_eq!(ids(&search("IL-6 - cancer")), ids(&search("IL-6 cancer")));
    // A minus before a number is no operator: the notes with that number come first.
    for (text, number) in [("T-score -2.5", "2.5"), ("T-score －2.5", "2.5"), ("FST -5003", "5003")] {
        let question = SearchQuestion { scope: Some(Scope::Notes), ..SearchQuestion::new(text, Lang::En) };
        let hits = shipped().search(&question).unwrap().hits;
        let first = hits.first().map(|hit| shipped().knowledge().note(&hit.id.as_str().into()).unwrap());
        let written = first.is_some_and(|note| note.text.entries().any(|(_, text)| text.contains(number)));
        assert!(written, "{text}: {first:?}");
    }
}

#[test]
fn exclusion_alone_is_refused_with_a_sentence() {
    for text in ["-myostatin", "-\"muscle mass\" -cancer", "－癌症", "-「癌症」"] {
        let error = index().search(&SearchQuestion::new(text, Lang::En)).unwrap_err();
        assert_eq!(error.to_string(), format!("`{text}` says only what to leave out: add a word to look for"));
    }
}

#[test]
fn quotation_marks_of_every_sort_make_phrases() {
    for text in ["“mass muscle”", "「mass muscle」", "『mass muscle』", "«mass muscle»", "「量 肌肉」"] {
        assert!(search(text).hits.is_empty(), "{text}");
    }
    for text in ["“muscle mass”", "「肌肉量」", "«muscle mass»"] {
        assert!(has(text, "second/growth"), "{text}");
    }
}

#[test]
fn alternatives_count_as_one() {
    let either = search("heart OR myostatin");
    for id in ["heart", "myostatin", "second/growth"] {
        assert!(ids(&either).contains(&id), "{id}");
    }
    // Without `OR` a note on one of two subjects covers only half of the query.
    for text in ["OR myostatin", "myostatin OR", "myostatin OR OR 肌生长抑制素"] {
        assert_eq!(ids(&search(text)), ids(&search("myostatin")), "{text}");
    }
}
