//! The one normalisation of text, for names and for search alike.
//!
//! Folding goes character by character, so that every folded character knows the bytes it came from: NFKC (width, ligatures,
//! roman numerals, super- and subscripts), lower case, Greek letters spelt out, all dashes as `-`, all white space as one
//! blank, traditional characters as simplified ones. What is pasted along and not seen (soft hyphens, spaces of no width, marks of
//! direction and byte order) folds to nothing.
//!
//! The table of characters was generated from the list `TSCharacters` that the `OpenCC` project publishes under the Apache
//! License 2.0: the first candidate of each, characters of the basic plane only, so that a character and its counterpart are
//! three bytes each. It is kept as text: a character, then its counterpart.

mod pairs;
mod taiwan;
mod traditional;

use std::sync::OnceLock;

use pairs::pairs;
pub use taiwan::taiwans_words;
pub use traditional::{to_traditional, to_traditional_around_quotes};

use unicode_normalization::UnicodeNormalization;

/// A folded character with the byte range of the original text that it stands for. A character that folds to several (`α` to
/// `alpha`) gives each of them the same range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The character after folding.
    pub character: char,
    /// The first byte of the original.
    pub start: usize,
    /// The byte after the last one of the original.
    pub end: usize,
}

/// Folds a text, keeping blanks, dashes and punctuation. O(length).
pub fn fold(text: &str) -> Vec<Folded> {
    let mut folded = Vec::with_capacity(text.len());
    for (start, original) in text.char_indices() {
        let end = start + original.len_utf8();
        let mut push = |character| folded.push(Folded { character, start, end });
        match original {
            // By far the most characters are of these two sorts, which NFKC leaves alone.
            'A'..='Z' => push(original.to_ascii_lowercase()),
            ' '..='~' => push(original),
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => push(to_simplified_char(original)),
            'ß' if !is_within_word(text, start, end) => "beta".chars().for_each(push),
            _ => fold_char(original, &mut push),
        }
    }
    folded
}

/// Returns `true` if a character has small letters on both sides. ß and ĸ are typed for β and κ, which they look like, beside capital
/// letters, digits and dashes: `TGFß`, `IL-1ß`.
fn is_within_word(text: &str, start: usize, end: usize) -> bool {
    text[..start].ends_with(char::is_lowercase) && text[end..].starts_with(char::is_lowercase)
}

fn fold_char(original: char, push: &mut impl FnMut(char)) {
    for part in std::iter::once(original).nfkc().flat_map(char::to_lowercase) {
        match part {
            'ĸ' => "kappa".chars().for_each(&mut *push),
            // Accents of Latin letters are dropped, joined to their letter or not: Hanzlíková, Hanzlikova.
            '\u{300}'..='\u{36f}' => {}
            _ if is_invisible(part) => {}
            '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => push(std::iter::once(part).nfd().next().unwrap_or(part)),
            _ if part.is_whitespace() => push(' '),
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => push('-'),
            _ => match greek(part) {
                Some(name) => name.chars().for_each(&mut *push),
                None => push(to_simplified_char(part)),
            },
        }
    }
}

/// Returns `true` if a character shows nothing and takes no room: soft hyphen, spaces and joiners of no width, marks of direction
/// and byte order, and choices of a glyph's form.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
    )
}

/// Returns the key under which a name is held: folded, without blanks, dashes, quotation marks and middle dots. Two names with
/// one key are the same name. The key may be empty.
pub fn key(text: &str) -> String {
    fold(text).into_iter().map(|folded| folded.character).filter(|c| !is_ignored_in_names(*c)).collect()
}

/// Returns `true` if a character is Chinese: CJK unified ideographs with extension A and the compatibility block.
pub fn is_cjk(character: char) -> bool {
    matches!(character, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns `true` if a folded character is left out of the key of a name.
pub fn is_ignored_in_names(character: char) -> bool {
    matches!(
        character,
        ' ' | '-' | '\'' | '"' | '`' | '·' | '•' | '‘' | '’' | '“' | '”' | '«' | '»' | '「' | '」' | '『' | '』'
    )
}

/// Returns `true` if a character is written in traditional script alone.
pub fn is_traditional(character: char) -> bool {
    to_simplified_char(character) != character && !pairs(VARIANTS).any(|(variant, _)| variant == character)
}

/// Characters that are not told apart, though simplified script has both: where one writes the first, others write the second.
const VARIANTS: &str = "著着覆复藉借揹背伕夫薰熏醯酰睪睾痺痹彷仿";

/// The first character of the table of simplified counterparts.
const FIRST: u32 = 0x3400;
/// The last one.
const LAST: u32 = 0x9fff;

fn to_simplified_char(character: char) -> char {
    static TABLE: OnceLock<Vec<char>> = OnceLock::new();
    let code = u32::from(character);
    if !(FIRST..=LAST).contains(&code) {
        return character;
    }
    let table = TABLE.get_or_init(|| {
        let mut table: Vec<char> = (FIRST..=LAST).filter_map(char::from_u32).collect();
        let tables = pairs(include_str!("fold/traditional-to-simplified.txt")).chain(pairs(VARIANTS));
        for (traditional, simplified) in tables {
            if let Some(entry) = table.get_mut((u32::from(traditional).wrapping_sub(FIRST)) as usize) {
                *entry = simplified;
            }
        }
        table
    });
    table.get((code - FIRST) as usize).copied().unwrap_or(character)
}

fn greek(letter: char) -> Option<&'static str> {
    Some(match letter {
        'α' => "alpha",
        'β' => "beta",
        'γ' => "gamma",
        'δ' => "delta",
        'ε' => "epsilon",
        'ζ' => "zeta",
        'η' => "eta",
        'θ' => "theta",
        'ι' => "iota",
        'κ' => "kappa",
        'λ' => "lambda",
        'μ' => "mu",
        'ν' => "nu",
        'ξ' => "xi",
        'π' => "pi",
        'ρ' => "rho",
        'σ' | 'ς' => "sigma",
        'τ' => "tau",
        'φ' => "phi",
        'χ' => "chi",
        'ψ' => "psi",
        'ω' => "omega",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for spelling in ["IL-6", "IL6", "IL 6", "il-6", "ＩＬ－６", "IL–6", "“IL-6”"] {
            assert_eq!(key(spelling), "il6", "{spelling}");
        }
        for spelling in ["TNF-α", "TNFα", "TNF alpha", "tnf-Alpha"] {
            assert_eq!(key(spelling), "tnfalpha", "{spelling}");
        }
        assert_eq!(key("Hanzlíková"), "hanzlikova");
        assert_eq!(key("Ⅱ型肌纖維"), key("II型肌纤维"));
        assert_eq!(key("腫瘤壞死因子"), key("肿瘤坏死因子"));
    }

    #[test]
    fn what_is_not_seen_is_not_there() {
        for spelling in
            ["IL\u{200b}-6", "\u{feff}IL-6", "IL\u{ad}-6", "\u{202a}IL-6\u{202c}", "IL-\u{2060}6\u{200e}", "肌\u{200b}少症"]
        {
            let seen = if spelling.contains('肌') { "肌少症" } else { "il6" };
            assert_eq!(key(spelling), seen, "{spelling:?}");
        }
        let text = "a\u{200b}b";
        assert_eq!(fold(text).iter().map(|f| &text[f.start..f.end]).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn letters_that_look_like_greek_ones_are_taken_for_them() {
        for (typed, meant) in [("TGFß", "TGF-β"), ("IL-1ß", "IL-1β"), ("ß-catenin", "β-catenin"), ("NF-ĸB", "NF-κB")]
        {
            assert_eq!(key(typed), key(meant));
        }
        assert_eq!(key("Vießmann"), "vießmann");
    }

    #[test]
    fn variants_of_a_character_are_one_and_belong_to_both_scripts() {
        for (one, other) in [("隨著", "随着"), ("反覆", "反复"), ("藉由", "借由"), ("睪固酮", "睾固酮")] {
            assert_eq!(key(one), key(other));
        }
        assert!("隨髮龍".chars().all(is_traditional) && !"著覆随a".chars().any(is_traditional));
    }

    #[test]
    fn offsets_point_into_the_original() {
        let text = "粒線體 α";
        let folded = fold(text);
        assert_eq!(folded.iter().map(|f| f.character).collect::<String>(), "粒线体 alpha");
        assert_eq!(&text[folded[1].start..folded[1].end], "線");
        assert!(folded[4..].iter().all(|f| &text[f.start..f.end] == "α"));
    }

    #[test]
    fn one_to_many_characters_keep_the_length() {
        for (traditional, simplified) in
            [("頭髮", "头发"), ("發生", "发生"), ("乾燥", "干燥"), ("幹細胞", "干细胞"), ("以後", "以后")]
        {
            assert_eq!(key(traditional), simplified);
        }
    }

    #[test]
    fn the_tables_hold_pairs_of_three_byte_characters() {
        for table in [include_str!("fold/traditional-to-simplified.txt"), include_str!("fold/simplified-to-traditional.txt")]
        {
            let characters: Vec<char> = table.chars().filter(|c| *c != '\n').collect();
            assert!(characters.len() > 5_000 && characters.len().is_multiple_of(2));
            assert!(characters.iter().all(|c| c.len_utf8() == 3));
        }
    }
}
