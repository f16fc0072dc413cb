//! The picture in an answer: its shapes, and where its boxes and arrows lead.

use std::collections::BTreeSet;

use serde::Serialize;

use super::blocks::shown;
use super::switches::Choice;
use super::travel::Way;
use crate::model::id::{EntityId, RelationId};
use crate::render::diagram::{Diagram, Edge, Flow};
use crate::render::page::Page;
use crate::render::sheet::composed;
use crate::render::svg;

/// Pictures of more boxes are not shown in the page, where nobody could read them; they can be saved.
const MAX_NODES: usize = 60;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PagePicture {
    /// The shapes, as SVG; empty if there are too many of them.
    pub svg: String,
    /// How many boxes there are.
    pub entities: usize,
    /// Its boxes.
    pub nodes: Vec<Part>,
    /// Its arrows, in the order in which they are told.
    pub edges: Vec<Part>,
}

/// A box or an arrow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// Its identifier in the picture.
    id: String,
    /// What it says.
    told: String,
    /// Where it leads: to the card of an entity, or to each relation that an arrow stands for.
    to: Vec<String>,
    /// Whether it is not part of the answer under the conditions asked for, but is without them.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    gone: bool,
    /// After how many steps a change arrives here; `None` where nothing travels.
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<usize>,
    /// Which way a box goes then: `rises`, `falls` or `unclear`.
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<Way>,
    /// The same question with this box pushed up or down.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pushes: Vec<Choice>,
}

/// How a change travels through a picture.
pub(super) struct Travelling<'a> {
    /// After how many steps it arrives at a box, and which way that goes.
    pub(super) travels: &'a dyn Fn(&EntityId) -> Option<(usize, Way)>,
    /// What pushes a box.
    pub(super) pushes: &'a dyn Fn(&EntityId) -> Vec<Choice>,
}

/// Draws a diagram for the page, which tells title and verdict itself. Where `base` is given, the same question without conditions, all
/// that it draws is drawn, so that boxes keep their place as far as they can; what the answer itself does not draw is marked.
pub(super) fn picture(diagram: &Diagram, base: Option<&Diagram>, narrow: bool, travelling: &Travelling<'_>) -> PagePicture {
    let mut drawn = base.map_or_else(|| diagram.clone(), |base| union(base, diagram));
    drawn.title.clear();
    drawn.subtitle.clear();
    if narrow && drawn.ring.is_empty() && drawn.flow == Flow::Rightwards {
        drawn.flow = Flow::Downwards;
    }
    let is_small = drawn.nodes.len() <= MAX_NODES;
    let svg = if is_small { svg::render(&composed(&drawn, Page::Free).scene) } else { String::new() };
    let own_nodes: BTreeSet<&EntityId> = diagram.nodes.iter().map(|node| &node.id).collect();
    let own_edges: BTreeSet<&RelationId> = diagram.edges.iter().flat_map(|edge| &edge.relations).collect();
    let name = |id: &EntityId| {
        let node = drawn.nodes.iter().find(|node| node.id == *id);
        node.map_or_else(|| id.to_string(), |node| node.labels.join(" · "))
    };
    let nodes = drawn.nodes.iter().map(|node| {
        let (step, way) = (travelling.travels)(&node.id).unzip();
        Part {
            id: format!("node-{}", node.id),
            told: node.labels.join(" · "),
            to: vec![shown(&format!("entity:{}", node.id))],
            gone: !own_nodes.contains(&node.id),
            step,
            way,
            pushes: (travelling.pushes)(&node.id),
        }
    });
    let edges = drawn.edges.iter().enumerate().map(|(at, edge)| Part {
        id: format!("edge-{}", at + 1),
        told: format!("{} – {} – {}", name(&edge.from), edge.verb, name(&edge.to)),
        to: edge.relations.iter().map(|relation| shown(&format!("relation:{relation}"))).collect(),
        gone: edge.relations.iter().all(|relation| !own_edges.contains(relation)),
        // An arrow is passed when what it comes from has been pushed.
        step: (travelling.travels)(&edge.from).map(|(step, _)| step + 1),
        way: None,
        pushes: Vec::new(),
    });
    PagePicture { svg, entities: drawn.nodes.len(), nodes: nodes.collect(), edges: edges.collect() }
}

/// Returns all that two diagrams draw, the first of them first.
fn union(base: &Diagram, other: &Diagram) -> Diagram {
    let mut both = base.clone();
    both.footnotes.clone_from(&other.footnotes);
    for node in &other.nodes {
        if both.nodes.iter().all(|known| known.id != node.id) {
            both.nodes.push(node.clone());
        }
    }
    let is_same = |one: &Edge, two: &Edge| one.from == two.from && one.to == two.to && one.verb == two.verb;
    for edge in &other.edges {
        match both.edges.iter_mut().find(|known| is_same(known, edge)) {
            Some(known) => {
                let new = edge.relations.iter().filter(|relation| !known.relations.contains(relation));
                let new: Vec<RelationId> = new.cloned().collect();
                known.relations.extend(new);
            }
            None => both.edges.push(edge.clone()),
        }
    }
    let [lines, kinds] = [&other.legend.lines, &base.legend.lines].map(Vec::len);
    if lines > kinds {
        both.legend.lines.clone_from(&other.legend.lines);
    }
    for kind in &other.legend.kinds {
        if !both.legend.kinds.contains(kind) {
            both.legend.kinds.push(kind.clone());
        }
    }
    both
}
