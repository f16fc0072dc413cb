//! The reader's language: by option, by locale, and in every part of an answer.

use super::caller::Caller;
use super::output::PAGES;

#[test]
fn the_locale_gives_the_language_and_the_option_beats_it() {
    // What was asked for by option goes on in the commands offered; what the locale gives need not.
    let traditional = Caller::small().answer(&["show", "il-6", "--lang", "tw"]).replace(" --lang tw", "");
    assert!(traditional.starts_with("IL-6（介白素-6"));
    for (name, value) in [("LC_ALL", "zh_TW.UTF-8"), ("LC_MESSAGES", "zh_HK"), ("LANG", "zh-CHT"), ("LANGUAGE", "zh_TW:en")]
    {
        assert_eq!(Caller::small().variable(name, value).answer(&["show", "il-6"]), traditional, "{name}");
    }
    let english = Caller::small().variable("LC_ALL", "zh_TW.UTF-8").answer(&["show", "il-6", "--lang", "en"]);
    assert!(english.starts_with("IL-6"));
    assert!(Caller::small().variable("LANG", "fr_FR.UTF-8").answer(&["show", "il-6"]).starts_with("IL-6"));
}

/// English words that may stand in a Chinese page: what is typed, what names records, and what the small world writes so.
fn is_allowed(word: &str) -> bool {
    let typed =
        ["sarcograph", "show", "effect", "path", "upstream", "downstream", "neighbors", "search", "export", "list", "dot"];
    let known = ["documents", "English", "help", "Journal", "Worlds", "Small", "Reader", "facts", "only", "review", "trial"];
    typed.contains(&word) || known.contains(&word)
}

#[test]
fn chinese_pages_have_no_stray_english() {
    // A search for an English word shows the words that match.
    for page in PAGES.iter().filter(|page| page.first() != Some(&"search")) {
        for lang in ["zh-Hans", "zh-Hant"] {
            let text = Caller::small().answer(&[page, &["--lang", lang][..]].concat());
            // Effects and ids are words of the format; names with capitals, digits or hyphens are names.
            let commands_cut = text.lines().filter(|line| !line.contains("sarcograph") && !line.contains("pathways"));
            for word in
                commands_cut.flat_map(|line| line.split(|c: char| !(c.is_ascii_alphanumeric() || "-/_.".contains(c))))
            {
                let is_plain_word = word.len() > 3 && word.chars().all(|c| c.is_ascii_lowercase());
                assert!(!is_plain_word || is_allowed(word) || IDS.contains(&word), "{page:?} {lang}: `{word}` in\n{text}");
            }
        }
    }
}

/// Ids that pages show beside names, and effects.
const IDS: &[&str] = &[
    "cytokine",
    "cytokines",
    "hormone",
    "intervention",
    "nutrient",
    "state",
    "breakdown",
    "growth",
    "ageing",
    "training",
    "sarcopenia",
    "duration",
    "acute",
    "chronic",
    "young",
    "species",
    "human",
    "increases",
    "decreases",
    "activates",
    "inhibits",
    "regulates",
    "database",
    "article",
    "muscle",
    "circle",
    "spared",
    "interleukin",
    "messenger",
    "inactivity",
    "loss",
    "mass",
    "hgnc",
];
