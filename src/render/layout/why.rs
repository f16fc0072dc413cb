//! `why` as text: the verdict, then the best paths as sentences, each with the notes that it rests on.

use crate::model::evidence::Stance;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::{EvidenceRecord, SignedPath};
use crate::query::why::WhyQuestion;
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::finding::finding;
use crate::render::parts::nearby;
use crate::render::parts::picture::{Picture, pair, steps};
use crate::render::parts::quote::Quotes;
use crate::render::parts::{frame, sentence, split, step};
use crate::render::present::Present;
use crate::render::role::Mark;
use crate::render::view::{Row, View};
use crate::render::words::Phrase;
use crate::render::words::frame::FrameWords;
use crate::render::words::pair::PairWords;
use crate::request::Request;
use crate::request::exchange::Exchange;
use crate::request::filters::FilterWords;
use crate::request::path::PathRequest;
use crate::request::reach::ReachRequest;
use crate::request::why::WhyRequest;

/// How many notes of a step are quoted.
const MAX_QUOTED: usize = 2;

impl Present for Exchange<WhyRequest, WhyQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let answer = &self.answer;
        let mut relations = steps(&answer.paths);
        if relations.is_empty() {
            relations.extend(&answer.direct.relations);
        }
        relations.extend(&answer.associations);
        let focus = vec![&answer.from.id, &answer.to.id];
        Some(
            Picture { title: pair(naming, &answer.from, &answer.to), focus, is_chain: true, relations }.draw(naming, labels),
        )
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `why`.
fn view(naming: Naming<'_>, exchange: &Exchange<WhyRequest, WhyQuestion>) -> View {
    let Exchange { question, answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    finding!(question, answer).of_direct(&answer.direct.relations, &answer.associations).tell(naming, &mut view);
    frame::avoiding(naming, &question.avoid, &mut view);
    if let Some(split) = &answer.split {
        view.paragraph(split::told(naming, split));
    }
    let mut quotes = Quotes::default();
    nearby::tell(naming, &answer.elsewhere, Some(&mut quotes), &mut view);
    for path in &answer.paths {
        view.gap();
        let mark = Line::mark(Mark::of_sign(path.sign)).text("  ");
        let mut rows = vec![Row::of(0, mark.then(sentence::path(naming, &answer.from, &answer.to, path)))];
        rows.extend(notes(path).into_iter().flat_map(|evidence| quotes.quote(naming, evidence, 1)));
        view.rows(rows);
    }
    if answer.paths.is_empty() {
        view.gap();
        for relation in &answer.direct.relations {
            view.rows(quotes.whole(naming, relation));
        }
    }
    if !answer.associations.is_empty() {
        view.heading(PairWords::Associations.text(lang));
        let row = |relation| step::whole_from(naming, relation, &answer.from.id);
        view.rows(answer.associations.iter().map(row).collect());
    }
    view.gap();
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<WhyRequest, WhyQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    let compared =
        |split| FollowUp::new(split::compared(&request.from, &request.to, split, request.max_steps, &request.filters));
    let mut next: Vec<FollowUp> = answer.split.iter().filter(|_| request.avoid.is_empty()).map(compared).collect();
    if answer.paths.is_empty() {
        next.push(match answer.beyond {
            _ if !answer.left_out.is_empty() => {
                FollowUp::new(WhyRequest { filters: FilterWords::default(), ..request.clone() })
            }
            Some(steps) => FollowUp::new(WhyRequest { max_steps: Some(steps), ..request.clone() }),
            None => {
                let causes = ReachRequest { filters: request.filters.clone(), ..ReachRequest::new(&request.to) };
                FollowUp::new(Request::Upstream(causes))
            }
        });
    } else {
        let all = || PathRequest {
            max_steps: request.max_steps,
            avoid: request.avoid.clone(),
            filters: request.filters.clone(),
            ..PathRequest::new(&request.from, &request.to)
        };
        next.extend(answer.truncated.then(|| FollowUp::new(all())));
        next.push(FollowUp::to_file(request.clone(), "why.svg"));
    }
    next
}

/// Returns what a path rests on: the first items that support each step, then those that dispute it.
fn notes(path: &SignedPath) -> Vec<&EvidenceRecord> {
    let mut notes = Vec::new();
    for relation in &path.relations {
        for stance in [Stance::Supports, Stance::Disputes] {
            notes.extend(relation.evidence.iter().filter(|item| item.stance == stance).take(MAX_QUOTED));
        }
    }
    notes
}
