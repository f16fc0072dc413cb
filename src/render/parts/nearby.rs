//! What is recorded near a pair of which nothing is.

use crate::query::answer::{Elsewhere, RelationRecord};
use crate::render::naming::Naming;
use crate::render::parts::merged::merged;
use crate::render::parts::step;
use crate::render::view::{Row, View};
use crate::render::words::Phrase;
use crate::render::words::pair::PairWords;

/// Adds what is recorded of narrower things, of broader ones and the other way round; nothing where there is none.
pub(crate) fn tell(naming: Naming<'_>, elsewhere: &Elsewhere, view: &mut View) {
    let sorts = [
        (PairWords::Narrower, &elsewhere.narrower),
        (PairWords::Broader, &elsewhere.broader),
        (PairWords::Reverse, &elsewhere.reverse),
    ];
    for (heading, relations) in sorts {
        if !relations.is_empty() {
            view.heading(heading.text(naming.lang));
            view.rows(rows(naming, relations));
        }
    }
}

fn rows(naming: Naming<'_>, relations: &[RelationRecord]) -> Vec<Row> {
    merged(relations).iter().map(|relation| step::whole(naming, relation, 0)).collect()
}
