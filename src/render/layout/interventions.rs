//! `interventions` as text: by what they do where there is one target, as a matrix where there are several.

mod list;
mod matrix;

use std::collections::BTreeMap;

use crate::graph::filters::Filter;
use crate::model::evidence::{Stance, Strength};
use crate::model::id::EntityId;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::{LeftOut, RelationRecord, Verdict};
use crate::query::interventions::{Intervention, InterventionsAnswer, InterventionsQuestion};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::frame;
use crate::render::parts::more::more;
use crate::render::parts::picture::{Picture, ids, steps, titled};
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::View;
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::interventions::InterventionWords;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, Unit};
use crate::request::Request;
use crate::request::detail::Detail;
use crate::request::exchange::Exchange;
use crate::request::filters::FilterWords;
use crate::request::interventions::InterventionsRequest;
use crate::request::reach::ReachRequest;
use crate::request::why::WhyRequest;

impl Present for Exchange<InterventionsRequest, InterventionsQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let targets = &self.answer.targets;
        let shown = shown(&self.answer, self.request.detail());
        let effects = || shown.iter().flat_map(|one| &one.effects);
        let mut relations = steps(effects().filter_map(|effect| effect.path.as_ref()));
        relations.extend(effects().flat_map(|effect| &effect.direct));
        // What rests on the best evidence comes first.
        let best = |one: &&Intervention| {
            let paths = one.effects.iter().flat_map(|effect| effect.path.iter().filter_map(|path| path.relations.first()));
            strongest(one.effects.iter().flat_map(|effect| &effect.direct).chain(paths))
        };
        let by_first: BTreeMap<&EntityId, Option<Strength>> = shown.iter().map(|one| (&one.id, best(one))).collect();
        let distance = |relation: &&RelationRecord| {
            by_first.get(&relation.subject).copied().flatten().map_or(usize::MAX, Strength::from_people)
        };
        relations.sort_by_key(distance);
        let title = titled(naming, PictureWords::Interventions, targets);
        let mut diagram = Picture { title, focus: ids(targets), is_chain: true, relations }.draw(naming, labels);
        let lang = diagram.lang;
        for node in &mut diagram.nodes {
            if let Some(strength) = by_first.get(&node.id).copied().flatten() {
                EvidenceWords::of_strength(strength).text(lang).clone_into(&mut node.caption);
            }
        }
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Returns the strength of the best evidence that supports relations.
fn strongest<'a>(relations: impl IntoIterator<Item = &'a RelationRecord>) -> Option<Strength> {
    let evidence = relations.into_iter().flat_map(|relation| &relation.evidence);
    evidence.filter(|item| item.stance == Stance::Supports).map(|item| item.strength).min_by_key(|one| one.from_people())
}

/// Lays out the answer to `interventions`.
fn view(naming: Naming<'_>, exchange: &Exchange<InterventionsRequest, InterventionsQuestion>) -> View {
    let Exchange { request, question, answer, .. } = exchange;
    let detail = request.detail();
    let lang = naming.lang;
    let mut view = View::new();
    frame::readings(naming, &answer.targets.iter().collect::<Vec<_>>(), &mut view);
    let targets = Line::join(answer.targets.iter().map(|asked| naming.asked(asked)), InterventionWords::Or.text(lang));
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let head = match answer.total {
        0 => InterventionWords::NoInterventions.fill(lang, &[targets, steps]),
        some => {
            InterventionWords::Interventions.fill(lang, &[Unit::InterventionActs.count(lang, some).into(), targets, steps])
        }
    };
    frame::headline(naming, head, answer.interventions.is_empty(), &answer.left_out, &mut view);
    if let Some(stated) = answer.stated.filter(|_| answer.total > 0) {
        let when = naming.conditions(&question.filters.when).into();
        view.paragraph(match stated {
            0 => InterventionWords::NoneStated.fill(lang, &[when]),
            _ => InterventionWords::OfWhichStated.fill(lang, &[stated.to_string().into(), when]),
        });
    }
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(lang)));
    }
    frame::avoiding(naming, &question.avoid, &mut view);
    let mut footnotes = Footnotes::default();
    let told = match answer.targets.as_slice() {
        [_] => list::tell(naming, answer, detail, &mut footnotes, &mut view),
        _ => matrix::tell(naming, question, answer, detail, &mut footnotes, &mut view),
    };
    view.gap();
    let left = answer.total - told;
    let all = InterventionsRequest { limit: Some(answer.total), ..request.clone() };
    more(naming, left, &FollowUp::new(all), &format!("--limit {}", answer.total), &mut view);
    footnotes.explain(naming, &mut view);
    // Hypotheses are left out unless they are asked for: no filter of the reader's, but an option to know.
    let is_usual = |left_out: &&LeftOut| left_out.filter == Filter::NoHypotheses && !request.filters.evidence.no_hypotheses;
    let (hypotheses, others): (Vec<&LeftOut>, Vec<&LeftOut>) = answer.left_out.iter().partition(is_usual);
    frame::left_out(naming, others, &mut view);
    for left_out in hypotheses {
        let count = Unit::Relation.count(lang, left_out.relations).into();
        view.paragraph(Line::of(Role::Faint, InterventionWords::Hypotheses.fill(lang, &[count]).plain()));
    }
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<InterventionsRequest, InterventionsQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    let first = answer.interventions.iter().find(|one| raises(one)).or(answer.interventions.first());
    match (first, request.names.first()) {
        (Some(first), Some(target)) => {
            let (max_steps, filters) = (request.max_steps, request.filters.clone());
            let why = WhyRequest {
                max_steps,
                filters,
                avoid: request.avoid.clone(),
                ..WhyRequest::new(first.id.as_str(), target)
            };
            vec![FollowUp::new(why), FollowUp::to_file(request.clone(), "helps.svg")]
        }
        _ if answer.left_out.iter().any(|left_out| left_out.filter == Filter::NoHypotheses)
            && !request.include_hypotheses =>
        {
            vec![FollowUp::new(InterventionsRequest { include_hypotheses: true, ..request.clone() })]
        }
        _ if !answer.left_out.is_empty() => {
            vec![FollowUp::new(InterventionsRequest { filters: FilterWords::default(), ..request.clone() })]
        }
        (_, Some(target)) => {
            let causes = ReachRequest { filters: request.filters.clone(), ..ReachRequest::new(target) };
            vec![FollowUp::new(Request::Upstream(causes))]
        }
        _ => Vec::new(),
    }
}

/// Returns the interventions that are laid out.
pub(crate) fn shown(answer: &InterventionsAnswer, detail: Detail) -> Vec<&Intervention> {
    match answer.targets.as_slice() {
        [_] => list::sorts(answer, detail).concat(),
        _ => matrix::shown(answer, detail).iter().collect(),
    }
}

/// Returns `true` if the nearest paths raise the first target.
fn raises(one: &Intervention) -> bool {
    let nearest = one.effects.first().and_then(|effect| effect.nearest.as_ref());
    nearest.is_some_and(|nearest| nearest.verdict == Verdict::Increases)
}
