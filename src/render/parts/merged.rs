//! What reads the same is told once: relations and paths that differ in their verb alone, with the evidence of all.

use crate::query::answer::{RelationRecord, SignedPath};

/// Returns relations with those that read the same, ends, sign and conditions alike, told once: in their order, with the evidence of
/// all of them.
pub(crate) fn merged(relations: &[RelationRecord]) -> Vec<RelationRecord> {
    let mut told: Vec<RelationRecord> = Vec::new();
    for relation in relations {
        match told.iter_mut().find(|other| read_the_same(other, relation)) {
            Some(other) => *other = other.with_evidence_of(relation),
            None => told.push(relation.clone()),
        }
    }
    told
}

/// Returns paths with those that read the same told once: in their order, each step with the evidence of all of them.
pub(crate) fn merged_paths(paths: &[SignedPath]) -> Vec<SignedPath> {
    let mut told: Vec<SignedPath> = Vec::new();
    for path in paths {
        let is_same = |other: &&mut SignedPath| {
            other.entities == path.entities
                && other.relations.iter().zip(&path.relations).all(|(one, other)| read_the_same(one, other))
        };
        match told.iter_mut().find(is_same) {
            Some(other) => {
                for (relation, twin) in other.relations.iter_mut().zip(&path.relations) {
                    *relation = relation.with_evidence_of(twin);
                }
            }
            None => told.push(path.clone()),
        }
    }
    told
}

/// Returns `true` if two relations are told by the same row but for their evidence.
fn read_the_same(one: &RelationRecord, other: &RelationRecord) -> bool {
    (&one.subject, &one.object, one.sign, one.causal, &one.context)
        == (&other.subject, &other.object, other.sign, other.causal, &other.context)
        && (one.effect == other.effect || one.causal)
}
