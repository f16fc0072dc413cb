//! Texts to tokens: words of alphabetic script, and Chinese characters and bigrams. The same for notes and queries.

use crate::model::fold::{Folded, is_cjk};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A word of Latin letters or digits, or of another alphabet.
    Word,
    /// Two Chinese characters side by side.
    Bigram,
    /// One Chinese character.
    Character,
}

/// A token: a range of the characters of a folded text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) sort: Sort,
    /// Position of the first folded character.
    pub(super) start: usize,
    /// Position after the last one.
    pub(super) end: usize,
}

/// Cuts a folded text into tokens, in the order of their beginnings; a character comes before the bigram that it begins.
pub(super) fn tokenize(folded: &[Folded]) -> impl Iterator<Item = Token> {
    let mut at = 0;
    let mut bigram = None;
    std::iter::from_fn(move || {
        if let Some(token) = bigram.take() {
            return Some(token);
        }
        let start = at + folded[at..].iter().position(|folded| is_cjk(folded.character) || is_word(folded.character))?;
        if is_cjk(folded[start].character) {
            at = start + 1;
            let pair = folded.get(at).is_some_and(|next| is_cjk(next.character));
            bigram = pair.then_some(Token { sort: Sort::Bigram, start, end: start + 2 });
            Some(Token { sort: Sort::Character, start, end: at })
        } else {
            at = (start + 1..folded.len()).find(|end| !continues_word(folded, *end)).unwrap_or(folded.len());
            Some(Token { sort: Sort::Word, start, end: at })
        }
    })
}

/// Returns `true` if a folded character belongs to a word of Latin or other alphabetic script.
pub(super) fn is_word(character: char) -> bool {
    !is_cjk(character) && character.is_alphanumeric()
}

/// Returns `true` if a word of a text stands in capitals: two letters at least, and nothing else.
pub(super) fn is_in_capitals(text: &str, span: &[Folded]) -> bool {
    let letters = span.iter().map(|folded| &text[folded.start..folded.end]);
    span.len() > 1 && letters.into_iter().all(|letter| letter.chars().all(char::is_uppercase))
}

/// Joins the characters of a folded text.
pub(super) fn joined(folded: &[Folded]) -> String {
    folded.iter().map(|folded| folded.character).collect()
}

fn continues_word(folded: &[Folded], at: usize) -> bool {
    let character = folded[at].character;
    // A point or comma between digits belongs to the number: 7.0, 17,891.
    let in_number = matches!(character, '.' | ',')
        && folded[at - 1].character.is_ascii_digit()
        && folded.get(at + 1).is_some_and(|next| next.character.is_ascii_digit());
    is_word(character) || in_number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::fold;

    fn texts(text: &str) -> Vec<String> {
        let folded = fold(text);
        tokenize(&folded).map(|token| joined(&folded[token.start..token.end])).collect()
    }

    #[test]
    fn chinese_is_cut_in_two_ways() {
        assert_eq!(texts("Muscles, wasted"), ["muscles", "wasted"]);
        assert_eq!(texts("肌少症 IL-6"), ["肌", "肌少", "少", "少症", "症", "il", "6"]);
        assert_eq!(texts("（肌）肉"), ["肌", "肉"]);
    }

    #[test]
    fn numbers_keep_their_point() {
        assert_eq!(texts("7.0 kg, 17,891."), ["7.0", "kg", "17,891"]);
    }
}
