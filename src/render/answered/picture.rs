//! Which relations of an answer are drawn, and what stands out.

use std::collections::BTreeSet;

use super::Answered;
use crate::model::id::EntityId;
use crate::query::answer::{Asked, PathAnswer, RelationAnswer};
use crate::query::list::Items;
use crate::query::show::ShowAnswer;
use crate::render::diagram::{Diagram, Drawing};
use crate::render::naming::Naming;
use crate::render::words::comma;

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
        Answered::Reach(_, answer, relations) => {
            of(naming.entity(&answer.entity.id), &[&answer.entity.id], true, relations.iter().collect())
        }
        Answered::Neighbors(_, answer, relations) => {
            of(naming.entity(&answer.entity.id), &[&answer.entity.id], true, relations.iter().collect())
        }
        Answered::Loops(_, answer, _) => {
            let focus: Vec<&EntityId> = answer.entity.iter().map(|asked| &asked.id).collect();
            let title = focus.first().map_or(String::new(), |id| naming.entity(id));
            of(title, &focus, false, answer.loops.iter().flat_map(|one| &one.relations).collect())
        }
        Answered::Compare(_, answer, _) => {
            let paths = answer.only_here.iter().chain(&answer.only_there).chain(&answer.both);
            let mut relations = steps(paths);
            relations.extend(&answer.associations);
            let here = naming.conditions(&answer.here.when);
            let there = naming.conditions(&answer.there.when);
            let title = format!("{} ({here} / {there})", pair(&answer.from, &answer.to));
            of(title, &[&answer.from.id, &answer.to.id], true, relations)
        }
        Answered::WhatIf(_, answer, _) => {
            let seeds = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked);
            let focus: Vec<&EntityId> = seeds.map(|asked| &asked.id).collect();
            let title = list(naming, focus.iter().copied());
            of(title, &focus, true, steps(answer.changes.iter().map(|change| &change.because)))
        }
        Answered::Contradictions(_, answer) => {
            let all = answer.contradictions.iter().flat_map(|one| {
                let sides = one.sides.plus.iter().chain(&one.sides.minus).flat_map(|path| &path.relations);
                sides.chain(&one.sides.zero).chain(&one.disputed)
            });
            of(String::new(), &[], true, all.collect())
        }
        Answered::Interventions(_, answer, _) => {
            let focus: Vec<&EntityId> = answer.targets.iter().map(|asked| &asked.id).collect();
            let effects = || answer.interventions.iter().flat_map(|one| &one.effects);
            let mut relations = steps(effects().filter_map(|effect| effect.path.as_ref()));
            relations.extend(effects().flat_map(|effect| &effect.direct));
            of(list(naming, focus.iter().copied()), &focus, true, relations)
        }
        Answered::Common(_, answer, _) => {
            let focus: Vec<&EntityId> = answer.entities.iter().map(|asked| &asked.id).collect();
            let paths = answer.common.iter().flat_map(|one| &one.effects).map(|effect| &effect.path);
            of(list(naming, focus.iter().copied()), &focus, true, steps(paths))
        }
        Answered::Why(_, answer) => {
            let mut relations = steps(answer.paths.iter());
            relations.extend(&answer.associations);
            of(pair(&answer.from, &answer.to), &[&answer.from.id, &answer.to.id], true, relations)
        }
        Answered::Show(ShowAnswer::Source { .. }, _) | Answered::Search(..) | Answered::Stats(_) | Answered::Cite(_) => None,
    }
}

fn list<'a>(naming: Naming<'_>, ids: impl Iterator<Item = &'a EntityId>) -> String {
    ids.map(|id| naming.entity(id)).collect::<Vec<_>>().join(comma(naming.lang))
}

fn steps<'a>(paths: impl Iterator<Item = &'a PathAnswer>) -> Vec<&'a RelationAnswer> {
    paths.flat_map(|path| &path.relations).collect()
}
