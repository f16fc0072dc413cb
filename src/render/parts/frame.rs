//! What frames an answer: how names were read, its first line, what the filters left out.

use crate::model::id::EntityId;
use crate::query::answer::{EntityRef, LeftOut};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::role::Role;
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::comma;
use crate::render::words::frame::FrameWords;
use crate::render::words::path::PathWords;
use crate::render::words::picture::PictureWords;

/// Adds a line for each name that was not read literally, and for each opposite.
pub(crate) fn readings(naming: Naming<'_>, asked: &[&EntityRef], view: &mut View) {
    for asked in asked {
        if asked.opposite {
            view.opposites.push((asked.id.clone(), naming.asked(asked)));
        }
        let words = match (&asked.read_as, asked.opposite) {
            (Some(_), _) => FrameWords::ReadAs,
            (None, true) => FrameWords::Opposite,
            (None, false) => continue,
        };
        let text = Line::from(asked.text.trim());
        view.paragraph(Line::of(Role::Faint, words.fill(naming.lang, &[text, naming.entity_line(&asked.id)]).plain()));
    }
}

/// Adds a line that names what no path was to pass; nothing where there is none.
pub(crate) fn avoiding(naming: Naming<'_>, avoid: &[EntityId], view: &mut View) {
    if !avoid.is_empty() {
        let names = Line::join(avoid.iter().map(|id| naming.entity_line(id)), comma(naming.lang));
        view.paragraph(PathWords::Avoiding.fill(naming.lang, &[names]));
    }
}

/// Adds a line for each filter that left something out.
pub(crate) fn left_out<'a>(naming: Naming<'_>, left_out: impl IntoIterator<Item = &'a LeftOut>, view: &mut View) {
    for filter in left_out {
        let parts =
            [format!("--{}", filter.filter.id()), filter.relations.to_string(), filter.of.to_string()].map(Line::from);
        let told = FrameWords::LeftOut.fill(naming.lang, &parts);
        view.beyond(PictureWords::LeftOut.fill(naming.lang, &parts[1..]));
        view.paragraph(told);
    }
}

/// Adds the first line of an answer. Where it is empty and filters have left something out, the filters are named as the frame.
pub(crate) fn headline(naming: Naming<'_>, line: Line, is_empty: bool, left_out: &[LeftOut], view: &mut View) {
    let line = if is_empty && !left_out.is_empty() {
        let starts_with_a_word = ["No ", "Nothing ", "With "].iter().any(|word| line.plain().starts_with(word));
        let text = line.plain();
        let text = if starts_with_a_word { text[..1].to_lowercase() + &text[1..] } else { text };
        FrameWords::UnderFilters.fill(naming.lang, &[text.into()])
    } else {
        line
    };
    view.verdict(Line::of(Role::Heading, line.plain()));
}
