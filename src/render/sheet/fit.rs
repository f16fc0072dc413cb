//! Which layout leaves the largest type on the page: both directions and several widths of names are tried.

use std::collections::BTreeMap;

use crate::layered::geometry::Size;
use crate::layered::graph::{Direction, Graph, Layout, Link};
use crate::layered::place::{Room, laid_out};
use crate::model::id::EntityId;
use crate::render::diagram::{Diagram, Flow};

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
    trial: Trial,
}

/// A way to lay out a diagram.
#[derive(Clone, Copy)]
struct Trial {
    direction: Direction,
    /// How wide names may get, in type sizes.
    width: f64,
    /// How high gaps are, as a share of the usual height.
    gaps: f64,
    page: Option<Size>,
}

impl Fit {
    /// Lays out a diagram so that its type is as large as a page allows.
    pub(super) fn on_page(diagram: &Diagram, room: Size) -> Self {
        let widths = if diagram.nodes.len() > MAX_TRIED { &WIDTHS[1..2] } else { &WIDTHS[..] };
        let usual = usual(diagram);
        let other = if usual == Direction::Downwards { Direction::Rightwards } else { Direction::Downwards };
        let mut best: Option<Self> = None;
        let mut keep = |fit: Self, better: f64| {
            if best.as_ref().is_none_or(|best| fit.scale > best.scale * better) {
                best = Some(fit);
            }
        };
        for direction in [usual, other] {
            for width in widths.iter().rev() {
                for gaps in GAPS {
                    keep(Self::tried(diagram, Trial { direction, width: *width, gaps, page: Some(room) }), BETTER);
                }
            }
        }
        let Some(mut best) = best else { return Self::free(diagram) };
        // What room is left along the lines makes them calmer.
        for factor in WIDER {
            let gaps = best.trial.gaps * factor;
            let wider = Self::tried(diagram, Trial { gaps, ..best.trial });
            if wider.scale >= best.scale * 0.995 {
                best = wider;
                break;
            }
        }
        best
    }

    /// Lays out a diagram in its usual direction, with type of the usual size.
    pub(super) fn free(diagram: &Diagram) -> Self {
        Self::tried(diagram, Trial { direction: usual(diagram), width: WIDTHS[1], gaps: 1.0, page: None })
    }

    fn tried(diagram: &Diagram, trial: Trial) -> Self {
        let Trial { direction, width, gaps, page } = trial;
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
        let layout = laid_out(&graph, direction, Room { page, gaps });
        let scale = page.map_or(1.0, |room| {
            let fitting = (room.width / layout.size.width.max(1.0)).min(room.height / layout.size.height.max(1.0));
            fitting.min(LARGEST)
        });
        Self { layout, scale, labels, conditions, trial }
    }
}

fn usual(diagram: &Diagram) -> Direction {
    match diagram.flow {
        Flow::Rightwards => Direction::Rightwards,
        Flow::Downwards | Flow::Map => Direction::Downwards,
    }
}
