//! What nothing is called is unknown, and words that say nothing take nothing away.

use sarcograph::model::id::EntityId;
use sarcograph::model::name::Lang;
use sarcograph::search::{Scope, SearchAnswer, SearchQuestion};

use super::judge::shipped;
use super::small;

fn search(text: &str) -> SearchAnswer {
    shipped().search(&SearchQuestion::new(text, Lang::En)).unwrap()
}

fn notes(text: &str) -> Vec<String> {
    let question = SearchQuestion { scope: Some(Scope::Notes), ..SearchQuestion::new(text, Lang::En) };
    shipped().search(&question).unwrap().hits.into_iter().map(|hit| hit.id).collect()
}

#[test]
fn a_name_with_a_number_is_one_term() {
    for text in ["IL-8", "IL 8", "IL–23", "IL-16", "IL-6000"] {
        let answer = search(text);
        assert!(answer.hits.is_empty(), "{text}: {:?}", answer.hits[0].id);
        let is_alike = |id: &EntityId| id.as_str().starts_with("il-");
        assert!(!answer.nearest.is_empty() && is_alike(&answer.nearest[0]), "{text}: {:?}", answer.nearest);
    }
    // What some text has is found, in any spelling.
    for text in ["FST-5003", "FST -5003", "fst 5003"] {
        assert!(
            notes(text).iter().take(3).any(|id| id == "sarcopenia-mechanisms/mstn-and-fst-variants"),
            "{text}: {:?}",
            notes(text)
        );
    }
}

#[test]
fn idle_words_neither_empty_nor_misdirect() {
    for (plain, wordy) in [
        ("resistance training exercise", "exercise advice resistance training sessions"),
        ("久坐 肌肉", "上班族久坐對肌肉的壞處"),
        ("grip strength", "good grip strength test"),
        ("vitamin D muscle strength", "please help, vitamin D muscle strength info"),
    ] {
        let [plain, wordy] = [plain, wordy].map(notes);
        assert!(wordy.iter().take(3).any(|id| plain.iter().take(5).any(|other| other == id)), "{plain:?}\n{wordy:?}");
    }
}

#[test]
fn words_of_relation_are_searched_for_where_nothing_else_is_left() {
    for text in ["影响", "cause", "作用", "effect"] {
        assert!(search(text).total > 0, "{text}");
    }
    assert_eq!(small::search("the").total, 0);
    assert!(search("WHO").hits.iter().any(|hit| hit.snippet.contains("WHO")));
    assert!(search("WHO").hits[0].snippet.contains("WHO") && search("WHO criteria T-score").hits[0].snippet.contains("WHO"));
}

#[test]
fn a_character_of_another_word_is_not_looked_for() {
    for hit in search("了解").hits {
        let shown: String =
            hit.highlights.iter().flat_map(|[from, to]| hit.snippet.chars().skip(*from).take(to - from)).collect();
        assert!(shown.contains("了解") || shown.contains("瞭解"), "{}: {shown}", hit.id);
    }
}
