//! `effect` as text: the nearest verdict, all routes, what is recorded directly, and examples of each side.

use crate::model::effect::Sign;
use crate::model::evidence::Certainty;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::{RelationRecord, SignCounts, SignedPath, Verdict};
use crate::query::effect::{EffectAnswer, EffectQuestion};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::cautions::Cautions;
use crate::render::parts::evidence::certainty;
use crate::render::parts::finding::{self, Finding, finding};
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::merged::merged;
use crate::render::parts::nearby;
use crate::render::parts::path::{in_lines, numbered, unstated};
use crate::render::parts::picture::{Picture, majority, pair, steps};
use crate::render::parts::{frame, split, step};
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Table, View};
use crate::render::words::Phrase;
use crate::render::words::effect::EffectWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::pair::PairWords;
use crate::render::words::picture::PictureWords;
use crate::request::Request;
use crate::request::effect::EffectRequest;
use crate::request::exchange::Exchange;
use crate::request::filters::FilterWords;
use crate::request::path::PathRequest;
use crate::request::reach::ReachRequest;

impl Present for Exchange<EffectRequest, EffectQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let answer = &self.answer;
        let mut relations = steps(answer.increasing.iter().chain(&answer.decreasing).chain(&answer.unknown));
        relations.extend(answer.direct.relations.iter().chain(&answer.associations));
        let focus = vec![&answer.from.id, &answer.to.id];
        let title = pair(naming, &answer.from, &answer.to);
        let mut diagram = Picture { title, focus, is_chain: true, relations }.draw(naming, labels);
        let paths = answer.increasing.iter().chain(&answer.decreasing);
        majority(&mut diagram, answer.counts, paths);
        Some(diagram)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Returns how many routes were counted.
const fn total(counts: SignCounts) -> usize {
    counts.plus + counts.minus + counts.unknown
}

/// Lays out the answer to `effect`.
fn view(naming: Naming<'_>, exchange: &Exchange<EffectRequest, EffectQuestion>) -> View {
    let Exchange { question, answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    let nearest = nearest(answer);
    let shortest = |has: fn(&SignCounts) -> bool| answer.by_length.iter().find(|row| has(&row.counts)).map(|row| row.length);
    let finding = Finding {
        shortest: (shortest(|counts| counts.plus > 0), shortest(|counts| counts.minus > 0)),
        shared: finding::shared(nearest.iter().map(|path| &path.context)),
        hedge: hedge(&nearest),
        ..finding!(question, answer).of_direct(&answer.direct.relations, &answer.associations)
    };
    finding.tell(naming, &mut view);
    frame::avoiding(naming, &question.avoid, &mut view);
    if let Some(split) = &answer.split {
        view.paragraph(split::told(naming, split));
    }
    nearby::tell(naming, &answer.elsewhere, None, &mut view);
    if answer.verdict == Verdict::Ambiguous || answer.by_length.len() > 1 {
        view.gap();
        view.table(by_length(naming, answer));
    }
    let mut cautions = Cautions::default();
    let when = &question.filters.when;
    let (speaking, silent): (Vec<_>, Vec<_>) =
        merged(&answer.direct.relations).into_iter().partition(|relation| relation.context.speaks_of(when));
    let headings = [
        (speaking, Line::from(EffectWords::Direct.text(lang))),
        (silent, EffectWords::DirectButSilent.fill(lang, &[naming.conditions(when).into()])),
    ];
    for (relations, heading) in headings {
        if !relations.is_empty() {
            view.heading(heading);
        }
        for relation in relations {
            view.rows(vec![step::whole(naming, &relation, 0)]);
            view.rows(cautions.of(naming, &relation, 1));
        }
    }
    let mut footnotes = Footnotes::default();
    footnotes.rows(answer.direct.relations.iter().chain(&answer.associations));
    examples(naming, question, answer, (&mut footnotes, &mut cautions), &mut view);
    if !answer.associations.is_empty() {
        view.heading(PairWords::Associations.text(lang));
        view.rows(answer.associations.iter().map(|relation| step::whole_from(naming, relation, &answer.from.id)).collect());
    }
    view.gap();
    footnotes.explain(naming, &mut view);
    let (shown, all) = (answer.increasing.len() + answer.decreasing.len() + answer.unknown.len(), total(answer.counts));
    if shown < all {
        view.beyond(PictureWords::RoutesDrawn.fill(lang, &[shown.to_string().into(), all.to_string().into()]));
    }
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns the nearest paths, where all of them are told and none is direct: a direct relation tells its own conditions.
fn nearest(answer: &EffectAnswer) -> Vec<&SignedPath> {
    let Some(steps) = answer.nearest.map(|nearest| nearest.steps).filter(|steps| *steps > 1) else { return Vec::new() };
    let paths = answer.increasing.iter().chain(&answer.decreasing).chain(&answer.unknown);
    let nearest: Vec<&SignedPath> = paths.filter(|path| path.length == steps).collect();
    let counted = answer.by_length.iter().filter(|row| row.length == steps).map(|row| row.counts);
    let routes: usize = counted.map(|counts| counts.plus + counts.minus + counts.unknown).sum();
    if nearest.len() >= routes { nearest } else { Vec::new() }
}

/// Returns that a hypothesis is part of each of some paths, if it is.
fn hedge(paths: &[&SignedPath]) -> Option<Certainty> {
    let is_hypothesis = |relation: &RelationRecord| certainty(relation) == Some(Certainty::Hypothesis);
    let is_all = !paths.is_empty() && paths.iter().all(|path| path.relations.iter().any(is_hypothesis));
    is_all.then_some(Certainty::Hypothesis)
}

/// Shows the best path of each side step by step, and the others in a line each. A path that is a direct relation stands above
/// already.
fn examples(
    naming: Naming<'_>,
    question: &EffectQuestion,
    answer: &EffectAnswer,
    (footnotes, cautions): (&mut Footnotes, &mut Cautions),
    view: &mut View,
) {
    // The majority first; the minority after it, named as such.
    let SignCounts { plus, minus, .. } = answer.counts;
    let raising = |is_minority: bool| if is_minority { EffectWords::FewRaising } else { EffectWords::ExamplesRaising };
    let lowering = |is_minority: bool| if is_minority { EffectWords::FewLowering } else { EffectWords::ExamplesLowering };
    let mut sides = vec![
        (raising(plus > 0 && plus < minus), &answer.increasing),
        (lowering(minus > 0 && minus < plus), &answer.decreasing),
    ];
    if minus > plus {
        sides.reverse();
    }
    sides.push((EffectWords::ExamplesUnsigned, &answer.unknown));
    for (heading, paths) in sides {
        let indirect: Vec<&SignedPath> = paths.iter().filter(|path| path.length > 1).collect();
        let Some((best, others)) = indirect.split_first() else { continue };
        view.heading(heading.text(naming.lang));
        view.rows(numbered(naming, 1, best, unstated(answer.basis, &question.filters.when)));
        view.rows(best.relations.iter().flat_map(|relation| cautions.of(naming, relation, 1)).collect());
        footnotes.rows(&best.relations);
        footnotes.lines(others.iter().copied());
        view.rows(in_lines(naming, 2, others.iter().copied()));
    }
}

fn by_length(naming: Naming<'_>, answer: &EffectAnswer) -> Table {
    let lang = naming.lang;
    let with_unknown = answer.counts.unknown > 0;
    let cells = |first: Line, plus: Line, minus: Line, unknown: Line| {
        let mut cells = vec![first, plus, minus];
        cells.extend(with_unknown.then_some(unknown));
        cells.push(Line::new());
        cells
    };
    let head = [EffectWords::Steps, EffectWords::Raise, EffectWords::Lower, EffectWords::UnknownSign]
        .map(|words| Line::from(words.text(lang)));
    let [first, plus, minus, unknown] = head;
    let number =
        |sign: Sign, count: usize| Line::of(if count == 0 { Role::Faint } else { Role::of_sign(sign) }, count.to_string());
    let rows = answer.by_length.iter().map(|row| {
        let SignCounts { plus, minus, unknown } = row.counts;
        let (plus, minus) = (number(Sign::Plus, plus), number(Sign::Minus, minus));
        cells(row.length.to_string().into(), plus, minus, number(Sign::Unknown, unknown))
    });
    Table { rows: rows.collect(), head: cells(first, plus, minus, unknown), numeric: true }
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<EffectRequest, EffectQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    match answer.verdict {
        Verdict::None if !answer.left_out.is_empty() => {
            vec![FollowUp::new(EffectRequest { filters: FilterWords::default(), ..request.clone() })]
        }
        Verdict::None => {
            let farther = |steps| FollowUp::new(EffectRequest { max_steps: Some(steps), ..request.clone() });
            let causes = ReachRequest { filters: request.filters.clone(), ..ReachRequest::new(&request.to) };
            answer.beyond.map(farther).into_iter().chain([FollowUp::new(Request::Upstream(causes))]).collect()
        }
        _ => {
            let path = PathRequest {
                max_steps: request.max_steps,
                avoid: request.avoid.clone(),
                min_steps: request.min_steps,
                filters: request.filters.clone(),
                ..PathRequest::new(&request.from, &request.to)
            };
            let compare = answer.split.as_ref().filter(|_| request.avoid.is_empty()).map(|split| {
                FollowUp::new(split::compared(&request.from, &request.to, split, request.max_steps, &request.filters))
            });
            compare.into_iter().chain([FollowUp::new(path), FollowUp::to_file(request.clone(), "effect.svg")]).collect()
        }
    }
}
