//! Texts to tokens: English words, stemmed, and Chinese characters and bigrams. The same for notes and queries.

use tantivy::tokenizer::{Language, Stemmer, TextAnalyzer, TokenStream, WhitespaceTokenizer};

use crate::model::fold::{Folded, is_cjk};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A word of Latin letters or digits, stemmed.
    Word,
    /// Two Chinese characters side by side.
    Bigram,
    /// One Chinese character.
    Character,
}

/// A token and the characters of the folded text that it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) sort: Sort,
    pub(super) text: String,
    /// The word before stemming; for Chinese the same as `text`.
    pub(super) surface: String,
    /// Position of the first folded character.
    pub(super) start: usize,
    /// Position after the last one.
    pub(super) end: usize,
}

/// Cuts a folded text into tokens, in the order of their beginnings; a character comes before the bigram that it begins.
pub(super) fn tokenize(folded: &[Folded]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while at < folded.len() {
        let character = folded[at].character;
        if is_cjk(character) {
            let single = character.to_string();
            tokens.push(Token { sort: Sort::Character, text: single.clone(), surface: single, start: at, end: at + 1 });
            if let Some(next) = folded.get(at + 1).filter(|next| is_cjk(next.character)) {
                let pair: String = [character, next.character].iter().collect();
                tokens.push(Token { sort: Sort::Bigram, text: pair.clone(), surface: pair, start: at, end: at + 2 });
            }
            at += 1;
        } else if is_word(character) {
            let end = (at + 1..folded.len()).find(|end| !continues_word(folded, *end)).unwrap_or(folded.len());
            let surface: String = folded[at..end].iter().map(|folded| folded.character).collect();
            tokens.push(Token { sort: Sort::Word, text: surface.clone(), surface, start: at, end });
            at = end;
        } else {
            at += 1;
        }
    }
    stem(&mut tokens);
    tokens
}

/// Tells whether a folded character belongs to a word of Latin or other alphabetic script.
pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() && !is_cjk(character)
}

fn continues_word(folded: &[Folded], at: usize) -> bool {
    let character = folded[at].character;
    // A point or comma between digits belongs to the number: 7.0, 17,891.
    let in_number = matches!(character, '.' | ',')
        && folded[at - 1].character.is_ascii_digit()
        && folded.get(at + 1).is_some_and(|next| next.character.is_ascii_digit());
    is_word(character) || in_number
}

/// Stems all words at once: the stemmer is a filter over a stream.
fn stem(tokens: &mut [Token]) {
    let words: Vec<&str> =
        tokens.iter().filter(|token| token.sort == Sort::Word).map(|token| token.surface.as_str()).collect();
    if words.is_empty() {
        return;
    }
    let text = words.join(" ");
    let mut analyzer = TextAnalyzer::builder(WhitespaceTokenizer::default()).filter(Stemmer::new(Language::English)).build();
    let mut stream = analyzer.token_stream(&text);
    for token in tokens.iter_mut().filter(|token| token.sort == Sort::Word) {
        if !stream.advance() {
            return;
        }
        token.text.clone_from(&stream.token().text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fold::fold;

    fn texts(text: &str) -> Vec<String> {
        tokenize(&fold(text)).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn words_are_stemmed_and_chinese_is_cut_in_two_ways() {
        assert_eq!(texts("Muscles, wasted"), ["muscl", "wast"]);
        assert_eq!(texts("肌少症 IL-6"), ["肌", "肌少", "少", "少症", "症", "il", "6"]);
    }

    #[test]
    fn numbers_keep_their_point() {
        assert_eq!(texts("7.0 kg, 17,891."), ["7.0", "kg", "17,891"]);
    }
}
