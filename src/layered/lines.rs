//! Lines through the gaps between ranks, and smoother where nothing is in the way.
//!
//! A line bends between ranks only, where there are no boxes and no texts, and passes a rank upright within its own cell: so it touches
//! nothing, whatever the graph. Where a single curve over several ranks touches nothing either, by an exact test, and crosses no more
//! lines, it takes their place.

use super::along::Band;
use super::cells::{BESIDE, Cells, Content};
use super::geometry::{Cubic, Point, Rect, Size};
use super::graph::{HEAD, Line};
use super::ports::Ports;

/// How far a smooth line keeps from boxes and the texts of others, and from its own text.
const CLEAR: f64 = 4.0;
const OWN: f64 = 1.0;
/// Lines of more pieces together are not smoothed: each may be held against all others.
const MAX_PIECES: usize = 4_000;
/// How often lines are smoothed.
const PASSES: usize = 2;

/// What is known when lines are drawn.
pub(super) struct Drawn<'a> {
    pub(super) cells: &'a Cells,
    pub(super) across: &'a [f64],
    pub(super) bands: &'a [Band],
    pub(super) ports: &'a Ports,
    /// Where each box is.
    pub(super) boxes: &'a [Rect],
    /// Where the lines of boxes to themselves are, and their texts.
    pub(super) beside: &'a [Rect],
    /// Whether each link runs from the higher rank to the lower.
    pub(super) turned: &'a [bool],
    /// The size of each link's text.
    pub(super) labels: &'a [Option<Size>],
    pub(super) labels_before: bool,
    /// Whether lines are made smooth.
    pub(super) is_smooth: bool,
}

/// A point that a line passes upright.
#[derive(Clone, Copy)]
struct Stop {
    at: Point,
    /// Whether it may not be left out.
    is_fixed: bool,
}

/// Draws the lines of all links that join two boxes; those of a box to itself stay empty.
pub(super) fn drawn(plan: &Drawn<'_>) -> Vec<Line> {
    let links = 0..plan.cells.chains.len();
    let stops: Vec<Vec<Stop>> = links.clone().map(|link| plan.stops(link)).collect();
    let labels: Vec<Option<Rect>> = links.clone().map(|link| plan.label(link)).collect();
    let mut curves: Vec<Vec<Cubic>> =
        stops.iter().map(|stops| joined(stops, &(0..stops.len()).collect::<Vec<_>>())).collect();
    if plan.is_smooth && curves.iter().map(Vec::len).sum::<usize>() <= MAX_PIECES {
        let mut bounds: Vec<Option<Rect>> = curves.iter().map(|curves| hull(curves)).collect();
        let obstacles: Vec<Vec<Rect>> = links.clone().map(|link| plan.obstacles(link, &labels)).collect();
        // Once all are smooth, some that were in the way of others no longer are.
        for link in (0..PASSES).flat_map(|_| links.clone()) {
            let before = crossings(&curves, &bounds, link, &curves[link]);
            let is_better = |way: &Vec<Cubic>| crossings(&curves, &bounds, link, way) <= before;
            let direct = direct(&stops[link], &obstacles[link]);
            let flowing = || flowing(&stops[link], &obstacles[link]).filter(is_better);
            // What passes no stop but those it has to is calmest; else a slant past the stops is calmer than a few bends.
            let better = match direct.filter(|(_, way)| is_better(way)) {
                Some((true, way)) => Some(way),
                Some((false, way)) => flowing().or(Some(way)),
                None => flowing(),
            };
            if let Some(better) = better {
                bounds[link] = hull(&better);
                curves[link] = better;
            }
        }
    }
    let drawn = curves.into_iter().zip(labels).zip(plan.turned);
    drawn
        .map(|((mut curves, label), is_turned)| {
            if *is_turned {
                curves = curves.iter().rev().map(Cubic::reversed).collect();
            }
            Line { curves, label }
        })
        .collect()
}

/// Returns a box that holds a line; `None` if there is no line.
fn hull(way: &[Cubic]) -> Option<Rect> {
    Rect::of_points(way.iter().flat_map(|curve| curve.0))
}

/// Returns how often a line would cross those of the other links. `bounds` holds each of them.
fn crossings(all: &[Vec<Cubic>], bounds: &[Option<Rect>], link: usize, way: &[Cubic]) -> usize {
    let Some(own) = hull(way) else { return 0 };
    let is_near = |other: usize| other != link && bounds[other].is_some_and(|rect| rect.touches(&own));
    let others = all.iter().enumerate().filter(|(other, _)| is_near(*other)).flat_map(|(_, curves)| curves);
    others.map(|other| way.iter().map(|curve| curve.crossings(other)).sum::<usize>()).sum()
}

/// Joins the stops chosen. Those below one another make a straight line.
fn joined(stops: &[Stop], chosen: &[usize]) -> Vec<Cubic> {
    let mut curves: Vec<Cubic> = Vec::new();
    for pair in chosen.windows(2) {
        let (from, to) = (stops[pair[0]].at, stops[pair[1]].at);
        if from != to {
            curves.push(piece(from, to));
        }
    }
    curves
}

#[allow(clippy::float_cmp)] // the same number, or not
fn piece(from: Point, to: Point) -> Cubic {
    if from.x == to.x { Cubic::straight(from, to) } else { Cubic::upright(from, to) }
}

impl Drawn<'_> {
    /// Returns the points that a link passes, from the lower rank to the higher.
    fn stops(&self, link: usize) -> Vec<Stop> {
        let chain = &self.cells.chains[link];
        let [first, .., last] = chain[..] else { return Vec::new() };
        let x = |cell: usize| self.across[cell];
        let fixed = |x, y| Stop { at: Point::new(x, y), is_fixed: true };
        let (low_head, high_head) = if self.turned[link] { (HEAD, 0.0) } else { (0.0, HEAD) };
        let start = x(first) + self.ports.low[link];
        let from = self.boxes[first].bottom();
        let mut stops = vec![fixed(start, from)];
        let leaves = self.bands[self.cells.all[first].rank].bottom.max(from + low_head);
        stops.push(Stop { at: Point::new(start, leaves), is_fixed: low_head > 0.0 });
        for cell in &chain[1..chain.len() - 1] {
            let band = self.bands[self.cells.all[*cell].rank];
            let is_fixed = self.cells.all[*cell].content == Content::Label;
            stops.extend([band.top, band.bottom].map(|y| Stop { at: Point::new(x(*cell), y), is_fixed }));
        }
        let end = x(last) + self.ports.high[link];
        let to = self.boxes[last].top();
        let arrives = self.bands[self.cells.all[last].rank].top.min(to - high_head);
        stops.push(Stop { at: Point::new(end, arrives), is_fixed: high_head > 0.0 });
        stops.push(fixed(end, to));
        stops
    }

    /// Returns where the text of a link is: beside its line, in the middle of its rank.
    fn label(&self, link: usize) -> Option<Rect> {
        let size = self.labels[link]?;
        let cell = *self.cells.chains[link].iter().find(|cell| self.cells.all[**cell].content == Content::Label)?;
        let band = self.bands[self.cells.all[cell].rank];
        let middle = self.across[cell];
        let left = if self.labels_before { middle - BESIDE - size.width } else { middle + BESIDE };
        Some(Rect::new(Point::new(left, f64::midpoint(band.top, band.bottom) - size.height / 2.0), size))
    }

    /// Returns what a line must not touch.
    fn obstacles(&self, link: usize, labels: &[Option<Rect>]) -> Vec<Rect> {
        let [first, .., last] = self.cells.chains[link][..] else { return Vec::new() };
        let boxes = self
            .boxes
            .iter()
            .enumerate()
            .filter(|(one, _)| *one != first && *one != last)
            .map(|(_, rect)| rect.grown(CLEAR));
        let texts = labels.iter().enumerate().filter_map(|(other, rect)| {
            let rect = (*rect)?;
            Some(rect.grown(if other == link { OWN } else { CLEAR }))
        });
        boxes.chain(texts).chain(self.beside.iter().map(|rect| rect.grown(OWN))).collect()
    }
}

/// Leaves out as many stops as nothing is touched for, and tells whether these are all that may be left out; `None` if there is no
/// line.
fn direct(stops: &[Stop], obstacles: &[Rect]) -> Option<(bool, Vec<Cubic>)> {
    let is_free = |from: usize, to: usize| is_clear(&piece(stops[from].at, stops[to].at), obstacles);
    let mut chosen = vec![0];
    let mut at = 0;
    while at + 1 < stops.len() {
        let fixed = (at + 1..stops.len()).find(|stop| stops[*stop].is_fixed).unwrap_or(stops.len() - 1);
        at = (at + 2..=fixed).rev().find(|to| is_free(at, *to)).unwrap_or(at + 1);
        chosen.push(at);
    }
    let is_all = chosen[1..].iter().all(|stop| stops[*stop].is_fixed);
    (stops.len() > 1).then(|| (is_all, joined(stops, &chosen)))
}

/// Passes between the stops on a slant, without turning back; `None` where something is touched, or there is no line.
fn flowing(stops: &[Stop], obstacles: &[Rect]) -> Option<Vec<Cubic>> {
    let (first, last) = (stops.first()?, stops.last()?);
    // Between the two stops at each end there are two a cell: of one that is merely passed, the middle counts. Others are passed upright.
    let inner = stops.get(2..stops.len().checked_sub(2)?)?;
    let upright = |stop: &Stop| (stop.at, true);
    let mut points = vec![upright(first)];
    points.extend(stops.get(1).filter(|stop| stop.is_fixed).map(upright));
    for pair in inner.chunks(2) {
        match pair {
            [top, bottom] if !top.is_fixed => points.push((top.at.towards(bottom.at, 0.5), false)),
            _ => points.extend(pair.iter().map(upright)),
        }
    }
    points.extend(stops.get(stops.len() - 2).filter(|stop| stop.is_fixed).map(upright));
    points.push(upright(last));
    points.dedup_by(|a, b| a.0 == b.0);
    let (low, high) = (first.at.y, last.at.y);
    // The slant of a stop is no steeper than makes the line turn back (Fritsch and Carlson 1980).
    let slope = |at: usize| (points[at].0.x - points[at - 1].0.x) / (points[at].0.y - points[at - 1].0.y).max(1.0);
    let slant = |at: usize| match points[at] {
        (_, false) => {
            let (before, behind) = (slope(at), slope(at + 1));
            if before * behind > 0.0 { 2.0 * before * behind / (before + behind) } else { 0.0 }
        }
        _ => 0.0,
    };
    let mut curves = Vec::new();
    for at in 1..points.len() {
        let (from, to) = (points[at - 1].0, points[at].0);
        let third = (to.y - from.y) * 0.4;
        let (leaving, arriving) = (slant(at - 1), slant(at));
        let curve = if leaving == 0.0 && arriving == 0.0 {
            piece(from, to)
        } else {
            let one = Point::new(from.x + leaving * third, from.y + third);
            Cubic([from, one, Point::new(to.x - arriving * third, to.y - third), to])
        };
        let is_inside = curve.bounds().top() >= low - 0.01 && curve.bounds().bottom() <= high + 0.01;
        if !is_inside || !is_clear(&curve, obstacles) {
            return None;
        }
        curves.push(curve);
    }
    Some(curves)
}

fn is_clear(curve: &Cubic, obstacles: &[Rect]) -> bool {
    obstacles.iter().all(|obstacle| !curve.touches(obstacle))
}
