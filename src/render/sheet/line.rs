//! Edges: a line with its head, a sign on it, and its conditions beside it.

use crate::layered::geometry::{Cubic, Point, Size};
use crate::model::evidence::Certainty;
use crate::model::id::EntityId;
use crate::render::diagram::{Diagram, Edge};
use crate::render::palette::{Badge, Head, LineLook, Stroke as Dashes, Weight};
use crate::render::scene::{Group, Item, Outline, Shape, Stroke, Text};
use crate::render::typeface::{LINE, MIDDLE, broken, drawable, listed, width};

use super::around::Around;
use super::lines::{count, widest};
use super::node::BACK;
use super::spot::Spot;

/// The type size of conditions.
const CONDITION: f64 = 10.5;
/// How wide conditions may get before they are broken, in type sizes, and how many lines there are; all is in the title of the edge.
const WIDEST: f64 = 10.0;
const MAX_LINES: usize = 4;
/// How wide lines are, and how long heads.
const WIDTH: f64 = 1.7;
/// How much wider lines are that stand out.
const STRONG: f64 = 1.7;
const LENGTH: f64 = 9.0;
/// The colour of what stands for no relation.
const BUNDLE: &str = "#767676";
const BADGE: f64 = 5.6;

/// Returns the conditions of an edge as lines of text: as many in one as fit.
pub(super) fn conditions(edge: &Edge) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for (at, values) in edge.conditions.iter().enumerate() {
        let mut own: Vec<String> = Vec::new();
        for value in values.iter().map(|value| drawable(value)) {
            match own.last_mut() {
                Some(line) if width(&listed(&[line.clone(), value.clone()]), CONDITION, false) <= WIDEST * CONDITION => {
                    *line = listed(&[line.clone(), value]);
                }
                _ => own.extend(broken(&value, WIDEST * CONDITION, CONDITION, false, MAX_LINES)),
            }
        }
        // What stands on lines of one relation is not read on into the next.
        if let Some(last) = own.last_mut().filter(|_| at + 1 < edge.conditions.len()) {
            last.push_str(" /");
        }
        lines.append(&mut own);
    }
    if lines.len() > MAX_LINES {
        lines.truncate(MAX_LINES - 1);
        lines.push("…".to_owned());
    }
    lines
}

/// Returns how much room lines of text take; `None` if there are none.
pub(super) fn room(lines: &[String]) -> Option<Size> {
    let size = Size::new(widest(lines, CONDITION, false).ceil() + 2.0, (count(lines.len()) * CONDITION * LINE).ceil());
    (!lines.is_empty()).then_some(size)
}

/// Draws an edge by its place and its id; one that stands back as a bare line.
pub(super) fn edge(
    diagram: &Diagram,
    at: usize,
    (id, weight): (String, Weight),
    lines: &[String],
    spot: &Spot<'_>,
    around: &Around,
) -> Group {
    let edge = &diagram.edges[at];
    let scale = spot.scale;
    let line = &spot.layout.lines[at];
    let curves: Vec<Cubic> = line.curves.iter().map(|curve| curve.map(|point| spot.point(point))).collect();
    let label = line.label.as_ref().map(|label| spot.rect(label));
    let is_framed = diagram.nodes.iter().any(|node| node.is_focus && node.id == edge.to);
    if weight == Weight::Back {
        let items = vec![Item::line(Outline::Curves(curves), Stroke::solid(BACK, 1.1 * scale))];
        return Group { id, classes: vec!["edge".to_owned(), "back".to_owned()], title: told(diagram, edge), items };
    }
    let mut items = drawn((edge.look, weight), &before_border(curves, is_framed, scale), Some((around, at)), scale);
    if let Some(label) = label {
        let size = CONDITION * scale;
        let base = label.centre().y - size * LINE * count(lines.len()) / 2.0 + size * (LINE / 2.0 + MIDDLE);
        let at = Point::new(label.centre().x, base);
        items.push(Item::Text(Text {
            lines: lines.to_vec(),
            at,
            is_centred: true,
            size,
            is_bold: false,
            colour: "#444444",
        }));
    }
    let mut classes = vec!["edge".to_owned(), edge.look.effect.to_string()];
    let marks = [
        (edge.look.is_contested, "disputed"),
        (edge.look.is_textbook, "textbook"),
        (edge.look.certainty == Certainty::Implied, "implied"),
        (edge.look.certainty == Certainty::Hedged, "hedged"),
        (edge.look.certainty == Certainty::Hypothesis, "hypothesis"),
    ];
    classes.extend((weight == Weight::Strong).then(|| "strong".to_owned()));
    classes.extend(marks.into_iter().filter(|(is, _)| *is).map(|(_, class)| class.to_owned()));
    let sources = if edge.sources.is_empty() { String::new() } else { format!(" [{}]", drawable(&edge.sources)) };
    Group { id, classes, title: format!("{}{sources}", told(diagram, edge)), items }
}

/// Ends a line where the line around its box begins, which is wider around what the picture is about.
fn before_border(mut curves: Vec<Cubic>, is_framed: bool, scale: f64) -> Vec<Cubic> {
    let border = if is_framed { 1.2 } else { 0.4 } * scale;
    if let Some(last) = curves.last_mut() {
        let length = last.start().distance(last.end()).max(1e-6);
        *last = last.split((1.0 - border / length).clamp(0.1, 1.0)).0;
    }
    curves
}

/// Draws a line of a look along curves, which end in a straight piece: that of an edge, or a piece of one in a legend.
pub(super) fn drawn(
    (look, weight): (LineLook, Weight),
    curves: &[Cubic],
    around: Option<(&Around, usize)>,
    scale: f64,
) -> Vec<Item> {
    let Some(last) = curves.last() else { return Vec::new() };
    let is_bundle = weight == Weight::Bundle;
    let (colour, head) = if is_bundle { (BUNDLE, Head::Arrow) } else { (look.colour(), look.head()) };
    let tip = last.end();
    let length = last.start().distance(tip).max(1e-6);
    let along = Point::new((tip.x - last.start().x) / length, (tip.y - last.start().y) / length);
    let mut curves = curves.to_vec();
    let shorter = shortened(head) * scale;
    if let Some(last) = curves.last_mut() {
        *last = last.split((1.0 - shorter / length).clamp(0.0, 1.0)).0;
    }
    let strength = if weight == Weight::Strong { STRONG } else { 1.0 };
    let weight = WIDTH * scale * strength;
    // Wider dashes need wider gaps.
    let dash = scale * (1.0 + (strength - 1.0) * 0.75);
    let (dashes, is_round) = match look.stroke() {
        _ if is_bundle => (Vec::new(), false),
        Dashes::Solid => (Vec::new(), false),
        Dashes::Dashed => (vec![6.0 * dash, 4.0 * dash], false),
        // Two lines side by side have no room for round dots.
        Dashes::Dotted if look.is_contested => (vec![2.0 * dash, 2.2 * dash], false),
        Dashes::Dotted => (vec![0.01, 3.6 * dash], true),
        Dashes::DashDotted => (vec![9.0 * dash, 3.0 * dash, 2.0 * dash, 3.0 * dash], false),
    };
    let outline = Outline::Curves(curves.clone());
    let mut items = Vec::new();
    if look.is_contested {
        // Two lines side by side.
        let wide = Stroke { colour, width: 3.0 * weight, dashes, is_round };
        items.push(Item::line(outline.clone(), wide));
        items.push(Item::line(outline, Stroke::solid("#ffffff", 1.1 * weight)));
    } else {
        let wider = if is_round { 1.5 } else { 1.0 };
        items.push(Item::line(outline, Stroke { colour, width: weight * wider, dashes, is_round }));
    }
    items.extend(head_items(head, tip, along, colour, scale));
    if let Some(badge) = look.badge().filter(|_| !is_bundle) {
        items.extend(badge_items(badge, badge_place(&curves, around), colour, scale));
    }
    items
}

/// Returns how much of the end of a line its head takes.
const fn shortened(head: Head) -> f64 {
    match head {
        Head::Arrow | Head::OpenArrow => LENGTH - 1.0,
        Head::Circle => 7.0,
        Head::Square | Head::Gauge => 7.5,
        Head::Diamond | Head::OpenDiamond => LENGTH + 0.5,
        Head::Bar => 1.5,
        Head::Fork => 6.0,
        Head::None => 0.0,
    }
}

fn head_items(head: Head, tip: Point, along: Point, colour: &'static str, scale: f64) -> Vec<Item> {
    let at = |back: f64, aside: f64| {
        let (back, aside) = (back * scale, aside * scale);
        Point::new(tip.x - along.x * back - along.y * aside, tip.y - along.y * back + along.x * aside)
    };
    let line =
        |points: Vec<Point>, width: f64| Item::line(Outline::Points(points, false), Stroke::solid(colour, width * scale));
    let closed = |points: Vec<Point>, fill: &'static str| {
        let stroke = Some(Stroke::solid(colour, 1.3 * scale));
        Item::Shape(Shape { outline: Outline::Points(points, true), fill: Some(fill), stroke })
    };
    let white = "#ffffff";
    match head {
        Head::Arrow => {
            vec![Item::filled(Outline::Points(vec![at(0.5, 0.0), at(LENGTH, 4.2), at(LENGTH, -4.2)], true), colour)]
        }
        Head::OpenArrow => vec![closed(vec![at(1.0, 0.0), at(LENGTH, 4.4), at(LENGTH, -4.4)], white)],
        Head::Bar => vec![line(vec![at(1.6, 4.8), at(1.6, -4.8)], 2.6)],
        Head::Circle => {
            let stroke = Some(Stroke::solid(colour, 1.5 * scale));
            vec![Item::Shape(Shape { outline: Outline::Circle(at(4.2, 0.0), 3.4 * scale), fill: Some(white), stroke })]
        }
        Head::Square => vec![closed(vec![at(0.8, 3.4), at(0.8, -3.4), at(7.6, -3.4), at(7.6, 3.4)], white)],
        Head::Diamond | Head::OpenDiamond => {
            let fill = if head == Head::Diamond { colour } else { white };
            vec![closed(vec![at(0.8, 0.0), at(5.2, 3.6), at(9.6, 0.0), at(5.2, -3.6)], fill)]
        }
        Head::Fork => vec![line(vec![at(0.8, 4.6), at(6.0, 0.0), at(0.8, -4.6)], 1.6)],
        Head::Gauge => vec![
            line(vec![at(0.0, 0.0), at(7.5, 0.0)], 1.5),
            line(vec![at(2.4, 4.4), at(2.4, -4.4)], 1.5),
            line(vec![at(6.4, 4.4), at(6.4, -4.4)], 1.5),
        ],
        Head::None => Vec::new(),
    }
}

/// Returns where a sign stands on a line: where it is farthest from boxes, texts and other lines.
fn badge_place(curves: &[Cubic], around: Option<(&Around, usize)>) -> Point {
    let mut best = (f64::NEG_INFINITY, Point::default());
    for point in curves.iter().flat_map(|curve| [0.25, 0.5, 0.75].map(|share| curve.at(share))) {
        let room = around.map_or(0.0, |(around, edge)| around.room(point, edge));
        if room > best.0 + 0.5 {
            best = (room, point);
        }
    }
    best.1
}

fn badge_items(badge: Badge, middle: Point, colour: &'static str, scale: f64) -> Vec<Item> {
    let at = |x: f64, y: f64| Point::new(middle.x + x * scale, middle.y + y * scale);
    let stroke = Stroke::solid(colour, 1.3 * scale);
    let line = |from: Point, to: Point| Item::line(Outline::Points(vec![from, to], false), stroke.clone());
    let circle = Outline::Circle(middle, BADGE * scale);
    let mut items = vec![Item::Shape(Shape { outline: circle, fill: Some("#ffffff"), stroke: Some(stroke.clone()) })];
    match badge {
        Badge::Plus => items.extend([line(at(-3.0, 0.0), at(3.0, 0.0)), line(at(0.0, -3.0), at(0.0, 3.0))]),
        Badge::Minus => items.push(line(at(-3.0, 0.0), at(3.0, 0.0))),
        Badge::Wave => {
            let wave = Cubic([at(-3.4, 1.0), at(-1.0, -4.6), at(1.0, 4.6), at(3.4, -1.0)]);
            items.push(Item::line(Outline::Curves(vec![wave]), stroke));
        }
        Badge::Zero => items.push(line(at(-3.9, 3.9), at(3.9, -3.9))),
        Badge::Question => {
            let hook = Cubic([at(-2.1, -1.6), at(-1.8, -4.6), at(3.4, -4.0), at(1.6, -1.0)]);
            let stem = Cubic([at(1.6, -1.0), at(0.8, 0.0), at(0.0, 0.2), at(0.0, 1.4)]);
            items.push(Item::line(Outline::Curves(vec![hook, stem]), stroke));
            items.push(Item::filled(Outline::Circle(at(0.0, 3.3), 0.9 * scale), colour));
        }
    }
    items
}

/// Returns what an edge says: `IL-6 raises muscle protein breakdown (chronic)`.
pub(super) fn told(diagram: &Diagram, edge: &Edge) -> String {
    let name = |id: &EntityId| {
        let node = diagram.nodes.iter().find(|node| node.id == *id);
        node.and_then(|node| node.labels.first()).map_or_else(|| id.to_string(), |label| drawable(label))
    };
    let conditions: Vec<String> = edge.conditions.iter().map(|values| drawable(&listed(values))).collect();
    let conditions = if conditions.is_empty() { String::new() } else { format!(" ({})", conditions.join(" / ")) };
    format!("{} – {} – {}{conditions}", name(&edge.from), edge.verb, name(&edge.to))
}
