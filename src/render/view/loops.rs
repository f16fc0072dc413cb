//! `loops` as text: how many there are, then the shortest ones.

use super::path::inline;
use super::{Line, Row, View};
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::model::id::EntityId;
use crate::query::answer::{RelationRecord, SignedPath};
use crate::query::loops::{DEFAULT_MAX_STEPS, FeedbackLoop, LoopKind, LoopsAnswer, LoopsQuestion};
use crate::render::cut::{Room, more};
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit, comma};

/// Up to so many loops are told step by step, more in a line each.
const MAX_STEPPED: usize = 2;
/// How many ways around are laid out at a glance.
const MAX_WAYS: usize = 8;
/// How many loops are listed at once by the command that is offered for the rest.
const MAX_OFFERED: usize = 200;

/// Lays out the answer to `loops`. Loops that pass the same entities are told together.
pub fn loops(naming: Naming<'_>, question: &LoopsQuestion, answer: &LoopsAnswer, room: Room) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    let entity = answer.entity.as_ref();
    verdict::readings(naming, &entity.into_iter().collect::<Vec<_>>(), &mut view);
    if question.pick.is_none() {
        verdict::headline(naming, head(naming, question, answer), answer.loops.is_empty(), &answer.left_out, &mut view);
        if !answer.complete {
            view.paragraph(Line::of(Role::Disputed, System::LoopsSoFar.text(lang)));
        }
    }
    let mut footnotes = Footnotes::default();
    let start = entity.map(|asked| &asked.id);
    let shown = ways(answer, room);
    if answer.loops.len() <= MAX_STEPPED {
        for one in &answer.loops {
            view.gap();
            view.rows(stepped(naming, one, start, &question.filters.when));
            footnotes.rows(&one.relations);
        }
    } else {
        let kinds = LoopKind::ALL.into_iter().filter(|kind| answer.loops.iter().any(|one| one.kind == *kind));
        view.rows(kinds.map(|kind| Row::of(0, Line::of(Role::Faint, System::of_loop(kind).text(lang)))).collect());
        view.gap();
        for way in &shown {
            view.rows(in_line(naming, way, start, &question.filters.when));
            footnotes.lines(&way.iter().map(|one| around(one, start)).collect::<Vec<_>>());
        }
    }
    if answer.loops.is_empty() && question.kind.is_some() {
        view.paragraph(System::NoneOfKind.text(lang));
    }
    view.gap();
    let told: usize = shown.iter().map(|way| way.len()).sum();
    let (typed, options) = (typed(naming, answer), options(naming, question));
    let total = LoopKind::ALL.into_iter().filter(|kind| question.kind.is_none_or(|asked| asked == *kind));
    let left = total.map(|kind| answer.counts.of(kind)).sum::<usize>().saturating_sub(told);
    let left = if question.pick.is_some() { 0 } else { left };
    more(naming, left, &format!("loops{typed}{options}"), (told + left).min(MAX_OFFERED), &mut view);
    footnotes.explain(naming, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let mut next = Vec::new();
    let reinforcing = answer.loops.iter().find(|one| one.kind == LoopKind::Reinforcing);
    if let Some(first) = reinforcing.or(answer.loops.first()) {
        next.extend((answer.loops.len() > MAX_STEPPED).then(|| format!("loops{typed}{options} --pick {}", first.label)));
        next.push(format!("loops{typed}{options} --pick {} -o loop.dot", first.label));
    } else if !answer.left_out.is_empty() {
        next.push(format!("loops{typed}"));
    }
    view.next(Answer::Next.text(lang), next.iter().map(|words| naming.command(words)).collect());
    view
}

/// Returns the ways around that are laid out, each with its loops: those that pass the same entities.
pub(crate) fn ways(answer: &LoopsAnswer, room: Room) -> Vec<&[FeedbackLoop]> {
    let ways: Vec<&[FeedbackLoop]> = answer.loops.chunk_by(|a, b| a.kind == b.kind && a.entities == b.entities).collect();
    room.split(&ways, MAX_WAYS).0.to_vec()
}

fn typed(naming: Naming<'_>, answer: &LoopsAnswer) -> String {
    answer.entity.as_ref().map_or(String::new(), |entity| format!(" {}", naming.typed_asked(entity)))
}

fn options(naming: Naming<'_>, question: &LoopsQuestion) -> String {
    let kind = question.kind.map(|kind| format!(" --kind {}", kind.id()));
    let is_usual = question.max_steps == DEFAULT_MAX_STEPS;
    let longest = (!is_usual).then(|| format!(" --max-steps {}", question.max_steps));
    [Some(naming.filters(&question.filters)), kind, longest].into_iter().flatten().collect()
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

/// Lays out a loop step by step: its label, what it does to a change, and a row a step.
fn stepped(naming: Naming<'_>, one: &FeedbackLoop, start: Option<&EntityId>, when: &Context) -> Vec<Row> {
    let lang = naming.lang;
    let label = label(&[one]).text("  ").text(System::of_loop(one.kind).text(lang));
    let conditions = step::in_brackets(naming, &naming.conditions(&one.context));
    let mut details = vec![Line::of(Role::Faint, Unit::Step.count(lang, one.length))];
    details.extend((!one.stated).then(|| verdict::silent(naming, when)));
    let mut rows = vec![Row { details, ..Row::of(0, label.then(conditions)) }];
    rows.extend(super::path::steps(naming, &around(one, start), 1));
    rows
}

/// Lays out loops that pass the same entities: their labels, conditions and sources, and the way around in a line.
fn in_line(naming: Naming<'_>, way: &[FeedbackLoop], start: Option<&EntityId>, when: &Context) -> Vec<Row> {
    let Some(first) = way.first() else { return Vec::new() };
    let mut conditions: Vec<String> = way.iter().map(|one| naming.conditions(&one.context)).collect();
    conditions.sort();
    conditions.dedup();
    let conditions = step::in_brackets(naming, conditions.join(" / ").trim_matches([' ', '/']));
    let lead = label(&way.iter().collect::<Vec<_>>()).text("  ").text(Unit::Step.count(naming.lang, first.length));
    let evidence = way.iter().flat_map(|one| &one.relations).flat_map(|relation| &relation.evidence);
    let sources = step::cite(naming, evidence.filter(|item| item.stance == Stance::Supports));
    let mut details = vec![Line::of(Role::Faint, sources)];
    details.extend((!way.iter().any(|one| one.stated)).then(|| verdict::silent(naming, when)));
    let head = Row { details, ..Row::of(0, lead.then(conditions)) };
    vec![head, Row::of(1, inline(naming, &around(first, start)))]
}

/// Returns the label of a loop, or the first and the last of several.
fn label(way: &[&FeedbackLoop]) -> Line {
    let role = match way.first().map(|one| one.kind) {
        Some(LoopKind::Reinforcing) => Role::Raises,
        Some(LoopKind::Balancing) => Role::Lowers,
        _ => Role::Unclear,
    };
    let ends = [way.first(), way.last().filter(|_| way.len() > 1)];
    let labels: Vec<&str> = ends.into_iter().flatten().map(|one| one.label.as_str()).collect();
    Line::of(role, labels.join("-"))
}

/// Returns a loop as a path that ends where it begins: at an entity, if the loop passes it, else at the smallest id.
pub(crate) fn around(one: &FeedbackLoop, start: Option<&EntityId>) -> SignedPath {
    let at = one.entities.iter().position(|id| Some(id) == start).unwrap_or(0);
    let (mut entities, mut relations) = (one.entities.clone(), one.relations.clone());
    entities.rotate_left(at);
    relations.rotate_left(at);
    entities.extend(entities.first().cloned());
    let sign = |relation: &RelationRecord| relation.sign.unwrap_or(Sign::Plus);
    SignedPath {
        sign: relations.iter().map(sign).fold(Sign::Plus, Sign::times),
        length: one.length,
        stated: one.stated,
        entities,
        relations,
        context: one.context.clone(),
    }
}
