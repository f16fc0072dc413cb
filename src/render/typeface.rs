//! How wide text is in a picture, and where it is broken.
//!
//! Widths are those of the wider of Arial (and the fonts made to its measure) and the Latin letters of Noto Sans CJK, so that text
//! fits into its box with either; Chinese characters and full-width signs are as wide as high.

use unicode_width::UnicodeWidthChar;

use crate::model::fold::is_cjk;
use crate::render::terminal::wrapped;

/// Widths of the characters from blank to `~` in thousandths of the type size.
const ASCII: [u16; 95] = [
    278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392, 556, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 728, 293, 535, 667, 556, 833, 723, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 556, 325, 564,
    607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338, 270, 338, 584,
];

/// How much wider bold letters are.
const BOLD: f64 = 1.08;

/// The height of a line in type sizes, and how far its letters stand above the base line.
pub const LINE: f64 = 1.28;
/// How far the middle of small and capital letters is above the base line, in type sizes.
pub const MIDDLE: f64 = 0.36;

/// Returns how wide text is set in type of a size.
pub fn width(text: &str, size: f64, is_bold: bool) -> f64 {
    let thousandths: u32 = text.chars().map(|character| u32::from(of(character))).sum();
    f64::from(thousandths) / 1000.0 * size * if is_bold { BOLD } else { 1.0 }
}

fn of(character: char) -> u16 {
    let at = u32::from(character).wrapping_sub(u32::from(' '));
    if let Some(width) = usize::try_from(at).ok().and_then(|at| ASCII.get(at)) {
        return *width;
    }
    match character {
        // As wide as Chinese characters where the font is Chinese.
        '±'
        | '×'
        | '÷'
        | '°'
        | '—'
        | '―'
        | '‘'
        | '’'
        | '“'
        | '”'
        | '…'
        | '§'
        | '¶'
        | '©'
        | '®'
        | '·'
        | '¼'..='¾'
        | 'Æ'
        | 'æ'
        | 'Œ'
        | 'œ'
        | '•'
        | '‰'
        | '′'
        | '″'
        | '※'
        | '\u{2160}'..='\u{217f}'
        | '\u{2460}'..='\u{24ff}'
        | '\u{2190}'..='\u{22ff}' => 1000,
        '\u{c0}'..='\u{24f}' | '\u{370}'..='\u{5ff}' => 850,
        '–' => 556,
        other => match other.width() {
            Some(0) | None => 0,
            Some(1) => 700,
            Some(_) => 1000,
        },
    }
}

/// Breaks text into lines no wider than `room`, between words or Chinese characters; what has no such place is broken anywhere. At
/// most `lines`; the last ends in `…` if there is more.
pub fn broken(text: &str, room: f64, size: f64, is_bold: bool, lines: usize) -> Vec<String> {
    let fits = |line: &str| width(line, size, is_bold) <= room;
    // Columns are half a Chinese character; the widest number of them with which all lines fit is looked for.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // few and positive
    let most = (room / size * 2.6).max(2.0) as usize;
    let found = (2..=most).rev().map(|columns| wrapped(text, columns)).find(|lines| lines.iter().all(|line| fits(line)));
    let mut found = found.unwrap_or_else(|| text.chars().map(String::from).collect());
    if found.len() > lines {
        found.truncate(lines.max(1));
        if let Some(last) = found.last_mut() {
            while !last.is_empty() && !fits(&format!("{last}…")) {
                last.pop();
            }
            last.push('…');
        }
    }
    found
}

/// Breaks text as [`broken`] does, into as many lines, but as even as they get with whole words: no character stands alone on the
/// last line where it need not.
pub fn even(text: &str, room: f64, size: f64, is_bold: bool, lines: usize) -> Vec<String> {
    let found = broken(text, room, size, is_bold, lines);
    let is_cut = |lines: &[String]| lines.last().is_some_and(|last| last.ends_with('…'));
    if found.len() < 2 || is_cut(&found) {
        return found;
    }
    let words = text.split(' ').filter(|word| !word.chars().any(is_cjk)).map(|word| width(word, size, is_bold));
    let least = words.fold(0.0, f64::max);
    let narrower = [0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95].into_iter().map(|share| room * share);
    let mut evener = narrower.filter(|room| *room >= least).map(|room| broken(text, room, size, is_bold, lines));
    evener.find(|lines| lines.len() == found.len() && !is_cut(lines)).unwrap_or(found)
}

/// Returns what stands between a name and the next of a list, in the script of the name.
pub fn between(name: &str) -> &'static str {
    if name.chars().last().is_some_and(is_cjk) { "、" } else { ", " }
}

/// Joins names as a list.
pub fn listed(names: &[String]) -> String {
    let mut out = String::new();
    for name in names {
        if !out.is_empty() {
            let comma = between(&out);
            out.push_str(comma);
        }
        out.push_str(name);
    }
    out
}

/// Returns text as it may be drawn: without control characters and marks that turn the direction of what follows; line breaks and
/// tabs become blanks.
pub fn drawable(text: &str) -> String {
    let kept = text.chars().filter_map(|character| match character {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{200b}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fffe}'
        | '\u{ffff}' => None,
        other if other.is_control() => None,
        other => Some(other),
    });
    kept.collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn widths_are_those_of_the_characters() {
        assert!((width("IL-6", 10.0, false) - (2.93 + 5.56 + 3.47 + 5.56)).abs() < 1e-9);
        assert!((width("肌肉量", 10.0, false) - 30.0).abs() < 1e-9);
        assert!(width("mTOR", 10.0, true) > width("mTOR", 10.0, false));
        assert!((width("e\u{301}", 10.0, false) - width("e", 10.0, false)).abs() < 1e-9);
    }

    #[test]
    fn long_names_are_broken_and_cut() {
        assert_eq!(broken("breakdown of muscle protein", 95.0, 13.0, false, 4), ["breakdown of", "muscle protein"]);
        assert_eq!(broken("肌肉蛋白質分解", 52.0, 13.0, false, 4), ["肌肉蛋白", "質分解"]);
        assert_eq!(broken("肌肉蛋白質分解", 80.0, 13.0, false, 4), ["肌肉蛋白質分", "解"]);
        assert_eq!(even("肌肉蛋白質分解", 80.0, 13.0, false, 4), ["肌肉蛋白", "質分解"]);
        assert_eq!(even("lack of protein synthesis", 100.0, 13.0, false, 4), ["lack of protein", "synthesis"]);
        assert_eq!(listed(&["老年".to_owned(), "IL-6".to_owned(), "old".to_owned()]), "老年、IL-6, old");
        let cut = broken(&"word ".repeat(60), 60.0, 13.0, false, 3);
        assert_eq!(cut.len(), 3);
        assert!(cut[2].ends_with('…'));
        assert_eq!(broken("", 60.0, 13.0, false, 3), [""]);
    }

    proptest! {
        #[test]
        fn lines_fit(text in ".{0,80}", room in 20.0..200.0f64) {
            for line in broken(&drawable(&text), room, 13.0, false, 6) {
                prop_assert!(width(&line, 13.0, false) <= room || line.chars().count() <= 2, "{line}");
            }
        }

        #[test]
        fn what_is_drawn_has_no_control_characters(text in any::<String>()) {
            prop_assert!(!drawable(&text).chars().any(char::is_control));
        }
    }
}
