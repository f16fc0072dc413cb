//! What stands in the middle of a circle: which sort of loop it is.

use crate::layered::geometry::{Cubic, Point, Rect};
use crate::model::effect::{Effect, Sign};
use crate::render::diagram::Diagram;
use crate::render::palette::LineLook;
use crate::render::scene::{Group, Item, Outline, Stroke, Text};
use crate::render::typeface::MIDDLE;

use super::around::Around;
use super::spot::Spot;

/// The radius of the arrow around the letter, and the size of the letter, in units of the layout.
const RADIUS: f64 = 22.0;
const LETTER: f64 = 24.0;
/// How far a circle of quarter curves reaches beyond their ends, for a radius of 1.
const QUARTER: f64 = 0.5523;

/// Draws what stands in the middle of a circle, where there is room for it.
pub(super) fn centre(diagram: &Diagram, spot: &Spot<'_>, around: &Around) -> Option<Item> {
    let (letter, sign) = diagram.centre.as_ref()?;
    let all = Rect::of_points(spot.layout.boxes.iter().map(|rect| spot.rect(rect).centre()))?;
    let (middle, scale) = (all.centre(), spot.scale);
    if around.room(middle, usize::MAX) < (RADIUS + 10.0) * scale {
        return None;
    }
    let colour = LineLook::of(match sign {
        Sign::Plus => Effect::Increases,
        Sign::Minus => Effect::Decreases,
        _ => Effect::Regulates,
    })
    .colour();
    let at = |x: f64, y: f64| Point::new(middle.x + x * RADIUS * scale, middle.y + y * RADIUS * scale);
    // Three quarters around, clockwise, with a head.
    let quarters = vec![
        Cubic([at(0.0, -1.0), at(QUARTER, -1.0), at(1.0, -QUARTER), at(1.0, 0.0)]),
        Cubic([at(1.0, 0.0), at(1.0, QUARTER), at(QUARTER, 1.0), at(0.0, 1.0)]),
        Cubic([at(0.0, 1.0), at(-QUARTER, 1.0), at(-1.0, QUARTER), at(-1.0, 0.0)]),
    ];
    let head = Outline::Points(vec![at(-1.0, -0.42), at(-1.24, 0.06), at(-0.76, 0.06)], true);
    let size = LETTER * scale;
    let text = Text {
        lines: vec![letter.clone()],
        at: Point::new(middle.x, middle.y + size * MIDDLE),
        is_centred: true,
        size,
        is_bold: true,
        colour,
    };
    let items = vec![
        Item::line(Outline::Curves(quarters), Stroke::solid(colour, 2.2 * scale)),
        Item::filled(head, colour),
        Item::Text(text),
    ];
    let title = diagram.subtitle.first().cloned().unwrap_or_default();
    Some(Item::Group(Group { id: "centre".to_owned(), classes: vec!["centre".to_owned()], title, items }))
}
