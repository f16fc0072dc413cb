//! What is recorded near a pair of which nothing is.

use crate::query::answer::{Elsewhere, RelationRecord};
use crate::render::naming::Naming;
use crate::render::parts::merged::merged;
use crate::render::parts::quote::Quotes;
use crate::render::parts::step;
use crate::render::view::{Row, View};
use crate::render::words::Phrase;
use crate::render::words::pair::PairWords;

/// Adds what is recorded under other conditions, of narrower things, of broader ones, of criteria and the other way round; nothing where there is none.
pub(crate) fn tell(naming: Naming<'_>, elsewhere: &Elsewhere, view: &mut View) {
    for (heading, relations) in sorts(elsewhere) {
        if !relations.is_empty() {
            view.heading(heading.text(naming.lang));
            view.rows(rows(naming, relations));
        }
    }
}

/// Adds the same, each relation with the notes that it rests on.
pub(crate) fn tell_with_notes(naming: Naming<'_>, elsewhere: &Elsewhere, quotes: &mut Quotes, view: &mut View) {
    for (heading, relations) in sorts(elsewhere) {
        if !relations.is_empty() {
            view.heading(heading.text(naming.lang));
        }
        for relation in merged(relations) {
            let mut rows = vec![step::whole(naming, &relation, 0)];
            rows.extend(relation.evidence.iter().flat_map(|evidence| quotes.quote(naming, evidence, 1)));
            view.rows(rows);
        }
    }
}

/// Returns the sorts of what is near, each with its heading.
fn sorts(elsewhere: &Elsewhere) -> [(PairWords, &[RelationRecord]); 5] {
    [
        (PairWords::OtherConditions, &elsewhere.other_conditions),
        (PairWords::Narrower, &elsewhere.narrower),
        (PairWords::Broader, &elsewhere.broader),
        (PairWords::OfCriteria, &elsewhere.criteria),
        (PairWords::Reverse, &elsewhere.reverse),
    ]
}

fn rows(naming: Naming<'_>, relations: &[RelationRecord]) -> Vec<Row> {
    merged(relations).iter().map(|relation| step::whole(naming, relation, 0)).collect()
}
