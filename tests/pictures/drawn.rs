//! An SVG read again: boxes, texts and lines, and what lies over what.

use sarcograph::explorer::Explorer;
use sarcograph::layered::geometry::{Cubic, Point, Rect, Size};
use sarcograph::render::typeface::width;

/// A line of an edge.
pub(super) struct Line {
    pub(super) curves: Vec<Cubic>,
    /// All of its look but colours and places: elements, dashes, widths.
    pub(super) look: String,
    id: String,
}

/// What is drawn.
pub(super) struct Drawn {
    page: Rect,
    pub(super) boxes: Vec<(String, Rect)>,
    pub(super) lines: Vec<Line>,
    /// Texts in boxes, each with its box.
    names: Vec<(String, Rect, Rect)>,
    /// Texts beside lines, each with the id of its edge.
    labels: Vec<(String, String, Rect)>,
    /// All other texts.
    others: Vec<(String, Rect)>,
}

/// Half a pixel more or less is seen by nobody.
const EDGE: f64 = 0.5;

impl Drawn {
    pub(super) fn read(svg: &str) -> Self {
        let document = roxmltree::Document::parse(svg).unwrap_or_else(|error| panic!("{error}: {svg}"));
        let root = document.root_element();
        let page = Rect::new(Point::default(), Size::new(number(root, "width"), number(root, "height")));
        let mut drawn =
            Self { page, boxes: Vec::new(), lines: Vec::new(), names: Vec::new(), labels: Vec::new(), others: Vec::new() };
        for group in root.children().filter(|node| node.has_tag_name("g")) {
            let id = group.attribute("id").unwrap_or_default().to_owned();
            let is_bold = |text: roxmltree::Node<'_, '_>| text.attribute("font-weight").is_some();
            let texts = || {
                group.descendants().filter(|node| node.has_tag_name("text")).flat_map(move |text| lines(text, is_bold(text)))
            };
            if id.starts_with("node-") {
                let rect = group.children().find(|node| node.has_tag_name("rect")).unwrap();
                let rect = Rect::new(
                    Point::new(number(rect, "x"), number(rect, "y")),
                    Size::new(number(rect, "width"), number(rect, "height")),
                );
                drawn.names.extend(texts().map(|(text, place)| (text, place, rect)));
                drawn.boxes.push((id, rect));
            } else if id.starts_with("edge-") {
                let path = group.children().find(|node| node.has_tag_name("path")).unwrap();
                let look = group
                    .children()
                    .filter(|node| node.is_element() && !node.has_tag_name("title") && !node.has_tag_name("text"));
                let curves = curves(path.attribute("d").unwrap());
                drawn.labels.extend(texts().map(|(text, place)| (id.clone(), text, place)));
                drawn.lines.push(Line { curves, look: look.map(look_of).collect::<Vec<_>>().join(" + "), id });
            } else {
                drawn.others.extend(texts());
            }
        }
        drawn
    }

    /// What a reader would stumble over.
    pub(super) fn faults(&self) -> Vec<String> {
        let mut faults = Vec::new();
        let tight = |rect: &Rect| rect.grown(-EDGE);
        for (text, place, rect) in &self.names {
            if !(rect.grown(EDGE).contains(place.corner) && rect.grown(EDGE).contains(place.corners()[2])) {
                faults.push(format!("`{text}` is outside its box: {place:?} {rect:?}"));
            }
        }
        for (at, (id, rect)) in self.boxes.iter().enumerate() {
            for (other, overlapped) in &self.boxes[..at] {
                if tight(rect).touches(&tight(overlapped)) {
                    faults.push(format!("{id} overlaps {other}"));
                }
            }
            for line in &self.lines {
                if line.curves.iter().any(|curve| curve.touches(&tight(rect).grown(-1.5))) {
                    faults.push(format!("{} runs through {id}", line.id));
                }
            }
        }
        for (at, (edge, text, place)) in self.labels.iter().enumerate() {
            if let Some((id, _)) = self.boxes.iter().find(|(_, rect)| tight(rect).touches(&tight(place))) {
                faults.push(format!("`{text}` lies over {id}"));
            }
            for line in self.lines.iter().filter(|line| line.curves.iter().any(|curve| curve.touches(&tight(place)))) {
                faults.push(format!("{} runs over `{text}` of {edge}", line.id));
            }
            for (other, overlapped, rect) in &self.labels[..at] {
                if other != edge && tight(place).touches(&tight(rect)) {
                    faults.push(format!("`{text}` lies over `{overlapped}`"));
                }
            }
        }
        let places = self.names.iter().map(|(text, place, _)| (text, place));
        let places = places.chain(self.labels.iter().map(|(_, text, place)| (text, place)));
        for (text, place) in places.chain(self.others.iter().map(|(text, place)| (text, place))) {
            if !self.page.contains(place.corner) || !self.page.contains(place.corners()[2]) {
                faults.push(format!("`{text}` leaves the page: {place:?}"));
            }
        }
        for (text, place) in &self.others {
            if let Some((id, _)) = self.boxes.iter().find(|(_, rect)| tight(rect).touches(&tight(place))) {
                faults.push(format!("`{text}` lies over {id}"));
            }
        }
        faults
    }
}

fn number(node: roxmltree::Node<'_, '_>, name: &str) -> f64 {
    node.attribute(name).and_then(|value| value.parse().ok()).unwrap_or_else(|| panic!("{node:?} has no {name}"))
}

/// The lines of a text, each with the room that its letters take.
fn lines(text: roxmltree::Node<'_, '_>, is_bold: bool) -> Vec<(String, Rect)> {
    let size = number(text, "font-size");
    let is_centred = text.attribute("text-anchor") == Some("middle");
    let place = |node: roxmltree::Node<'_, '_>| {
        let written = node.text().unwrap_or_default().to_owned();
        let wide = width(&written, size, is_bold);
        let left = number(node, "x") - if is_centred { wide / 2.0 } else { 0.0 };
        let top = number(node, "y") - 0.78 * size;
        (written, Rect::new(Point::new(left, top), Size::new(wide, size)))
    };
    let spans: Vec<_> = text.children().filter(|node| node.has_tag_name("tspan")).map(place).collect();
    if spans.is_empty() { vec![place(text)] } else { spans }
}

/// An element without its colours and places.
fn look_of(node: roxmltree::Node<'_, '_>) -> String {
    let kept = ["stroke-width", "stroke-dasharray", "stroke-linecap"];
    let mut look: Vec<String> = vec![node.tag_name().name().to_owned()];
    look.extend(kept.iter().filter_map(|name| Some(format!("{name}={}", node.attribute(*name)?))));
    let is_white = node.attribute("fill").is_some_and(|fill| fill == "#ffffff");
    look.extend(
        node.attribute("fill").filter(|fill| *fill != "none").map(|_| if is_white { "open" } else { "filled" }.to_owned()),
    );
    let corners = node.attribute("points").map_or(0, |points| points.split(' ').count());
    look.push(corners.to_string());
    // A diamond is longer than wide.
    if let Some(points) = node.attribute("points").filter(|_| corners == 4) {
        let numbers: Vec<f64> = points.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        let diagonal = |at: usize| (numbers[at] - numbers[at + 4]).hypot(numbers[at + 1] - numbers[at + 5]);
        look.push(format!("diamond={}", (diagonal(0) - diagonal(2)).abs() > 1.0));
    }
    // A stroke through a sign is told by its direction.
    if let Some(points) = node.attribute("points").filter(|_| corners == 2) {
        let numbers: Vec<f64> = points.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        look.push(format!("{}{}", (numbers[2] - numbers[0]).abs() > 0.1, (numbers[3] - numbers[1]).abs() > 0.1));
    }
    look.join(" ")
}

/// The curves of path data that has moves, lines and cubic curves.
fn curves(data: &str) -> Vec<Cubic> {
    let mut curves = Vec::new();
    let mut at = Point::default();
    let mut rest = data;
    while let Some(command) = rest.chars().next() {
        let end = rest[1..].find(['M', 'L', 'C']).map_or(rest.len(), |end| end + 1);
        let numbers: Vec<f64> = rest[1..end].split([',', ' ']).map(|number| number.parse().unwrap()).collect();
        let point = |index: usize| Point::new(numbers[index], numbers[index + 1]);
        let to = point(numbers.len() - 2);
        match command {
            'M' => {}
            'L' => curves.push(Cubic::straight(at, to)),
            _ => curves.push(Cubic([at, point(0), point(2), to])),
        }
        at = to;
        rest = &rest[end..];
    }
    curves
}

/// Makes a knowledge base of entities and relations.
pub(super) fn knowledge(entities: &str, relations: &str) -> Explorer {
    let mentions: Vec<&str> =
        entities.lines().filter_map(|line| line.split(':').next()).filter(|id| id.len() == 1).collect();
    let source = format!(
        "title: {{en: S, zh-Hans: 来}}\nlanguage: en\nkind: review\nlayer: documents\nlicense: CC0\nnotes:\n  n:\n    section: '1'\n    \
         text: {{en: A to B., zh-Hans: 甲生乙。}}\n    mentions: [{}]\n",
        mentions.join(", ")
    );
    let mechanism = format!("title: {{en: M, zh-Hans: 制}}\nsummary: {{en: M., zh-Hans: 制。}}\nrelations:\n{relations}");
    let files = [
        ("entities/thing.yaml", entities),
        ("kinds.yaml", "thing: {name: {en: thing, zh-Hans: 物}}\n"),
        ("sources/s.yaml", &source),
        ("mechanisms/t/m.yaml", &mechanism),
    ];
    Explorer::files(files).unwrap_or_else(|error| panic!("{error:?}: {entities}{relations}"))
}
