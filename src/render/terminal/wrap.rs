//! Breaking lines between words, and between Chinese characters where their punctuation allows.

use unicode_width::UnicodeWidthChar;

use crate::model::fold::is_cjk;
use crate::render::line::{Line, Run};

/// Breaks a line so that no part is wider than `width` with its indentation, the first part's and that of the others. A word
/// that is wider than a line is broken behind its dashes, else where the line ends. Blanks at a break are dropped. O(length).
pub(super) fn wrap(line: &Line, first: usize, hanging: usize, width: usize) -> Vec<Vec<Run>> {
    let mut parts: Vec<Vec<Cell>> = vec![Vec::new()];
    let mut used = first;
    let room = width.saturating_sub(hanging.max(first));
    for piece in pieces(line).into_iter().flat_map(|piece| within(piece, room)) {
        let inked = piece.iter().rposition(|cell| cell.character != ' ').map_or(0, |at| at + 1);
        let needed = cells_width(&piece[..inked]);
        if used + needed > width && parts.last().is_some_and(|part| !part.is_empty()) {
            parts.push(Vec::new());
            used = hanging;
        }
        for cell in piece {
            if used + cell.width > width && cell.character != ' ' {
                parts.push(Vec::new());
                used = hanging;
            }
            used += cell.width;
            if let Some(part) = parts.last_mut() {
                part.push(cell);
            }
        }
    }
    parts.iter().map(|part| runs(line, part)).collect()
}

#[derive(Clone, Copy)]
struct Cell {
    character: char,
    width: usize,
    run: usize,
}

fn cells_width(cells: &[Cell]) -> usize {
    cells.iter().map(|cell| cell.width).sum()
}

/// Cuts a line into the pieces that must not be broken, blanks at the end of the piece before them.
fn pieces(line: &Line) -> Vec<Vec<Cell>> {
    let cells = line.runs().iter().enumerate().flat_map(|(run, content)| {
        let cell = move |character: char| Cell { character, width: character.width().unwrap_or(0), run };
        content.text.chars().map(cell)
    });
    let mut pieces: Vec<Vec<Cell>> = Vec::new();
    let mut last: Option<char> = None;
    for cell in cells {
        match pieces.last_mut() {
            Some(piece) if !last.is_some_and(|last| may_break(last, cell.character)) => piece.push(cell),
            _ => pieces.push(vec![cell]),
        }
        last = Some(cell.character);
    }
    pieces
}

/// Cuts a piece that is wider than there is room for behind its dashes.
fn within(piece: Vec<Cell>, room: usize) -> Vec<Vec<Cell>> {
    if cells_width(&piece) <= room {
        return vec![piece];
    }
    piece.split_inclusive(|cell| cell.character == '-').map(<[Cell]>::to_vec).collect()
}

fn may_break(before: char, after: char) -> bool {
    let opens = |c: char| matches!(c, '（' | '「' | '『' | '【' | '《' | '“' | '(' | '[');
    let closes = |c: char| {
        matches!(
            c,
            '，' | '。'
                | '、'
                | '；'
                | '：'
                | '！'
                | '？'
                | '）'
                | '」'
                | '』'
                | '】'
                | '》'
                | '”'
                | '…'
                | '%'
                | ')'
                | ']'
        ) || matches!(c, ',' | '.' | ';' | ':')
    };
    let is_wide = |c: char| is_cjk(c) || closes(c) && c.width() == Some(2);
    if after == ' ' {
        return false;
    }
    before == ' ' || (is_wide(before) || is_cjk(after)) && !closes(after) && !opens(before)
}

fn runs(line: &Line, cells: &[Cell]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = None;
    for cell in cells {
        match runs.last_mut().filter(|_| at == Some(cell.run)) {
            Some(run) => run.text.push(cell.character),
            None => runs.push(Run { text: cell.character.to_string(), ..line.runs()[cell.run].clone() }),
        }
        at = Some(cell.run);
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrapped(text: &str, width: usize) -> Vec<String> {
        let parts = wrap(&text.into(), 0, 0, width);
        parts
            .into_iter()
            .map(|part| part.into_iter().map(|run| run.text).collect::<String>().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn words_stay_whole_and_blanks_vanish_at_breaks() {
        assert_eq!(wrapped("more IL-6 means less", 10), ["more IL-6", "means less"]);
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrapped("blood-flow-restriction of TNF-α", 16), ["blood-flow-", "restriction of", "TNF-α"]);
    }

    #[test]
    fn chinese_breaks_between_characters_but_not_before_punctuation() {
        assert_eq!(wrapped("粒線體功能，下降", 10), ["粒線體功", "能，下降"]);
        assert_eq!(wrapped("乳酸（lactate）堆積", 8), ["乳酸", "（lactat", "e）堆積"]);
    }
}
