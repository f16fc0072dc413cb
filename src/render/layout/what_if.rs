//! `what-if` as text: what rises, what falls, and why.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::id::EntityId;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::{Basis, EntityRef, Verdict};
use crate::query::what_if::{ChangeAnswer, WhatIfAnswer, WhatIfQuestion};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::palette::Change;
use crate::render::parts::circle::around;
use crate::render::parts::direct::sources;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::more::{not_drawn, told};
use crate::render::parts::path::{inline, inline_under};
use crate::render::parts::picture::{Picture, steps};
use crate::render::parts::{frame, verdict};
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Row, View};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::pair::PairWords;
use crate::render::words::what_if::WhatIfWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::detail::Detail;
use crate::request::exchange::Exchange;
use crate::request::filters::FilterWords;
use crate::request::what_if::WhatIfRequest;
use crate::request::why::WhyRequest;

/// How many changes of each sort are told with the path that leads to them.
const MAX_REASONED: usize = 5;
/// How many changes of each sort are drawn: of more the names could not be read on a slide.
const MAX_DRAWN: usize = 3;
/// How many more are named.
const MAX_NAMED: usize = 12;
/// How many loops are shown.
const MAX_LOOPS: usize = 3;

impl Present for Exchange<WhatIfRequest, WhatIfQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let answer = &self.answer;
        let seeds = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked);
        let focus: Vec<&EntityId> = seeds.map(|asked| &asked.id).collect();
        let drawn = drawn(answer, self.request.detail());
        let relations = steps(drawn.into_iter().map(|change| &change.because));
        let picture = Picture { title: done(naming, answer).plain(), focus, is_chain: true, relations };
        if picture.relations.is_empty() {
            return Some(picture.draw(naming, labels));
        }
        let mut diagram = picture.draw_focus(naming, labels);
        diagram.tell_changes(&changes(answer));
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `what-if`.
fn view(naming: Naming<'_>, exchange: &Exchange<WhatIfRequest, WhatIfQuestion>) -> View {
    let Exchange { request, question, answer, .. } = exchange;
    let detail = request.detail();
    let lang = naming.lang;
    let mut view = View::new();
    let seeds: Vec<&EntityRef> = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked).collect();
    frame::readings(naming, &seeds, &mut view);
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let done = done(naming, answer);
    let head = match answer.total {
        0 => WhatIfWords::IfNothing.fill(lang, &[done, steps]),
        some => WhatIfWords::IfHead.fill(lang, &[done, Unit::Change.count(lang, some).into(), steps]),
    };
    frame::headline(naming, head, answer.changes.is_empty(), &answer.left_out, &mut view);
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(lang)));
    }
    let mut footnotes = Footnotes::default();
    let mut left = answer.total - answer.changes.len();
    let headings = [WhatIfWords::Rises, WhatIfWords::Falls, WhatIfWords::RisesAndFalls, WhatIfWords::MovesSomehow];
    for (changes, heading) in sorts(answer).into_iter().zip(headings) {
        if changes.is_empty() {
            continue;
        }
        view.heading(heading.text(lang));
        let (reasoned, others) = detail.split(&changes, MAX_REASONED);
        view.rows(reasoned.iter().map(|change| row(naming, change)).collect());
        footnotes.lines(reasoned.iter().map(|change| &change.because));
        let (named, hidden) = detail.split(others, MAX_NAMED);
        left += hidden.len();
        if !named.is_empty() {
            let others = Line::join(named.iter().map(|change| naming.entity_line(&change.id)), comma(lang));
            view.rows(vec![Row::of(0, WhatIfWords::AndAlso.fill(lang, &[others]))]);
        }
    }
    feedback(naming, answer, &mut footnotes, &mut view);
    view.gap();
    let all = WhatIfRequest { limit: Some(answer.total), ..request.clone() };
    told(naming, left, &FollowUp::new(all), &format!("--limit {}", answer.total), &mut view);
    let seen: BTreeSet<&EntityId> = drawn(answer, detail).into_iter().flat_map(|change| &change.because.entities).collect();
    let unseen = answer.total - answer.changes.iter().filter(|change| seen.contains(&change.id)).count();
    not_drawn(naming, unseen, &mut view);
    footnotes.explain(naming, &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<WhatIfRequest, WhatIfQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    match answer.changes.first() {
        Some(first) => {
            let start = first.because.entities.first().map(EntityId::as_str).unwrap_or_default();
            let mut seeds = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked);
            let from = seeds.find(|asked| asked.id.as_str() == start).map_or(start, |asked| asked.text.as_str());
            let (max_steps, filters) = (request.max_steps, request.filters.clone());
            let why = WhyRequest { max_steps, filters, ..WhyRequest::new(from, first.id.as_str()) };
            vec![FollowUp::new(why), FollowUp::to_file(request.clone(), "what.svg")]
        }
        None if !answer.left_out.is_empty() => {
            vec![FollowUp::new(WhatIfRequest { filters: FilterWords::default(), ..request.clone() })]
        }
        None => Vec::new(),
    }
}

/// Returns what becomes of each entity: what is done to it, else what follows.
fn changes(answer: &WhatIfAnswer) -> BTreeMap<EntityId, Change> {
    let followed = answer.changes.iter().filter_map(|change| {
        let change_of = match change.change {
            Verdict::Increases => Change::Rises,
            Verdict::Decreases => Change::Falls,
            Verdict::Ambiguous => Change::Both,
            Verdict::Unknown => Change::Somehow,
            Verdict::None => return None,
        };
        Some((change.id.clone(), change_of))
    });
    let seeds = [(&answer.raised, Change::Rises), (&answer.lowered, Change::Falls), (&answer.blocked, Change::Blocked)];
    // Who raises muscle loss lowers muscle mass, which is what is drawn.
    let turned = |one: &EntityRef, change: Change| if one.opposite { change.turned() } else { change };
    let done =
        seeds.into_iter().flat_map(|(asked, change)| asked.iter().map(move |one| (one.id.clone(), turned(one, change))));
    followed.chain(done).collect()
}

/// Sorts changes: what rises, what falls, what is pushed both ways, what moves in an unknown direction.
fn sorts(answer: &WhatIfAnswer) -> [Vec<&ChangeAnswer>; 4] {
    let sorts = [Verdict::Increases, Verdict::Decreases, Verdict::Ambiguous, Verdict::Unknown];
    sorts.map(|verdict| answer.changes.iter().filter(|change| change.change == verdict).collect())
}

/// Returns the changes that are drawn: in a summary, those of unknown direction only where there are no others.
fn drawn(answer: &WhatIfAnswer, detail: Detail) -> Vec<&ChangeAnswer> {
    let [rises, falls, both, somehow] = sorts(answer);
    let is_known = !(rises.is_empty() && falls.is_empty() && both.is_empty());
    let somehow = if is_known && detail == Detail::Summary { Vec::new() } else { somehow };
    [rises, falls, both, somehow].iter().flat_map(|changes| detail.split(changes, MAX_DRAWN).0.to_vec()).collect()
}

/// What is done, as a list: `strength training raised, vitamin D lowered`.
pub(crate) fn done(naming: Naming<'_>, answer: &WhatIfAnswer) -> Line {
    let lists = [
        (WhatIfWords::IfRaised, &answer.raised),
        (WhatIfWords::IfLowered, &answer.lowered),
        (WhatIfWords::IfBlocked, &answer.blocked),
    ];
    let parts = lists.iter().filter(|(_, asked)| !asked.is_empty()).map(|(words, asked)| {
        let names = Line::join(asked.iter().map(|one| naming.asked(one)), comma(naming.lang));
        words.fill(naming.lang, &[names])
    });
    Line::join(parts, if naming.lang.is_chinese() { "，" } else { ", " })
}

/// A change, and the path that speaks for it.
fn row(naming: Naming<'_>, change: &ChangeAnswer) -> Row {
    let lang = naming.lang;
    let mut details = vec![inline_under(naming, &change.because)];
    if change.basis == Some(Basis::General) {
        details.push(Line::of(Role::Faint, PairWords::InGeneral.text(lang)));
    }
    let studies = sources(change.no_effect.iter());
    if studies > 0 {
        let said = PairWords::FoundNone.fill(lang, &[Unit::Source.count(lang, studies).into()]);
        details.push(Line::of(Role::Disputed, said.plain()));
    } else if change.because.relations.iter().any(|relation| relation.contested) {
        details.push(Line::of(Role::Disputed, EvidenceWords::Disputed.text(lang)));
    }
    let nearest = change.nearest.as_ref().map(|nearest| nearest.verdict).filter(|nearest| *nearest != change.change);
    details.extend(nearest.and_then(|nearest| match nearest {
        Verdict::Increases => Some(Line::of(Role::Faint, WhatIfWords::NearestRises.text(lang))),
        Verdict::Decreases => Some(Line::of(Role::Faint, WhatIfWords::NearestFalls.text(lang))),
        Verdict::Ambiguous | Verdict::Unknown | Verdict::None => None,
    }));
    details.extend(verdict::firm(naming, change.change, change.firmness, change.because.length == 1));
    Row { details, ..Row::of(0, naming.entity_line(&change.id)) }
}

/// The first loops that bring changes back.
fn feedback(naming: Naming<'_>, answer: &WhatIfAnswer, footnotes: &mut Footnotes, view: &mut View) {
    if answer.circles.is_empty() {
        return;
    }
    view.heading(WhatIfWords::ComesBack.text(naming.lang));
    for one in answer.circles.iter().take(MAX_LOOPS) {
        let path = around(one, None);
        let label = Line::of(Role::Faint, format!("{}  ", one.label));
        view.rows(vec![Row::of(0, label.then(inline(naming, &path)))]);
        footnotes.lines([&path]);
    }
}
