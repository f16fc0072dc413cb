//! A diagram on a page: laid out, with its title, legend and notes.

mod around;
mod block;
mod fit;
mod foot;
mod line;
mod lines;
mod node;
mod spot;

use crate::layered::geometry::{Point, Size};
use crate::render::diagram::Diagram;
use crate::render::page::Page;
use crate::render::scene::{Group, Item, Scene, Text};
use crate::render::typeface::{LINE, broken, drawable};

use around::Around;
use block::Block;
use fit::Fit;
use lines::count;
use spot::Spot;

/// A diagram on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What is drawn.
    pub scene: Scene,
    /// The type size of the names in boxes in points, when the page fills a slide or sheet: a pixel at 96 to the inch is ¾ of a point.
    /// For a page of its own size, when the picture is made as large as fits on a wide slide.
    pub points: f64,
}

/// Points of a pixel, of which there are 96 to the inch.
const POINT: f64 = 0.75;
/// How far everything keeps from the edge of the page.
const MARGIN: f64 = 28.0;
/// Type sizes of the title, and of what stands below it.
const TITLE: f64 = 26.0;
const SUBTITLE: f64 = 16.0;
/// The title has at most so many lines.
const MAX_TITLE: usize = 2;
/// How wide and high the picture has to be at least, whatever stands above and below it.
const LEAST: Size = Size::new(200.0, 160.0);

/// Lays out a diagram on a page. The same diagram gives the same sheet.
pub fn composed(diagram: &Diagram, page: Page) -> Sheet {
    let paper = page.size();
    let room = paper.map(|paper| paper.width - 2.0 * MARGIN);
    let head = |room: f64| head(diagram, room);
    let foot = |room: f64| foot::foot(diagram, room);
    let fit = match (paper, room) {
        (Some(paper), Some(room)) => {
            let height = paper.height - 2.0 * MARGIN - head(room).height - foot(room).height;
            let legible = page.legible() / (node::NAME * POINT);
            Fit::on_page(diagram, Size::new(room, height.max(LEAST.height)), legible)
        }
        _ => Fit::free(diagram),
    };
    let inner = Size::new(fit.layout.size.width * fit.scale, fit.layout.size.height * fit.scale);
    let room = room.unwrap_or(inner.width.max(360.0));
    let (head, foot) = (head(room), foot(room));
    let size = paper.unwrap_or(Size::new(room + 2.0 * MARGIN, inner.height + head.height + foot.height + 2.0 * MARGIN));
    let free = size.height - 2.0 * MARGIN - head.height - foot.height;
    let corner = Point::new((size.width - inner.width) / 2.0, MARGIN + head.height + ((free - inner.height) / 2.0).max(0.0));

    let spot = Spot { layout: &fit.layout, scale: fit.scale, corner };
    let mut items = head.items;
    let around = Around::new(&spot);
    let edge = |at: usize| Item::Group(line::edge(diagram, at, &fit.conditions[at], &spot, &around));
    items.extend((0..diagram.edges.len()).map(edge));
    items.extend(
        diagram
            .nodes
            .iter()
            .enumerate()
            .map(|(at, one)| Item::Group(node::node(one, &fit.labels[at], &fit.layout.boxes[at], &spot))),
    );
    let below = Point::new(MARGIN, size.height - MARGIN - foot.height);
    items.extend(foot.items_at(below));
    let shrunk = match paper {
        Some(_) => 1.0,
        None => (1280.0 / size.width).min(720.0 / size.height).min(fit::LARGEST),
    };
    let scene = Scene {
        size,
        lang: diagram.lang,
        title: drawable(&diagram.title),
        description: diagram.edges.iter().map(|edge| line::told(diagram, edge)).collect::<Vec<_>>().join("; "),
        items,
    };
    Sheet { scene, points: node::NAME * fit.scale * POINT * shrunk }
}

/// The title and what stands below it.
fn head(diagram: &Diagram, room: f64) -> Block {
    let mut items = Vec::new();
    let mut at = 0.0;
    let mut write = |text: &str, size: f64, is_bold: bool, lines: usize, colour: &'static str| {
        let lines = broken(&drawable(text), room, size, is_bold, lines);
        let first = MARGIN + at + size;
        at += size * LINE * count(lines.len());
        items.push(Item::Text(Text { lines, at: Point::new(MARGIN, first), is_centred: false, size, is_bold, colour }));
    };
    if !diagram.title.is_empty() {
        write(&diagram.title, TITLE, true, MAX_TITLE, "#1a1a1a");
    }
    for line in &diagram.subtitle {
        write(line, SUBTITLE, false, MAX_TITLE, "#444444");
    }
    let height = if items.is_empty() { 0.0 } else { at + 16.0 };
    let group = Group { id: "title".to_owned(), classes: vec!["title".to_owned()], items, ..Group::default() };
    Block { items: vec![Item::Group(group)], height }
}
