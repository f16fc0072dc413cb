//! What is left of a long list.

use unicode_width::UnicodeWidthStr;

use crate::render::follow_up::FollowUp;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::role::Role;
use crate::render::view::View;
use crate::render::words::Phrase;
use crate::render::words::frame::FrameWords;
use crate::render::words::picture::PictureWords;

/// The widest command that is told in the line that counts what is left.
const MAX_WIDTH: usize = 64;

/// Adds how many are left, if any are, to the text and to the picture.
pub(crate) fn more(naming: Naming<'_>, left: usize, all: &FollowUp, option: &str, view: &mut View) {
    told(naming, left, all, option, view);
    not_drawn(naming, left, view);
}

/// Adds to the picture how many are not drawn, if any are.
pub(crate) fn not_drawn(naming: Naming<'_>, left: usize, view: &mut View) {
    if left > 0 {
        view.beyond(PictureWords::NotDrawn.fill(naming.lang, &[left.to_string().into()]));
    }
}

/// Adds to the text how many are left, if any are, and the command that lists them; of a long command, the option alone.
pub(crate) fn told(naming: Naming<'_>, left: usize, all: &FollowUp, option: &str, view: &mut View) {
    if left == 0 {
        return;
    }
    let command = all.command(naming);
    let told = if command.width() > MAX_WIDTH { option.to_owned() } else { command };
    view.paragraph(FrameWords::More.fill(naming.lang, &[left.to_string().into(), Line::of(Role::Command, told)]));
}
