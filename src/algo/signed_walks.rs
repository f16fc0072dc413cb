//! What walks reach, by sign: the upper bound of what paths can reach.
//!
//! A walk may pass an entity more than once, broad entities among them, join conditions that exclude each other and follow a group
//! where its member is another matter, so that it is found by breadth-first search over pairs of entity and sign, the signed double
//! cover of the graph with a third sheet for `?` (compare T. Zaslavsky, "Signed graphs", 1982), in time linear in the steps. Where
//! no walk has a sign, no path has it.

use petgraph::graph::NodeIndex;

use super::signed_bfs::{CRITERION, MEMBER, SignedBfs, after, ends, sheets_of};
use super::signs::{SIGNS, Signs, sign_index};
use crate::graph::direction::Direction;
use crate::graph::{Adjacency, FilteredGraph, Step};
use crate::model::effect::Sign;

/// The shortest walks from an entity, by the entity reached and the sign.
pub(crate) struct SignedWalks<'a> {
    start: NodeIndex,
    direction: Direction,
    /// The steps by which walks are traced back.
    back: &'a Adjacency,
    sheets: usize,
    /// Where the sheets begin whose walks count, but for the first: those of the sheets that there are.
    further_ends: &'static [usize],
    /// How many entities walks come to, at most.
    pub(crate) touched: usize,
    /// How many entities and steps were looked at.
    pub(crate) work: usize,
    /// By entity and sheet, the length of the shortest walk; 0 where there is none.
    lengths: Vec<u32>,
}

impl<'a> SignedWalks<'a> {
    /// Finds all of at most `depth` steps. O(entities + steps within the depth).
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>, start: NodeIndex, direction: Direction, depth: usize) -> Self {
        let graph = filtered.graph();
        let (steps, back) = (filtered.steps(direction), filtered.steps(direction.opposite()));
        let sheets = match (filtered.has_criteria(), filtered.has_groups()) {
            (true, _) => CRITERION + 3,
            (false, true) => CRITERION,
            (false, false) => MEMBER,
        };
        let ends = ends(direction);
        let there = ends.iter().filter(|sheet| **sheet < sheets).count();
        let mut walks = Self {
            start,
            direction,
            back,
            sheets,
            further_ends: &ends[1..there],
            touched: 0,
            work: graph.entity_count(),
            lengths: vec![0; graph.entity_count() * sheets],
        };
        let mut spread = SignedBfs::new(graph, start, direction);
        for length in 1..=u32::try_from(depth).unwrap_or(u32::MAX) {
            walks.work += spread.grow(steps, |step| step.sign);
            if spread.frontier().is_empty() {
                break;
            }
            for (entity, new) in spread.frontier() {
                let at = walks.at(*entity, 0);
                sheets_of(*new).for_each(|sheet| walks.lengths[at + sheet] = length);
            }
        }
        walks.touched = spread.touched().len() + 1;
        walks
    }

    /// Returns `true` if a walk leads to an entity, the one of no steps among them.
    pub(crate) fn is_touched(&self, entity: NodeIndex) -> bool {
        let at = self.at(entity, 0);
        entity == self.start || self.lengths[at..at + self.sheets].iter().any(|length| *length > 0)
    }

    /// Returns the lengths of the shortest walks to an entity, of the signs `+ - ?`; `None` if no walk has the sign.
    pub(crate) fn lengths(&self, entity: NodeIndex) -> [Option<usize>; 3] {
        let at = self.at(entity, 0);
        let mut lengths = [self.lengths[at], self.lengths[at + 1], self.lengths[at + 2]];
        for sheet in self.further_ends {
            for (length, other) in lengths.iter_mut().zip(&self.lengths[at + sheet..]) {
                // 0 stands for none, so that one less is the greatest of all.
                *length = length.wrapping_sub(1).min(other.wrapping_sub(1)).wrapping_add(1);
            }
        }
        let [plus, minus, unknown] = lengths.map(|length| (length > 0).then_some(length as usize));
        [if entity == self.start { Some(0) } else { plus }, minus, unknown]
    }

    /// Returns the length of the shortest walk of a sign to an entity, whether it may end there or only go on; `None` if there is
    /// none.
    pub(crate) fn least(&self, entity: NodeIndex, sign: Sign) -> Option<usize> {
        if entity == self.start && sign == Sign::Plus {
            return Some(0);
        }
        let at = self.at(entity, sign_index(sign));
        let lengths = (0..self.sheets).step_by(MEMBER).map(|sheet| self.lengths[at + sheet]);
        lengths.filter(|length| *length > 0).min().map(|length| length as usize)
    }

    /// Returns the signs of the walks to an entity.
    pub(crate) fn signs(&self, entity: NodeIndex) -> Signs {
        let mut signs = Signs::default();
        let walked = SIGNS.into_iter().zip(self.lengths(entity)).filter(|(_, length)| length.is_some());
        walked.for_each(|(sign, _)| signs.insert(sign));
        signs
    }

    /// Writes the entities of a shortest walk of a sign into `walk`, from its end to its beginning.
    pub(crate) fn trace(&self, entity: NodeIndex, sign: Sign, walk: &mut Vec<NodeIndex>) {
        walk.clear();
        walk.push(entity);
        let Some((mut length, mut sheet)) = self.best(entity, sign) else { return };
        let mut at = entity;
        while length > 1 {
            let before = |step: &Step| {
                let sheets = (0..self.sheets).filter(|before| self.lengths[self.at(step.to, *before)] + 1 == length);
                let next = |before: &usize| after(1 << before, step.sign, step.kind, self.direction, false);
                let mut leading = sheets.filter(|before| next(before) == 1 << sheet);
                leading.next().map(|before| (step.to, before))
            };
            let Some(found) = self.back.from(at).iter().find_map(before) else { break };
            (at, sheet) = found;
            length -= 1;
            walk.push(at);
        }
        walk.push(self.start);
    }

    fn at(&self, entity: NodeIndex, sheet: usize) -> usize {
        entity.index() * self.sheets + sheet
    }

    /// Returns the length of the shortest walk of a sign to an entity, and its sheet. One that has no action is none.
    fn best(&self, entity: NodeIndex, sign: Sign) -> Option<(u32, usize)> {
        let whole = ends(self.direction).iter().map(|sheet| sheet + sign_index(sign)).filter(|sheet| *sheet < self.sheets);
        let lengths = whole.map(|sheet| (self.lengths[self.at(entity, sheet)], sheet));
        lengths.filter(|(length, _)| *length > 0).min_by_key(|(length, _)| *length)
    }
}
