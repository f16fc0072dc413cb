//! Counts of routes, and the verdicts that they give.

use crate::algo::signs::Signs;
use crate::model::effect::Sign;
use crate::query::answer::{Basis, Nearest, SignCounts, Verdict};

impl SignCounts {
    /// Counts a route once for each sign that it can have.
    pub(crate) fn add(&mut self, signs: Signs) {
        self.plus += usize::from(signs.contains(Sign::Plus));
        self.minus += usize::from(signs.contains(Sign::Minus));
        self.unknown += usize::from(signs.contains(Sign::Unknown));
    }

    /// Returns the signs that there are routes of.
    pub(crate) fn signs(self) -> Signs {
        let mut signs = Signs::default();
        let counts = [(self.plus, Sign::Plus), (self.minus, Sign::Minus), (self.unknown, Sign::Unknown)];
        counts.into_iter().filter(|(count, _)| *count > 0).for_each(|(_, sign)| signs.insert(sign));
        signs
    }

    /// Returns what these routes say together.
    pub(crate) fn verdict(self) -> Verdict {
        Verdict::of(self.signs())
    }

    /// Returns the counts with `+` and `-` in each other's place where `turn` is set.
    pub(crate) fn turned(self, turn: bool) -> Self {
        if turn { Self { plus: self.minus, minus: self.plus, unknown: self.unknown } } else { self }
    }
}

/// Routes counted by length, those that state the conditions asked for apart from those that are silent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Those of one step first.
    stated: Vec<SignCounts>,
    general: Vec<SignCounts>,
}

impl Tally {
    /// Counts a route of that length, which is not 0.
    pub(crate) fn add(&mut self, length: usize, stated: Signs, general: Signs) {
        for (counts, signs) in [(&mut self.stated, stated), (&mut self.general, general)] {
            if !signs.is_empty() {
                if counts.len() < length {
                    counts.resize(length, SignCounts::default());
                }
                counts[length - 1].add(signs);
            }
        }
    }

    /// Returns what a verdict rests on; `None` if there is no route.
    pub(crate) fn basis(&self) -> Option<Basis> {
        match (self.stated.is_empty(), self.general.is_empty()) {
            (false, _) => Some(Basis::Stated),
            (true, false) => Some(Basis::General),
            (true, true) => None,
        }
    }

    /// Returns the counts that the verdict rests on, with their lengths, shortest first; turned where `turn` is set.
    pub(crate) fn by_length(&self, turn: bool) -> impl Iterator<Item = (usize, SignCounts)> {
        let counts = if self.stated.is_empty() { &self.general } else { &self.stated };
        let counts = (1..).zip(counts.iter().map(move |counts| counts.turned(turn)));
        counts.filter(|(_, counts)| *counts != SignCounts::default())
    }

    /// Returns all counts that the verdict rests on together.
    pub(crate) fn counts(&self, turn: bool) -> SignCounts {
        self.by_length(turn).fold(SignCounts::default(), |sum, (_, counts)| SignCounts {
            plus: sum.plus + counts.plus,
            minus: sum.minus + counts.minus,
            unknown: sum.unknown + counts.unknown,
        })
    }

    /// Returns the length from which on signed routes say both; `None` if they do not.
    pub(crate) fn differs_from(&self) -> Option<usize> {
        let first = |is_of_sign: fn(&SignCounts) -> bool| {
            self.by_length(false).find(|(_, counts)| is_of_sign(counts)).map(|(length, _)| length)
        };
        Some(first(|counts| counts.plus > 0)?.max(first(|counts| counts.minus > 0)?))
    }

    /// Returns the verdict at the shortest length that has a signed route; `None` if no route has a sign.
    pub(crate) fn nearest(&self, turn: bool) -> Option<Nearest> {
        let signed = |(_, counts): &(usize, SignCounts)| counts.plus + counts.minus > 0;
        self.by_length(turn).find(signed).map(|(steps, counts)| Nearest { steps, verdict: counts.verdict() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::algo::signs::SIGNS;

    fn signs(text: &str) -> Signs {
        let mut signs = Signs::default();
        SIGNS.into_iter().filter(|sign| text.contains(sign.symbol())).for_each(|sign| signs.insert(sign));
        signs
    }

    #[test]
    fn verdicts_agree_or_are_ambiguous() {
        for (text, verdict) in [
            ("", Verdict::None),
            ("?", Verdict::Unknown),
            ("+?", Verdict::Increases),
            ("-", Verdict::Decreases),
            ("+-?", Verdict::Ambiguous),
        ] {
            assert_eq!(Verdict::of(signs(text)), verdict, "{text}");
        }
    }

    #[test]
    fn stated_routes_silence_general_ones() {
        let mut tally = Tally::default();
        tally.add(1, Signs::default(), signs("+"));
        assert_eq!(tally.basis(), Some(Basis::General));
        assert_eq!(tally.nearest(false), Some(Nearest { steps: 1, verdict: Verdict::Increases }));
        tally.add(2, signs("?"), signs("-"));
        tally.add(3, signs("-"), Signs::default());
        assert_eq!(tally.basis(), Some(Basis::Stated));
        assert_eq!(tally.nearest(true), Some(Nearest { steps: 3, verdict: Verdict::Increases }));
        assert_eq!(tally.counts(false), SignCounts { plus: 0, minus: 1, unknown: 1 });
    }
}
