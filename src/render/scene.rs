//! A picture as shapes on a page: what vector and pixel formats have in common. Units are pixels of a page at 96 to the inch.

use crate::layered::geometry::{Cubic, Point, Rect, Size};
use crate::model::name::Lang;

/// Shapes on a page, in the order in which they are drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The size of the page.
    pub size: Size,
    /// The first language of its text, which fonts are chosen for.
    pub lang: Lang,
    /// What it is called.
    pub title: String,
    /// What it says in words, for those who do not see it.
    pub description: String,
    /// What is drawn.
    pub items: Vec<Item>,
}

/// Something drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// What belongs together.
    Group(Group),
    /// A shape.
    Shape(Shape),
    /// A text.
    Text(Text),
}

/// What belongs together: a node, an edge, the legend.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its identifier in the picture; empty for none.
    pub id: String,
    /// The classes that a style sheet may name.
    pub classes: Vec<String>,
    /// What is told of it where one points at it; empty for none.
    pub title: String,
    /// What belongs to it.
    pub items: Vec<Item>,
}

/// A filled or stroked shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Its outline.
    pub outline: Outline,
    /// The colour that fills it, as `#rrggbb`.
    pub fill: Option<&'static str>,
    /// The line around it.
    pub stroke: Option<Stroke>,
}

/// An outline.
#[derive(Clone, Debug, PartialEq)]
pub enum Outline {
    /// A box whose corners are rounded with a radius.
    Box(Rect, f64),
    /// A circle: its middle and radius.
    Circle(Point, f64),
    /// Curves, each of which begins where the one before ends, or anew.
    Curves(Vec<Cubic>),
    /// Straight lines between points, back to the first where closed.
    Points(Vec<Point>, bool),
}

/// A line.
#[derive(Clone, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour, as `#rrggbb`.
    pub colour: &'static str,
    /// Its width.
    pub width: f64,
    /// Lengths of dashes and gaps; none for a solid line.
    pub dashes: Vec<f64>,
    /// Whether its ends and dashes are round.
    pub is_round: bool,
}

/// Lines of text below one another.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The lines.
    pub lines: Vec<String>,
    /// Where the base line of the first begins, or where its middle is.
    pub at: Point,
    /// Whether lines are centred there.
    pub is_centred: bool,
    /// The type size.
    pub size: f64,
    /// Whether it is bold.
    pub is_bold: bool,
    /// Its colour, as `#rrggbb`.
    pub colour: &'static str,
}

impl Stroke {
    /// Makes a solid line.
    pub fn solid(colour: &'static str, width: f64) -> Self {
        Self { colour, width, dashes: Vec::new(), is_round: false }
    }
}

impl Item {
    /// Makes a filled shape.
    pub fn filled(outline: Outline, fill: &'static str) -> Self {
        Self::Shape(Shape { outline, fill: Some(fill), stroke: None })
    }

    /// Makes a line.
    pub fn line(outline: Outline, stroke: Stroke) -> Self {
        Self::Shape(Shape { outline, fill: None, stroke: Some(stroke) })
    }
}
