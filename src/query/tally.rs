//! Counts of routes, and the verdicts that they give.

use super::answer::{Basis, Nearest, SignCounts, Verdict};
use crate::model::effect::Sign;

/// The signs that one route can have, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u8);

impl Signs {
    /// Adds a sign; `0` is none of a route.
    pub(crate) fn insert(&mut self, sign: Sign) {
        self.0 |= Self::bit(sign);
    }

    /// Takes a sign out.
    pub(crate) fn remove(&mut self, sign: Sign) {
        self.0 &= !Self::bit(sign);
    }

    /// Tells whether a sign is in the set.
    pub(crate) fn contains(self, sign: Sign) -> bool {
        self.0 & Self::bit(sign) != 0
    }

    /// Tells whether the set is empty.
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the signs, in the order `+ - ?`.
    pub(crate) fn iter(self) -> impl Iterator<Item = Sign> {
        [Sign::Plus, Sign::Minus, Sign::Unknown].into_iter().filter(move |sign| self.contains(*sign))
    }

    /// Returns the set with `+` and `-` in each other's place where `turn` is set.
    pub(crate) fn turned(self, turn: bool) -> Self {
        let mut signs = Self::default();
        for sign in self.iter() {
            signs.insert(sign.turned(turn));
        }
        signs
    }

    /// Returns what these signs say together.
    pub(crate) fn verdict(self) -> Verdict {
        match (self.contains(Sign::Plus), self.contains(Sign::Minus), self.contains(Sign::Unknown)) {
            (true, true, _) => Verdict::Ambiguous,
            (true, false, _) => Verdict::Increases,
            (false, true, _) => Verdict::Decreases,
            (false, false, true) => Verdict::Unknown,
            (false, false, false) => Verdict::None,
        }
    }

    fn bit(sign: Sign) -> u8 {
        match sign {
            Sign::Plus => 1,
            Sign::Minus => 2,
            Sign::Unknown => 4,
            Sign::Zero => 0,
        }
    }
}

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
        self.signs().verdict()
    }

    /// Returns the counts with `+` and `-` in each other's place where `turn` is set.
    pub(crate) fn turned(self, turn: bool) -> Self {
        if turn { Self { plus: self.minus, minus: self.plus, unknown: self.unknown } } else { self }
    }
}

/// Returns the place of the sign of a route in the order `+ - ?`.
pub(crate) fn place(sign: Sign) -> usize {
    match sign {
        Sign::Plus => 0,
        Sign::Minus => 1,
        Sign::Unknown | Sign::Zero => 2,
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

    /// Returns what a verdict rests on, or none where there is no route.
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

    /// Returns the verdict at the shortest length that has a signed route.
    pub(crate) fn nearest(&self, turn: bool) -> Option<Nearest> {
        let signed = |(_, counts): &(usize, SignCounts)| counts.plus + counts.minus > 0;
        self.by_length(turn).find(signed).map(|(steps, counts)| Nearest { steps, verdict: counts.verdict() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signs(text: &str) -> Signs {
        let mut signs = Signs::default();
        for sign in [Sign::Plus, Sign::Minus, Sign::Unknown] {
            if text.contains(sign.symbol()) {
                signs.insert(sign);
            }
        }
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
            assert_eq!(signs(text).verdict(), verdict, "{text}");
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
