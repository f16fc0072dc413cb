//! The loops that are listed of those found.

use petgraph::graph::{EdgeIndex, NodeIndex};

use crate::algo::cycles::Found;
use crate::graph::{FilteredGraph, MechanismGraph};
use crate::query::answer::{FeedbackLoop, LoopCounts, LoopKind};
use crate::query::describe;

/// A loop, read from its smallest entity on.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Cycle {
    entities: Vec<NodeIndex>,
    relations: Vec<EdgeIndex>,
    kind: LoopKind,
}

impl Cycle {
    /// Reads a cycle from its smallest entity on.
    fn new(found: &Found<'_>) -> Self {
        let at = (0..found.entities.len()).min_by_key(|at| found.entities[*at]).unwrap_or(0);
        let (mut entities, mut relations) = (found.entities.to_vec(), found.relations.to_vec());
        entities.rotate_left(at);
        relations.rotate_left(at);
        Self { entities, relations, kind: LoopKind::of(found.sign) }
    }

    /// Returns the identifier: the letter of the kind and a hash of the ids of the relations (FNV-1a, 64 bits).
    fn id(&self, graph: &MechanismGraph) -> String {
        let bytes = self.relations.iter().flat_map(|relation| graph.relation_id(*relation).as_str().bytes().chain([b'\n']));
        let hash =
            bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        format!("{}-{:08x}", self.kind.letter(), (hash >> 32) ^ (hash & 0xffff_ffff))
    }

    fn key(&self) -> (&[NodeIndex], &[EdgeIndex]) {
        (&self.entities, &self.relations)
    }
}

/// The first loops of those found, in the order of a list. Loops of one length are to be added before longer ones, and are put in
/// order when they are closed.
pub(crate) struct LoopList<'a> {
    filtered: &'a FilteredGraph<'a>,
    kind: Option<LoopKind>,
    pick: Option<&'a str>,
    limit: usize,
    listed: Vec<(String, Cycle)>,
    at_hand: Vec<Cycle>,
    counts: LoopCounts,
    labelled: LoopCounts,
    truncated: bool,
}

impl<'a> LoopList<'a> {
    /// Lists at most `limit` loops, those of a kind where one is given; where one is picked by its id or label, that alone.
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>, limit: usize, kind: Option<LoopKind>, pick: Option<&'a str>) -> Self {
        let (counts, labelled) = (LoopCounts::default(), LoopCounts::default());
        // A loop is picked from all, whatever the limit: its rank is not known before.
        let limit = if pick.is_some() { PICKED_FROM } else { limit };
        Self { filtered, kind, pick, limit, listed: Vec::new(), at_hand: Vec::new(), counts, labelled, truncated: false }
    }

    /// Adds a cycle.
    pub(crate) fn add(&mut self, found: &Found<'_>) {
        let kind = LoopKind::of(found.sign);
        self.counts.add(kind);
        if self.kind.is_some_and(|wanted| wanted != kind) {
            return;
        }
        let room = self.limit - self.listed.len();
        if room == 0 {
            self.truncated = true;
            return;
        }
        self.at_hand.push(Cycle::new(found));
        if self.at_hand.len() > room.saturating_mul(2) {
            self.cut();
        }
    }

    /// Lists the loops at hand: those added from here on come after them.
    pub(crate) fn close(&mut self) {
        self.cut();
        for cycle in self.at_hand.drain(..) {
            self.labelled.add(cycle.kind);
            let label = format!("{}{}", cycle.kind.letter(), self.labelled.of(cycle.kind));
            self.listed.push((label, cycle));
        }
    }

    /// Puts the loops at hand in order, and drops those that there is no room for.
    fn cut(&mut self) {
        let room = self.limit - self.listed.len();
        self.at_hand.sort_unstable_by(|a, b| a.key().cmp(&b.key()));
        self.truncated |= self.at_hand.len() > room;
        self.at_hand.truncate(room);
    }

    /// Returns `true` if no loop that is yet to be added can change the list, nor whether it is all.
    pub(crate) fn is_settled(&self) -> bool {
        self.truncated && self.listed.len() == self.limit
    }

    /// Returns how many loops of each kind were added.
    pub(crate) fn counts(&self) -> LoopCounts {
        self.counts
    }

    /// Returns `true` if more loops were added than are listed.
    pub(crate) fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Describes the loops listed, in order.
    pub(crate) fn into_loops(self) -> Vec<FeedbackLoop> {
        let graph = self.filtered.graph();
        let is_picked = |(label, cycle): &&(String, Cycle)| {
            self.pick.is_none_or(|pick| label.eq_ignore_ascii_case(pick) || cycle.id(graph) == pick)
        };
        let picked = self.listed.iter().filter(is_picked);
        picked.map(|(label, cycle)| described(self.filtered, label, cycle)).collect()
    }
}

fn described(filtered: &FilteredGraph<'_>, label: &str, cycle: &Cycle) -> FeedbackLoop {
    let graph = filtered.graph();
    let context = describe::context_of(graph, &cycle.relations);
    FeedbackLoop {
        id: cycle.id(graph),
        kind: cycle.kind,
        length: cycle.relations.len(),
        entities: cycle.entities.iter().map(|entity| graph.entity_id(*entity).clone()).collect(),
        relations: cycle.relations.iter().map(|relation| filtered.described(*relation)).collect(),
        stated: context.speaks_of(&filtered.filters.when),
        context,
        label: label.to_owned(),
    }
}

/// How many loops one is picked from.
const PICKED_FROM: usize = 10_000;
