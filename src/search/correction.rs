//! Slips of the finger: corrected where nothing in the index is spelt as typed, and said. Latin words here, Chinese ones by `sound`.

use super::index::{SearchError, SearchIndex};
use super::parse::Query;
use super::postings::Key;
use super::sound;
use super::spelling::is_correctable;
use super::tokenize::Sort;
use super::unit::Unit;

/// Replaces the words of a query that no record has by the nearest that some name has, and Chinese characters by those of the same
/// sound that make names. `None` if nothing is replaced.
pub(super) fn correct(text: &str, query: &Query, index: &SearchIndex) -> Result<Option<String>, SearchError> {
    let mut corrected = String::new();
    let mut at = 0;
    let mut units: Vec<&Unit> = query.units().filter(|unit| unit.concepts.is_empty()).collect();
    units.sort_by_key(|unit| unit.span.start);
    for unit in units {
        if let [key @ Key::Text(Sort::Word, _)] = unit.tokens.as_slice()
            && is_correctable(&unit.surface)
            && unit.span.start >= at
            && index.postings.entry(key)?.is_none()
            && let Some(word) = index.spellings.nearest(&unit.surface)
        {
            corrected.push_str(&text[at..unit.span.start]);
            corrected.push_str(word);
            at = unit.span.end;
        }
    }
    let latin = (at > 0).then(|| corrected + &text[at..]);
    Ok(sound::correct(latin.as_deref().unwrap_or(text), index)?.or(latin))
}
