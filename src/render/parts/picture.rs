//! The picture of an answer: the relations that it shows, and what stands out.

use crate::model::id::EntityId;
use crate::model::name::Lang;
use crate::query::answer::{EntityRef, RelationRecord, SignedPath};
use crate::render::diagram::{Diagram, Drawing};
use crate::render::line::Line;
use crate::render::naming::Naming;
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
        self.draw_with(Vec::new(), naming, labels)
    }

    /// Draws the picture of what it is about, be it without relations.
    pub(crate) fn draw_focus(self, naming: Naming<'_>, labels: &[Lang]) -> Diagram {
        let also = self.focus.iter().copied().cloned().collect();
        self.draw_with(also, naming, labels)
    }

    fn draw_with(self, also: Vec<EntityId>, naming: Naming<'_>, labels: &[Lang]) -> Diagram {
        let focus = self.focus.into_iter().cloned().collect();
        let drawing = Drawing { naming, labels: labels.to_vec(), title: self.title, focus, also, is_chain: self.is_chain };
        drawing.draw(self.relations)
    }
}

/// Returns the title of a picture of what one entity does to another.
pub(crate) fn pair(naming: Naming<'_>, from: &EntityRef, to: &EntityRef) -> String {
    format!("{} → {}", naming.entity(&from.id), naming.entity(&to.id))
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
