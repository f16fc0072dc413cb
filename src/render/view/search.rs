//! `search` as text: hits, best first, with what matched.

use super::{Line, Row, View};
use crate::render::naming::{Naming, quoted, typed};
use crate::render::palette::Role;
use crate::render::words::answer::Answer;
use crate::render::words::page::Page;
use crate::render::words::record::Record;
use crate::render::words::{Phrase, Unit, comma};
use crate::search::{Hit, Scope, SearchAnswer, SearchQuestion};

/// Lays out the answer to `search`.
pub fn search(naming: Naming<'_>, question: &SearchQuestion, answer: &SearchAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    if answer.searched_as != answer.query {
        view.paragraph(Page::SearchedAs.fill(lang, &[answer.searched_as.as_str().into()]));
    }
    if answer.total == 0 {
        view.paragraph(Page::NothingFound.text(lang));
        left_out(naming, question, answer, &mut view);
        if !answer.nearest.is_empty() {
            let names = Line::join(answer.nearest.iter().map(|id| naming.entity_line(id)), comma(lang));
            view.paragraph(Page::Nearest.fill(lang, &[names]));
            view.next(Answer::Next.text(lang), vec![naming.command(&format!("show {}", naming.typed(&answer.nearest[0])))]);
        }
        return view;
    }
    let query = Line::of(Role::Heading, answer.searched_as.trim());
    view.paragraph(Page::SearchHead.fill(lang, &[query, Unit::Hit.count(lang, answer.total).into()]));
    for (hit, is_first) in by_section(&answer.hits) {
        view.rows(rows(naming, hit, is_first));
    }
    let last = question.offset.saturating_add(answer.hits.len());
    if answer.total > last && !answer.hits.is_empty() {
        view.gap();
        let parts = [(answer.total - last).to_string(), last.to_string()].map(Line::from);
        view.paragraph(Page::MoreHits.fill(lang, &parts));
    }
    left_out(naming, question, answer, &mut view);
    view.next(Answer::Next.text(lang), next(naming, answer));
    view
}

/// Puts the notes of one section side by side, where the best of them stands, and says which hit is the first of its place.
fn by_section(hits: &[Hit]) -> Vec<(&Hit, bool)> {
    let mut order: Vec<(&Hit, bool)> = Vec::new();
    for hit in hits {
        let is_beside = |(other, _): &(&Hit, bool)| {
            hit.source.is_some() && (&other.source, &other.section) == (&hit.source, &hit.section)
        };
        match order.iter().rposition(is_beside) {
            Some(last) => order.insert(last + 1, (hit, false)),
            None => order.push((hit, true)),
        }
    }
    order
}

/// Names the filters that left hits out, and how many.
fn left_out(naming: Naming<'_>, question: &SearchQuestion, answer: &SearchAnswer, view: &mut View) {
    if answer.left_out > 0 {
        let scope = question.scope.map(|scope| match scope {
            Scope::Entities => "--in entities".to_owned(),
            Scope::Notes => "--in notes".to_owned(),
            Scope::Mechanisms => "--in mechanisms".to_owned(),
        });
        let source = question.source.as_ref().map(|source| format!("--source {source}"));
        let kind = question.kind.as_ref().map(|kind| format!("--kind {kind}"));
        let filters: Vec<String> = [scope, source, kind].into_iter().flatten().collect();
        let parts = [filters.join(" "), Unit::Hit.count(naming.lang, answer.left_out)].map(Line::from);
        view.gap();
        view.paragraph(Page::HitsLeftOut.fill(naming.lang, &parts));
    }
}

/// Lays out a hit. A note that follows another of its section says nothing of the place again.
fn rows(naming: Naming<'_>, hit: &Hit, is_first: bool) -> Vec<Row> {
    let lang = naming.lang;
    let number = Line::of(Role::Faint, format!("{}  ", hit.rank));
    let (name, fact) = match hit.r#type {
        "entity" => {
            let kind = hit.entities.first().and_then(|id| naming.knowledge.entities.get(id));
            (hit.title.clone(), kind.map_or(String::new(), |entity| naming.kind(&entity.kind)))
        }
        "mechanism" => (hit.title.clone(), Page::OneMechanism.text(lang).to_owned()),
        _ => (hit.id.clone(), place(naming, hit)),
    };
    let lead = number.with(Role::Name, name);
    let details = if is_first { vec![Line::of(Role::Faint, fact)] } else { Vec::new() };
    let mut rows = vec![Row { details, ..Row::of(0, lead) }];
    if hit.snippet.trim() != hit.title {
        let converted = if hit.converted { Record::Converted.text(lang) } else { "" };
        let line = highlighted(hit).text(" ").with(Role::Faint, converted);
        rows.push(Row::prose(1, line));
    }
    rows
}

/// Where a note stands: the section and the year of its source.
fn place(naming: Naming<'_>, hit: &Hit) -> String {
    let year = hit.source.as_ref().and_then(|id| naming.knowledge.sources.get(id)).and_then(|source| source.year);
    let year = year.map_or(String::new(), |year| format!(" ({year})"));
    format!("{}{year}", hit.section.as_deref().unwrap_or_default())
}

fn highlighted(hit: &Hit) -> Line {
    let characters: Vec<char> = hit.snippet.chars().collect();
    let text = |from: usize, to: usize| characters.get(from..to).unwrap_or_default().iter().collect::<String>();
    let mut line = Line::new();
    let mut at = 0;
    for [start, end] in &hit.highlights {
        line = line.text(text(at, *start)).with(Role::Hit, text(*start, *end));
        at = *end;
    }
    line.text(text(at, characters.len()))
}

fn next(naming: Naming<'_>, answer: &SearchAnswer) -> Vec<String> {
    if answer.hits.is_empty() {
        return vec![naming.command(&format!("search {}", quoted(answer.query.trim())))];
    }
    let mut commands: Vec<String> = Vec::new();
    for hit in &answer.hits {
        let name = match (hit.r#type, hit.entities.first()) {
            ("entity", Some(id)) => naming.typed(id),
            _ => typed(&hit.id),
        };
        let command = naming.command(&format!("show {name}"));
        if commands.len() < 2 && !commands.contains(&command) {
            commands.push(command);
        }
    }
    if answer.hits.iter().any(|hit| hit.r#type != "note") && answer.hits.iter().any(|hit| hit.r#type == "note") {
        commands.push(naming.command(&format!("search {} --in notes", quoted(answer.query.trim()))));
    }
    commands
}
