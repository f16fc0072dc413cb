//! `effect` as text: the nearest verdict, all routes, what is recorded directly, and examples of each side.

use super::path::{in_lines, numbered, unstated};
use super::{Line, Table, View};
use crate::graph::filters::Filters;
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::id::ValueId;
use crate::query::answer::{SignCounts, SignedPath, Verdict};
use crate::query::effect::{EffectAnswer, EffectQuestion, Split};
use crate::render::footnotes::Footnotes;
use crate::render::naming::Naming;
use crate::render::palette::Role;
use crate::render::step;
use crate::render::verdict::{self, Finding, finding};
use crate::render::words::answer::Answer;
use crate::render::words::{Phrase, comma};

/// Lays out the answer to `effect`.
pub fn effect(naming: Naming<'_>, question: &EffectQuestion, answer: &EffectAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    let shortest = |has: fn(&SignCounts) -> bool| answer.by_length.iter().find(|row| has(&row.counts)).map(|row| row.length);
    let finding = Finding {
        shortest: (shortest(|counts| counts.plus > 0), shortest(|counts| counts.minus > 0)),
        ..finding!(question, answer).of_direct(&answer.direct.relations)
    };
    finding.tell(naming, &mut view);
    if let Some(split) = &answer.split {
        view.paragraph(split_by(naming, split));
    }
    if answer.verdict == Verdict::Ambiguous || answer.by_length.len() > 1 {
        view.gap();
        view.table(by_length(naming, answer));
    }
    if !answer.direct.relations.is_empty() {
        view.heading(Answer::Direct.text(lang));
        view.rows(answer.direct.relations.iter().map(|relation| step::whole(naming, relation, 0)).collect());
    }
    let mut footnotes = Footnotes::default();
    footnotes.rows(answer.direct.relations.iter().chain(&answer.associations));
    examples(naming, question, answer, &mut footnotes, &mut view);
    if !answer.associations.is_empty() {
        view.heading(Answer::Associations.text(lang));
        view.rows(answer.associations.iter().map(|relation| step::whole_from(naming, relation, &answer.from.id)).collect());
    }
    view.gap();
    footnotes.explain(naming, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    view.next(Answer::Next.text(lang), next(naming, question, answer));
    view
}

/// Shows the best path of each side step by step, and the others in a line each. A path that is a direct relation stands above
/// already.
fn examples(
    naming: Naming<'_>,
    question: &EffectQuestion,
    answer: &EffectAnswer,
    footnotes: &mut Footnotes,
    view: &mut View,
) {
    let sides = [
        (Answer::ExamplesRaising, &answer.increasing),
        (Answer::ExamplesLowering, &answer.decreasing),
        (Answer::ExamplesUnsigned, &answer.unknown),
    ];
    for (heading, paths) in sides {
        let indirect: Vec<&SignedPath> = paths.iter().filter(|path| path.length > 1).collect();
        let Some((best, others)) = indirect.split_first() else { continue };
        view.heading(heading.text(naming.lang));
        view.rows(numbered(naming, 1, best, unstated(answer.basis, &question.filters.when)));
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
    let head = [Answer::Steps, Answer::Raise, Answer::Lower, Answer::UnknownSign].map(|words| Line::from(words.text(lang)));
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

pub(crate) fn split_by(naming: Naming<'_>, split: &Split) -> Line {
    let values = |values: &[_]| {
        let named: Vec<String> = values.iter().map(|value| naming.value(&split.facet, value)).collect();
        Line::from(named.join(comma(naming.lang)))
    };
    let parts = [naming.facet(&split.facet).into(), values(&split.increasing), values(&split.decreasing)];
    Answer::SplitBy.fill(naming.lang, &parts)
}

/// Returns the question that holds the two sides against each other, where a facet parts them.
pub(crate) fn compare(naming: Naming<'_>, pair: &str, split: &Split, filters: &Filters) -> String {
    let option = |name: &str, values: &[ValueId]| {
        let mut side = Context::default();
        values.iter().take(1).for_each(|value| side.set(split.facet.clone(), value.clone()));
        naming.option(name, &side)
    };
    let sides = [option("--when", &split.increasing), option("--with", &split.decreasing)].concat();
    format!("compare {pair}{sides}{}", naming.filters(filters))
}

fn next(naming: Naming<'_>, question: &EffectQuestion, answer: &EffectAnswer) -> Vec<String> {
    let pair = [&answer.from, &answer.to].map(|asked| naming.typed_asked(asked)).join(" ");
    let filters = naming.filters(&question.filters);
    let words = match answer.verdict {
        Verdict::None if !answer.left_out.is_empty() => vec![format!("effect {pair}")],
        Verdict::None => {
            let farther = answer.beyond.map(|steps| format!("effect {pair}{filters} --max-steps {steps}"));
            farther.into_iter().chain([format!("upstream {}", naming.typed_asked(&answer.to))]).collect()
        }
        _ => {
            let compare = answer.split.as_ref().map(|split| compare(naming, &pair, split, &question.filters));
            let others = [format!("path {pair}{filters}"), format!("effect {pair}{filters} -o effect.dot")];
            compare.into_iter().chain(others).collect()
        }
    };
    words.iter().map(|words| naming.command(words)).collect()
}
