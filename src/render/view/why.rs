//! `why` as text: the verdict, the best paths as sentences, and the notes that they rest on.

use super::{Line, Row, View};
use crate::model::effect::Sign;
use crate::query::why::{WhyAnswer, WhyQuestion};
use crate::render::naming::Naming;
use crate::render::palette::{Mark, Role};
use crate::render::sentence;
use crate::render::step;
use crate::render::verdict::{self, Finding};
use crate::render::view::effect::{sources, split_by};
use crate::render::view::show::{note_text, place};
use crate::render::words::Phrase;
use crate::render::words::answer::Answer;
use crate::render::words::page::Page;

/// Lays out the answer to `why`.
pub fn why(naming: Naming<'_>, question: &WhyQuestion, answer: &WhyAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    let is_null = |relation: &&crate::query::answer::RelationAnswer| relation.sign == Some(Sign::Zero);
    let finding = Finding {
        from: &answer.from,
        to: &answer.to,
        verdict: answer.verdict,
        nearest: answer.nearest.as_ref(),
        basis: answer.basis,
        complete: answer.complete,
        counts: answer.counts,
        shortest: (None, None),
        direct_sources: Some(sources(answer.direct.relations.iter().filter(|relation| !is_null(relation)))),
        null_sources: sources(answer.direct.relations.iter().filter(is_null)),
        when: &question.selection.when,
        max_steps: question.max_steps,
        left_out: &answer.left_out,
    };
    finding.tell(naming, &mut view);
    if let Some(split) = &answer.split {
        view.paragraph(split_by(naming, split));
    }
    view.gap();
    for path in &answer.paths {
        let mark = Line::mark(Mark::of_sign(path.sign)).text("  ");
        view.rows(vec![Row::of(0, mark.then(sentence::path(naming, &answer.from, &answer.to, path)))]);
    }
    if answer.paths.is_empty() {
        let others = answer.direct.relations.iter();
        view.rows(others.map(|relation| step::whole(naming, relation, 0)).collect());
    }
    if !answer.associations.is_empty() {
        view.heading(Answer::Associations.text(lang));
        let row = |relation| step::whole_from(naming, relation, &answer.from.id);
        view.rows(answer.associations.iter().map(row).collect());
    }
    if !answer.notes.is_empty() {
        view.heading(Page::Notes.text(lang));
        for note in &answer.notes {
            let mut rows = vec![Row::of(0, Line::of(Role::Faint, place(naming, note)))];
            rows.extend(note_text(naming, note).into_iter().map(|lead| Row::prose(1, lead)));
            view.rows(rows);
        }
    }
    view.gap();
    verdict::left_out(naming, &answer.left_out, &mut view);
    let pair = [&answer.from, &answer.to].map(|asked| naming.typed_asked(asked)).join(" ");
    let filters = naming.filters(&question.selection);
    let picture = format!("why {pair}{filters} -o why.dot");
    let words = if answer.truncated { vec![format!("path {pair}{filters}"), picture] } else { vec![picture] };
    if !answer.paths.is_empty() {
        view.next(Answer::Next.text(lang), words.iter().map(|words| naming.command(words)).collect());
    }
    view
}
