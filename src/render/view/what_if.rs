//! `what-if` as text: what rises, what falls, and why.

use super::loops::around;
use super::path::{inline, inline_under};
use super::{Line, Row, View};
use crate::query::answer::{Basis, EntityRef, Verdict};
use crate::query::path::DEFAULT_MAX_STEPS;
use crate::query::what_if::{ChangeAnswer, WhatIfAnswer, WhatIfQuestion};
use crate::render::cut::{Room, more};
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit, comma};

/// How many changes of each sort are told with the path that leads to them.
const MAX_REASONED: usize = 5;
/// How many more are named.
const MAX_NAMED: usize = 12;
/// How many loops are shown.
const MAX_LOOPS: usize = 3;

/// Lays out the answer to `what-if`.
pub fn what_if(naming: Naming<'_>, question: &WhatIfQuestion, answer: &WhatIfAnswer, room: Room) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    let seeds: Vec<&EntityRef> = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked).collect();
    verdict::readings(naming, &seeds, &mut view);
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let done = done(naming, answer);
    let head = match answer.total {
        0 => System::IfNothing.fill(lang, &[done, steps]),
        some => System::IfHead.fill(lang, &[done, Unit::Change.count(lang, some).into(), steps]),
    };
    verdict::headline(naming, head, answer.changes.is_empty(), &answer.left_out, &mut view);
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    let mut footnotes = Footnotes::default();
    let mut left = answer.total - answer.changes.len();
    let headings = [System::Rises, System::Falls, System::RisesAndFalls, System::MovesSomehow];
    for (changes, heading) in sorts(answer).into_iter().zip(headings) {
        if changes.is_empty() {
            continue;
        }
        view.heading(heading.text(lang));
        let (reasoned, others) = room.split(&changes, MAX_REASONED);
        view.rows(reasoned.iter().map(|change| row(naming, change)).collect());
        footnotes.lines(reasoned.iter().map(|change| &change.because));
        let (named, hidden) = room.split(others, MAX_NAMED);
        left += hidden.len();
        if !named.is_empty() {
            let others = Line::join(named.iter().map(|change| naming.entity_line(&change.id)), comma(lang));
            view.rows(vec![Row::of(0, System::AndAlso.fill(lang, &[others]))]);
        }
    }
    feedback(naming, answer, &mut footnotes, &mut view);
    view.gap();
    let asked = asked(naming, answer);
    let filters = naming.filters(&question.filters);
    let longest = match question.max_steps {
        DEFAULT_MAX_STEPS => String::new(),
        other => format!(" --max-steps {other}"),
    };
    more(naming, left, &format!("what-if{asked}{filters}{longest}"), answer.total, &mut view);
    footnotes.explain(naming, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let next = match answer.changes.first() {
        Some(first) => {
            let picture = format!("what-if{asked}{filters}{longest} -o changes.dot");
            vec![reason(naming, answer, first) + &filters, picture]
        }
        None if !answer.left_out.is_empty() => vec![format!("what-if{asked}")],
        None => Vec::new(),
    };
    view.next(Answer::Next.text(lang), next.iter().map(|words| naming.command(words)).collect());
    view
}

/// Sorts changes: what rises, what falls, what is pushed both ways, what moves in an unknown direction.
fn sorts(answer: &WhatIfAnswer) -> [Vec<&ChangeAnswer>; 4] {
    let sorts = [Verdict::Increases, Verdict::Decreases, Verdict::Ambiguous, Verdict::Unknown];
    sorts.map(|verdict| answer.changes.iter().filter(|change| change.change == verdict).collect())
}

/// Returns the changes that are laid out with the path that leads to them.
pub(crate) fn reasoned(answer: &WhatIfAnswer, room: Room) -> Vec<&ChangeAnswer> {
    sorts(answer).iter().flat_map(|changes| room.split(changes, MAX_REASONED).0.to_vec()).collect()
}

/// What is done, as a list: `strength training raised, vitamin D lowered`.
pub(crate) fn done(naming: Naming<'_>, answer: &WhatIfAnswer) -> Line {
    let lists =
        [(System::IfRaised, &answer.raised), (System::IfLowered, &answer.lowered), (System::IfBlocked, &answer.blocked)];
    let parts = lists.iter().filter(|(_, asked)| !asked.is_empty()).map(|(words, asked)| {
        let names = Line::join(asked.iter().map(|one| naming.asked(one)), comma(naming.lang));
        words.fill(naming.lang, &[names])
    });
    Line::join(parts, if naming.lang.is_chinese() { "，" } else { ", " })
}

/// What is done, as options.
fn asked(naming: Naming<'_>, answer: &WhatIfAnswer) -> String {
    let lists = [("--raise", &answer.raised), ("--lower", &answer.lowered), ("--block", &answer.blocked)];
    lists.into_iter().map(|(name, all)| naming.typed_list(name, all)).collect()
}

/// A change, and the path that speaks for it.
fn row(naming: Naming<'_>, change: &ChangeAnswer) -> Row {
    let lang = naming.lang;
    let mut details = vec![inline_under(naming, &change.because)];
    if change.basis == Some(Basis::General) {
        details.push(Line::of(Role::Faint, System::InGeneral.text(lang)));
    }
    let nearest = change.nearest.as_ref().map(|nearest| nearest.verdict).filter(|nearest| *nearest != change.change);
    details.extend(nearest.and_then(|nearest| match nearest {
        Verdict::Increases => Some(Line::of(Role::Faint, System::NearestRises.text(lang))),
        Verdict::Decreases => Some(Line::of(Role::Faint, System::NearestFalls.text(lang))),
        Verdict::Ambiguous | Verdict::Unknown | Verdict::None => None,
    }));
    Row { details, ..Row::of(0, naming.entity_line(&change.id)) }
}

/// The first loops that bring changes back.
fn feedback(naming: Naming<'_>, answer: &WhatIfAnswer, footnotes: &mut Footnotes, view: &mut View) {
    if answer.circles.is_empty() {
        return;
    }
    view.heading(System::ComesBack.text(naming.lang));
    for one in answer.circles.iter().take(MAX_LOOPS) {
        let path = around(one, None);
        let label = Line::of(Role::Faint, format!("{}  ", one.label));
        view.rows(vec![Row::of(0, label.then(inline(naming, &path)))]);
        footnotes.lines([&path]);
    }
}

/// The question that explains a change: from where its path begins.
fn reason(naming: Naming<'_>, answer: &WhatIfAnswer, change: &ChangeAnswer) -> String {
    let start = change.because.entities.first();
    let mut seeds = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked);
    let seed = seeds.find(|asked| Some(&asked.id) == start);
    let from = seed.map_or(String::new(), |asked| naming.typed_asked(asked));
    format!("why {from} {}", naming.typed(&change.id))
}
