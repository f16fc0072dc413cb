//! `common` as text.

use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::Basis;
use crate::query::common_causes::{Common, CommonAnswer, CommonEffect, CommonQuestion};
use crate::query::reach::Direction;
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::more::more;
use crate::render::parts::path::inline_under;
use crate::render::parts::picture::{Picture, ids, steps, titled};
use crate::render::parts::{frame, verdict};
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Row, View};
use crate::render::words::common_causes::CommonCausesWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::pair::PairWords;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, Unit};
use crate::request::common::CommonRequest;
use crate::request::detail::Detail;
use crate::request::exchange::Exchange;
use crate::request::filters::FilterWords;
use crate::request::why::WhyRequest;

/// How many causes or targets are laid out at a glance.
const MAX_SHOWN: usize = 10;

impl Present for Exchange<CommonRequest, CommonQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let entities = &self.answer.entities;
        let effects = shown(&self.answer, self.request.detail()).iter().flat_map(|one| &one.effects);
        let relations = steps(effects.map(|effect| &effect.path));
        let words = match self.answer.direction {
            Direction::Upstream => PictureWords::CommonCauses,
            Direction::Downstream => PictureWords::CommonTargets,
        };
        Some(
            Picture { title: titled(naming, words, entities), focus: ids(entities), is_chain: true, relations }
                .draw(naming, labels),
        )
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `common`: each cause or target, and the best path to or from each of the entities.
fn view(naming: Naming<'_>, exchange: &Exchange<CommonRequest, CommonQuestion>) -> View {
    let Exchange { request, question, answer, .. } = exchange;
    let detail = request.detail();
    let lang = naming.lang;
    let mut view = View::new();
    frame::readings(naming, &answer.entities.iter().collect::<Vec<_>>(), &mut view);
    let names = Line::join(answer.entities.iter().map(|asked| naming.asked(asked)), CommonCausesWords::And.text(lang));
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let is_upstream = answer.direction == Direction::Upstream;
    let words = match (answer.total, is_upstream) {
        (0, true) => CommonCausesWords::NoCommonCauses,
        (0, false) => CommonCausesWords::NoCommonTargets,
        (_, true) => CommonCausesWords::CommonCauses,
        (_, false) => CommonCausesWords::CommonTargets,
    };
    let unit = if is_upstream { Unit::EntityActs } else { Unit::Entity };
    let head = words.fill(lang, &[names, steps, unit.count(lang, answer.total).into()]);
    frame::headline(naming, head, answer.common.is_empty(), &answer.left_out, &mut view);
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(lang)));
    }
    frame::avoiding(naming, &question.avoid, &mut view);
    let mut footnotes = Footnotes::default();
    let shown = shown(answer, detail);
    for one in shown {
        let mut rows = vec![Row::of(0, naming.entity_line(&one.id))];
        rows.extend(one.effects.iter().map(|effect| row(naming, effect)));
        footnotes.lines(one.effects.iter().map(|effect| &effect.path));
        view.rows(rows);
    }
    view.gap();
    let left = answer.total - shown.len();
    let all = CommonRequest { limit: Some(answer.total), ..request.clone() };
    more(naming, left, &FollowUp::new(all), &format!("--limit {}", answer.total), &mut view);
    footnotes.explain(naming, &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<CommonRequest, CommonQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    match (answer.common.first(), request.names.first()) {
        (Some(first), Some(asked)) => {
            let why = match answer.direction {
                Direction::Upstream => WhyRequest::new(first.id.as_str(), asked),
                Direction::Downstream => WhyRequest::new(asked, first.id.as_str()),
            };
            let why = WhyRequest {
                max_steps: request.max_steps,
                avoid: request.avoid.clone(),
                filters: request.filters.clone(),
                ..why
            };
            vec![FollowUp::new(why), FollowUp::to_file(request.clone(), "common.svg")]
        }
        _ if !answer.left_out.is_empty() => {
            vec![FollowUp::new(CommonRequest { filters: FilterWords::default(), ..request.clone() })]
        }
        _ => Vec::new(),
    }
}

/// Returns the causes or targets that are laid out.
pub(crate) fn shown(answer: &CommonAnswer, detail: Detail) -> &[Common] {
    detail.split(&answer.common, MAX_SHOWN).0
}

/// What the nearest paths do, and the best of them.
fn row(naming: Naming<'_>, effect: &CommonEffect) -> Row {
    let lang = naming.lang;
    let steps = effect.nearest.as_ref().map_or(effect.path.length, |nearest| nearest.steps);
    let length = Line::of(Role::Faint, Unit::Step.count(lang, steps));
    let mark = verdict::mark(verdict::nearest(effect.nearest.as_ref(), effect.verdict));
    let mut details = Vec::new();
    if verdict::is_doubted(effect.nearest.as_ref(), effect.verdict) {
        details.push(Line::of(Role::Unclear, PairWords::FartherDiffer.text(lang)));
    }
    if effect.basis == Some(Basis::General) {
        details.push(Line::of(Role::Faint, PairWords::InGeneral.text(lang)));
    }
    details.extend(verdict::firm(naming, effect.verdict, effect.firmness, effect.path.length == 1));
    let lead = mark.text(" ").then(length).text("   ").then(inline_under(naming, &effect.path));
    Row { details, ..Row::of(1, lead) }
}
