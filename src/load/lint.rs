//! What is wrong with records that are well formed: one function a matter, each over all records.

mod conditions;
mod contradictions;
mod evidence;
mod given;
mod kinds;
mod linter;
mod names;
mod notes;
mod references;
mod relations;
mod restated;
mod years;

use super::raw_names::RawNames;
use super::raw_records::RawRecords;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::files::FileId;
use linter::Linter;

/// Checks all records; contradictions that `focus` has a part in, if it is given, are warnings. O(records · log records), but for the suggestions, of which there are at most a hundred.
pub(super) fn all(records: &RawRecords, focus: Option<FileId>) -> Vec<Diagnostic> {
    let (entities, notes) = (records.entities_by_id(), records.notes_by_id());
    let linter = Linter { records, names: RawNames::new(&records.entities), entities, notes, focus };
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
    restated::ends,
    given::acted_on,
    given::interventions,
    relations::unsupported,
    relations::repeated,
    relations::to_themselves,
    contradictions::of_opposite_sign,
    evidence::repeated,
    evidence::for_and_against,
    evidence::only_disputing,
    evidence::recommended,
    years::impossible,
    notes::uncited,
    notes::silent_on_an_end,
    notes::naming_a_facet,
    kinds::unnamed_kinds,
    kinds::unnamed_themes,
    kinds::untouched_entities,
];
