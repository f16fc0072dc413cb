//! How good a layout is, measured on what is drawn.

use super::geometry::{Cubic, Rect};
use super::graph::{Graph, Layout};

/// What a reader would stumble over. All but the crossings should be 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measures {
    /// How often lines cross one another.
    pub crossings: usize,
    /// Lines that run through a box other than those that they join, or through one of those beyond its border.
    pub through_boxes: usize,
    /// Pairs of boxes that overlap.
    pub boxes_over_boxes: usize,
    /// Texts that lie over a box.
    pub labels_over_boxes: usize,
    /// Pairs of texts that overlap.
    pub labels_over_labels: usize,
    /// Texts that a line runs through, their own or another.
    pub labels_under_lines: usize,
    /// Boxes, texts and lines that reach out of the size of the layout.
    pub outside: usize,
}

/// Borders that merely meet count for nothing.
const EDGE: f64 = 0.1;

/// Measures a layout of a graph. O(lines² + lines · boxes).
pub fn measures(graph: &Graph, layout: &Layout) -> Measures {
    let mut found = Measures::default();
    let boxes: Vec<Rect> = layout.boxes.iter().map(|rect| rect.grown(-EDGE)).collect();
    let labels: Vec<(usize, Rect)> =
        layout.lines.iter().enumerate().filter_map(|(at, line)| Some((at, line.label?.grown(-EDGE)))).collect();
    for (at, one) in boxes.iter().enumerate() {
        found.boxes_over_boxes += boxes[..at].iter().filter(|other| one.touches(other)).count();
    }
    for (at, (_, label)) in labels.iter().enumerate() {
        found.labels_over_boxes += usize::from(boxes.iter().any(|rect| label.touches(rect)));
        found.labels_over_labels += labels[..at].iter().filter(|(_, other)| label.touches(other)).count();
        let is_under = layout.lines.iter().any(|line| touches(&line.curves, label));
        found.labels_under_lines += usize::from(is_under);
    }
    for (at, line) in layout.lines.iter().enumerate() {
        found.through_boxes += boxes.iter().filter(|rect| touches(&line.curves, rect)).count();
        for other in &layout.lines[..at] {
            let pairs = line.curves.iter().flat_map(|one| other.curves.iter().map(move |other| (one, other)));
            found.crossings += pairs.map(|(one, other)| one.crossings(other)).sum::<usize>();
        }
    }
    let whole = Rect::new(super::geometry::Point::default(), layout.size).grown(EDGE);
    let is_outside = |rect: &Rect| rect.corners().iter().any(|corner| !whole.contains(*corner));
    found.outside = layout.boxes.iter().filter(|rect| is_outside(rect)).count();
    for line in &layout.lines {
        let points = line.curves.iter().flat_map(Cubic::pieces);
        let leaves = line.label.as_ref().is_some_and(is_outside) || points.into_iter().any(|point| !whole.contains(point));
        found.outside += usize::from(leaves);
    }
    debug_assert_eq!(layout.lines.len(), graph.links.len());
    found
}

fn touches(curves: &[Cubic], rect: &Rect) -> bool {
    curves.iter().any(|curve| curve.touches(rect))
}

impl Measures {
    /// Returns `true` if nothing lies over anything else, lines over lines apart.
    pub const fn is_clean(&self) -> bool {
        self.through_boxes == 0
            && self.boxes_over_boxes == 0
            && self.labels_over_boxes == 0
            && self.labels_over_labels == 0
            && self.labels_under_lines == 0
            && self.outside == 0
    }
}

#[cfg(test)]
mod tests {
    use super::super::geometry::{Point, Size};
    use super::super::graph::Line;
    use super::*;

    #[test]
    fn each_fault_is_seen() {
        let rect = |x, y| Rect::new(Point::new(x, y), Size::new(10.0, 10.0));
        let line = |from: (f64, f64), to: (f64, f64), label| Line {
            curves: vec![Cubic::straight(Point::new(from.0, from.1), Point::new(to.0, to.1))],
            label,
        };
        let joined = super::super::graph::Link { from: 0, to: 1, label: None };
        let graph = Graph { links: vec![joined; 3], ..Graph::default() };
        let layout = Layout {
            size: Size::new(100.0, 100.0),
            boxes: vec![rect(0.0, 0.0), rect(50.0, 0.0), rect(25.0, 0.0), rect(55.0, 5.0), rect(95.0, 0.0)],
            lines: vec![
                line((10.0, 5.0), (50.0, 5.0), Some(rect(30.0, 0.0))),
                line((45.0, 0.0), (45.0, 30.0), Some(rect(32.0, 8.0))),
                line((0.0, 60.0), (10.0, 60.0), None),
            ],
        };
        let expected = Measures {
            crossings: 1,
            through_boxes: 1,
            boxes_over_boxes: 1,
            labels_over_boxes: 2,
            labels_over_labels: 1,
            labels_under_lines: 1,
            outside: 1,
        };
        assert_eq!(measures(&graph, &layout), expected);
        assert!(!expected.is_clean());
    }
}
