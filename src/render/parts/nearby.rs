//! What is recorded near a pair of which nothing is.

use crate::query::answer::{Elsewhere, RelationRecord};
use crate::render::naming::Naming;
use crate::render::parts::merged::merged;
use crate::render::parts::quote::Quotes;
use crate::render::parts::step;
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::pair::PairWords;

/// Adds what is recorded under other conditions, of narrower things, of broader ones, of criteria and the other way round, with the
/// notes behind each relation where they are to be quoted; nothing where there is none.
pub(crate) fn tell(naming: Naming<'_>, elsewhere: &Elsewhere, mut quotes: Option<&mut Quotes>, view: &mut View) {
    for (heading, relations) in sorts(elsewhere) {
        if !relations.is_empty() {
            view.heading(heading.text(naming.lang));
        }
        for relation in merged(relations) {
            view.rows(match &mut quotes {
                Some(quotes) => quotes.whole(naming, &relation),
                None => vec![step::whole(naming, &relation, 0)],
            });
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
