//! Which relations of an answer are drawn, and what stands out.

use std::collections::BTreeSet;

use super::Answered;
use crate::model::id::EntityId;
use crate::query::answer::{Asked, PathAnswer, RelationAnswer};
use crate::query::list::Items;
use crate::query::show::ShowAnswer;
use crate::render::diagram::{Diagram, Drawing};
use crate::render::naming::Naming;

/// Draws an answer, or returns none where it has no relations.
pub(super) fn picture(naming: Naming<'_>, answered: &Answered) -> Option<Diagram> {
    let of = |title: String, focus: &[&EntityId], is_chain: bool, relations: Vec<&RelationAnswer>| {
        let focus: BTreeSet<EntityId> = focus.iter().map(|id| (*id).clone()).collect();
        let drawing = Drawing { naming, labels: Vec::new(), title, focus, is_chain };
        (!relations.is_empty()).then(|| drawing.draw(relations))
    };
    let pair = |from: &Asked, to: &Asked| format!("{} → {}", naming.entity(&from.id), naming.entity(&to.id));
    match answered {
        Answered::Path(_, answer) => {
            let title = pair(&answer.from, &answer.to);
            of(title, &[&answer.from.id, &answer.to.id], true, steps(answer.paths.iter()))
        }
        Answered::Effect(_, answer) => {
            let paths = answer.increasing.iter().chain(&answer.decreasing).chain(&answer.unknown);
            let mut relations = steps(paths);
            relations.extend(answer.direct.relations.iter().chain(&answer.associations));
            of(pair(&answer.from, &answer.to), &[&answer.from.id, &answer.to.id], true, relations)
        }
        Answered::Show(ShowAnswer::Entity { entity, incoming, outgoing, .. }, _) => {
            let relations = incoming.iter().chain(outgoing).collect();
            of(naming.entity(&entity.id), &[&entity.id], true, relations)
        }
        Answered::Show(ShowAnswer::Mechanism { mechanism, relations, .. }, _) => {
            of(naming.mechanism(&mechanism.id), &[], false, relations.iter().collect())
        }
        Answered::Show(ShowAnswer::Note { note, relations, .. }, _) => {
            of(note.id.to_string(), &[], false, relations.iter().collect())
        }
        Answered::List(answer) => match &answer.items {
            Items::Relations(relations) => of(String::new(), &[], false, relations.iter().collect()),
            _ => None,
        },
        Answered::Show(ShowAnswer::Source { .. }, _)
        | Answered::Search(..)
        | Answered::Reach(..)
        | Answered::Neighbors(..)
        | Answered::Stats(_) => None,
    }
}

fn steps<'a>(paths: impl Iterator<Item = &'a PathAnswer>) -> Vec<&'a RelationAnswer> {
    paths.flat_map(|path| &path.relations).collect()
}
