//! Words in any script and spelling find the same records.

use sarcograph::model::name::Lang;
use sarcograph::search::{Scope, SearchQuestion};

use super::small::{ask, ids, search};

/// Asserts that all these texts bring the same hits, with this one first.
fn all_find(first: &str, texts: &[&str]) {
    let expected = ids(&search(texts[0])).into_iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(expected.first().map(String::as_str), Some(first));
    for text in texts {
        assert_eq!(ids(&search(text)), expected, "{text}");
    }
}

#[test]
fn spellings_of_a_name_are_one() {
    all_find(
        "il-6",
        &["IL-6", "il6", "IL 6", "il–6", "ＩＬ－６", "Interleukin 6", "白细胞介素-6", "白細胞介素６", "介白素-6"],
    );
    all_find("tnf-alpha", &["TNF-α", "TNFα", "tnf alpha", "肿瘤坏死因子α", "腫瘤壞死因子-α"]);
    all_find("nf-kb", &["NF-κB", "NF-kB", "nf kappa b", "NFκB", "核因子κB"]);
    all_find("type-ii-fibre", &["type II fibre", "type II fibres", "II型肌纤维", "Ⅱ型肌纖維", "ii 型肌纤维"]);
}

#[test]
fn regional_words_are_one() {
    all_find("mitochondria", &["线粒体", "粒線體", "mitochondria"]);
    all_find("second/space", &["宇航员", "太空人", "astronaut", "astronauts"]);
    all_find("second/organelles", &["炎症", "發炎", "发炎", "inflammation"]);
}

#[test]
fn a_query_in_one_language_finds_notes_through_the_concept() {
    assert_eq!(ids(&search("抗阻训练与肌生长抑制素"))[0], "second/growth");
    assert_eq!(ids(&search("肌少症 resistance training")), ["sarcopenia", "second/growth"]);
}

#[test]
fn a_hit_that_has_everything_beats_one_that_repeats_something() {
    assert_eq!(ids(&search("cancer IL-6 muscle mass"))[0], "first/il-6-in-cancer");
    assert_eq!(ids(&search("IL-6 跑步 24"))[0], "first/il-6-after-running");
}

#[test]
fn slips_in_latin_words_are_corrected_and_said() {
    let answer = search("miostatin 抑制");
    assert_eq!(answer.searched_as, "myostatin 抑制");
    assert!(ids(&answer).iter().take(2).any(|id| *id == "myostatin"), "{:?}", ids(&answer));
    assert_eq!(search("Sarcopinia").searched_as, "sarcopenia");
    assert_eq!(search("resistnace training").searched_as, "resistance training");
    // Words that some record has are left alone, and so are those that are near to nothing.
    assert_eq!(search("shrink").searched_as, "shrink");
    assert_eq!(search("heard").searched_as, "heart");
    assert_eq!(search("ozempic").searched_as, "ozempic");
}

#[test]
fn no_answer_is_an_answer_with_a_hint() {
    for text in ["knee replacement", "新冠疫苗", "cancer vaccine trial results in melanoma"] {
        let answer = search(text);
        assert!(answer.hits.is_empty() && answer.total == 0, "{text}: {:?}", ids(&answer));
    }
    assert_eq!(search("cancer vaccine trial results in melanoma").nearest, ["cancer".into()]);
    assert_eq!(search("malignant cancers' vaccine made in the lab").nearest, ["cancer".into()]);
}

#[test]
fn a_query_without_words_finds_nothing() {
    for text in ["", " ", "　", "?!", "……", "-", "\"", "\"\"", "OR", "- OR -", "的", "what is the", "🙂", "()[]{}:;~^*\\/"]
    {
        let answer = search(text);
        assert_eq!((answer.total, answer.hits.len(), answer.searched_as.as_str()), (0, 0, text));
    }
}

const FILTERS: [fn(&mut SearchQuestion); 9] = [
    |question| question.scope = Some(Scope::Entities),
    |question| question.scope = Some(Scope::Mechanisms),
    |question| question.scope = Some(Scope::Notes),
    |question| question.source = Some("second".into()),
    |question| question.kind = Some("protein".into()),
    |question| question.limit = 2,
    |question| (question.limit, question.offset) = (2, 1),
    |question| question.limit = 0,
    |question| question.offset = 99,
];

#[test]
fn filters_keep_what_they_say() {
    let of = |change: fn(&mut SearchQuestion)| {
        let mut question = SearchQuestion::new("muscle mass", Lang::En);
        change(&mut question);
        let answer = ask(&question);
        (answer.total, answer.left_out, ids(&answer).join(" "))
    };
    let all = "muscle-mass first/il-6-in-cancer second/growth second/space brake";
    assert_eq!(of(|_| {}), (5, 0, all.to_owned()));
    for (change, total, expected) in [
        (FILTERS[0], 1, "muscle-mass"),
        (FILTERS[1], 1, "brake"),
        (FILTERS[2], 3, "first/il-6-in-cancer second/growth second/space"),
        (FILTERS[3], 2, "second/growth second/space"),
        (FILTERS[4], 0, ""),
        (FILTERS[5], 5, "muscle-mass first/il-6-in-cancer"),
        (FILTERS[6], 5, "first/il-6-in-cancer second/growth"),
        (FILTERS[7], 5, ""),
        (FILTERS[8], 5, ""),
    ] {
        assert_eq!(of(change), (total, 5 - total, expected.to_owned()));
    }
}

#[test]
fn a_hit_says_where_it_comes_from() {
    let mut answer = ask(&SearchQuestion { limit: 1, ..SearchQuestion::new("IL-6 running", Lang::ZhHans) });
    answer.hits[0].score = 1.0;
    insta::assert_snapshot!(serde_json::to_string(&answer).unwrap(), @r#"{"query":"IL-6 running","searched_as":"IL-6 running","total":1,"left_out":0,"hits":[{"rank":1,"score":1.0,"type":"note","id":"first/il-6-after-running","title":"综述一","snippet":"跑步以后，IL-6升高24小时（7.5 pg/mL）。","highlights":[[5,9]],"language":"zh-Hans","source":"first","section":"2.1","entities":["il-6"],"converted":false,"caution":null,"states":null,"same_fact":[],"told_by":[]}],"nearest":[],"asks":[],"filtered_out":[]}"#);
}
