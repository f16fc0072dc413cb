//! How identifiers are spelt after names, and told apart by numbers.

use std::collections::HashMap;

use crate::model::fold::fold;
use crate::model::id::is_kebab_case;

/// Spells a name as an identifier: what is no ASCII letter or digit parts words. `None` where nothing is left.
pub(super) fn kebab_case(name: &str) -> Option<String> {
    let letter = |character: char| if character.is_ascii_alphanumeric() { character } else { '-' };
    let folded: String = fold(name).into_iter().map(|folded| letter(folded.character.to_ascii_lowercase())).collect();
    let id = folded.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    is_kebab_case(&id).then_some(id)
}

/// Returns the first free one of a beginning, the same with `-2`, with `-3`, … What was returned before for a beginning is not tried
/// again, so that as many as there are take a time in proportion to their number.
pub(super) fn numbered(begin: &str, next: &mut HashMap<String, usize>, is_free: impl Fn(&str) -> bool) -> String {
    let next = next.entry(begin.to_owned()).or_insert(1);
    loop {
        let id = if *next == 1 { begin.to_owned() } else { format!("{begin}-{next}") };
        *next += 1;
        if is_free(&id) {
            return id;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn many_of_one_beginning_are_told_apart_without_trying_all() {
        let (mut next, tried) = (HashMap::new(), Cell::new(0));
        let is_free = |id: &str| {
            tried.set(tried.get() + 1);
            id != "a-3"
        };
        let ids: Vec<String> = (0..1_000).map(|_| numbered("a", &mut next, is_free)).collect();
        assert_eq!((ids[0].as_str(), ids[1].as_str(), ids[2].as_str(), ids[999].as_str()), ("a", "a-2", "a-4", "a-1001"));
        assert_eq!(tried.get(), 1_001);
        assert_eq!(numbered("b", &mut next, |_| true), "b");
    }
}
