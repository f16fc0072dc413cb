//! What may be hidden behind faults: whatever it is, it is not reported as missing.

use std::collections::BTreeSet;

use super::slot::{FOLDERS, Slot};
use super::wording::nearest;
use crate::model::id::is_kebab_case;

/// What a file that could not be read to its end may hold: whatever it is, it is not reported as missing.
#[derive(Default)]
pub(super) struct Hidden {
    /// Records of which any may be hidden.
    sorts: BTreeSet<RecordType>,
    /// Identifiers of entities that stand behind a syntax error.
    entity_ids: BTreeSet<String>,
    /// Sources that may have further notes.
    source_ids: BTreeSet<String>,
}

/// A sort of record that others refer to, or that refers to others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum RecordType {
    Entities,
    Sources,
    Facets,
    /// Relations, and notes as far as they mention entities.
    Relations,
}

impl Hidden {
    /// Notes that a file was read only in part. Its path may say no record (`slot`); `rest` is what was not understood, if it is
    /// text.
    pub(super) fn note(&mut self, slot: Option<&Slot>, path: &str, rest: Option<&str>) {
        let folder = path.split('/').next().unwrap_or_default();
        match (slot, rest) {
            (Some(Slot::Entities(_)), Some(rest)) => self.entity_ids.extend(keys_of(rest)),
            (Some(Slot::Source(id)), Some(_)) => {
                self.source_ids.insert(id.as_str().to_owned());
                self.sorts.insert(RecordType::Relations);
            }
            (Some(Slot::About | Slot::Kinds | Slot::Themes | Slot::Terms), _) => {}
            // Of what is called wrongly, the nearest right name tells what was meant.
            _ => self.sorts.extend(match nearest(folder, FOLDERS.into_iter().chain(["facets.yaml"])) {
                Some("entities") => vec![RecordType::Entities],
                Some("sources") => vec![RecordType::Sources, RecordType::Relations],
                Some("mechanisms") => vec![RecordType::Relations],
                Some(_) => vec![RecordType::Facets],
                None => Vec::new(),
            }),
        }
    }

    /// Adds what another file hides.
    pub(super) fn merge(&mut self, other: Self) {
        self.sorts.extend(other.sorts);
        self.entity_ids.extend(other.entity_ids);
        self.source_ids.extend(other.source_ids);
    }

    /// Returns `true` if an entity may be hidden.
    pub(super) fn entity(&self, id: &str) -> bool {
        self.sorts.contains(&RecordType::Entities) || self.entity_ids.contains(id)
    }

    /// Returns `true` if a note may be hidden.
    pub(super) fn note_id(&self, id: &str) -> bool {
        let (source, _) = id.split_once('/').unwrap_or((id, ""));
        self.sorts.contains(&RecordType::Sources) || self.source_ids.contains(source)
    }

    /// Returns `true` if facets or values may be hidden.
    pub(super) fn facets(&self) -> bool {
        self.sorts.contains(&RecordType::Facets)
    }

    /// Returns `true` if relations may be hidden, and with them citations, or notes with their mentions.
    pub(super) fn relations(&self) -> bool {
        self.sorts.contains(&RecordType::Relations)
    }
}

/// Returns what looks like the keys of a block mapping at the left margin.
fn keys_of(text: &str) -> impl Iterator<Item = String> {
    text.lines()
        .filter_map(|line| line.split_once(':').map(|(key, _)| key))
        .filter(|key| is_kebab_case(key))
        .map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_behind_a_syntax_error_is_not_missing() {
        let mut hidden = Hidden::default();
        hidden.note(Some(&Slot::Entities("cytokine".into())), "entities/cytokine.yaml", Some("x: [\nil-6:\n  name: x\n"));
        assert!(hidden.entity("il-6") && !hidden.entity("il-1"));
        hidden.note(None, "entitys/cytokine.yml", None);
        assert!(hidden.entity("il-1"));
    }
}
