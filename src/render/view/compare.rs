//! `compare` as text: both sides in a line each, then the paths that hold on one of them alone.

use super::path::{footer, numbered};
use super::{Line, Row, View};
use crate::query::answer::{Basis, PathAnswer};
use crate::query::compare::{CompareAnswer, CompareQuestion, Side};
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit};

/// Lays out the answer to `compare`.
pub fn compare(naming: Naming<'_>, question: &CompareQuestion, answer: &CompareAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &[&answer.from, &answer.to], &mut view);
    let when = |side: &Side| Line::from(naming.conditions(&side.when));
    let names = [naming.asked(&answer.from), naming.asked(&answer.to), when(&answer.here), when(&answer.there)];
    let words = if answer.differ { System::Differ } else { System::Agree };
    view.paragraph(Line::of(Role::Heading, words.fill(lang, &names).plain()));
    view.rows([&answer.here, &answer.there].map(|one| side(naming, answer, one)).into());
    if !(answer.here.complete && answer.there.complete) {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    let lists = [
        (System::OnlyWhen.fill(lang, &[when(&answer.here)]), &answer.only_here),
        (System::OnlyWhen.fill(lang, &[when(&answer.there)]), &answer.only_there),
        (System::WhenEither.text(lang).into(), &answer.both),
    ];
    for (heading, paths) in lists {
        if !paths.is_empty() {
            view.heading(heading);
            for (at, path) in paths.iter().enumerate() {
                view.rows(numbered(naming, at + 1, path, None));
            }
        }
    }
    if !answer.associations.is_empty() {
        view.heading(Answer::Associations.text(lang));
        let row = |relation| step::whole_from(naming, relation, &answer.from.id);
        view.rows(answer.associations.iter().map(row).collect());
    }
    view.gap();
    if answer.truncated {
        view.paragraph(System::MorePaths.fill(lang, &[(question.limit * 5).to_string().into()]));
    }
    let shown: Vec<&PathAnswer> = answer.only_here.iter().chain(&answer.only_there).chain(&answer.both).collect();
    footer(naming, shown.into_iter(), &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let pair = [&answer.from, &answer.to].map(|asked| naming.typed_asked(asked)).join(" ");
    let effect = |side: &Side| naming.command(&format!("effect {pair}{}", naming.option("--when", &side.when)));
    view.next(Answer::Next.text(lang), vec![effect(&answer.here), effect(&answer.there)]);
    view
}

fn side(naming: Naming<'_>, answer: &CompareAnswer, side: &Side) -> Row {
    let lang = naming.lang;
    let when = Line::from(naming.conditions(&side.when));
    let Some(nearest) = &side.nearest else {
        return Row::of(0, System::SideNothing.fill(lang, &[when]));
    };
    let pair = [naming.asked(&answer.from), naming.asked(&answer.to)];
    let does = verdict::does(naming, nearest.verdict, &pair);
    let does = match nearest.steps {
        1 => Answer::Directly.fill(lang, &[does]),
        more => Answer::InSteps.fill(lang, &[does, Unit::Step.count(lang, more).into()]),
    };
    let words = if side.basis == Some(Basis::General) { System::SideGeneral } else { System::Side };
    let counts = verdict::counts(naming, side.counts);
    Row { details: vec![Line::of(Role::Faint, counts.plain())], ..Row::of(0, words.fill(lang, &[when, does])) }
}
