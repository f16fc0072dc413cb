//! The index of names: from what a person types to the record that is meant.
//!
//! Names are held under their folded key. They have tiers, and the first tier that knows a name answers: id, CURIE, symbol,
//! name, synonym, opposite, looser word. What is a near miss, `nearness` says.

use std::collections::BTreeMap;

use borsh::{BorshDeserialize, BorshSerialize};

use super::fold::key;
use super::id::{EntityId, MechanismId, NoteId, SourceId};
use super::nearness::Wanted;
use super::records::Records;

/// A record that a name can mean, in the order in which `show` prefers them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub enum RecordId {
    /// An entity.
    Entity(EntityId),
    /// A mechanism.
    Mechanism(MechanismId),
    /// A source.
    Source(SourceId),
    /// A note.
    Note(NoteId),
}

impl RecordId {
    /// Returns the identifier without its type.
    pub fn id(&self) -> &str {
        match self {
            Self::Entity(id) => id.as_str(),
            Self::Mechanism(id) => id.as_str(),
            Self::Source(id) => id.as_str(),
            Self::Note(id) => id.as_str(),
        }
    }

    /// Returns the type as it stands before the colon in `entity:il-6`.
    pub fn type_id(&self) -> &'static str {
        match self {
            Self::Entity(_) => "entity",
            Self::Mechanism(_) => "mechanism",
            Self::Source(_) => "source",
            Self::Note(_) => "note",
        }
    }

    /// Returns the place of the type in the order in which `show` prefers them.
    fn rank(&self) -> u8 {
        match self {
            Self::Entity(_) => 0,
            Self::Mechanism(_) => 1,
            Self::Source(_) => 2,
            Self::Note(_) => 3,
        }
    }
}

/// What sort of name it is; the smaller wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, BorshSerialize, BorshDeserialize)]
pub enum Tier {
    /// The identifier of the record.
    Id,
    /// An identifier in another database.
    Curie,
    /// A gene symbol or the like.
    Symbol,
    /// The name in one of the languages, or a title.
    Name,
    /// Another name of the same thing.
    Synonym,
    /// A name of the same quantity seen from its other end.
    Opposite,
    /// A looser word.
    ReadAs,
}

/// A record that holds a name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, BorshSerialize, BorshDeserialize)]
pub struct Holder {
    /// What sort of name it is.
    pub tier: Tier,
    /// The record.
    pub target: RecordId,
    /// The name as people wrote it.
    pub spelling: String,
}

/// What a text was found to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lookup {
    /// One record.
    Found(Holder),
    /// Several records that hold the name in one tier, in the order of their ids.
    Ambiguous(Vec<Holder>),
    /// None; the nearest names, nearest first, may be empty.
    Unknown(Vec<Holder>),
}

/// The index of names of a knowledge base.
#[derive(Clone, Debug, Default, BorshSerialize, BorshDeserialize)]
pub struct Names {
    holders: BTreeMap<String, Vec<Holder>>,
}

/// How many near names an unknown one is answered with.
pub const MAX_SUGGESTIONS: usize = 5;

impl Names {
    /// Collects the names of all records. O(names · log names).
    pub fn new(records: &Records) -> Self {
        let mut names = Self::default();
        for entity in records.entities.values() {
            let target = RecordId::Entity(entity.id.clone());
            let mut hold = |tier, spelling: &str| names.hold(tier, &target, spelling);
            hold(Tier::Id, entity.id.as_str());
            entity.xrefs.iter().for_each(|xref| hold(Tier::Curie, xref));
            entity.symbol.iter().for_each(|symbol| hold(Tier::Symbol, symbol));
            entity.name.entries().for_each(|(_, name)| hold(Tier::Name, name));
            entity.synonyms.iter().for_each(|name| hold(Tier::Synonym, name));
            entity.opposites.iter().for_each(|name| hold(Tier::Opposite, name));
            entity.read_as.iter().for_each(|name| hold(Tier::ReadAs, name));
        }
        for mechanism in records.mechanisms.values() {
            let target = RecordId::Mechanism(mechanism.id.clone());
            names.hold(Tier::Id, &target, mechanism.id.as_str());
            mechanism.title.entries().for_each(|(_, title)| names.hold(Tier::Name, &target, title));
        }
        for source in records.sources.values() {
            let target = RecordId::Source(source.id.clone());
            names.hold(Tier::Id, &target, source.id.as_str());
            source.title.entries().for_each(|(_, title)| names.hold(Tier::Name, &target, title));
            for note in &source.notes {
                names.hold(Tier::Id, &RecordId::Note(note.id.clone()), note.id.as_str());
            }
        }
        for holders in names.holders.values_mut() {
            holders.sort();
            // A record holds a name once, in its best tier.
            let mut seen: Vec<RecordId> = Vec::new();
            holders.retain(|holder| {
                let new = !seen.contains(&holder.target);
                seen.push(holder.target.clone());
                new
            });
        }
        names
    }

    /// Finds the record that a text means: an entity, else a mechanism, else a source, else a note; but an id as it is written
    /// before an entity that is only read as such. A prefix `entity:`,
    /// `mechanism:`, `source:` or `note:` allows that type alone.
    pub fn find(&self, text: &str) -> Lookup {
        let (wanted_type, text) = match text.split_once(':') {
            Some((prefix @ ("entity" | "mechanism" | "source" | "note"), rest)) => (Some(prefix), rest),
            _ => (None, text),
        };
        self.find_where(text, |target| wanted_type.is_none_or(|wanted| target.type_id() == wanted))
    }

    /// Returns the entity that a text names, and by which of its names; `None` if none does, or several do; `entity:` may stand
    /// before it. Unlike [`Self::find_entity`] it looks for no near names, so that it is as quick for what nothing is called.
    pub fn entity_called(&self, text: &str) -> Option<Holder> {
        let text = text.strip_prefix("entity:").unwrap_or(text);
        match self.held(text, &|target| matches!(target, RecordId::Entity(_)))? {
            Lookup::Found(holder) => Some(holder),
            Lookup::Ambiguous(_) | Lookup::Unknown(_) => None,
        }
    }

    /// Finds the entity that a text means; `entity:` may stand before it.
    pub fn find_entity(&self, text: &str) -> Lookup {
        let text = text.strip_prefix("entity:").unwrap_or(text);
        self.find_where(text, |target| matches!(target, RecordId::Entity(_)))
    }

    /// Returns the records that hold this very name, over all types and tiers, best tier first.
    pub fn holders(&self, text: &str) -> &[Holder] {
        self.holders.get(&key(text)).map_or(&[], Vec::as_slice)
    }

    /// Returns all keys with the records that hold them, in the order of the keys.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &[Holder])> {
        self.holders.iter().map(|(key, holders)| (key.as_str(), holders.as_slice()))
    }

    /// Returns the records with the names nearest to a text, nearest first, each once.
    pub fn nearest(&self, text: &str, allowed: impl Fn(&RecordId) -> bool) -> Vec<Holder> {
        let wanted = Wanted::new(text);
        let mut near: Vec<(usize, Tier, &Holder)> = Vec::new();
        for (name, holders) in &self.holders {
            let spelling = || holders.first().map(|holder| holder.spelling.clone());
            if let Some(distance) = wanted.distance(name, spelling) {
                let holders = holders.iter().filter(|holder| allowed(&holder.target));
                near.extend(holders.map(|holder| (distance, holder.tier, holder)));
            }
        }
        near.sort();
        let mut nearest: Vec<Holder> = Vec::new();
        for (_, _, holder) in near {
            if nearest.len() < MAX_SUGGESTIONS && nearest.iter().all(|other| other.target != holder.target) {
                nearest.push(holder.clone());
            }
        }
        nearest
    }

    fn find_where(&self, text: &str, allowed: impl Fn(&RecordId) -> bool) -> Lookup {
        self.held(text, &allowed).unwrap_or_else(|| Lookup::Unknown(self.nearest(text, &allowed)))
    }

    /// Finds what a text names, or which several things; `None` if nothing has the name.
    fn held(&self, text: &str, allowed: &dyn Fn(&RecordId) -> bool) -> Option<Lookup> {
        let wanted = key(text);
        let singular = singular(&wanted);
        for wanted in [wanted.as_str()].into_iter().chain(singular.as_deref()) {
            let mut holders: Vec<&Holder> =
                self.holders.get(wanted).into_iter().flatten().filter(|holder| allowed(&holder.target)).collect();
            // The type decides before the tier: an entity's synonym beats a mechanism's id. But a looser word beats no id that was
            // typed as it is written.
            let is_id = |holder: &&Holder| holder.tier == Tier::Id && holder.spelling == text.trim();
            let has_id = holders.iter().any(is_id);
            let rank = |holder: &Holder| (has_id && holder.tier == Tier::ReadAs, holder.target.rank(), holder.tier);
            holders.sort_by_key(|holder| rank(holder));
            if let Some(first) = holders.first() {
                let best = rank(first);
                holders.retain(|holder| rank(holder) == best);
                return Some(match holders.as_slice() {
                    [one] => Lookup::Found((*one).clone()),
                    several => Lookup::Ambiguous(several.iter().map(|holder| (*holder).clone()).collect()),
                });
            }
        }
        self.by_both_names(text, allowed)
    }

    /// Finds what texts call by two names at once: Atrogin-1/MAFbx. `None` unless all parts name the same record.
    fn by_both_names(&self, text: &str, allowed: &dyn Fn(&RecordId) -> bool) -> Option<Lookup> {
        let mut parts = text.split(['/', '／']);
        let found = |part: &str| self.holders(part).iter().find(|holder| allowed(&holder.target)).cloned();
        let first = found(parts.next()?)?;
        let mut others = parts.peekable();
        others.peek()?;
        others.all(|part| found(part).is_some_and(|other| other.target == first.target)).then_some(Lookup::Found(first))
    }

    fn hold(&mut self, tier: Tier, target: &RecordId, spelling: &str) {
        let key = key(spelling);
        if !key.is_empty() {
            let holder = Holder { tier, target: target.clone(), spelling: spelling.to_owned() };
            self.holders.entry(key).or_default().push(holder);
        }
    }
}

/// Returns an English word in the other number: without its final `s`, or with one. Names are often typed in the plural.
fn singular(key: &str) -> Option<String> {
    let last = key.chars().last()?;
    if !last.is_ascii_alphabetic() || key.len() < 4 {
        return None;
    }
    Some(key.strip_suffix('s').map_or_else(|| format!("{key}s"), str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::super::entity::Entity;
    use super::super::name::{Lang, Text};
    use super::*;

    fn entity(id: &str, name: &str, synonyms: &[&str], opposites: &[&str]) -> Entity {
        Entity {
            id: id.into(),
            kind: "phenotype".into(),
            name: Text::new([(Lang::En, name.to_owned())]),
            symbol: None,
            synonyms: synonyms.iter().map(ToString::to_string).collect(),
            opposites: opposites.iter().map(ToString::to_string).collect(),
            read_as: Vec::new(),
            xrefs: Vec::new(),
            summary: Text::default(),
            broad: false,
            given: false,
        }
    }

    fn names() -> Names {
        let entities = [
            entity("il-6", "IL-6", &["白细胞介素-6"], &[]),
            entity("muscle-mass", "muscle mass", &["lean mass"], &["muscle loss", "肌肉流失"]),
            entity("fat-free-mass", "fat-free mass", &["lean mass"], &[]),
        ];
        let entities = entities.into_iter().map(|entity| (entity.id.clone(), entity)).collect();
        Names::new(&Records { entities, ..Records::default() })
    }

    fn found(text: &str) -> (String, Tier) {
        match names().find_entity(text) {
            Lookup::Found(holder) => (holder.target.id().to_owned(), holder.tier),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn a_name_is_found_in_any_spelling() {
        assert_eq!(found("il 6"), ("il-6".to_owned(), Tier::Id));
        assert_eq!(found("白細胞介素－6"), ("il-6".to_owned(), Tier::Synonym));
        assert_eq!(found("肌肉流失"), ("muscle-mass".to_owned(), Tier::Opposite));
    }

    #[test]
    fn an_entity_is_named_with_its_type_too_and_nothing_near_is() {
        let called = |text: &str| names().entity_called(text).map(|holder| holder.target.id().to_owned());
        assert_eq!(called("entity:IL 6"), Some("il-6".to_owned()));
        assert_eq!(called("IL6/白细胞介素-6"), Some("il-6".to_owned()));
        assert_eq!((called("musle mass"), called("Lean Mass")), (None, None));
    }

    #[test]
    fn two_names_of_one_thing_with_a_stroke_between_them_are_a_name() {
        assert_eq!(found("IL6/白细胞介素-6").0, "il-6");
        for text in ["IL-6/muscle mass", "IL-6/", "/", "IL-6/xyzzy"] {
            assert!(matches!(names().find_entity(text), Lookup::Unknown(_)), "{text}");
        }
    }

    #[test]
    fn a_shared_synonym_is_ambiguous() {
        let Lookup::Ambiguous(holders) = names().find_entity("Lean Mass") else { panic!("not ambiguous") };
        assert_eq!(holders.iter().map(|holder| holder.target.id()).collect::<Vec<_>>(), ["fat-free-mass", "muscle-mass"]);
    }

    #[test]
    fn a_slip_of_the_finger_gives_the_nearest_names() {
        let Lookup::Unknown(near) = names().find_entity("musle mass") else { panic!("found") };
        assert_eq!(near[0].target.id(), "muscle-mass");
        assert_eq!(names().find_entity("xyzzy"), Lookup::Unknown(Vec::new()));
    }
}
