//! An answer as blocks of text: what is said, in which order and in which role, but not where lines break or what is coloured.

use super::follow_up::Offer;
use crate::model::id::EntityId;
use crate::render::line::Line;

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
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading, with a blank line above it.
    Heading(Line),
    /// Running text.
    Paragraph(Line),
    /// Items, one below the other.
    Rows(Vec<Row>),
    /// A table.
    Table(Table),
    /// A word, and where one can go on.
    Next(Line, Vec<Offer>),
    /// A blank line.
    Gap,
}

/// An answer as blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The blocks, top to bottom.
    pub blocks: Vec<Block>,
    /// What the answer says in a sentence, which is among the blocks too; empty where there is none.
    pub verdict: Line,
    /// What it leaves out, a sentence each, as a picture of it tells that.
    pub beyond: Vec<Line>,
    /// The entities that were asked for by the name of their opposite end, with that name.
    pub opposites: Vec<(EntityId, Line)>,
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

    /// Adds what the answer says in a sentence. Only the first is the verdict.
    pub fn verdict(&mut self, line: impl Into<Line>) {
        let line = line.into();
        if self.verdict.is_empty() {
            self.verdict = line.clone();
        }
        self.paragraph(line);
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
    pub fn next(&mut self, word: impl Into<Line>, offers: Vec<Offer>) {
        if !offers.is_empty() {
            self.blocks.push(Block::Next(word.into(), offers));
        }
    }

    /// Adds what a picture of the answer tells of all that it leaves out; nothing that the text says.
    pub fn beyond(&mut self, line: impl Into<Line>) {
        self.beyond.push(line.into());
    }

    /// Adds a blank line.
    pub fn gap(&mut self) {
        self.blocks.push(Block::Gap);
    }
}
