//! Words of a command, written so that they can be pasted into bash, zsh, fish and PowerShell alike.
//!
//! What each of them does to a word: POSIX shells expand `$`, backticks, `!` and globs; zsh expands a leading `=`; fish reads a
//! backslash within single quotes where another backslash or a quote follows; PowerShell splits at commas, and ends a quotation at
//! typographic quotes too (<https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_quoting_rules>).

use crate::model::fold::is_cjk;

/// The quotes that end a single-quoted word: PowerShell takes the typographic ones for the plain one.
const SINGLE: [char; 5] = ['\'', '‘', '’', '‚', '‛'];
/// The quotes that end a double-quoted word in PowerShell.
const DOUBLE: [char; 4] = ['"', '“', '”', '„'];
/// What is expanded, or may be, within double quotes.
const EXPANDED: [char; 4] = ['$', '`', '\\', '!'];

/// Returns a text as one word of a command: bare if no shell reads anything into it, else in single quotes, else in double quotes. A
/// text that no quotation keeps in all four shells is written for POSIX shells.
pub fn word(text: &str) -> String {
    let holds = |characters: &[char]| text.contains(characters);
    if is_bare(text) {
        text.to_owned()
    } else if !holds(&SINGLE) && !holds(&['\\']) {
        format!("'{text}'")
    } else if !holds(&DOUBLE) && !holds(&EXPANDED) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

/// Returns a name as one word of a command: with dashes for its blanks where that needs no quotation marks, else as [`word`] does.
pub fn typed(name: &str) -> String {
    dashed(name).unwrap_or_else(|| word(name))
}

/// Returns a name with dashes for its blanks; `None` if that would need quotation marks.
pub(crate) fn dashed(name: &str) -> Option<String> {
    let dashed = name.split_whitespace().collect::<Vec<_>>().join("-");
    is_bare(&dashed).then_some(dashed)
}

/// Returns `true` if a text means itself in all four shells without quotation marks.
fn is_bare(text: &str) -> bool {
    let is_safe = |c: char| c.is_alphanumeric() || is_cjk(c) || matches!(c, '-' | '.' | '_' | '+' | '/' | ':' | '=');
    !text.is_empty() && !text.starts_with(['-', '=']) && text.chars().all(is_safe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_typed_without_quotation_marks_where_a_shell_allows() {
        assert_eq!(typed("skeletal muscle mass"), "skeletal-muscle-mass");
        assert_eq!(typed("骨骼肌量"), "骨骼肌量");
        assert_eq!(typed("TNF-α"), "TNF-α");
        assert_eq!(typed("α-actinin-3 (R577X)"), "'α-actinin-3 (R577X)'");
        assert_eq!(typed("a, b"), "'a, b'");
        assert_eq!(typed(""), "''");
    }

    #[test]
    fn words_are_quoted_where_any_shell_reads_something_into_them() {
        for bare in ["chronic", "stage=early", "entity:IL-6", "./folder/a.dot", "a+b"] {
            assert_eq!(word(bare), bare);
        }
        for single in
            ["chronic,old", "-5003", "=word", "~", "@list", "#1", "50%", "a b", "$x", "a \"b\"", "a*", "老年，慢性"]
        {
            assert_eq!(word(single), format!("'{single}'"));
        }
        for double in ["5'-AMP kinase", "Crohn’s disease", "‛a‚"] {
            assert_eq!(word(double), format!("\"{double}\""));
        }
    }

    #[test]
    fn what_no_quotation_keeps_everywhere_is_written_for_posix_shells() {
        assert_eq!(word("5' \"cap\""), r#"'5'\'' "cap"'"#);
        assert_eq!(word("it's $5"), r"'it'\''s $5'");
        assert_eq!(word(r"a\b"), r"'a\b'");
    }
}
