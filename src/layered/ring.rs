//! Few boxes around a circle: how a loop is drawn by hand.

use std::f64::consts::TAU;

use super::cells::BESIDE;
use super::geometry::{Cubic, Point, Rect, Size};
use super::graph::{Graph, HEAD, Layout, Line, MAX_RING};
use super::measure::measures;

/// How much wider than high the ring is at most, which suits names in boxes.
const FLAT: f64 = 1.7;
/// How many sizes are tried, each larger by this factor than the one before.
const SIZES: u8 = 14;
const LARGER: f64 = 1.12;

/// Places the boxes of `graph.ring` around a circle. `None` if it is not asked for, does not name each box once, has too many boxes
/// or one that links to itself, or if something gets into the way at all sizes tried.
pub(super) fn laid_out(graph: &Graph) -> Option<Layout> {
    let boxes = graph.boxes.len();
    let mut named = graph.ring.clone();
    named.sort_unstable();
    let is_whole = (2..=MAX_RING).contains(&boxes) && named.iter().copied().eq(0..boxes);
    if !is_whole || graph.links.iter().any(|link| link.from == link.to || link.from >= boxes || link.to >= boxes) {
        return None;
    }
    let (mut width, mut height): (f64, f64) = (0.0, 0.0);
    for size in &graph.boxes {
        (width, height) = (width.max(size.width), height.max(size.height));
    }
    let count = f64::from(u32::try_from(boxes).unwrap_or(2));
    let least = height * count / 2.6 + 30.0;
    let mut size = Size::new((least * FLAT).max(width * 0.9 + 40.0), least);
    for _ in 0..SIZES {
        let ring = Ring { graph, size };
        let layout = ring.drawn();
        if measures(graph, &layout).is_clean() {
            return Some(layout);
        }
        size = Size::new(size.width * LARGER, size.height * LARGER);
    }
    None
}

/// A ring of a certain size, its radii.
struct Ring<'a> {
    graph: &'a Graph,
    size: Size,
}

impl Ring<'_> {
    fn drawn(&self) -> Layout {
        let boxes = self.boxes();
        let lines = (0..self.graph.links.len()).map(|link| self.line(link, &boxes)).collect();
        let layout = Layout { size: Size::default(), boxes, lines };
        let bounds = layout.bounds().unwrap_or_default();
        Layout { size: bounds.size, ..layout.moved(Point::new(-bounds.left(), -bounds.top())) }
    }

    fn boxes(&self) -> Vec<Rect> {
        let mut boxes = vec![Rect::default(); self.graph.boxes.len()];
        let count = f64::from(u32::try_from(boxes.len()).unwrap_or(1));
        let mut turn: f64 = -0.25;
        for one in &self.graph.ring {
            let angle = turn * TAU;
            let centre = Point::new(angle.cos() * self.size.width, angle.sin() * self.size.height);
            boxes[*one] = Rect::around(centre, self.graph.boxes[*one]);
            turn += 1.0 / count;
        }
        boxes
    }

    /// Draws a link: outside the ring from a box to the next, inside from a box to the one before, across it to others. Several of
    /// one pair bulge one more than the other.
    fn line(&self, link: usize, boxes: &[Rect]) -> Line {
        let ring = &self.graph.ring;
        let place = |one: usize| ring.iter().position(|other| *other == one).unwrap_or(0);
        let current = self.graph.links[link];
        let ahead = (place(current.to) + ring.len() - place(current.from)) % ring.len();
        let same = |other: &super::graph::Link| (other.from, other.to) == (current.from, current.to);
        let nth = f64::from(u32::try_from(self.graph.links[..link].iter().filter(|other| same(other)).count()).unwrap_or(0));
        let bulge = match ahead {
            1 => 0.2 + 0.22 * nth,
            _ if ahead + 1 == ring.len() => -0.12 - 0.16 * nth,
            _ => 0.06 + 0.12 * nth,
        };
        let (from, to) = (boxes[current.from].centre(), boxes[current.to].centre());
        let chord = Point::new(to.x - from.x, to.y - from.y);
        // Clockwise, what is to the left of the chord is outside.
        let aside = Point::new(chord.y * bulge, -chord.x * bulge);
        let whole = Cubic([from, from.towards(to, 0.3).plus(aside), from.towards(to, 0.7).plus(aside), to]);
        let leaves = border(&whole, &boxes[current.from]);
        let arrives = 1.0 - border(&whole.reversed(), &boxes[current.to]);
        let Some(curve) = between(&whole, leaves, arrives) else { return Line::default() };
        let label = current.label.map(|size| {
            let (middle, length) = (curve.at(0.5), chord.x.hypot(chord.y).max(1.0));
            let out = Point::new(chord.y / length * bulge.signum(), -chord.x / length * bulge.signum());
            let away = out.x.abs() * size.width / 2.0 + out.y.abs() * size.height / 2.0 + BESIDE;
            Rect::around(middle.plus(Point::new(out.x * away, out.y * away)), size)
        });
        Line { curves: with_straight_end(&curve), label }
    }
}

/// Returns where a curve that begins in a box leaves it last, as a share of its parameter.
fn border(curve: &Cubic, rect: &Rect) -> f64 {
    const STEPS: u32 = 64;
    let share = |step: u32| f64::from(step) / f64::from(STEPS);
    let last = (0..=STEPS).rev().find(|step| rect.contains(curve.at(share(*step)))).unwrap_or(0);
    let (mut inside, mut outside) = (share(last), share((last + 1).min(STEPS)));
    for _ in 0..40 {
        let middle = f64::midpoint(inside, outside);
        if rect.contains(curve.at(middle)) { inside = middle } else { outside = middle }
    }
    outside
}

/// Returns the piece of a curve between two shares of its parameter; `None` if nothing is left.
fn between(curve: &Cubic, from: f64, to: f64) -> Option<Cubic> {
    (from < to && from < 1.0).then(|| curve.split(to).0.split(from / to).1)
}

/// Makes the last piece of a curve straight, as long as a head.
fn with_straight_end(curve: &Cubic) -> Vec<Cubic> {
    let tip = curve.end();
    if curve.start().distance(tip) < 1.5 * HEAD {
        return vec![Cubic::straight(curve.start(), tip)];
    }
    let (mut before, mut behind) = (0.0, 1.0);
    for _ in 0..40 {
        let middle = f64::midpoint(before, behind);
        if curve.at(middle).distance(tip) > HEAD { before = middle } else { behind = middle }
    }
    let head = curve.at(before);
    vec![curve.split(before).0, Cubic::straight(head, tip)]
}

#[cfg(test)]
mod tests {
    use super::super::graph::Link;
    use super::*;

    fn ring(count: usize, links: &[(usize, usize)], label: Option<Size>) -> Graph {
        Graph {
            boxes: vec![Size::new(90.0, 30.0); count],
            links: links.iter().map(|(from, to)| Link { from: *from, to: *to, label }).collect(),
            ring: (0..count).collect(),
            ..Graph::default()
        }
    }

    #[test]
    fn loops_of_up_to_eight_are_round_and_clean() {
        for count in 2..=MAX_RING {
            let links: Vec<(usize, usize)> = (0..count).map(|at| (at, (at + 1) % count)).collect();
            for label in [None, Some(Size::new(50.0, 12.0))] {
                let graph = ring(count, &links, label);
                let layout = laid_out(&graph).unwrap_or_else(|| panic!("{count} boxes, {label:?}"));
                let found = measures(&graph, &layout);
                assert!(found.is_clean() && found.crossings == 0, "{count}: {found:?}");
                // Clockwise from the top.
                assert!(layout.boxes[0].top() <= layout.boxes[count / 2].top());
                assert!(count < 3 || layout.boxes[1].centre().x > layout.boxes[0].centre().x);
            }
        }
    }

    #[test]
    fn opposite_and_parallel_links_are_apart() {
        let graph = ring(4, &[(0, 1), (1, 2), (2, 3), (3, 0), (1, 0), (0, 1), (0, 2)], None);
        let layout = laid_out(&graph).unwrap();
        let at = |line: usize| layout.lines[line].curves[0].at(0.5);
        assert!(at(0).distance(at(4)) > 8.0 && at(0).distance(at(5)) > 8.0);
    }

    #[test]
    fn what_is_no_ring_is_laid_out_otherwise() {
        assert_eq!(laid_out(&Graph { ring: vec![0, 1], ..ring(3, &[(0, 1)], None) }), None);
        assert_eq!(laid_out(&Graph { ring: vec![0, 1, 1], ..ring(3, &[(0, 1)], None) }), None);
        assert_eq!(laid_out(&ring(9, &[(0, 1)], None)), None);
        assert_eq!(laid_out(&ring(3, &[(0, 0)], None)), None);
        assert_eq!(laid_out(&ring(3, &[(0, 7)], None)), None);
    }
}
