//! The works that the evidence of an edge refers to, and how they are written.

use super::network::{Edge, Item};
use crate::model::curie::{is_doi, is_pmid};

/// Returns the number in `PubMed` that a text is, with or without `PMID:` before it; `None` if it is none. A table of numbers with gaps
/// often has them as fractions: `123.0`.
pub(super) fn pmid(text: &str) -> Option<String> {
    let text = text.trim();
    let text = without(text, "PMID:").unwrap_or(text).trim();
    let number = text.strip_suffix(".0").unwrap_or(text);
    is_pmid(number).then(|| number.to_owned())
}

/// Returns the DOI that a text is, without what may stand before it: `doi:` or an address. `None` if it is none.
pub(super) fn doi(text: &str) -> Option<String> {
    let text = text.trim();
    let before = ["doi:", "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/"];
    let text = before.into_iter().find_map(|before| without(text, before)).unwrap_or(text).trim();
    is_doi(text).then(|| text.to_owned())
}

/// Returns what follows a beginning, whose case counts for nothing.
fn without<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(before.len())?;
    head.eq_ignore_ascii_case(before).then_some(rest)
}

/// Returns the works that evidence refers to, each once, in order: `PMID:…`, else `doi:…`.
pub(super) fn of(edge: &Edge) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for work in edge.evidence.iter().filter_map(of_item) {
        if !found.contains(&work) {
            found.push(work);
        }
    }
    found
}

/// Returns the work that an item refers to.
pub(super) fn of_item(item: &Item) -> Option<String> {
    let pmid = item.pmid.as_ref().map(|pmid| format!("PMID:{pmid}"));
    pmid.or_else(|| item.doi.as_ref().map(|doi| format!("doi:{doi}")))
}

/// Returns the sources of the evidence, each once, in order.
pub(super) fn sources(edge: &Edge) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for item in edge.evidence.iter().filter(|item| !item.source.is_empty()) {
        if !found.contains(&item.source) {
            found.push(item.source.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn works_are_read_as_they_are_written() {
        for text in ["12", " PMID:12", "pmid: 12", "12.0"] {
            assert_eq!(pmid(text).as_deref(), Some("12"), "{text}");
        }
        assert_eq!(["0123456789", "012", "123456789", "12.5", "x", "é:"].map(pmid), [const { None }; 6]);
        for text in ["10.1000/182", "doi:10.1000/182", "DOI: 10.1000/182", "https://doi.org/10.1000/182"] {
            assert_eq!(doi(text).as_deref(), Some("10.1000/182"), "{text}");
        }
        assert_eq!(doi("11.1000/182"), None);
    }
}
