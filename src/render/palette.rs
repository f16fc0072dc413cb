//! From meaning to colour and shape, for the terminal and for pictures at once.
//!
//! The colours are those of Okabe and Ito's palette (2008), or near them, which people with any common colour blindness can
//! tell apart. Colour only adds to shape: whatever has a colour of its own has a mark, a head or a line of its own too.

use anstyle::{Ansi256Color, Effects, Style};

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

    /// Returns the style in a terminal.
    pub fn style(self) -> Style {
        let coloured = |number: u8| Style::new().fg_color(Some(Ansi256Color(number).into()));
        match self {
            Self::Plain => Style::new(),
            Self::Heading | Self::Name => Style::new().effects(Effects::BOLD),
            Self::Raises => coloured(33).effects(Effects::BOLD),
            Self::Lowers => coloured(166).effects(Effects::BOLD),
            Self::Unclear => coloured(133).effects(Effects::BOLD),
            Self::Disputed => coloured(136),
            Self::Faint => Style::new().effects(Effects::DIMMED),
            Self::Hit => Style::new().effects(Effects::BOLD | Effects::UNDERLINE),
            Self::Command => coloured(36),
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

/// The symbols that have another form where only ASCII may be drawn.
pub const ASCII: [(char, &str); 10] = [
    ('→', "->"),
    ('⊣', "-|"),
    ('⇢', "-?"),
    ('∅', "-0"),
    ('∈', "is a"),
    ('·', "-"),
    ('…', "..."),
    ('×', "x"),
    ('†', "^"),
    ('±', "+/-"),
];

/// What a kind of entities looks like in a picture: a colour to fill with, and a shape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KindLook(usize);

/// The shape of a node: a box, which wastes no room around a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Whether its corners are round.
    pub is_rounded: bool,
    /// Whether a line is drawn around it.
    pub has_border: bool,
}

impl KindLook {
    /// Tints that keep dark text readable.
    const FILLS: [&'static str; 8] =
        ["#cfe3f5", "#fbdcc0", "#d3eedd", "#f5d6e6", "#fbf1b5", "#cdeff5", "#e3dbf4", "#e4e4e4"];
    /// Returns the look of a kind by its place: 32 differ, then they repeat.
    pub fn of(place: usize) -> Self {
        Self(place % (Self::FILLS.len() * 4))
    }

    /// Returns the colour that it is filled with, as `#rrggbb`.
    pub fn fill(self) -> &'static str {
        Self::FILLS[self.0 % Self::FILLS.len()]
    }

    /// Returns its shape.
    pub fn shape(self) -> Shape {
        let turn = self.0 / Self::FILLS.len();
        Shape { is_rounded: turn.is_multiple_of(2), has_border: turn < 2 }
    }
}

/// What a relation looks like in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineLook {
    /// What it says.
    pub effect: Effect,
    /// Whether it is a textbook step.
    pub is_textbook: bool,
    /// Whether it is only implied.
    pub is_implied: bool,
    /// Whether it is contested.
    pub is_contested: bool,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Without a gap.
    Solid,
    /// Of dashes.
    Dashed,
    /// Of dots.
    Dotted,
}

impl Default for LineLook {
    /// A plain line that raises.
    fn default() -> Self {
        Self::of(Effect::Increases)
    }
}

impl LineLook {
    /// Returns the look of a stated, undisputed relation of the documents.
    pub fn of(effect: Effect) -> Self {
        Self { effect, is_textbook: false, is_implied: false, is_contested: false }
    }

    /// Returns its colour, as `#rrggbb`; textbook steps are lighter.
    pub fn colour(self) -> &'static str {
        let shades = match (self.effect.is_causal() || self.effect.is_association(), self.effect.sign()) {
            (true, Some(Sign::Plus)) => ["#0072b2", "#79b4d8"],
            (true, Some(Sign::Minus)) => ["#d55e00", "#eda778"],
            (true, Some(Sign::Unknown)) => ["#8a4f9e", "#bf9bcb"],
            _ => ["#555555", "#a0a0a0"],
        };
        shades[usize::from(self.is_textbook)]
    }

    /// Returns how it is drawn: associations and what is implied dashed, textbook steps dotted.
    pub fn stroke(self) -> Stroke {
        if self.is_textbook {
            Stroke::Dotted
        } else if self.is_implied || self.effect.is_association() || self.effect == Effect::NoEffect {
            Stroke::Dashed
        } else {
            Stroke::Solid
        }
    }
}
