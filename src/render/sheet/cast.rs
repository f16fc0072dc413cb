//! What of a diagram is drawn, and how much it stands out.

use std::collections::BTreeSet;

use crate::model::id::EntityId;
use crate::render::diagram::{Diagram, Edge};
use crate::render::palette::Weight;
use crate::render::scene::Item;

use super::around::Around;
use super::fit::Fit;
use super::spot::Spot;
use super::{centre, line, node};

/// What of a diagram is drawn: everything has its place, drawn or not.
pub(super) struct Cast {
    /// Edges by their places; `None` for those that are left out.
    edges: Vec<Option<Weight>>,
    /// Nodes by their places: whether they stand back, and `None` for those that are left out.
    nodes: Vec<Option<bool>>,
    /// What follows the ids of nodes and edges, which would be the same in several pictures of a page.
    suffix: String,
}

impl Cast {
    /// Everything.
    pub(super) fn whole(diagram: &Diagram) -> Self {
        let weight = |edge: &Edge| match (edge.is_bundle, edge.is_strong) {
            (true, _) => Weight::Bundle,
            (false, true) => Weight::Strong,
            (false, false) => Weight::Usual,
        };
        Self {
            edges: diagram.edges.iter().map(|edge| Some(weight(edge))).collect(),
            nodes: vec![Some(false); diagram.nodes.len()],
            suffix: String::new(),
        }
    }

    /// What a panel shows; the rest stands back.
    pub(super) fn of_panel(diagram: &Diagram, panel: usize) -> Self {
        let weight = |is_in, is_everywhere| match (is_in, is_everywhere) {
            (false, _) => Weight::Back,
            (true, true) => Weight::Usual,
            (true, false) => Weight::Strong,
        };
        let own = diagram.edges.iter().filter(|edge| edge.is_in(panel));
        let touched: BTreeSet<&EntityId> = own.flat_map(|edge| [&edge.from, &edge.to]).collect();
        let edge = |edge: &Edge| Some(weight(edge.is_in(panel), edge.panels.is_empty()));
        Self {
            edges: diagram.edges.iter().map(edge).collect(),
            nodes: diagram.nodes.iter().map(|node| Some(!node.is_focus && !touched.contains(&node.id))).collect(),
            suffix: if panel == 0 { String::new() } else { format!("_{}", panel + 1) },
        }
    }

    /// Leaves out all but what the question is about, unless it is shown.
    pub(super) fn cut(self, is_shown: bool) -> Self {
        if is_shown {
            return self;
        }
        Self { edges: vec![None; self.edges.len()], nodes: vec![None; self.nodes.len()], ..self }
    }

    /// Leaves out the edges of later steps, and the nodes that no edge touches yet, but for what the picture is about.
    pub(super) fn until(mut self, diagram: &Diagram, steps: &[usize], until: usize) -> Self {
        let mut touched: BTreeSet<&EntityId> = BTreeSet::new();
        let mut waiting: BTreeSet<&EntityId> = BTreeSet::new();
        for ((edge, weight), step) in diagram.edges.iter().zip(&mut self.edges).zip(steps) {
            if *step > until {
                *weight = None;
                waiting.extend([&edge.from, &edge.to]);
            } else {
                touched.extend([&edge.from, &edge.to]);
            }
        }
        for (node, shown) in diagram.nodes.iter().zip(&mut self.nodes) {
            if waiting.contains(&node.id) && !touched.contains(&node.id) && !node.is_focus {
                *shown = None;
            }
        }
        self
    }
}

/// Draws a cast: lines that stand back first, boxes last.
pub(super) fn drawn(diagram: &Diagram, fit: &Fit, cast: &Cast, spot: &Spot<'_>) -> Vec<Item> {
    let around = Around::new(spot);
    let mut items = Vec::new();
    for is_back in [true, false] {
        for (at, weight) in cast.edges.iter().enumerate() {
            if let Some(weight) = weight.filter(|weight| (*weight == Weight::Back) == is_back) {
                let id = format!("edge-{}{}", at + 1, cast.suffix);
                items.push(Item::Group(line::edge(diagram, at, (id, weight), &fit.conditions[at], spot, &around)));
            }
        }
    }
    if cast.edges.iter().all(Option::is_some) {
        items.extend(centre::centre(diagram, spot, &around));
    }
    for (at, one) in diagram.nodes.iter().enumerate() {
        if let Some(is_back) = cast.nodes[at] {
            let id = format!("node-{}{}", one.id, cast.suffix);
            items.push(Item::Group(node::node(one, (id, is_back), &fit.labels[at], &fit.layout.boxes[at], spot)));
        }
    }
    items
}
