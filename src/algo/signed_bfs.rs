//! Walks from one entity, all at once, a step at a time: breadth-first search over pairs of entity and sign.

use petgraph::graph::NodeIndex;

use crate::graph::direction::Direction;
use crate::graph::{Adjacency, MechanismGraph, Scratch, Step, StepKind, UNKNOWN};
use crate::model::effect::Sign;

/// Copies of an entity for walks that come to it alike, as a set of bits: by their sign (`+ - ?`, from the lowest bit on), and by
/// how is-a steps stand in them. An is-a step follows no other, and what it leads to counts only where another step went before.
///
/// The lowest three sheets are of walks whose last step is an action, those from [`MEMBER`] on of walks whose last step is an is-a
/// step, those from [`MEMBER_ONLY`] on of walks without an action that do not end here, those from [`CRITERION`] on of walks whose
/// last step is a criterion: downstream nothing follows it, and upstream it can only be the first.
pub(crate) type Sheets = u16;

/// Where the sheets of walks begin whose last step is an is-a step after another step.
pub(crate) const MEMBER: usize = 3;
/// Where the sheets of walks begin whose last step is an is-a step and that have no action.
pub(crate) const MEMBER_ONLY: usize = 6;
/// Where the sheets of walks begin whose last step is a criterion.
pub(crate) const CRITERION: usize = 9;

/// The sheet of `+`, on which walks begin.
const START: Sheets = 1;
const FREE: Sheets = (1 << MEMBER) - 1;
const ALL: u32 = (1 << 12) - 1;

/// Returns the sheets of walks after one more step.
pub(crate) fn after(sheets: Sheets, sign: Sign, kind: StepKind, direction: Direction, is_first: bool) -> Sheets {
    match (kind, direction) {
        (StepKind::Action, _) => times(signs_of(sheets, direction), sign),
        (StepKind::Membership, _) if is_first => times(sheets & FREE, sign) << MEMBER_ONLY,
        (StepKind::Membership, Direction::Downstream) => times(sheets & FREE, sign) << MEMBER,
        (StepKind::Membership, Direction::Upstream) => {
            times(sheets & FREE, sign) << MEMBER | times(sheets >> CRITERION & FREE, sign) << MEMBER_ONLY
        }
        (StepKind::Criterion, Direction::Downstream) if !is_first => {
            times((sheets | sheets >> MEMBER) & FREE, sign) << CRITERION
        }
        (StepKind::Criterion, Direction::Upstream) if is_first => times(sheets & FREE, sign) << CRITERION,
        (StepKind::Criterion, _) => 0,
    }
}

/// Returns the signs of walks that an action may follow.
fn signs_of(sheets: Sheets, direction: Direction) -> Sheets {
    let criteria = if direction == Direction::Upstream { sheets >> CRITERION } else { 0 };
    (sheets | sheets >> MEMBER | sheets >> MEMBER_ONLY | criteria) & FREE
}

/// Returns where the sheets begin whose walks count as having come to their end.
pub(crate) fn ends(direction: Direction) -> &'static [usize] {
    match direction {
        Direction::Downstream => &[0, MEMBER, CRITERION],
        Direction::Upstream => &[0, MEMBER],
    }
}

/// Multiplies signs by one. By table, for it stands in the innermost loop, and what comes next cannot be foreseen.
fn times(signs: Sheets, sign: Sign) -> Sheets {
    const MINUS: [Sheets; 8] = [0b000, 0b010, 0b001, 0b011, 0b100, 0b110, 0b101, 0b111];
    const UNKNOWN: [Sheets; 8] = [0b000, 0b100, 0b100, 0b100, 0b100, 0b100, 0b100, 0b100];
    const PLUS: [Sheets; 8] = [0b000, 0b001, 0b010, 0b011, 0b100, 0b101, 0b110, 0b111];
    let table = match sign {
        Sign::Plus => &PLUS,
        Sign::Minus => &MINUS,
        Sign::Unknown | Sign::Zero => &UNKNOWN,
    };
    table[usize::from(signs & FREE)]
}

/// Returns the sheets of a set, lowest first.
pub(crate) fn sheets_of(mut sheets: Sheets) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (sheets != 0).then(|| sheets.trailing_zeros() as usize);
        sheets &= sheets.wrapping_sub(1);
        lowest
    })
}

/// The sheets that walks have reached.
pub(crate) struct SignedBfs<'g> {
    /// By entity the sheets reached, and above them those that the walks at hand are the first to reach.
    reached: Scratch<'g>,
    /// What the walks at hand were the first to reach.
    frontier: Vec<(NodeIndex, Sheets)>,
    next: Vec<NodeIndex>,
    direction: Direction,
    is_first: bool,
}

impl<'g> SignedBfs<'g> {
    /// Begins with the walk of no steps.
    pub(crate) fn new(graph: &'g MechanismGraph, start: NodeIndex, direction: Direction) -> Self {
        Self { reached: graph.scratch(), frontier: vec![(start, START)], next: Vec::new(), direction, is_first: true }
    }

    /// Goes on by one step. `sign` tells what a step counts as. Returns how many steps it looked at.
    pub(crate) fn grow(&mut self, steps: &Adjacency, sign: impl Fn(&Step) -> Sign) -> usize {
        let mut work = 0;
        for (entity, sheets) in &self.frontier {
            work += steps.from(*entity).len();
            let signs = signs_of(*sheets, self.direction);
            for step in steps.from(*entity) {
                let sheets = u32::from(if step.kind == StepKind::Action {
                    times(signs, sign(step))
                } else {
                    after(*sheets, sign(step), step.kind, self.direction, self.is_first)
                });
                let written = self.reached.at(step.to);
                let reached = if written == UNKNOWN { 0 } else { written };
                let new = sheets & !reached;
                if new == 0 {
                    continue;
                }
                if reached >> 16 == 0 {
                    self.next.push(step.to);
                }
                if written == UNKNOWN {
                    self.reached.write(step.to, new | new << 16);
                } else {
                    self.reached.rewrite(step.to, reached | new | new << 16);
                }
            }
        }
        self.frontier.clear();
        for entity in self.next.drain(..) {
            let reached = self.reached.at(entity);
            self.reached.rewrite(entity, reached & ALL);
            self.frontier.push((entity, (reached >> 16) as Sheets));
        }
        self.is_first = false;
        work
    }

    /// Returns what the walks at hand were the first to reach, in no particular order.
    pub(crate) fn frontier(&self) -> &[(NodeIndex, Sheets)] {
        &self.frontier
    }

    /// Returns `true` if a walk ends at an entity. One that has no action is none.
    pub(crate) fn reaches(&self, entity: NodeIndex) -> bool {
        let reached = self.reached.at(entity);
        reached != UNKNOWN && ends(self.direction).iter().any(|sheet| reached >> sheet & u32::from(FREE) != 0)
    }

    /// Returns the entities that some step led to, in no particular order.
    pub(crate) fn touched(&self) -> &[NodeIndex] {
        self.reached.written()
    }
}
