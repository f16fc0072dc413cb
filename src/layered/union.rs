//! Several pictures of the same boxes laid out alike: two panels of a comparison, or a picture that grows step by step.

use std::collections::BTreeMap;

use super::geometry::Size;
use super::graph::{Layout, Line, Link};

/// The links of all panels as those of one graph.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Union {
    /// The links, each once: the n-th of a pair of boxes in one panel is the n-th of that pair in another, with room for the larger
    /// of their texts.
    pub links: Vec<Link>,
    /// For each panel the place of each of its links among `links`.
    pub panels: Vec<Vec<usize>>,
}

impl Union {
    /// Joins panels, in the order in which their links come up.
    pub fn new<'a>(panels: impl IntoIterator<Item = &'a [Link]>) -> Self {
        let mut union = Self::default();
        let mut known: BTreeMap<(usize, usize, usize), usize> = BTreeMap::new();
        for panel in panels {
            let mut count: BTreeMap<(usize, usize), usize> = BTreeMap::new();
            let mut places = Vec::new();
            for link in panel {
                let nth = count.entry((link.from, link.to)).or_default();
                let place = *known.entry((link.from, link.to, *nth)).or_insert(union.links.len());
                *nth += 1;
                match union.links.get_mut(place) {
                    Some(kept) => kept.label = larger(kept.label, link.label),
                    None => union.links.push(*link),
                }
                places.push(place);
            }
            union.panels.push(places);
        }
        union
    }

    /// Returns one panel of the layout of all: the same boxes at the same places, with its own lines only, in its own order. Texts
    /// keep the room of the largest. A panel that does not exist has no lines.
    pub fn panel(&self, layout: &Layout, panel: usize) -> Layout {
        let places = self.panels.get(panel).map_or(&[][..], Vec::as_slice);
        let lines: Vec<Line> = places.iter().filter_map(|place| layout.lines.get(*place)).cloned().collect();
        Layout { lines, ..layout.clone() }
    }
}

fn larger(a: Option<Size>, b: Option<Size>) -> Option<Size> {
    match (a, b) {
        (Some(a), Some(b)) => Some(Size::new(a.width.max(b.width), a.height.max(b.height))),
        _ => a.or(b),
    }
}

#[cfg(test)]
mod tests {
    use super::super::graph::{Direction, Graph};
    use super::super::place::{Room, laid_out};
    use super::*;

    #[test]
    fn panels_share_their_boxes_and_the_lines_that_both_have() {
        let link = |from, to, label: Option<f64>| Link { from, to, label: label.map(|width| Size::new(width, 12.0)) };
        let first = [link(0, 1, Some(20.0)), link(1, 2, None), link(0, 1, None)];
        let second = [link(0, 1, Some(40.0)), link(2, 0, None)];
        let union = Union::new([&first[..], &second[..]]);
        assert_eq!(union.panels, [vec![0, 1, 2], vec![0, 3]]);
        assert_eq!(union.links[0].label, Some(Size::new(40.0, 12.0)));
        let graph = Graph { boxes: vec![Size::new(60.0, 30.0); 3], links: union.links.clone(), ..Graph::default() };
        let layout = laid_out(&graph, Direction::Downwards, Room::default());
        let (left, right) = (union.panel(&layout, 0), union.panel(&layout, 1));
        assert_eq!(left.boxes, right.boxes);
        assert_eq!((left.lines.len(), right.lines.len()), (3, 2));
        assert_eq!(left.lines[0], right.lines[0]);
    }
}
