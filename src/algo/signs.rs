//! Sets of signs.

use crate::model::effect::Sign;

/// The signs that a route can have.
pub(crate) const SIGNS: [Sign; 3] = [Sign::Plus, Sign::Minus, Sign::Unknown];

/// Returns the index of the sign of a route in [`SIGNS`].
#[inline]
pub(crate) fn sign_index(sign: Sign) -> usize {
    match sign {
        Sign::Plus => 0,
        Sign::Minus => 1,
        Sign::Unknown | Sign::Zero => 2,
    }
}

/// The signs that one route can have, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signs(u8);

impl Signs {
    /// Adds a sign; `0` is none of a route.
    #[inline]
    pub(crate) fn insert(&mut self, sign: Sign) {
        self.0 |= Self::bit(sign);
    }

    /// Takes a sign out.
    pub(crate) fn remove(&mut self, sign: Sign) {
        self.0 &= !Self::bit(sign);
    }

    /// Returns `true` if a sign is in the set.
    #[inline]
    pub(crate) fn contains(self, sign: Sign) -> bool {
        self.0 & Self::bit(sign) != 0
    }

    /// Returns `true` if the set is empty.
    #[inline]
    pub(crate) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the signs, in the order `+ - ?`.
    pub(crate) fn iter(self) -> impl Iterator<Item = Sign> {
        SIGNS.into_iter().filter(move |sign| self.contains(*sign))
    }

    /// Returns the set with `+` and `-` in each other's place where `turn` is set.
    #[inline]
    pub(crate) fn turned(self, turn: bool) -> Self {
        const PLUS: u8 = Signs::bit(Sign::Plus);
        const MINUS: u8 = Signs::bit(Sign::Minus);
        if !turn {
            return self;
        }
        let of = |sign, other| if self.0 & sign != 0 { other } else { 0 };
        Self(self.0 & !(PLUS | MINUS) | of(PLUS, MINUS) | of(MINUS, PLUS))
    }

    const fn bit(sign: Sign) -> u8 {
        match sign {
            Sign::Plus => 1,
            Sign::Minus => 2,
            Sign::Unknown => 4,
            Sign::Zero => 0,
        }
    }
}
