//! What is to be laid out, and what comes out.

use super::geometry::{Cubic, Point, Rect, Size};

/// How long the straight end of a line is, which has room for a head.
pub const HEAD: f64 = 10.0;

/// How many boxes may stand around a circle.
pub const MAX_RING: usize = 8;

/// Boxes and the links between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// The sizes of the boxes. A box may come out larger where many lines meet it.
    pub boxes: Vec<Size>,
    /// The links. Several of one pair, opposite ones and those of a box to itself are drawn apart. Those that name no box are
    /// left out.
    pub links: Vec<Link>,
    /// Boxes that stand before the others where a cycle has to begin somewhere.
    pub first: Vec<usize>,
    /// Boxes to be placed around a circle in this order, clockwise from the top; empty for none. It is heeded if it names all
    /// boxes, at most [`MAX_RING`], and if no line gets into the way of a box or label.
    pub ring: Vec<usize>,
}

/// A link between two boxes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    /// The box where it begins, by its place.
    pub from: usize,
    /// The box where it ends.
    pub to: usize,
    /// The size of the text beside it; `None` for none.
    pub label: Option<Size>,
}

/// Which way links run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Direction {
    /// From left to right.
    Rightwards,
    /// From top to bottom.
    Downwards,
}

/// Where everything is. All of it lies between (0, 0) and `size`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Layout {
    /// The room that it takes.
    pub size: Size,
    /// A box each, in the order of the graph.
    pub boxes: Vec<Rect>,
    /// A line each, in the order of the graph; empty for links that name no box.
    pub lines: Vec<Line>,
}

/// A line from the border of its first box to the border of its last. It ends with a straight piece of at least
/// [`HEAD`], at right angles to the border unless it lies on a circle, which leaves room for a head.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its pieces, each of which begins where the one before ends.
    pub curves: Vec<Cubic>,
    /// Where its text is.
    pub label: Option<Rect>,
}

impl Layout {
    /// Returns the layout moved by a step. Its size stays.
    #[must_use]
    pub fn moved(mut self, step: Point) -> Self {
        self.change(|point| point.plus(step), |rect| rect.moved(step));
        self
    }

    /// Returns the layout with its axes exchanged.
    #[must_use]
    pub fn transposed(mut self) -> Self {
        self.size = self.size.transposed();
        self.change(Point::transposed, Rect::transposed);
        self
    }

    fn change(&mut self, point: impl Fn(Point) -> Point, rect: impl Fn(&Rect) -> Rect) {
        self.boxes.iter_mut().for_each(|one| *one = rect(one));
        for line in &mut self.lines {
            line.curves.iter_mut().for_each(|curve| *curve = curve.map(&point));
            line.label = line.label.as_ref().map(&rect);
        }
    }

    /// Returns the smallest box around everything; `None` if there is nothing.
    pub fn bounds(&self) -> Option<Rect> {
        let boxes = self.boxes.iter().flat_map(Rect::corners);
        let labels = self.lines.iter().filter_map(|line| line.label).flat_map(|label| label.corners());
        let curves = self.lines.iter().flat_map(|line| &line.curves).flat_map(Cubic::pieces);
        Rect::of_points(boxes.chain(labels).chain(curves))
    }
}
