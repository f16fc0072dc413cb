//! What somebody who types into the one box may mean: a record, two entities, or words to search for.

use serde::Serialize;

use super::labels::{called, of_target};
use super::switches::Choice;
use crate::model::fold::key;
use crate::model::id::EntityId;
use crate::model::names::{Holder, Lookup, RecordId, Tier};
use crate::render::naming::Naming;
use crate::render::refusal::{search, with_type};
use crate::render::words::Phrase;
use crate::render::words::page::PageWords;
use crate::request::Request;
use crate::request::effect::EffectRequest;

/// How many records are offered, and how many pairs.
const MAX_RECORDS: usize = 7;
const MAX_PAIRS: usize = 3;
/// Texts of more words are not cut into two names.
const MAX_WORDS: usize = 12;
/// What stands between two names.
const BETWEEN: [&str; 16] =
    ["→", "⊣", "->", "-|", "=>", "|", ";", "；", ",", "，", "、", " to ", " on ", " and ", "对", "對"];

/// What a text may mean, best first.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Suggestions {
    /// What may be meant; what Enter leads to first.
    meant: Vec<Meant>,
}

/// One thing that may be meant.
#[derive(Clone, Debug, Serialize)]
struct Meant {
    #[serde(flatten)]
    choice: Choice,
    /// What it is, or how the text was read.
    what: String,
}

/// Returns what a text may mean. Whatever it is, one can search for it.
pub(super) fn suggest(naming: Naming<'_>, text: &str) -> Suggestions {
    let text = text.trim();
    if text.is_empty() {
        return Suggestions { meant: Vec::new() };
    }
    let mut meant: Vec<Meant> = half(naming, text);
    if !meant.is_empty() {
        return Suggestions { meant };
    }
    let whole = naming.knowledge.names().find(text);
    if let Lookup::Found(holder) = &whole {
        meant.push(record(naming, holder, text));
    }
    let is_whole = !meant.is_empty();
    meant.extend(pairs(naming, text));
    let finds = Meant {
        choice: Choice {
            label: PageWords::SearchFor.fill(naming.lang, &[text.into()]).plain(),
            to: search(text).to_address(),
            on: false,
        },
        what: String::new(),
    };
    let mut others: Vec<Meant> = match &whole {
        Lookup::Ambiguous(holders) => holders.iter().map(|holder| record(naming, holder, text)).collect(),
        _ => Vec::new(),
    };
    others.extend(begun(naming, text, |_| true).iter().map(|holder| record(naming, holder, text)));
    if let (Lookup::Unknown(nearest), true) = (&whole, others.is_empty() && meant.is_empty()) {
        others.extend(nearest.iter().map(|holder| record(naming, holder, text)));
    }
    // Several words that name nothing are words to search for.
    let is_sentence = !is_whole && meant.is_empty() && text.split_whitespace().count() > 1;
    if is_sentence {
        meant.push(finds.clone());
    }
    for other in others {
        if meant.len() < MAX_RECORDS + MAX_PAIRS && meant.iter().all(|known| known.choice.to != other.choice.to) {
            meant.push(other);
        }
    }
    if !is_sentence {
        meant.push(finds);
    }
    Suggestions { meant }
}

fn record(naming: Naming<'_>, holder: &Holder, text: &str) -> Meant {
    let label = of_target(naming, &holder.target);
    let what = match &holder.target {
        RecordId::Entity(id) => {
            naming.knowledge.entities.get(id).map(|entity| naming.kind(&entity.kind)).unwrap_or_default()
        }
        RecordId::Mechanism(_) => PageWords::TabMechanisms.text(naming.lang).to_owned(),
        RecordId::Source(_) => PageWords::TabSources.text(naming.lang).to_owned(),
        RecordId::Note(_) => PageWords::TabNotes.text(naming.lang).to_owned(),
    };
    let is_other = !matches!(holder.tier, Tier::Id) && key(&holder.spelling) != key(&label);
    let what = if is_other && key(&holder.spelling) != key(text) { format!("{what} · {}", holder.spelling) } else { what };
    let to = super::blocks::shown(&with_type(holder));
    Meant { choice: Choice { label, to, on: false }, what }
}

/// Returns what a name with an arrow behind it may go on to: the entities that the knowledge base begins with.
fn half(naming: Naming<'_>, text: &str) -> Vec<Meant> {
    let Some((from, id)) = text.strip_suffix('→').and_then(|name| entity(naming, name.trim())) else { return Vec::new() };
    let examples = &naming.knowledge.about.examples;
    let mut found: Vec<Meant> = Vec::new();
    for (_, to) in examples.to.iter().chain(&examples.entities).filter_map(|name| entity(naming, name)) {
        let choice = Choice {
            label: format!("{} → {}", called(naming, &from), naming.entity(&to)),
            to: Request::from(EffectRequest::new(&from, to.as_str())).to_address(),
            on: false,
        };
        if to != id && found.iter().all(|known| known.choice.to != choice.to) {
            found.push(Meant { choice, what: PageWords::Pair.text(naming.lang).to_owned() });
        }
    }
    found
}

/// Returns the pairs that a text names: with something between them, else cut at each blank; the second name may be only begun, or
/// misspelt.
fn pairs(naming: Naming<'_>, text: &str) -> Vec<Meant> {
    let lower = text.to_lowercase();
    let mut cuts: Vec<(&str, &str)> = Vec::new();
    for between in BETWEEN {
        if lower.len() == text.len() {
            cuts.extend(lower.find(between).and_then(|at| Some((text.get(..at)?, text.get(at + between.len()..)?))));
        }
    }
    if text.split_whitespace().count() <= MAX_WORDS {
        cuts.extend(
            text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, c)| (&text[..at], &text[at + c.len_utf8()..])),
        );
    }
    let mut found: Vec<Meant> = Vec::new();
    let mut guessed: Vec<Meant> = Vec::new();
    for (from, to) in
        cuts.into_iter().map(|(from, to)| (from.trim(), to.trim())).filter(|(a, b)| !a.is_empty() && !b.is_empty())
    {
        let (one, two) = (entity(naming, from), entity(naming, to));
        let pair = |one: &str, two: &str, what: &str| Meant {
            choice: Choice {
                label: format!("{} → {}", called(naming, one), called(naming, two)),
                to: Request::from(EffectRequest::new(one, two)).to_address(),
                on: false,
            },
            what: what.to_owned(),
        };
        let what = PageWords::Pair.text(naming.lang);
        let near = |text: &str| -> Vec<String> {
            let mut names = begun(naming, text, |target| matches!(target, RecordId::Entity(_)));
            if let (true, Lookup::Unknown(nearest)) = (names.is_empty(), naming.knowledge.names().find_entity(text)) {
                names = nearest;
            }
            names.iter().take(MAX_PAIRS).map(|holder| holder.target.id().to_owned()).collect()
        };
        match (one, two) {
            (Some(one), Some(two)) if one.1 != two.1 => found.push(pair(&one.0, &two.0, what)),
            (Some(one), None) => guessed.extend(near(to).iter().map(|two| pair(&one.0, two, what))),
            (None, Some(two)) => guessed.extend(near(from).iter().map(|one| pair(one, &two.0, what))),
            _ => {}
        }
    }
    found.extend(guessed);
    let mut pairs: Vec<Meant> = Vec::new();
    for one in found {
        if pairs.len() < MAX_PAIRS && pairs.iter().all(|known| known.choice.to != one.choice.to) {
            pairs.push(one);
        }
    }
    pairs
}

/// Returns the name that asks for the entity that a text means, and the entity: its id, but for an opposite, whose name turns signs.
fn entity(naming: Naming<'_>, text: &str) -> Option<(String, EntityId)> {
    let holder = naming.knowledge.names().entity_called(text)?;
    let id = EntityId::new(holder.target.id());
    let name = if holder.tier == Tier::Opposite { text.to_owned() } else { id.to_string() };
    Some((name, id))
}

/// Returns the records with a name that begins with a text, or a word of which does; shortest names first, each record once.
fn begun(naming: Naming<'_>, text: &str, allowed: impl Fn(&RecordId) -> bool) -> Vec<Holder> {
    let wanted = key(text);
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(bool, usize, &Holder)> = Vec::new();
    for (name, holders) in naming.knowledge.names().entries() {
        if let Some(at) = name.find(&wanted) {
            let holders =
                holders.iter().filter(|holder| allowed(&holder.target) && !matches!(holder.target, RecordId::Note(_)));
            found.extend(holders.map(|holder| (at > 0, name.len(), holder)));
        }
    }
    // A single letter begins too much to be found in the middle of names.
    found.retain(|(is_within, ..)| !is_within || wanted.chars().count() > 1);
    found.sort_by_key(|(is_within, length, holder)| (*is_within, *length, holder.target.clone()));
    let mut records: Vec<Holder> = Vec::new();
    for (_, _, holder) in found {
        if records.len() < MAX_RECORDS && records.iter().all(|known| known.target != holder.target) {
            records.push(holder.clone());
        }
    }
    records
}
