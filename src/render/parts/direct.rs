//! What is recorded of a pair itself, sorted by what it says, and how many sources say it.

use std::collections::BTreeSet;

use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::model::id::SourceId;
use crate::query::answer::RelationRecord;

/// What is recorded of a pair itself: causal relations from the one straight to the other.
pub(crate) struct Direct<'a> {
    /// Those that evidence supports, with a direction or without.
    pub(crate) signed: Vec<&'a RelationRecord>,
    /// Studies that found no effect.
    pub(crate) null: Vec<&'a RelationRecord>,
    /// Those that evidence speaks against alone.
    pub(crate) denied: Vec<&'a RelationRecord>,
    /// Those of which a source says that there is no evidence yet.
    pub(crate) not_yet: Vec<&'a RelationRecord>,
}

impl<'a> Direct<'a> {
    /// Sorts relations by what is said.
    pub(crate) fn new(relations: &'a [RelationRecord]) -> Self {
        let mut direct = Self { signed: Vec::new(), null: Vec::new(), denied: Vec::new(), not_yet: Vec::new() };
        for relation in relations {
            if relation.evidence.iter().any(|item| item.stance == Stance::NoEvidence) {
                direct.not_yet.push(relation);
            }
            match (relation.is_supported(), relation.sign) {
                (true, Some(Sign::Zero)) => direct.null.push(relation),
                (true, _) => direct.signed.push(relation),
                (false, _) if relation.is_denied() => direct.denied.push(relation),
                (false, _) => {}
            }
        }
        direct
    }

    /// Returns `true` if something that is supported has a direction, and speaks of the conditions asked for.
    pub(crate) fn has_direction(&self, when: &Context) -> bool {
        let is_directed = |relation: &&&RelationRecord| matches!(relation.sign, Some(Sign::Plus | Sign::Minus));
        self.signed.iter().filter(is_directed).any(|relation| relation.context.speaks_of(when))
    }

    /// Returns `true` if what is supported is contested: by evidence against it, by a study that found nothing, or by the other sign.
    pub(crate) fn is_disputed(&self) -> bool {
        self.signed.iter().any(|relation| relation.contested)
    }

    /// Counts the sources that speak against what is supported, or against all of it.
    pub(crate) fn disputing(&self) -> usize {
        disputing(self.signed.iter().chain(&self.denied).copied())
    }
}

/// Counts the sources that support relations.
pub(crate) fn sources<'a>(relations: impl Iterator<Item = &'a RelationRecord>) -> usize {
    let items = relations.flat_map(|relation| &relation.evidence).filter(|item| item.stance == Stance::Supports);
    items.map(|item| &item.source).collect::<BTreeSet<&SourceId>>().len()
}

/// Counts the sources that dispute relations.
pub(crate) fn disputing<'a>(relations: impl Iterator<Item = &'a RelationRecord>) -> usize {
    let items = relations.flat_map(|relation| &relation.evidence).filter(|item| item.stance == Stance::Disputes);
    items.map(|item| &item.source).collect::<BTreeSet<&SourceId>>().len()
}
