//! `interventions` as text: by what they do where there is one target, as a matrix where there are several.

mod list;
mod matrix;

use super::{Line, View};
use crate::query::answer::Verdict;
use crate::query::interventions::{Intervention, InterventionsAnswer, InterventionsQuestion};
use crate::render::cut::{Room, more};
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit};

/// Lays out the answer to `interventions`.
pub fn interventions(
    naming: Naming<'_>,
    question: &InterventionsQuestion,
    answer: &InterventionsAnswer,
    room: Room,
) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &answer.targets.iter().collect::<Vec<_>>(), &mut view);
    let targets = Line::join(answer.targets.iter().map(|asked| naming.asked(asked)), System::Or.text(lang));
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let head = match answer.total {
        0 => System::NoInterventions.fill(lang, &[targets, steps]),
        some => System::Interventions.fill(lang, &[Unit::InterventionActs.count(lang, some).into(), targets, steps]),
    };
    verdict::headline(naming, head, answer.interventions.is_empty(), &answer.left_out, &mut view);
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    let mut footnotes = Footnotes::default();
    let told = match answer.targets.as_slice() {
        [_] => list::tell(naming, answer, room, &mut footnotes, &mut view),
        _ => matrix::tell(naming, question, answer, room, &mut footnotes, &mut view),
    };
    view.gap();
    let filters = naming.filters(&question.filters);
    let asked = naming.typed_list("", &answer.targets);
    let left = answer.total - told;
    more(naming, left, &format!("interventions{asked}{filters}"), answer.total, &mut view);
    footnotes.explain(naming, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let first = answer.interventions.iter().find(|one| raises(one)).or(answer.interventions.first());
    let next = match (first, answer.targets.first()) {
        (Some(first), Some(target)) => {
            let why = format!("why {} {}{filters}", naming.typed(&first.id), naming.typed_asked(target));
            vec![why, format!("interventions{asked}{filters} -o interventions.dot")]
        }
        _ if !answer.left_out.is_empty() => vec![format!("interventions{asked}")],
        (_, Some(target)) => vec![format!("upstream {}", naming.typed_asked(target))],
        _ => Vec::new(),
    };
    view.next(Answer::Next.text(lang), next.iter().map(|words| naming.command(words)).collect());
    view
}

/// Returns the interventions that are laid out.
pub(crate) fn shown(answer: &InterventionsAnswer, room: Room) -> Vec<&Intervention> {
    match answer.targets.as_slice() {
        [_] => list::sorts(answer, room).concat(),
        _ => matrix::shown(answer, room).iter().collect(),
    }
}

/// Tells whether the nearest paths raise the first target.
fn raises(one: &Intervention) -> bool {
    let nearest = one.effects.first().and_then(|effect| effect.nearest.as_ref());
    nearest.is_some_and(|nearest| nearest.verdict == Verdict::Increases)
}
