//! `upstream`, `downstream` and `neighbors` as text: names by distance and by what they do.

use std::collections::BTreeMap;

use super::{Line, Row, View};
use crate::graph::filters::Filters;
use crate::model::effect::Sign;
use crate::query::answer::EntityRef;
use crate::query::reach::{Direction, NeighborsAnswer, NeighborsQuestion, ReachAnswer, ReachQuestion, Reached};
use crate::render::naming::Naming;
use crate::render::palette::{Mark, Role};
use crate::render::verdict;
use crate::render::words::answer::Answer;
use crate::render::words::{Phrase, Unit, comma};

/// Lays out the answer to `upstream` or `downstream`.
pub fn reach(naming: Naming<'_>, question: &ReachQuestion, answer: &ReachAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &[&answer.entity], &mut view);
    let name = naming.asked(&answer.entity);
    let (some, none) = match answer.direction {
        Direction::Upstream => (Answer::ActOn, Answer::NothingUpstream),
        Direction::Downstream => (Answer::ActsOn, Answer::NothingDownstream),
    };
    if answer.reached.is_empty() {
        view.paragraph(none.fill(lang, &[name]));
    } else {
        let unit = if answer.direction == Direction::Upstream { Unit::EntityActs } else { Unit::Entity };
        let count = unit.count(lang, answer.reached.len()).into();
        let steps = Unit::Step.count(lang, question.depth).into();
        view.paragraph(some.fill(lang, &[name, count, steps]));
        by_distance(naming, answer.direction, &answer.reached, question.depth, &mut view);
    }
    end(naming, answer.complete, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    let command = match answer.direction {
        Direction::Upstream => "upstream",
        Direction::Downstream => "downstream",
    };
    view.next(Answer::Next.text(lang), next(naming, command, &answer.entity, &question.filters, question.depth));
    view
}

/// Lays out the answer to `neighbors`.
pub fn neighbors(naming: Naming<'_>, question: &NeighborsQuestion, answer: &NeighborsAnswer) -> View {
    let lang = naming.lang;
    let mut view = View::new();
    verdict::readings(naming, &[&answer.entity], &mut view);
    view.paragraph(naming.asked(&answer.entity));
    let sides = [
        (Direction::Upstream, Answer::WhatActsOnIt, Answer::NothingUpstream, &answer.upstream),
        (Direction::Downstream, Answer::WhatItActsOn, Answer::NothingDownstream, &answer.downstream),
    ];
    for (direction, heading, none, reached) in sides {
        view.heading(heading.text(lang));
        if reached.is_empty() {
            view.rows(vec![Row::of(0, none.fill(lang, &[naming.asked(&answer.entity)]))]);
        }
        by_distance(naming, direction, reached, question.depth, &mut view);
    }
    end(naming, answer.complete, &mut view);
    verdict::left_out(naming, &answer.left_out, &mut view);
    view.next(Answer::Next.text(lang), next(naming, "neighbors", &answer.entity, &question.filters, question.depth));
    view
}

fn by_distance(naming: Naming<'_>, direction: Direction, reached: &[Reached], depth: usize, view: &mut View) {
    let lang = naming.lang;
    let mut levels: BTreeMap<usize, Vec<&Reached>> = BTreeMap::new();
    for entity in reached {
        levels.entry(entity.distance).or_default().push(entity);
    }
    for (distance, entities) in levels {
        if depth > 1 {
            view.rows(vec![Row::of(0, Line::of(Role::Faint, Unit::Step.count(lang, distance)))]);
        }
        let mut groups: BTreeMap<Group, Vec<&Reached>> = BTreeMap::new();
        for entity in entities {
            groups.entry(Group::of(&entity.signs)).or_default().push(entity);
        }
        for (group, entities) in groups {
            let names = Line::join(entities.iter().map(|entity| naming.entity_line(&entity.id)), comma(lang));
            let word = Line::of(group.role(), group.words(direction).text(lang));
            let lead = group.mark().text(" ").then(word).text("   ").then(names);
            view.rows(vec![Row::of(usize::from(depth > 1), lead)]);
        }
    }
}

/// What the paths to an entity say together.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Raising,
    Lowering,
    Both,
    Unknown,
}

impl Group {
    fn of(signs: &[Sign]) -> Self {
        match (signs.contains(&Sign::Plus), signs.contains(&Sign::Minus)) {
            (true, true) => Self::Both,
            (true, false) => Self::Raising,
            (false, true) => Self::Lowering,
            (false, false) => Self::Unknown,
        }
    }

    fn words(self, direction: Direction) -> Answer {
        match (self, direction) {
            (Self::Raising, Direction::Upstream) => Answer::RaiseIt,
            (Self::Lowering, Direction::Upstream) => Answer::LowerIt,
            (Self::Raising, Direction::Downstream) => Answer::IsRaised,
            (Self::Lowering, Direction::Downstream) => Answer::IsLowered,
            (Self::Both, _) => Answer::BothWays,
            (Self::Unknown, _) => Answer::UnknownWay,
        }
    }

    fn mark(self) -> Line {
        match self {
            Self::Raising => Line::mark(Mark::Raises),
            Self::Lowering => Line::mark(Mark::Lowers),
            Self::Both => Line::mark(Mark::Raises).then(Line::mark(Mark::Lowers)),
            Self::Unknown => Line::mark(Mark::Acts),
        }
    }

    fn role(self) -> Role {
        match self {
            Self::Raising => Role::Raises,
            Self::Lowering => Role::Lowers,
            Self::Both | Self::Unknown => Role::Unclear,
        }
    }
}

fn end(naming: Naming<'_>, complete: bool, view: &mut View) {
    view.gap();
    if !complete {
        view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(naming.lang)));
    }
}

fn next(naming: Naming<'_>, command: &str, entity: &EntityRef, filters: &Filters, depth: usize) -> Vec<String> {
    let (typed, filters) = (naming.typed_asked(entity), naming.filters(filters));
    let deeper = format!("{command} {typed} --depth {}{filters}", depth + 1);
    vec![naming.command(&deeper), naming.command(&format!("show {}", naming.typed(&entity.id)))]
}
