//! All raw records of a knowledge base together, and what is known to be hidden from them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::place::{FOLDERS, Slot};
use super::raw::{RawAbout, RawEntity, RawFacet, RawKind, RawMechanism, RawNote, RawSource, RawTheme, Record};
use super::reader::{Placed, nearest};
use crate::model::id::is_kebab_case;

/// What was read from all files, in the order of their paths.
#[derive(Default)]
pub(super) struct Base {
    pub(super) about: RawAbout,
    pub(super) facets: Vec<RawFacet>,
    pub(super) kinds: Option<Vec<RawKind>>,
    pub(super) themes: Option<Vec<RawTheme>>,
    pub(super) terms: Vec<Vec<Placed<String>>>,
    pub(super) entities: Vec<RawEntity>,
    pub(super) sources: Vec<RawSource>,
    pub(super) mechanisms: Vec<RawMechanism>,
    pub(super) hidden: Hidden,
}

/// What a file that could not be read to its end may hold: whatever it is, it is not reported as missing.
#[derive(Default)]
pub(super) struct Hidden {
    /// Records of which any may be hidden.
    sorts: BTreeSet<Sort>,
    /// Identifiers of entities that stand behind a syntax error.
    entity_ids: BTreeSet<String>,
    /// Sources that may have further notes.
    source_ids: BTreeSet<String>,
}

/// A sort of record that others refer to, or that refers to others.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Sort {
    Entities,
    Sources,
    Facets,
    /// Relations, and notes as far as they mention entities.
    Relations,
}

impl Base {
    /// Takes the record of a file.
    pub(super) fn add(&mut self, record: Record) {
        match record {
            Record::About(about) => self.about = *about,
            Record::Facets(facets) => self.facets = facets,
            Record::Kinds(kinds) => self.kinds = Some(kinds),
            Record::Themes(themes) => self.themes = Some(themes),
            Record::Terms(terms) => self.terms = terms,
            Record::Entities(entities) => self.entities.extend(entities),
            Record::Source(source) => self.sources.push(*source),
            Record::Mechanism(mechanism) => self.mechanisms.push(*mechanism),
        }
    }

    /// Returns the entities by their ids; of two with one id, the first.
    pub(super) fn entities_by_id(&self) -> BTreeMap<&str, &RawEntity> {
        let mut by_id = BTreeMap::new();
        for entity in &self.entities {
            by_id.entry(entity.id.value.as_str()).or_insert(entity);
        }
        by_id
    }

    /// Returns the notes by their whole ids.
    pub(super) fn notes_by_id(&self) -> HashMap<String, (&RawSource, &RawNote)> {
        let of = |source: &RawSource, note: &RawNote| format!("{}/{}", source.id.value, note.key.value);
        let notes = self.sources.iter().flat_map(|source| source.notes.iter().map(move |note| (source, note)));
        notes.map(|(source, note)| (of(source, note), (source, note))).collect()
    }
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
                self.sorts.insert(Sort::Relations);
            }
            (Some(Slot::About | Slot::Kinds | Slot::Themes | Slot::Terms), _) => {}
            // Of what is called wrongly, the nearest right name tells what was meant.
            _ => self.sorts.extend(match nearest(folder, FOLDERS.into_iter().chain(["facets.yaml"])) {
                Some("entities") => vec![Sort::Entities],
                Some("sources") => vec![Sort::Sources, Sort::Relations],
                Some("mechanisms") => vec![Sort::Relations],
                Some(_) => vec![Sort::Facets],
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

    /// Tells whether an entity may be hidden.
    pub(super) fn entity(&self, id: &str) -> bool {
        self.sorts.contains(&Sort::Entities) || self.entity_ids.contains(id)
    }

    /// Tells whether a note may be hidden.
    pub(super) fn note_id(&self, id: &str) -> bool {
        let (source, _) = id.split_once('/').unwrap_or((id, ""));
        self.sorts.contains(&Sort::Sources) || self.source_ids.contains(source)
    }

    /// Tells whether facets or values may be hidden.
    pub(super) fn facets(&self) -> bool {
        self.sorts.contains(&Sort::Facets)
    }

    /// Tells whether relations may be hidden, and with them citations, or notes with their mentions.
    pub(super) fn relations(&self) -> bool {
        self.sorts.contains(&Sort::Relations)
    }
}

/// Returns what looks like the keys of a block mapping at the left margin.
fn keys_of(text: &str) -> impl Iterator<Item = String> {
    text.lines()
        .filter_map(|line| line.split_once(':').map(|(key, _)| key))
        .filter(|key| is_kebab_case(key))
        .map(str::to_owned)
}

/// Returns the first place of a file that has a value, for findings about the record as a whole.
pub(super) fn head_of(text: &str) -> std::ops::Range<usize> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let content = line.trim();
        if !content.is_empty() && !content.starts_with('#') && content != "---" {
            let key = line.find(':').unwrap_or(line.trim_end().len());
            return start..start + key;
        }
        start += line.len();
    }
    0..0
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

    #[test]
    fn the_head_of_a_file_is_its_first_key() {
        assert_eq!(head_of("# 注\n\ntitle: x\n"), 7..12);
        assert_eq!(head_of("# only a comment\n"), 0..0);
    }
}
