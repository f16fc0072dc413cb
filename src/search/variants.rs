//! Spellings of a name that nobody wrote down, and many type.

use crate::model::fold::{fold, is_cjk, key, taiwans_words, to_traditional};

/// Returns the keys of further spellings of a name: with a Latin letter where a Greek one stands within or at the end of a symbol
/// (`IL-1b`, `TNFa`, `NFkB`), and as a reader of converted text sees it. Empty where there are none.
pub(super) fn variants(name: &str) -> Vec<String> {
    let mut keys = Vec::new();
    // Most names have no Greek letter; to find that out costs less than to write them again.
    if name.contains(['α', 'β', 'γ', 'δ', 'κ']) {
        let latin = with_latin_letters(name);
        if latin != name {
            keys.push(key(&latin));
        }
    }
    keys.extend(converted(name));
    keys
}

/// Returns the key of a name as it is converted to traditional script, if that folds to other characters.
pub(super) fn converted(name: &str) -> Option<String> {
    (name.chars().any(is_cjk) && !taiwans_words(&fold(name)).is_empty()).then(|| key(&to_traditional(name)))
}

fn with_latin_letters(name: &str) -> String {
    let mut before = None;
    name.chars()
        .map(|character| {
            let is_joined = before.is_some_and(|before: char| before == '-' || before.is_ascii_alphanumeric());
            before = Some(character);
            match character {
                'α' if is_joined => 'a',
                'β' if is_joined => 'b',
                'γ' if is_joined => 'g',
                'δ' if is_joined => 'd',
                'κ' if is_joined => 'k',
                other => other,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_typed_without_greek_and_read_with_taiwans_words() {
        for (name, expected) in [
            ("IL-1β", &["il1b"][..]),
            ("TNF-α", &["tnfa"]),
            ("NF-κB", &["nfkb"]),
            ("C/EBPβ", &["c/ebpb"]),
            ("α-actinin", &[]),
            ("激素水平", &["荷尔蒙浓度"]),
            ("肌肉", &[]),
        ] {
            assert_eq!(variants(name), expected, "{name}");
        }
    }
}
