//! A diagram on a page: laid out, with its title, legend and notes.

mod around;
mod block;
mod cast;
mod centre;
mod fit;
mod foot;
mod line;
mod lines;
mod node;
mod plan;
mod spot;
mod steps;

use crate::layered::geometry::Point;
use crate::render::diagram::Diagram;
use crate::render::page::Page;
use crate::render::scene::Scene;
use crate::render::typeface::drawable;

use cast::Cast;
use plan::{MARGIN, POINT, Plan};
use spot::Spot;

pub use steps::steps;

/// A diagram on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// What is drawn.
    pub scene: Scene,
    /// The type size of the names in boxes in points, when the page fills a slide or sheet: a pixel at 96 to the inch is ¾ of a point.
    /// For a page of its own size, when the picture is made as large as fits on a wide slide.
    pub points: f64,
}

/// Lays out a diagram on a page; one of several panels as pictures side by side or one above the other, laid out alike. The same
/// diagram gives the same sheet.
pub fn composed(diagram: &Diagram, page: Page) -> Sheet {
    let casts = match diagram.panels.len() {
        0 => vec![Cast::whole(diagram)],
        panels => (0..panels).map(|panel| Cast::of_panel(diagram, panel)).collect(),
    };
    drawn(diagram, page, &Plan::new(diagram, page), &casts)
}

/// Lays out a diagram as a series of pages on which it is built up step by step, each thing in the same place on all of them: the last
/// is the whole. The steps are those of [`steps`]. The same diagram gives the same series.
pub fn framed(diagram: &Diagram, page: Page) -> Vec<Sheet> {
    // Everything has its place, drawn or not: all pages are divided and laid out alike.
    let plan = Plan::new(diagram, page);
    if !diagram.panels.is_empty() {
        let panels = diagram.panels.len();
        let casts =
            |shown: usize| (0..panels).map(|panel| Cast::of_panel(diagram, panel).cut(panel < shown)).collect::<Vec<_>>();
        return (1..=panels).map(|shown| drawn(diagram, page, &plan, &casts(shown))).collect();
    }
    let steps = steps(diagram);
    let last = steps.iter().copied().max().unwrap_or(1);
    (1..=last).map(|until| drawn(diagram, page, &plan, &[Cast::whole(diagram).until(diagram, &steps, until)])).collect()
}

/// Draws the casts of a diagram side by side, each in its cell of the plan.
fn drawn(diagram: &Diagram, page: Page, plan: &Plan, casts: &[Cast]) -> Sheet {
    let Plan { fit, size, head, foot, cells } = plan;
    let mut items = head.items.clone();
    for (cell, cast) in cells.iter().zip(casts) {
        items.extend(cell.head.iter().cloned());
        let spot = Spot { layout: &fit.layout, scale: fit.scale, corner: cell.corner };
        items.extend(cast::drawn(diagram, fit, cast, &spot));
    }
    let below = Point::new(MARGIN, size.height - MARGIN - foot.height);
    items.extend(foot.clone().items_at(below));
    let shrunk = match page.size() {
        Some(_) => 1.0,
        None => (1280.0 / size.width).min(720.0 / size.height).min(fit::LARGEST),
    };
    let scene = Scene {
        size: *size,
        lang: diagram.lang,
        title: drawable(&diagram.title),
        description: diagram.edges.iter().map(|edge| line::told(diagram, edge)).collect::<Vec<_>>().join("; "),
        items,
    };
    Sheet { scene, points: node::NAME * fit.scale * POINT * shrunk }
}
