//! Verdicts in a word, a mark or a sentence.

use crate::model::condition::Context;
use crate::model::effect::Sign;
use crate::query::answer::{EntityRef, Firmness, Nearest, SignCounts, Verdict};
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::parts::amount::amount;
use crate::render::role::{Mark, Role};
use crate::render::words::amount::Amount;
use crate::render::words::pair::PairWords;
use crate::render::words::path::PathWords;
use crate::render::words::{Phrase, Unit};

/// Counts routes by sign, those that occur: `66 routes raise, 6 lower`.
pub(crate) fn counts(naming: Naming<'_>, counts: SignCounts) -> Line {
    let lang = naming.lang;
    let mut parts: Vec<Line> = Vec::new();
    parts.extend((counts.plus > 0).then(|| Unit::RouteRaises.count(lang, counts.plus).into()));
    let lower = if counts.plus > 0 { Unit::Lowers } else { Unit::RouteLowers };
    parts.extend((counts.minus > 0).then(|| lower.count(lang, counts.minus).into()));
    let unknown = || PairWords::OfUnknown.fill(lang, &[Unit::Route.count(lang, counts.unknown).into()]);
    parts.extend((counts.unknown > 0).then(unknown));
    Line::join(parts, if lang.is_chinese() { "，" } else { ", " })
}

/// Says what one thing does to another, by a verdict that has a direction.
pub(crate) fn does(naming: Naming<'_>, verdict: Verdict, to: &EntityRef, pair: &[Line]) -> Line {
    let words = match verdict {
        Verdict::Increases => PairWords::Raises,
        Verdict::Decreases => PairWords::Lowers,
        Verdict::Ambiguous => PairWords::Both,
        Verdict::Unknown | Verdict::None => PairWords::Acts,
    };
    amount_of(naming, to).fill(words, naming.lang, pair)
}

/// Returns what there is more or less of where an entity changes; of its opposite end, a level.
pub(crate) fn amount_of(naming: Naming<'_>, asked: &EntityRef) -> Amount {
    if asked.opposite { Amount::Level } else { amount(naming, &asked.id) }
}

/// Says what a path does, in a word.
pub(crate) fn of_sign(naming: Naming<'_>, sign: Sign) -> Line {
    let words = match sign {
        Sign::Plus => PathWords::PathRaises,
        Sign::Minus => PathWords::PathLowers,
        Sign::Unknown | Sign::Zero => PathWords::PathUnsigned,
    };
    Line::of(Role::of_sign(sign), words.text(naming.lang))
}

/// Returns the verdict of the nearest paths, else that of all.
pub(crate) fn nearest(nearest: Option<&Nearest>, all: Verdict) -> Verdict {
    nearest.map_or(all, |nearest| nearest.verdict)
}

/// Returns `true` if farther paths say something else than the nearest ones do.
pub(crate) fn is_doubted(nearest: Option<&Nearest>, all: Verdict) -> bool {
    nearest.is_some_and(|nearest| nearest.verdict != all)
}

/// Says that nothing stated speaks of the conditions asked for.
pub(crate) fn silent(naming: Naming<'_>, when: &Context) -> Line {
    Line::of(Role::Faint, PairWords::Unstated.fill(naming.lang, &[naming.conditions(when).into()]).plain())
}

/// Says in a word whether a verdict with a direction stays where longer paths are looked at; `None` where that is not known. What is
/// stated of the pair itself is not shaken by inferences: only these differ.
pub(crate) fn firm(naming: Naming<'_>, verdict: Verdict, firmness: Firmness, is_stated: bool) -> Option<Line> {
    let lang = naming.lang;
    match (verdict, firmness.firm, firmness.differs_from) {
        (Verdict::Increases | Verdict::Decreases, Some(true), _) => Some(Line::of(Role::Faint, PairWords::Firm.text(lang))),
        (Verdict::Increases | Verdict::Decreases, Some(false), Some(steps)) => {
            let steps = Unit::Step.count(lang, steps);
            let words = if is_stated { PairWords::InferencesDiffer } else { PairWords::NotFirm };
            Some(Line::of(Role::Unclear, words.fill(lang, &[steps.into()]).plain()))
        }
        _ => None,
    }
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
