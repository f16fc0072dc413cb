//! Snippets: the sentence that matches, in the reader's language, with the matches marked.

use sarcograph::model::name::Lang;
use sarcograph::model::relation::Relation;
use sarcograph::search::{Hit, Scope, SearchQuestion};

use super::judge::shipped;
use super::small::{ask, marked};

fn first_note(text: &str, lang: Lang) -> Hit {
    let question = SearchQuestion { scope: Some(Scope::Notes), ..SearchQuestion::new(text, lang) };
    ask(&question).hits.swap_remove(0)
}

#[test]
fn matches_are_marked_in_each_script() {
    let of = |text, lang| {
        let hit = first_note(text, lang);
        format!("{} {}{}", marked(&hit), hit.language.tag(), if hit.converted { ", converted" } else { "" })
    };
    insta::assert_snapshot!([
        of("IL-6 cancer", Lang::En),
        of("ＩＬ６ 癌症", Lang::ZhHans),
        of("IL-6 癌症", Lang::ZhHant),
        of("粒線體 發炎", Lang::En),
        of("粒線體 發炎", Lang::ZhHans),
        of("線粒體", Lang::ZhHant),
        of("頭髮乾燥", Lang::ZhHant),
        of("Ⅱ型", Lang::ZhHans),
        of("fibre shrinking", Lang::En),
        of("running 24 hours", Lang::En),
        of("小鼠", Lang::ZhHans),
        of("resistance training", Lang::ZhHant),
    ].join("\n"), @"
    In [cancer] [IL-6] lowers muscle mass. Nothing else is known. en
    [癌症]中[IL-6]降低肌肉量。此外一无所知。 zh-Hans
    [癌症]中[IL-6]降低肌肉量。此外一無所知。 zh-Hant, converted
    老化肌肉的[粒線體]受到[發炎]損害，頭髮乾燥之後才發生。 zh-Hant, converted
    衰老肌肉的[线粒体]受到[炎症]损害，头发干燥之后才发生。 zh-Hans
    老化肌肉的[粒線體]受到發炎損害，頭髮乾燥之後才發生。 zh-Hant, converted
    老化肌肉的粒線體受到發炎損害，[頭髮乾燥]之後才發生。 zh-Hant, converted
    [Ⅱ]型肌纤维最先变细。 zh-Hans
    Type II [fibres] are the first to [shrink]. en
    After a [run] IL-6 is up for [24] [hours] (7.5 pg/mL). en
    只见于[小鼠]。 zh-Hans
    肌肉生長抑制素壓低肌肉量，[阻力訓練]壓低肌肉生長抑制素。 zh-Hant, converted
    ");
}

#[test]
fn an_entity_says_what_it_is_and_under_which_name_it_was_found() {
    let of = |text: &str| {
        let hit = &ask(&SearchQuestion::new(text, Lang::En)).hits[0];
        format!("{}: {}", hit.title, marked(hit))
    };
    assert_eq!(of("MSTN"), "myostatin: [MSTN]: A protein by which muscle limits its own growth.");
    assert_eq!(of("myostatin limits growth"), "myostatin: A protein by which muscle [limits] its own [growth].");
    assert_eq!(of("interleukin-6"), "IL-6: [interleukin-6]");
    assert_eq!(of("IL-6"), "IL-6: [白细胞介素-6]; [介白素-6]; [IL6]; [interleukin-6]");
}

#[test]
fn a_long_sentence_is_cut_around_its_first_match() {
    let hit = first_note("needle", Lang::En);
    assert!(
        hit.snippet.starts_with('…') && hit.snippet.ends_with('…') && hit.snippet.chars().count() < 330,
        "{}",
        hit.snippet
    );
    assert!(marked(&hit).contains("hay [needle] hay"));
}

#[test]
fn a_name_is_not_marked_within_the_name_of_something_else() {
    let question =
        SearchQuestion { limit: 50, scope: Some(Scope::Notes), ..SearchQuestion::new("IL-6 癌症", Lang::ZhHans) };
    let hits = shipped().search(&question).unwrap().hits;
    assert!(hits.iter().any(|hit| marked(hit).contains("[肿瘤]")));
    assert!(hits.iter().any(|hit| marked(hit).contains("肿瘤坏死因子")));
    assert!(hits.iter().all(|hit| !marked(hit).contains("[肿瘤]坏死因子")));
}

#[test]
fn a_name_is_marked_as_one_however_it_is_written() {
    let question = SearchQuestion { limit: 40, ..SearchQuestion::new("IGF-1", Lang::En) };
    for hit in shipped().search(&question).unwrap().hits {
        assert!(!marked(&hit).contains("[IGF]") && !marked(&hit).contains("]-["), "{}", marked(&hit));
    }
}

#[test]
fn a_word_behind_a_number_is_no_letter_of_a_name() {
    let question = SearchQuestion { limit: 60, ..SearchQuestion::new("IGF-1", Lang::En) };
    let hits = shipped().search(&question).unwrap().hits;
    assert!(hits.iter().any(|hit| marked(hit).contains("[IGF-1] as ")), "no text has the name before `as`");
    for hit in &hits {
        let text = marked(hit);
        assert!(!text.contains("IGF-1 as]") && !text.contains("IGF-1 a]"), "{text}");
    }
}

#[test]
fn what_matches_in_a_caution_is_told_from_what_the_note_states() {
    let hit = first_note("shown in mice", Lang::En);
    assert_eq!(hit.caution.as_deref(), Some("Shown in mice alone."));
    assert_eq!(hit.snippet, "Shown in mice alone.");
    let states = "Myostatin holds muscle mass down, and resistance training holds myostatin down.";
    assert_eq!(hit.states.as_deref(), Some(states));
    assert_eq!(first_note("myostatin holds", Lang::En).states, None);
}

#[test]
fn a_name_whose_words_stand_apart_is_marked_by_them() {
    let of = |text: &str, lang| {
        let question = SearchQuestion { limit: 40, scope: Some(Scope::Notes), ..SearchQuestion::new(text, lang) };
        shipped().search(&question).unwrap().hits.iter().map(marked).collect::<Vec<_>>()
    };
    for (text, lang, part) in
        [("muscle protein synthesis", Lang::En, "[synthesis]"), ("肌肉蛋白质合成", Lang::ZhHans, "合成]")]
    {
        let marked = of(text, lang);
        assert!(marked.iter().any(|snippet| snippet.contains(part)), "{marked:#?}");
        assert!(marked.iter().filter(|snippet| !snippet.contains('[')).count() <= marked.len() / 4, "{marked:#?}");
    }
}

#[test]
fn notes_that_say_the_same_are_named_with_a_hit_and_so_are_cautions() {
    let question = SearchQuestion { limit: 40, ..SearchQuestion::new("IL-6 muscle loss", Lang::ZhHant) };
    let hits = shipped().search(&question).unwrap().hits;
    let knowledge = shipped().knowledge();
    assert!(hits.iter().any(|hit| !hit.same_fact.is_empty()));
    for hit in &hits {
        let backs = |relation: &Relation, note: &str| relation.evidence.iter().any(|cited| cited.note.as_str() == note);
        for other in &hit.same_fact {
            assert_ne!(Some(other.source()), hit.source);
            let both = |relation: &Relation| backs(relation, &hit.id) && backs(relation, other.as_str());
            assert!(knowledge.relations.values().any(both), "{} {other}", hit.id);
        }
        // Who has read one of these has every relation that cites the note.
        for other in &hit.told_by {
            let mut citing = knowledge.relations.values().filter(|relation| backs(relation, &hit.id)).peekable();
            assert!(citing.peek().is_some() && citing.all(|relation| backs(relation, other.as_str())), "{} {other}", hit.id);
        }
        let caution = knowledge.note(&hit.id.as_str().into()).map(|note| &note.caution).filter(|text| !text.is_empty());
        let shown = caution.map(|caution| caution.in_lang(Lang::ZhHant).0.into_owned());
        assert_eq!(hit.caution, shown, "{}", hit.id);
    }
}
