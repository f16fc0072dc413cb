//! What stands above or below a picture.

use crate::layered::geometry::Point;
use crate::render::scene::{Group, Item, Outline, Shape, Text};

/// What stands above or below a picture, from (0, 0) on.
#[derive(Clone)]
pub(super) struct Block {
    pub(super) items: Vec<Item>,
    pub(super) height: f64,
}

impl Block {
    /// Returns what is in it, moved.
    pub(super) fn items_at(self, corner: Point) -> Vec<Item> {
        self.items.into_iter().map(|item| moved(item, corner)).collect()
    }
}

/// Returns the same, moved.
pub(super) fn moved(item: Item, step: Point) -> Item {
    match item {
        Item::Group(group) => {
            Item::Group(Group { items: group.items.into_iter().map(|item| moved(item, step)).collect(), ..group })
        }
        Item::Text(text) => Item::Text(Text { at: text.at.plus(step), ..text }),
        Item::Shape(shape) => {
            let outline = match shape.outline {
                Outline::Box(rect, radius) => Outline::Box(rect.moved(step), radius),
                Outline::Circle(middle, radius) => Outline::Circle(middle.plus(step), radius),
                Outline::Curves(curves) => {
                    Outline::Curves(curves.iter().map(|curve| curve.map(|point| point.plus(step))).collect())
                }
                Outline::Points(points, is_closed) => {
                    Outline::Points(points.into_iter().map(|point| point.plus(step)).collect(), is_closed)
                }
            };
            Item::Shape(Shape { outline, ..shape })
        }
    }
}
