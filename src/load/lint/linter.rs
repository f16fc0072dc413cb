//! What the lints look things up in.

use std::collections::{BTreeMap, HashMap};

use crate::diagnostic::files::FileId;
use crate::load::raw::{RawEntity, RawNote, RawRelation, RawSource};
use crate::load::raw_names::RawNames;
use crate::load::raw_records::RawRecords;
use crate::model::id::KindId;

/// The records, with what several lints look up in them.
pub(super) struct Linter<'b> {
    pub(super) records: &'b RawRecords,
    pub(super) names: RawNames<'b>,
    pub(super) entities: BTreeMap<&'b str, &'b RawEntity>,
    pub(super) notes: HashMap<String, (&'b RawSource, &'b RawNote)>,
    /// The file that somebody is at work on, if a single one is checked.
    pub(super) focus: Option<FileId>,
}

impl<'b> Linter<'b> {
    /// Returns the relations of all mechanisms, in the order of the files.
    pub(super) fn relations(&self) -> impl Iterator<Item = &'b RawRelation> {
        self.records.mechanisms.iter().flat_map(|mechanism| &mechanism.relations)
    }

    /// Returns `true` if `kinds.yaml` says that the entities of a kind are what one can do or take.
    pub(super) fn is_intervention(&self, kind: &KindId) -> bool {
        let mut kinds = self.records.kinds.iter().flatten();
        kinds.any(|named| named.id.value == kind.as_str() && named.intervention)
    }
}
