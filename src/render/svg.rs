//! A picture as SVG: text stays text, nothing is fetched, nothing runs. Heads of lines are shapes of their own, which drawing programs
//! take over; a title on each node and edge tells what it says and where that stands.

use std::fmt::Write as _;

use crate::layered::geometry::{Cubic, Point};
use crate::model::name::Lang;
use crate::render::scene::{Group, Item, Outline, Scene, Shape, Stroke, Text};
use crate::render::typeface::LINE;

/// Writes a scene. The same scene gives the same bytes.
pub fn render(scene: &Scene) -> String {
    let (width, height) = (number(scene.size.width), number(scene.size.height));
    let mut out = String::new();
    let _ = writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" lang=\"{}\" xml:lang=\"{0}\" font-family=\"{}\">",
        scene.lang.tag(),
        fonts(scene.lang)
    );
    if !scene.title.is_empty() {
        let _ = writeln!(out, "<title>{}</title>", escaped(&scene.title));
    }
    if !scene.description.is_empty() {
        let _ = writeln!(out, "<desc>{}</desc>", escaped(&scene.description));
    }
    let _ = writeln!(out, "<rect class=\"page\" width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>");
    scene.items.iter().for_each(|item| write_item(&mut out, item));
    out.push_str("</svg>\n");
    out
}

/// Fonts that have the characters of a language, on Windows, macOS and Linux, best first. Those for Latin letters, which all have the
/// same widths, come first where the text is English.
fn fonts(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Arial, Helvetica, 'Liberation Sans', 'Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
        Lang::ZhHans => {
            "'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', 'Heiti SC', Arial, sans-serif"
        }
        Lang::ZhHant => {
            "'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC', 'Microsoft JhengHei', 'PingFang TC', 'Heiti TC', Arial, sans-serif"
        }
    }
}

fn write_item(out: &mut String, item: &Item) {
    match item {
        Item::Group(group) => write_group(out, group),
        Item::Shape(shape) => write_shape(out, shape),
        Item::Text(text) => write_text(out, text),
    }
}

fn write_group(out: &mut String, group: &Group) {
    if group.items.is_empty() {
        return;
    }
    out.push_str("<g");
    if !group.id.is_empty() {
        let _ = write!(out, " id=\"{}\"", escaped(&group.id));
    }
    if !group.classes.is_empty() {
        let _ = write!(out, " class=\"{}\"", escaped(&group.classes.join(" ")));
    }
    out.push_str(">\n");
    if !group.title.is_empty() {
        let _ = writeln!(out, "<title>{}</title>", escaped(&group.title));
    }
    group.items.iter().for_each(|item| write_item(out, item));
    out.push_str("</g>\n");
}

fn write_shape(out: &mut String, shape: &Shape) {
    match &shape.outline {
        Outline::Box(rect, radius) => {
            let [x, y, width, height] = [rect.left(), rect.top(), rect.size.width, rect.size.height].map(number);
            let _ = write!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
            if *radius > 0.0 {
                let _ = write!(out, " rx=\"{}\"", number(*radius));
            }
        }
        Outline::Circle(middle, radius) => {
            let [x, y, radius] = [middle.x, middle.y, *radius].map(number);
            let _ = write!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"");
        }
        Outline::Curves(curves) => {
            let _ = write!(out, "<path d=\"{}\"", path(curves));
        }
        Outline::Points(points, is_closed) => {
            let points: Vec<String> =
                points.iter().map(|point| format!("{},{}", number(point.x), number(point.y))).collect();
            let name = if *is_closed { "polygon" } else { "polyline" };
            let _ = write!(out, "<{name} points=\"{}\"", points.join(" "));
        }
    }
    let _ = write!(out, " fill=\"{}\"", shape.fill.unwrap_or("none"));
    if let Some(stroke) = &shape.stroke {
        write_stroke(out, stroke);
    }
    out.push_str("/>\n");
}

fn write_stroke(out: &mut String, stroke: &Stroke) {
    let _ = write!(out, " stroke=\"{}\" stroke-width=\"{}\"", stroke.colour, number(stroke.width));
    if !stroke.dashes.is_empty() {
        let dashes: Vec<String> = stroke.dashes.iter().copied().map(number).collect();
        let _ = write!(out, " stroke-dasharray=\"{}\"", dashes.join(" "));
    }
    if stroke.is_round {
        out.push_str(" stroke-linecap=\"round\"");
    }
}

/// Writes curves as the data of a path, straight ones as lines.
pub(crate) fn path(curves: &[Cubic]) -> String {
    let mut data = String::new();
    let mut at: Option<Point> = None;
    for curve in curves {
        let [from, one, two, to] = curve.0;
        if at != Some(from) {
            let _ = write!(data, "M{},{}", number(from.x), number(from.y));
        }
        let is_straight = *curve == Cubic::straight(from, to);
        let _ = if is_straight {
            write!(data, "L{},{}", number(to.x), number(to.y))
        } else {
            let [one, two, to] = [one, two, to].map(|point| format!("{},{}", number(point.x), number(point.y)));
            write!(data, "C{one} {two} {to}")
        };
        at = Some(to);
    }
    data
}

fn write_text(out: &mut String, text: &Text) {
    let (x, size) = (number(text.at.x), number(text.size));
    let _ = write!(out, "<text x=\"{x}\" y=\"{}\" font-size=\"{size}\" fill=\"{}\"", number(text.at.y), text.colour);
    if text.is_bold {
        out.push_str(" font-weight=\"bold\"");
    }
    if text.is_centred {
        out.push_str(" text-anchor=\"middle\"");
    }
    out.push('>');
    if let [line] = &text.lines[..] {
        out.push_str(&escaped(line));
    } else {
        let mut base = text.at.y;
        for line in &text.lines {
            let _ = write!(out, "<tspan x=\"{x}\" y=\"{}\">{}</tspan>", number(base), escaped(line));
            base += text.size * LINE;
        }
    }
    out.push_str("</text>\n");
}

/// Writes a number with at most two decimals and without an exponent.
fn number(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// Writes text so that nothing in it is read as a mark of XML or HTML; control characters become blanks.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            // XML has no place for these.
            '\u{fffe}' | '\u{ffff}' => {}
            other if other.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}
