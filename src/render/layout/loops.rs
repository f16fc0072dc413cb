//! `loops` as text: how many there are, then the shortest ones.

use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::model::id::EntityId;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::SignedPath;
use crate::query::answer::{FeedbackLoop, LoopKind};
use crate::query::loops::{LoopsAnswer, LoopsQuestion};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::circle::around;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::more::more;
use crate::render::parts::path::{self, inline};
use crate::render::parts::picture::{Picture, steps};
use crate::render::parts::{evidence, frame, step, verdict};
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Row, View};
use crate::render::words::frame::FrameWords;
use crate::render::words::loops::LoopWords;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::detail::Detail;
use crate::request::exchange::Exchange;
use crate::request::filters::FilterWords;
use crate::request::loops::LoopsRequest;

/// Up to so many loops are told step by step, more in a line each.
const MAX_STEPPED: usize = 2;
/// How many ways around are laid out at a glance.
const MAX_WAYS: usize = 8;
/// How many loops are listed at once by the command that is offered for the rest.
const MAX_OFFERED: usize = 200;

impl Present for Exchange<LoopsRequest, LoopsQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let focus: Vec<&EntityId> = self.answer.entity.iter().map(|asked| &asked.id).collect();
        let through = self.answer.entity.as_ref().map(|asked| Line::from(naming.asked(asked).plain()));
        let title = match (self.question.pick.as_ref(), through) {
            (Some(label), Some(name)) => PictureWords::LoopThrough.fill(naming.lang, &[label.as_str().into(), name]).plain(),
            (Some(label), None) => PictureWords::Loop.fill(naming.lang, &[label.as_str().into()]).plain(),
            (None, Some(name)) => PictureWords::LoopsThrough.fill(naming.lang, &[name]).plain(),
            (None, None) => PictureWords::Loops.text(naming.lang).to_owned(),
        };
        let shown = ways(&self.answer, self.request.detail()).into_iter().flatten();
        let around: Vec<SignedPath> = shown.map(|one| around(one, focus.first().copied())).collect();
        let mut diagram = Picture { title, focus, is_chain: false, relations: steps(&around) }.draw(naming, labels);
        // Loops that pass the same entities are drawn as one circle; several circles that share some are no longer round.
        if let Some((first, others)) = around.split_first()
            && others.iter().all(|other| other.entities == first.entities)
        {
            diagram.ring = first.entities[..first.entities.len() - 1].to_vec();
            diagram.centre = self.answer.loops.first().map(|one| match one.kind {
                LoopKind::Reinforcing => ("R".to_owned(), Sign::Plus),
                LoopKind::Balancing => ("B".to_owned(), Sign::Minus),
                LoopKind::Indeterminate => ("?".to_owned(), Sign::Unknown),
            });
        }
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `loops`. Loops that pass the same entities are told together.
fn view(naming: Naming<'_>, exchange: &Exchange<LoopsRequest, LoopsQuestion>) -> View {
    let Exchange { request, question, answer, .. } = exchange;
    let detail = request.detail();
    let lang = naming.lang;
    let mut view = View::new();
    let entity = answer.entity.as_ref();
    frame::readings(naming, &entity.into_iter().collect::<Vec<_>>(), &mut view);
    if question.pick.is_none() {
        frame::headline(naming, head(naming, question, answer), answer.loops.is_empty(), &answer.left_out, &mut view);
        if !answer.complete {
            view.paragraph(Line::of(Role::Disputed, LoopWords::LoopsSoFar.text(lang)));
        }
    }
    if let ([one], Some(_)) = (answer.loops.as_slice(), &question.pick) {
        // Text tells it behind the label of the loop.
        view.verdict = LoopWords::of_loop(one.kind).text(lang).into();
    }
    let mut footnotes = Footnotes::default();
    let start = entity.map(|asked| &asked.id);
    let shown = ways(answer, detail);
    if answer.loops.len() <= MAX_STEPPED {
        for one in &answer.loops {
            view.gap();
            view.rows(stepped(naming, one, start, &question.filters.when));
            footnotes.rows(&one.relations);
        }
    } else {
        let kinds = LoopKind::ALL.into_iter().filter(|kind| answer.loops.iter().any(|one| one.kind == *kind));
        view.rows(kinds.map(|kind| Row::of(0, Line::of(Role::Faint, LoopWords::of_loop(kind).text(lang)))).collect());
        view.gap();
        for way in &shown {
            view.rows(in_line(naming, way, start, &question.filters.when));
            footnotes.lines(&way.iter().map(|one| around(one, start)).collect::<Vec<_>>());
        }
    }
    if answer.loops.is_empty() && question.kind.is_some() {
        view.paragraph(LoopWords::NoneOfKind.text(lang));
    }
    view.gap();
    let told: usize = shown.iter().map(|way| way.len()).sum();
    let total = LoopKind::ALL.into_iter().filter(|kind| question.kind.is_none_or(|asked| asked == *kind));
    let left = total.map(|kind| answer.counts.of(kind)).sum::<usize>().saturating_sub(told);
    let left = if question.pick.is_some() { 0 } else { left };
    let all = LoopsRequest { limit: Some((told + left).min(MAX_OFFERED)), ..request.clone() };
    more(naming, left, &FollowUp::new(all), &format!("--limit {}", (told + left).min(MAX_OFFERED)), &mut view);
    footnotes.explain(naming, &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<LoopsRequest, LoopsQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    let reinforcing = answer.loops.iter().find(|one| one.kind == LoopKind::Reinforcing);
    match reinforcing.or(answer.loops.first()) {
        Some(first) => {
            let pick = LoopsRequest { pick: Some(first.label.clone()), ..request.clone() };
            let told = (answer.loops.len() > MAX_STEPPED).then(|| FollowUp::new(pick.clone()));
            told.into_iter().chain([FollowUp::to_file(pick, "loop.svg")]).collect()
        }
        None if !answer.left_out.is_empty() => {
            vec![FollowUp::new(LoopsRequest { filters: FilterWords::default(), ..request.clone() })]
        }
        None => Vec::new(),
    }
}

/// Returns the ways around that are laid out, each with its loops: those that pass the same entities; those of no known direction last.
pub(crate) fn ways(answer: &LoopsAnswer, detail: Detail) -> Vec<&[FeedbackLoop]> {
    let mut ways: Vec<&[FeedbackLoop]> =
        answer.loops.chunk_by(|a, b| a.kind == b.kind && a.entities == b.entities).collect();
    // A loop that may turn a change either way says least.
    ways.sort_by_key(|way| way.first().is_some_and(|one| one.kind == LoopKind::Indeterminate));
    detail.split(&ways, MAX_WAYS).0.to_vec()
}

fn head(naming: Naming<'_>, question: &LoopsQuestion, answer: &LoopsAnswer) -> Line {
    let lang = naming.lang;
    let all = LoopKind::ALL.map(|kind| (kind, answer.counts.of(kind)));
    let total: usize = all.iter().map(|(_, count)| count).sum();
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let name = answer.entity.as_ref().map(|entity| naming.asked(entity));
    if total == 0 {
        return match name {
            Some(name) => LoopWords::NoLoopsThrough.fill(lang, &[steps, name]),
            None => LoopWords::NoLoops.fill(lang, &[steps]),
        };
    }
    let count = |(kind, count): (LoopKind, usize)| LoopWords::count_of(kind).fill(lang, &[count.to_string().into()]);
    let counts = Line::join(all.into_iter().filter(|(_, count)| *count > 0).map(count), comma(lang));
    let loops = Unit::Loop.count(lang, total).into();
    match name {
        Some(name) => LoopWords::LoopsThrough.fill(lang, &[loops, steps, counts, name]),
        None => LoopWords::Loops.fill(lang, &[loops, steps, counts]),
    }
}

/// Lays out a loop step by step: its label, what it does to a change, and a row a step.
fn stepped(naming: Naming<'_>, one: &FeedbackLoop, start: Option<&EntityId>, when: &Context) -> Vec<Row> {
    let lang = naming.lang;
    let label = label(&[one]).text("  ").text(LoopWords::of_loop(one.kind).text(lang));
    let conditions = step::in_brackets(naming, &naming.conditions(&one.context));
    let mut details = vec![Line::of(Role::Faint, Unit::Step.count(lang, one.length))];
    details.extend((!one.stated).then(|| verdict::silent(naming, when)));
    let mut rows = vec![Row { details, ..Row::of(0, label.then(conditions)) }];
    rows.extend(path::steps(naming, &around(one, start), 1));
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
    let sources = evidence::cite(naming, evidence.filter(|item| item.stance == Stance::Supports));
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
