//! All raw records of a knowledge base together, and what is known to be hidden from them.

use std::collections::{BTreeMap, HashMap};

use super::hidden::Hidden;
use super::raw::{RawAbout, RawEntity, RawFacet, RawKind, RawMechanism, RawNote, RawSource, RawTheme, Record};
use super::spanned::Spanned;

/// What was read from all files, in the order of their paths.
#[derive(Default)]
pub(super) struct RawRecords {
    pub(super) about: RawAbout,
    pub(super) facets: Vec<RawFacet>,
    pub(super) kinds: Option<Vec<RawKind>>,
    pub(super) themes: Option<Vec<RawTheme>>,
    pub(super) terms: Vec<Vec<Spanned<String>>>,
    pub(super) entities: Vec<RawEntity>,
    pub(super) sources: Vec<RawSource>,
    pub(super) mechanisms: Vec<RawMechanism>,
    pub(super) hidden: Hidden,
}

impl RawRecords {
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
