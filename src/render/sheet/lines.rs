//! Lines of text: how many, and how wide.

use crate::render::typeface::width;

/// Returns how many lines there are, as a factor.
#[allow(clippy::cast_precision_loss)] // lines of a text are few
pub(super) fn count(lines: usize) -> f64 {
    lines as f64
}

/// Returns how wide the widest line is.
pub(super) fn widest(lines: &[String], size: f64, is_bold: bool) -> f64 {
    lines.iter().map(|line| width(line, size, is_bold)).fold(0.0, f64::max)
}
