//! What is wrong with records that are well formed: one function a matter, each over all records.

mod conditions;
mod kinds;
mod names;
mod notes;
mod references;
mod relations;

use std::collections::{BTreeMap, HashMap};

use super::base::Base;
use super::called::Called;
use super::raw::{RawEntity, RawNote, RawRelation, RawSource};
use crate::diagnostic::Diagnostic;

/// Checks all records. O(records · log records), but for the suggestions, of which there are at most a hundred.
pub(super) fn all(base: &Base) -> Vec<Diagnostic> {
    let (entities, notes) = (base.entities_by_id(), base.notes_by_id());
    let linter = Linter { base, called: Called::new(&base.entities), entities, notes };
    let mut diagnostics = Vec::new();
    for lint in LINTS {
        lint(&linter, &mut diagnostics);
    }
    diagnostics
}

type Lint = fn(&Linter<'_>, &mut Vec<Diagnostic>);

const LINTS: &[Lint] = &[
    names::duplicate_ids,
    names::clashes,
    names::titles,
    references::entities,
    references::notes,
    conditions::facets,
    conditions::contexts,
    relations::unsupported,
    relations::repeated,
    relations::to_themselves,
    relations::of_opposite_sign,
    notes::sections,
    notes::uncited,
    notes::silent_on_an_end,
    notes::naming_a_facet,
    kinds::unnamed_kinds,
    kinds::unnamed_themes,
    kinds::untouched_entities,
];

/// The records, with what several lints look up in them.
struct Linter<'b> {
    base: &'b Base,
    called: Called<'b>,
    entities: BTreeMap<&'b str, &'b RawEntity>,
    notes: HashMap<String, (&'b RawSource, &'b RawNote)>,
}

impl<'b> Linter<'b> {
    /// Returns the relations of all mechanisms, in the order of the files.
    fn relations(&self) -> impl Iterator<Item = &'b RawRelation> {
        self.base.mechanisms.iter().flat_map(|mechanism| &mechanism.relations)
    }
}
