//! What the page begins with: what the knowledge is about, what one can ask of it, and the words of the page itself.

use std::collections::BTreeMap;

use serde::Serialize;

use super::blocks::shown;
use super::labels::{of_question, of_way};
use super::switches::Choice;
use crate::model::name::Lang;
use crate::render::format::Format;
use crate::render::json::PROGRAM;
use crate::render::naming::Naming;
use crate::render::refusal::search;
use crate::render::words::page::PageWords;
use crate::render::words::start::StartWords;
use crate::render::words::{Phrase, Unit};
use crate::request::Request;

/// How many entities the page begins with where the knowledge base names none.
const MOST_RELATED: usize = 7;

/// What the page begins with.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct StartPage {
    /// The program and its version.
    program: &'static str,
    /// The hash of the knowledge.
    hash: String,
    /// The reader's language.
    lang: &'static str,
    /// What the knowledge is about.
    about: String,
    /// How much there is of it.
    counts: String,
    /// All languages, each by its own name.
    langs: Vec<(&'static str, &'static str)>,
    /// Entities to begin with.
    entities: Vec<Choice>,
    /// Questions to try, each with what it is called.
    questions: Vec<Example>,
    /// The mechanisms of each theme.
    themes: Vec<Theme>,
    /// Other pages to browse.
    more: Vec<Choice>,
    /// The formats that an answer can be saved in: what each is asked for by, and the ending of its files.
    formats: Vec<(&'static str, &'static str)>,
    /// Those of them that need no picture.
    texts: Vec<&'static str>,
    /// The words of the page.
    words: BTreeMap<&'static str, &'static str>,
}

/// A question to try.
#[derive(Clone, Debug, Serialize)]
struct Example {
    label: &'static str,
    what: String,
    to: String,
}

/// A theme with its mechanisms.
#[derive(Clone, Debug, Serialize)]
struct Theme {
    label: String,
    mechanisms: Vec<Choice>,
}

/// Returns what the page begins with.
pub(super) fn start(naming: Naming<'_>) -> StartPage {
    let (lang, knowledge) = (naming.lang, naming.knowledge);
    let counts = [
        Unit::Entity.count(lang, knowledge.entities.len()),
        Unit::Relation.count(lang, knowledge.relations.len()),
        Unit::Mechanism.count(lang, knowledge.mechanisms.len()),
        Unit::Source.count(lang, knowledge.sources.len()),
    ];
    let date = knowledge.about.date.as_ref().map_or(String::new(), |date| format!(" ({date})"));
    let separator = if lang.is_chinese() { "，" } else { ", " };
    let theme = |theme: &crate::model::mechanism::Theme| Theme {
        label: naming.theme(&theme.id),
        mechanisms: (knowledge.mechanisms.values())
            .filter(|mechanism| mechanism.theme == theme.id)
            .map(|mechanism| link(naming.mechanism(&mechanism.id), shown(&format!("mechanism:{}", mechanism.id))))
            .collect(),
    };
    StartPage {
        program: PROGRAM,
        hash: knowledge.hash.clone(),
        lang: lang.tag(),
        about: knowledge.about.title.in_lang(lang).0.into_owned(),
        counts: format!("{}{date}", counts.join(separator)),
        langs: Lang::ALL.iter().map(|lang| (lang.tag(), own_name(*lang))).collect(),
        entities: entities(naming),
        questions: questions(naming),
        themes: knowledge.themes.iter().map(theme).filter(|theme| !theme.mechanisms.is_empty()).collect(),
        more: more(naming),
        formats: offered().filter_map(|format| Some((format.id(), *format.endings().first()?))).collect(),
        texts: offered()
            .filter(|format| !format.needs_diagram() && !matches!(format, Format::Network(_)))
            .map(Format::id)
            .collect(),
        words: words(lang),
    }
}

/// Returns the words of the page where no knowledge is open, and nothing else.
pub(super) fn without_knowledge(lang: Lang) -> StartPage {
    let langs = Lang::ALL.iter().map(|lang| (lang.tag(), own_name(*lang))).collect();
    StartPage { program: PROGRAM, lang: lang.tag(), langs, words: words(lang), ..StartPage::default() }
}

/// The formats that are one file.
fn offered() -> impl Iterator<Item = Format> {
    Format::ALL.into_iter().filter(|format| !matches!(format, Format::Network(format) if format.needs_folder()))
}

fn link(label: String, to: String) -> Choice {
    Choice { label, to, on: false }
}

const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::ZhHans => "简体中文",
        Lang::ZhHant => "繁體中文",
    }
}

/// The entities that the knowledge base names to begin with, else those with the most relations.
fn entities(naming: Naming<'_>) -> Vec<Choice> {
    let knowledge = naming.knowledge;
    let found = |name: &String| Some(knowledge.names().entity_called(name)?.target.id().into());
    let mut ids: Vec<crate::model::id::EntityId> = knowledge.about.examples.entities.iter().filter_map(found).collect();
    if ids.is_empty() {
        let mut counts: BTreeMap<_, usize> = BTreeMap::new();
        for relation in knowledge.relations.values() {
            *counts.entry(&relation.subject).or_default() += 1;
            *counts.entry(&relation.object).or_default() += 1;
        }
        let mut sorted: Vec<_> = counts.into_iter().collect();
        sorted.sort_by_key(|(id, count)| (std::cmp::Reverse(*count), *id));
        ids.extend(sorted.into_iter().take(MOST_RELATED).map(|(id, _)| id.clone()));
    }
    ids.iter().map(|id| link(naming.entity(id), shown(&format!("entity:{id}")))).collect()
}

fn questions(naming: Naming<'_>) -> Vec<Example> {
    let examples = &naming.knowledge.about.examples;
    let names = naming.knowledge.names();
    let id = |name: &Option<String>| Some(names.entity_called(name.as_deref()?)?.target.id().to_owned());
    let (from, to, start) = (id(&examples.from), id(&examples.to), id(&examples.start));
    let pair = |question, from: &Option<String>, to: &Option<String>| {
        Some(format!("{question}/{}/{}", from.as_ref()?, to.as_ref()?))
    };
    let one = |question, name: Option<String>| Some(format!("{question}/{}", name?));
    let words = examples.words.in_lang(naming.lang).0;
    let rows = [
        (StartWords::DoesRaise, pair("effect", &from, &to)),
        (StartWords::StepByStep, pair("path", &start, &to)),
        (StartWords::WhatActs, one("upstream", id(&examples.regulator))),
        (StartWords::WhatHelps, one("interventions", to)),
        (StartWords::ViciousCircles, one("loops", id(&examples.r#loop))),
        (StartWords::FindWords, (!words.is_empty()).then(|| search(&words).to_address())),
    ];
    let example = |(label, address): (StartWords, Option<String>)| {
        let request = Request::from_address(&address?).ok()?;
        let what = super::switches::subject(naming, &request);
        Some(Example { label: label.text(naming.lang), what, to: request.to_address() })
    };
    rows.into_iter().filter_map(example).collect()
}

fn more(naming: Naming<'_>) -> Vec<Choice> {
    let addresses = ["contradictions", "loops", "list/sources", "list/entities", "list/facets", "stats"];
    let requests = addresses.into_iter().filter_map(|address| Request::from_address(address).ok());
    let label = |request: &Request| match request {
        Request::Loops(_) => of_question(request).text(naming.lang).to_owned(),
        other => of_way(naming, other, other),
    };
    requests.map(|request| link(label(&request), request.to_address())).collect()
}

/// Returns the words of the page by the names that its script knows them by.
fn words(lang: Lang) -> BTreeMap<&'static str, &'static str> {
    let all = [
        ("box", PageWords::Box),
        ("ask", PageWords::Ask),
        ("start", PageWords::Start),
        ("language", PageWords::Language),
        ("lookFrom", PageWords::LookFrom),
        ("questions", PageWords::Questions),
        ("stories", PageWords::Stories),
        ("more", PageWords::More),
        ("conditions", PageWords::Conditions),
        ("seeAlso", PageWords::SeeAlso),
        ("picture", PageWords::Picture),
        ("pictureHelp", PageWords::PictureHelp),
        ("tooLarge", PageWords::TooLarge),
        ("save", PageWords::Save),
        ("copyLink", PageWords::CopyLink),
        ("copyCitation", PageWords::CopyCitation),
        ("copied", PageWords::Copied),
        ("notCopied", PageWords::NotCopied),
        ("labels", PageWords::Labels),
        ("labelsBoth", PageWords::LabelsBoth),
        ("close", PageWords::Close),
        ("changed", PageWords::Changed),
        ("waiting", PageWords::Waiting),
        ("nearest", PageWords::Nearest),
        ("faults", PageWords::Faults),
        ("faultsStale", PageWords::FaultsStale),
        ("unreachable", PageWords::Unreachable),
        ("restarted", PageWords::Restarted),
        ("damaged", PageWords::Damaged),
        ("command", PageWords::Command),
        ("skip", PageWords::Skip),
        ("print", PageWords::Print),
        ("push", PageWords::Push),
        ("raise", PageWords::Raise),
        ("lower", PageWords::Lower),
        ("rises", PageWords::Rises),
        ("falls", PageWords::Falls),
        ("unclear", PageWords::Unclear),
        ("play", PageWords::Play),
        ("atStep", PageWords::AtStep),
        ("effectOn", PageWords::EffectOn),
        ("next", PageWords::Next),
        ("quiz", PageWords::Quiz),
        ("quizAsk", PageWords::QuizAsk),
        ("quizRight", PageWords::QuizRight),
        ("quizWrong", PageWords::QuizWrong),
        ("quizScore", PageWords::QuizScore),
        ("quizEnd", PageWords::QuizEnd),
    ];
    all.into_iter().map(|(name, words)| (name, words.text(lang))).collect()
}
