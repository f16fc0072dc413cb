//! `loops` as text.

use super::path::inline;
use super::{Line, Row, View};
use crate::model::condition::Context;
use crate::model::evidence::Stance;
use crate::query::answer::PathAnswer;
use crate::query::loops::{LoopAnswer, LoopKind, LoopsAnswer, LoopsQuestion};
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit, comma};

/// Up to so many loops are told step by step, more in a line each.
const MAX_STEPPED: usize = 3;

/// Lays out the answer to `loops`.
pub fn loops(naming: Naming<'_>, question: &LoopsQuestion, answer: &LoopsAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    if let Some(entity) = &answer.entity {
        verdict::readings(naming, &[entity], &mut view);
    }
    view.paragraph(Line::of(Role::Heading, head(naming, question, answer).plain()));
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, System::LoopsSoFar.text(lang)));
    }
    if let (true, Some(pick)) = (answer.loops.is_empty(), &question.pick) {
        view.paragraph(System::NotFound.fill(lang, &[pick.as_str().into()]));
    }
    for one in &answer.loops {
        view.gap();
        view.rows(rows(naming, one, answer.loops.len() <= MAX_STEPPED, &question.selection.when));
    }
    view.gap();
    if answer.truncated && question.pick.is_none() {
        view.paragraph(System::MoreLoops.fill(lang, &[(question.limit * 5).to_string().into()]));
    }
    if answer.loops.iter().any(|one| step::has_textbook_steps(&one.relations)) {
        view.paragraph(Line::of(Role::Faint, Answer::StarLegend.text(lang)));
    }
    verdict::left_out(naming, &answer.left_out, &mut view);
    let name = answer.entity.as_ref().map_or(String::new(), |entity| format!(" {}", naming.typed_asked(entity)));
    let filters = naming.filters(&question.selection);
    let first = answer.loops.first().map(|one| format!("loops{name}{filters} --pick {} -o loop.dot", one.label));
    view.next(Answer::Next.text(lang), first.iter().map(|words| naming.command(words)).collect());
    view
}

fn head(naming: Naming<'_>, question: &LoopsQuestion, answer: &LoopsAnswer) -> Line {
    let lang = naming.lang;
    let all = LoopKind::ALL.map(|kind| (kind, answer.counts.of(kind)));
    let total: usize = all.iter().map(|(_, count)| count).sum();
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let name = answer.entity.as_ref().map(|entity| naming.asked(entity));
    if total == 0 {
        return match name {
            Some(name) => System::NoLoopsThrough.fill(lang, &[steps, name]),
            None => System::NoLoops.fill(lang, &[steps]),
        };
    }
    let count = |(kind, count): (LoopKind, usize)| System::count_of(kind).fill(lang, &[count.to_string().into()]);
    let counts = Line::join(all.into_iter().filter(|(_, count)| *count > 0).map(count), comma(lang));
    let loops = Unit::Loop.count(lang, total).into();
    match name {
        Some(name) => System::LoopsThrough.fill(lang, &[loops, steps, counts, name]),
        None => System::Loops.fill(lang, &[loops, steps, counts]),
    }
}

/// Lays out a loop under its label: what it does, then around it, step by step or in a line with its sources.
fn rows(naming: Naming<'_>, one: &LoopAnswer, is_stepped: bool, when: &Context) -> Vec<Row> {
    let lang = naming.lang;
    let conditions = step::in_brackets(naming, &naming.conditions(&one.context));
    let role = match one.kind {
        LoopKind::Reinforcing => Role::Raises,
        LoopKind::Balancing => Role::Lowers,
        LoopKind::Indeterminate => Role::Unclear,
    };
    let label = Line::of(role, one.label.as_str()).text("  ").text(System::of_loop(one.kind).text(lang));
    let length = Line::of(Role::Faint, Unit::Step.count(lang, one.length));
    let mut details = vec![length];
    if !one.stated && !when.is_empty() {
        details.push(Line::of(Role::Faint, Answer::Unstated.fill(lang, &[naming.conditions(when).into()]).plain()));
    }
    let mut rows = vec![Row { details, ..Row::of(0, label.then(conditions)) }];
    let around = around(one);
    if is_stepped {
        rows.extend(super::path::steps(naming, &around, 1));
    } else {
        let evidence = one.relations.iter().flat_map(|relation| &relation.evidence);
        let sources = step::cite(naming, evidence.filter(|item| item.stance == Stance::Supports));
        rows.push(Row { details: vec![Line::of(Role::Faint, sources)], ..Row::of(1, inline(naming, &around)) });
    }
    rows
}

/// Returns a loop as a path that ends where it begins.
pub(crate) fn around(one: &LoopAnswer) -> PathAnswer {
    let mut entities = one.entities.clone();
    entities.extend(one.entities.first().cloned());
    PathAnswer {
        sign: one
            .relations
            .iter()
            .filter_map(|relation| relation.sign)
            .fold(crate::model::effect::Sign::Plus, crate::model::effect::Sign::times),
        length: one.length,
        stated: one.stated,
        entities,
        relations: one.relations.clone(),
        context: one.context.clone(),
    }
}
