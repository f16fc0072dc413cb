//! Texts to sentences, in English and Chinese.

use std::ops::Range;

/// Returns the byte ranges of a text's sentences, in order, white space after each included. They cover the text.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut characters = text.char_indices().peekable();
    while let Some((_, character)) = characters.next() {
        let ends = match character {
            '。' | '！' | '？' | '；' | '\n' => true,
            '.' | '!' | '?' | ';' => characters.peek().is_none_or(|(_, next)| next.is_whitespace()),
            _ => false,
        };
        if ends {
            while characters.next_if(|(_, next)| next.is_whitespace() || is_closing(*next)).is_some() {}
            let end = characters.peek().map_or(text.len(), |(next, _)| *next);
            sentences.push(start..end);
            start = end;
        }
    }
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}

fn is_closing(character: char) -> bool {
    matches!(character, '”' | '’' | '」' | '』' | '）' | ')' | '"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_people_end_them() {
        let cut = |text: &'static str| sentences(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(cut("Below 7.0 kg/m². Then more"), ["Below 7.0 kg/m². ", "Then more"]);
        assert_eq!(cut("肌少症。“恶性循环。”又一句"), ["肌少症。", "“恶性循环。”", "又一句"]);
        assert_eq!(cut(""), Vec::<&str>::new());
    }
}
