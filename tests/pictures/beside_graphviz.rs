//! Our layout beside Graphviz's of the same picture, where Graphviz is installed: crossings, and the room that is taken.

use sarcograph::Lang;
use sarcograph::layered::geometry::{Cubic, Point};
use sarcograph::render::dot;
use sarcograph::render::page::Page;
use sarcograph::render::sheet::composed;
use sarcograph::render::svg;
use serde_json::Value;

use super::drawn::{Drawn, Line};
use super::gallery::GALLERY;
use super::{diagram, of_graphviz};
use crate::support::shipped;

/// How often lines cross one another.
fn crossings(lines: &[Vec<Cubic>]) -> usize {
    let pair = |(at, one): (usize, &Vec<Cubic>)| {
        let others = lines[..at].iter().flatten();
        others.map(|other| one.iter().map(|piece| piece.crossings(other)).sum::<usize>()).sum::<usize>()
    };
    lines.iter().enumerate().map(pair).sum()
}

/// What a layout takes: crossings, and the area around boxes and lines where a name is set in type of size 1.
fn taken(lines: &[Vec<Cubic>], corners: &[Point], size: f64) -> (usize, f64) {
    let points: Vec<Point> = lines.iter().flatten().flat_map(Cubic::pieces).chain(corners.iter().copied()).collect();
    let span = |along: fn(&Point) -> f64| {
        let (low, high) = points.iter().map(along).fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at), high.max(at)));
        (high - low) / size
    };
    (crossings(lines), span(|point| point.x) * span(|point| point.y))
}

/// What Graphviz's layout of a picture takes; `None` where it is not installed.
fn taken_by_graphviz(dot: &str) -> Option<(usize, f64)> {
    let output: Value = serde_json::from_str(&of_graphviz("-Tjson", dot)?).unwrap();
    let number = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
    let mut corners = Vec::new();
    for node in output["objects"].as_array().unwrap().iter().filter(|object| object["pos"].is_string()) {
        let (x, y) = node["pos"].as_str().unwrap().split_once(',').unwrap();
        let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
        let (width, height) = (number(&node["width"]) * 36.0, number(&node["height"]) * 36.0);
        corners.extend([Point::new(x - width, y - height), Point::new(x + width, y + height)]);
    }
    let curve = |edge: &Value| {
        let bezier = edge["_draw_"].as_array().unwrap().iter().find(|step| step["op"] == "b").unwrap();
        let point = |point: &Value| Point::new(point[0].as_f64().unwrap(), point[1].as_f64().unwrap());
        let points: Vec<Point> = bezier["points"].as_array().unwrap().iter().map(point).collect();
        points.windows(4).step_by(3).map(|four| Cubic([four[0], four[1], four[2], four[3]])).collect()
    };
    let lines: Vec<Vec<Cubic>> = output["edges"].as_array().unwrap().iter().map(curve).collect();
    Some(taken(&lines, &corners, 13.0))
}

#[test]
fn as_few_crossings_and_as_little_room_as_graphviz_in_the_median() {
    let mut rows = Vec::new();
    for (_, request) in GALLERY {
        let diagram = diagram(shipped(), request, &[Lang::En]).unwrap();
        if !diagram.ring.is_empty() || !diagram.panels.is_empty() || diagram.nodes.len() > 40 {
            // Graphviz draws no circle, and no two pictures alike; of large pictures, names are too small to be read either way.
            continue;
        }
        let Some(theirs) = taken_by_graphviz(&dot::render(&diagram)) else {
            println!("skipped: Graphviz is not installed, so that pictures are not measured beside its own");
            return;
        };
        let drawn = Drawn::read(&svg::render(&composed(&diagram, Page::Free).scene));
        let lines: Vec<Vec<Cubic>> = drawn.lines.into_iter().map(|Line { curves, .. }| curves).collect();
        let corners: Vec<Point> = drawn.boxes.iter().flat_map(|(_, rect)| rect.corners()).collect();
        rows.push((request, taken(&lines, &corners, 13.0), theirs));
    }
    for (request, (crossings, area), (their_crossings, their_area)) in &rows {
        println!("{crossings:3} crossings beside {their_crossings:3}, {:.2} of the area: {request}", area / their_area);
    }
    let median = |mut ratios: Vec<f64>| {
        ratios.sort_by(f64::total_cmp);
        ratios[ratios.len() / 2]
    };
    #[allow(clippy::cast_precision_loss)] // lines cross a few hundred times at most
    let crossings = median(rows.iter().map(|(_, ours, theirs)| (ours.0 + 1) as f64 / (theirs.0 + 1) as f64).collect());
    let areas = median(rows.iter().map(|(_, ours, theirs)| ours.1 / theirs.1).collect());
    println!("median: {crossings:.2} of the crossings, {areas:.2} of the area");
    assert!(crossings <= 1.1, "crossings: {crossings}");
    assert!(areas <= 1.1, "area: {areas}");
}
