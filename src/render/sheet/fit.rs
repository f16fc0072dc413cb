//! Which layout leaves the largest type on the page: both directions and several widths of names are tried.

use std::collections::BTreeMap;

use crate::layered::geometry::Size;
use crate::layered::graph::{Direction, Graph, Layout, Link};
use crate::layered::place::laid_out;
use crate::model::id::EntityId;
use crate::render::diagram::{Diagram, Flow};

use super::line;
use super::node::Label;

/// How wide names may get before they are broken, in type sizes.
const WIDTHS: [f64; 3] = [8.0, 11.0, 15.0];
/// In pictures of more entities, one width alone is tried.
const MAX_TRIED: usize = 60;
/// Type grows to so many times its usual size at most.
const LARGEST: f64 = 1.75;
/// How much larger the type has to be for a direction or width that comes later in the list.
const BETTER: f64 = 1.04;

/// A layout, and what is written in it.
pub(super) struct Fit {
    pub(super) layout: Layout,
    /// How many pixels a unit of the layout has.
    pub(super) scale: f64,
    /// The names in boxes.
    pub(super) labels: Vec<Label>,
    /// The lines of text beside edges.
    pub(super) conditions: Vec<Vec<String>>,
}

impl Fit {
    /// Lays out a diagram so that its type is as large as a page allows.
    pub(super) fn on_page(diagram: &Diagram, room: Size) -> Self {
        let widths = if diagram.nodes.len() > MAX_TRIED { &WIDTHS[1..2] } else { &WIDTHS[..] };
        let usual = usual(diagram);
        let other = if usual == Direction::Downwards { Direction::Rightwards } else { Direction::Downwards };
        let mut best: Option<Self> = None;
        for direction in [usual, other] {
            for width in widths.iter().rev() {
                let fit = Self::tried(diagram, direction, *width, Some(room));
                if best.as_ref().is_none_or(|best| fit.scale > best.scale * BETTER) {
                    best = Some(fit);
                }
            }
        }
        best.unwrap_or_else(|| Self::free(diagram))
    }

    /// Lays out a diagram in its usual direction, with type of the usual size.
    pub(super) fn free(diagram: &Diagram) -> Self {
        Self::tried(diagram, usual(diagram), WIDTHS[1], None)
    }

    fn tried(diagram: &Diagram, direction: Direction, width: f64, room: Option<Size>) -> Self {
        let labels: Vec<Label> = diagram.nodes.iter().map(|node| Label::new(node, width)).collect();
        let place: BTreeMap<&EntityId, usize> = diagram.nodes.iter().enumerate().map(|(at, node)| (&node.id, at)).collect();
        let of = |id: &EntityId| place.get(id).copied().unwrap_or(usize::MAX);
        // The lines of a map would be lost among their conditions.
        let is_map = diagram.flow == Flow::Map;
        let written = |edge| if is_map { Vec::new() } else { line::conditions(edge) };
        let conditions: Vec<Vec<String>> = diagram.edges.iter().map(written).collect();
        let link = |(edge, lines): (&crate::render::diagram::Edge, &Vec<String>)| Link {
            from: of(&edge.from),
            to: of(&edge.to),
            label: line::room(lines),
        };
        let graph = Graph {
            boxes: labels.iter().map(Label::room).collect(),
            links: diagram.edges.iter().zip(&conditions).map(link).collect(),
            first: diagram.first.iter().map(of).collect(),
            ring: diagram.ring.iter().map(of).collect(),
        };
        let layout = laid_out(&graph, direction, room);
        let scale = room.map_or(1.0, |room| {
            let fitting = (room.width / layout.size.width.max(1.0)).min(room.height / layout.size.height.max(1.0));
            fitting.min(LARGEST)
        });
        Self { layout, scale, labels, conditions }
    }
}

fn usual(diagram: &Diagram) -> Direction {
    match diagram.flow {
        Flow::Rightwards => Direction::Rightwards,
        Flow::Downwards | Flow::Map => Direction::Downwards,
    }
}
