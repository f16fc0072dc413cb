//! `compare` as text: both sides in a line each, then the paths that hold on one of them alone.

use super::path::{in_lines, numbered};
use super::{Line, Row, View};
use crate::query::answer::{Basis, RelationRecord, SignedPath};
use crate::query::compare::{CompareAnswer, CompareQuestion, Side};
use crate::query::effect::Nothing;
use crate::render::cut::Room;
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit};

/// How many paths of a side are laid out at a glance.
const MAX_PATHS: usize = 4;

/// Lays out the answer to `compare`: the best path of each side step by step, others in a line each.
pub fn compare(naming: Naming<'_>, question: &CompareQuestion, answer: &CompareAnswer, room: Room) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &[&answer.from, &answer.to], &mut view);
    verdict::headline(naming, head(naming, answer), is_empty(answer), &answer.left_out, &mut view);
    let sides = [&answer.here, &answer.there].into_iter();
    view.rows(sides.flat_map(|one| side(naming, answer, one)).collect());
    if !(answer.here.complete && answer.there.complete) {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    let mut footnotes = Footnotes::default();
    if !answer.associations.is_empty() {
        view.heading(Answer::Associations.text(lang));
        let row = |relation| step::whole_from(naming, relation, &answer.from.id);
        view.rows(answer.associations.iter().map(row).collect());
        footnotes.rows(&answer.associations);
    }
    let only = |side: &Side| System::OnlyWhen.fill(lang, &[naming.conditions(&side.when).into()]);
    let headings = [only(&answer.here), only(&answer.there), System::WhenEither.text(lang).into()];
    let lists = shown(answer, room);
    let all = answer.only_here.len() + answer.only_there.len() + answer.both.len();
    let left = answer.truncated || lists.iter().map(|paths| paths.len()).sum::<usize>() < all;
    for (heading, shown) in headings.into_iter().zip(lists) {
        let Some((first, others)) = shown.split_first() else { continue };
        view.heading(heading);
        view.rows(numbered(naming, 1, first, None));
        view.rows(in_lines(naming, 2, others.iter()));
        footnotes.rows(&first.relations);
        footnotes.lines(others);
    }
    view.gap();
    let pair = [&answer.from, &answer.to].map(|asked| naming.typed_asked(asked)).join(" ");
    let both = naming.option("--when", &question.here) + &naming.option("--with", &question.there);
    let filters = naming.filters(&question.filters);
    if left {
        view.paragraph(System::MorePaths.fill(lang, &[(question.limit.max(1) * 5).to_string().into()]));
    }
    footnotes.explain(naming, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let next = if is_empty(answer) {
        let filtered = (!answer.left_out.is_empty()).then(|| format!("compare {pair}{both}"));
        vec![filtered.unwrap_or_else(|| format!("effect {pair}"))]
    } else {
        let why = |side: &Side| format!("why {pair}{}{filters}", naming.option("--when", &side.when));
        let sides = [&answer.here, &answer.there].into_iter().filter(|side| side.basis.is_some());
        sides.map(why).chain([format!("compare {pair}{both}{filters} -o compare.dot")]).collect()
    };
    view.next(Answer::Next.text(lang), next.iter().map(|words| naming.command(words)).collect());
    view
}

/// Returns the paths that are laid out: those of the one side alone, of the other alone, and of both.
pub(crate) fn shown(answer: &CompareAnswer, room: Room) -> [&[SignedPath]; 3] {
    [&answer.only_here, &answer.only_there, &answer.both].map(|paths| room.split(paths, MAX_PATHS).0)
}

/// Tells whether nothing is recorded on either side.
fn is_empty(answer: &CompareAnswer) -> bool {
    [&answer.here, &answer.there].into_iter().all(|side| side.nothing == Some(Nothing::NothingRecorded))
}

fn head(naming: Naming<'_>, answer: &CompareAnswer) -> Line {
    let when = |side: &Side| Line::from(naming.conditions(&side.when));
    let pair = [naming.asked(&answer.from), naming.asked(&answer.to), when(&answer.here), when(&answer.there)];
    let is_stated = |side: &Side| side.basis == Some(Basis::Stated);
    let words = match (answer.here.verdict == answer.there.verdict, is_stated(&answer.here), is_stated(&answer.there)) {
        _ if is_empty(answer) => System::NothingEither,
        _ if !answer.differ => System::Agree,
        (true, true, false) => System::OnlyHere,
        (true, false, true) => System::OnlyThere,
        _ => System::Differ,
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
    let words = if is_general { System::SideGeneral } else { System::Side };
    let does = match (&side.nearest, side.basis) {
        (None, None) if side.no_effect.is_empty() => return vec![Row::of(0, System::SideNothing.fill(lang, &[when]))],
        (None, None) => {
            let head = Row::of(0, words.fill(lang, &[when, System::FoundNoEffect.fill(lang, &pair)]));
            return [head].into_iter().chain(side.no_effect.iter().map(|study| step::whole(naming, study, 1))).collect();
        }
        (None, Some(_)) => Answer::Acts.fill(lang, &pair),
        (Some(nearest), _) if nearest.steps == 1 => {
            Answer::Directly.fill(lang, &[verdict::does(naming, nearest.verdict, &pair)])
        }
        (Some(nearest), _) => {
            let steps = Unit::Step.count(lang, nearest.steps).into();
            Answer::InSteps.fill(lang, &[verdict::does(naming, nearest.verdict, &pair), steps])
        }
    };
    let counts = verdict::counts(naming, side.counts);
    vec![Row { details: vec![Line::of(Role::Faint, counts.plain())], ..Row::of(0, words.fill(lang, &[when, does])) }]
}
