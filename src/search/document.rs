//! What is indexed: a title and a body for each entity, mechanism and note.

use std::borrow::Cow;

use crate::model::id::{EntityId, MechanismId, NoteId};
use crate::model::knowledge::Knowledge;
use crate::model::name::{Lang, Rendering, Text};

/// A record that can be found. Its index in the list of all documents is its number.
#[derive(Clone, Debug)]
pub(super) enum Document {
    Entity(EntityId),
    /// With the entities of its relations, in their first order, each once.
    Mechanism(MechanismId, Box<[EntityId]>),
    Note(NoteId),
}

/// Lists entities, mechanisms and notes, each in the order of the knowledge base.
pub(super) fn all(knowledge: &Knowledge) -> Vec<Document> {
    let entities = knowledge.entities.keys().cloned().map(Document::Entity);
    let mechanisms = knowledge.mechanisms.values().map(|mechanism| {
        let relations = mechanism.relations.iter().filter_map(|relation| knowledge.relations.get(relation));
        let ends = relations.flat_map(|relation| [&relation.subject, &relation.object]);
        Document::Mechanism(mechanism.id.clone(), each_once(ends).into())
    });
    let notes = knowledge.notes().map(|note| Document::Note(note.id.clone()));
    entities.chain(mechanisms).chain(notes).collect()
}

impl Document {
    /// Returns its type, as the JSON contract names it.
    pub(super) fn type_id(&self) -> &'static str {
        match self {
            Self::Entity(_) => "entity",
            Self::Mechanism(..) => "mechanism",
            Self::Note(_) => "note",
        }
    }

    /// Returns its id; a note's with its source.
    pub(super) fn id(&self) -> &str {
        match self {
            Self::Entity(id) => id.as_str(),
            Self::Mechanism(id, _) => id.as_str(),
            Self::Note(id) => id.as_str(),
        }
    }

    /// Returns the texts that name the record.
    pub(super) fn titles<'a>(&self, knowledge: &'a Knowledge) -> Vec<&'a str> {
        match self {
            Self::Entity(id) => knowledge.entities.get(id).map_or_else(Vec::new, |entity| entity.names().collect()),
            Self::Mechanism(id, _) => written(knowledge.mechanisms.get(id).map(|mechanism| &mechanism.title)),
            Self::Note(_) => Vec::new(),
        }
    }

    /// Returns the texts that say something of it.
    pub(super) fn bodies<'a>(&self, knowledge: &'a Knowledge) -> Vec<&'a str> {
        match self {
            Self::Entity(id) => written(knowledge.entities.get(id).map(|entity| &entity.summary)),
            Self::Mechanism(id, _) => written(knowledge.mechanisms.get(id).map(|mechanism| &mechanism.summary)),
            Self::Note(id) => knowledge.note(id).map_or_else(Vec::new, |note| {
                [&note.text, &note.erratum, &note.caution].into_iter().flat_map(|text| written(Some(text))).collect()
            }),
        }
    }

    /// Returns all its texts.
    pub(super) fn texts<'a>(&self, knowledge: &'a Knowledge) -> Vec<&'a str> {
        let mut texts = self.titles(knowledge);
        texts.extend(self.bodies(knowledge));
        texts
    }

    /// Returns its texts as readers see them who are shown a conversion of what is written.
    pub(super) fn converted<'a>(&self, knowledge: &'a Knowledge) -> Vec<Cow<'a, str>> {
        let plain: Vec<&Text> = match self {
            Self::Entity(id) => {
                knowledge.entities.get(id).into_iter().flat_map(|entity| [&entity.name, &entity.summary]).collect()
            }
            Self::Mechanism(id, _) => knowledge
                .mechanisms
                .get(id)
                .into_iter()
                .flat_map(|mechanism| [&mechanism.title, &mechanism.summary])
                .collect(),
            Self::Note(id) => knowledge.note(id).into_iter().flat_map(|note| [&note.text, &note.caution]).collect(),
        };
        let mut seen: Vec<(Cow<'a, str>, Rendering)> = plain.into_iter().map(|text| text.in_lang(Lang::ZhHant)).collect();
        if let Self::Note(id) = self {
            seen.extend(knowledge.note(id).map(|note| note.erratum.as_printed(Lang::ZhHant)));
        }
        seen.into_iter().filter(|(_, rendering)| *rendering == Rendering::Converted).map(|(text, _)| text).collect()
    }

    /// Returns the entities that the record is about: itself, those of a mechanism's relations, those that a note mentions. In
    /// their first order, each once.
    pub(super) fn entities(&self, knowledge: &Knowledge) -> Vec<EntityId> {
        match self {
            Self::Entity(id) => vec![id.clone()],
            Self::Mechanism(_, entities) => entities.to_vec(),
            Self::Note(id) => knowledge.note(id).map_or_else(Vec::new, |note| each_once(&note.mentions)),
        }
    }
}

fn each_once<'e>(entities: impl IntoIterator<Item = &'e EntityId>) -> Vec<EntityId> {
    let mut once: Vec<EntityId> = Vec::new();
    for entity in entities {
        if !once.contains(entity) {
            once.push(entity.clone());
        }
    }
    once
}

fn written(text: Option<&Text>) -> Vec<&str> {
    text.into_iter().flat_map(Text::entries).map(|(_, text)| text).collect()
}
