//! `upstream`, `downstream` and `neighbors` as text: names by distance and by what they do.

use std::collections::BTreeMap;

use crate::model::effect::Sign;
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::reach::{Direction, NeighborsQuestion, ReachQuestion, Reached};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::frame;
use crate::render::parts::picture::Picture;
use crate::render::present::Present;
use crate::render::role::{Mark, Role};
use crate::render::view::{Row, View};
use crate::render::words::frame::FrameWords;
use crate::render::words::reach::ReachWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::Request;
use crate::request::exchange::{Drawn, Exchange};
use crate::request::reach::ReachRequest;
use crate::request::show::ShowRequest;

impl Present for Drawn<Exchange<ReachRequest, ReachQuestion>> {
    fn view(&self, naming: Naming<'_>) -> View {
        reach(naming, &self.exchange)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let asked = &self.exchange.answer.entity.id;
        let relations = self.relations.iter().collect();
        Picture { title: naming.entity(asked), focus: vec![asked], is_chain: true, relations }.draw(naming, labels)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.exchange.answer, &request(&self.exchange), knowledge)
    }
}

/// Lays out the answer to `upstream` or `downstream`.
fn reach(naming: Naming<'_>, exchange: &Exchange<ReachRequest, ReachQuestion>) -> View {
    let Exchange { question, answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    frame::readings(naming, &[&answer.entity], &mut view);
    let name = naming.asked(&answer.entity);
    let (some, none) = match answer.direction {
        Direction::Upstream => (ReachWords::ActOn, ReachWords::NothingUpstream),
        Direction::Downstream => (ReachWords::ActsOn, ReachWords::NothingDownstream),
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
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(
        FrameWords::Next.text(lang),
        follow_ups(naming, next(&exchange.request, direction(answer.direction), question.depth)),
    );
    view
}

impl Present for Drawn<Exchange<ReachRequest, NeighborsQuestion>> {
    fn view(&self, naming: Naming<'_>) -> View {
        neighbors(naming, &self.exchange)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let asked = &self.exchange.answer.entity.id;
        let relations = self.relations.iter().collect();
        Picture { title: naming.entity(asked), focus: vec![asked], is_chain: true, relations }.draw(naming, labels)
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.exchange.answer, &Request::Neighbors(self.exchange.request.clone()), knowledge)
    }
}

/// Lays out the answer to `neighbors`.
fn neighbors(naming: Naming<'_>, exchange: &Exchange<ReachRequest, NeighborsQuestion>) -> View {
    let Exchange { question, answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    frame::readings(naming, &[&answer.entity], &mut view);
    view.paragraph(naming.asked(&answer.entity));
    let sides = [
        (Direction::Upstream, ReachWords::WhatActsOnIt, ReachWords::NothingUpstream, &answer.upstream),
        (Direction::Downstream, ReachWords::WhatItActsOn, ReachWords::NothingDownstream, &answer.downstream),
    ];
    for (direction, heading, none, reached) in sides {
        view.heading(heading.text(lang));
        if reached.is_empty() {
            view.rows(vec![Row::of(0, none.fill(lang, &[naming.asked(&answer.entity)]))]);
        }
        by_distance(naming, direction, reached, question.depth, &mut view);
    }
    end(naming, answer.complete, &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(&exchange.request, Request::Neighbors, question.depth)));
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

    fn words(self, direction: Direction) -> ReachWords {
        match (self, direction) {
            (Self::Raising, Direction::Upstream) => ReachWords::RaiseIt,
            (Self::Lowering, Direction::Upstream) => ReachWords::LowerIt,
            (Self::Raising, Direction::Downstream) => ReachWords::IsRaised,
            (Self::Lowering, Direction::Downstream) => ReachWords::IsLowered,
            (Self::Both, _) => ReachWords::BothWays,
            (Self::Unknown, _) => ReachWords::UnknownWay,
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
        view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(naming.lang)));
    }
}

/// Returns where one can go on: the question with something changed, or one that follows from it.
fn next(request: &ReachRequest, direction: fn(ReachRequest) -> Request, depth: usize) -> Vec<FollowUp> {
    let deeper = ReachRequest { depth: Some(depth + 1), ..request.clone() };
    let show = ShowRequest { name: request.name.clone(), all: false, filters: request.filters.clone() };
    vec![FollowUp::new(direction(deeper)), FollowUp::new(show)]
}

/// Returns the request that an answer in one direction answers.
fn request(exchange: &Exchange<ReachRequest, ReachQuestion>) -> Request {
    direction(exchange.question.direction)(exchange.request.clone())
}

fn direction(direction: Direction) -> fn(ReachRequest) -> Request {
    match direction {
        Direction::Upstream => Request::Upstream,
        Direction::Downstream => Request::Downstream,
    }
}
