//! Names with a hyphen or a number that no entity has: IL-8, GDF-15. Their parts are other things, so that they are one term.

use std::ops::Range;

use super::concept::Concepts;
use super::tokenize::{is_word, joined};
use crate::model::fold::Folded;

/// The most letters of what stands before the number of a name.
const LONGEST: usize = 5;
/// Words that are counted, and make no name with a number.
const COUNTED: &str = "age aged arm case class day days form grade group level month part phase stage step study table type up week year years zone";

/// Chinese words that are counted.
const COUNTED_CHINESE: [char; 9] = ['周', '月', '岁', '年', '天', '日', '次', '时', '期'];

/// Returns the end of the compound that a known name makes with a number right behind it, which is another name: IGF-2 is no
/// IGF-1, and 白细胞介素-8 is no interleukin at large. `None` where no number stands there, where it is a decimal, and where the name
/// is a number itself or something that is counted.
pub(super) fn end_of_numbered(folded: &[Folded], name: Range<usize>, concepts: &Concepts) -> Option<usize> {
    let after = name.end;
    let letters: Vec<char> = folded[name].iter().map(|folded| folded.character).collect();
    let joins = match folded.get(after)?.character {
        '-' => true,
        ' ' => letters.len() <= LONGEST && letters.iter().all(char::is_ascii_alphabetic) && concepts.is_family(&letters),
        _ => false,
    };
    let digits = length_of(folded, after + 1, |letter| letter.is_ascii_digit());
    let is_decimal = folded.get(after + 1 + digits).is_some_and(|point| point.character == '.')
        && length_of(folded, after + 2 + digits, |letter| letter.is_ascii_digit()) > 0;
    let first_word = letters.iter().take_while(|letter| letter.is_ascii_alphabetic()).copied();
    let is_counted = letters[0].is_ascii_digit()
        || letters.last().is_some_and(|last| COUNTED_CHINESE.contains(last))
        || is_counted(&first_word.collect::<Vec<char>>());
    (joins && digits > 0 && !is_decimal && !is_counted).then(|| end_behind(folded, after + 1))
}

/// Returns the end of the compound that begins at a place where a word begins, if one does: letters, then a hyphen or, for letters
/// that known names begin with, a blank, then what begins with a digit; and further parts behind hyphens.
pub(super) fn end_of_compound(folded: &[Folded], start: usize, concepts: &Concepts) -> Option<usize> {
    let letters = length_of(folded, start, |letter| letter.is_ascii_alphabetic());
    let after = start + letters;
    let begins_with_digit = |at: usize| folded.get(at).is_some_and(|folded| folded.character.is_ascii_digit());
    if letters == 0 || letters > LONGEST || !begins_with_digit(after + 1) {
        return None;
    }
    let name = || folded[start..after].iter().map(|folded| folded.character).collect::<Vec<char>>();
    let joins = match folded[after].character {
        '-' => !is_counted(&name()),
        ' ' => concepts.is_family(&name()),
        _ => false,
    };
    joins.then(|| end_behind(folded, after + 1))
}

fn is_counted(letters: &[char]) -> bool {
    COUNTED.split(' ').any(|word| word.chars().eq(letters.iter().copied()))
}

/// Returns the end of the word that begins at a place, with what hyphens join to it.
fn end_behind(folded: &[Folded], start: usize) -> usize {
    let mut end = start;
    loop {
        end += length_of(folded, end, is_word);
        if folded.get(end).is_none_or(|folded| folded.character != '-') || length_of(folded, end + 1, is_word) == 0 {
            return end;
        }
        end += 1;
    }
}

/// Returns the token of a compound, under which texts with it are found, spelt with a hyphen, a blank or in one.
pub(super) fn token(folded: &[Folded]) -> String {
    joined(folded).replace([' ', '-'], "")
}

/// Returns the compounds of a text, with the number behind a hyphen, a blank before it or none.
pub(super) fn compounds(folded: &[Folded]) -> impl Iterator<Item = Range<usize>> {
    (1..folded.len()).filter_map(move |hyphen| {
        if folded[hyphen].character != '-' || !folded.get(hyphen + 1)?.character.is_ascii_digit() {
            return None;
        }
        let end_of_letters = if folded[hyphen - 1].character == ' ' { hyphen - 1 } else { hyphen };
        let letters =
            folded[..end_of_letters].iter().rev().take_while(|letter| letter.character.is_ascii_alphabetic()).count();
        let start = end_of_letters - letters;
        let is_whole = start == 0 || !is_word(folded[start - 1].character);
        let digits = length_of(folded, hyphen + 1, is_word);
        ((1..=LONGEST).contains(&letters) && is_whole).then_some(start..hyphen + 1 + digits)
    })
}

fn length_of(folded: &[Folded], start: usize, belongs: impl Fn(char) -> bool) -> usize {
    folded.get(start..).unwrap_or_default().iter().take_while(|folded| belongs(folded.character)).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::fold;

    #[test]
    fn compounds_of_a_text_are_its_letters_with_a_number() {
        let of = |text: &str| {
            let folded = fold(text);
            compounds(&folded).map(|range| token(&folded[range])).collect::<Vec<_>>()
        };
        assert_eq!(of("GDF-15 and IL–8, FST -5003"), ["gdf15", "il8", "fst5003"]);
        assert!(of("low-grade, a well-known 2-3, 12-week training-2").is_empty());
    }
}
