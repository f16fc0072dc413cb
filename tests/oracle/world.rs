//! Small random worlds.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use sarcograph::graph::MechanismGraph;
use sarcograph::graph::filters::Filters;
use sarcograph::model::condition::{Context, Facet, FacetRole, FacetValue, Facets};
use sarcograph::model::effect::Effect;
use sarcograph::model::entity::{Entity, Kind};
use sarcograph::model::evidence::{Certainty, Evidence, Stance, Strength};
use sarcograph::model::id::{EntityId, NoteId, SourceId};
use sarcograph::model::knowledge::Knowledge;
use sarcograph::model::mechanism::Mechanism;
use sarcograph::model::name::Text;
use sarcograph::model::records::Records;
use sarcograph::model::relation::Relation;
use sarcograph::model::source::{Layer, Note, Source};
use sarcograph::query::answer::EntityRef;

/// Values of a facet, each with the broader one.
type Values = &'static [(&'static str, Option<&'static str>)];

/// Facets with their values.
pub(super) const FACETS: [(&str, Values); 3] = [
    (
        "disease",
        &[
            ("cancer", None),
            ("lung", Some("cancer")),
            ("oat-cell", Some("lung")),
            ("liver", Some("cancer")),
            ("obesity", None),
        ],
    ),
    ("dose", &[("known", None), ("moderate", Some("known")), ("low", Some("moderate")), ("excess", Some("known"))]),
    ("duration", &[("acute", None), ("chronic", None)]),
];

/// Where something was seen: no condition.
pub(super) const SPECIES: (&str, Values) =
    ("species", &[("human", None), ("rodent", None), ("mouse", Some("rodent")), ("rat", Some("rodent"))]);

/// The value that a path holds throughout, and with it those within it.
pub(super) const HELD: &str = "moderate";

/// Sources, each with its layer.
pub(super) const SOURCES: [(&str, Layer); 3] =
    [("digest", Layer::Documents), ("review", Layer::Documents), ("textbook", Layer::Background)];

/// Stories that state relations.
const STORIES: [&str; 3] = ["legend", "story", "tale"];

pub(super) type When = BTreeMap<&'static str, &'static str>;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Proof {
    pub(super) source: usize,
    pub(super) strength: Strength,
    pub(super) certainty: Certainty,
    pub(super) stance: Stance,
    pub(super) species: Option<&'static str>,
    /// The story that states it.
    pub(super) story: usize,
}

/// What a document states of no species.
pub(super) const PROOF: Proof = Proof {
    source: 0,
    strength: Strength::Review,
    certainty: Certainty::Stated,
    stance: Stance::Supports,
    species: None,
    story: 1,
};

#[derive(Clone, Debug)]
pub(super) struct Edge {
    pub(super) subject: usize,
    pub(super) effect: Effect,
    pub(super) object: usize,
    pub(super) when: When,
    pub(super) evidence: Vec<Proof>,
}

/// Entities are numbers; `names` gives them their ids.
#[derive(Clone, Debug)]
pub(super) struct World {
    pub(super) names: Vec<String>,
    pub(super) edges: Vec<Edge>,
    /// By entity, whether it is too broad to be passed.
    pub(super) broad: Vec<bool>,
    /// By entity, whether nothing acts on it.
    pub(super) given: Vec<bool>,
}

impl Edge {
    /// The stories that state it, in the order of their ids.
    pub(super) fn stories(&self) -> Vec<&'static str> {
        let is_told = |at: &usize| self.evidence.iter().any(|proof| proof.story == *at);
        (0..STORIES.len()).filter(is_told).map(|at| STORIES[at]).collect()
    }
}

impl World {
    pub(super) fn id(&self, edge: &Edge) -> String {
        let (mut a, mut b) = (&self.names[edge.subject], &self.names[edge.object]);
        if edge.effect.id().starts_with("correlates") && b < a {
            (a, b) = (b, a);
        }
        let mut id = format!("{a}/{}/{b}", edge.effect);
        for (facet, value) in &edge.when {
            id.extend(["/", facet, "=", value]);
        }
        id
    }

    /// Drops edges whose id is taken already.
    pub(super) fn with(names: Vec<String>, edges: Vec<Edge>) -> Self {
        let (broad, given) = (vec![false; names.len()], vec![false; names.len()]);
        let mut world = Self { names, edges: Vec::new(), broad, given };
        for edge in edges {
            if world.edges.iter().all(|other| world.id(other) != world.id(&edge)) {
                world.edges.push(edge);
            }
        }
        world
    }

    pub(super) fn graph(&self) -> MechanismGraph {
        MechanismGraph::new(Arc::new(Knowledge::new(self.records())))
    }

    pub(super) fn entity(&self, place: usize) -> EntityId {
        EntityId::new(self.names[place].as_str())
    }

    pub(super) fn asked(&self, place: usize, opposite: bool) -> EntityRef {
        EntityRef { text: self.names[place].clone(), id: self.entity(place), opposite, read_as: None }
    }

    fn records(&self) -> Records {
        let text = |text: &str| Text::new([(sarcograph::model::name::Lang::En, text.to_owned())]);
        let facet = |role: FacetRole, (id, values): &(&str, Values)| Facet {
            id: (*id).into(),
            role,
            name: text(id),
            values: (values.iter())
                .map(|(id, within)| FacetValue {
                    id: (*id).into(),
                    name: text(id),
                    synonyms: Vec::new(),
                    within: within.map(Into::into),
                    throughout: *id == HELD,
                    restates: Vec::new(),
                })
                .collect(),
            restates: Vec::new(),
        };
        let entity = |place: usize| Entity {
            id: self.entity(place),
            // Every other entity is something one can do.
            kind: if place.is_multiple_of(2) { "intervention" } else { "thing" }.into(),
            name: text(&self.names[place]),
            symbol: None,
            synonyms: Vec::new(),
            opposites: Vec::new(),
            read_as: Vec::new(),
            xrefs: Vec::new(),
            summary: Text::default(),
            broad: self.broad[place],
            given: self.given[place],
        };
        let source = |(id, layer): &(&str, Layer)| Source {
            id: SourceId::new(*id),
            title: text(id),
            authors: Vec::new(),
            year: None,
            venue: Text::default(),
            language: "en".to_owned(),
            kind: "review".to_owned(),
            layer: *layer,
            license: "none".to_owned(),
            url: None,
            doi: None,
            pmid: None,
            notes: vec![Note {
                id: NoteId::new(format!("{id}/all")),
                section: "1".to_owned(),
                text: text("all"),
                mentions: Vec::new(),
                erratum: Text::default(),
                caution: Text::default(),
                doi: None,
                pmid: None,
            }],
        };
        let relation = |edge: &Edge| Relation {
            id: self.id(edge).as_str().into(),
            subject: self.entity(edge.subject),
            effect: edge.effect,
            object: self.entity(edge.object),
            when: context(&edge.when),
            evidence: edge.evidence.iter().map(proof).collect(),
            mechanisms: edge.stories().into_iter().map(Into::into).collect(),
        };
        let relations: BTreeMap<_, _> =
            self.edges.iter().map(relation).map(|relation| (relation.id.clone(), relation)).collect();
        let story = |id: &&str| Mechanism {
            id: (*id).into(),
            theme: "stories".into(),
            title: text(id),
            summary: Text::default(),
            relations: relations
                .values()
                .filter(|it| it.mechanisms.contains(&(*id).into()))
                .map(|it| it.id.clone())
                .collect(),
        };
        let mechanisms = STORIES.iter().map(story).map(|story| (story.id.clone(), story)).collect();
        let kind = |id: &str| Kind { id: id.into(), name: text(id), intervention: id == "intervention" };
        let kinds = ["intervention", "thing"].map(kind);
        Records {
            kinds: kinds.into_iter().map(|kind| (kind.id.clone(), kind)).collect(),
            facets: Facets::new(
                FACETS
                    .iter()
                    .map(|it| facet(FacetRole::Condition, it))
                    .chain([facet(FacetRole::Observed, &SPECIES)])
                    .collect(),
            ),
            entities: (0..self.names.len()).map(|place| (self.entity(place), entity(place))).collect(),
            sources: SOURCES.iter().map(source).map(|source| (source.id.clone(), source)).collect(),
            mechanisms,
            relations,
            ..Records::default()
        }
    }
}

fn proof(proof: &Proof) -> Evidence {
    Evidence {
        note: NoteId::new(format!("{}/all", SOURCES[proof.source].0)),
        strength: proof.strength,
        certainty: proof.certainty,
        stance: proof.stance,
        observed: Context::new(proof.species.map(|species| (SPECIES.0.into(), species.into()))),
        mechanism: STORIES[proof.story].into(),
    }
}

pub(super) fn context(when: &When) -> Context {
    Context::new(when.iter().map(|(facet, value)| ((*facet).into(), (*value).into())))
}

pub(super) fn whens() -> impl Strategy<Value = When> {
    let value = |facet: usize| {
        let (id, values) = FACETS[facet];
        let values: Vec<_> = values.iter().map(|(value, _)| *value).collect();
        prop_oneof![2 => Just(None), 1 => proptest::sample::select(values).prop_map(move |value| Some((id, value)))]
    };
    (value(0), value(1), value(2)).prop_map(|(a, b, c)| a.into_iter().chain(b).chain(c).collect())
}

fn evidence() -> impl Strategy<Value = Proof> {
    let stance = prop_oneof![
        8 => Just(Stance::Supports),
        2 => Just(Stance::Disputes),
        1 => Just(Stance::NoEvidence),
    ];
    let strength = proptest::sample::select(vec![
        Strength::Review,
        Strength::Review,
        Strength::HumanTrial,
        Strength::HumanTrial,
        Strength::HumanCohort,
        Strength::Animal,
        Strength::Cell,
        Strength::Database,
        Strength::Opinion,
    ]);
    let certainty = prop_oneof![
        6 => Just(Certainty::Stated),
        1 => Just(Certainty::Hedged),
        1 => Just(Certainty::Hypothesis),
        2 => Just(Certainty::Implied),
    ];
    let all: Vec<&'static str> = SPECIES.1.iter().map(|(id, _)| *id).collect();
    let species = prop_oneof![1 => Just(None), 3 => proptest::sample::select(all).prop_map(Some)];
    let story = 0..STORIES.len();
    (0..SOURCES.len(), strength, certainty, stance, species, story).prop_map(
        |(source, strength, certainty, stance, species, story)| Proof {
            source,
            strength,
            certainty,
            stance,
            species,
            story,
        },
    )
}

fn edge(entities: usize) -> impl Strategy<Value = Edge> {
    let effect = prop_oneof![
        6 => Just(Effect::Increases),
        2 => Just(Effect::Activates),
        5 => Just(Effect::Decreases),
        2 => Just(Effect::Regulates),
        1 => Just(Effect::NoEffect),
        5 => Just(Effect::IsA),
        1 => Just(Effect::PartOf),
        1 => Just(Effect::LowIsCriterionOf),
        1 => Just(Effect::HighIsCriterionOf),
        1 => Just(Effect::CorrelatesPositively),
        1 => Just(Effect::CorrelatesNegatively),
        1 => Just(Effect::Correlates),
    ];
    let evidence = proptest::collection::vec(evidence(), 1..4);
    (0..entities, effect, 0..entities, whens(), evidence).prop_map(|(subject, effect, object, when, evidence)| Edge {
        subject,
        effect,
        object,
        when,
        evidence,
    })
}

/// Worlds of up to six entities with up to fourteen relations, and wider ones with longer paths.
pub(super) fn worlds() -> impl Strategy<Value = World> {
    let of = |(entities, relations): (usize, usize)| {
        let names = Just((0..entities).map(|place| format!("e{place}")).collect::<Vec<_>>());
        let edges = proptest::collection::vec(edge(entities), 0..=relations);
        let few = || prop_oneof![1 => Just(vec![false; entities]), 2 => proptest::collection::vec(proptest::bool::weighted(0.3), entities)];
        (names, edges, few(), few()).prop_map(|(names, edges, broad, given)| World {
            broad,
            given,
            ..World::with(names, edges)
        })
    };
    prop_oneof![5 => (2_usize..7, Just(14)), 1 => (7_usize..10, Just(20))].prop_flat_map(of)
}

/// Selections, half of them without any filter.
pub(super) fn selections() -> impl Strategy<Value = Filters> {
    let seen = prop_oneof![3 => Just(None), 1 => (0..SPECIES.1.len()).prop_map(|at| Some(SPECIES.1[at].0))];
    let some = (whens(), seen, 0..4_usize, 0..4_usize, 0..4_usize, any::<[bool; 4]>()).prop_map(
        |(when, seen, layer, source, strength, flags)| {
            let mut filters = Filters { when: context(&when), include_associations: flags[2], ..Filters::default() };
            filters.observed = Context::new(seen.map(|species| (SPECIES.0.into(), species.into())));
            filters.layers.extend(Layer::ALL.get(layer));
            filters.sources.extend(SOURCES.get(source + 1).map(|(id, _)| SourceId::new(*id)));
            let strengths = [
                &[Strength::Review][..],
                &[Strength::HumanTrial],
                &[Strength::Cell, Strength::Animal, Strength::HumanCohort],
            ];
            filters.strengths.extend(strengths.get(strength).copied().into_iter().flatten());
            (filters.no_contested, filters.no_implied) = (flags[0] && layer == 3, flags[1]);
            filters.no_hypotheses = flags[3];
            filters
        },
    );
    let asked = (whens(), any::<bool>()).prop_map(|(when, include_associations)| Filters {
        when: context(&when),
        include_associations,
        ..Filters::default()
    });
    prop_oneof![2 => Just(Filters::default()), 3 => asked, 2 => some]
}

/// A world and two entities of it.
pub(super) fn pairs() -> impl Strategy<Value = (World, usize, usize)> {
    worlds().prop_flat_map(|world| {
        let entities = world.names.len();
        (Just(world), 0..entities, 1..entities).prop_map(move |(world, from, away)| (world, from, (from + away) % entities))
    })
}
