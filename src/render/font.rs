//! The embedded fonts, for pictures that look the same everywhere: subsets of Noto Sans CJK (SIL Open Font License 1.1), a face for
//! simplified and one for traditional Chinese. `assets/fonts/make-fonts` makes them.

use ttf_parser::{Face, GlyphId, OutlineBuilder};
use unicode_normalization::UnicodeNormalization;
use unicode_width::UnicodeWidthChar;

use crate::layered::geometry::{Cubic, Point};
use crate::model::name::Lang;

const SIMPLIFIED: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJK-SC-subset.otf");
const TRADITIONAL: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJK-TC-subset.otf");

/// What stands for a character that the embedded fonts do not have.
const SUBSTITUTE: char = '?';

/// The embedded fonts in the order of a language.
pub struct Font {
    faces: Vec<Face<'static>>,
}

impl Font {
    /// Returns the fonts of a language: its own face first, the other for what that lacks.
    pub fn of(lang: Lang) -> Self {
        let order = if lang == Lang::ZhHant { [TRADITIONAL, SIMPLIFIED] } else { [SIMPLIFIED, TRADITIONAL] };
        Self { faces: order.into_iter().filter_map(|data| Face::parse(data, 0).ok()).collect() }
    }

    /// Returns `true` if it has a character, or if nothing is drawn for that.
    pub fn has(&self, character: char) -> bool {
        character.width().unwrap_or(0) == 0 || self.glyph(character).is_some()
    }

    /// Returns how wide text is set in type of a size.
    pub fn width(&self, text: &str, size: f64) -> f64 {
        self.glyphs(text).map(|(face, glyph)| advance(face, glyph, size)).sum()
    }

    /// Returns the outlines of a line of text that begins at a point of its base line. A character that no face has is drawn as the
    /// letter without its marks, else as a question mark, never as a box.
    pub fn outlines(&self, text: &str, from: Point, size: f64) -> Vec<Cubic> {
        let mut curves = Vec::new();
        let mut at = from;
        for (face, glyph) in self.glyphs(text) {
            let mut pen = Pen { scale: size / f64::from(face.units_per_em()), origin: at, ..Pen::default() };
            face.outline_glyph(glyph, &mut pen);
            curves.append(&mut pen.curves);
            at.x += advance(face, glyph, size);
        }
        curves
    }

    fn glyphs(&self, text: &str) -> impl Iterator<Item = (&Face<'static>, GlyphId)> {
        text.chars().filter(|character| character.width().unwrap_or(0) > 0).filter_map(|character| {
            let base = || std::iter::once(character).nfkd().find_map(|base| self.glyph(base));
            self.glyph(character).or_else(base).or_else(|| self.glyph(SUBSTITUTE))
        })
    }

    fn glyph(&self, character: char) -> Option<(&Face<'static>, GlyphId)> {
        self.faces.iter().find_map(|face| Some((face, face.glyph_index(character)?)))
    }
}

fn advance(face: &Face<'_>, glyph: GlyphId, size: f64) -> f64 {
    let units = face.glyph_hor_advance(glyph).unwrap_or(face.units_per_em());
    f64::from(units) / f64::from(face.units_per_em()) * size
}

/// Collects the outline of a letter as curves.
#[derive(Default)]
struct Pen {
    scale: f64,
    origin: Point,
    first: Point,
    last: Point,
    curves: Vec<Cubic>,
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> Point {
        Point::new(self.origin.x + f64::from(x) * self.scale, self.origin.y - f64::from(y) * self.scale)
    }

    fn push(&mut self, curve: Cubic) {
        self.last = curve.end();
        self.curves.push(curve);
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.first = self.place(x, y);
        self.last = self.first;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.push(Cubic::straight(self.last, self.place(x, y)));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.place(x1, y1), self.place(x, y));
        self.push(Cubic([self.last, self.last.towards(control, 2.0 / 3.0), to.towards(control, 2.0 / 3.0), to]));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.push(Cubic([self.last, self.place(x1, y1), self.place(x2, y2), self.place(x, y)]));
    }

    fn close(&mut self) {
        if self.last != self.first {
            self.push(Cubic::straight(self.last, self.first));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::*;
    use crate::render::typeface;

    /// Returns `true` if the embedded fonts set text no wider than it was taken to be.
    fn fits(font: &Font, text: &str) -> bool {
        font.width(text, 1.0) <= typeface::width(text, 1.0, false) + 1e-6
    }

    fn texts(folder: &Path, ending: &str, found: &mut BTreeSet<char>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                texts(&path, ending, found);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.extend(fs::read_to_string(path).unwrap().chars());
            }
        }
    }

    #[test]
    fn every_character_of_the_knowledge_and_of_our_words_is_in_both_faces() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut characters = BTreeSet::new();
        texts(&root.join("knowledge"), "yaml", &mut characters);
        texts(&root.join("src/render/words"), "rs", &mut characters);
        assert!(characters.len() > 1500);
        // Marks of text that help explains; pictures draw lines instead, and the fonts have none.
        for mark in ['⇢', '⊣'] {
            characters.remove(&mark);
        }
        for data in [SIMPLIFIED, TRADITIONAL] {
            let face = Face::parse(data, 0).unwrap();
            let visible = characters.iter().filter(|character| character.width().unwrap_or(0) > 0);
            let missing: String = visible.filter(|character| face.glyph_index(**character).is_none()).collect();
            assert!(missing.is_empty(), "run assets/fonts/make-fonts: {missing}");
        }
    }

    #[test]
    fn the_table_of_widths_is_no_narrower_than_the_fonts() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut characters = BTreeSet::new();
        texts(&root.join("knowledge"), "yaml", &mut characters);
        characters.extend((' '..='~').chain('\u{a0}'..='\u{17f}').chain('α'..='ω'));
        for lang in Lang::ALL {
            let font = Font::of(lang);
            let narrow: String = characters.iter().filter(|c| font.has(**c) && !fits(&font, &c.to_string())).collect();
            assert!(narrow.is_empty(), "wider than the table says: {narrow}");
        }
    }

    #[test]
    fn what_is_missing_is_no_box() {
        let font = Font::of(Lang::En);
        assert!(font.has('α') && font.has('肌') && font.has('\u{301}') && !font.has('🦠'));
        let drawn = |text: &str| font.outlines(text, Point::default(), 10.0);
        assert_eq!(drawn("🦠"), drawn("?"));
        assert_eq!(drawn("ṫ"), drawn("t"));
        assert!(drawn(" ").is_empty() && !drawn("肌").is_empty());
        assert!(drawn("IL").iter().all(|curve| curve.bounds().bottom() <= 0.5 && curve.bounds().top() >= -9.0));
    }
}
