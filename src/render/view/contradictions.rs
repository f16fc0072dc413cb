//! `contradictions` as text: what is open first, what conditions resolve behind it.

use super::{Line, Row, View};
use crate::query::answer::RelationAnswer;
use crate::query::contradictions::{Contradiction, ContradictionsAnswer, ContradictionsQuestion};
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::system::System;
use crate::render::words::{Phrase, Unit};

/// Lays out the answer to `contradictions`.
pub fn contradictions(naming: Naming<'_>, question: &ContradictionsQuestion, answer: &ContradictionsAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    let all = &answer.contradictions;
    if all.is_empty() {
        view.paragraph(System::NoContradictions.text(lang));
    } else {
        let resolved = all.iter().filter(|one| one.resolved_by_context).count();
        let parts = [Unit::Contradiction.count(lang, all.len()), resolved.to_string()].map(Line::from);
        view.paragraph(Line::of(Role::Heading, System::Contradictions.fill(lang, &parts).plain()));
    }
    for (is_resolved, heading) in [(false, System::OpenHead), (true, System::ResolvedHead)] {
        let pairs: Vec<&Contradiction> = all.iter().filter(|one| one.resolved_by_context == is_resolved).collect();
        if !pairs.is_empty() {
            view.heading(heading.text(lang));
            for one in pairs {
                view.rows(rows(naming, one));
            }
        }
    }
    view.gap();
    verdict::left_out(naming, &answer.left_out, &mut view);
    let filters = naming.filters(&question.selection);
    let effect = |one: &Contradiction| {
        naming.command(&format!("effect {} {}{filters}", naming.typed(&one.subject), naming.typed(&one.object)))
    };
    view.next(Answer::Next.text(lang), all.first().map(effect).into_iter().collect());
    view
}

/// The pair, then each statement of it.
fn rows(naming: Naming<'_>, one: &Contradiction) -> Vec<Row> {
    let pair = [naming.entity_line(&one.subject), naming.entity_line(&one.object)];
    let mut rows = vec![Row::of(0, Line::join(pair, " / "))];
    let statements = one.sides.plus.iter().chain(&one.sides.minus).flat_map(|path| &path.relations).chain(&one.sides.zero);
    let statements: Vec<&RelationAnswer> = statements.collect();
    rows.extend(statements.iter().map(|relation| step::seen_from(naming, relation, &one.subject, 1)));
    let others = one.disputed.iter().filter(|relation| statements.iter().all(|other| other.id != relation.id));
    rows.extend(others.map(|relation| step::seen_from(naming, relation, &one.subject, 1)));
    rows
}
