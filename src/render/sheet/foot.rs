//! What stands below a picture: what its shapes mean, and notes.

use crate::layered::geometry::{Cubic, Point, Rect, Size};
use crate::render::diagram::Diagram;
use crate::render::palette::{LineLook, Shape as Looks, Weight};
use crate::render::scene::{Group, Item, Outline, Shape, Stroke, Text};
use crate::render::typeface::{LINE, MIDDLE, broken, drawable, width};

use super::block::{Block, moved};
use super::line;
use super::lines::count;
use super::node::BACK;

/// Type sizes of the legend and of notes.
const LEGEND: f64 = 13.0;
const NOTE: f64 = 11.0;
/// How wide a sample of a line or of a kind is, how far its words are from it, and entries from one another.
const LINE_SAMPLE: f64 = 36.0;
const KIND_SAMPLE: f64 = 22.0;
const WORDS: f64 = 7.0;
const BETWEEN: f64 = 18.0;
const ROW: f64 = 20.0;
/// How far the picture is from what stands below it.
const ABOVE: f64 = 22.0;
/// How far notes are from the legend.
const ABOVE_NOTES: f64 = 5.0;
/// A note has at most so many lines.
const MAX_NOTE: usize = 3;

/// An entry of the legend.
struct Entry {
    sample: Vec<Item>,
    sample_width: f64,
    words: String,
}

/// A piece of a line, straight at its end.
fn curves() -> [Cubic; 2] {
    let bend = Point::new(LINE_SAMPLE - 12.0, 0.0);
    [Cubic::straight(Point::default(), bend), Cubic::straight(bend, Point::new(LINE_SAMPLE, 0.0))]
}

/// The legend, lines before kinds, and notes below it.
pub(super) fn foot(diagram: &Diagram, room: f64) -> Block {
    let mut legend = Vec::new();
    // A space above, which parts it from the picture.
    let mut top = ABOVE;
    let lines = diagram.legend.lines.iter().map(|(look, words)| {
        let sample = line::drawn((*look, Weight::Usual), &curves(), None, 1.0);
        Entry { sample, sample_width: LINE_SAMPLE, words: drawable(words) }
    });
    let weights = diagram.legend.weights.iter().map(|(weight, words)| {
        let sample = match weight {
            Weight::Back => vec![Item::line(Outline::Curves(curves().to_vec()), Stroke::solid(BACK, 1.1))],
            weight => line::drawn((LineLook::default(), *weight), &curves(), None, 1.0),
        };
        Entry { sample, sample_width: LINE_SAMPLE, words: drawable(words) }
    });
    let changes = diagram.legend.changes.iter().map(|(change, words)| {
        let rect = Rect::new(Point::new(0.0, -7.0), Size::new(KIND_SAMPLE, 14.0));
        let stroke = Some(Stroke::solid(change.colour(), 1.8));
        let symbol = Text {
            lines: vec![change.symbol().to_owned()],
            at: Point::new(KIND_SAMPLE / 2.0, LEGEND * MIDDLE),
            is_centred: true,
            size: LEGEND,
            is_bold: false,
            colour: "#111111",
        };
        let outline = Outline::Box(rect, 5.0);
        let sample = vec![Item::Shape(Shape { outline, fill: Some("#ffffff"), stroke }), Item::Text(symbol)];
        Entry { sample, sample_width: KIND_SAMPLE, words: drawable(words) }
    });
    let kinds = diagram.legend.kinds.iter().map(|(look, name)| {
        let Looks { is_rounded, has_border } = look.shape();
        let rect = Rect::new(Point::new(0.0, -7.0), Size::new(KIND_SAMPLE, 14.0));
        let stroke = has_border.then(|| Stroke::solid("#6b6b6b", 0.9));
        let outline = Outline::Box(rect, if is_rounded { 5.0 } else { 0.0 });
        let sample = vec![Item::Shape(Shape { outline, fill: Some(look.fill()), stroke })];
        Entry { sample, sample_width: KIND_SAMPLE, words: drawable(name) }
    });
    for entries in [lines.chain(weights).chain(changes).collect::<Vec<_>>(), kinds.collect()] {
        let mut left = 0.0;
        for entry in &entries {
            let wide = entry.sample_width + WORDS + width(&entry.words, LEGEND, false);
            if left > 0.0 && left + wide > room {
                left = 0.0;
                top += ROW;
            }
            let corner = Point::new(left, top + ROW / 2.0);
            legend.extend(entry.sample.iter().cloned().map(|item| moved(item, corner)));
            legend.push(Item::Text(Text {
                lines: broken(&entry.words, room - entry.sample_width - WORDS, LEGEND, false, 1),
                at: Point::new(left + entry.sample_width + WORDS, top + ROW / 2.0 + LEGEND * MIDDLE),
                is_centred: false,
                size: LEGEND,
                is_bold: false,
                colour: "#333333",
            }));
            left += wide + BETWEEN;
        }
        if !entries.is_empty() {
            top += ROW;
        }
    }
    let mut notes = Vec::new();
    if !diagram.footnotes.is_empty() {
        top += ABOVE_NOTES;
    }
    for note in &diagram.footnotes {
        let lines = broken(&drawable(note), room, NOTE, false, MAX_NOTE);
        let at = Point::new(0.0, top + NOTE);
        top += NOTE * LINE * count(lines.len());
        notes.push(Item::Text(Text { lines, at, is_centred: false, size: NOTE, is_bold: false, colour: "#555555" }));
    }
    let group = |id: &str, items| Group { id: id.to_owned(), classes: vec![id.to_owned()], items, ..Group::default() };
    let items = [group("legend", legend), group("notes", notes)];
    let items = items.into_iter().filter(|group| !group.items.is_empty()).map(Item::Group).collect();
    Block { items, height: if top > ABOVE { top } else { 0.0 } }
}
