//! An answer as Markdown: its picture as Mermaid, what it says, what stands behind it. It reads as text too, and can be pasted where Markdown is
//! read: GitHub, `HackMD`, Obsidian.

use std::fmt::Write as _;

use crate::render::diagram::Diagram;
use crate::render::handout::Handout;
use crate::render::line::Line;
use crate::render::mermaid;
use crate::render::naming::Naming;
use crate::render::page::Page;
use crate::render::role::Role;
use crate::render::view::{Block, Row, Table, View};
use crate::render::words::Phrase;
use crate::render::words::handout::HandoutWords;
use crate::render::words::note::NoteWords;

/// GitHub draws no picture of more lines, and shows an error instead.
const MAX_EDGES: usize = 400;

/// Writes an answer, with its picture where it has one.
pub fn render(naming: Naming<'_>, view: &View, diagram: Option<&Diagram>) -> String {
    let mut out = String::new();
    let whole = diagram.filter(|diagram| !diagram.nodes.is_empty());
    // An overview is drawn, and what it is of is told below.
    let diagram = whole.map(|whole| whole.on(Page::default()));
    if let Some(diagram) = diagram {
        let _ = writeln!(out, "# {}\n", text(&diagram.title));
        for line in &diagram.subtitle {
            let _ = writeln!(out, "**{}**\n", text(line));
        }
        if diagram.edges.len() <= MAX_EDGES {
            let _ = writeln!(out, "{}\n", fenced(&mermaid::body(&Diagram { title: String::new(), ..diagram.clone() })));
            let legend: Vec<String> = mermaid::legend(diagram).iter().map(|line| text(line)).collect();
            if !legend.is_empty() {
                let _ = writeln!(out, "{}\n", legend.join(" · "));
            }
        }
    }
    let told: Vec<&String> = diagram.iter().flat_map(|diagram| &diagram.subtitle).collect();
    for block in &view.blocks {
        match block {
            Block::Heading(line) => {
                let _ = writeln!(out, "## {}\n", marked(line));
            }
            Block::Paragraph(line) if told.contains(&&line.plain()) => {}
            Block::Paragraph(line) => {
                let _ = writeln!(out, "{}\n", marked(line));
            }
            Block::Rows(rows) => {
                for one in rows {
                    row(&mut out, one);
                }
                out.push('\n');
            }
            Block::Table(one) => table(&mut out, one),
            Block::Next(..) | Block::Gap => {}
        }
    }
    if let Some(whole) = whole {
        behind(&mut out, naming, &Handout::new(naming, view, whole));
    }
    let end = out.trim_end().len();
    out.truncate(end);
    out.push('\n');
    out
}

/// What stands behind the picture: notes, terms, sources.
fn behind(out: &mut String, naming: Naming<'_>, handout: &Handout) {
    let lang = naming.lang;
    let heading = |out: &mut String, words: HandoutWords| {
        let _ = writeln!(out, "## {}\n", words.text(lang));
    };
    if !handout.notes.is_empty() {
        heading(out, HandoutWords::Notes);
        for note in &handout.notes {
            let _ = writeln!(out, "- **{}** {}", text(&note.place), marked(&note.text));
            if !note.caution.is_empty() {
                let _ = writeln!(out, "  *{}*", marked(&NoteWords::Caution.fill(lang, std::slice::from_ref(&note.caution))));
            }
        }
        out.push('\n');
    }
    if handout.more_notes > 0 {
        let more = HandoutWords::MoreNotes.fill(lang, &[handout.more_notes.to_string().into()]);
        let _ = writeln!(out, "{}\n", marked(&more));
    }
    if !handout.terms.rows.is_empty() {
        heading(out, HandoutWords::Terms);
        table(out, &handout.terms);
    }
    if !handout.sources.is_empty() {
        heading(out, HandoutWords::Sources);
        handout.sources.iter().for_each(|source| {
            let _ = writeln!(out, "- {}", marked(source));
        });
        out.push('\n');
    }
    for remark in &handout.remarks {
        let _ = writeln!(out, "*{}*\n", text(remark));
    }
}

/// Sets a diagram in a fence that nothing in it closes.
fn fenced(body: &str) -> String {
    format!("```mermaid\n{body}```")
}

/// An item of a list, with what is told of it in brackets or below it.
fn row(out: &mut String, row: &Row) {
    let indent = "  ".repeat(row.depth);
    let _ = writeln!(out, "{indent}- {}", marked(&row.lead));
    for detail in row.details.iter().filter(|detail| !detail.is_empty()) {
        let _ = writeln!(out, "{indent}  {}{}", marked(detail), if row.is_prose { "" } else { "  " });
    }
}

fn table(out: &mut String, table: &Table) {
    let cells = |cells: &[Line]| {
        let cells: Vec<String> = cells.iter().map(marked).collect();
        format!("| {} |", cells.join(" | "))
    };
    let _ = writeln!(out, "{}", cells(&table.head));
    let _ = writeln!(out, "|{}", " --- |".repeat(table.head.len()));
    for row in &table.rows {
        let _ = writeln!(out, "{}", cells(row));
    }
    out.push('\n');
}

/// Writes a line with its names bold.
fn marked(line: &Line) -> String {
    let mut out = String::new();
    for run in line.runs() {
        let text = text(&run.text);
        let (before, rest) = text.split_at(text.len() - text.trim_start().len());
        let inner = rest.trim_end();
        if matches!(run.role, Role::Hit) && !inner.is_empty() {
            let _ = write!(out, "{before}**{inner}**{}", &rest[inner.len()..]);
        } else {
            out.push_str(&text);
        }
    }
    out.trim().to_owned()
}

/// Writes text so that nothing in it is read as a mark of Markdown or of HTML (`CommonMark` 0.31, 2.4 and 6).
pub(crate) fn text(text: &str) -> String {
    let text = crate::render::typeface::drawable(text);
    let mut out = String::with_capacity(text.len());
    let mut is_first = true;
    for character in text.chars() {
        let is_marker = is_first && matches!(character, '#' | '+' | '-' | '>' | '=');
        let is_number = matches!(character, '.' | ')') && !out.is_empty() && out.chars().all(|c| c.is_ascii_digit());
        match character {
            '<' => out.push_str("&lt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' => out.extend(['\\', character]),
            _ if is_marker || is_number => out.extend(['\\', character]),
            other => out.push(other),
        }
        is_first = false;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_in_a_cell_opens_no_other() {
        let mut out = String::new();
        table(&mut out, &Table { head: vec!["a|b".into()], rows: vec![vec!["c | d".into()]], numeric: false });
        assert_eq!(out, "| a\\|b |\n| --- |\n| c \\| d |\n\n");
        assert!(!out.contains("\\\\|"));
    }

    #[test]
    fn text_is_no_markup() {
        assert_eq!(
            text("# a_b <i> & *x* `c` [d](e) | ~f~ \\"),
            "\\# a\\_b &lt;i> &amp; \\*x\\* \\`c\\` \\[d\\](e) \\| \\~f\\~ \\\\"
        );
        assert_eq!(text("12. Mai"), "12\\. Mai");
        assert_eq!(text("- a"), "\\- a");
        assert_eq!(text("IL-6 → atrogin-1"), "IL-6 → atrogin-1");
    }
}
