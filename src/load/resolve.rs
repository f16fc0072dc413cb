//! From checked raw records to the model.

use std::collections::BTreeMap;

use super::raw::{RawContext, RawEntity, RawEvidence, RawFacet, RawFacetValue, RawNote, RawRelation, RawSource};
use super::raw_records::RawRecords;
use super::spanned::{RawText, Spanned};
use crate::model::about::About;
use crate::model::condition::{Context, Facet, FacetValue, Facets};
use crate::model::entity::{Entity, Kind};
use crate::model::evidence::Evidence;
use crate::model::id::{EntityId, FacetId, KindId, MechanismId, NoteId, RelationId, ThemeId, ValueId};
use crate::model::mechanism::{Mechanism, Theme};
use crate::model::name::Text;
use crate::model::records::Records;
use crate::model::relation::Relation;
use crate::model::source::{Note, Source};

/// Turns raw records without errors into the model: merges equal relations over mechanisms, adds kinds and themes that nobody
/// named. What lacks a required part is left out; the diagnostics have told of it.
pub(super) fn resolve(raw: RawRecords, hash: String) -> Records {
    let mut records = Records {
        about: About { title: raw.about.title, date: raw.about.date, examples: raw.about.examples },
        facets: facets(&raw.facets),
        terms: (raw.terms.into_iter()).map(values).filter(|group| !group.is_empty()).collect(),
        hash,
        ..Records::default()
    };
    for kind in raw.kinds.into_iter().flatten() {
        let id = KindId::new(kind.id.value);
        records.kinds.insert(id.clone(), Kind { id, name: kind.name, intervention: kind.intervention });
    }
    records.themes.extend(
        (raw.themes.into_iter().flatten()).map(|theme| Theme { id: ThemeId::new(theme.id.value), name: theme.name }),
    );
    for entity in raw.entities.into_iter().filter_map(entity) {
        let unnamed = || Kind { id: entity.kind.clone(), name: Text::default(), intervention: false };
        records.kinds.entry(entity.kind.clone()).or_insert_with(unnamed);
        records.entities.insert(entity.id.clone(), entity);
    }
    records.sources.extend(raw.sources.into_iter().filter_map(source).map(|source| (source.id.clone(), source)));

    let mut mechanisms = raw.mechanisms;
    mechanisms.sort_by(|a, b| a.id.value.cmp(&b.id.value));
    for mechanism in mechanisms {
        let (id, theme) = (mechanism.id.value, mechanism.theme);
        let relations = (mechanism.relations.into_iter())
            .filter_map(|relation| add_relation(&mut records.relations, &records.entities, &id, relation))
            .collect();
        let Some(title) = mechanism.title.map(RawText::text) else { continue };
        let summary = mechanism.summary;
        let unnamed = records.themes.iter().all(|known| known.id != theme);
        records.themes.extend(unnamed.then(|| Theme { id: theme.clone(), name: Text::default() }));
        records.mechanisms.insert(id.clone(), Mechanism { id, theme, title, summary, relations });
    }
    records
}

fn values(texts: Vec<Spanned<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

/// Returns the facets that have a role.
pub(super) fn facets(raw: &[RawFacet]) -> Facets {
    let entities = |raw: &[Spanned<String>]| raw.iter().map(|id| EntityId::new(id.value.as_str())).collect();
    let value = |value: &RawFacetValue| FacetValue {
        id: ValueId::new(value.id.value.as_str()),
        name: value.name.clone(),
        synonyms: value.synonyms.clone(),
        within: value.within.as_ref().map(|broader| ValueId::new(broader.value.as_str())),
        throughout: value.throughout,
        restates: entities(&value.restates),
    };
    let facet = |facet: &RawFacet| {
        Some(Facet {
            id: FacetId::new(facet.id.value.as_str()),
            role: facet.role?,
            name: facet.name.clone(),
            values: facet.values.iter().map(value).collect(),
            restates: entities(&facet.restates),
        })
    };
    Facets::new(raw.iter().filter_map(facet).collect())
}

/// Returns the facets and values without their spans.
pub(super) fn context(raw: &RawContext) -> Context {
    Context::new(raw.iter().map(|(facet, value)| (FacetId::new(facet.value.as_str()), ValueId::new(value.value.as_str()))))
}

fn entity(entity: RawEntity) -> Option<Entity> {
    Some(Entity {
        id: EntityId::new(entity.id.value),
        kind: entity.kind,
        name: entity.name?.text(),
        symbol: entity.symbol.map(|symbol| symbol.value),
        synonyms: values(entity.synonyms),
        opposites: values(entity.opposites),
        read_as: values(entity.read_as),
        xrefs: values(entity.xrefs),
        summary: entity.summary,
        broad: entity.broad,
        given: entity.given,
    })
}

fn source(source: RawSource) -> Option<Source> {
    let id = source.id.value;
    let note = |note: RawNote| {
        Some(Note {
            id: NoteId::of(&id, &note.key.value),
            section: note.section?.value,
            text: note.text?.text(),
            mentions: note.mentions.into_iter().map(|mention| EntityId::new(mention.value)).collect(),
            erratum: note.erratum,
            caution: note.caution,
            doi: note.doi,
            pmid: note.pmid,
        })
    };
    let notes = source.notes.into_iter().filter_map(note).collect();
    Some(Source {
        title: source.title?.text(),
        authors: source.authors,
        year: source.year.map(|year| year.value),
        venue: source.venue,
        language: source.language?,
        kind: source.kind?,
        layer: source.layer?,
        license: source.license?,
        url: source.url,
        doi: source.doi,
        pmid: source.pmid,
        notes,
        id,
    })
}

/// Adds a relation of a mechanism to all relations, or its evidence to the relation that is there already.
fn add_relation(
    relations: &mut BTreeMap<RelationId, Relation>,
    entities: &BTreeMap<EntityId, Entity>,
    mechanism: &MechanismId,
    raw: RawRelation,
) -> Option<RelationId> {
    // Ids of one entity share their text.
    let known = |id: Option<Spanned<String>>| entities.get_key_value(id?.value.as_str()).map(|(id, _)| id.clone());
    let (subject, effect, object) = (known(raw.subject)?, raw.effect?, known(raw.object)?);
    let when = context(&raw.when);
    let id = Relation::id_of(&subject, effect, &object, &when);
    let (subject, object) = if effect.is_symmetric() && object < subject { (object, subject) } else { (subject, object) };
    let relation = relations.entry(id.clone()).or_insert_with(|| {
        let (evidence, mechanisms) = (Vec::new(), Vec::new());
        Relation { id: id.clone(), subject, effect, object, when, evidence, mechanisms }
    });
    if relation.mechanisms.last() != Some(mechanism) {
        relation.mechanisms.push(mechanism.clone());
    }
    let items = raw.evidence.unwrap_or_default();
    relation.evidence.extend(items.into_iter().filter_map(|item| evidence(item, mechanism)));
    Some(id)
}

fn evidence(raw: RawEvidence, mechanism: &MechanismId) -> Option<Evidence> {
    Some(Evidence {
        note: NoteId::new(raw.note?.value),
        strength: raw.strength?,
        certainty: raw.certainty,
        stance: raw.stance,
        observed: context(&raw.observed),
        mechanism: mechanism.clone(),
    })
}
