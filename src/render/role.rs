//! What text means, and the marks of effects: meaning, not look, which stands in `palette`.

use crate::model::effect::{Effect, Sign};

/// What a piece of text means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// Nothing in particular.
    #[default]
    Plain,
    /// The title of an answer or of a part of it.
    Heading,
    /// The name of an entity.
    Name,
    /// Something that raises.
    Raises,
    /// Something that lowers.
    Lowers,
    /// Something whose direction is not known, or both.
    Unclear,
    /// Something that evidence disputes.
    Disputed,
    /// What matters less: sources, conditions.
    Faint,
    /// A hit of a search.
    Hit,
    /// A command to copy.
    Command,
}

impl Role {
    /// Returns the role of text that tells a sign.
    pub fn of_sign(sign: Sign) -> Self {
        match sign {
            Sign::Plus => Self::Raises,
            Sign::Minus => Self::Lowers,
            Sign::Unknown => Self::Unclear,
            Sign::Zero => Self::Plain,
        }
    }
}

/// How an effect is drawn in a line of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `→`: raises.
    Raises,
    /// `⊣`: lowers.
    Lowers,
    /// `⇢`: acts, in an unknown direction.
    Acts,
    /// `∅`: a study found no effect.
    Null,
    /// `∈`: is a member of the group.
    Member,
    /// `~`: goes together, no cause.
    Together,
    /// `·`: any other relation.
    Other,
}

impl Mark {
    /// Returns the mark of an effect.
    pub fn of(effect: Effect) -> Self {
        match (effect, effect.sign()) {
            (Effect::IsA, _) => Self::Member,
            _ if effect.is_association() => Self::Together,
            _ if effect.is_criterion() => Self::Other,
            (_, Some(sign)) => Self::of_sign(sign),
            (_, None) => Self::Other,
        }
    }

    /// Returns the mark of a sign.
    pub fn of_sign(sign: Sign) -> Self {
        match sign {
            Sign::Plus => Self::Raises,
            Sign::Minus => Self::Lowers,
            Sign::Unknown => Self::Acts,
            Sign::Zero => Self::Null,
        }
    }

    /// Returns the symbol.
    pub fn symbol(self) -> &'static str {
        match self {
            Self::Raises => "→",
            Self::Lowers => "⊣",
            Self::Acts => "⇢",
            Self::Null => "∅",
            Self::Member => "∈",
            Self::Together => "~",
            Self::Other => "·",
        }
    }

    /// Returns the role of the symbol.
    pub fn role(self) -> Role {
        match self {
            Self::Raises => Role::Raises,
            Self::Lowers => Role::Lowers,
            Self::Acts => Role::Unclear,
            Self::Null | Self::Member | Self::Together | Self::Other => Role::Faint,
        }
    }
}
