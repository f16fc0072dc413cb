//! `upstream`, `downstream` and `neighbors` as text: names by distance and by what they do.

use std::collections::BTreeMap;

use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::Certainty;
use crate::model::id::{EntityId, KindId};
use crate::model::knowledge::Knowledge;
use crate::model::name::Lang;
use crate::query::answer::{Basis, EvidenceRecord, RelationRecord};
use crate::query::reach::{Direction, NeighborsQuestion, ReachQuestion, Reached};
use crate::render::diagram::Diagram;
use crate::render::follow_up::FollowUp;
use crate::render::follow_up::follow_ups;
use crate::render::json;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::evidence::{certainty, cite, has_textbook_steps, supporting};
use crate::render::parts::finding::shared;
use crate::render::parts::footnotes::{DAGGER, Footnotes, STAR};
use crate::render::parts::frame;
use crate::render::parts::more::more;
use crate::render::parts::picture::Picture;
use crate::render::parts::step;
use crate::render::present::Present;
use crate::render::role::{Mark, Role};
use crate::render::view::{Row, View};
use crate::render::words::evidence::EvidenceWords;
use crate::render::words::frame::FrameWords;
use crate::render::words::reach::ReachWords;
use crate::render::words::{Phrase, Unit, comma};
use crate::request::Request;
use crate::request::detail::Detail;
use crate::request::exchange::{Drawn, Exchange};
use crate::request::reach::ReachRequest;
use crate::request::show::ShowRequest;

impl Present for Drawn<Exchange<ReachRequest, ReachQuestion>> {
    fn view(&self, naming: Naming<'_>) -> View {
        reach(naming, &self.exchange, &self.relations)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let asked = &self.exchange.answer.entity;
        let (title, relations) = (naming.asked(asked).plain(), self.relations.iter().collect());
        Some(Picture { title, focus: vec![&asked.id], is_chain: true, relations }.draw(naming, labels))
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.exchange.answer, &request(&self.exchange), knowledge)
    }
}

/// Lays out the answer to `upstream` or `downstream`.
fn reach(naming: Naming<'_>, exchange: &Exchange<ReachRequest, ReachQuestion>, relations: &[RelationRecord]) -> View {
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
        let words = if question.depth == 0 { ReachWords::NoDepth } else { none };
        view.verdict(words.fill(lang, &[name]));
    } else {
        let unit = if answer.direction == Direction::Upstream { Unit::EntityActs } else { Unit::Entity };
        let count = unit.count(lang, answer.reached.len()).into();
        let steps = Unit::Step.count(lang, question.depth).into();
        view.verdict(some.fill(lang, &[name, count, steps]));
    }
    let mut page =
        Page::new(naming, &answer.entity.id, &exchange.request, (question.depth, &question.filters.when), relations);
    page.tell(answer.direction, &answer.reached, &answer.elsewhere, &mut view);
    apart(naming, &answer.apart, &mut view);
    let whole = direction(answer.direction);
    page.end(answer.complete, whole(ReachRequest { all: true, ..exchange.request.clone() }), &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(
        FrameWords::Next.text(lang),
        follow_ups(naming, next(&exchange.request, direction(answer.direction), question.depth)),
    );
    view
}

impl Present for Drawn<Exchange<ReachRequest, NeighborsQuestion>> {
    fn view(&self, naming: Naming<'_>) -> View {
        neighbors(naming, &self.exchange, &self.relations)
    }

    fn diagram(&self, naming: Naming<'_>, labels: &[Lang]) -> Option<Diagram> {
        let asked = &self.exchange.answer.entity;
        let (title, relations) = (naming.asked(asked).plain(), self.relations.iter().collect());
        Some(Picture { title, focus: vec![&asked.id], is_chain: true, relations }.draw(naming, labels))
    }

    fn json(&self, knowledge: &Knowledge) -> Result<String, serde_json::Error> {
        json::stamped(&self.exchange.answer, &Request::Neighbors(self.exchange.request.clone()), knowledge)
    }
}

/// Lays out the answer to `neighbors`.
fn neighbors(
    naming: Naming<'_>,
    exchange: &Exchange<ReachRequest, NeighborsQuestion>,
    relations: &[RelationRecord],
) -> View {
    let Exchange { question, answer, .. } = exchange;
    let lang = naming.lang;
    let mut view = View::new();
    frame::readings(naming, &[&answer.entity], &mut view);
    view.paragraph(naming.asked(&answer.entity));
    let sides = [
        (Direction::Upstream, &answer.upstream, &answer.upstream_elsewhere, &answer.upstream_apart),
        (Direction::Downstream, &answer.downstream, &answer.downstream_elsewhere, &answer.downstream_apart),
    ];
    let mut page =
        Page::new(naming, &answer.entity.id, &exchange.request, (question.depth, &question.filters.when), relations);
    for (direction, reached, elsewhere, apart) in sides {
        let (heading, none) = match direction {
            Direction::Upstream => (ReachWords::WhatActsOnIt, ReachWords::NothingUpstream),
            Direction::Downstream => (ReachWords::WhatItActsOn, ReachWords::NothingDownstream),
        };
        view.heading(heading.text(lang));
        if reached.is_empty() {
            view.rows(vec![Row::of(0, none.fill(lang, &[naming.asked(&answer.entity)]))]);
        }
        page.tell(direction, reached, elsewhere, &mut view);
        self::apart(naming, apart, &mut view);
    }
    page.end(answer.complete, Request::Neighbors(ReachRequest { all: true, ..exchange.request.clone() }), &mut view);
    frame::left_out(naming, &answer.left_out, &mut view);
    view.next(FrameWords::Next.text(lang), follow_ups(naming, next(&exchange.request, Request::Neighbors, question.depth)));
    view
}

/// Lays out what is reached, in one direction or in both.
struct Page<'a> {
    naming: Naming<'a>,
    asked: &'a EntityId,
    depth: usize,
    when: &'a Context,
    detail: Detail,
    /// The relations on the way.
    relations: &'a [RelationRecord],
    footnotes: Footnotes,
    /// How many names are not laid out.
    hidden: usize,
}

/// Which relations stand behind what is reached.
#[derive(Clone, Copy)]
struct Behind {
    direction: Direction,
    /// Whether only those count that state the conditions asked for.
    is_stated: bool,
    /// What they do; whatever it is, where this is not given.
    group: Option<Group>,
}

impl<'a> Page<'a> {
    fn new(
        naming: Naming<'a>,
        asked: &'a EntityId,
        request: &ReachRequest,
        (depth, when): (usize, &'a Context),
        relations: &'a [RelationRecord],
    ) -> Self {
        let detail = request.detail();
        Self { naming, asked, depth, when, detail, relations, footnotes: Footnotes::default(), hidden: 0 }
    }

    /// Tells what is reached: what states the conditions asked for apart from what is silent on them and from what holds under others
    /// alone.
    fn tell(&mut self, direction: Direction, reached: &[Reached], elsewhere: &[EntityId], view: &mut View) {
        let lang = self.naming.lang;
        let behind = |is_stated| Behind { direction, is_stated, group: None };
        if self.when.is_empty() {
            self.by_distance(behind(false), &reached.iter().collect::<Vec<_>>(), view);
            return;
        }
        let when = || Line::from(self.naming.conditions(self.when));
        let headings = [
            (Basis::Stated, ReachWords::Stated.fill(lang, &[when()])),
            (Basis::General, ReachWords::Silent.fill(lang, &[when()])),
        ];
        for (basis, heading) in headings {
            let found: Vec<&Reached> = reached.iter().filter(|reached| reached.basis == Some(basis)).collect();
            if !found.is_empty() {
                view.heading(heading);
                self.by_distance(behind(basis == Basis::Stated), &found, view);
            }
        }
        if !elsewhere.is_empty() {
            view.heading(ReachWords::Elsewhere.text(lang));
            let ids: Vec<&EntityId> = elsewhere.iter().collect();
            let rows = self.by_kind(behind(false), &ids, 0);
            view.rows(rows);
        }
    }

    fn by_distance(&mut self, behind: Behind, reached: &[&Reached], view: &mut View) {
        let lang = self.naming.lang;
        let mut levels: BTreeMap<usize, Vec<&Reached>> = BTreeMap::new();
        for entity in reached {
            levels.entry(entity.distance).or_default().push(entity);
        }
        for (distance, entities) in levels {
            if self.depth > 1 {
                view.rows(vec![Row::of(0, Line::of(Role::Faint, Unit::Step.count(lang, distance)))]);
            }
            let level = usize::from(self.depth > 1);
            let mut groups: BTreeMap<Group, Vec<&EntityId>> = BTreeMap::new();
            for entity in entities {
                groups.entry(Group::of(&entity.signs)).or_default().push(&entity.id);
            }
            for (group, ids) in groups {
                let word = Line::of(group.role(), group.words(behind.direction).text(lang));
                let count = ids.len().to_string();
                let head = group.mark().text(" ").then(word).text(" ").with(Role::Faint, count);
                let mut rows = vec![Row::of(level, head)];
                rows.extend(self.by_kind(Behind { group: Some(group), ..behind }, &ids, level + 1));
                view.rows(rows);
            }
        }
    }

    /// Returns a row for each kind: the entities of that kind, the best supported first, and who says so.
    fn by_kind(&mut self, behind: Behind, ids: &[&EntityId], level: usize) -> Vec<Row> {
        let naming = self.naming;
        let kind_of = |id: &EntityId| naming.knowledge.entities.get(id).map(|entity| entity.kind.clone());
        let mut kinds: BTreeMap<Option<KindId>, Vec<&EntityId>> = BTreeMap::new();
        for id in ids {
            kinds.entry(kind_of(id)).or_default().push(id);
        }
        let (mut rows, mut has_star) = (Vec::new(), false);
        for (kind, mut ids) in kinds {
            ids.sort_by_key(|id| {
                std::cmp::Reverse(self.between(behind, id).map(|relation| supporting(relation).len()).sum::<usize>())
            });
            let (shown, rest) = self.detail.split(&ids, MAX_NAMES);
            let hidden = rest.len();
            self.hidden += hidden;
            let names = shown.iter().map(|id| {
                let is_textbook = self.between(behind, id).next().is_some()
                    && self.between(behind, id).all(|relation| has_textbook_steps([relation]));
                let name = naming.entity_line(id).with(Role::Faint, if is_textbook { STAR } else { "" });
                name.then(weakened(naming, &self.between(behind, id).collect::<Vec<_>>()))
            });
            let mut names = Line::join(names, comma(naming.lang));
            if hidden > 0 {
                names = names.with(Role::Faint, ReachWords::AndMore.fill(naming.lang, &[hidden.to_string().into()]).plain());
            }
            let label = kind.map(|kind| naming.kind(&kind)).unwrap_or_default();
            let colon = if naming.lang.is_chinese() { "：" } else { ": " };
            let evidence: Vec<&EvidenceRecord> =
                shown.iter().flat_map(|id| self.between(behind, id)).flat_map(supporting).collect();
            let cited = Line::of(Role::Faint, cite(naming, evidence.into_iter()));
            let details = [cited].into_iter().filter(|line| !line.is_empty()).collect();
            rows.push(Row { details, ..Row::of(level, Line::of(Role::Faint, format!("{label}{colon}")).then(names)) });
            let told: Vec<&RelationRecord> = shown.iter().flat_map(|id| self.between(behind, id)).collect();
            has_star |= has_textbook_steps(told.iter().copied());
            self.footnotes.dagger(shown.iter().any(|id| is_open(&self.between(behind, id).collect::<Vec<_>>())));
        }
        self.footnotes.star(has_star);
        rows
    }

    /// Returns the causal relations from an entity straight to the one asked for, or the other way round.
    fn between<'s>(&'s self, behind: Behind, id: &'s EntityId) -> impl Iterator<Item = &'s RelationRecord> {
        self.relations.iter().filter(move |relation| {
            let (start, end) = match behind.direction {
                Direction::Upstream => (id, self.asked),
                Direction::Downstream => (self.asked, id),
            };
            let is_cited = !behind.is_stated || relation.context.speaks_of(self.when);
            let is_of_group = behind.group.is_none_or(|group| group.holds(relation));
            relation.subject == *start && relation.object == *end && is_cited && is_of_group
        })
    }

    /// Says what is still to be said: that not all was seen, how many names are not laid out and how to see them, what signs mean.
    fn end(self, complete: bool, whole: Request, view: &mut View) {
        view.gap();
        if !complete {
            view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(self.naming.lang)));
        }
        more(self.naming, self.hidden, &FollowUp::new(whole), "--all", view);
        self.footnotes.explain(self.naming, view);
    }
}

/// How many names of a kind are laid out at a glance.
const MAX_NAMES: usize = 6;

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

    /// Returns `true` if a relation says what the group does; where it goes both ways or no known way, any does.
    fn holds(self, relation: &RelationRecord) -> bool {
        match self {
            Self::Raising => relation.sign == Some(Sign::Plus),
            Self::Lowering => relation.sign == Some(Sign::Minus),
            Self::Both | Self::Unknown => true,
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

/// Returns `true` if no source plainly states any of some relations.
fn is_open(relations: &[&RelationRecord]) -> bool {
    let is_open = |relation: &&RelationRecord| certainty(relation).is_some_and(|certainty| certainty != Certainty::Stated);
    !relations.is_empty() && relations.iter().all(is_open)
}

/// Tells behind a name what all relations behind it share that a reader must know: the conditions, that no source plainly states it,
/// that it is disputed.
fn weakened(naming: Naming<'_>, relations: &[&RelationRecord]) -> Line {
    let dagger = if is_open(relations) { DAGGER } else { "" };
    let shared = naming.conditions(&shared(relations.iter().map(|relation| &relation.context)));
    let is_disputed = relations.iter().any(|relation| relation.contested);
    let mut parts: Vec<&str> = vec![&shared];
    parts.extend(is_disputed.then(|| EvidenceWords::Disputed.text(naming.lang)));
    parts.retain(|part| !part.is_empty());
    Line::of(Role::Faint, dagger).with(Role::Faint, step::in_brackets(naming, &parts.join(comma(naming.lang))).plain())
}

/// Tells what is recorded and is no step: studies that found no effect, and what is only disputed.
fn apart(naming: Naming<'_>, relations: &[RelationRecord], view: &mut View) {
    if !relations.is_empty() {
        view.heading(ReachWords::Apart.text(naming.lang));
        view.rows(relations.iter().map(|relation| step::whole(naming, relation, 0)).collect());
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
