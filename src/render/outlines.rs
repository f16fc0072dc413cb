//! Text as shapes: a picture that needs no font.

use std::collections::BTreeSet;

use crate::layered::geometry::Point;
use crate::render::font::Font;
use crate::render::scene::{Group, Item, Outline, Scene, Shape, Stroke, Text};
use crate::render::typeface::LINE;

/// How wide the line around bold letters is, in type sizes: the embedded fonts have one weight.
const BOLD: f64 = 0.035;

/// Returns the scene with each line of text as a shape, from the embedded fonts.
pub fn outlined(scene: &Scene) -> Scene {
    let font = Font::of(scene.lang);
    let items = scene.items.iter().map(|item| of_item(item, &font)).collect();
    Scene { items, ..scene.clone() }
}

/// Returns the characters of a scene that the embedded fonts do not have, in order.
pub fn missing(scene: &Scene) -> String {
    let font = Font::of(scene.lang);
    let mut found = BTreeSet::new();
    scene.items.iter().for_each(|item| collect(item, &mut found));
    found.into_iter().filter(|character| !font.has(*character)).collect()
}

fn collect(item: &Item, found: &mut BTreeSet<char>) {
    match item {
        Item::Group(group) => group.items.iter().for_each(|item| collect(item, found)),
        Item::Text(text) => found.extend(text.lines.iter().flat_map(|line| line.chars())),
        Item::Shape(_) => {}
    }
}

fn of_item(item: &Item, font: &Font) -> Item {
    match item {
        Item::Group(group) => {
            Item::Group(Group { items: group.items.iter().map(|item| of_item(item, font)).collect(), ..group.clone() })
        }
        Item::Text(text) => Item::Shape(of_text(text, font)),
        Item::Shape(_) => item.clone(),
    }
}

fn of_text(text: &Text, font: &Font) -> Shape {
    let mut base = text.at.y;
    let mut curves = Vec::new();
    for line in &text.lines {
        let left = if text.is_centred { text.at.x - font.width(line, text.size) / 2.0 } else { text.at.x };
        curves.extend(font.outlines(line, Point::new(left, base), text.size));
        base += text.size * LINE;
    }
    let stroke = text.is_bold.then(|| Stroke::solid(text.colour, BOLD * text.size));
    Shape { outline: Outline::Curves(curves), fill: Some(text.colour), stroke }
}
