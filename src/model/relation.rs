//! Relations, the edges of the graph.

use borsh::{BorshDeserialize, BorshSerialize};

use super::condition::Context;
use super::effect::Effect;
use super::evidence::Evidence;
use super::id::{EntityId, MechanismId, RelationId};

/// One signed edge. The same subject, effect, object and conditions in two mechanisms are one relation with the evidence of both.
#[derive(Clone, Debug, PartialEq, BorshSerialize, BorshDeserialize)]
pub struct Relation {
    /// Its identifier, made of the four fields below.
    pub id: RelationId,
    /// What acts.
    pub subject: EntityId,
    /// What more of the subject does.
    pub effect: Effect,
    /// What is acted on.
    pub object: EntityId,
    /// The conditions that it was stated under; empty means that nothing was said, not that it always holds.
    pub when: Context,
    /// Why it stands, in the order of mechanisms and then as written; never empty.
    pub evidence: Vec<Evidence>,
    /// The mechanisms that state it, in the order of their ids.
    pub mechanisms: Vec<MechanismId>,
}

impl Relation {
    /// Returns the identifier of a relation of these parts: `subject/effect/object`, then `/facet=value` for each condition in
    /// the order of the facets' ids. For a symmetric effect the smaller entity id comes first.
    pub fn id_of(subject: &EntityId, effect: Effect, object: &EntityId, when: &Context) -> RelationId {
        let (first, second) = if effect.is_symmetric() && object < subject { (object, subject) } else { (subject, object) };
        let mut id = format!("{first}/{effect}/{second}");
        for (facet, value) in when.iter() {
            id.extend(["/", facet.as_str(), "=", value.as_str()]);
        }
        RelationId::new(id)
    }
}
