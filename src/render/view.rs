//! An answer as blocks of text: what is said, in which order and in which role, but not where lines break or what is coloured.

mod cite;
pub(crate) mod common;
pub(crate) mod compare;
mod contradictions;
mod effect;
pub(crate) mod interventions;
mod list;
pub(crate) mod loops;
pub(crate) mod path;
mod reach;
mod search;
mod show;
mod start;
mod stats;
pub(crate) mod what_if;
mod why;

pub use cite::cite;
pub use common::common;
pub use compare::compare;
pub use contradictions::contradictions;
pub use effect::effect;
pub use interventions::interventions;
pub use list::list;
pub use loops::loops;
pub use path::path;
pub use reach::{neighbors, reach};
pub use search::search;
pub use show::show;
pub use start::start;
pub use stats::stats;
pub use what_if::what_if;
pub use why::why;

use super::palette::{Mark, Role};

/// A run of text in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The text, without line breaks.
    pub text: String,
    /// What it means.
    pub role: Role,
}

/// Text in roles, without line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(Vec<Run>);

impl Line {
    /// Makes an empty line.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes a line of one run.
    pub fn of(role: Role, text: impl Into<String>) -> Self {
        Self(vec![Run { text: text.into(), role }])
    }

    /// Makes a line that is the symbol of a mark.
    pub fn mark(mark: Mark) -> Self {
        Self::of(mark.role(), mark.symbol())
    }

    /// Returns the line with plain text after it.
    #[must_use]
    pub fn text(self, text: impl Into<String>) -> Self {
        self.then(Self::of(Role::Plain, text))
    }

    /// Returns the line with text of a role after it.
    #[must_use]
    pub fn with(self, role: Role, text: impl Into<String>) -> Self {
        self.then(Self::of(role, text))
    }

    /// Returns the line with another one after it.
    #[must_use]
    pub fn then(mut self, other: impl Into<Self>) -> Self {
        self.0.extend(other.into().0.into_iter().filter(|run| !run.text.is_empty()));
        self
    }

    /// Joins lines with a separator between them.
    pub fn join(lines: impl IntoIterator<Item = Self>, separator: &str) -> Self {
        let mut joined = Self::new();
        for (at, line) in lines.into_iter().enumerate() {
            joined = if at == 0 { line } else { joined.text(separator).then(line) };
        }
        joined
    }

    /// Puts lines into a template, in the places written `{0}`, `{1}`, … A place without a line stays as written.
    pub fn fill(template: &str, parts: &[Self]) -> Self {
        let mut line = Self::new();
        let mut rest = template;
        while let Some(open) = rest.find('{') {
            let close = rest[open..].find('}').map(|at| open + at);
            let part = close.and_then(|close| parts.get(rest[open + 1..close].parse::<usize>().ok()?));
            if let (Some(close), Some(part)) = (close, part) {
                line = line.text(&rest[..open]).then(part.clone());
                rest = &rest[close + 1..];
            } else {
                line = line.text(&rest[..=open]);
                rest = &rest[open + 1..];
            }
        }
        line.text(rest)
    }

    /// Returns the runs, none of them empty.
    pub fn runs(&self) -> &[Run] {
        &self.0
    }

    /// Tells whether there is no text.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|run| run.text.is_empty())
    }

    /// Returns the text without its roles.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Self {
        Self::of(Role::Plain, text)
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::of(Role::Plain, text)
    }
}

/// One item of a list: what it is, and what is told beside it where there is room, else below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// How deep it stands: 0 at the margin of its block.
    pub depth: usize,
    /// What it is.
    pub lead: Line,
    /// What is told of it, each part kept together where it fits.
    pub details: Vec<Line>,
    /// Whether it is running text, whose lines all begin where the first does; those of other items stand further in.
    pub is_prose: bool,
}

impl Row {
    /// Makes an item of a line alone.
    pub fn of(depth: usize, lead: impl Into<Line>) -> Self {
        Self { depth, lead: lead.into(), ..Self::default() }
    }

    /// Makes an item of running text.
    pub fn prose(depth: usize, text: impl Into<Line>) -> Self {
        Self { is_prose: true, ..Self::of(depth, text) }
    }
}

/// A table of short cells. No column is aligned to the right of a name: names stand in the last column only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The head of each column.
    pub head: Vec<Line>,
    /// The rows, with as many cells as there are columns.
    pub rows: Vec<Vec<Line>>,
    /// Whether all columns but the last hold numbers, which are set to the right.
    pub numeric: bool,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading, with a blank line above it.
    Heading(Line),
    /// Running text.
    Paragraph(Line),
    /// Items, one below the other.
    Rows(Vec<Row>),
    /// A table.
    Table(Table),
    /// A word, and commands to go on with, as typed.
    Next(Line, Vec<String>),
    /// A blank line.
    Gap,
}

/// An answer as blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The blocks, top to bottom.
    pub blocks: Vec<Block>,
}

impl View {
    /// Makes an empty view.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a heading.
    pub fn heading(&mut self, line: impl Into<Line>) {
        self.blocks.push(Block::Heading(line.into()));
    }

    /// Adds running text; empty text adds nothing.
    pub fn paragraph(&mut self, line: impl Into<Line>) {
        let line = line.into();
        if !line.is_empty() {
            self.blocks.push(Block::Paragraph(line));
        }
    }

    /// Adds items; none add nothing.
    pub fn rows(&mut self, rows: Vec<Row>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Rows(rows));
        }
    }

    /// Adds a table; one without rows adds nothing.
    pub fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Adds commands to go on with; none add nothing.
    pub fn next(&mut self, word: impl Into<Line>, commands: Vec<String>) {
        if !commands.is_empty() {
            self.blocks.push(Block::Next(word.into(), commands));
        }
    }

    /// Adds a blank line.
    pub fn gap(&mut self) {
        self.blocks.push(Block::Gap);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_takes_its_parts_in_any_order() {
        let line = Line::fill("{1} lowers {0} {x}{2}", &["mass".into(), Line::of(Role::Name, "TNF")]);
        assert_eq!(line.plain(), "TNF lowers mass {x}{2}");
        assert_eq!(line.runs()[0].role, Role::Name);
    }
}
