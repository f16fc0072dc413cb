//! The page that a program called without arguments answers with.

use crate::model::names::Lookup;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::role::Role;
use crate::render::shell::word;
use crate::render::view::{Table, View};
use crate::render::words::start::StartWords;
use crate::render::words::{Phrase, Unit};

/// Lays out the start page: what the knowledge is about, how much there is, and what one can ask, with its own examples.
pub fn page(naming: Naming<'_>) -> View {
    let (lang, knowledge) = (naming.lang, naming.knowledge);
    let mut view = View::new();
    let colon = if lang.is_chinese() { "：" } else { ": " };
    let name = Line::of(Role::Heading, concat!("sarcograph ", env!("CARGO_PKG_VERSION")));
    let title = knowledge.about.title.in_lang(lang).0;
    view.paragraph(if title.is_empty() { name } else { name.text(colon).text(title) });
    let counts = [
        Unit::Entity.count(lang, knowledge.entities.len()),
        Unit::Relation.count(lang, knowledge.relations.len()),
        Unit::Source.count(lang, knowledge.sources.len()),
    ];
    let date = knowledge.about.date.as_ref().map_or(String::new(), |date| format!(" ({date})"));
    let separator = if lang.is_chinese() { "，" } else { ", " };
    view.paragraph(Line::of(Role::Faint, format!("{}{date}", counts.join(separator))));
    view.gap();
    view.table(Table { head: vec![Line::new(); 2], rows: questions(naming), numeric: false });
    view.gap();
    let when = facet_example(naming);
    let mut options = Vec::new();
    options.extend(when.map(|value| (format!("--when {value}"), StartWords::OnlyUnder)));
    options.push(("-o answer.svg".to_owned(), StartWords::AsPicture));
    view.paragraph(Line::from(StartWords::AddToAny.text(lang)).text(colon));
    let option = |(option, words): (String, StartWords)| vec![Line::of(Role::Command, option), words.text(lang).into()];
    view.table(Table { head: vec![Line::new(); 2], rows: options.into_iter().map(option).collect(), numeric: false });
    view.paragraph(StartWords::OtherLanguage.text(lang));
    view
}

/// The questions whose example words the knowledge base gives.
fn questions(naming: Naming<'_>) -> Vec<Vec<Line>> {
    let examples = &naming.knowledge.about.examples;
    let typed = |name: &Option<String>| {
        let name = name.as_deref()?;
        match naming.knowledge.names().find_entity(name) {
            Lookup::Found(holder) => Some(naming.typed(&holder.target.id().into())),
            _ => None,
        }
    };
    let words = Some(examples.words.in_lang(naming.lang).0.into_owned()).filter(|words| !words.is_empty());
    let pair = |from, to| Some(format!("{} {}", typed(from)?, typed(to)?));
    let rows = [
        (StartWords::LookUp, "show", typed(&examples.entity)),
        (StartWords::FindWords, "search", words),
        (StartWords::DoesRaise, "effect", pair(&examples.from, &examples.to)),
        (StartWords::StepByStep, "path", pair(&examples.start, &examples.to)),
        (StartWords::WhatActs, "upstream", typed(&examples.regulator)),
        (StartWords::WhatHelps, "interventions", typed(&examples.to)),
        (StartWords::ViciousCircles, "loops", typed(&examples.r#loop)),
    ];
    let row = |(words, command, arguments): (StartWords, &str, Option<String>)| {
        let typed = naming.command(&format!("{command} {}", arguments?));
        Some(vec![Line::from(words.text(naming.lang)), Line::of(Role::Command, typed)])
    };
    rows.into_iter().filter_map(row).collect()
}

/// Two conditions that the knowledge base's own relations state most often, of different facets.
fn facet_example(naming: Naming<'_>) -> Option<String> {
    use std::collections::BTreeMap;
    let mut counts: BTreeMap<_, usize> = BTreeMap::new();
    for relation in naming.knowledge.relations.values() {
        for pair in relation.when.iter() {
            *counts.entry(pair).or_default() += 1;
        }
    }
    let ((facet, value), _) = counts.into_iter().max_by_key(|(pair, count)| (*count, std::cmp::Reverse(*pair)))?;
    let name = naming.value(facet, value);
    Some(word(&name))
}
