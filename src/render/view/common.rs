//! `common` as text.

use super::{Line, Row, View};
use crate::query::answer::Verdict;
use crate::query::common::{CommonAnswer, CommonEffect, CommonQuestion};
use crate::query::reach::Direction;
use crate::render::naming::Naming;
use crate::render::palette::{Mark, Role};
use crate::render::step;
use crate::render::verdict;
use crate::render::view::path::inline;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit, comma};

/// Lays out the answer to `common`: each cause or target, and the best path to or from each of the entities.
pub fn common(naming: Naming<'_>, question: &CommonQuestion, answer: &CommonAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &answer.entities.iter().collect::<Vec<_>>(), &mut view);
    let names = Line::join(answer.entities.iter().map(|asked| naming.asked(asked)), comma(lang));
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let is_upstream = answer.direction == Direction::Upstream;
    let head = if answer.common.is_empty() {
        let words = if is_upstream { System::NoCommonCauses } else { System::NoCommonTargets };
        words.fill(lang, &[names, steps])
    } else {
        let unit = if is_upstream { Unit::EntityActs } else { Unit::Entity };
        let words = if is_upstream { System::CommonCauses } else { System::CommonTargets };
        words.fill(lang, &[unit.count(lang, answer.common.len()).into(), names, steps])
    };
    view.paragraph(Line::of(Role::Heading, head.plain()));
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    for one in &answer.common {
        let mut rows = vec![Row::of(0, naming.entity_line(&one.id))];
        rows.extend(one.effects.iter().map(|effect| row(naming, effect)));
        view.rows(rows);
    }
    view.gap();
    if answer.truncated {
        view.paragraph(System::MoreInterventions.fill(lang, &[(question.limit * 5).to_string().into()]));
    }
    let paths = answer.common.iter().flat_map(|one| &one.effects).map(|effect| &effect.path);
    super::path::footer(naming, paths, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    if let (Some(first), Some(asked)) = (answer.common.first(), answer.entities.first()) {
        let pair = [naming.typed(&first.id), naming.typed_asked(asked)];
        let pair = if is_upstream { pair.join(" ") } else { [pair[1].as_str(), &pair[0]].join(" ") };
        let filters = naming.filters(&question.selection);
        view.next(Answer::Next.text(lang), vec![naming.command(&format!("why {pair}{filters}"))]);
    }
    view
}

/// What a path does, and the path.
fn row(naming: Naming<'_>, effect: &CommonEffect) -> Row {
    let mark = match effect.verdict {
        Verdict::Increases => Line::mark(Mark::Raises),
        Verdict::Decreases => Line::mark(Mark::Lowers),
        Verdict::Ambiguous => Line::mark(Mark::Raises).then(Line::mark(Mark::Lowers)),
        Verdict::Unknown | Verdict::None => Line::mark(Mark::Acts),
    };
    let length = Line::of(Role::Faint, Unit::Step.count(naming.lang, effect.path.length));
    let conditions = step::in_brackets(naming, &naming.conditions(&effect.path.context));
    let path = inline(naming, &effect.path).then(conditions);
    Row::of(1, mark.text(" ").then(length).text("   ").then(path))
}
