//! A name, symbol or title that is typed in full comes first, in every script.

use std::collections::BTreeSet;
use std::sync::Arc;

use sarcograph::load;
use sarcograph::model::fold::to_traditional;
use sarcograph::model::knowledge::Knowledge;
use sarcograph::model::name::{Lang, Text};
use sarcograph::search::{SearchIndex, SearchQuestion};

use super::judge::shipped;
use super::small::ids;

/// Returns everything that entities and mechanisms are called, as written and as readers of each script see it.
fn called(knowledge: &Knowledge) -> BTreeSet<String> {
    let mut called = BTreeSet::new();
    let mut add = |text: &Text| {
        called.extend(text.entries().map(|(_, name)| name.to_owned()));
        called.extend(Lang::ALL.map(|lang| text.in_lang(lang).0.into_owned()));
    };
    knowledge.entities.values().for_each(|entity| add(&entity.name));
    knowledge.mechanisms.values().for_each(|mechanism| add(&mechanism.title));
    for entity in knowledge.entities.values() {
        called.extend(entity.symbol.clone());
        called.extend(entity.synonyms.iter().chain(&entity.opposites).cloned());
    }
    called
}

/// Returns the names that no record with that name comes first for.
fn not_first(names: &[String]) -> Vec<String> {
    let knowledge = shipped().knowledge();
    let is_called = |id: &str, name: &str| {
        let holders = knowledge.names().holders(name).iter();
        let converted = |text: &Text| text.written(Lang::ZhHans).is_some_and(|written| to_traditional(written) == name);
        holders.map(|holder| holder.target.id()).any(|other| other == id)
            || knowledge.entities.get(id).is_some_and(|entity| converted(&entity.name))
            || knowledge.mechanisms.get(id).is_some_and(|mechanism| converted(&mechanism.title))
    };
    let is_first = |name: &&String| {
        let question = SearchQuestion { limit: 1, ..SearchQuestion::new(name.as_str(), Lang::En) };
        let hits = shipped().search(&question).unwrap().hits;
        hits.first().is_some_and(|hit| is_called(&hit.id, name))
    };
    names.iter().filter(|name| !is_first(name)).cloned().collect()
}

#[test]
fn what_is_typed_in_full_comes_first() {
    let names: Vec<String> = called(shipped().knowledge()).into_iter().collect();
    assert!(names.len() > 2_800, "{}", names.len());
    let (one, other) = names.split_at(names.len() / 2);
    let failed = std::thread::scope(|scope| {
        let one = scope.spawn(|| not_first(one));
        let mut failed = not_first(other);
        failed.extend(one.join().unwrap());
        failed
    });
    assert_eq!(failed, Vec::<String>::new());
}

#[test]
fn a_symbol_comes_before_another_name() {
    let files = [
        ("kinds.yaml", "protein: {name: {en: protein}}\n"),
        (
            "entities/protein.yaml",
            "agouti-inhibitor:\n  name: {en: agouti inhibitor}\n  synonyms: [AIP, T]\n\
             receptor-interactor:\n  name: {en: receptor interactor}\n  symbol: AIP\n\
             transcription-factor:\n  name: {en: transcription factor of the tail}\n  symbol: T\n",
        ),
    ];
    let loaded = load::files(files.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())));
    let knowledge = loaded.knowledge.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    let index = SearchIndex::build(Arc::new(knowledge)).unwrap();
    for (text, expected) in [
        ("AIP", ["receptor-interactor", "agouti-inhibitor"]),
        ("aip", ["receptor-interactor", "agouti-inhibitor"]),
        ("T", ["transcription-factor", "agouti-inhibitor"]),
    ] {
        assert_eq!(ids(&index.search(&SearchQuestion::new(text, Lang::En)).unwrap()), expected, "{text}");
    }
}

#[test]
fn letters_that_look_like_greek_ones_are_read_as_such() {
    let first = |text: &str| {
        let hits = shipped().search(&SearchQuestion { limit: 2, ..SearchQuestion::new(text, Lang::En) }).unwrap().hits;
        hits[0].id.clone()
    };
    for (text, id) in [("IL-1b", "il-1-beta"), ("TGFß", "tgf-beta"), ("NF-ĸB", "nf-kb"), ("C/EBPb", "c-ebp-beta")] {
        assert_eq!(first(text), id, "{text}");
    }
    assert_eq!(first("IL-6\u{200b}"), "il-6");
    assert_eq!(first("ＩＬ－６"), "il-6");
}
