//! What a page is divided into: what stands above, one or several pictures, what stands below.

use crate::layered::geometry::{Cubic, Point, Rect, Size};
use crate::render::diagram::{Diagram, Panel};
use crate::render::page::Page;
use crate::render::scene::{Group, Item, Outline, Stroke, Text};
use crate::render::typeface::{LINE, broken, drawable};

use super::block::Block;
use super::fit::Fit;
use super::foot::foot;
use super::lines::count;
use super::node::NAME;

/// Points of a pixel, of which there are 96 to the inch.
pub(super) const POINT: f64 = 0.75;
/// How far everything keeps from the edge of the page.
pub(super) const MARGIN: f64 = 28.0;
/// Type sizes of the title, and of what stands below it; of a panel, and of what stands below its title.
const TITLE: f64 = 26.0;
const SUBTITLE: f64 = 16.0;
const PANEL: f64 = 18.0;
const SAYS: f64 = 13.0;
/// Each of them has at most so many lines.
const MAX_LINES: usize = 2;
/// How far panels are from one another.
const BETWEEN: f64 = 36.0;
/// How wide and high a picture has to be at least, whatever stands above and below it.
const LEAST: Size = Size::new(200.0, 160.0);

/// A page divided.
pub(super) struct Plan {
    /// The layout that all pictures of the page share.
    pub(super) fit: Fit,
    pub(super) size: Size,
    pub(super) head: Block,
    pub(super) foot: Block,
    pub(super) cells: Vec<Cell>,
}

/// Where a picture stands.
pub(super) struct Cell {
    /// The title of a panel, and what parts it from the one before.
    pub(super) head: Vec<Item>,
    /// The corner of the picture.
    pub(super) corner: Point,
}

/// How panels stand.
#[derive(Clone, Copy, PartialEq)]
enum Row {
    SideBySide,
    Stacked,
}

impl Plan {
    /// Divides a page so that its type is as large as may be.
    pub(super) fn new(diagram: &Diagram, page: Page) -> Self {
        let paper = page.size();
        let legible = page.legible() / (NAME * POINT);
        let Some(paper) = paper else { return Self::free(diagram) };
        let width = paper.width - 2.0 * MARGIN;
        let (head, foot) = (above(diagram, width), foot(diagram, width));
        let room = Rect::new(
            Point::new(MARGIN, MARGIN + head.height),
            Size::new(width, (paper.height - 2.0 * MARGIN - head.height - foot.height).max(LEAST.height)),
        );
        let rows: &[Row] = if diagram.panels.is_empty() { &[Row::SideBySide] } else { &[Row::SideBySide, Row::Stacked] };
        let mut best: Option<(Fit, Vec<Rect>)> = None;
        for row in rows {
            let cells = cells(diagram, room, *row);
            let size = cells.iter().map(|(_, cell)| cell.size).fold(room.size, smaller);
            let fit = Fit::on_page(diagram, size, legible);
            if best.as_ref().is_none_or(|(best, _)| fit.scale > best.scale * 1.04) {
                best = Some((fit, cells.into_iter().map(|(whole, _)| whole).collect()));
            }
        }
        let Some((fit, cells)) = best else { return Self::free(diagram) };
        let cells = placed(diagram, &fit, &cells);
        Self { fit, size: paper, head, foot, cells }
    }

    /// A page as large as its pictures are.
    fn free(diagram: &Diagram) -> Self {
        let fit = Fit::free(diagram);
        let panels = count(diagram.panels.len().max(1));
        let width = (fit.layout.size.width * panels + BETWEEN * (panels - 1.0)).max(360.0);
        let (head, foot) = (above(diagram, width), foot(diagram, width));
        let corner = Point::new(MARGIN, MARGIN + head.height);
        let wide = (width - BETWEEN * (panels - 1.0)) / panels;
        let above = diagram.panels.iter().map(|panel| title(panel, wide).height).fold(0.0, f64::max);
        let room = Rect::new(corner, Size::new(width, fit.layout.size.height + above));
        let whole: Vec<Rect> = cells(diagram, room, Row::SideBySide).into_iter().map(|(whole, _)| whole).collect();
        let cells = placed(diagram, &fit, &whole);
        let height = room.size.height + head.height + foot.height + 2.0 * MARGIN;
        Self { fit, size: Size::new(width + 2.0 * MARGIN, height), head, foot, cells }
    }
}

/// Divides a room among panels: each one's whole part, and what its title leaves of it.
fn cells(diagram: &Diagram, room: Rect, row: Row) -> Vec<(Rect, Rect)> {
    let panels = diagram.panels.len().max(1);
    let share = |whole: f64| (whole - BETWEEN * count(panels - 1)) / count(panels);
    let (size, step) = match row {
        Row::SideBySide => {
            let wide = share(room.size.width);
            (Size::new(wide, room.size.height), Point::new(wide + BETWEEN, 0.0))
        }
        Row::Stacked => {
            let high = share(room.size.height);
            (Size::new(room.size.width, high), Point::new(0.0, high + BETWEEN))
        }
    };
    let above = diagram.panels.iter().map(|panel| title(panel, size.width).height).fold(0.0, f64::max);
    let part = |at: usize| {
        let whole = Rect::new(room.corner.plus(Point::new(step.x * count(at), step.y * count(at))), size);
        let below = Size::new(size.width, (size.height - above).max(LEAST.height / 2.0));
        (whole, Rect::new(whole.corner.plus(Point::new(0.0, above)), below))
    };
    (0..panels).map(part).collect()
}

/// Places pictures in the middle of their parts, below their titles.
fn placed(diagram: &Diagram, fit: &Fit, wholes: &[Rect]) -> Vec<Cell> {
    let inner = Size::new(fit.layout.size.width * fit.scale, fit.layout.size.height * fit.scale);
    let titles = diagram.panels.iter().zip(wholes).map(|(panel, whole)| title(panel, whole.size.width).height);
    let above = titles.fold(0.0, f64::max);
    let place = |(at, whole): (usize, &Rect)| {
        let free = Size::new(whole.size.width - inner.width, whole.size.height - above - inner.height);
        let corner = Point::new(whole.left() + free.width / 2.0, whole.top() + above + (free.height / 2.0).max(0.0));
        let mut head = Vec::new();
        if let Some(panel) = diagram.panels.get(at) {
            head.extend(title(panel, whole.size.width).items_at(whole.corner));
        }
        if let Some(before) = at.checked_sub(1).and_then(|before| wholes.get(before)) {
            let half = BETWEEN / 2.0;
            let (from, to) = if before.top() < whole.top() {
                (Point::new(whole.left(), whole.top() - half), Point::new(whole.right(), whole.top() - half))
            } else {
                (Point::new(whole.left() - half, whole.top()), Point::new(whole.left() - half, whole.bottom()))
            };
            let parting = Item::line(Outline::Curves(vec![Cubic::straight(from, to)]), Stroke::solid("#cccccc", 1.0));
            head.push(Item::Group(Group { classes: vec!["parting".to_owned()], items: vec![parting], ..Group::default() }));
        }
        Cell { head, corner }
    };
    wholes.iter().enumerate().map(place).collect()
}

const fn smaller(one: Size, other: Size) -> Size {
    Size::new(one.width.min(other.width), one.height.min(other.height))
}

/// The title and what stands below it.
fn above(diagram: &Diagram, room: f64) -> Block {
    let mut texts = Vec::new();
    if !diagram.title.is_empty() {
        texts.push((diagram.title.as_str(), TITLE, true, "#1a1a1a"));
    }
    texts.extend(diagram.subtitle.iter().map(|line| (line.as_str(), SUBTITLE, false, "#444444")));
    let block = texts_below(&texts, room, ("title", "title"));
    let height = block.height;
    Block { items: block.items_at(Point::new(MARGIN, MARGIN)), height }
}

/// The title of a panel and what stands below it.
fn title(panel: &Panel, room: f64) -> Block {
    let mut texts = vec![(panel.title.as_str(), PANEL, true, "#1a1a1a")];
    texts.extend(panel.says.iter().map(|line| (line.as_str(), SAYS, false, "#444444")));
    texts_below(&texts, room, ("", "panel-title"))
}

/// Sets texts one below the other, from (0, 0) on.
fn texts_below(texts: &[(&str, f64, bool, &'static str)], room: f64, (id, class): (&str, &str)) -> Block {
    let mut items = Vec::new();
    let mut at = 0.0;
    for (text, size, is_bold, colour) in texts.iter().copied() {
        let lines = broken(&drawable(text), room, size, is_bold, MAX_LINES);
        let first = Point::new(0.0, at + size);
        at += size * LINE * count(lines.len());
        items.push(Item::Text(Text { lines, at: first, is_centred: false, size, is_bold, colour }));
    }
    let height = if items.is_empty() { 0.0 } else { at + 16.0 };
    let group = Group { id: id.to_owned(), classes: vec![class.to_owned()], items, ..Group::default() };
    Block { items: vec![Item::Group(group)], height }
}
