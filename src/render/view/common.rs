//! `common` as text.

use super::path::inline_under;
use super::{Line, Row, View};
use crate::query::answer::Basis;
use crate::query::common::{Common, CommonAnswer, CommonEffect, CommonQuestion};
use crate::query::reach::Direction;
use crate::render::cut::{Room, more};
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit};

/// How many causes or targets are laid out at a glance.
const MAX_SHOWN: usize = 10;

/// Lays out the answer to `common`: each cause or target, and the best path to or from each of the entities.
pub fn common(naming: Naming<'_>, question: &CommonQuestion, answer: &CommonAnswer, room: Room) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &answer.entities.iter().collect::<Vec<_>>(), &mut view);
    let names = Line::join(answer.entities.iter().map(|asked| naming.asked(asked)), System::And.text(lang));
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let is_upstream = answer.direction == Direction::Upstream;
    let words = match (answer.total, is_upstream) {
        (0, true) => System::NoCommonCauses,
        (0, false) => System::NoCommonTargets,
        (_, true) => System::CommonCauses,
        (_, false) => System::CommonTargets,
    };
    let unit = if is_upstream { Unit::EntityActs } else { Unit::Entity };
    let head = words.fill(lang, &[names, steps, unit.count(lang, answer.total).into()]);
    verdict::headline(naming, head, answer.common.is_empty(), &answer.left_out, &mut view);
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    let mut footnotes = Footnotes::default();
    let shown = shown(answer, room);
    for one in shown {
        let mut rows = vec![Row::of(0, naming.entity_line(&one.id))];
        rows.extend(one.effects.iter().map(|effect| row(naming, effect)));
        footnotes.lines(one.effects.iter().map(|effect| &effect.path));
        view.rows(rows);
    }
    view.gap();
    let filters = naming.filters(&question.filters);
    let entities = naming.typed_list("", &answer.entities);
    let direction = if is_upstream { "" } else { " --direction downstream" };
    let left = answer.total - shown.len();
    more(naming, left, &format!("common{entities}{direction}{filters}"), answer.total, &mut view);
    footnotes.explain(naming, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let next = match (answer.common.first(), answer.entities.first()) {
        (Some(first), Some(asked)) => {
            let (first, asked) = (naming.typed(&first.id), naming.typed_asked(asked));
            let why = if is_upstream { format!("why {first} {asked}") } else { format!("why {asked} {first}") };
            vec![why + &filters, format!("common{entities}{direction}{filters} -o common.dot")]
        }
        _ if !answer.left_out.is_empty() => vec![format!("common{entities}{direction}")],
        _ => Vec::new(),
    };
    view.next(Answer::Next.text(lang), next.iter().map(|words| naming.command(words)).collect());
    view
}

/// Returns the causes or targets that are laid out.
pub(crate) fn shown(answer: &CommonAnswer, room: Room) -> &[Common] {
    room.split(&answer.common, MAX_SHOWN).0
}

/// What the nearest paths do, and the best of them.
fn row(naming: Naming<'_>, effect: &CommonEffect) -> Row {
    let lang = naming.lang;
    let steps = effect.nearest.as_ref().map_or(effect.path.length, |nearest| nearest.steps);
    let length = Line::of(Role::Faint, Unit::Step.count(lang, steps));
    let mark = verdict::mark(verdict::nearest(effect.nearest.as_ref(), effect.verdict));
    let mut details = Vec::new();
    if verdict::is_doubted(effect.nearest.as_ref(), effect.verdict) {
        details.push(Line::of(Role::Unclear, System::FartherDiffer.text(lang)));
    }
    if effect.basis == Some(Basis::General) {
        details.push(Line::of(Role::Faint, System::InGeneral.text(lang)));
    }
    let lead = mark.text(" ").then(length).text("   ").then(inline_under(naming, &effect.path));
    Row { details, ..Row::of(1, lead) }
}
