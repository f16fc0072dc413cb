//! `interventions` as text: by what they do where there is one target, by intervention where there are several.

use super::{Line, Row, View};
use crate::model::effect::Sign;
use crate::query::answer::{Asked, Basis, RelationAnswer, Verdict};
use crate::query::interventions::{Intervention, InterventionEffect, InterventionsAnswer, InterventionsQuestion};
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::view::path::inline;
use crate::render::words::answer::Answer;
use crate::render::words::record::Record;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit, comma, semicolon};

/// Lays out the answer to `interventions`.
pub fn interventions(naming: Naming<'_>, question: &InterventionsQuestion, answer: &InterventionsAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &answer.targets.iter().collect::<Vec<_>>(), &mut view);
    let targets = Line::join(answer.targets.iter().map(|asked| naming.asked(asked)), comma(lang));
    let steps = Line::from(Unit::Step.count(lang, question.max_steps));
    let head = match answer.interventions.len() {
        0 => System::NoInterventions.fill(lang, &[targets, steps]),
        some => System::Interventions.fill(lang, &[Unit::InterventionActs.count(lang, some).into(), targets, steps]),
    };
    view.paragraph(Line::of(Role::Heading, head.plain()));
    if !answer.complete {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
    }
    match answer.targets.as_slice() {
        [_] => by_verdict(naming, answer, &mut view),
        several => answer.interventions.iter().for_each(|one| view.rows(matrix(naming, several, one))),
    }
    view.gap();
    if answer.truncated {
        view.paragraph(System::MoreInterventions.fill(lang, &[(question.limit * 5).to_string().into()]));
    }
    let paths = answer.interventions.iter().flat_map(|one| &one.effects).filter_map(|effect| effect.path.as_ref());
    super::path::footer(naming, paths, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    if let (Some(first), Some(target)) = (answer.interventions.first(), answer.targets.first()) {
        let filters = naming.filters(&question.selection);
        let why = format!("why {} {}{filters}", naming.typed(&first.id), naming.typed_asked(target));
        view.next(Answer::Next.text(lang), vec![naming.command(&why)]);
    }
    view
}

fn by_verdict(naming: Naming<'_>, answer: &InterventionsAnswer, view: &mut View) {
    let groups = [
        (Verdict::Increases, System::HelpRaise),
        (Verdict::Decreases, System::HelpLower),
        (Verdict::Ambiguous, System::HelpBoth),
        (Verdict::Unknown, System::HelpUnknown),
        (Verdict::None, System::HelpNone),
    ];
    for (verdict, heading) in groups {
        let is_of = |one: &&Intervention| one.effects.first().is_some_and(|effect| effect.verdict == verdict);
        let found: Vec<&Intervention> = answer.interventions.iter().filter(is_of).collect();
        if found.is_empty() {
            continue;
        }
        view.heading(heading.text(naming.lang));
        for one in found {
            let name = name(naming, one);
            let effect = one.effects.first();
            let mut rows = vec![Row::of(0, name)];
            if let Some((effect, path)) = effect.and_then(|effect| effect.path.as_ref().map(|path| (effect, path))) {
                rows[0].details = details(naming, effect);
                if path.length > 1 {
                    let conditions = step::in_brackets(naming, &naming.conditions(&path.context));
                    rows.push(Row::of(1, inline(naming, path).then(conditions)));
                }
            } else {
                let direct = effect.into_iter().flat_map(|effect| &effect.direct);
                rows.extend(direct.map(|relation| step::step(naming, relation, 1)));
            }
            view.rows(rows);
        }
    }
}

/// One intervention, and a row for each target.
fn matrix(naming: Naming<'_>, targets: &[Asked], one: &Intervention) -> Vec<Row> {
    let mut rows = vec![Row::of(0, name(naming, one))];
    for (asked, effect) in targets.iter().zip(&one.effects) {
        let is_null = |relation: &RelationAnswer| relation.sign == Some(Sign::Zero);
        let (words, role) = match effect.verdict {
            Verdict::Increases => (System::TargetRaised, Role::Raises),
            Verdict::Decreases => (System::TargetLowered, Role::Lowers),
            Verdict::Ambiguous => (System::TargetBoth, Role::Unclear),
            Verdict::Unknown => (System::TargetUnknown, Role::Unclear),
            Verdict::None if effect.direct.iter().any(is_null) => (System::TargetNull, Role::Plain),
            Verdict::None => (System::TargetNothing, Role::Faint),
        };
        let lead = Line::of(role, words.fill(naming.lang, &[naming.asked(asked)]).plain());
        rows.push(Row { details: details(naming, effect), ..Row::of(1, lead) });
    }
    rows
}

fn name(naming: Naming<'_>, one: &Intervention) -> Line {
    naming.entity_line(&one.id).then(step::in_brackets(naming, &naming.kind(&one.kind)))
}

/// How near, who says so, on what work, and what weakens it.
fn details(naming: Naming<'_>, effect: &InterventionEffect) -> Vec<Line> {
    let lang = naming.lang;
    let mut parts: Vec<Line> = Vec::new();
    let evidence: Vec<_> = match &effect.path {
        Some(path) => path.relations.iter().flat_map(step::supporting).collect(),
        None => effect.direct.iter().flat_map(step::supporting).collect(),
    };
    if let Some(path) = &effect.path {
        let near = match path.length {
            1 => System::Directly.text(lang).into(),
            more => System::InSteps.fill(lang, &[Unit::Step.count(lang, more).into()]),
        };
        let conditions = if path.length == 1 { naming.conditions(&path.context) } else { String::new() };
        parts.push(near.then(step::in_brackets(naming, &conditions)));
    }
    parts.push(Line::of(Role::Faint, step::cite(naming, evidence.into_iter())));
    let strengths = effect.strengths.iter().map(|strength| Line::from(Record::of_strength(*strength).text(lang)));
    let mut marks: Vec<Line> = strengths.collect();
    if let Some(path) = &effect.path {
        marks.extend(path.relations.iter().filter_map(|relation| {
            step::seen_in(naming, &step::supporting(relation)).map(|places| Record::SeenIn.fill(lang, &[places.into()]))
        }));
    }
    if effect.unproven && effect.path.is_some() {
        marks.push(Line::of(Role::Unclear, System::Unproven.text(lang)));
    }
    if effect.contested {
        marks.push(Line::of(Role::Disputed, Record::Disputed.text(lang)));
    }
    if effect.basis == Some(Basis::General) {
        marks.push(System::InGeneral.text(lang).into());
    }
    parts.push(Line::join(marks, semicolon(lang)));
    parts.retain(|part| !part.is_empty());
    parts
}
