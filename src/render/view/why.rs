//! `why` as text: the verdict, then the best paths as sentences, each with the notes that it rests on.

use super::effect::{compare, split_by};
use super::{Line, Row, View};
use crate::model::evidence::Stance;
use crate::query::answer::{EvidenceRecord, SignedPath};
use crate::query::why::{WhyAnswer, WhyQuestion};
use crate::render::naming::Naming;
use crate::render::palette::Mark;
use crate::render::quote::Quotes;
use crate::render::sentence;
use crate::render::step;
use crate::render::verdict::{self, finding};
use crate::render::words::Phrase;
use crate::render::words::answer::Answer;

/// How many notes of a step are quoted.
const MAX_QUOTED: usize = 2;

/// Lays out the answer to `why`.
pub fn why(naming: Naming<'_>, question: &WhyQuestion, answer: &WhyAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    finding!(question, answer).of_direct(&answer.direct.relations).tell(naming, &mut view);
    if let Some(split) = &answer.split {
        view.paragraph(split_by(naming, split));
    }
    let mut quotes = Quotes::default();
    for path in &answer.paths {
        view.gap();
        let mark = Line::mark(Mark::of_sign(path.sign)).text("  ");
        let mut rows = vec![Row::of(0, mark.then(sentence::path(naming, &answer.from, &answer.to, path)))];
        rows.extend(notes(path).into_iter().flat_map(|evidence| quotes.quote(naming, evidence, 1)));
        view.rows(rows);
    }
    if answer.paths.is_empty() {
        view.gap();
        for relation in &answer.direct.relations {
            let mut rows = vec![step::whole(naming, relation, 0)];
            rows.extend(relation.evidence.iter().flat_map(|evidence| quotes.quote(naming, evidence, 1)));
            view.rows(rows);
        }
    }
    if !answer.associations.is_empty() {
        view.heading(Answer::Associations.text(lang));
        let row = |relation| step::whole_from(naming, relation, &answer.from.id);
        view.rows(answer.associations.iter().map(row).collect());
    }
    view.gap();
    verdict::left_out(naming, &answer.left_out, &mut view);
    let pair = [&answer.from, &answer.to].map(|asked| naming.typed_asked(asked)).join(" ");
    let filters = naming.filters(&question.filters);
    let mut next: Vec<String> = answer.split.iter().map(|split| compare(naming, &pair, split, &question.filters)).collect();
    if answer.paths.is_empty() {
        let farther = answer.beyond.map(|steps| format!("why {pair}{filters} --max-steps {steps}"));
        let unfiltered = (!answer.left_out.is_empty()).then(|| format!("why {pair}"));
        next.push(unfiltered.or(farther).unwrap_or_else(|| format!("upstream {}", naming.typed_asked(&answer.to))));
    } else {
        next.extend(answer.truncated.then(|| format!("path {pair}{filters}")));
        next.push(format!("why {pair}{filters} -o why.dot"));
    }
    view.next(Answer::Next.text(lang), next.iter().map(|words| naming.command(words)).collect());
    view
}

/// Returns what a path rests on: the first items that support each step, then those that dispute it.
fn notes(path: &SignedPath) -> Vec<&EvidenceRecord> {
    let mut notes = Vec::new();
    for relation in &path.relations {
        for stance in [Stance::Supports, Stance::Disputes] {
            notes.extend(relation.evidence.iter().filter(|item| item.stance == stance).take(MAX_QUOTED));
        }
    }
    notes
}
