//! `contradictions` as text: what is open first, what conditions resolve behind it.

use crate::model::condition::Context;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::RelationRecord;
use crate::query::contradictions::{Contradiction, ContradictionsQuestion};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::picture::Picture;
use crate::render::parts::{frame, step, verdict};
use crate::render::present::Present;
use crate::render::view::{Row, View};
use crate::render::words::contradictions::ContradictionWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, Unit};
use crate::request::contradictions::ContradictionsRequest;
use crate::request::exchange::Exchange;
use crate::request::why::WhyRequest;

impl Present for Exchange<ContradictionsRequest, ContradictionsQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let all = self.answer.contradictions.iter().flat_map(|one| {
            let sides = one.sides.plus.iter().chain(&one.sides.minus).flat_map(|path| &path.relations);
            sides.chain(&one.sides.zero).chain(&one.disputed)
        });
        let title = PictureWords::Contradictions.text(naming.lang).to_owned();
        let picture = Picture { title, focus: Vec::new(), is_chain: true, relations: all.collect() };
        let mut diagram = picture.draw(naming, labels);
        diagram.tell_denials(naming);
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `contradictions`.
fn view(naming: Naming<'_>, exchange: &Exchange<ContradictionsRequest, ContradictionsQuestion>) -> View {
    let Exchange { question, answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    let all = &answer.contradictions;
    let resolved = all.iter().filter(|one| one.resolved_by_context).count();
    let parts = [Line::from(Unit::Contradiction.count(lang, all.len() - resolved)), resolved.to_string().into()];
    let words = match (all.len() - resolved, resolved) {
        (0, 0) => ContradictionWords::NoContradictions,
        (0, _) => ContradictionWords::AllResolved,
        (_, 0) => ContradictionWords::Contradictions,
        (_, _) => ContradictionWords::ContradictionsAndResolved,
    };
    frame::headline(naming, words.fill(lang, &parts), all.is_empty(), &answer.left_out, &mut view);
    let mut footnotes = Footnotes::default();
    for (is_resolved, heading) in [(false, ContradictionWords::OpenHead), (true, ContradictionWords::ResolvedHead)] {
        let pairs: Vec<&Contradiction> = all.iter().filter(|one| one.resolved_by_context == is_resolved).collect();
        if !pairs.is_empty() {
            view.heading(heading.text(lang));
            for one in pairs {
                let statements = statements(one);
                view.rows(rows(naming, one, &statements, &question.filters.when));
                footnotes.rows(statements);
            }
        }
    }
    view.gap();
    footnotes.explain(naming, &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<ContradictionsRequest, ContradictionsQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    match answer.contradictions.first() {
        Some(one) => {
            let why = WhyRequest::new(one.subject.as_str(), one.object.as_str());
            let why = FollowUp::new(WhyRequest { filters: request.filters.clone(), ..why });
            vec![why, FollowUp::to_file(request.clone(), "contradictions.svg")]
        }
        None if !answer.left_out.is_empty() => vec![FollowUp::new(ContradictionsRequest::default())],
        None => Vec::new(),
    }
}

/// Returns what is said of a pair, each statement once.
fn statements(one: &Contradiction) -> Vec<&RelationRecord> {
    let paths = one.sides.plus.iter().chain(&one.sides.minus).flat_map(|path| &path.relations);
    let mut statements: Vec<&RelationRecord> = paths.chain(&one.sides.zero).collect();
    let others: Vec<&RelationRecord> =
        one.disputed.iter().filter(|relation| statements.iter().all(|other| other.id != relation.id)).collect();
    statements.extend(others);
    statements
}

/// The pair, with a word where no statement speaks of the conditions asked for, then each statement of it.
fn rows(naming: Naming<'_>, one: &Contradiction, statements: &[&RelationRecord], when: &Context) -> Vec<Row> {
    let pair = [naming.entity_line(&one.subject), naming.entity_line(&one.object)];
    let is_stated = |relation: &&RelationRecord| relation.context.speaks_of(when);
    let details = (!statements.iter().any(is_stated)).then(|| verdict::silent(naming, when)).into_iter().collect();
    let mut rows = vec![Row { details, ..Row::of(0, Line::join(pair, " / ")) }];
    rows.extend(statements.iter().map(|relation| step::seen_from(naming, relation, &one.subject, 1)));
    rows
}
