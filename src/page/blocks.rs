//! Text in roles as JSON: what a page sets as headings, paragraphs, lists and tables.

use serde::Serialize;

use crate::render::line::{Line, Run};
use crate::render::role::Role;
use crate::render::view::{Block, Row, View};
use crate::request::Request;
use crate::request::filters::FilterWords;
use crate::request::show::ShowRequest;

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Text {
    /// The text.
    #[serde(rename = "text")]
    content: String,
    /// What it means; left out where it is nothing in particular.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    /// The address that shows the record that it speaks of.
    #[serde(skip_serializing_if = "Option::is_none")]
    to: Option<String>,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PageBlock {
    /// A heading.
    Heading(Vec<Text>),
    /// Running text.
    Paragraph(Vec<Text>),
    /// Items, one below the other.
    Rows(Vec<PageRow>),
    /// A table.
    Table {
        /// The head of each column; empty cells where there is none.
        head: Vec<Vec<Text>>,
        /// The rows.
        rows: Vec<Vec<Vec<Text>>>,
        /// Whether all columns but the last hold numbers.
        numeric: bool,
    },
}

/// One item of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PageRow {
    depth: usize,
    lead: Vec<Text>,
    details: Vec<Vec<Text>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    prose: bool,
}

/// Returns the blocks of a view but for where one can go on, which a page shows as links.
pub(super) fn blocks(view: &View) -> Vec<PageBlock> {
    let written = |block: &Block| match block {
        Block::Heading(line) => Some(PageBlock::Heading(line_of(line))),
        Block::Paragraph(line) => Some(PageBlock::Paragraph(line_of(line))),
        Block::Rows(rows) => Some(PageBlock::Rows(rows.iter().map(row).collect())),
        Block::Table(table) => Some(PageBlock::Table {
            head: table.head.iter().map(line_of).collect(),
            rows: table.rows.iter().map(|cells| cells.iter().map(line_of).collect()).collect(),
            numeric: table.numeric,
        }),
        Block::Next(..) | Block::Gap => None,
    };
    view.blocks.iter().filter_map(written).collect()
}

/// Returns a line as runs.
pub(super) fn line_of(line: &Line) -> Vec<Text> {
    line.runs().iter().map(text).collect()
}

/// Returns the address that shows a record by its name.
pub(super) fn shown(name: &str) -> String {
    Request::Show(ShowRequest { name: name.to_owned(), all: false, filters: FilterWords::default() }).to_address()
}

fn row(row: &Row) -> PageRow {
    PageRow {
        depth: row.depth,
        lead: line_of(&row.lead),
        details: row.details.iter().map(line_of).collect(),
        prose: row.is_prose,
    }
}

fn text(run: &Run) -> Text {
    let role = match run.role {
        Role::Plain => None,
        Role::Heading => Some("heading"),
        Role::Name => Some("name"),
        Role::Raises => Some("raises"),
        Role::Lowers => Some("lowers"),
        Role::Unclear => Some("unclear"),
        Role::Disputed => Some("disputed"),
        Role::Faint => Some("faint"),
        Role::Hit => Some("hit"),
        Role::Command => Some("command"),
    };
    Text { content: run.text.clone(), role, to: run.link.as_deref().map(shown) }
}
