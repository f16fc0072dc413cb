//! Tables of characters as text: a character, then its counterpart.

/// Returns the characters of a table with their counterparts, in the order of the text; line breaks are left out.
pub(super) fn pairs(table: &str) -> impl Iterator<Item = (char, char)> {
    let mut characters = table.chars().filter(|c| *c != '\n');
    std::iter::from_fn(move || Some((characters.next()?, characters.next()?)))
}
