//! What is near a point of a page, so that signs stand clear of it.

use std::collections::BTreeMap;

use crate::layered::geometry::{Cubic, Point, Rect};

use super::spot::Spot;

/// More room than that, in units of the layout, makes no difference to where a sign stands.
const FAR: f64 = 40.0;

/// Boxes, texts and lines of a layout on its page.
pub(super) struct Around {
    far: f64,
    rects: Vec<Rect>,
    /// Points of lines, each with its edge, by the square that they lie in, whose sides are as long as what is far.
    points: BTreeMap<(i64, i64), Vec<(usize, Point)>>,
}

impl Around {
    /// Takes what is on a page.
    pub(super) fn new(spot: &Spot<'_>) -> Self {
        let labels = spot.layout.lines.iter().filter_map(|line| line.label.as_ref());
        let rects = spot.layout.boxes.iter().chain(labels).map(|rect| spot.rect(rect)).collect();
        let mut around = Self { far: FAR * spot.scale, rects, points: BTreeMap::new() };
        for (edge, line) in spot.layout.lines.iter().enumerate() {
            for point in line.curves.iter().flat_map(Cubic::pieces).map(|point| spot.point(point)) {
                around.points.entry(around.square(point)).or_default().push((edge, point));
            }
        }
        around
    }

    /// Returns how far a point is from everything but one edge, at most what is far.
    pub(super) fn room(&self, point: Point, edge: usize) -> f64 {
        let beyond = |from: f64, low: f64, high: f64| (low - from).max(from - high).max(0.0);
        let to_rect =
            |rect: &Rect| beyond(point.x, rect.left(), rect.right()).hypot(beyond(point.y, rect.top(), rect.bottom()));
        let (column, row) = self.square(point);
        let near = (-1..=1).flat_map(|x| (-1..=1).map(move |y| (column + x, row + y)));
        let points = near.filter_map(|square| self.points.get(&square)).flatten();
        let lines = points.filter(|(other, _)| *other != edge).map(|(_, other)| other.distance(point));
        self.rects.iter().map(to_rect).chain(lines).fold(self.far, f64::min)
    }

    #[allow(clippy::cast_possible_truncation)] // places on a page are small
    fn square(&self, point: Point) -> (i64, i64) {
        ((point.x / self.far).floor() as i64, (point.y / self.far).floor() as i64)
    }
}
