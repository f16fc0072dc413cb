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
fn a_known_name_with_another_number_is_unknown() {
    for text in [
        "IGF-2",
        "IGF 2",
        "TNF-3",
        "AKT-3",
        "SMAD-7",
        "FOXO-4",
        "FOXO–4",
        "IL-1-2",
        "interleukin-8",
        "白细胞介素-8",
        "介白素-8",
    ] {
        let answer = search(text);
        assert!(answer.hits.is_empty(), "{text}: {:?}", answer.hits[0].id);
        assert!(!answer.nearest.is_empty(), "{text}");
    }
    let first = |text: &str| search(text).hits.first().map(|hit| hit.id.clone()).unwrap_or_default();
    for (text, id) in [
        ("IGF-1", "igf-1"),
        ("IL-1β", "il-1-beta"),
        ("NF-κB", "nf-kb"),
        ("白细胞介素-6", "il-6"),
        ("介白素-6", "il-6"),
        ("interleukin-6", "il-6"),
        ("SMAD2/3", "smad2-3"),
        ("GDF-8", "myostatin"),
        ("type 2 diabetes", "type-2-diabetes"),
    ] {
        assert_eq!(first(text), id, "{text}");
    }
    // Decimals and what is counted are no part of a name.
    for text in ["T-score-2.5", "握力 26-28 kg", "week-12 training", "每周-2次 训练"] {
        assert!(search(text).total > 0, "{text}");
    }
}

#[test]
fn what_is_known_beside_an_unknown_name_still_answers() {
    for text in ["IL-6 and IL-8", "IL-8 IL-6", "does IL-8 raise IL-6", "IL-6, IL-8 and IL-10"] {
        let answer = search(text);
        assert!(
            answer.total > 0 && answer.hits.iter().all(|hit| hit.entities.contains(&"il-6".into())),
            "{text}: {:?}",
            small::ids(&answer)
        );
    }
    let question = SearchQuestion {
        scope: Some(Scope::Mechanisms),
        kind: Some("protein".into()),
        ..SearchQuestion::new("TNF-3 IL-6", Lang::En)
    };
    let nearest = shipped().search(&question).unwrap().nearest;
    assert_eq!(nearest.first().map(EntityId::as_str), Some("il-6"), "{nearest:?}");
}

#[test]
fn function_words_are_near_to_nothing() {
    for text in ["\"the of\"", "“的了”", "的了", "the of", "\"of the and\""] {
        let answer = search(text);
        assert!(answer.hits.is_empty() && answer.nearest.is_empty(), "{text}: {:?}", answer.nearest);
    }
}

#[test]
fn a_corrected_query_names_a_record_too() {
    let answer = search("sarcopina");
    assert_eq!((answer.searched_as.as_str(), answer.hits[0].id.as_str()), ("sarcopenia", "sarcopenia"));
    assert_eq!(small::ids(&answer), small::ids(&search("sarcopenia")));
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
    for text in ["WHO 標準", "WHO 骨質疏鬆", "WHO的标准"] {
        let hits = search(text).hits;
        assert!(hits.iter().take(5).any(|hit| hit.snippet.contains("WHO")), "{text}: {hits:#?}");
    }
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

#[test]
fn a_drug_that_nothing_knows_is_what_is_asked_for() {
    for text in ["metformin sarcopenia trial", "pantoprazole muscle loss in old age", "rituximab muscle strength"] {
        let answer = shipped().search(&SearchQuestion::new(text, Lang::En)).unwrap();
        assert!(answer.hits.is_empty(), "{text}: {}", answer.hits[0].id);
    }
    // Words that end as drugs do and are known.
    for text in ["myostatin muscle", "ghrelin appetite"] {
        assert!(!shipped().search(&SearchQuestion::new(text, Lang::En)).unwrap().hits.is_empty(), "{text}");
    }
}
