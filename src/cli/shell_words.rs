//! Lines of commands as words, as a shell would cut them.

/// Cuts a line into words at white space. Quotation marks, single or double, keep words together; within double ones, and outside,
/// a backslash takes the next character as it is. None where a quotation mark is left open. Nothing is expanded.
pub(super) fn split(line: &str) -> Option<Vec<String>> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        let is_kept = match quote {
            Some(open) => character != open,
            None => !matches!(character, '"' | '\'') && !character.is_whitespace(),
        };
        if character == '\\' && quote != Some('\'') {
            word.get_or_insert_default().push(characters.next()?);
        } else if is_kept {
            word.get_or_insert_default().push(character);
        } else if quote.take().is_none() {
            if character.is_whitespace() {
                words.extend(word.take());
            } else {
                quote = Some(character);
                word.get_or_insert_default();
            }
        }
    }
    words.extend(word);
    quote.is_none().then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_keep_words_together() {
        let cut = |line| split(line).map(|words| words.join("|"));
        assert_eq!(cut("path IGF-1 \"muscle mass\"").as_deref(), Some("path|IGF-1|muscle mass"));
        assert_eq!(cut("  a 'b \\ c'  \"d \\\"e\\\"\" f\\ g '' ").as_deref(), Some("a|b \\ c|d \"e\"|f g|"));
        assert_eq!(cut("粒線體　功能").as_deref(), Some("粒線體|功能"));
        assert_eq!(split("a \"b"), None);
        assert_eq!(split(""), Some(Vec::new()));
    }
}
