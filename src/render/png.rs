//! A picture as pixels, PNG, with the embedded fonts.

use tiny_skia::{
    Color, FillRule, LineCap, LineJoin, Paint, Path, PathBuilder, Pixmap, Rect as SkiaRect, Stroke as SkiaStroke,
    StrokeDash, Transform,
};

use crate::layered::geometry::{Cubic, Point, Rect};
use crate::render::outlines::outlined;
use crate::render::scene::{Item, Outline, Scene, Shape, Stroke};

/// The most pixels on a side.
pub const MAX_SIDE: f64 = 16_000.0;
/// The most pixels in all: 64 million, a quarter of a gigabyte while painted.
pub const MAX_PIXELS: f64 = 64e6;

/// Why a picture cannot be painted.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum PngError {
    /// It would have too many pixels, or none.
    #[error("a picture of {width} by {height} pixels cannot be painted")]
    Size {
        /// Its width in pixels.
        width: f64,
        /// Its height in pixels.
        height: f64,
    },
    /// It cannot be encoded.
    #[error("the picture cannot be encoded: {0}")]
    Encoding(String),
}

/// Paints a scene with `scale` pixels for each of its units. The same scene gives the same bytes. O(pixels + shapes).
pub fn render(scene: &Scene, scale: f64) -> Result<Vec<u8>, PngError> {
    let (width, height) = ((scene.size.width * scale).round(), (scene.size.height * scale).round());
    let is_possible = |side: f64| (1.0..=MAX_SIDE).contains(&side);
    let refused = || PngError::Size { width, height };
    if !is_possible(width) || !is_possible(height) || width * height > MAX_PIXELS {
        return Err(refused());
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // checked above
    let mut canvas = Pixmap::new(width as u32, height as u32).ok_or_else(refused)?;
    canvas.fill(Color::WHITE);
    #[allow(clippy::cast_possible_truncation)] // few pixels
    let transform = Transform::from_scale(scale as f32, scale as f32);
    let outlined = outlined(scene);
    let mut items: Vec<&Item> = outlined.items.iter().rev().collect();
    while let Some(item) = items.pop() {
        match item {
            Item::Group(group) => items.extend(group.items.iter().rev()),
            Item::Shape(shape) => paint(&mut canvas, shape, transform),
            Item::Text(_) => {}
        }
    }
    canvas.encode_png().map_err(|error| PngError::Encoding(error.to_string()))
}

fn paint(canvas: &mut Pixmap, shape: &Shape, transform: Transform) {
    let Some(path) = path(&shape.outline) else { return };
    if let Some(fill) = shape.fill {
        canvas.fill_path(&path, &coloured(fill), FillRule::Winding, transform, None);
    }
    if let Some(stroke) = &shape.stroke {
        canvas.stroke_path(&path, &coloured(stroke.colour), &stroked(stroke), transform, None);
    }
}

fn coloured(colour: &str) -> Paint<'static> {
    let part = |at: usize| colour.get(at..at + 2).and_then(|part| u8::from_str_radix(part, 16).ok()).unwrap_or(0);
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(part(1), part(3), part(5), 255);
    paint
}

fn stroked(stroke: &Stroke) -> SkiaStroke {
    let dashes = stroke.dashes.iter().copied().map(short).collect::<Vec<f32>>();
    SkiaStroke {
        width: short(stroke.width),
        line_cap: if stroke.is_round { LineCap::Round } else { LineCap::Butt },
        line_join: LineJoin::Miter,
        dash: if dashes.is_empty() { None } else { StrokeDash::new(dashes, 0.0) },
        ..SkiaStroke::default()
    }
}

#[allow(clippy::cast_possible_truncation)] // places on a page are small
fn short(value: f64) -> f32 {
    value as f32
}

/// Returns the outline as a path; `None` if it is empty.
fn path(outline: &Outline) -> Option<Path> {
    let mut path = PathBuilder::new();
    match outline {
        Outline::Box(rect, radius) => rounded(&mut path, rect, *radius)?,
        Outline::Circle(middle, radius) => path.push_circle(short(middle.x), short(middle.y), short(*radius)),
        Outline::Curves(curves) => {
            let mut at: Option<Point> = None;
            for curve in curves {
                follow(&mut path, curve, at);
                at = Some(curve.end());
            }
        }
        Outline::Points(points, is_closed) => {
            let (first, rest) = points.split_first()?;
            path.move_to(short(first.x), short(first.y));
            for point in rest {
                path.line_to(short(point.x), short(point.y));
            }
            if *is_closed {
                path.close();
            }
        }
    }
    path.finish()
}

fn follow(path: &mut PathBuilder, curve: &Cubic, at: Option<Point>) {
    let [from, one, two, to] = curve.0;
    if at != Some(from) {
        path.move_to(short(from.x), short(from.y));
    }
    if *curve == Cubic::straight(from, to) {
        path.line_to(short(to.x), short(to.y));
    } else {
        path.cubic_to(short(one.x), short(one.y), short(two.x), short(two.y), short(to.x), short(to.y));
    }
}

/// Adds a box with round corners.
fn rounded(path: &mut PathBuilder, rect: &Rect, radius: f64) -> Option<()> {
    let (left, top, right, bottom) = (rect.left(), rect.top(), rect.right(), rect.bottom());
    if radius <= 0.0 {
        path.push_rect(SkiaRect::from_ltrb(short(left), short(top), short(right), short(bottom))?);
        return Some(());
    }
    // How far the control points of a quarter of a circle are from its ends.
    let bow = radius * 0.447_715;
    let corner = |from: (f64, f64), one: (f64, f64), two: (f64, f64), to: (f64, f64)| {
        Cubic([from, one, two, to].map(|(x, y)| Point::new(x, y)))
    };
    let corners = [
        corner((right - radius, top), (right - bow, top), (right, top + bow), (right, top + radius)),
        corner((right, bottom - radius), (right, bottom - bow), (right - bow, bottom), (right - radius, bottom)),
        corner((left + radius, bottom), (left + bow, bottom), (left, bottom - bow), (left, bottom - radius)),
        corner((left, top + radius), (left, top + bow), (left + bow, top), (left + radius, top)),
    ];
    path.move_to(short(left + radius), short(top));
    for curve in corners {
        let [from, one, two, to] = curve.0;
        path.line_to(short(from.x), short(from.y));
        path.cubic_to(short(one.x), short(one.y), short(two.x), short(two.y), short(to.x), short(to.y));
    }
    path.close();
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layered::geometry::Size;
    use crate::model::name::Lang;
    use crate::render::scene::Text;

    fn scene(items: Vec<Item>) -> Scene {
        let (title, description) = (String::new(), String::new());
        Scene { size: Size::new(40.0, 20.0), lang: Lang::En, title, description, items }
    }

    fn pixels(scene: &Scene, scale: f64) -> Pixmap {
        Pixmap::decode_png(&render(scene, scale).unwrap()).unwrap()
    }

    #[test]
    fn shapes_are_painted_where_they_are() {
        let rect = Rect::new(Point::new(10.0, 5.0), Size::new(20.0, 10.0));
        let painted = pixels(&scene(vec![Item::filled(Outline::Box(rect, 3.0), "#d55e00")]), 2.0);
        assert_eq!((painted.width(), painted.height()), (80, 40));
        let colour = |x, y| painted.pixel(x, y).map(|pixel| (pixel.red(), pixel.green(), pixel.blue())).unwrap();
        assert_eq!(colour(40, 20), (0xd5, 0x5e, 0));
        assert_eq!(colour(10, 20), (255, 255, 255));
        assert_eq!(colour(20, 10), (255, 255, 255), "the corner is round");
    }

    #[test]
    fn text_is_painted_without_a_font_of_the_machine() {
        let text = Text {
            lines: vec!["肌 α".to_owned()],
            at: Point::new(2.0, 15.0),
            is_centred: false,
            size: 14.0,
            is_bold: false,
            colour: "#000000",
        };
        let dark = |painted: &Pixmap| painted.pixels().iter().filter(|pixel| pixel.red() < 100).count();
        assert!(dark(&pixels(&scene(vec![Item::Text(text)]), 2.0)) > 100);
        assert_eq!(dark(&pixels(&scene(Vec::new()), 2.0)), 0);
    }

    #[test]
    fn too_many_pixels_are_refused() {
        assert!(matches!(render(&scene(Vec::new()), 1000.0), Err(PngError::Size { .. })));
        assert!(matches!(render(&scene(Vec::new()), 0.001), Err(PngError::Size { .. })));
        assert!(matches!(render(&scene(Vec::new()), f64::NAN), Err(PngError::Size { .. })));
    }
}
