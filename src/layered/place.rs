//! The whole layout: parts, each from ranks to lines, packed on the page.

use super::across;
use super::along::bands;
use super::cells::{BESIDE, Cells, Plan};
use super::cycles;
use super::geometry::{Cubic, Point, Rect, Size};
use super::graph::{Direction, Graph, HEAD, Layout, Line, Link};
use super::lines::{Drawn, drawn};
use super::order::ordered;
use super::packing::packed;
use super::parts::parts;
use super::ports;
use super::ranks::ranks;
use super::ring;

/// How far a line from a box to itself reaches, and how much further the next one does.
const LOOP: f64 = 24.0;
const NEXT_LOOP: f64 = 12.0;

/// How a layout is to fill its page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// The room that it is to fill; without one, parts are packed for a page of 16:9.
    pub page: Option<Size>,
    /// How high gaps between ranks are, as a share of their usual height. They always have room for heads.
    pub gaps: f64,
}

impl Default for Room {
    /// No page, and gaps of the usual height.
    fn default() -> Self {
        Self { page: None, gaps: 1.0 }
    }
}

/// Lays out a graph. Boxes keep their order where nothing speaks against it; the same graph gives the same layout.
///
/// The work is bounded: O(starts · (links · ranks passed)) for the order, and a fixed budget for the places across; graphs of many
/// hundreds of links get fewer starts and may be wider than they had to be.
pub fn laid_out(graph: &Graph, direction: Direction, room: Room) -> Layout {
    Arranged::new(graph, direction).laid_out(room)
}

/// A graph whose order and places across are known: what is left to say is how high gaps are and how parts are packed.
pub struct Arranged {
    round: Option<Layout>,
    graph: Graph,
    direction: Direction,
    /// The boxes and links of each part, by their places.
    parts: Vec<(Vec<usize>, Vec<usize>, Part)>,
}

impl Arranged {
    /// Arranges a graph.
    pub fn new(graph: &Graph, direction: Direction) -> Self {
        if let Some(round) = ring::laid_out(graph) {
            return Self { round: Some(round), graph: graph.clone(), direction, parts: Vec::new() };
        }
        let graph = match direction {
            Direction::Downwards => graph.clone(),
            Direction::Rightwards => Graph {
                boxes: graph.boxes.iter().map(|size| size.transposed()).collect(),
                links: graph.links.iter().map(|link| Link { label: link.label.map(Size::transposed), ..*link }).collect(),
                ..graph.clone()
            },
        };
        let parts = arranged(&graph, direction == Direction::Rightwards);
        Self { round: None, graph, direction, parts }
    }

    /// Lays it out.
    pub fn laid_out(&self, room: Room) -> Layout {
        self.drawn(room, true)
    }

    /// Lays it out without making lines smooth, which takes less time: sizes and places are those of the layout.
    pub fn sketched(&self, room: Room) -> Layout {
        self.drawn(room, false)
    }

    fn drawn(&self, room: Room, is_smooth: bool) -> Layout {
        if let Some(round) = &self.round {
            return round.clone();
        }
        let is_downwards = self.direction == Direction::Downwards;
        let page = if is_downwards { room.page } else { room.page.map(Size::transposed) };
        let mut layout = Layout {
            boxes: vec![Rect::default(); self.graph.boxes.len()],
            lines: vec![Line::default(); self.graph.links.len()],
            ..Layout::default()
        };
        let laid: Vec<Layout> = self.parts.iter().map(|(_, _, part)| part.drawn(room.gaps, is_smooth)).collect();
        let sizes: Vec<Size> = laid.iter().map(|part| part.size).collect();
        let (corners, size) = packed(&sizes, page);
        for (((boxes, links, _), inner), corner) in self.parts.iter().zip(laid).zip(corners) {
            let inner = inner.moved(corner);
            boxes.iter().zip(inner.boxes).for_each(|(one, rect)| layout.boxes[*one] = rect);
            links.iter().zip(inner.lines).for_each(|(link, line)| layout.lines[*link] = line);
        }
        layout.size = size;
        if is_downwards { layout } else { layout.transposed() }
    }
}

/// Arranges the connected parts of a graph that runs from top to bottom.
fn arranged(graph: &Graph, labels_before: bool) -> Vec<(Vec<usize>, Vec<usize>, Part)> {
    let count = graph.boxes.len();
    let valid: Vec<usize> =
        (0..graph.links.len()).filter(|link| graph.links[*link].from < count && graph.links[*link].to < count).collect();
    let pairs: Vec<(usize, usize)> = valid.iter().map(|link| (graph.links[*link].from, graph.links[*link].to)).collect();
    let members = parts(count, &pairs);
    let mut part_of = vec![0; count];
    for (at, part) in members.iter().enumerate() {
        for one in part {
            part_of[*one] = at;
        }
    }
    let mut links_of: Vec<Vec<usize>> = vec![Vec::new(); members.len()];
    for link in &valid {
        links_of[part_of[graph.links[*link].from]].push(*link);
    }
    let mut arranged = Vec::new();
    let mut place = vec![0; count];
    for (part, links) in members.into_iter().zip(links_of) {
        part.iter().enumerate().for_each(|(at, one)| place[*one] = at);
        let inner = Graph {
            boxes: part.iter().map(|one| graph.boxes[*one]).collect(),
            links: links
                .iter()
                .map(|link| graph.links[*link])
                .map(|link| Link { from: place[link.from], to: place[link.to], ..link })
                .collect(),
            first: graph.first.iter().filter(|one| part.binary_search(one).is_ok()).map(|one| place[*one]).collect(),
            ring: Vec::new(),
        };
        arranged.push((part, links, Part::new(inner, labels_before)));
    }
    arranged
}

/// A connected graph that runs from top to bottom.
struct Part {
    graph: Graph,
    labels_before: bool,
    turned: Vec<bool>,
    cells: Cells,
    ports: ports::Ports,
    across: Vec<f64>,
    widths: Vec<f64>,
    heights: Vec<f64>,
    /// The links of each box to itself.
    loops: Vec<Vec<usize>>,
}

impl Part {
    fn new(graph: Graph, labels_before: bool) -> Self {
        let count = graph.boxes.len();
        let pairs: Vec<(usize, usize)> = graph.links.iter().map(|link| (link.from, link.to)).collect();
        let turned = cycles::turned(count, &pairs, &graph.first);
        let downwards = |link: usize| if turned[link] { (pairs[link].1, pairs[link].0) } else { pairs[link] };
        let ordered_pairs: Vec<(usize, usize)> = (0..pairs.len()).map(downwards).collect();
        let between: Vec<(usize, usize)> = ordered_pairs.iter().copied().filter(|(from, to)| from != to).collect();
        let has_labels = graph.links.iter().any(|link| link.label.is_some() && link.from != link.to);
        let ranks = ranks(count, &between, if has_labels { 2 } else { 1 });

        let widths = widened(&graph, &between);
        let mut loops: Vec<Vec<usize>> = vec![Vec::new(); count];
        for (link, (from, _)) in pairs.iter().enumerate().filter(|(_, (from, to))| from == to) {
            loops[*from].push(link);
        }
        // A box is high enough for its loops, its rank for their texts too.
        let heights: Vec<f64> =
            (0..count).map(|one| graph.boxes[one].height.max(2.0 * spread(loops[one].len()) + 4.0)).collect();
        let room: Vec<(f64, f64, f64)> = (0..count)
            .map(|one| {
                let (aside, height) = loop_room(&graph, &loops[one]);
                (widths[one] / 2.0, widths[one] / 2.0 + aside, heights[one].max(height))
            })
            .collect();
        let links: Vec<_> =
            ordered_pairs.iter().zip(&graph.links).map(|((from, to), link)| (*from, *to, link.label)).collect();
        let mut cells = Cells::new(&Plan { boxes: &room, links: &links, ranks: &ranks, labels_before });
        cells.ranks = ordered(&cells.ranks, cells.all.len(), &cells.steps());

        let mut place = vec![0; cells.all.len()];
        for rank in &cells.ranks {
            rank.iter().enumerate().for_each(|(at, cell)| place[*cell] = at);
        }
        let ports = ports::spread(&cells, &place, &widths);
        let across = across::places(&cells, &cells.ranks, &ports);
        Self { graph, labels_before, turned, cells, ports, across, widths, heights, loops }
    }

    fn drawn(&self, gaps: f64, is_smooth: bool) -> Layout {
        let count = self.graph.boxes.len();
        let bands = bands(&self.cells, &shifts(&self.cells, &self.across, &self.ports), gaps);
        let boxes: Vec<Rect> = (0..count)
            .map(|one| {
                let band = bands[self.cells.all[one].rank];
                let centre = Point::new(self.across[one], f64::midpoint(band.top, band.bottom));
                Rect::around(centre, Size::new(self.widths[one], self.heights[one]))
            })
            .collect();
        let labels: Vec<Option<Size>> = self.graph.links.iter().map(|link| link.label).collect();
        let beside: Vec<Rect> = (0..count)
            .filter_map(|one| {
                let ((aside, height), rect) = (loop_room(&self.graph, &self.loops[one]), boxes[one]);
                let corner = Point::new(rect.right() + 1.0, rect.centre().y - height / 2.0);
                (aside > 0.0).then(|| Rect::new(corner, Size::new(aside - 1.0, height)))
            })
            .collect();
        let plan = Drawn {
            cells: &self.cells,
            across: &self.across,
            bands: &bands,
            ports: &self.ports,
            boxes: &boxes,
            beside: &beside,
            turned: &self.turned,
            labels: &labels,
            labels_before: self.labels_before,
            is_smooth,
        };
        let mut lines = drawn(&plan);
        for (one, loops) in self.loops.iter().enumerate() {
            looped(&self.graph, &boxes[one], loops, &mut lines);
        }
        let layout = Layout { size: Size::default(), boxes, lines };
        let bounds = layout.bounds().unwrap_or_default();
        Layout { size: bounds.size, ..layout.moved(Point::new(-bounds.left(), -bounds.top())) }
    }
}

/// Returns how wide boxes have to be for the lines that meet them.
fn widened(graph: &Graph, between: &[(usize, usize)]) -> Vec<f64> {
    let mut before = vec![0; graph.boxes.len()];
    let mut after = before.clone();
    for (from, to) in between {
        after[*from] += 1;
        before[*to] += 1;
    }
    graph
        .boxes
        .iter()
        .zip(before.iter().zip(&after))
        .map(|(size, (before, after))| size.width.max(ports::room(*before, *after)))
        .collect()
}

/// Returns how far lines lead across between a rank and the next.
fn shifts(cells: &Cells, across: &[f64], ports: &ports::Ports) -> Vec<(usize, f64)> {
    let mut shifts = Vec::new();
    for (link, chain) in cells.chains.iter().enumerate() {
        for (at, step) in chain.windows(2).enumerate() {
            let low = if at == 0 { ports.low[link] } else { 0.0 };
            let high = if at + 2 == chain.len() { ports.high[link] } else { 0.0 };
            shifts.push((cells.all[step[0]].rank, across[step[1]] + high - across[step[0]] - low));
        }
    }
    shifts
}

/// Returns the room that lines of a box to itself need: behind it, and along.
fn loop_room(graph: &Graph, loops: &[usize]) -> (f64, f64) {
    let Some(reach) = reach(loops.len()) else { return (0.0, 0.0) };
    let labels = loops.iter().filter_map(|link| graph.links[*link].label);
    let (aside, height) = labels
        .fold((0.0, 0.0), |(aside, height): (f64, f64), label| (aside + BESIDE + label.width, height.max(label.height)));
    (reach + aside, height.max(3.0 * spread(loops.len())))
}

/// Returns how far the last of so many lines from a box to itself reaches; `None` if there are none.
fn reach(loops: usize) -> Option<f64> {
    let beyond = u32::try_from(loops.checked_sub(1)?).unwrap_or(0);
    Some(LOOP + NEXT_LOOP * f64::from(beyond))
}

/// Returns how far from the middle of the side the last of so many lines from a box to itself begins.
fn spread(loops: usize) -> f64 {
    6.0 * f64::from(u32::try_from(loops).unwrap_or(1))
}

/// Draws the lines of a box to itself, behind it, with their texts in a row behind the last of them.
fn looped(graph: &Graph, rect: &Rect, loops: &[usize], lines: &mut [Line]) {
    let (side, middle) = (rect.right(), rect.centre().y);
    let mut text = side + reach(loops.len()).unwrap_or(0.0);
    for (nth, link) in loops.iter().enumerate() {
        let (away, half) = (reach(nth + 1).unwrap_or(LOOP), spread(nth + 1));
        let (top, bottom) = (middle - half, middle + half);
        // A curve reaches three quarters as far as its control points.
        let far = side + (away - HEAD) * 4.0 / 3.0;
        let curve = Cubic([
            Point::new(side, top),
            Point::new(far, top - half / 2.0),
            Point::new(far, bottom),
            Point::new(side + HEAD, bottom),
        ]);
        let head = Cubic::straight(Point::new(side + HEAD, bottom), Point::new(side, bottom));
        let label = graph.links[*link].label.map(|size| {
            let label = Rect::new(Point::new(text + BESIDE, middle - size.height / 2.0), size);
            text = label.right();
            label
        });
        lines[*link] = Line { curves: vec![curve, head], label };
    }
}

#[cfg(test)]
#[allow(clippy::float_cmp)] // the same number, or not
mod tests {
    use proptest::prelude::*;

    use super::super::measure::measures;
    use super::*;

    fn graph(most: usize, links: usize) -> impl Strategy<Value = Graph> {
        let size = (20.0..160.0f64, 18.0..60.0f64).prop_map(|(width, height)| Size::new(width, height));
        let label = prop::option::of((10.0..90.0f64, 10.0..40.0f64).prop_map(|(width, height)| Size::new(width, height)));
        let link = (0..most, 0..most, label).prop_map(|(from, to, label)| Link { from, to, label });
        (prop::collection::vec(size, 1..most), prop::collection::vec(link, 0..links), prop::collection::vec(0..most, 0..3))
            .prop_map(|(boxes, links, first)| Graph { boxes, links, first, ring: Vec::new() })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn nothing_lies_over_anything_else(graph in graph(14, 26), is_down in any::<bool>(), gaps in 0.0..2.0f64) {
            let room = Room { page: Some(Size::new(1200.0, 600.0)), gaps };
            let direction = if is_down { Direction::Downwards } else { Direction::Rightwards };
            let layout = laid_out(&graph, direction, room);
            let found = measures(&graph, &layout);
            prop_assert!(found.is_clean(), "{found:?}");
            for (rect, size) in layout.boxes.iter().zip(&graph.boxes) {
                prop_assert!(rect.size.width >= size.width - 1e-6 && rect.size.height >= size.height - 1e-6);
            }
            for (line, link) in layout.lines.iter().zip(&graph.links) {
                let joins = link.from < graph.boxes.len() && link.to < graph.boxes.len();
                prop_assert_eq!(line.curves.is_empty(), !joins);
                let (Some(first), Some(last)) = (line.curves.first(), line.curves.last()) else { continue };
                prop_assert!(layout.boxes[link.from].grown(0.01).contains(first.start()), "it begins at its box");
                prop_assert!(layout.boxes[link.to].grown(0.01).contains(last.end()), "it ends at its box");
                prop_assert!(last.start().distance(last.end()) >= HEAD - 0.01, "there is room for a head");
                prop_assert_eq!(line.label.map(|label| label.size), link.label);
                for pair in line.curves.windows(2) {
                    prop_assert!(pair[0].end().distance(pair[1].start()) < 0.01, "its pieces hang together");
                }
            }
            prop_assert_eq!(layout, laid_out(&graph, direction, room));
        }
    }

    #[test]
    fn links_run_in_the_direction_asked_for() {
        let link = |from, to| Link { from, to, label: None };
        let graph = Graph { boxes: vec![Size::new(80.0, 30.0); 3], links: vec![link(0, 1), link(1, 2)], ..Graph::default() };
        let down = laid_out(&graph, Direction::Downwards, Room::default());
        assert!(down.boxes[0].bottom() < down.boxes[1].top() && down.boxes[1].bottom() < down.boxes[2].top());
        let right = laid_out(&graph, Direction::Rightwards, Room::default());
        assert!(right.boxes[0].right() < right.boxes[1].left() && right.boxes[1].right() < right.boxes[2].left());
        assert_eq!(right.boxes[0].centre().y, right.boxes[2].centre().y, "a chain is straight");
    }

    #[test]
    fn boxes_without_links_are_placed_too_and_an_empty_graph_is_empty() {
        let graph = Graph { boxes: vec![Size::new(80.0, 30.0); 5], ..Graph::default() };
        let layout = laid_out(&graph, Direction::Downwards, Room::default());
        assert!(measures(&graph, &layout).is_clean());
        assert_eq!(laid_out(&Graph::default(), Direction::Rightwards, Room::default()), Layout::default());
    }

    #[test]
    fn a_large_tangle_is_laid_out_cleanly() {
        let mut state = 1u64;
        let mut next = |most: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(state >> 33).unwrap() % most
        };
        let link = |_| Link { from: next(120), to: next(120), label: (next(3) == 0).then(|| Size::new(60.0, 12.0)) };
        let links = (0..270).map(link).collect();
        let graph = Graph { boxes: vec![Size::new(110.0, 32.0); 120], links, ..Graph::default() };
        let found = measures(&graph, &laid_out(&graph, Direction::Downwards, Room::default()));
        assert!(found.crossings > 100 && found.is_clean(), "{found:?}");
    }
}
