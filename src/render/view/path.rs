//! `path` as text: the verdict, then each path step by step.

use super::{Line, Row, View, effect};
use crate::model::condition::Context;
use crate::query::answer::{Basis, SignCounts, SignedPath};
use crate::query::path::{PathAnswer, PathQuestion};
use crate::render::footnotes::{self, Footnotes};
use crate::render::naming::Naming;
use crate::render::palette::{Mark, Role};
use crate::render::step;
use crate::render::verdict::{self, finding};
use crate::render::words::answer::Answer;
use crate::render::words::{Phrase, Unit, comma};

/// Lays out the answer to `path`.
pub fn path(naming: Naming<'_>, question: &PathQuestion, answer: &PathAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    finding!(question, answer).of_null(&answer.no_effect).tell(naming, &mut view);
    for (entities, words) in [(&question.via, Answer::Via), (&question.avoid, Answer::Avoiding)] {
        if !entities.is_empty() {
            let names = Line::join(entities.iter().map(|id| naming.entity_line(id)), comma(lang));
            view.paragraph(words.fill(lang, &[names]));
        }
    }
    view.rows(answer.no_effect.iter().map(|relation| step::whole(naming, relation, 0)).collect());
    if let Some(split) = &answer.split {
        view.paragraph(effect::split_by(naming, split));
    }
    for (at, path) in answer.paths.iter().enumerate() {
        view.gap();
        view.rows(numbered(naming, at + 1, path, unstated(answer.basis, &question.filters.when)));
    }
    view.gap();
    if answer.paths.is_empty() && question.sign.is_some() && answer.counts != SignCounts::default() {
        view.paragraph(Answer::NoneOfThatSign.text(lang));
    }
    if answer.truncated {
        view.paragraph(Answer::MorePaths.fill(lang, &[(question.limit.max(1) * 5).to_string().into()]));
    }
    let mut footnotes = Footnotes::default();
    answer.paths.iter().for_each(|path| footnotes.rows(&path.relations));
    footnotes.explain(naming, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let pair = [&answer.from, &answer.to].map(|asked| naming.typed_asked(asked)).join(" ");
    let filters = naming.filters(&question.filters);
    let compare =
        answer.split.as_ref().map(|split| naming.command(&effect::compare(naming, &pair, split, &question.filters)));
    let mut next: Vec<String> = compare.into_iter().collect();
    let is_emptied = answer.paths.is_empty() && !answer.left_out.is_empty();
    let farther = answer.beyond.map(|steps| format!("path {pair}{filters} --max-steps {steps}"));
    let on = if is_emptied { Some(format!("path {pair}")) } else { farther };
    next.push(naming.command(&on.unwrap_or_else(|| format!("effect {pair}{filters}"))));
    if !(answer.paths.is_empty() && answer.no_effect.is_empty()) {
        next.push(naming.command(&format!("path {pair}{filters} -o path.dot")));
    }
    view.next(Answer::Next.text(lang), next);
    view
}

/// Returns the conditions that a path is said to be silent on: none where all paths are.
pub(crate) fn unstated(basis: Option<Basis>, when: &Context) -> Option<&Context> {
    (basis == Some(Basis::Stated)).then_some(when)
}

/// Lays out a path under its number: what it does, how long it is and under which conditions, then its steps. A path that does not
/// state the conditions asked for says so.
pub(crate) fn numbered(naming: Naming<'_>, number: usize, path: &SignedPath, asked: Option<&Context>) -> Vec<Row> {
    let lang = naming.lang;
    let length = Unit::Step.count(lang, path.length).into();
    let conditions = step::in_brackets(naming, &naming.conditions(&path.context));
    let told = Answer::PathInSteps.fill(lang, &[verdict::of_sign(naming, path.sign), length]).then(conditions);
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

/// Numbers paths that are set in a line each, from a number on.
pub(crate) fn in_lines<'a>(naming: Naming<'_>, first: usize, paths: impl Iterator<Item = &'a SignedPath>) -> Vec<Row> {
    let line = |(at, path): (usize, &SignedPath)| {
        Row::of(0, Line::of(Role::Faint, format!("{}  ", at + first)).then(inline_under(naming, path)))
    };
    paths.enumerate().map(line).collect()
}
