//! Whether verdicts stay what they are where longer paths are looked at.

use petgraph::graph::NodeIndex;

use super::judge::Pair;
use super::tally::Tally;
use crate::algo::signed_walks::SignedWalks;
use crate::algo::simple_paths::SimplePaths;
use crate::graph::FilteredGraph;
use crate::graph::direction::Direction;
use crate::model::effect::Sign;
use crate::query::answer::{Basis, Firmness, Verdict};

/// Looks beyond the greatest length of questions for paths that say the opposite of a verdict, for one pair after another.
///
/// Walks are looked at first: where none has the other sign, no path has it. Else paths are looked for, shortest first, along the
/// walks that can still give that sign. Each pair may use an equal part of what those before it left of a work limit.
pub(crate) struct FirmSearch<'a> {
    filtered: &'a FilteredGraph<'a>,
    firm_steps: usize,
    work_left: usize,
    pairs_left: usize,
    /// The walks that lead to the entity looked at last.
    walks: Option<(NodeIndex, SignedWalks<'a>)>,
}

/// What was found beyond the greatest length.
enum Opposite {
    /// The shortest path of the other sign has so many steps.
    At(usize),
    /// There is none.
    Nowhere,
    /// The work limit came first.
    Unsettled,
}

/// What paths have to pass and what they may not pass.
#[derive(Clone, Copy, Default)]
pub(crate) struct Passing<'p> {
    /// Entities that each path passes.
    pub(crate) via: &'p [NodeIndex],
    /// Entities that no path passes.
    pub(crate) avoid: &'p [NodeIndex],
}

impl<'a> FirmSearch<'a> {
    /// Prepares a search up to `firm_steps` for so many pairs; where it is 0, nothing is looked for.
    pub(crate) fn new(filtered: &'a FilteredGraph<'_>, firm_steps: usize, max_work: usize, pairs: usize) -> Self {
        Self { filtered, firm_steps, work_left: max_work, pairs_left: pairs, walks: None }
    }

    /// Tells whether what the paths of a pair say stays, from their tally and whether all of them were seen.
    pub(crate) fn judge(&mut self, pair: Pair, tally: &Tally, complete: bool, passing: Passing<'_>) -> Firmness {
        self.judge_all(tally, complete, pair.max_steps, pair.to, &[(pair.from, false, passing)])
    }

    /// The same for the paths from several entities to one. With each entity, whether the signs of its paths are turned.
    pub(crate) fn judge_all(
        &mut self,
        tally: &Tally,
        complete: bool,
        max_steps: usize,
        to: NodeIndex,
        starts: &[(NodeIndex, bool, Passing<'_>)],
    ) -> Firmness {
        let share = self.work_left / self.pairs_left.max(1);
        self.pairs_left = self.pairs_left.saturating_sub(1);
        let opposite = match tally.counts(false).verdict() {
            Verdict::Unknown | Verdict::None => return Firmness::default(),
            Verdict::Ambiguous => return Firmness { firm: Some(false), differs_from: tally.differs_from() },
            Verdict::Increases => Sign::Minus,
            Verdict::Decreases => Sign::Plus,
        };
        if !complete || self.firm_steps == 0 {
            return Firmness::default();
        }
        // What a path of unknown direction says may be the opposite.
        let mut is_settled = tally.counts(false).unknown == 0;
        let mut firmness = Firmness { firm: is_settled.then_some(true), differs_from: None };
        if max_steps >= self.firm_steps {
            return firmness;
        }
        for (from, is_turned, passing) in starts {
            let limits = (max_steps, share / starts.len());
            let sign = opposite.turned(*is_turned);
            match self.first_of_sign((*from, to), sign, tally.basis() == Some(Basis::Stated), limits, *passing) {
                Opposite::At(length) => {
                    let nearest = firmness.differs_from.map_or(length, |nearest| nearest.min(length));
                    firmness = Firmness { firm: Some(false), differs_from: Some(nearest) };
                }
                Opposite::Nowhere => (),
                Opposite::Unsettled => is_settled = false,
            }
        }
        if !is_settled && firmness.differs_from.is_none() {
            firmness.firm = None;
        }
        firmness
    }

    /// Looks for the shortest path of a sign that is longer than `max_steps`.
    fn first_of_sign(
        &mut self,
        (from, to): (NodeIndex, NodeIndex),
        sign: Sign,
        is_stated: bool,
        (max_steps, max_work): (usize, usize),
        Passing { via, avoid }: Passing<'_>,
    ) -> Opposite {
        if self.work_left == 0 {
            return Opposite::Unsettled;
        }
        let filtered = self.filtered;
        let walks = match self.walks.take() {
            Some((end, walks)) if end == to => walks,
            _ => {
                let walks = SignedWalks::new(filtered, to, Direction::Upstream, self.firm_steps);
                self.work_left = self.work_left.saturating_sub(walks.work);
                walks
            }
        };
        let is_walked = walks.least(from, sign).is_some();
        let found = if is_walked {
            let mut search = SimplePaths::between(filtered, from, to, self.firm_steps);
            let max_work = max_work.min(self.work_left);
            search.limit_work(max_work);
            search.look_for(sign, &walks);
            search.skip(max_steps);
            for entity in avoid {
                search.bar(*entity);
            }
            let found = first(&mut search, sign, is_stated, via);
            self.work_left = self.work_left.saturating_sub(max_work - search.work_left());
            found
        } else {
            Opposite::Nowhere
        };
        self.walks = Some((to, walks));
        found
    }
}

/// Looks for the first path of a sign, stated where that is asked for.
fn first(search: &mut SimplePaths<'_>, sign: Sign, is_stated: bool, via: &[NodeIndex]) -> Opposite {
    while search.next_length() {
        while let Some(found) = search.advance() {
            let has_sign = found.stated.contains(sign) || !is_stated && found.general.contains(sign);
            if has_sign && via.iter().all(|entity| search.entities().contains(entity)) {
                return Opposite::At(search.length());
            }
        }
    }
    if search.is_exhausted() { Opposite::Unsettled } else { Opposite::Nowhere }
}
