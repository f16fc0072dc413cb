//! Where a layout is on its page.

use crate::layered::geometry::{Point, Rect, Size};
use crate::layered::graph::Layout;

/// A layout on its page.
pub(super) struct Spot<'a> {
    pub(super) layout: &'a Layout,
    /// How many pixels a unit of the layout has.
    pub(super) scale: f64,
    /// Where its corner is.
    pub(super) corner: Point,
}

impl Spot<'_> {
    /// Returns where a point of the layout is.
    pub(super) fn point(&self, point: Point) -> Point {
        Point::new(self.corner.x + point.x * self.scale, self.corner.y + point.y * self.scale)
    }

    /// Returns where a box of the layout is.
    pub(super) fn rect(&self, rect: &Rect) -> Rect {
        Rect::new(self.point(rect.corner), Size::new(rect.size.width * self.scale, rect.size.height * self.scale))
    }
}
