//! Every section of a document that has content has notes.

use std::collections::BTreeSet;

use sarcograph::model::id::SourceId;
use sarcograph::model::source::Layer;

use super::{assert_none, knowledge};

/// The sections of each document, as its own headings number them; `0` is the abstract or introduction, and a section whose text
/// lies wholly in its parts is left out.
const SECTIONS: [(&str, &[&str]); 5] = [
    // 3 and 5 have sentences of their own before their parts; so has 2.
    ("inflammation-activity", &["0", "1", "2", "2.1", "2.2", "3", "3.1", "3.2", "3.3", "4", "5", "5.1", "5.2", "5.3"]),
    ("sarcopenia-mechanisms", &["0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2"]),
    (
        "osteosarcopenia",
        &["0", "1.1", "1.2", "2.1", "2.2", "3", "3.1", "3.2", "4", "5", "5.1", "5.2", "5.3", "5.4.1", "5.4.2", "6"],
    ),
    ("cancer-sarcopenia", &["0", "1", "2", "3.1", "3.2", "3.3", "4", "5.1", "5.2", "5.3", "6"]),
    ("atrophy-causes", &["0", "1", "2", "3", "4", "5", "6"]),
];

#[test]
fn every_section_with_content_has_notes_and_no_other_section_has() {
    for (source, expected) in SECTIONS {
        let notes = &knowledge().sources[source].notes;
        let found: BTreeSet<&str> = notes.iter().map(|note| note.section.as_str()).collect();
        assert_eq!(found, expected.iter().copied().collect(), "{source}");
    }
}

#[test]
fn the_documents_are_these_five() {
    let documents: BTreeSet<&SourceId> =
        knowledge().sources.values().filter(|source| source.layer == Layer::Documents).map(|source| &source.id).collect();
    let expected: BTreeSet<SourceId> = SECTIONS.iter().map(|(source, _)| SourceId::from(*source)).collect();
    assert_eq!(documents, expected.iter().collect());
}

#[test]
fn notes_stand_in_the_order_of_their_document() {
    let mut faults = Vec::new();
    for (source, _) in SECTIONS {
        let notes = &knowledge().sources[source].notes;
        let place = |section: &str| -> Vec<u32> { section.split('.').map(|part| part.parse().unwrap()).collect() };
        for pair in notes.windows(2) {
            // A closing remark of a section may follow its parts.
            let returns = pair[0].section.starts_with(&format!("{}.", pair[1].section));
            if place(&pair[0].section) > place(&pair[1].section) && !returns {
                faults.push(format!(
                    "{} ({}) stands before {} ({})",
                    pair[0].id, pair[0].section, pair[1].id, pair[1].section
                ));
            }
        }
    }
    assert_none(&faults);
}
