//! The works that the evidence of an edge refers to.

use super::network::{Edge, Item};

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
