//! What attributes of nodes and edges say: the way back from `attributes`, and what other programs call the same.
//!
//! A value may be one of JSON or a text as tables and `GraphML` hold it: a list joined by `|`, a truth value as a word, evidence as JSON.

use serde_json::{Map, Value as Json};

use super::attributes::{OBSERVED, WHEN, column};
use super::network::{Edge, Item};
use super::publications;
use super::records::parted;
use super::sign_words::effect;
use super::table_read::{self, SENTENCES, WORKS};
use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};
use crate::model::entity::Entity;
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::{EntityId, FacetId, KindId, ValueId};
use crate::model::name::{Lang, Text};
use crate::model::source::Layer;

/// Attributes by name.
pub(super) type Fields = Map<String, Json>;

/// Attributes that say what an edge does; the first whose word is known decides.
const SIGNS: [&str; 9] =
    ["interaction", "effect", "sign", "sign_text", "relation", "mode", "regulation", "predicate", "type"];
/// Attributes that say what a node is called.
const NAMES: [&str; 4] = ["name", "label", "n", "shared name"];

/// Reads a node.
pub(super) fn node(id: &str, fields: &Fields) -> Entity {
    let mut name = languages(fields, "name_");
    if name.is_empty() {
        let called = NAMES.into_iter().filter_map(|name| text(fields, name)).find(|name| !name.trim().is_empty());
        name = Text::new(called.filter(|called| called != id).map(|called| (Lang::En, called)));
    }
    Entity {
        id: EntityId::new(id),
        kind: KindId::new(text(fields, "kind").unwrap_or_default()),
        name,
        symbol: text(fields, "symbol"),
        synonyms: list(fields, "synonyms"),
        opposites: list(fields, "opposites"),
        read_as: list(fields, "read_as"),
        xrefs: list(fields, "xrefs"),
        summary: languages(fields, "summary_"),
        broad: is(fields, "broad"),
        given: is(fields, "given"),
    }
}

/// Reads an edge; `None` if no attribute says what it does in a word that is known.
pub(super) fn edge(source: &str, target: &str, is_directed: bool, fields: &Fields) -> Option<Edge> {
    let said = SIGNS.into_iter().filter_map(|name| text(fields, name)).find_map(|word| effect(&word))?;
    Some(Edge {
        id: text(fields, "relation").filter(|_| has(fields, "interaction")).unwrap_or_default(),
        conditions: context(fields, WHEN),
        observed: context(fields, OBSERVED),
        contested: is(fields, "contested"),
        firm: is(fields, "firm"),
        layer: text(fields, "layer").and_then(|id| Layer::from_id(&id)),
        mechanisms: list(fields, "mechanisms"),
        evidence: (fields.get("evidence").map(items).filter(|items| !items.is_empty()))
            .map_or_else(|| works(fields), |items| items.into_iter().flatten().collect()),
        ..Edge::new(source, if is_directed { said } else { undirected(said) }, target)
    })
}

/// Reads an item of evidence; `None` if it stands to the relation in a way that is not known: it may be against it.
pub(super) fn item(fields: &Fields) -> Option<Item> {
    let plain = |name| text(fields, name).unwrap_or_default();
    let usual = Item::default();
    let observed = match fields.get("observed") {
        Some(Json::Object(values)) => Context::new(
            values.iter().filter_map(|(facet, value)| Some((FacetId::new(facet.as_str()), ValueId::new(word(value)?)))),
        ),
        _ => context(fields, OBSERVED),
    };
    let said = match fields.get("text") {
        Some(Json::Object(texts)) => {
            Text::new(Lang::ALL.into_iter().filter_map(|lang| Some((lang, text(texts, lang.tag())?))))
        }
        Some(other) => Text::new(word(other).map(|text| (Lang::En, text))),
        None => languages(fields, "text_"),
    };
    let stance = match text(fields, "stance") {
        Some(word) => Stance::from_id(&word.trim().to_lowercase())?,
        None => usual.stance,
    };
    Some(Item {
        source: plain("source"),
        note: plain("note"),
        section: plain("section"),
        stance,
        strength: text(fields, "strength").and_then(|id| Strength::from_id(&id)).unwrap_or(usual.strength),
        certainty: text(fields, "certainty").and_then(|id| Certainty::from_id(&id)).unwrap_or(usual.certainty),
        observed,
        doi: text(fields, "doi").and_then(|text| publications::doi(&text)),
        pmid: text(fields, "pmid").and_then(|text| publications::pmid(&text)),
        text: said,
    })
}

/// Returns a value as a text; `None` where it is empty or no single value.
pub(super) fn word(value: &Json) -> Option<String> {
    match value {
        Json::String(text) => (!text.is_empty()).then(|| text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(is_so) => Some(is_so.to_string()),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// Returns the text of an attribute; `None` where it is missing or empty.
pub(super) fn text(fields: &Fields, name: &str) -> Option<String> {
    fields.get(name).and_then(word)
}

fn has(fields: &Fields, name: &str) -> bool {
    fields.contains_key(name)
}

fn is(fields: &Fields, name: &str) -> bool {
    text(fields, name).is_some_and(|word| word.eq_ignore_ascii_case("true"))
}

fn list(fields: &Fields, name: &str) -> Vec<String> {
    match fields.get(name) {
        Some(Json::Array(values)) => values.iter().filter_map(word).collect(),
        Some(Json::String(text)) => parted(text),
        _ => Vec::new(),
    }
}

fn languages(fields: &Fields, before: &str) -> Text {
    Text::new(Lang::ALL.into_iter().filter_map(|lang| Some((lang, text(fields, &column(before, lang.tag()))?))))
}

/// Returns values by facet. Columns have underlines where the ids of facets have hyphens.
fn context(fields: &Fields, before: &str) -> Context {
    let facet = |name: &String| name.strip_prefix(before).map(|rest| FacetId::new(rest.replace('_', "-")));
    Context::new(fields.iter().filter_map(|(name, value)| Some((facet(name)?, ValueId::new(word(value)?)))))
}

/// Reads evidence: objects, JSON texts of objects, or the JSON text of their list. What is none of these says nothing; an object that
/// is no item is `None`.
fn items(value: &Json) -> Vec<Option<Item>> {
    match value {
        Json::Array(values) => values.iter().flat_map(items).collect(),
        Json::Object(fields) => vec![item(fields)],
        Json::String(text) => match serde_json::from_str(text) {
            Ok(Json::String(_)) | Err(_) => Vec::new(),
            Ok(inner) => items(&inner),
        },
        _ => Vec::new(),
    }
}

/// Reads evidence of which only the works and the words of the source are given.
fn works(fields: &Fields) -> Vec<Item> {
    let works = WORKS.into_iter().find(|name| has(fields, name));
    let works = works.map(|name| text(fields, name).unwrap_or_else(|| list(fields, name).join(";"))).unwrap_or_default();
    let said = SENTENCES.into_iter().find_map(|name| text(fields, name)).unwrap_or_default();
    table_read::items(&works, &said)
}

/// Returns what an edge without a direction says: that its ends go together.
fn undirected(effect: Effect) -> Effect {
    match effect.sign() {
        _ if effect.is_symmetric() => effect,
        Some(Sign::Plus) => Effect::CorrelatesPositively,
        Some(Sign::Minus) => Effect::CorrelatesNegatively,
        Some(Sign::Zero) => Effect::NoEffect,
        Some(Sign::Unknown) | None => Effect::Correlates,
    }
}
