//! `path` as text: the verdict, then each path step by step.

use crate::model::effect::Sign;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::SignCounts;
use crate::query::path::PathQuestion;
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::cautions::Cautions;
use crate::render::parts::finding::finding;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::merged::merged_paths;
use crate::render::parts::nearby;
use crate::render::parts::path::{numbered, unstated};
use crate::render::parts::picture::{Picture, majority, pair, steps};
use crate::render::parts::{frame, split, step};
use crate::render::present::Present;
use crate::render::view::View;
use crate::render::words::frame::FrameWords;
use crate::render::words::path::PathWords;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, comma};
use crate::request::effect::EffectRequest;
use crate::request::exchange::Exchange;
use crate::request::filters::FilterWords;
use crate::request::path::PathRequest;

impl Present for Exchange<PathRequest, PathQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let answer = &self.answer;
        let mut relations = steps(&answer.paths);
        if relations.is_empty() {
            relations.extend(&answer.direct.relations);
        }
        relations.extend(&answer.no_effect);
        let focus = vec![&answer.from.id, &answer.to.id];
        let title = pair(naming, &answer.from, &answer.to);
        let mut diagram = Picture { title, focus, is_chain: true, relations }.draw(naming, labels);
        majority(&mut diagram, answer.counts, &answer.paths);
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `path`.
fn view(naming: Naming<'_>, exchange: &Exchange<PathRequest, PathQuestion>) -> View {
    let Exchange { question, answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    let finding = finding!(question, answer);
    // Of paths that pass something, the pair's own relations say nothing.
    let is_free = question.via.is_empty() && question.avoid.is_empty();
    let finding = if is_free { finding.of_direct(&answer.direct.relations, &[]) } else { finding };
    finding.tell(naming, &mut view);
    for (entities, words) in [(&question.via, PathWords::Via), (&question.avoid, PathWords::Avoiding)] {
        if !entities.is_empty() {
            let names = Line::join(entities.iter().map(|id| naming.entity_line(id)), comma(lang));
            view.paragraph(words.fill(lang, &[names]));
        }
    }
    // What no path is made of: studies that found no effect, and what is only disputed.
    let apart =
        answer.direct.relations.iter().filter(|relation| relation.sign == Some(Sign::Zero) || !relation.is_supported());
    view.rows(apart.map(|relation| step::whole(naming, relation, 0)).collect());
    nearby::tell(naming, &answer.elsewhere, None, &mut view);
    if let Some(split) = &answer.split {
        view.paragraph(split::told(naming, split));
    }
    let mut cautions = Cautions::default();
    for (at, path) in merged_paths(&answer.paths).iter().enumerate() {
        view.gap();
        view.rows(numbered(naming, at + 1, path, unstated(answer.basis, &question.filters.when)));
        view.rows(path.relations.iter().flat_map(|relation| cautions.of(naming, relation, 1)).collect());
    }
    view.gap();
    if answer.paths.is_empty() && question.sign.is_some() && answer.counts != SignCounts::default() {
        view.paragraph(PathWords::NoneOfThatSign.text(lang));
    }
    if answer.truncated {
        view.beyond(PictureWords::PathsNotDrawn.text(lang));
        view.paragraph(PathWords::MorePaths.fill(lang, &[(question.limit.max(1) * 5).to_string().into()]));
    }
    let mut footnotes = Footnotes::default();
    answer.paths.iter().for_each(|path| footnotes.rows(&path.relations));
    footnotes.explain(naming, &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<PathRequest, PathQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    let compare =
        answer.split.as_ref().filter(|_| request.via.is_empty() && request.avoid.is_empty()).map(|split| {
            FollowUp::new(split::compared(&request.from, &request.to, split, request.max_steps, &request.filters))
        });
    let mut next: Vec<FollowUp> = compare.into_iter().collect();
    if answer.paths.is_empty() && !answer.left_out.is_empty() {
        next.push(FollowUp::new(PathRequest { filters: FilterWords::default(), ..request.clone() }));
    } else if let Some(steps) = answer.beyond {
        next.push(FollowUp::new(PathRequest { max_steps: Some(steps), ..request.clone() }));
    } else if request.via.is_empty() {
        next.push(FollowUp::new(EffectRequest {
            max_steps: request.max_steps,
            min_steps: request.min_steps,
            avoid: request.avoid.clone(),
            filters: request.filters.clone(),
            ..EffectRequest::new(&request.from, &request.to)
        }));
    }
    if !(answer.paths.is_empty() && answer.no_effect.is_empty()) {
        next.push(FollowUp::to_file(request.clone(), "path.svg"));
    }
    next
}
