//! `contradictions` as text: what is open first, what conditions resolve behind it.

use super::{Line, Row, View};
use crate::model::condition::Context;
use crate::query::answer::RelationRecord;
use crate::query::contradictions::{Contradiction, ContradictionsAnswer, ContradictionsQuestion};
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
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
    let resolved = all.iter().filter(|one| one.resolved_by_context).count();
    let parts = [Line::from(Unit::Contradiction.count(lang, all.len() - resolved)), resolved.to_string().into()];
    let words = match (all.len() - resolved, resolved) {
        (0, 0) => System::NoContradictions,
        (0, _) => System::AllResolved,
        (_, 0) => System::Contradictions,
        (_, _) => System::ContradictionsAndResolved,
    };
    verdict::headline(naming, words.fill(lang, &parts), all.is_empty(), &answer.left_out, &mut view);
    let mut footnotes = Footnotes::default();
    for (is_resolved, heading) in [(false, System::OpenHead), (true, System::ResolvedHead)] {
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
    verdict::left_out(naming, &answer.left_out, &mut view);
    let filters = naming.filters(&question.filters);
    let next = match all.first() {
        Some(one) => {
            let pair = [&one.subject, &one.object].map(|id| naming.typed(id)).join(" ");
            vec![format!("why {pair}{filters}"), format!("contradictions{filters} -o contradictions.dot")]
        }
        None if !answer.left_out.is_empty() => vec!["contradictions".to_owned()],
        None => Vec::new(),
    };
    view.next(Answer::Next.text(lang), next.iter().map(|words| naming.command(words)).collect());
    view
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
