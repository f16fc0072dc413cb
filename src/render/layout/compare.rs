//! `compare` as text: both sides in a line each, then the paths that hold on one of them alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::condition::Context;
use crate::model::id::{EntityId, RelationId};
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::Nothing;
use crate::query::answer::{Basis, RelationRecord, SignedPath};
use crate::query::compare::{CompareAnswer, CompareQuestion, Side};
use crate::render::diagram::{Diagram, Panel};
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::direct::sources;
use crate::render::parts::evidence::{seen_in, supporting};
use crate::render::parts::finding::shared;
use crate::render::parts::footnotes::Footnotes;
use crate::render::parts::path::{in_lines, numbered};
use crate::render::parts::picture::{Picture, pair, steps};
use crate::render::parts::{frame, step, verdict};
use crate::render::present::Present;
use crate::render::role::Role;
use crate::render::view::{Row, View};
use crate::render::words::compare::CompareWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::pair::PairWords;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::compare::CompareRequest;
use crate::request::detail::Detail;
use crate::request::effect::EffectRequest;
use crate::request::exchange::Exchange;
use crate::request::filters::EvidenceWords;
use crate::request::filters::FilterWords;
use crate::request::why::WhyRequest;

/// How many paths of a side are laid out at a glance.
const MAX_PATHS: usize = 4;
/// How many are drawn, two pictures beside each other.
const MAX_DRAWN: usize = 3;

impl Present for Exchange<CompareRequest, CompareQuestion> {
    fn view(&self, naming: Naming<'_>) -> View {
        view(naming, self)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let answer = &self.answer;
        let sides = [&answer.here, &answer.there];
        let [mut here, mut there, both, near, far, mut general] = shown(answer, self.request.detail(), MAX_DRAWN).map(steps);
        here.extend(near);
        there.extend(far);
        if sides.iter().all(|side| side.basis == Some(Basis::Stated)) {
            // Where both sides speak for themselves, what holds in general tells nothing of how they differ.
            general.clear();
        }
        let mut by_side = [here, there];
        for (side, relations) in sides.iter().zip(&mut by_side) {
            let holds = |one: &&RelationRecord| naming.knowledge.facets.join(&one.context, &side.when).is_some();
            relations.extend(both.iter().chain(&general));
            // A side without a path is drawn with what was seen together; else what is nowhere on its paths would hide them.
            let ends: BTreeSet<&EntityId> = relations.iter().flat_map(|one| [&one.subject, &one.object]).collect();
            let is_drawn =
                |one: &&RelationRecord| ends.is_empty() || [&one.subject, &one.object].iter().all(|end| ends.contains(end));
            let associations = answer.associations.iter().filter(holds).filter(is_drawn);
            relations.extend(side.no_effect.iter().chain(associations));
        }
        let is_in = |side: &Vec<&RelationRecord>, id: &RelationId| side.iter().any(|relation| relation.id == *id);
        let relations = by_side.concat();
        let mut shown = BTreeMap::new();
        for relation in &relations {
            let panels: Vec<usize> = (0..by_side.len()).filter(|panel| is_in(&by_side[*panel], &relation.id)).collect();
            if panels.len() < by_side.len() {
                shown.insert(relation.id.clone(), panels);
            }
        }
        let title = pair(naming, &answer.from, &answer.to);
        let focus = vec![&answer.from.id, &answer.to.id];
        let picture = Picture { title, focus, is_chain: true, relations };
        if picture.relations.is_empty() {
            return Some(picture.draw(naming, labels));
        }
        let panel = |one: &&Side| Panel {
            title: naming.conditions(&one.when),
            says: side(naming, answer, one).first().map(|row| row.lead.plain()).into_iter().collect(),
        };
        Some(picture.draw_panels(naming, labels, sides.iter().map(panel).collect(), shown))
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.answer, &self.request.clone().into(), knowledge)
    }
}

/// Lays out the answer to `compare`: the best path of each side step by step, others in a line each.
fn view(naming: Naming<'_>, exchange: &Exchange<CompareRequest, CompareQuestion>) -> View {
    let Exchange { request, question, answer, .. } = exchange;
    let detail = request.detail();
    let lang = naming.lang;
    let mut view = View::new();
    frame::readings(naming, &[&answer.from, &answer.to], &mut view);
    frame::headline(naming, head(naming, answer), is_empty(answer), &answer.left_out, &mut view);
    let sides = [&answer.here, &answer.there].into_iter();
    view.rows(sides.flat_map(|one| side(naming, answer, one)).collect());
    if !(answer.here.complete && answer.there.complete) {
        view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(lang)));
    }
    let mut footnotes = Footnotes::default();
    if !answer.definitions.is_empty() {
        view.heading(PairWords::Definition.text(lang));
        view.rows(answer.definitions.iter().map(|relation| step::whole(naming, relation, 0)).collect());
    }
    if !answer.associations.is_empty() {
        view.heading(PairWords::Associations.text(lang));
        let row = |relation| step::whole_from(naming, relation, &answer.from.id);
        view.rows(answer.associations.iter().map(row).collect());
        footnotes.rows(&answer.associations);
    }
    let only = |side: &Side| CompareWords::OnlyWhen.fill(lang, &[naming.conditions(&side.when).into()]);
    let not = |side: &Side| CompareWords::NotWhen.fill(lang, &[naming.conditions(&side.when).into()]);
    let headings = [
        only(&answer.here),
        only(&answer.there),
        CompareWords::WhenEither.text(lang).into(),
        not(&answer.there),
        not(&answer.here),
        CompareWords::InGeneral.text(lang).into(),
    ];
    let lists = shown(answer, detail, MAX_PATHS);
    let all = answer.only_here.len() + answer.only_there.len() + answer.both.len();
    let left = answer.truncated || lists.iter().map(Vec::len).sum::<usize>() < all;
    for (heading, shown) in headings.into_iter().zip(lists) {
        let Some((first, others)) = shown.split_first() else { continue };
        view.heading(heading);
        view.rows(numbered(naming, 1, first, None));
        view.rows(in_lines(naming, 2, others.iter().copied()));
        footnotes.rows(&first.relations);
        footnotes.lines(others.iter().copied());
    }
    view.gap();
    if answer.truncated || shown(answer, detail, MAX_DRAWN).iter().map(Vec::len).sum::<usize>() < all {
        view.beyond(PictureWords::PathsNotDrawn.text(lang));
    }
    if left {
        view.paragraph(CompareWords::MorePaths.fill(lang, &[(question.limit.max(1) * 5).to_string().into()]));
    }
    footnotes.explain(naming, &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(exchange)));
    view
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(exchange: &Exchange<CompareRequest, CompareQuestion>) -> Vec<FollowUp> {
    let Exchange { request, answer, .. } = exchange;
    if is_empty(answer) && !answer.left_out.is_empty() {
        return vec![FollowUp::new(CompareRequest { evidence: EvidenceWords::default(), ..request.clone() })];
    }
    if is_empty(answer) {
        let filters = FilterWords { when: Vec::new(), evidence: request.evidence.clone() };
        let (max_steps, effect) = (request.max_steps, EffectRequest::new(&request.from, &request.to));
        return vec![FollowUp::new(EffectRequest { max_steps, filters, ..effect })];
    }
    let why = |when: &Vec<String>| {
        let filters = FilterWords { when: when.clone(), evidence: request.evidence.clone() };
        FollowUp::new(WhyRequest { max_steps: request.max_steps, filters, ..WhyRequest::new(&request.from, &request.to) })
    };
    let sides = [(&answer.here, &request.when), (&answer.there, &request.with)];
    let told = sides.into_iter().filter(|(side, _)| side.basis.is_some()).map(|(_, when)| why(when));
    told.chain([FollowUp::to_file(request.clone(), "compare.svg")]).collect()
}

/// Returns the paths that are laid out: those of the one side alone, of the other alone, of both, those that the other side excludes
/// though they do not state the one, the reverse, and those that state nothing of either. A path that holds under both but states the
/// conditions of one side only is told as that side's.
pub(crate) fn shown(answer: &CompareAnswer, detail: Detail, few: usize) -> [Vec<&SignedPath>; 6] {
    let (here, there) = (&answer.here.when, &answer.there.when);
    let stating = |states_here: bool, states_there: bool| {
        let is_it = move |path: &&SignedPath| {
            (path.context.speaks_of(here), path.context.speaks_of(there)) == (states_here, states_there)
        };
        answer.both.iter().filter(is_it)
    };
    let speaking = |path: &&SignedPath, when: &Context, speaks: bool| path.context.speaks_of(when) == speaks;
    let (near, far) = (&answer.only_here, &answer.only_there);
    let lists: [Vec<&SignedPath>; 6] = [
        near.iter().filter(|path| speaking(path, here, true)).chain(stating(true, false)).collect(),
        far.iter().filter(|path| speaking(path, there, true)).chain(stating(false, true)).collect(),
        stating(true, true).collect(),
        near.iter().filter(|path| speaking(path, here, false)).collect(),
        far.iter().filter(|path| speaking(path, there, false)).collect(),
        stating(false, false).collect(),
    ];
    lists.map(|paths| detail.split(&paths, few).0.to_vec())
}

/// Returns `true` if nothing is recorded on either side.
fn is_empty(answer: &CompareAnswer) -> bool {
    [&answer.here, &answer.there].into_iter().all(|side| side.nothing == Some(Nothing::NothingRecorded))
}

fn head(naming: Naming<'_>, answer: &CompareAnswer) -> Line {
    let when = |side: &Side| Line::from(naming.conditions(&side.when));
    let pair = [naming.asked(&answer.from), naming.asked(&answer.to), when(&answer.here), when(&answer.there)];
    // A correlation under a side's conditions is a record of it too.
    let is_told = |side: &Side| side.basis == Some(Basis::Stated) || together(answer, side).next().is_some();
    let is_recorded = |side: &Side| side.basis.is_some() || is_told(side);
    // Where nothing is recorded of one side, that is all the difference.
    let is_alike = answer.here.verdict == answer.there.verdict
        || !is_recorded(&answer.here) && answer.here.nothing == Some(Nothing::NothingRecorded)
        || !is_recorded(&answer.there) && answer.there.nothing == Some(Nothing::NothingRecorded);
    let words = match (is_alike, is_told(&answer.here), is_told(&answer.there)) {
        (_, false, false) if is_empty(answer) => CompareWords::NothingEither,
        (_, false, false) if !answer.differ && answer.here.no_effect.is_empty() && answer.there.no_effect.is_empty() => {
            CompareWords::NotTold
        }
        _ if !answer.differ => CompareWords::Agree,
        (true, true, false) => CompareWords::OnlyHere,
        (true, false, true) => CompareWords::OnlyThere,
        _ => CompareWords::Differ,
    };
    words.fill(naming.lang, &pair)
}

/// Lays out a side: what holds there, and the studies that found no effect, where that is all.
fn side(naming: Naming<'_>, answer: &CompareAnswer, side: &Side) -> Vec<Row> {
    let lang = naming.lang;
    let when = Line::from(naming.conditions(&side.when));
    let pair = [naming.asked(&answer.from), naming.asked(&answer.to)];
    let is_stated = |relation: &RelationRecord| relation.context.speaks_of(&side.when);
    let is_general = side.basis == Some(Basis::General)
        || side.nothing == Some(Nothing::NoEffect) && !side.no_effect.iter().any(is_stated);
    let words = if is_general { CompareWords::SideGeneral } else { CompareWords::Side };
    let does = match (&side.nearest, side.basis) {
        (None, None) if side.no_effect.is_empty() => {
            let count = sources(together(answer, side));
            let [from, to] = pair;
            let said = || PairWords::OnlyTogether.fill(lang, &[from, to, Unit::Source.count(lang, count).into()]);
            return vec![Row::of(
                0,
                if count == 0 {
                    CompareWords::SideNothing.fill(lang, &[when])
                } else {
                    CompareWords::Side.fill(lang, &[when, said()])
                },
            )];
        }
        (None, None) => {
            let head = Row::of(0, words.fill(lang, &[when, CompareWords::FoundNoEffect.fill(lang, &pair)]));
            return [head].into_iter().chain(side.no_effect.iter().map(|study| step::whole(naming, study, 1))).collect();
        }
        (None, Some(_)) => PairWords::Acts.fill(lang, &pair),
        (Some(nearest), _) if nearest.steps == 1 => {
            let said = PairWords::Directly.fill(lang, &[verdict::does(naming, nearest.verdict, &answer.to, &pair)]);
            said.then(behind(naming, answer, side))
        }
        (Some(nearest), _) => {
            let steps = Unit::Step.count(lang, nearest.steps).into();
            PairWords::InSteps.fill(lang, &[verdict::does(naming, nearest.verdict, &answer.to, &pair), steps])
        }
    };
    let mut counts = vec![Line::of(Role::Faint, verdict::counts(naming, side.counts).plain())];
    counts.extend(verdict::firm(
        naming,
        side.verdict,
        side.firmness,
        side.nearest.is_some_and(|nearest| nearest.steps == 1),
    ));
    let studies = side.no_effect.iter().map(|study| step::whole(naming, study, 1));
    // A study that found no effect under the very condition speaks of it, and so does one that saw the two together; what holds in
    // general comes after it.
    let seen = sources(together(answer, side));
    let rows = if side.basis == Some(Basis::General) && side.no_effect.is_empty() && seen > 0 {
        let [from, to] = pair;
        let said = PairWords::OnlyTogether.fill(lang, &[from, to, Unit::Source.count(lang, seen).into()]);
        let said = CompareWords::Side.fill(lang, &[when, said]);
        vec![Row::of(0, said), Row { details: counts, ..Row::of(1, CompareWords::Generally.fill(lang, &[does])) }]
    } else if side.basis == Some(Basis::General) && side.no_effect.iter().any(is_stated) {
        let found = CompareWords::Side.fill(lang, &[when, CompareWords::FoundNoEffect.fill(lang, &pair)]);
        vec![Row::of(0, found), Row { details: counts, ..Row::of(1, CompareWords::Generally.fill(lang, &[does])) }]
    } else {
        vec![Row { details: counts, ..Row::of(0, words.fill(lang, &[when, does])) }]
    };
    rows.into_iter().chain(studies).collect()
}

/// Returns the correlations of the two themselves that state the conditions of a side.
fn together<'a>(answer: &'a CompareAnswer, side: &'a Side) -> impl Iterator<Item = &'a RelationRecord> {
    answer.associations.iter().filter(|relation| {
        let ends = [&relation.subject, &relation.object];
        ends.contains(&&answer.from.id) && ends.contains(&&answer.to.id) && relation.context.speaks_of(&side.when)
    })
}

/// Tells, in brackets, what else all direct relations of a side state alike: conditions, and where they were seen.
fn behind(naming: Naming<'_>, answer: &CompareAnswer, side: &Side) -> Line {
    let paths = answer.only_here.iter().chain(&answer.only_there).chain(&answer.both);
    let direct = paths.filter(|path| path.length == 1).flat_map(|path| &path.relations);
    let is_general = side.basis == Some(Basis::General);
    let mut relations: Vec<&RelationRecord> =
        direct.filter(|relation| is_general || relation.context.speaks_of(&side.when)).collect();
    relations.retain(|relation| relation.is_supported());
    let shared = shared(relations.iter().map(|relation| &relation.context));
    let others = shared.iter().filter(|(facet, _)| side.when.get(facet).is_none());
    let others = Context::new(others.map(|(facet, value)| (facet.clone(), value.clone())));
    let evidence: Vec<_> = relations.iter().flat_map(|relation| supporting(relation)).collect();
    let mut parts = vec![naming.conditions(&others)];
    parts.extend(seen_in(naming, &evidence));
    parts.retain(|part| !part.is_empty());
    step::in_brackets(naming, &parts.join(comma(naming.lang)))
}
