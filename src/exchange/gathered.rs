//! Nodes and edges as a reader meets them, gathered to a network.

use std::collections::HashSet;

use super::attributes_read::{self, Fields};
use super::network::Network;
use super::read::{Read, ReadError, Reason, Skipped};
use crate::model::entity::Entity;

/// What was read so far.
#[derive(Default)]
pub(super) struct Gathered {
    read: Read,
    known: HashSet<String>,
    /// How many edges there were, taken or not.
    met: usize,
}

impl Gathered {
    /// Gives the network its title.
    pub(super) fn title(&mut self, title: String) {
        self.read.network.title = title;
    }

    /// Adds a node; of several with one id the first stays.
    pub(super) fn node(&mut self, id: &str, fields: &Fields) {
        if !id.is_empty() && self.known.insert(id.to_owned()) {
            self.read.network.nodes.push(attributes_read::node(id, fields));
        }
    }

    /// Adds an edge of a line, 0 where the line is not known.
    pub(super) fn edge(&mut self, line: usize, source: &str, target: &str, is_directed: bool, fields: &Fields) {
        self.met += 1;
        let reason = if source.trim().is_empty() || target.trim().is_empty() {
            Reason::NoEnd
        } else if source.contains('\0') || target.contains('\0') {
            Reason::NoText
        } else if let Some(edge) = attributes_read::edge(source, target, is_directed, fields) {
            self.read.network.edges.push(edge);
            return;
        } else {
            Reason::Sign
        };
        self.read.skipped.push(Skipped { line, reason });
    }

    /// Tells of something that was not taken as it stands.
    pub(super) fn skip(&mut self, line: usize, reason: Reason) {
        self.met += 1;
        self.read.skipped.push(Skipped { line, reason });
    }

    /// Returns the network, with the ends that no node was written for.
    pub(super) fn done(mut self) -> Result<Read, ReadError> {
        let Network { nodes, edges, .. } = &mut self.read.network;
        for end in edges.iter().flat_map(|edge| [&edge.source, &edge.target]) {
            if self.known.insert(end.clone()) {
                nodes.push(Entity::named(end.as_str()));
            }
        }
        match (edges.is_empty(), self.met) {
            (true, 0) => Err(ReadError::Empty),
            (true, _) => Err(ReadError::Unsigned),
            (false, _) => Ok(self.read),
        }
    }
}
