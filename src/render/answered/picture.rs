//! Which relations of an answer are drawn, and what stands out.

use std::collections::BTreeSet;

use super::Answered;
use crate::model::id::EntityId;
use crate::query::answer::{EntityRef, RelationRecord, SignedPath};
use crate::query::list::Items;
use crate::query::reach::Direction;
use crate::query::show::ShowAnswer;
use crate::render::diagram::{Diagram, Drawing};
use crate::render::naming::Naming;
use crate::render::view::{Line, common, compare, interventions, loops, what_if};
use crate::render::words::picture::Picture;
use crate::render::words::{Phrase, comma};

/// Draws an answer, or returns none where it has no relations.
pub(super) fn picture(naming: Naming<'_>, answered: &Answered) -> Option<Diagram> {
    let of = |title: String, focus: &[&EntityId], is_chain: bool, relations: Vec<&RelationRecord>| {
        let focus: BTreeSet<EntityId> = focus.iter().map(|id| (*id).clone()).collect();
        let drawing = Drawing { naming, labels: Vec::new(), title, focus, is_chain };
        (!relations.is_empty()).then(|| drawing.draw(relations))
    };
    let pair = |from: &EntityRef, to: &EntityRef| format!("{} → {}", naming.entity(&from.id), naming.entity(&to.id));
    match answered {
        Answered::Path(_, answer) => {
            let title = pair(&answer.from, &answer.to);
            let mut relations = steps(answer.paths.iter());
            relations.extend(&answer.no_effect);
            of(title, &[&answer.from.id, &answer.to.id], true, relations)
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
        Answered::Loops(_, answer, room) => {
            let focus: Vec<&EntityId> = answer.entity.iter().map(|asked| &asked.id).collect();
            let title = focus.first().map_or(Picture::Loops.text(naming.lang).to_owned(), |id| naming.entity(id));
            let ways = loops::ways(answer, *room);
            let around: Vec<SignedPath> =
                ways.into_iter().flatten().map(|one| loops::around(one, focus.first().copied())).collect();
            of(title, &focus, false, steps(around.iter()))
        }
        Answered::Compare(_, answer, room) => {
            let mut relations = steps(compare::shown(answer, *room).into_iter().flatten());
            relations.extend(answer.here.no_effect.iter().chain(&answer.there.no_effect).chain(&answer.associations));
            let here = naming.conditions(&answer.here.when);
            let there = naming.conditions(&answer.there.when);
            let title = format!("{} ({here} / {there})", pair(&answer.from, &answer.to));
            of(title, &[&answer.from.id, &answer.to.id], true, relations)
        }
        Answered::WhatIf(_, answer, room) => {
            let seeds = answer.raised.iter().chain(&answer.lowered).chain(&answer.blocked);
            let focus: Vec<&EntityId> = seeds.map(|asked| &asked.id).collect();
            let changes = what_if::reasoned(answer, *room);
            let paths = changes.iter().map(|change| &change.because);
            of(what_if::done(naming, answer).plain(), &focus, true, steps(paths))
        }
        Answered::Contradictions(_, answer) => {
            let all = answer.contradictions.iter().flat_map(|one| {
                let sides = one.sides.plus.iter().chain(&one.sides.minus).flat_map(|path| &path.relations);
                sides.chain(&one.sides.zero).chain(&one.disputed)
            });
            of(Picture::Contradictions.text(naming.lang).to_owned(), &[], true, all.collect())
        }
        Answered::Interventions(_, answer, room) => {
            let shown = interventions::shown(answer, *room);
            let effects = || shown.iter().flat_map(|one| &one.effects);
            let mut relations = steps(effects().filter_map(|effect| effect.path.as_ref()));
            relations.extend(effects().flat_map(|effect| &effect.direct));
            let (title, focus) = (titled(naming, Picture::Interventions, &answer.targets), ids(&answer.targets));
            of(title, &focus, true, relations)
        }
        Answered::Common(_, answer, room) => {
            let paths = common::shown(answer, *room).iter().flat_map(|one| &one.effects).map(|effect| &effect.path);
            let words = match answer.direction {
                Direction::Upstream => Picture::CommonCauses,
                Direction::Downstream => Picture::CommonTargets,
            };
            of(titled(naming, words, &answer.entities), &ids(&answer.entities), true, steps(paths))
        }
        Answered::Why(_, answer) => {
            let mut relations = steps(answer.paths.iter());
            if relations.is_empty() {
                relations.extend(&answer.direct.relations);
            }
            relations.extend(&answer.associations);
            of(pair(&answer.from, &answer.to), &[&answer.from.id, &answer.to.id], true, relations)
        }
        Answered::Show(ShowAnswer::Source { .. }, _) | Answered::Search(..) | Answered::Stats(_) | Answered::Cite(_) => None,
    }
}

/// Fills a title with the names of entities.
fn titled(naming: Naming<'_>, words: Picture, asked: &[EntityRef]) -> String {
    let names = Line::join(asked.iter().map(|asked| naming.asked(asked)), comma(naming.lang));
    words.fill(naming.lang, &[names]).plain()
}

fn ids(asked: &[EntityRef]) -> Vec<&EntityId> {
    asked.iter().map(|asked| &asked.id).collect()
}

fn steps<'a>(paths: impl Iterator<Item = &'a SignedPath>) -> Vec<&'a RelationRecord> {
    paths.flat_map(|path| &path.relations).collect()
}
