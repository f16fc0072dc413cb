//! Signs behind names, and the lines below an answer that explain them.

use crate::model::evidence::Certainty;
use crate::query::answer::{RelationRecord, SignedPath};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::evidence::{certainty, has_textbook_steps};
use crate::render::role::{Mark, Role};
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::frame::FrameWords;

/// The sign behind a textbook step.
pub(crate) const STAR: &str = "*";
/// The sign behind a step that no source plainly states, where there is no room for words.
pub(crate) const DAGGER: &str = "†";

/// Returns the signs behind a step in a line of steps.
pub(crate) fn signs(relation: &RelationRecord) -> String {
    let star = if has_textbook_steps([relation]) { STAR } else { "" };
    let dagger = if is_open(relation) { DAGGER } else { "" };
    format!("{star}{dagger}")
}

fn is_open(relation: &RelationRecord) -> bool {
    certainty(relation).is_some_and(|certainty| certainty != Certainty::Stated)
}

/// Which signs an answer has used.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each stands for a sign of its own")]
pub(crate) struct Footnotes {
    has_star: bool,
    has_dagger: bool,
    has_member: bool,
    has_unsigned: bool,
    has_together: bool,
}

impl Footnotes {
    /// Notes relations that were laid out in rows, where words tell how firmly they are said.
    pub(crate) fn rows<'a>(&mut self, relations: impl IntoIterator<Item = &'a RelationRecord>) {
        for relation in relations {
            self.has_star |= has_textbook_steps([relation]);
            let mark = Mark::of(relation.effect);
            self.has_member |= mark == Mark::Member;
            self.has_unsigned |= mark == Mark::Acts;
        }
    }

    /// Notes whether names were laid out with a star.
    pub(crate) fn star(&mut self, is_used: bool) {
        self.has_star |= is_used;
    }

    /// Notes whether names were laid out with a dagger.
    pub(crate) fn dagger(&mut self, is_used: bool) {
        self.has_dagger |= is_used;
    }

    /// Notes paths that were laid out in a line each.
    pub(crate) fn lines<'a>(&mut self, paths: impl IntoIterator<Item = &'a SignedPath>) {
        for path in paths {
            self.rows(&path.relations);
            self.has_dagger |= path.relations.iter().any(is_open);
            self.has_together |= path.relations.iter().any(|relation| Mark::of(relation.effect) == Mark::Together);
        }
    }

    /// Explains the signs used.
    pub(crate) fn explain(self, naming: Naming<'_>, view: &mut View) {
        let marks = [
            (self.has_member, Mark::Member, FrameWords::MemberLegend),
            (self.has_unsigned, Mark::Acts, FrameWords::UnsignedLegend),
            (self.has_together, Mark::Together, FrameWords::TogetherLegend),
        ];
        let marks = marks.into_iter().filter(|(is_used, ..)| *is_used);
        let marks =
            marks.map(|(_, mark, legend)| Line::mark(mark).with(Role::Faint, format!(" = {}", legend.text(naming.lang))));
        view.paragraph(Line::join(marks, "   "));
        let legends = [(self.has_star, FrameWords::StarLegend), (self.has_dagger, FrameWords::DaggerLegend)];
        for (_, legend) in legends.into_iter().filter(|(is_used, _)| *is_used) {
            view.paragraph(Line::of(Role::Faint, legend.text(naming.lang)));
        }
    }
}
