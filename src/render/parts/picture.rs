//! The picture of an answer: the relations that it shows, and what stands out.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use crate::model::effect::Sign;
use crate::model::id::{EntityId, RelationId};
use crate::model::name::Lang;
use crate::query::answer::{EntityRef, RelationRecord, SignCounts, SignedPath};
use crate::render::diagram::{Diagram, Drawing, Panel};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::palette::Weight;
use crate::render::words::picture::PictureWords;
use crate::render::words::{Phrase, comma};

/// What a picture shows.
pub(crate) struct Picture<'a> {
    /// Its title.
    pub(crate) title: String,
    /// The entities that it is about.
    pub(crate) focus: Vec<&'a EntityId>,
    /// Whether it shows paths, from left to right.
    pub(crate) is_chain: bool,
    /// The relations, in the order in which they are told.
    pub(crate) relations: Vec<&'a RelationRecord>,
}

impl Picture<'_> {
    /// Draws the picture with labels in these languages, none meaning the reader's. Without relations it is empty.
    pub(crate) fn draw(self, naming: Naming<'_>, labels: &[Lang]) -> Diagram {
        self.draw_with(Vec::new(), naming, labels, BTreeMap::new())
    }

    /// Draws pictures side by side, each of some of the relations: by relation, the places of the panels that show it; those that
    /// have none are shown by all.
    pub(crate) fn draw_panels(
        self,
        naming: Naming<'_>,
        labels: &[Lang],
        panels: Vec<Panel>,
        shown: BTreeMap<RelationId, Vec<usize>>,
    ) -> Diagram {
        let also = self.focus.iter().copied().cloned().collect();
        let mut diagram = self.draw_with(also, naming, labels, shown);
        if diagram.edges.iter().any(|edge| !edge.panels.is_empty()) {
            for (weight, words) in
                [(Weight::Strong, PictureWords::OnThisSideAlone), (Weight::Back, PictureWords::OnTheOtherSide)]
            {
                diagram.legend.weights.push((weight, words.text(diagram.lang).to_owned()));
            }
        }
        diagram.panels = panels;
        diagram
    }

    /// Draws the picture of what it is about, be it without relations.
    pub(crate) fn draw_focus(self, naming: Naming<'_>, labels: &[Lang]) -> Diagram {
        let also = self.focus.iter().copied().cloned().collect();
        self.draw_with(also, naming, labels, BTreeMap::new())
    }

    fn draw_with(
        self,
        also: Vec<EntityId>,
        naming: Naming<'_>,
        labels: &[Lang],
        panels: BTreeMap<RelationId, Vec<usize>>,
    ) -> Diagram {
        let focus = self.focus.into_iter().cloned().collect();
        let drawing =
            Drawing { naming, labels: labels.to_vec(), title: self.title, focus, also, is_chain: self.is_chain, panels };
        drawing.draw(self.relations)
    }
}

/// Makes the side with more paths stand out, where paths lead both ways and the one side has more.
pub(crate) fn majority<'a>(diagram: &mut Diagram, counts: SignCounts, paths: impl IntoIterator<Item = &'a SignedPath>) {
    let sign = match counts.plus.cmp(&counts.minus) {
        _ if counts.plus == 0 || counts.minus == 0 => return,
        Ordering::Greater => Sign::Plus,
        Ordering::Less => Sign::Minus,
        Ordering::Equal => return,
    };
    let stronger = paths.into_iter().filter(|path| path.sign == sign).flat_map(|path| &path.relations);
    diagram.strengthen(&stronger.map(|relation| &relation.id).collect(), PictureWords::Majority);
}

/// Returns the title of a picture of what one entity does to another.
pub(crate) fn pair(naming: Naming<'_>, from: &EntityRef, to: &EntityRef) -> String {
    format!("{} → {}", naming.asked(from).plain(), naming.asked(to).plain())
}

/// Fills a title with the names of entities.
pub(crate) fn titled(naming: Naming<'_>, words: PictureWords, asked: &[EntityRef]) -> String {
    let names = Line::join(asked.iter().map(|asked| naming.asked(asked)), comma(naming.lang));
    words.fill(naming.lang, &[names]).plain()
}

/// Returns the ids of the entities asked for.
pub(crate) fn ids(asked: &[EntityRef]) -> Vec<&EntityId> {
    asked.iter().map(|asked| &asked.id).collect()
}

/// Returns the relations of paths, step by step.
pub(crate) fn steps<'a>(paths: impl IntoIterator<Item = &'a SignedPath>) -> Vec<&'a RelationRecord> {
    paths.into_iter().flat_map(|path| &path.relations).collect()
}
