//! What walks reach, by sign: the upper bound of what paths can reach.
//!
//! A walk may pass an entity more than once, join conditions that exclude each other and follow a group where its member is
//! another matter, so that it is found by breadth-first search over pairs of entity and sign, the signed double cover of the
//! graph with a third sheet for `?` (compare T. Zaslavsky, "Signed graphs", 1982), in time linear in the steps. Where no walk has
//! a sign, no path has it.

use petgraph::graph::NodeIndex;
use serde::Serialize;

use super::answer::Asked;
use super::describe;
use super::error::QuestionError;
use super::reach::Direction;
use super::tally::Signs;
use crate::graph::selection::Selection;
use crate::graph::{MechanismGraph, Selected, Step};
use crate::model::effect::Sign;
use crate::model::id::EntityId;

/// Asks what walks reach from an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct WalksQuestion {
    /// Where walks begin, or end.
    pub entity: Asked,
    /// Which way.
    pub direction: Direction,
    /// The filters.
    pub selection: Selection,
    /// The greatest number of steps.
    pub depth: usize,
}

/// What walks reach from an entity.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct WalksAnswer {
    /// Where walks begin, or end.
    pub entity: Asked,
    /// Which way.
    pub direction: Direction,
    /// The entities reached, by id. The first is among them: the walk of no steps is positive.
    pub reached: Vec<Walked>,
}

/// An entity that walks reach, with the length of the shortest of each sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Walked {
    /// The entity.
    pub id: EntityId,
    /// The shortest walk that raises.
    #[serde(rename = "+")]
    pub plus: Option<usize>,
    /// The shortest walk that lowers.
    #[serde(rename = "-")]
    pub minus: Option<usize>,
    /// The shortest walk without a sign.
    #[serde(rename = "?")]
    pub unknown: Option<usize>,
}

/// Answers a [`WalksQuestion`]. O(entities + steps within the depth).
pub fn ask(graph: &MechanismGraph, question: &WalksQuestion) -> Result<WalksAnswer, QuestionError> {
    let selected = graph.select(&question.selection);
    let entity = describe::entity(graph, &question.entity)?;
    let walks = Walks::new(graph, &selected, entity, question.direction, question.depth);
    let reached = |entity: NodeIndex| Walked {
        id: graph.entity_id(entity).clone(),
        plus: walks.length(entity, Sign::Plus.turned(question.entity.opposite)),
        minus: walks.length(entity, Sign::Minus.turned(question.entity.opposite)),
        unknown: walks.length(entity, Sign::Unknown),
    };
    let reached = graph.all_entities().filter(|entity| !walks.signs(*entity).is_empty()).map(reached).collect();
    Ok(WalksAnswer { entity: question.entity.clone(), direction: question.direction, reached })
}

/// The shortest walks from an entity, by the entity reached and the sign.
pub(crate) struct Walks {
    start: NodeIndex,
    sheets: usize,
    /// By entity and sheet: the length of the walk, 0 where there is none, and the entity and sheet before its end.
    lengths: Vec<u32>,
    before: Vec<u32>,
    before_sheet: Vec<u8>,
}

/// A copy of each entity for walks that come to it alike: by their sign, and by how is-a steps stand in them. An is-a step follows
/// no other, and what it leads to counts only where another step went before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sheet {
    sign: Sign,
    turn: Turn,
}

/// How is-a steps stand in a walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// It has no step yet.
    Start,
    /// Its last step is no is-a step.
    Free,
    /// Its last step is an is-a step, after another step.
    Member,
    /// Its only step is an is-a step.
    MemberOnly,
}

const SIGNS: [Sign; 3] = [Sign::Plus, Sign::Minus, Sign::Unknown];
const TURNS: [Turn; 4] = [Turn::Free, Turn::Member, Turn::MemberOnly, Turn::Start];

impl Sheet {
    const START: Self = Self { sign: Sign::Plus, turn: Turn::Start };

    fn number(self) -> u8 {
        let sign = match self.sign {
            Sign::Plus => 0,
            Sign::Minus => 1,
            Sign::Unknown | Sign::Zero => 2,
        };
        let turn = match self.turn {
            Turn::Free => 0,
            Turn::Member => 1,
            Turn::MemberOnly => 2,
            Turn::Start => 3,
        };
        turn * 3 + sign
    }

    fn of(number: u8) -> Self {
        Self { sign: SIGNS[usize::from(number % 3)], turn: TURNS[usize::from(number / 3) % 4] }
    }

    /// Returns the sheet after one more step.
    fn after(self, step: &Step) -> Option<Self> {
        let turn = match (self.turn, step.is_membership) {
            (_, false) => Turn::Free,
            (Turn::Start, true) => Turn::MemberOnly,
            (Turn::Free, true) => Turn::Member,
            (Turn::Member | Turn::MemberOnly, true) => return None,
        };
        Some(Self { sign: self.sign.times(step.sign), turn })
    }
}

impl Walks {
    /// Finds all of at most `depth` steps. O(entities + steps within the depth).
    pub(crate) fn new(
        graph: &MechanismGraph,
        selected: &Selected,
        start: NodeIndex,
        direction: Direction,
        depth: usize,
    ) -> Self {
        let adjacency = match direction {
            Direction::Upstream => &selected.incoming,
            Direction::Downstream => &selected.outgoing,
        };
        let sheets = if selected.has_groups() { 9 } else { 3 };
        let size = graph.entity_count() * sheets;
        let (lengths, before, before_sheet) = (vec![0; size], vec![0; size], vec![0; size]);
        let mut walks = Self { start, sheets, lengths, before, before_sheet };
        let mut frontier = vec![(start, Sheet::START)];
        let mut next = Vec::new();
        let mut taken = 0;
        while !frontier.is_empty() && (taken as usize) < depth {
            for (entity, sheet) in frontier.drain(..) {
                for step in adjacency.from(entity) {
                    let Some(after) = sheet.after(step) else { continue };
                    let at = walks.at(step.to, after);
                    if walks.lengths[at] == 0 {
                        walks.lengths[at] = taken + 1;
                        walks.before[at] = u32::try_from(entity.index()).unwrap_or(u32::MAX);
                        walks.before_sheet[at] = sheet.number();
                        next.push((step.to, after));
                    }
                }
            }
            std::mem::swap(&mut frontier, &mut next);
            taken += 1;
        }
        walks
    }

    /// Returns the length of the shortest walk of a sign to an entity.
    pub(crate) fn length(&self, entity: NodeIndex, sign: Sign) -> Option<usize> {
        if (entity, sign) == (self.start, Sign::Plus) {
            return Some(0);
        }
        self.best(entity, sign).map(|at| self.lengths[at] as usize)
    }

    /// Returns the signs of the walks to an entity.
    pub(crate) fn signs(&self, entity: NodeIndex) -> Signs {
        let mut signs = Signs::default();
        for sign in SIGNS {
            if self.length(entity, sign).is_some() {
                signs.insert(sign);
            }
        }
        signs
    }

    /// Writes the entities of the shortest walk of a sign into `walk`, from its end to its beginning.
    pub(crate) fn trace(&self, entity: NodeIndex, sign: Sign, walk: &mut Vec<NodeIndex>) {
        walk.clear();
        walk.push(entity);
        let mut at = self.best(entity, sign);
        while let Some(place) = at {
            let (entity, sheet) = (NodeIndex::new(self.before[place] as usize), Sheet::of(self.before_sheet[place]));
            walk.push(entity);
            at = ((entity, sheet) != (self.start, Sheet::START)).then(|| self.at(entity, sheet));
        }
    }

    fn at(&self, entity: NodeIndex, sheet: Sheet) -> usize {
        entity.index() * self.sheets + usize::from(sheet.number())
    }

    /// Returns the place of the shortest walk of a sign to an entity.
    fn best(&self, entity: NodeIndex, sign: Sign) -> Option<usize> {
        let whole = if self.sheets == 3 { &TURNS[..1] } else { &TURNS[..2] };
        let places = whole.iter().map(|turn| self.at(entity, Sheet { sign, turn: *turn }));
        places.filter(|at| self.lengths[*at] > 0).min_by_key(|at| self.lengths[*at])
    }
}
