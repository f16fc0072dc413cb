//! The shipped knowledge, held against the documents that it restates.
//!
//! What is expected here was read in the documents, not in the program's answers: `data/golden.yaml` names the section that says
//! so.

mod best_notes;
mod contested;
mod golden;
mod interventions;
mod joins;
mod loops;
mod names;
mod notes;
mod questions;
mod sections;
mod traces;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use sarcograph::graph::MechanismGraph;
use sarcograph::graph::filters::Filters;
use sarcograph::model::condition::{Context, FacetRole};
use sarcograph::model::effect::{Effect, Sign};
use sarcograph::model::id::EntityId;
use sarcograph::model::knowledge::Knowledge;
use sarcograph::model::names::{Lookup, Tier};
use sarcograph::model::relation::Relation;
use sarcograph::model::source::Layer;
use sarcograph::query::answer::EntityRef;

use crate::support;

/// The graph of the knowledge that the program carries.
static GRAPH: LazyLock<&'static MechanismGraph> = LazyLock::new(|| support::shipped().graph());

fn knowledge() -> &'static Knowledge {
    GRAPH.knowledge()
}

/// Reads a name as the command line does.
fn asked(text: &str) -> EntityRef {
    let found = knowledge().names().find_entity(text);
    let Lookup::Found(holder) = &found else { unreachable!("{text}: {found:?}") };
    EntityRef {
        text: text.to_owned(),
        id: holder.target.id().into(),
        opposite: holder.tier == Tier::Opposite,
        read_as: (holder.tier == Tier::ReadAs).then(|| holder.spelling.clone()),
    }
}

/// Asks for an entity by its id.
fn literal(id: &EntityId) -> EntityRef {
    EntityRef { text: id.to_string(), id: id.clone(), opposite: false, read_as: None }
}

/// Reads a condition as the command line does.
fn when(value: &str) -> Context {
    let found = knowledge().facets.find(FacetRole::Condition, None, value);
    assert_eq!(found.len(), 1, "{value}: {found:?}");
    Context::new(found)
}

/// Nothing but the documents.
fn documents_alone() -> Filters {
    Filters { layers: BTreeSet::from([Layer::Documents]), ..Filters::default() }
}

/// The document relations that can be steps with a sign: subject, object, sign.
fn signed_pairs() -> BTreeSet<(&'static EntityId, &'static EntityId, Sign)> {
    let is_stated = |relation: &&Relation| {
        relation.effect.is_causal()
            && relation.evidence.iter().any(|evidence| knowledge().layer(&evidence.note) == Some(Layer::Documents))
    };
    let sign = |effect: Effect| effect.sign().filter(|sign| matches!(sign, Sign::Plus | Sign::Minus));
    (knowledge().relations.values().filter(is_stated))
        .filter(|relation| relation.subject != relation.object)
        .filter_map(|relation| Some((&relation.subject, &relation.object, sign(relation.effect)?)))
        .collect()
}

/// Fails with all that is wrong, a line each.
#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
