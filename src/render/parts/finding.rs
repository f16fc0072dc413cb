//! What an answer about two entities says: the nearest first, then what all routes say, then what it rests on.

use std::collections::BTreeSet;

use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::model::id::SourceId;
use crate::query::answer::{Basis, EntityRef, LeftOut, Nearest, RelationRecord, SignCounts, Verdict};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::frame::readings;
use crate::render::parts::verdict;
use crate::render::role::Role;
use crate::render::view::View;
use crate::render::words::frame::FrameWords;
use crate::render::words::pair::PairWords;
use crate::render::words::{Phrase, Unit};

/// What an answer about two entities says, whichever question it answers.
pub(crate) struct Finding<'a> {
    /// The first entity.
    pub(crate) from: &'a EntityRef,
    /// The second entity.
    pub(crate) to: &'a EntityRef,
    /// The verdict over all routes.
    pub(crate) verdict: Verdict,
    /// The verdict at the shortest length.
    pub(crate) nearest: Option<&'a Nearest>,
    /// What the verdict rests on.
    pub(crate) basis: Option<Basis>,
    /// Whether all routes were counted.
    pub(crate) complete: bool,
    /// All routes by sign.
    pub(crate) counts: SignCounts,
    /// The length of the shortest route that raises and of the shortest that lowers, where known.
    pub(crate) shortest: (Option<usize>, Option<usize>),
    /// How many sources speak of the pair itself, where known.
    pub(crate) direct_sources: Option<usize>,
    /// How many sources found no effect.
    pub(crate) null_sources: usize,
    /// The conditions asked for.
    pub(crate) when: &'a Context,
    /// The greatest length.
    pub(crate) max_steps: usize,
    /// What the filters left out.
    pub(crate) left_out: &'a [LeftOut],
    /// How long the shortest path is where it is longer than the greatest length.
    pub(crate) beyond: Option<usize>,
}

/// Makes the finding of a question about two entities from what its answer says, whichever question it is. What only some of them
/// know is still missing: the shortest routes of each sign, and sources.
macro_rules! finding {
    ($question:expr, $answer:expr) => {
        $crate::render::parts::finding::Finding {
            from: &$answer.from,
            to: &$answer.to,
            verdict: $answer.verdict,
            nearest: $answer.nearest.as_ref(),
            basis: $answer.basis,
            complete: $answer.complete,
            counts: $answer.counts,
            shortest: (None, None),
            direct_sources: None,
            null_sources: 0,
            when: &$question.filters.when,
            max_steps: $question.max_steps,
            left_out: &$answer.left_out,
            beyond: $answer.beyond,
        }
    };
}
pub(crate) use finding;

impl<'a> Finding<'a> {
    /// Returns the finding with the sources that speak of the pair itself, counted from its relations.
    pub(crate) fn of_direct(self, relations: &'a [RelationRecord]) -> Self {
        let is_null = |relation: &&RelationRecord| relation.sign == Some(Sign::Zero);
        let signed = relations.iter().filter(|relation| !is_null(relation));
        Self { direct_sources: Some(sources(signed)), null_sources: sources(relations.iter().filter(is_null)), ..self }
    }

    /// Returns the finding with the sources of studies that found no effect.
    pub(crate) fn of_null(self, relations: &'a [RelationRecord]) -> Self {
        Self { null_sources: sources(relations.iter()), ..self }
    }

    /// Adds how the names were read and the verdict: the first lines of an answer.
    pub(crate) fn tell(&self, naming: Naming<'_>, view: &mut View) {
        let lang = naming.lang;
        readings(naming, &[self.from, self.to], view);
        let when = || Line::from(naming.conditions(self.when));
        if self.basis == Some(Basis::General) {
            view.paragraph(PairWords::BasisGeneral.fill(lang, &[when()]));
        }
        view.paragraph(self.headline(naming));
        if self.direct_sources == Some(0) && self.nearest.is_some_and(|nearest| nearest.steps > 1) {
            view.paragraph(PairWords::Inference.text(lang));
        }
        if self.basis == Some(Basis::Stated) {
            view.paragraph(PairWords::BasisStated.fill(lang, &[when()]));
        }
        view.paragraph(self.within(naming));
        if let (Verdict::None, Some(steps)) = (self.verdict, self.beyond) {
            view.paragraph(PairWords::Beyond.fill(lang, &[Unit::Step.count(lang, steps).into()]));
        }
        if !self.complete {
            view.paragraph(Line::of(Role::Disputed, FrameWords::SoFar.text(lang)));
        }
    }

    fn headline(&self, naming: Naming<'_>) -> Line {
        let lang = naming.lang;
        let steps = |number| Line::from(Unit::Step.count(lang, number));
        let pair = [naming.asked(self.from), naming.asked(self.to), steps(self.max_steps)];
        let Some(nearest) = self.nearest else {
            return match self.verdict {
                Verdict::None if self.null_sources > 0 => {
                    let sources = Unit::Source.count(lang, self.null_sources);
                    let [from, to, _] = pair;
                    PairWords::NoEffect.fill(lang, &[from, to, sources.into()])
                }
                Verdict::None if self.left_out.is_empty() && self.direct_sources.is_none() => {
                    PairWords::NoPath.fill(lang, &pair)
                }
                Verdict::None if self.left_out.is_empty() => PairWords::Nothing.fill(lang, &pair),
                Verdict::None => PairWords::NothingFiltered.fill(lang, &pair),
                _ => PairWords::Acts.fill(lang, &pair),
            };
        };
        let does = verdict::does(naming, nearest.verdict, &pair);
        match (nearest.steps, self.direct_sources) {
            (1, Some(sources)) => PairWords::DirectlyBy.fill(lang, &[does, Unit::Source.count(lang, sources).into()]),
            (1, None) => PairWords::Directly.fill(lang, &[does]),
            (more, _) => PairWords::InSteps.fill(lang, &[does, steps(more)]),
        }
    }

    fn within(&self, naming: Naming<'_>) -> Line {
        let lang = naming.lang;
        let steps = |number| Line::from(Unit::Step.count(lang, number));
        let routes = |number| Line::from(Unit::Route.count(lang, number));
        let limit = steps(self.max_steps);
        let SignCounts { plus, minus, unknown } = self.counts;
        let signed = match (plus, minus) {
            (0, 0) if unknown == 0 => return Line::new(),
            (0, 0) => return PairWords::AllUnsigned.fill(lang, &[limit, routes(unknown)]),
            (1, 0) | (0, 1) => PairWords::OneRoute.fill(lang, &[limit]),
            (2, 0) | (0, 2) => PairWords::BothAgree.fill(lang, &[limit]),
            (all, 0) | (0, all) => PairWords::AllAgree.fill(lang, &[limit, routes(all)]),
            _ => {
                let later = match self.shortest {
                    (Some(raising), Some(lowering)) if raising > lowering => {
                        PairWords::RaisersLater.fill(lang, &[steps(raising)])
                    }
                    (Some(raising), Some(lowering)) if lowering > raising => {
                        PairWords::LowerersLater.fill(lang, &[steps(lowering)])
                    }
                    _ => Line::new(),
                };
                let raise = Unit::RouteRaises.count(lang, plus).into();
                PairWords::SidesDiffer.fill(lang, &[limit, raise, Unit::Lowers.count(lang, minus).into(), later])
            }
        };
        if unknown == 0 {
            return signed;
        }
        let blank = if lang.is_chinese() { "" } else { " " };
        signed.text(blank).then(PairWords::AndUnsigned.fill(lang, &[routes(unknown)]))
    }
}

/// Counts the sources that support relations.
fn sources<'a>(relations: impl Iterator<Item = &'a RelationRecord>) -> usize {
    let items = relations.flat_map(|relation| &relation.evidence).filter(|item| item.stance == Stance::Supports);
    items.map(|item| &item.source).collect::<BTreeSet<&SourceId>>().len()
}
