//! Floor 2: from a network of another program to the files of a knowledge base.
//!
//! The file is the source, of the layer `imported`; a note stands for each work that an edge refers to, and one for all edges that refer
//! to none. Names are matched to the entities of a knowledge base at hand, by identifiers and names, not by loose words; a name of the
//! opposite end turns the sign. Of several names of one entity the best is matched, and the others are entities of their own: what a file
//! tells apart stays apart. Matched entities are written as they are there, so that the files stand alone and may as well be laid
//! over that knowledge base; so are the facets of conditions. An edge under conditions that the knowledge base lacks is left out.

mod entities;
mod facets;
mod notes;
mod spelling;

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use crate::exchange::read::{Read, Reason, Skipped};
use crate::model::condition::Context;
use crate::model::effect::{Effect, Sign};
use crate::model::evidence::{Certainty, Stance, Strength};
use crate::model::id::EntityId;
use crate::model::knowledge::Knowledge;
use entities::Entities;
use facets::UsedFacets;
use notes::Notes;

/// How many relations stand in a file: it must stay below the limit of the size of files.
const RELATIONS_A_FILE: usize = 5_000;

/// What an import gives.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// Files by their paths in the folder.
    pub files: BTreeMap<String, String>,
    /// Names that were matched, with the entities that they mean, in the order of the file.
    pub matched: Vec<(String, EntityId)>,
    /// How many entities are new.
    pub new: usize,
    /// How many relations there are, by sign; `None` for what has no sign or is no cause.
    pub relations: BTreeMap<Option<Sign>, usize>,
    /// What was not taken, in the order of the lines; line 0 where the line is not known.
    pub skipped: Vec<Skipped>,
}

/// Makes the files of a knowledge base of a network that was read from a file of that name. O(nodes + edges), times the logarithm.
///
/// # Errors
/// None that a network can cause; that of a writer of JSON would be passed on.
pub fn folder(read: &Read, file: &str, knowledge: &Knowledge) -> Result<Imported, serde_json::Error> {
    let mut entities = Entities::new(knowledge, &read.network.nodes);
    let found: BTreeMap<&str, (EntityId, bool)> =
        read.network.nodes.iter().map(|node| (node.id.as_str(), entities.find(node))).collect();
    let source = entities.free_id(file.rsplit_once('.').map_or(file, |(stem, _)| stem));
    let mut notes = Notes::new(&source, file);
    let mut imported = Imported { skipped: read.skipped.clone(), ..Imported::default() };
    // Edges between names of the same things are one relation with the evidence of all.
    let mut relations: BTreeMap<Key, Vec<Cited>> = BTreeMap::new();
    let mut facets = UsedFacets::new(knowledge);
    for edge in &read.network.edges {
        let (Some((subject, from)), Some((object, to))) = (found.get(edge.source.as_str()), found.get(edge.target.as_str()))
        else {
            continue;
        };
        if edge.effect.is_causal() && entities.is_given(object) {
            imported.skipped.push(Skipped { line: 0, reason: Reason::OnGiven });
            continue;
        }
        let Some(when) = facets.conditions(&edge.conditions) else {
            imported.skipped.push(Skipped { line: 0, reason: Reason::Conditional });
            continue;
        };
        let effect = if from == to { edge.effect } else { turned(edge.effect) };
        let ends = if effect.is_symmetric() && object < subject { (object, subject) } else { (subject, object) };
        let cited = relations.entry((ends.0.clone(), effect, ends.1.clone(), when)).or_default();
        for (note, item) in notes.of(edge, subject, object) {
            let observed = facets.observed(&item.observed);
            let new = Cited { note, strength: item.strength, certainty: item.certainty, stance: item.stance, observed };
            if !cited.contains(&new) {
                cited.push(new);
            }
        }
    }
    for (_, effect, ..) in relations.keys() {
        let sign = effect.sign().filter(|_| effect.is_causal());
        *imported.relations.entry(sign).or_default() += 1;
    }
    let relations: Vec<Json> = relations.iter().map(|(key, cited)| relation(key, cited)).collect();
    let parts = relations.chunks(RELATIONS_A_FILE);
    let is_one = parts.len() == 1;
    for (number, relations) in (1..).zip(parts) {
        let (id, part) =
            if is_one { (source.clone(), String::new()) } else { (format!("{source}-{number}"), format!(" ({number})")) };
        let title = json!({ "en": format!("Relations of {file}{part}"), "zh-Hans": format!("{file} 的关系{part}") });
        let summary = json!({ "en": "As the file states them.", "zh-Hans": "照文件所载。" });
        let mechanism = json!({ "title": title, "summary": summary, "relations": relations });
        imported.files.insert(format!("mechanisms/imported/{id}.yaml"), serde_json::to_string_pretty(&mechanism)?);
    }
    imported.files.insert(format!("sources/{source}.yaml"), serde_json::to_string_pretty(&notes.source())?);
    let theme = json!({ "imported": { "name": { "en": "imported", "zh-Hans": "导入", "zh-Hant": "匯入" } } });
    imported.files.insert("themes.yaml".to_owned(), serde_json::to_string_pretty(&theme)?);
    let about = json!({ "title": { "en": file, "zh-Hans": file } });
    imported.files.insert("about.yaml".to_owned(), serde_json::to_string_pretty(&about)?);
    for (path, records) in entities.files() {
        imported.files.insert(path, serde_json::to_string_pretty(&records)?);
    }
    if let Some(facets) = facets.file(|id| entities.is_there(id)) {
        imported.files.insert("facets.yaml".to_owned(), serde_json::to_string_pretty(&facets)?);
    }
    (imported.matched, imported.new) = entities.told();
    Ok(imported)
}

/// What tells relations apart: ends, verb and conditions.
type Key = (EntityId, Effect, EntityId, Context);

/// A note that a relation cites, and how.
#[derive(PartialEq)]
struct Cited {
    note: String,
    strength: Strength,
    certainty: Certainty,
    stance: Stance,
    observed: Context,
}

fn relation((subject, effect, object, when): &Key, cited: &[Cited]) -> Json {
    let evidence = |cited: &Cited| {
        let mut record = json!({ "note": cited.note, "strength": cited.strength.id() });
        if cited.certainty != Certainty::Stated {
            record["certainty"] = json!(cited.certainty.id());
        }
        if cited.stance != Stance::Supports {
            record["stance"] = json!(cited.stance.id());
        }
        if !cited.observed.is_empty() {
            record["observed"] = json!(cited.observed);
        }
        record
    };
    let evidence: Vec<Json> = cited.iter().map(evidence).collect();
    let mut record =
        json!({ "subject": subject.as_str(), "effect": effect.id(), "object": object.as_str(), "evidence": evidence });
    if !when.is_empty() {
        record["when"] = json!(when);
    }
    record
}

/// Returns the effect on the opposite end.
fn turned(effect: Effect) -> Effect {
    match effect {
        Effect::Increases | Effect::Produces => Effect::Decreases,
        Effect::Decreases => Effect::Increases,
        Effect::Activates => Effect::Inhibits,
        Effect::Inhibits => Effect::Activates,
        Effect::CorrelatesPositively => Effect::CorrelatesNegatively,
        Effect::CorrelatesNegatively => Effect::CorrelatesPositively,
        other => other,
    }
}
