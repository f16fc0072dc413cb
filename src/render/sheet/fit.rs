//! Which layout leaves the largest type on the page: both directions and several widths of names are tried.

use std::collections::BTreeMap;

use crate::layered::geometry::Size;
use crate::layered::graph::{Direction, Graph, Layout, Link};
use crate::layered::place::{Arranged, Room};
use crate::model::id::EntityId;
use crate::render::diagram::{Diagram, Edge, Flow};

use super::line;
use super::node::Label;

/// How wide names may get before they are broken, in type sizes.
const WIDTHS: [f64; 3] = [8.0, 11.0, 15.0];
/// How high gaps between ranks are, as a share of their usual height, and how much higher they may get where there is room.
const GAPS: [f64; 2] = [1.0, 0.5];
const WIDER: [f64; 4] = [2.0, 1.7, 1.4, 1.2];
/// In pictures of more entities, one width alone is tried.
const MAX_TRIED: usize = 60;
/// Type grows to so many times its usual size at most.
pub(super) const LARGEST: f64 = 1.75;
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
    pub(super) fn on_page(diagram: &Diagram, page: Size) -> Self {
        let widths = if diagram.nodes.len() > MAX_TRIED { &WIDTHS[1..2] } else { &WIDTHS[..] };
        let usual = usual(diagram);
        let other = if usual == Direction::Downwards { Direction::Rightwards } else { Direction::Downwards };
        // A map has no direction to speak of, and takes long.
        let directions = if diagram.flow == Flow::Map { vec![usual] } else { vec![usual, other] };
        let mut best: Option<(f64, f64, Written)> = None;
        for (direction, width) in directions.into_iter().flat_map(|one| widths.iter().rev().map(move |width| (one, *width)))
        {
            let written = Written::new(diagram, direction, width);
            let scales = GAPS.map(|gaps| (written.scale(page, gaps), gaps));
            // Lower gaps have to gain something.
            let (scale, gaps) =
                scales.into_iter().fold((0.0, 1.0), |best, one| if one.0 > best.0 * BETTER { one } else { best });
            if best.as_ref().is_none_or(|(most, ..)| scale > most * BETTER) {
                best = Some((scale, gaps, written));
            }
        }
        let Some((scale, gaps, written)) = best else { return Self::free(diagram) };
        // What room is left along the lines makes them calmer.
        let wider = WIDER.into_iter().map(|factor| gaps * factor).find(|gaps| written.scale(page, *gaps) >= scale * 0.995);
        written.fit(Some(page), wider.unwrap_or(gaps))
    }

    /// Lays out a diagram in its usual direction, with type of the usual size.
    pub(super) fn free(diagram: &Diagram) -> Self {
        Written::new(diagram, usual(diagram), WIDTHS[1]).fit(None, 1.0)
    }
}

/// A diagram with its texts broken into lines, arranged.
struct Written {
    labels: Vec<Label>,
    conditions: Vec<Vec<String>>,
    arranged: Arranged,
}

impl Written {
    fn new(diagram: &Diagram, direction: Direction, width: f64) -> Self {
        let labels: Vec<Label> = diagram.nodes.iter().map(|node| Label::new(node, width)).collect();
        let place: BTreeMap<&EntityId, usize> = diagram.nodes.iter().enumerate().map(|(at, node)| (&node.id, at)).collect();
        let of = |id: &EntityId| place.get(id).copied().unwrap_or(usize::MAX);
        // The lines of a map would be lost among their conditions.
        let is_map = diagram.flow == Flow::Map;
        let written = |edge| if is_map { Vec::new() } else { line::conditions(edge) };
        let conditions: Vec<Vec<String>> = diagram.edges.iter().map(written).collect();
        let link =
            |(edge, lines): (&Edge, &Vec<String>)| Link { from: of(&edge.from), to: of(&edge.to), label: line::room(lines) };
        let graph = Graph {
            boxes: labels.iter().map(Label::room).collect(),
            links: diagram.edges.iter().zip(&conditions).map(link).collect(),
            first: diagram.first.iter().map(of).collect(),
            ring: diagram.ring.iter().map(of).collect(),
        };
        Self { labels, conditions, arranged: Arranged::new(&graph, direction) }
    }

    /// Returns how large it can be drawn on a page.
    fn scale(&self, page: Size, gaps: f64) -> f64 {
        scale(&self.arranged.sketched(Room { page: Some(page), gaps }), page)
    }

    fn fit(self, page: Option<Size>, gaps: f64) -> Fit {
        let layout = self.arranged.laid_out(Room { page, gaps });
        let scale = page.map_or(1.0, |page| scale(&layout, page));
        Fit { layout, scale, labels: self.labels, conditions: self.conditions }
    }
}

fn scale(layout: &Layout, page: Size) -> f64 {
    let fitting = (page.width / layout.size.width.max(1.0)).min(page.height / layout.size.height.max(1.0));
    fitting.min(LARGEST)
}

fn usual(diagram: &Diagram) -> Direction {
    match diagram.flow {
        Flow::Rightwards => Direction::Rightwards,
        Flow::Downwards | Flow::Map => Direction::Downwards,
    }
}
