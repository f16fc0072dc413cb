//! Nodes: a name in a box, in other languages smaller below it.

use crate::layered::geometry::{Point, Rect, Size};
use crate::model::fold::is_cjk;
use crate::render::diagram::Node;
use crate::render::palette::Shape as Looks;
use crate::render::scene::{Group, Item, Outline, Shape, Stroke, Text};
use crate::render::typeface::{LINE, MIDDLE, drawable, even, width};

use super::lines::{count, widest};
use super::spot::Spot;

/// Type sizes of a name, and of the same in other languages.
pub(super) const NAME: f64 = 13.0;
const OTHER: f64 = 10.5;
/// The type size of what is told of it.
const CAPTION: f64 = 10.0;
/// The colours of lines and of text that stand back.
pub(super) const BACK: &str = "#d2d2d2";
const FAINT: &str = "#a6a6a6";
/// How far text keeps from the sides of its box.
const ASIDE: f64 = 9.0;
const ABOVE: f64 = 6.0;
/// A word is broken where it is wider than so many type sizes.
const LONGEST: f64 = 14.0;
/// A name has at most so many lines; all of it is in the title of the node.
const MAX_LINES: usize = 8;

/// The text of a node, in units of the layout.
pub(super) struct Label {
    name: Vec<String>,
    others: Vec<String>,
    /// What is told of it.
    caption: Vec<String>,
    is_bold: bool,
}

impl Label {
    /// Breaks the names of a node into lines of at most so many type sizes.
    pub(super) fn new(node: &Node, width: f64) -> Self {
        let mut names = node.names().into_iter().map(|label| drawable(&label));
        let is_bold = node.is_focus;
        let name = names.next().unwrap_or_else(|| node.id.to_string());
        // A word is broken only where it is longer than any name should be.
        let room = |text: &str, size, is_bold| (width * NAME).max(longest_word(text, size, is_bold).min(LONGEST * size));
        let name = even(&name, room(&name, NAME, is_bold), NAME, is_bold, MAX_LINES);
        let others = names.flat_map(|other| even(&other, room(&other, OTHER, false), OTHER, false, MAX_LINES)).collect();
        let caption = drawable(&node.caption);
        let caption = if caption.is_empty() {
            Vec::new()
        } else {
            even(&caption, room(&caption, CAPTION, false), CAPTION, false, MAX_LINES)
        };
        Self { name, others, caption, is_bold }
    }

    /// Returns how large its box has to be.
    pub(super) fn room(&self) -> Size {
        let width = widest(&self.name, NAME, self.is_bold).max(widest(&self.others, OTHER, false));
        let width = width.max(widest(&self.caption, CAPTION, false));
        Size::new((width + 2.0 * ASIDE).max(44.0).ceil(), (self.height() + 2.0 * ABOVE).ceil())
    }

    fn height(&self) -> f64 {
        count(self.name.len()) * NAME * LINE
            + count(self.others.len()) * OTHER * LINE
            + count(self.caption.len()) * CAPTION * LINE
    }
}

/// Returns how wide the longest piece is that should not be broken.
fn longest_word(text: &str, size: f64, is_bold: bool) -> f64 {
    let words = text.split(' ').flat_map(|word| word.split_inclusive('-')).filter(|word| !word.chars().any(is_cjk));
    words.map(|word| width(word, size, is_bold)).fold(0.0, f64::max)
}

/// Draws a node by its id, and as one that stands back.
pub(super) fn node(node: &Node, (id, is_back): (String, bool), label: &Label, own: &Rect, spot: &Spot<'_>) -> Group {
    let (scale, rect) = (spot.scale, spot.rect(own));
    let Looks { is_rounded, has_border } = node.look.shape();
    let radius = if is_rounded { (7.0 * scale).min(rect.size.height / 2.0) } else { 0.0 };
    let stroke = match (node.change, node.is_focus, has_border) {
        _ if is_back => Some(Stroke::solid(BACK, 0.9 * scale)),
        (_, true, _) => Some(Stroke::solid("#1a1a1a", 2.4 * scale)),
        (Some(change), ..) => Some(Stroke::solid(change.colour(), 1.8 * scale)),
        (None, false, true) => Some(Stroke::solid("#6b6b6b", 0.9 * scale)),
        (None, false, false) => None,
    };
    let fill = if is_back { "#ffffff" } else { node.look.fill() };
    let mut items = vec![Item::Shape(Shape { outline: Outline::Box(rect, radius), fill: Some(fill), stroke })];
    let centre = rect.centre();
    let mut top = centre.y - label.height() * scale / 2.0;
    for (lines, size, is_bold, colour) in [
        (&label.name, NAME * scale, label.is_bold, "#111111"),
        (&label.others, OTHER * scale, false, "#3d3d3d"),
        (&label.caption, CAPTION * scale, false, "#5a3a00"),
    ] {
        if lines.is_empty() {
            continue;
        }
        let base = top + size * (LINE / 2.0 + MIDDLE);
        top += size * LINE * count(lines.len());
        let colour = if is_back { FAINT } else { colour };
        let at = Point::new(centre.x, base);
        items.push(Item::Text(Text { lines: lines.clone(), at, is_centred: true, size, is_bold, colour }));
    }
    let mut classes = vec!["node".to_owned()];
    classes.extend(node.is_focus.then(|| "focus".to_owned()));
    classes.extend(is_back.then(|| "back".to_owned()));
    let mut told = drawable(&node.names().join(" · "));
    if !node.caption.is_empty() {
        told = format!("{told} – {}", drawable(&node.caption));
    }
    Group { id, classes, title: told, items }
}
