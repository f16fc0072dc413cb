//! The sentences of a text that answer a query best, with the matches marked.

use super::highlight::{Mark, Marker};
use super::sentence::sentences;

/// The longest snippet, in columns of a terminal, where a Chinese character takes two: further sentences are added up to this
/// length, and a sentence that is longer is cut.
const LONGEST: usize = 320;
/// How much of a text that is cut stands before its first match, in columns.
const BEFORE: usize = 60;

/// A piece of a text.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Snippet {
    /// The piece.
    pub(super) text: String,
    /// The matches, as half-open ranges in Unicode scalar values, in order, not touching each other.
    pub(super) highlights: Vec<[usize; 2]>,
    /// How many of the things asked for stand in it.
    pub(super) found: usize,
}

/// Takes the best sentences of the text that has most of what is asked for, and says which text that is; of two alike, the
/// first.
pub(super) fn best_of<'t>(texts: impl IntoIterator<Item = &'t str>, marker: &Marker<'_>) -> (usize, Snippet) {
    let mut best = None;
    for (at, text) in texts.into_iter().enumerate() {
        let snippet = excerpt(text, &marker.marks(text));
        if best.as_ref().is_none_or(|(_, best): &(usize, Snippet)| snippet.found > best.found) {
            best = Some((at, snippet));
        }
    }
    best.unwrap_or_default()
}

fn excerpt(text: &str, marks: &[Mark]) -> Snippet {
    let sentences = sentences(text);
    let found_in = |range: &std::ops::Range<usize>| {
        let mut units: Vec<usize> =
            marks.iter().filter(|mark| range.contains(&mark.span.start)).map(|mark| mark.unit).collect();
        units.sort_unstable();
        units.dedup();
        units.len()
    };
    let best = (0..sentences.len()).rev().max_by_key(|at| found_in(&sentences[*at])).unwrap_or(0);
    let Some(first) = sentences.get(best) else { return Snippet::default() };
    let mut span = first.clone();
    for next in &sentences[best + 1..] {
        if columns(&text[span.start..next.end]) > LONGEST {
            break;
        }
        span.end = next.end;
    }
    let (mut before, mut after) = ("", "");
    if columns(&text[span.clone()]) > LONGEST {
        let mark = marks.iter().find(|mark| span.contains(&mark.span.start));
        let end = span.end;
        let lead = mark.map_or(0, |mark| columns(&text[span.start..mark.span.start]).saturating_sub(BEFORE));
        span.start += prefix(&text[span.clone()], lead);
        span.end = span.start + prefix(&text[span.clone()], LONGEST);
        before = if lead > 0 { "…" } else { "" };
        after = if span.end < end { "…" } else { "" };
    }
    let piece = text[span.clone()].trim_end();
    span.end = span.start + piece.len();
    let scalar = |byte: usize| before.chars().count() + text[span.start..byte].chars().count();
    let mut highlights: Vec<[usize; 2]> = Vec::new();
    for mark in marks.iter().filter(|mark| mark.span.start >= span.start && mark.span.end <= span.end) {
        let [start, end] = [scalar(mark.span.start), scalar(mark.span.end)];
        match highlights.last_mut() {
            Some(last) if start <= last[1] => last[1] = last[1].max(end),
            _ => highlights.push([start, end]),
        }
    }
    Snippet { text: format!("{before}{piece}{after}"), highlights, found: found_in(&(0..text.len())) }
}

fn columns(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// Returns how many bytes of a text fit into a number of columns.
fn prefix(text: &str, columns: usize) -> usize {
    let mut room = columns;
    let fits = |(_, character): &(usize, char)| {
        let width = unicode_width::UnicodeWidthChar::width(*character).unwrap_or(0);
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    };
    text.char_indices().take_while(fits).last().map_or(0, |(at, character)| at + character.len_utf8())
}
