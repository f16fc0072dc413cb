//! The mechanisms that tell a chain through entities too broad to be passed in the middle of a path.
//!
//! That one thing acts on ageing and ageing on another says nothing of the one and the other, unless somebody has said that the one
//! leads to the other by that way: where one mechanism states both steps.

use petgraph::graph::EdgeIndex;

/// The mechanisms that state the relations of broad entities.
#[derive(Debug, Default)]
pub(super) struct Chains {
    /// By relation, where its mechanisms begin; empty where no entity is broad.
    starts: Vec<usize>,
    /// In order for each relation.
    mechanisms: Vec<u32>,
}

impl Chains {
    /// Collects the numbers of the mechanisms that state each relation, in the order of relations; none for those that touch no
    /// broad entity. O(mechanisms · log mechanisms).
    pub(super) fn new<I: Iterator<Item = u32>>(stating: impl Iterator<Item = I>) -> Self {
        let mut chains = Self { starts: vec![0], mechanisms: Vec::new() };
        let mut own = Vec::new();
        for mechanisms in stating {
            own.extend(mechanisms);
            own.sort_unstable();
            own.dedup();
            chains.mechanisms.append(&mut own);
            chains.starts.push(chains.mechanisms.len());
        }
        chains
    }

    /// Returns `true` if one mechanism states both relations.
    pub(super) fn share(&self, a: EdgeIndex, b: EdgeIndex) -> bool {
        let b = self.of(b);
        self.of(a).iter().any(|mechanism| b.binary_search(mechanism).is_ok())
    }

    fn of(&self, relation: EdgeIndex) -> &[u32] {
        let at = relation.index();
        match (self.starts.get(at), self.starts.get(at + 1)) {
            (Some(begin), Some(end)) => &self.mechanisms[*begin..*end],
            _ => &[],
        }
    }
}
