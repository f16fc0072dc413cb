//! References to entities and notes that are not there.

use super::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::reader::{Placed, did_you_mean, nearest};

/// Finds references to entities that are not in the base: subjects, objects, mentions, examples.
pub(super) fn entities(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let ends = linter.relations().flat_map(|relation| relation.subject.iter().chain(&relation.object));
    let mentions = linter.base.sources.iter().flat_map(|source| source.notes.iter().flat_map(|note| &note.mentions));
    let unknown = ends.chain(mentions).filter(|id| !linter.entities.contains_key(id.value.as_str()));
    let examples = linter.base.about.entities.iter().filter(|name| linter.called.holders(&name.value).is_empty());
    out.extend(unknown.chain(examples).filter(|id| !linter.base.hidden.entity(&id.value)).map(|id| entity(linter, id)));
}

fn entity(linter: &Linter<'_>, id: &Placed<String>) -> Diagnostic {
    let message = if linter.called.holders(&id.value).is_empty() {
        format!("no entity is called `{}`", id.value)
    } else {
        format!("`{}` is a name, and an id is wanted here", id.value)
    };
    Diagnostic::new(Code::UnknownEntity, id.place, message)
        .suggest(linter.called.suggest(&id.value))
        .way_out("new to the base? add it to `entities/<kind>.yaml`")
}

/// Finds evidence whose note is not in the base.
pub(super) fn notes(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for evidence in linter.relations().flat_map(|relation| relation.evidence.iter().flatten()) {
        let Some(note) = &evidence.note else { continue };
        if !linter.notes.contains_key(&note.value) && !linter.base.hidden.note_id(&note.value) {
            out.push(unknown_note(linter, note));
        }
    }
}

fn unknown_note(linter: &Linter<'_>, note: &Placed<String>) -> Diagnostic {
    let finding = |message: String| Diagnostic::new(Code::UnknownNote, note.place, message);
    let sources = || linter.base.sources.iter();
    let Some((source_id, wanted)) = note.value.split_once('/') else {
        let all = sources().flat_map(|source| source.notes.iter().map(move |note| (source, note)));
        let found =
            all.filter(|(_, other)| other.key.value == note.value).map(|(source, _)| source.id.value.as_str()).next();
        return finding(format!("`{}` names no source", note.value))
            .because("a note is cited with its source, as `source-id/note-id`")
            .suggest(found.map(|source| did_you_mean(&format!("{source}/{}", note.value))));
    };
    let Some(source) = sources().find(|source| source.id.value.as_str() == source_id) else {
        let near = nearest(source_id, sources().map(|source| source.id.value.as_str()));
        return finding(format!("there is no source `{source_id}`"))
            .suggest(near.map(|source| did_you_mean(&format!("{source}/{wanted}"))))
            .way_out(format!("new to the base? describe it in `sources/{source_id}.yaml`"));
    };
    let keys = source.notes.iter().map(|note| note.key.value.as_str());
    let near = if linter.called.may_suggest() { nearest(wanted, keys) } else { None };
    finding(format!("the source `{source_id}` has no note `{wanted}`"))
        .suggest(near.map(|near| did_you_mean(&format!("{source_id}/{near}"))))
        .way_out(format!("write the note in `sources/{source_id}.yaml`"))
}
