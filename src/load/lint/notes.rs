//! Notes, and what relations make of them.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::linter::Linter;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::code::Code;
use crate::load::raw::{RawEntity, RawNote};
use crate::model::fold::{fold, is_cjk, key};

/// Finds notes that no relation cites.
pub(super) fn uncited(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    if linter.records.hidden.relations() {
        return;
    }
    let evidence = linter.relations().flat_map(|relation| relation.evidence.iter().flatten());
    let cited: HashSet<&str> = evidence.filter_map(|item| item.note.as_ref()).map(|note| note.value.as_str()).collect();
    for (id, (_, note)) in linter.notes.iter().filter(|(id, _)| !cited.contains(id.as_str())) {
        let diagnostic = Diagnostic::new(Code::UncitedNote, note.key.span, format!("no relation cites `{id}`"));
        out.push(diagnostic.because("search and `show` find it; pathways do not"));
    }
}

/// Finds evidence whose note does not mention the subject or the object of the relation.
pub(super) fn silent_on_an_end(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    for relation in linter.relations() {
        for cited in relation.evidence.iter().flatten().filter_map(|item| item.note.as_ref()) {
            let Some((_, note)) = linter.notes.get(&cited.value) else { continue };
            let ends = relation.subject.iter().chain(&relation.object).map(|end| end.value.as_str());
            let silent = |end: &&str| note.mentions.iter().all(|mention| mention.value != *end);
            for end in ends.filter(|end| linter.entities.contains_key(end)).filter(silent).collect::<BTreeSet<_>>() {
                let message = format!("the note `{}` does not mention `{end}`", cited.value);
                let diagnostic = Diagnostic::new(Code::NoteSilentOnEnd, cited.span, message).also(note.key.span, "the note");
                out.push(diagnostic.way_out("add it to the note's `mentions`, or cite the note that speaks of it"));
            }
        }
    }
}

/// The facets whose values people name in passing, so that a relation easily lacks them.
const NAMED_IN_PASSING: [&str; 4] = ["age", "disease", "duration", "sex"];

/// A value of a facet with its names, folded: first those in Latin script, then the Chinese ones.
struct Named<'b> {
    facet: &'b str,
    value: &'b str,
    latin: Vec<String>,
    chinese: Vec<String>,
}

/// Finds relations whose note names a value of a facet that the relation is silent about. The note has to name it, and no other
/// value of the facet, in each of its languages; and the value must be no name of the relation's own ends.
pub(super) fn naming_a_facet(linter: &Linter<'_>, out: &mut Vec<Diagnostic>) {
    let values = named_values(linter);
    let mut named_by_note: HashMap<&str, Vec<usize>> = HashMap::new();
    for relation in linter.relations() {
        let ends: Vec<&RawEntity> = (relation.subject.iter().chain(&relation.object))
            .filter_map(|end| linter.entities.get(end.value.as_str()).copied())
            .collect();
        let mut told = BTreeSet::new();
        for cited in relation.evidence.iter().flatten().filter_map(|item| item.note.as_ref()) {
            let Some((id, (_, note))) = linter.notes.get_key_value(&cited.value) else { continue };
            let named = named_by_note.entry(id).or_insert_with(|| named_in(&values, note));
            for value in named.iter().filter_map(|at| values.get(*at)) {
                let stated = relation.when.iter().any(|(facet, _)| facet.value == value.facet);
                if !stated && !is_called(&ends, value) && told.insert((value.facet, value.value)) {
                    let (facet, value) = (value.facet, value.value);
                    let message = format!("the note names `{facet}: {value}`, the relation does not");
                    let diagnostic =
                        Diagnostic::new(Code::NoteNamesFacet, cited.span, message).also(note.key.span, "the note");
                    out.push(
                        diagnostic.way_out(format!("if the statement depends on it, add `when: {{{facet}: {value}}}`")),
                    );
                }
            }
        }
    }
}

fn named_values<'b>(linter: &Linter<'b>) -> Vec<Named<'b>> {
    let facets = linter.records.facets.iter().filter(|facet| NAMED_IN_PASSING.contains(&facet.id.value.as_str()));
    let values = facets.flat_map(|facet| facet.values.iter().map(move |value| (facet.id.value.as_str(), value)));
    let named = values.map(|(facet, value)| {
        let names = value.name.entries().map(|(_, name)| name).chain(value.synonyms.iter().map(String::as_str));
        let (chinese, latin) = names.map(folded).partition(|name: &String| name.contains(is_cjk));
        Named { facet, value: &value.id.value, latin, chinese }
    });
    named.collect()
}

/// Returns the values that a note names, where it names one alone of their facet.
fn named_in(values: &[Named<'_>], note: &RawNote) -> Vec<usize> {
    let texts: Vec<(bool, String)> =
        note.text.iter().flat_map(|text| &text.0).map(|(lang, text)| (lang.is_chinese(), folded(&text.value))).collect();
    let named: Vec<usize> =
        (0..values.len()).filter(|at| values.get(*at).is_some_and(|value| is_named(value, &texts))).collect();
    let facet = |at: &usize| values.get(*at).map(|value| value.facet);
    named.iter().filter(|at| named.iter().filter(|other| facet(other) == facet(at)).count() == 1).copied().collect()
}

fn folded(text: &str) -> String {
    fold(text).into_iter().map(|folded| folded.character).collect()
}

/// Returns `true` if each of the texts, of which it is known whether they are Chinese, names the value. Of no text at all, none does.
fn is_named(value: &Named<'_>, texts: &[(bool, String)]) -> bool {
    let names = |(is_chinese, text): &(bool, String)| {
        if *is_chinese {
            value.chinese.iter().any(|name| text.contains(name.as_str()))
        } else {
            value.latin.iter().any(|name| has_word(text, name))
        }
    };
    !texts.is_empty() && texts.iter().all(names)
}

/// Returns `true` if a text has these words, not as part of a longer word.
fn has_word(text: &str, words: &str) -> bool {
    let is_part = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '-');
    text.match_indices(words)
        .any(|(at, found)| !is_part(text[..at].chars().next_back()) && !is_part(text[at + found.len()..].chars().next()))
}

/// Returns `true` if one of the entities has the value in a name.
fn is_called(entities: &[&RawEntity], value: &Named<'_>) -> bool {
    let keys: Vec<String> = value.latin.iter().chain(&value.chinese).map(|name| key(name)).collect();
    entities.iter().any(|entity| {
        let names = entity.name.iter().flat_map(|name| name.0.iter().map(|(_, name)| name));
        let mut names = names.chain(&entity.synonyms).chain(&entity.opposites).chain([&entity.id]);
        names.any(|name| {
            let name = key(&name.value);
            keys.iter().any(|value| name.contains(value.as_str()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_have_ends() {
        assert!(has_word("in old people", "old") && has_word("old", "old"));
        assert!(!has_word("bold", "old") && !has_word("year-old rats", "old") && !has_word("older", "old"));
    }
}
