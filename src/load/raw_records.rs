//! All raw records of a knowledge base together, and what is known to be hidden from them.

use std::collections::{BTreeMap, HashMap};

use super::hidden::Hidden;
use super::raw::{RawAbout, RawEntity, RawFacet, RawKind, RawMechanism, RawNote, RawSource, RawTheme, Record};
use super::spanned::Spanned;
use crate::model::source::Layer;

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
    /// Takes the record of a file of a folder that is laid over the knowledge base. Its sources are of the reader's own layer; what it
    /// says of itself is nothing that the whole says.
    pub(super) fn add_over(&mut self, record: Record) {
        match record {
            Record::About(_) => {}
            Record::Source(mut source) => {
                source.layer = source.layer.map(|layer| if layer == Layer::Imported { layer } else { Layer::Local });
                self.sources.push(*source);
            }
            Record::Entities(entities) => {
                // What an import wrote of entities that are known is the same again, and no other definition.
                let is_known = |new: &RawEntity| self.entities.iter().any(|known| known.is_same(new));
                let new: Vec<RawEntity> = entities.into_iter().filter(|entity| !is_known(entity)).collect();
                self.entities.extend(new);
            }
            Record::Kinds(kinds) => {
                let known = self.kinds.get_or_insert_default();
                let new = |kind: &RawKind| !known.iter().any(|one| one.id.value == kind.id.value && one.name == kind.name);
                let new: Vec<RawKind> = kinds.into_iter().filter(new).collect();
                known.extend(new);
            }
            Record::Themes(themes) => {
                let known = self.themes.get_or_insert_default();
                let new =
                    |theme: &RawTheme| !known.iter().any(|one| one.id.value == theme.id.value && one.name == theme.name);
                let new: Vec<RawTheme> = themes.into_iter().filter(new).collect();
                known.extend(new);
            }
            Record::Facets(facets) => {
                let is_known = |new: &RawFacet| self.facets.iter().any(|known| known.is_same(new));
                let new: Vec<RawFacet> = facets.into_iter().filter(|facet| !is_known(facet)).collect();
                self.facets.extend(new);
            }
            other => self.add(other),
        }
    }

    /// Takes the record of a file.
    pub(super) fn add(&mut self, record: Record) {
        match record {
            Record::About(about) => self.about = *about,
            Record::Facets(facets) => self.facets.extend(facets),
            Record::Kinds(kinds) => self.kinds.get_or_insert_default().extend(kinds),
            Record::Themes(themes) => self.themes.get_or_insert_default().extend(themes),
            Record::Terms(terms) => self.terms.extend(terms),
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
