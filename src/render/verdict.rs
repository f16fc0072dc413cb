//! Verdicts as sentences: the nearest first, then what all routes say, then what it rests on.

use std::collections::BTreeSet;

use super::naming::Naming;
use super::palette::{Mark, Role};
use super::view::{Line, View};
use super::words::answer::Answer;
use super::words::system::System;
use super::words::{Phrase, Unit};
use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::model::evidence::Stance;
use crate::model::id::SourceId;
use crate::query::answer::{Basis, EntityRef, LeftOut, Nearest, RelationRecord, SignCounts, Verdict};

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
        $crate::render::verdict::Finding {
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
            view.paragraph(Answer::BasisGeneral.fill(lang, &[when()]));
        }
        view.paragraph(self.headline(naming));
        if self.direct_sources == Some(0) && self.nearest.is_some_and(|nearest| nearest.steps > 1) {
            view.paragraph(Answer::Inference.text(lang));
        }
        if self.basis == Some(Basis::Stated) {
            view.paragraph(Answer::BasisStated.fill(lang, &[when()]));
        }
        view.paragraph(self.within(naming));
        if let (Verdict::None, Some(steps)) = (self.verdict, self.beyond) {
            view.paragraph(Answer::Beyond.fill(lang, &[Unit::Step.count(lang, steps).into()]));
        }
        if !self.complete {
            view.paragraph(Line::of(Role::Disputed, Answer::SoFar.text(lang)));
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
                    Answer::NoEffect.fill(lang, &[from, to, sources.into()])
                }
                Verdict::None if self.left_out.is_empty() && self.direct_sources.is_none() => {
                    Answer::NoPath.fill(lang, &pair)
                }
                Verdict::None if self.left_out.is_empty() => Answer::Nothing.fill(lang, &pair),
                Verdict::None => Answer::NothingFiltered.fill(lang, &pair),
                _ => Answer::Acts.fill(lang, &pair),
            };
        };
        let does = does(naming, nearest.verdict, &pair);
        match (nearest.steps, self.direct_sources) {
            (1, Some(sources)) => Answer::DirectlyBy.fill(lang, &[does, Unit::Source.count(lang, sources).into()]),
            (1, None) => Answer::Directly.fill(lang, &[does]),
            (more, _) => Answer::InSteps.fill(lang, &[does, steps(more)]),
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
            (0, 0) => return Answer::AllUnsigned.fill(lang, &[limit, routes(unknown)]),
            (1, 0) | (0, 1) => Answer::OneRoute.fill(lang, &[limit]),
            (2, 0) | (0, 2) => Answer::BothAgree.fill(lang, &[limit]),
            (all, 0) | (0, all) => Answer::AllAgree.fill(lang, &[limit, routes(all)]),
            _ => {
                let later = match self.shortest {
                    (Some(raising), Some(lowering)) if raising > lowering => {
                        Answer::RaisersLater.fill(lang, &[steps(raising)])
                    }
                    (Some(raising), Some(lowering)) if lowering > raising => {
                        Answer::LowerersLater.fill(lang, &[steps(lowering)])
                    }
                    _ => Line::new(),
                };
                let raise = Unit::RouteRaises.count(lang, plus).into();
                Answer::SidesDiffer.fill(lang, &[limit, raise, Unit::Lowers.count(lang, minus).into(), later])
            }
        };
        if unknown == 0 {
            return signed;
        }
        let blank = if lang.is_chinese() { "" } else { " " };
        signed.text(blank).then(Answer::AndUnsigned.fill(lang, &[routes(unknown)]))
    }
}

/// Counts the sources that support relations.
fn sources<'a>(relations: impl Iterator<Item = &'a RelationRecord>) -> usize {
    let items = relations.flat_map(|relation| &relation.evidence).filter(|item| item.stance == Stance::Supports);
    items.map(|item| &item.source).collect::<BTreeSet<&SourceId>>().len()
}

/// Counts routes by sign, those that occur: `66 routes raise, 6 lower`.
pub(crate) fn counts(naming: Naming<'_>, counts: SignCounts) -> Line {
    let lang = naming.lang;
    let mut parts: Vec<Line> = Vec::new();
    parts.extend((counts.plus > 0).then(|| Unit::RouteRaises.count(lang, counts.plus).into()));
    let lower = if counts.plus > 0 { Unit::Lowers } else { Unit::RouteLowers };
    parts.extend((counts.minus > 0).then(|| lower.count(lang, counts.minus).into()));
    let unknown = || Answer::OfUnknown.fill(lang, &[Unit::Route.count(lang, counts.unknown).into()]);
    parts.extend((counts.unknown > 0).then(unknown));
    Line::join(parts, if lang.is_chinese() { "，" } else { ", " })
}

/// Says what one thing does to another, by a verdict that has a direction.
pub(crate) fn does(naming: Naming<'_>, verdict: Verdict, pair: &[Line]) -> Line {
    let words = match verdict {
        Verdict::Increases => Answer::Raises,
        Verdict::Decreases => Answer::Lowers,
        Verdict::Ambiguous => Answer::Both,
        Verdict::Unknown | Verdict::None => Answer::Acts,
    };
    words.fill(naming.lang, pair)
}

/// Says what a path does, in a word.
pub(crate) fn of_sign(naming: Naming<'_>, sign: Sign) -> Line {
    let words = match sign {
        Sign::Plus => Answer::PathRaises,
        Sign::Minus => Answer::PathLowers,
        Sign::Unknown | Sign::Zero => Answer::PathUnsigned,
    };
    Line::of(Role::of_sign(sign), words.text(naming.lang))
}

/// Adds a line for each name that was not read literally, and for each opposite.
pub(crate) fn readings(naming: Naming<'_>, asked: &[&EntityRef], view: &mut View) {
    for asked in asked {
        let words = match (&asked.read_as, asked.opposite) {
            (Some(_), _) => Answer::ReadAs,
            (None, true) => Answer::Opposite,
            (None, false) => continue,
        };
        let text = Line::from(asked.text.trim());
        view.paragraph(Line::of(Role::Faint, words.fill(naming.lang, &[text, naming.entity_line(&asked.id)]).plain()));
    }
}

/// Adds a line for each filter that left something out.
pub(crate) fn left_out(naming: Naming<'_>, left_out: &[LeftOut], view: &mut View) {
    for filter in left_out {
        let parts = [filter.filter.clone(), filter.relations.to_string(), filter.of.to_string()].map(Line::from);
        view.paragraph(Answer::LeftOut.fill(naming.lang, &parts));
    }
}

/// Adds the first line of an answer. Where it is empty and filters have left something out, the filters are named as the frame.
pub(crate) fn headline(naming: Naming<'_>, line: Line, is_empty: bool, left_out: &[LeftOut], view: &mut View) {
    let line = if is_empty && !left_out.is_empty() {
        let starts_with_a_word = ["No ", "Nothing ", "With "].iter().any(|word| line.plain().starts_with(word));
        let text = line.plain();
        let text = if starts_with_a_word { text[..1].to_lowercase() + &text[1..] } else { text };
        System::UnderFilters.fill(naming.lang, &[text.into()])
    } else {
        line
    };
    view.paragraph(Line::of(Role::Heading, line.plain()));
}

/// Returns the verdict of the nearest paths, else that of all.
pub(crate) fn nearest(nearest: Option<&Nearest>, all: Verdict) -> Verdict {
    nearest.map_or(all, |nearest| nearest.verdict)
}

/// Tells whether farther paths say something else than the nearest ones do.
pub(crate) fn is_doubted(nearest: Option<&Nearest>, all: Verdict) -> bool {
    nearest.is_some_and(|nearest| nearest.verdict != all)
}

/// Says that nothing stated speaks of the conditions asked for.
pub(crate) fn silent(naming: Naming<'_>, when: &Context) -> Line {
    Line::of(Role::Faint, Answer::Unstated.fill(naming.lang, &[naming.conditions(when).into()]).plain())
}

/// Returns the marks of a verdict.
pub(crate) fn mark(verdict: Verdict) -> Line {
    match verdict {
        Verdict::Increases => Line::mark(Mark::Raises),
        Verdict::Decreases => Line::mark(Mark::Lowers),
        Verdict::Ambiguous => Line::mark(Mark::Raises).then(Line::mark(Mark::Lowers)),
        Verdict::Unknown | Verdict::None => Line::mark(Mark::Acts),
    }
}
