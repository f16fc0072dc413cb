//! Values that a path holds throughout or not at all.
//!
//! A chain that is stated under such a value does not run on into steps that are silent on the facet. An is-a step
//! and a criterion may be silent.

/// What the steps of a path come to in a facet that has values held throughout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// There are only steps that may be silent, and none states a value held throughout.
    Neutral,
    /// A step is silent.
    Open,
    /// Every step speaks, none of a value held throughout.
    Spoken,
    /// Every step speaks, some of a value held throughout.
    Bound,
    /// There are only steps that may be silent, and one states a value held throughout.
    Claimed,
}

impl Hold {
    const ALL: [Self; 5] = [Self::Neutral, Self::Open, Self::Spoken, Self::Bound, Self::Claimed];

    /// Returns what one step comes to.
    pub(super) fn of_step(speaks: bool, is_throughout: bool, is_membership: bool) -> Self {
        match (is_membership, speaks, is_throughout) {
            (true, _, true) => Self::Claimed,
            (true, _, false) => Self::Neutral,
            (false, false, _) => Self::Open,
            (false, true, false) => Self::Spoken,
            (false, true, true) => Self::Bound,
        }
    }

    /// Returns its number; that of [`Hold::Neutral`] is 0.
    pub(super) fn number(self) -> u16 {
        self as u16
    }

    /// Joins what two parts of a path come to, given and returned as numbers; `None` if the one binds and the other is silent.
    pub(super) fn join(a: u16, b: u16) -> Option<u16> {
        let [a, b] = [a, b].map(|number| Self::ALL[usize::from(number) % Self::ALL.len()]);
        let joined = match (a, b) {
            (Self::Neutral, other) | (other, Self::Neutral) => other,
            (Self::Open, Self::Bound | Self::Claimed) | (Self::Bound | Self::Claimed, Self::Open) => return None,
            (Self::Open, _) | (_, Self::Open) => Self::Open,
            (Self::Spoken, Self::Spoken) => Self::Spoken,
            (Self::Claimed, Self::Claimed) => Self::Claimed,
            _ => Self::Bound,
        };
        Some(joined.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_join_in_any_order() {
        let numbers = || Hold::ALL.into_iter().map(Hold::number);
        for a in numbers() {
            assert_eq!(Hold::join(a, a), Some(a));
            for b in numbers() {
                assert_eq!(Hold::join(a, b), Hold::join(b, a));
                for c in numbers() {
                    let left = Hold::join(a, b).and_then(|joined| Hold::join(joined, c));
                    let right = Hold::join(b, c).and_then(|joined| Hold::join(a, joined));
                    assert_eq!(left, right, "{a} {b} {c}");
                }
            }
        }
    }
}
