//! Whether one name is a near miss of another: a slip of the finger or an unfinished word, not a name that looks alike.
//!
//! A wrong offer misleads more than none helps, so that short names, symbols with digits and names that go on are held to more:
//! BMP is no slip of BMI, SIRT1 none of IRS1, and creatine is not creatine kinase.

use super::fold::{fold, is_cjk, is_ignored_in_names, key};

/// The fewest letters of an unfinished name.
const MIN_BEGINNING: usize = 4;

/// The fewest letters of a name that something is a slip of.
const MIN_NAME: usize = 3;

/// A name that was typed and means nothing, ready to be held against others.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    key: String,
    length: usize,
    words: usize,
    letters: u64,
    is_chinese: bool,
}

impl Wanted {
    /// Folds a name as typed.
    pub(super) fn new(text: &str) -> Self {
        let key = key(text);
        Self {
            length: key.chars().count(),
            words: text.split([' ', '-', '_']).filter(|word| !word.is_empty()).count(),
            letters: letters(&key),
            is_chinese: key.chars().any(is_cjk),
            key,
        }
    }

    /// Returns how far a name is from what was typed, by its key and its spelling; none where it is no near miss. Slips count one
    /// each; a name that goes on where what was typed ends comes behind all slips.
    pub(super) fn distance(&self, name: &str, spelling: impl Fn() -> Option<String>) -> Option<usize> {
        let limit = self.limit();
        // A slip changes the length by one at most, and two of the letters that occur.
        let is_far = name.chars().count().abs_diff(self.length) > limit
            || (letters(name) ^ self.letters).count_ones() as usize > 2 * limit;
        if limit > 0 && !is_far {
            let distance = strsim::osa_distance(&self.key, name);
            if distance <= limit && self.is_slip(name, distance) {
                return Some(distance);
            }
        }
        self.is_begun(name, spelling).then_some(limit + 1)
    }

    /// Returns how many slips are forgiven: one in four letters, and one in a short name.
    fn limit(&self) -> usize {
        match self.length {
            0..=2 => 0,
            3..=7 => 1,
            length => length / 4,
        }
    }

    /// Returns `true` if so many slips make what was typed of a name.
    fn is_slip(&self, name: &str, distance: usize) -> bool {
        // Hardly any name is a slip of one so short: age is none of AE.
        if name.chars().count() < MIN_NAME && !self.is_chinese {
            return false;
        }
        if self.key.replace('0', "o") == name.replace('0', "o") {
            return true;
        }
        let (ours, theirs) = (parted(&self.key), parted(name));
        if !ours.1.is_empty() || !theirs.1.is_empty() {
            // Of names with digits, either the letters or the digits are as typed.
            return ours.0 == theirs.0 || self.length > 5 && ours.1 == theirs.1 && !ours.1.is_empty();
        }
        let begins_alike = self.key.chars().next() == name.chars().next();
        let is_one_letter_for_another = name.chars().count() == self.length && sorted(&self.key) != sorted(name);
        match self.length {
            0..=3 => begins_alike && (self.is_chinese || !is_one_letter_for_another),
            4 if !self.is_chinese => begins_alike && !is_one_letter_for_another,
            4..=5 if !self.is_chinese => begins_alike,
            6..=7 if !self.is_chinese => begins_alike || sorted(&self.key) == sorted(name),
            _ => begins_alike || distance == 1,
        }
    }

    /// Returns `true` if what was typed is most of a name: an unfinished word, or words without the last of them.
    fn is_begun(&self, name: &str, spelling: impl Fn() -> Option<String>) -> bool {
        let length = name.chars().count();
        if self.is_chinese {
            return self.length >= 2 && 3 * self.length >= 2 * length && name.contains(&self.key);
        }
        if self.length < MIN_BEGINNING || !name.starts_with(&self.key) {
            return false;
        }
        let goes_on_in_a_word = spelling().is_some_and(|spelling| is_within_word(&spelling, self.length));
        if goes_on_in_a_word || self.words > 1 { 2 * self.length >= length } else { 3 * self.length >= 2 * length }
    }
}

/// Returns the set of the letters that occur in a key, a bit each, shared by a few of the rarer ones.
fn letters(key: &str) -> u64 {
    key.chars().fold(0, |letters, letter| letters | 1 << (u32::from(letter) & 63))
}

/// Parts the letters of a key from its digits.
fn parted(key: &str) -> (String, String) {
    key.chars().partition(|character| !character.is_ascii_digit())
}

fn sorted(key: &str) -> Vec<char> {
    let mut characters: Vec<char> = key.chars().collect();
    characters.sort_unstable();
    characters
}

/// Returns `true` if the first letters of a spelling, so many, end within a word.
fn is_within_word(spelling: &str, length: usize) -> bool {
    let folded = fold(spelling);
    let mut kept = folded.iter().enumerate().filter(|(_, folded)| !is_ignored_in_names(folded.character)).skip(length - 1);
    match (kept.next(), kept.next()) {
        (Some((last, _)), Some((next, folded))) => next == last + 1 && folded.character.is_alphabetic(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distance(typed: &str, name: &str) -> Option<usize> {
        Wanted::new(typed).distance(&key(name), || Some(name.to_owned()))
    }

    #[test]
    fn slips_are_near() {
        for (typed, name) in [
            ("musle mass", "muscle mass"),
            ("TFN", "TNF"),
            ("FOX03", "FOXO3"),
            ("mTR", "mTOR"),
            ("IL-7", "IL-6"),
            ("interlukin 6", "interleukin-6"),
            ("insuline", "insulin"),
            ("sarcop", "sarcopenia"),
            ("vitamin", "vitamin D"),
            ("muscle protein", "muscle protein synthesis"),
            ("肌肉亮", "肌肉量"),
            ("干细胞", "肌干细胞"),
        ] {
            assert!(distance(typed, name).is_some(), "{typed} → {name}");
        }
    }

    #[test]
    fn other_names_are_not() {
        for (typed, name) in [
            ("creatine", "creatine kinase"),
            ("protein", "protein storage"),
            ("肌酸", "乳酸"),
            ("肌酸", "肌酸激酶"),
            ("NAD", "CAD"),
            ("SIRT1", "IRS1"),
            ("BMP", "BMI"),
            ("sleep", "leptin"),
            ("age", "AE"),
            ("神经", "绝经"),
            ("IL-6", "TL-6"),
            ("", "IL-6"),
        ] {
            assert_eq!(distance(typed, name), None, "{typed} → {name}");
        }
    }
}
