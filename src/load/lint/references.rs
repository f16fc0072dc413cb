//! References to entities and notes that are not there.

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::spanned::Spanned;
use crate::load::wording::{did_you_mean, nearest};

/// Finds references to entities that are not in the base: subjects, objects, mentions, what facets restate, examples.
pub(super) fn entities(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let ends = linter.relations().flat_map(|relation| relation.subject.iter().chain(&relation.object));
    let mentions = linter.records.sources.iter().flat_map(|source| source.notes.iter().flat_map(|note| &note.mentions));
    let facets = &linter.records.facets;
    let values = facets.iter().flat_map(|facet| facet.values.iter().flat_map(|value| &value.restates));
    let restated = facets.iter().flat_map(|facet| &facet.restates).chain(values);
    let unknown = ends.chain(mentions).chain(restated).filter(|id| !linter.entities.contains_key(id.value.as_str()));
    let examples = linter.records.about.entities.iter().filter(|name| linter.names.holders(&name.value).is_empty());
    out.extend(unknown.chain(examples).filter(|id| !linter.records.hidden.entity(&id.value)).map(|id| entity(linter, id)));
}

fn entity(linter: &Linter<'_>, id: &Spanned<String>) -> Diagnostic {
    let message = if linter.names.holders(&id.value).is_empty() {
        format!("no entity is called `{}`", id.value)
    } else {
        format!("`{}` is a name, and an id is wanted here", id.value)
    };
    Diagnostic::new(Code::UnknownEntity, id.span, message)
        .suggest(linter.names.suggest(&id.value))
        .way_out("new to the base? add it to `entities/<kind>.yaml`")
}

/// Finds evidence whose note is not in the base.
pub(super) fn notes(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for evidence in linter.relations().flat_map(|relation| relation.evidence.iter().flatten()) {
        let Some(note) = &evidence.note else { continue };
        if !linter.notes.contains_key(&note.value) && !linter.records.hidden.note_id(&note.value) {
            out.push(unknown_note(linter, note));
        }
    }
}

fn unknown_note(linter: &Linter<'_>, note: &Spanned<String>) -> Diagnostic {
    let diagnostic = |message: String| Diagnostic::new(Code::UnknownNote, note.span, message);
    let sources = || linter.records.sources.iter();
    let Some((source_id, wanted)) = note.value.split_once('/') else {
        let all = sources().flat_map(|source| source.notes.iter().map(move |note| (source, note)));
        let found =
            all.filter(|(_, other)| other.key.value == note.value).map(|(source, _)| source.id.value.as_str()).next();
        return diagnostic(format!("`{}` names no source", note.value))
            .because("a note is cited with its source, as `source-id/note-id`")
            .suggest(found.map(|source| did_you_mean(&format!("{source}/{}", note.value))));
    };
    let Some(source) = sources().find(|source| source.id.value.as_str() == source_id) else {
        let near = nearest(source_id, sources().map(|source| source.id.value.as_str()));
        return diagnostic(format!("there is no source `{source_id}`"))
            .suggest(near.map(|source| did_you_mean(&format!("{source}/{wanted}"))))
            .way_out(format!("new to the base? describe it in `sources/{source_id}.yaml`"));
    };
    let keys = source.notes.iter().map(|note| note.key.value.as_str());
    let near = if linter.names.may_suggest() { nearest(wanted, keys) } else { None };
    diagnostic(format!("the source `{source_id}` has no note `{wanted}`"))
        .suggest(near.map(|near| did_you_mean(&format!("{source_id}/{near}"))))
        .way_out(format!("write the note in `sources/{source_id}.yaml`"))
}
