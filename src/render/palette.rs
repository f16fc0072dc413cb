//! From meaning to colour and shape, for the terminal and for pictures at once.
//!
//! The colours are those of Okabe and Ito's palette (2008), or near them, which people with any common colour blindness can
//! tell apart. Colour only adds to shape: whatever has a colour of its own has a mark, a head or a line of its own too.

use anstyle::{Ansi256Color, Effects, Style};

use crate::model::effect::{Effect, Sign};
use crate::model::evidence::Certainty;
use crate::render::role::Role;

/// Returns the style of a role in a terminal.
pub fn style(role: Role) -> Style {
    let coloured = |number: u8| Style::new().fg_color(Some(Ansi256Color(number).into()));
    match role {
        Role::Plain => Style::new(),
        Role::Heading | Role::Name => Style::new().effects(Effects::BOLD),
        Role::Raises => coloured(33).effects(Effects::BOLD),
        Role::Lowers => coloured(166).effects(Effects::BOLD),
        Role::Unclear => coloured(133).effects(Effects::BOLD),
        Role::Disputed => coloured(136),
        Role::Faint => Style::new().effects(Effects::DIMMED),
        Role::Hit => Style::new().effects(Effects::BOLD | Effects::UNDERLINE),
        Role::Command => coloured(36),
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

/// What becomes of an entity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Change {
    /// It rises.
    Rises,
    /// It falls.
    Falls,
    /// It is pushed both ways.
    Both,
    /// It changes, in an unknown direction.
    Somehow,
    /// It is held where it is.
    Blocked,
}

impl Change {
    /// All of them, in the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Rises, Self::Falls, Self::Both, Self::Somehow, Self::Blocked];

    /// Returns what becomes of the opposite end.
    #[must_use]
    pub const fn turned(self) -> Self {
        match self {
            Self::Rises => Self::Falls,
            Self::Falls => Self::Rises,
            other => other,
        }
    }

    /// Returns the sign before its name.
    pub const fn symbol(self) -> &'static str {
        match self {
            Self::Rises => "↑",
            Self::Falls => "↓",
            Self::Both => "↕",
            Self::Somehow => "?",
            Self::Blocked => "×",
        }
    }

    /// Returns the colour of the line around it, as `#rrggbb`.
    pub const fn colour(self) -> &'static str {
        match self {
            Self::Rises => "#0072b2",
            Self::Falls => "#d55e00",
            Self::Both | Self::Somehow => "#8a4f9e",
            Self::Blocked => "#1a1a1a",
        }
    }
}

/// How much a line stands out among the others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// As most do.
    #[default]
    Usual,
    /// It stands out.
    Strong,
    /// It stands back: it is not of this picture, but of the one beside it.
    Back,
    /// It stands for no relation, but for what leads from one story to another.
    Bundle,
}

/// What a relation looks like in a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineLook {
    /// What it says.
    pub effect: Effect,
    /// Whether it is a textbook step.
    pub is_textbook: bool,
    /// How firmly it is said by the evidence that says it most firmly.
    pub certainty: Certainty,
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
    /// Of long dashes and dots in turn.
    DashDotted,
}

/// What a line ends with, where it arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Head {
    /// A filled triangle: it raises.
    Arrow,
    /// A bar across: it lowers.
    Bar,
    /// An empty circle: it acts in a way that is not known.
    Circle,
    /// An empty triangle: it is one of those.
    OpenArrow,
    /// An empty square: it is a part of it.
    Square,
    /// A fork: it is a marker of it.
    Fork,
    /// Two lines across: it is measured by it.
    Gauge,
    /// A filled diamond: a high quantity is a criterion of it.
    Diamond,
    /// An empty diamond: a low quantity is a criterion of it.
    OpenDiamond,
    /// Nothing.
    None,
}

/// A sign in a small circle on a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Badge {
    /// It goes with it.
    Plus,
    /// It runs against it.
    Minus,
    /// It is related to it.
    Wave,
    /// No effect was found.
    Zero,
    /// It is a hypothesis.
    Question,
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
        Self { effect, is_textbook: false, certainty: Certainty::Stated, is_contested: false }
    }

    /// Returns its colour, as `#rrggbb`: that of what it says, and of nothing else.
    pub fn colour(self) -> &'static str {
        match (self.effect.is_causal() || self.effect.is_association(), self.effect.sign()) {
            (true, Some(Sign::Plus)) => "#0072b2",
            (true, Some(Sign::Minus)) => "#d55e00",
            (true, Some(Sign::Unknown)) => "#8a4f9e",
            _ => "#555555",
        }
    }

    /// Returns how it is drawn: associations and what is implied dashed, textbook steps dotted.
    pub fn stroke(self) -> Stroke {
        if self.is_textbook {
            Stroke::Dotted
        } else if self.certainty == Certainty::Implied || self.effect.is_association() || self.effect == Effect::NoEffect {
            Stroke::Dashed
        } else if matches!(self.certainty, Certainty::Hedged | Certainty::Hypothesis) {
            Stroke::DashDotted
        } else {
            Stroke::Solid
        }
    }

    /// Returns what it ends with: verbs that mean the same to a reader have the same head, all others differ.
    pub fn head(self) -> Head {
        match self.effect {
            Effect::Increases | Effect::Activates | Effect::Produces => Head::Arrow,
            Effect::Decreases | Effect::Inhibits => Head::Bar,
            Effect::Regulates => Head::Circle,
            Effect::IsA => Head::OpenArrow,
            Effect::PartOf => Head::Square,
            Effect::MarkerOf => Head::Fork,
            Effect::MeasuredBy => Head::Gauge,
            Effect::HighIsCriterionOf => Head::Diamond,
            Effect::LowIsCriterionOf => Head::OpenDiamond,
            Effect::NoEffect | Effect::CorrelatesPositively | Effect::CorrelatesNegatively | Effect::Correlates => {
                Head::None
            }
        }
    }

    /// Returns the sign on the line, where it has one: what goes together has no head that would tell.
    pub fn badge(self) -> Option<Badge> {
        match self.effect {
            Effect::CorrelatesPositively => Some(Badge::Plus),
            Effect::CorrelatesNegatively => Some(Badge::Minus),
            Effect::Correlates => Some(Badge::Wave),
            Effect::NoEffect => Some(Badge::Zero),
            _ => (self.certainty == Certainty::Hypothesis).then_some(Badge::Question),
        }
    }
}
