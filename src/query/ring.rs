//! Loops before they are described.

use petgraph::graph::{EdgeIndex, NodeIndex};

use super::cycles::Found;
use super::loops::{LoopCounts, LoopKind, LoopsQuestion};
use crate::graph::MechanismGraph;

/// A loop, read from its smallest entity on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cycle {
    pub(crate) entities: Vec<NodeIndex>,
    pub(crate) relations: Vec<EdgeIndex>,
    pub(crate) kind: LoopKind,
}

impl Cycle {
    /// Reads a cycle from its smallest entity on.
    pub(crate) fn new(found: &Found<'_>) -> Self {
        let at = (0..found.entities.len()).min_by_key(|at| found.entities[*at]).unwrap_or(0);
        let (mut entities, mut relations) = (found.entities.to_vec(), found.relations.to_vec());
        entities.rotate_left(at);
        relations.rotate_left(at);
        Self { entities, relations, kind: LoopKind::of(found.sign) }
    }

    /// Returns the identifier: the letter of the kind and a hash of the ids of the relations (FNV-1a, 64 bits).
    pub(crate) fn id(&self, graph: &MechanismGraph) -> String {
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
pub(crate) struct Rings<'q> {
    graph: &'q MechanismGraph,
    question: &'q LoopsQuestion,
    limit: usize,
    listed: Vec<(String, Cycle)>,
    at_hand: Vec<Cycle>,
    counts: LoopCounts,
    labelled: LoopCounts,
    truncated: bool,
}

impl<'q> Rings<'q> {
    /// Lists what a question asks for.
    pub(crate) fn new(graph: &'q MechanismGraph, question: &'q LoopsQuestion) -> Self {
        let (counts, labelled) = (LoopCounts::default(), LoopCounts::default());
        // A loop is picked from all, whatever the limit: its place is not known before.
        let limit = if question.pick.is_some() { PICKED_FROM } else { question.limit };
        Self { graph, question, limit, listed: Vec::new(), at_hand: Vec::new(), counts, labelled, truncated: false }
    }

    /// Adds a cycle.
    pub(crate) fn add(&mut self, found: &Found<'_>) {
        let kind = LoopKind::of(found.sign);
        self.counts.add(kind);
        if self.question.kind.is_some_and(|wanted| wanted != kind) {
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
        for ring in self.at_hand.drain(..) {
            self.labelled.add(ring.kind);
            let label = format!("{}{}", ring.kind.letter(), self.labelled.of(ring.kind));
            self.listed.push((label, ring));
        }
    }

    /// Puts the loops at hand in order, and drops those that there is no room for.
    fn cut(&mut self) {
        let room = self.limit - self.listed.len();
        self.at_hand.sort_unstable_by(|a, b| a.key().cmp(&b.key()));
        self.truncated |= self.at_hand.len() > room;
        self.at_hand.truncate(room);
    }

    /// Tells whether no loop that is yet to be added can change the list, nor whether it is all.
    pub(crate) fn is_settled(&self) -> bool {
        self.truncated && self.listed.len() == self.limit
    }

    /// Returns how many loops of each kind were added.
    pub(crate) fn counts(&self) -> LoopCounts {
        self.counts
    }

    /// Tells whether more loops were added than are listed.
    pub(crate) fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// Returns the loops listed, each with its label.
    pub(crate) fn into_listed(mut self) -> Vec<(String, Cycle)> {
        if let Some(pick) = &self.question.pick {
            self.listed.retain(|(label, ring)| label.eq_ignore_ascii_case(pick) || ring.id(self.graph) == *pick);
        }
        self.listed
    }
}

/// How many loops one is picked from.
const PICKED_FROM: usize = 10_000;
