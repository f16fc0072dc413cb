//! Facets that tell the paths that raise from those that lower.

use std::collections::{BTreeMap, BTreeSet};

use crate::algo::signs::Signs;
use crate::algo::simple_paths::SimplePaths;
use crate::graph::ContextJoins;
use crate::model::condition::Facets;
use crate::model::effect::Sign;
use crate::model::id::{FacetId, ValueId};
use crate::query::answer::Split;

/// The signs seen under each context.
#[derive(Default)]
pub(crate) struct Sides {
    seen: Vec<Signs>,
}

impl Sides {
    /// Adds the meanings of the route found.
    pub(crate) fn add(&mut self, search: &SimplePaths<'_>) {
        for (context, sign) in search.meanings() {
            if self.seen.len() <= context.index() {
                self.seen.resize(context.index() + 1, Signs::default());
            }
            self.seen[context.index()].insert(sign);
        }
    }

    /// Returns the first facet, by id, of which some paths that raise and some that lower state values, and the values of the one
    /// side exclude those of the other.
    pub(crate) fn split(&self, facets: &Facets, joins: &ContextJoins<'_>, turn: bool) -> Option<Split> {
        let mut sides: BTreeMap<&FacetId, [BTreeSet<&ValueId>; 2]> = BTreeMap::new();
        for (context, signs) in joins.all().zip(&self.seen).filter(|(_, signs)| !signs.is_empty()) {
            for (facet, value) in joins.written(context).iter() {
                let values = sides.entry(facet).or_default();
                for (sign, values) in [Sign::Plus, Sign::Minus].into_iter().zip(values) {
                    if signs.contains(sign.turned(turn)) {
                        values.insert(value);
                    }
                }
            }
        }
        let excludes = |(facet, [increasing, decreasing]): &(&FacetId, [BTreeSet<&ValueId>; 2])| {
            let exclude = |a: &ValueId| decreasing.iter().all(|b| facets.narrower(facet, a, b).is_none());
            !increasing.is_empty() && !decreasing.is_empty() && increasing.iter().all(|a| exclude(a))
        };
        let (facet, values) = sides.into_iter().find(excludes)?;
        let [increasing, decreasing] = values.map(|values| values.into_iter().cloned().collect());
        Some(Split { facet: facet.clone(), increasing, decreasing })
    }
}
