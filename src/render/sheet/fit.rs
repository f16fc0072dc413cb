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
/// How high gaps between ranks are at least, as a share of their usual height, and how much higher they may get where there is room.
const LOW: f64 = 0.5;
const WIDER: [f64; 4] = [2.0, 1.7, 1.4, 1.2];
/// In pictures of more entities, one width alone is tried.
const MAX_TRIED: usize = 60;
/// Type grows to so many times its usual size at most.
pub(super) const LARGEST: f64 = 1.75;
/// How much larger the type has to be for a direction or width that comes later in the list.
const BETTER: f64 = 1.04;

/// What type counts for where gaps are low.
const CROWDED: f64 = 0.9;

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
    /// Lays out a diagram so that its type is as large as a page allows. Names can be read from the scale `legible` on: gaps, and with
    /// them the room for lines, are made lower only where it is not reached.
    pub(super) fn on_page(diagram: &Diagram, page: Size, legible: f64) -> Self {
        let usual = usual(diagram);
        let other = if usual == Direction::Downwards { Direction::Rightwards } else { Direction::Downwards };
        // A map has no direction to speak of, and takes long.
        let directions = if diagram.flow == Flow::Map { vec![usual] } else { vec![usual, other] };
        let mut best: Option<(f64, f64, Written)> = None;
        for (direction, width) in
            directions.into_iter().flat_map(|one| widths(diagram).iter().rev().map(move |width| (one, *width)))
        {
            let written = Written::new(diagram, direction, width);
            let usual = written.scale(page, 1.0);
            let low = if usual < legible { written.scale(page, LOW) } else { usual };
            // Lower gaps have to gain something.
            let (scale, gaps) = if low > usual * BETTER { (low, LOW) } else { (usual, 1.0) };
            // Where gaps are low, lines run close to one another: a direction that leaves them room is better at nearly the same size.
            let counted = if gaps < 1.0 { scale * CROWDED } else { scale };
            if best.as_ref().is_none_or(|(most, ..)| counted > most * BETTER) {
                best = Some((counted, gaps, written));
            }
        }
        let Some((_, gaps, written)) = best else { return Self::free(diagram) };
        let scale = written.scale(page, gaps);
        // What room is left along the lines makes them calmer.
        let wider = WIDER.into_iter().map(|factor| gaps * factor).find(|gaps| written.scale(page, *gaps) >= scale * 0.995);
        written.fit(Some(page), wider.unwrap_or(gaps))
    }

    /// Lays out a diagram in its usual direction, with type of the usual size, where it takes the least room.
    pub(super) fn free(diagram: &Diagram) -> Self {
        let mut best: Option<(f64, Written)> = None;
        for width in widths(diagram) {
            let written = Written::new(diagram, usual(diagram), *width);
            let size = written.arranged.sketched(Room { page: None, gaps: LOW }).size;
            let area = size.width * size.height;
            if best.as_ref().is_none_or(|(least, _)| area < *least) {
                best = Some((area, written));
            }
        }
        best.map_or_else(|| Written::new(diagram, usual(diagram), WIDTHS[1]), |(_, written)| written).fit(None, LOW)
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
            first: (0..diagram.nodes.len()).filter(|at| diagram.nodes[*at].is_focus).collect(),
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

/// Returns the widths of names that are tried.
fn widths(diagram: &Diagram) -> &'static [f64] {
    if diagram.nodes.len() > MAX_TRIED { &WIDTHS[1..2] } else { &WIDTHS[..] }
}

fn usual(diagram: &Diagram) -> Direction {
    match diagram.flow {
        Flow::Rightwards => Direction::Rightwards,
        Flow::Downwards | Flow::Map => Direction::Downwards,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layered::geometry::Rect;
    use crate::render::diagram::Node;
    use crate::render::palette::{KindLook, LineLook};

    /// A chain of so many entities.
    fn chain(count: usize) -> Diagram {
        let ids: Vec<EntityId> = (0..count).map(|at| EntityId::new(format!("entity-{at}"))).collect();
        let node = |id: &EntityId| Node {
            id: id.clone(),
            labels: vec![id.to_string()],
            look: KindLook::default(),
            is_focus: false,
            change: None,
            caption: String::new(),
        };
        let edge = |pair: &[EntityId]| Edge {
            from: pair[0].clone(),
            to: pair[1].clone(),
            look: LineLook::default(),
            conditions: Vec::new(),
            relations: Vec::new(),
            verb: String::new(),
            sources: String::new(),
            is_strong: false,
            panels: Vec::new(),
            is_bundle: false,
        };
        Diagram { nodes: ids.iter().map(node).collect(), edges: ids.windows(2).map(edge).collect(), ..Diagram::default() }
    }

    #[test]
    fn gaps_are_lower_only_where_names_could_not_be_read() {
        let (diagram, page) = (chain(9), Size::new(900.0, 300.0));
        let apart = |fit: &Fit| {
            let between = |pair: &[Rect]| pair[1].left() - pair[0].right();
            fit.layout.boxes.windows(2).map(between).fold(f64::INFINITY, f64::min)
        };
        let usual = apart(&Written::new(&diagram, usual(&diagram), WIDTHS[1]).fit(None, 1.0));
        let (read, unread) = (Fit::on_page(&diagram, page, 0.0), Fit::on_page(&diagram, page, LARGEST));
        assert!(apart(&read) >= usual, "{} of {usual}", apart(&read));
        assert!(apart(&unread) < usual && unread.scale > read.scale, "{} {}", apart(&unread), unread.scale);
    }
}
