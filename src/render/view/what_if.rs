//! `what-if` as text: what rises, what falls, and why.

use super::path::inline;
use super::{Line, Row, View};
use crate::query::answer::{Asked, Verdict};
use crate::query::what_if::{ChangeAnswer, WhatIfAnswer, WhatIfQuestion};
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::view::loops::around;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit, comma};

/// How many changes of each sort are told with the path that leads to them; the others are named.
const MAX_REASONED: usize = 8;
/// How many loops are shown.
const MAX_LOOPS: usize = 3;

/// Lays out the answer to `what-if`.
pub fn what_if(naming: Naming<'_>, question: &WhatIfQuestion, answer: &WhatIfAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    let seeds: Vec<&Asked> = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked).collect();
    verdict::readings(naming, &seeds, &mut view);
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let done = done(naming, answer);
    let head = match answer.changes.len() {
        0 => System::IfNothing.fill(lang, &[done, steps]),
        some => System::IfHead.fill(lang, &[done, Unit::Change.count(lang, some).into(), steps]),
    };
    view.paragraph(Line::of(Role::Heading, head.plain()));
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    let groups = [
        (Verdict::Increases, System::Rises),
        (Verdict::Decreases, System::Falls),
        (Verdict::Ambiguous, System::RisesAndFalls),
        (Verdict::Unknown, System::MovesSomehow),
    ];
    for (verdict, heading) in groups {
        let changes: Vec<&ChangeAnswer> = answer.changes.iter().filter(|change| change.change == verdict).collect();
        if changes.is_empty() {
            continue;
        }
        view.heading(heading.text(lang));
        let (reasoned, others) = changes.split_at(changes.len().min(MAX_REASONED));
        view.rows(reasoned.iter().map(|change| row(naming, change)).collect());
        if !others.is_empty() {
            let names = Line::join(others.iter().map(|change| naming.entity_line(&change.id)), comma(lang));
            view.rows(vec![Row::of(0, System::AndAlso.fill(lang, &[names]))]);
        }
    }
    view.gap();
    if !answer.circles.is_empty() {
        view.paragraph(System::ComesBack.text(lang));
        view.rows(
            answer
                .circles
                .iter()
                .take(MAX_LOOPS)
                .map(|one| {
                    let label = Line::of(Role::Faint, format!("{}  ", one.label));
                    Row::of(0, label.then(inline(naming, &around(one))))
                })
                .collect(),
        );
        view.gap();
    }
    if answer.truncated {
        view.paragraph(System::MoreChanges.fill(lang, &[(question.limit * 5).to_string().into()]));
    }
    if answer.changes.iter().any(|change| step::has_textbook_steps(&change.because.relations)) {
        view.paragraph(Line::of(Role::Faint, Answer::StarLegend.text(lang)));
    }
    verdict::left_out(naming, &answer.left_out, &mut view);
    view.next(Answer::Next.text(lang), next(naming, question, answer));
    view
}

/// What is done, as a list: `strength training raised, vitamin D lowered`.
fn done(naming: Naming<'_>, answer: &WhatIfAnswer) -> Line {
    let lists =
        [(System::IfRaised, &answer.raised), (System::IfLowered, &answer.lowered), (System::IfBlocked, &answer.blocked)];
    let parts = lists.iter().filter(|(_, asked)| !asked.is_empty()).map(|(words, asked)| {
        let names = Line::join(asked.iter().map(|one| naming.asked(one)), comma(naming.lang));
        words.fill(naming.lang, &[names])
    });
    Line::join(parts, if naming.lang.is_chinese() { "，" } else { ", " })
}

/// A change, and the path that speaks for it.
fn row(naming: Naming<'_>, change: &ChangeAnswer) -> Row {
    let nearest = change.nearest.as_ref().filter(|nearest| nearest.verdict != change.change);
    let conditions = step::in_brackets(naming, &naming.conditions(&change.because.context));
    let mut details = vec![inline(naming, &change.because).then(conditions)];
    if let Some(nearest) = nearest {
        details.push(Line::of(Role::Faint, nearest_words(naming, nearest.verdict).plain()));
    }
    Row { details, ..Row::of(0, naming.entity_line(&change.id)) }
}

fn nearest_words(naming: Naming<'_>, verdict: Verdict) -> Line {
    let words = match verdict {
        Verdict::Increases => System::NearestRises,
        Verdict::Decreases => System::NearestFalls,
        _ => System::RisesAndFalls,
    };
    words.text(naming.lang).into()
}

fn next(naming: Naming<'_>, question: &WhatIfQuestion, answer: &WhatIfAnswer) -> Vec<String> {
    let seed = answer.raised.iter().chain(&answer.lowered).next();
    let first = answer.changes.first().filter(|_| answer.blocked.is_empty());
    let (Some(seed), Some(first)) = (seed, first) else { return Vec::new() };
    let pair = format!("{} {}", naming.typed_asked(seed), naming.typed(&first.id));
    vec![naming.command(&format!("why {pair}{}", naming.filters(&question.selection)))]
}
