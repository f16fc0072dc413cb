//! Paths, wherever they are told: step by step under a number, or in a line each.

use crate::model::condition::Context;
use crate::query::answer::{Basis, SignedPath};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::{footnotes, step, verdict};
use crate::render::role::{Mark, Role};
use crate::render::view::Row;
use crate::render::words::path::PathWords;
use crate::render::words::{Phrase, Unit};

/// Returns the conditions that a path may be said to be silent on; `None` if all paths are, which is said once for all.
pub(crate) fn unstated(basis: Option<Basis>, when: &Context) -> Option<&Context> {
    (basis == Some(Basis::Stated)).then_some(when)
}

/// Lays out a path under its number: what it does, how long it is and under which conditions, then its steps. A path that does not
/// state the conditions asked for says so.
pub(crate) fn numbered(naming: Naming<'_>, number: usize, path: &SignedPath, asked: Option<&Context>) -> Vec<Row> {
    let lang = naming.lang;
    let length = Unit::Step.count(lang, path.length).into();
    let conditions = step::in_brackets(naming, &naming.conditions(&path.context));
    let told = PathWords::PathInSteps.fill(lang, &[verdict::of_sign(naming, path.sign), length]).then(conditions);
    let lead = Line::of(Role::Faint, format!("{number}  ")).then(told);
    let mut details = Vec::new();
    if let Some(when) = asked.filter(|_| !path.stated) {
        details.push(verdict::silent(naming, when));
    }
    let mut rows = vec![Row { details, ..Row::of(0, lead) }];
    rows.extend(steps(naming, path, 1));
    rows
}

/// Lays out a path as rows: where it begins, then a row a step.
pub(crate) fn steps(naming: Naming<'_>, path: &SignedPath, depth: usize) -> Vec<Row> {
    let start = path.entities.first().map(|id| naming.entity_line(id)).unwrap_or_default();
    let mut rows = vec![Row::of(depth, start)];
    for (relation, from) in path.relations.iter().zip(&path.entities) {
        rows.push(step::seen_from(naming, relation, from, depth));
    }
    rows
}

/// Sets a path in one line: names with arrows between them.
pub(crate) fn inline(naming: Naming<'_>, path: &SignedPath) -> Line {
    let start = path.entities.first().map(|id| naming.entity_line(id)).unwrap_or_default();
    path.relations.iter().zip(path.entities.iter().skip(1)).fold(start, |line, (relation, to)| {
        let mark = Line::mark(Mark::of(relation.effect));
        line.text(" ").then(mark).text(" ").then(naming.entity_line(to)).with(Role::Faint, footnotes::signs(relation))
    })
}

/// Sets a path in one line, its conditions in brackets behind it.
pub(crate) fn inline_under(naming: Naming<'_>, path: &SignedPath) -> Line {
    inline(naming, path).then(step::in_brackets(naming, &naming.conditions(&path.context)))
}

/// Numbers paths that are set in a line each, from a number on. Paths that come out alike, since they part only in which step states
/// a condition, are one line.
pub(crate) fn in_lines<'a>(naming: Naming<'_>, first: usize, paths: impl Iterator<Item = &'a SignedPath>) -> Vec<Row> {
    let mut lines: Vec<Line> = Vec::new();
    for line in paths.map(|path| inline_under(naming, path)) {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    let numbered = |(at, line): (usize, Line)| Row::of(0, Line::of(Role::Faint, format!("{}  ", at + first)).then(line));
    lines.into_iter().enumerate().map(numbered).collect()
}
