//! Names with two holders.

use std::collections::BTreeMap;

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::diagnostic::files::Span;
use crate::load::raw_names::Name;
use crate::load::spanned::RawText;
use crate::model::fold::key;
use crate::model::names::Tier;

/// Finds identifiers with two holders: entities of two kinds, mechanisms of two themes; and what a folder that is laid over another
/// one defines again.
pub(super) fn duplicate_ids(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let entities = linter.records.entities.iter().map(|entity| (entity.id.value.as_str(), entity.id.span));
    repeated(entities, "entity", out);
    let mechanisms = linter.records.mechanisms.iter().map(|mechanism| (mechanism.id.value.as_str(), mechanism.id.span));
    repeated(mechanisms, "mechanism", out);
    let sources = linter.records.sources.iter().map(|source| (source.id.value.as_str(), source.id.span));
    repeated(sources, "source", out);
    let kinds = linter.records.kinds.iter().flatten().map(|kind| (kind.id.value.as_str(), kind.id.span));
    repeated(kinds, "kind", out);
    let themes = linter.records.themes.iter().flatten().map(|theme| (theme.id.value.as_str(), theme.id.span));
    repeated(themes, "theme", out);
    let facets = linter.records.facets.iter().map(|facet| (facet.id.value.as_str(), facet.id.span));
    repeated(facets, "facet", out);
}

fn repeated<'b>(ids: impl Iterator<Item = (&'b str, Span)>, what: &str, out: &mut Vec<Diagnostic>) {
    let mut first = BTreeMap::new();
    for (id, span) in ids {
        if let Some(first) = first.get(id) {
            out.push(
                Diagnostic::new(Code::DuplicateId, span, format!("another {what} has the id `{id}`"))
                    .also(*first, "first here")
                    .way_out("rename one of the two, or join them"),
            );
        } else {
            first.insert(id, span);
        }
    }
}

/// Finds names that two entities share. Ids, names, symbols and opposites have one holder; synonyms and looser words may be
/// shared, but then answer nothing by themselves.
pub(super) fn clashes(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for names in linter.names.groups().filter(|names| names.len() > 1) {
        // The names of an entity under one key, the most binding first.
        let mut by_entity: BTreeMap<&str, Vec<Name<'_>>> = BTreeMap::new();
        for name in names {
            by_entity.entry(&name.entity.id.value).or_default().push(*name);
        }
        for own in by_entity.values_mut() {
            own.sort_by_key(|name| (name.tier, name.span));
            own.iter().filter(|name| name.tier == Tier::Opposite).for_each(|opposite| {
                own.iter()
                    .filter(|name| name.tier != Tier::Opposite)
                    .take(1)
                    .for_each(|name| out.push(turned(opposite, name)));
            });
        }
        let mut entities: Vec<&Vec<Name<'_>>> = by_entity.values().collect();
        entities.sort_by_key(|own| own.first().map(|name| name.span));
        for (at, later) in entities.iter().enumerate().skip(1) {
            out.extend(clash(entities.iter().take(at), later));
        }
    }
}

/// Returns the diagnostic about an opposite that is also another name of its own entity.
fn turned(opposite: &Name<'_>, name: &Name<'_>) -> Diagnostic {
    let message = format!("`{}` is both a name and an opposite of `{}`", opposite.spelling, name.entity.id.value);
    Diagnostic::new(Code::OppositeIsName, opposite.span, message)
        .also(name.span, "the name")
        .because("a question about an opposite has every sign turned")
}

/// Returns the worst clash of an entity with those before it.
fn clash<'n, 'b: 'n>(before: impl Iterator<Item = &'n &'n Vec<Name<'b>>>, own: &[Name<'b>]) -> Option<Diagnostic> {
    let pairs = before.flat_map(|other| other.iter().flat_map(|other| own.iter().map(move |own| (other, own))));
    let (code, other, own) = pairs
        .map(|(other, own)| (code(other.tier, own.tier), other, own))
        .min_by_key(|(code, other, own)| (code.severity(), *code, other.span, own.span))?;
    // The softer of two names is the one to change.
    let (at, first) = if own.tier >= other.tier { (own, other) } else { (other, own) };
    let diagnostic = Diagnostic::new(code, at.span, message(code, at, first))
        .also(first.span, format!("{} of `{}`", noun(first.tier), first.entity.id.value));
    Some(match code {
        Code::SharedSynonym if first.tier == at.tier => {
            diagnostic.because("whoever asks by this name is asked back which of the two is meant")
        }
        Code::SharedSynonym => diagnostic.because("whoever asks by this name gets the other entity"),
        Code::OppositeIsName => diagnostic.because("a question about an opposite has every sign turned"),
        _ => diagnostic.way_out("two entities of one name are one entity, or one of them has a better name"),
    })
}

fn message(code: Code, at: &Name<'_>, first: &Name<'_>) -> String {
    let (spelling, id, other) = (at.spelling, &at.entity.id.value, &first.entity.id.value);
    match code {
        Code::SharedSymbol => format!("`{id}` and `{other}` have the same symbol `{spelling}`"),
        _ => format!("`{spelling}` is {} of `{id}` and {} of `{other}`", noun(at.tier), noun(first.tier)),
    }
}

fn noun(tier: Tier) -> &'static str {
    match tier {
        Tier::Id => "the id",
        Tier::Curie => "an identifier",
        Tier::Symbol => "the symbol",
        Tier::Name => "a name",
        Tier::Synonym => "a synonym",
        Tier::Opposite => "an opposite",
        Tier::ReadAs => "a looser word",
    }
}

/// Returns what it is when two entities share a name, by its tier in each.
fn code(a: Tier, b: Tier) -> Code {
    let either = |tier| a == tier || b == tier;
    match () {
        () if either(Tier::ReadAs) => Code::SharedSynonym,
        () if either(Tier::Opposite) => Code::OppositeIsName,
        () if either(Tier::Synonym) => Code::SharedSynonym,
        () if a == Tier::Symbol && b == Tier::Symbol => Code::SharedSymbol,
        () => Code::SharedName,
    }
}

/// Finds titles with two holders among mechanisms, and among sources.
pub(super) fn titles(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let mechanisms =
        linter.records.mechanisms.iter().map(|mechanism| (mechanism.id.value.as_str(), mechanism.title.as_ref()));
    shared_titles(mechanisms, "mechanism", out);
    let sources = linter.records.sources.iter().map(|source| (source.id.value.as_str(), source.title.as_ref()));
    shared_titles(sources, "source", out);
}

fn shared_titles<'b>(titles: impl Iterator<Item = (&'b str, Option<&'b RawText>)>, what: &str, out: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<String, (&str, Span)> = BTreeMap::new();
    for (id, title) in titles {
        for (_, title) in title.into_iter().flat_map(|title| &title.0) {
            let (holder, span) = *first.entry(key(&title.value)).or_insert((id, title.span));
            if holder != id {
                let message = format!("the {what} `{holder}` has the title `{}` too", title.value);
                let diagnostic = Diagnostic::new(Code::SharedName, title.span, message).also(span, "first here");
                out.push(diagnostic.way_out("give one of the two a title that tells them apart"));
            }
        }
    }
}
