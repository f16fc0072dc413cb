//! Kinds and themes without names, and entities that nothing speaks of.

use std::collections::{BTreeSet, HashSet};

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::Span;
use crate::load::wording::{did_you_mean, nearest};
use crate::model::id::is_kebab_case;

/// Finds kinds of entities that `kinds.yaml`, where there is one, does not name.
pub(super) fn unnamed_kinds(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let Some(kinds) = &linter.records.kinds else { return };
    let known: Vec<&str> = kinds.iter().map(|kind| kind.id.value.as_str()).collect();
    let used = linter.records.entities.iter().map(|entity| (entity.kind.as_str(), entity.id.span));
    out.extend(unnamed(used, &known, Code::UnnamedKind, "kind", "kinds.yaml"));
}

/// Finds themes of mechanisms that `themes.yaml`, where there is one, does not name.
pub(super) fn unnamed_themes(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let Some(themes) = &linter.records.themes else { return };
    let known: Vec<&str> = themes.iter().map(|theme| theme.id.value.as_str()).collect();
    let used = linter.records.mechanisms.iter().map(|mechanism| (mechanism.theme.as_str(), mechanism.id.span));
    out.extend(unnamed(used, &known, Code::UnnamedTheme, "theme", "themes.yaml"));
}

/// Tells each unknown word once, where it is first used.
fn unnamed<'b>(
    used: impl Iterator<Item = (&'b str, Span)>,
    known: &[&str],
    code: Code,
    what: &str,
    file: &str,
) -> Vec<Diagnostic> {
    let mut seen = BTreeSet::new();
    // What is no identifier was told by the name of the file.
    used.filter(|(id, _)| is_kebab_case(id) && !known.contains(id) && seen.insert(*id))
        .map(|(id, span)| {
            Diagnostic::new(code, span, format!("`{file}` does not name the {what} `{id}`"))
                .suggest(nearest(id, known.iter().copied()).map(did_you_mean))
                .way_out(format!("add `{id}` to `{file}`"))
        })
        .collect()
}

/// Finds entities that no relation, note or example speaks of.
pub(super) fn untouched_entities(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    if linter.records.hidden.relations() {
        return;
    }
    let ends = linter.relations().flat_map(|relation| relation.subject.iter().chain(&relation.object));
    let mentions = linter.records.sources.iter().flat_map(|source| source.notes.iter().flat_map(|note| &note.mentions));
    let touched: HashSet<&str> = ends.chain(mentions).map(|id| id.value.as_str()).collect();
    for entity in linter.records.entities.iter().filter(|entity| !touched.contains(entity.id.value.as_str())) {
        let message = format!("no relation and no note speaks of `{}`", entity.id.value);
        let diagnostic = Diagnostic::new(Code::UntouchedEntity, entity.id.span, message);
        out.push(diagnostic.way_out("relate it, mention it in a note, or remove it"));
    }
}
