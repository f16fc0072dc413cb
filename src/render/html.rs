//! An answer as a page of HTML to print and hand out: its picture, what it says, the notes behind it, its terms in two languages, its
//! sources. Nothing is fetched and nothing runs; it is laid out for A4.

use std::fmt::Write as _;

use crate::render::diagram::Diagram;
use crate::render::handout::Handout;
use crate::render::line::Line;
use crate::render::naming::Naming;
use crate::render::page::Page;
use crate::render::role::Role;
use crate::render::sheet::composed;
use crate::render::svg::{self, escaped};
use crate::render::view::{Block, Row, Table, View};
use crate::render::words::Phrase;
use crate::render::words::handout::HandoutWords;
use crate::render::words::note::NoteWords;

/// How the page looks, on paper above all.
const STYLE: &str = "\
@page { size: A4; margin: 14mm 15mm; }
body { max-width: 180mm; margin: 8mm auto; color: #1a1a1a; font: 10pt/1.45 'Noto Sans', Arial, Helvetica, 'Noto Sans CJK SC', \
'Microsoft YaHei', 'PingFang SC', sans-serif; }
:lang(zh-Hant) body, body:lang(zh-Hant) { font-family: 'Noto Sans CJK TC', 'Microsoft JhengHei', 'PingFang TC', sans-serif; }
h1 { font-size: 18pt; margin: 0 0 2mm; line-height: 1.2; }
h2 { font-size: 11.5pt; margin: 5mm 0 1mm; border-bottom: 0.3mm solid #ccc; break-after: avoid; }
p { margin: 0 0 1.5mm; }
p.says { font-size: 11.5pt; font-weight: bold; }
figure { margin: 3mm 0; break-inside: avoid; }
figure svg { width: 100%; height: auto; }
ul { margin: 0 0 1.5mm; padding-left: 5mm; }
ul.deeper { margin-left: 5mm; list-style: circle; }
li:not(:has(ul)) { break-inside: avoid; }
table { border-collapse: collapse; margin: 1mm 0 2mm; }
td, th { text-align: left; padding: 0.3mm 5mm 0.3mm 0; border-bottom: 0.1mm solid #ddd; vertical-align: top; }
th, .faint { color: #555; font-weight: normal; }
.columns { columns: 2; column-gap: 8mm; }
.caution { color: #8a4b00; }
.raises { color: #0072b2; font-weight: bold; } .lowers { color: #c24e00; font-weight: bold; }
.unclear { color: #8a4f9e; font-weight: bold; } .disputed { color: #8a4b00; }
footer { margin-top: 5mm; color: #555; font-size: 8.5pt; }
@media print { body { margin: 0; max-width: none; } }
";

/// Writes an answer, with its picture where it has one. The same answer gives the same bytes.
pub fn render(naming: Naming<'_>, view: &View, diagram: Option<&Diagram>) -> String {
    let lang = naming.lang;
    let whole = diagram.filter(|diagram| !diagram.nodes.is_empty());
    // An overview is drawn, and what it is of is told below.
    let diagram = whole.map(|whole| whole.on(Page::HalfA4));
    let title = diagram.map_or_else(|| view.verdict.plain(), |diagram| diagram.title.clone());
    let mut out = String::new();
    let _ = writeln!(out, "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">", lang.tag());
    let _ = writeln!(out, "<meta name=\"viewport\" content=\"width=device-width\">");
    let _ = writeln!(out, "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>", escaped(&title));
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&title));
    let says: Vec<&String> = diagram.iter().flat_map(|diagram| &diagram.subtitle).collect();
    for line in &says {
        let _ = writeln!(out, "<p class=\"says\">{}</p>", escaped(line));
    }
    if let Some(diagram) = diagram {
        let _ = writeln!(out, "<figure>\n{}</figure>", picture(diagram));
    }
    for block in &view.blocks {
        match block {
            Block::Heading(line) => {
                let _ = writeln!(out, "<h2>{}</h2>", escaped(&line.plain()));
            }
            Block::Paragraph(line) if says.contains(&&line.plain()) => {}
            Block::Paragraph(line) => {
                let _ = writeln!(out, "<p>{}</p>", marked(line));
            }
            Block::Rows(rows) => list(&mut out, rows),
            Block::Table(one) => table(&mut out, one),
            Block::Next(..) | Block::Gap => {}
        }
    }
    if let Some(whole) = whole {
        behind(&mut out, naming, &Handout::new(naming, view, whole));
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// The picture as wide as the page, without what stands on the page itself.
fn picture(diagram: &Diagram) -> String {
    let bare = Diagram { title: String::new(), subtitle: Vec::new(), footnotes: Vec::new(), ..diagram.clone() };
    let mut written = svg::render(&composed(&bare, Page::HalfA4).scene);
    if let Some(declared) = written.find("?>\n") {
        written.drain(..declared + 3);
    }
    written
}

/// Items as lists, those that stand deeper in a list of their own within the item before.
fn list(out: &mut String, rows: &[Row]) {
    // How deep the lists stand that are open, each with an open item.
    let mut open: Vec<usize> = Vec::new();
    for row in rows {
        while open.pop_if(|depth| *depth > row.depth).is_some() {
            out.push_str("</li>\n</ul>\n");
        }
        if open.last() == Some(&row.depth) {
            out.push_str("</li>\n");
        } else {
            out.push_str(match (open.is_empty(), row.depth) {
                (true, 0) => "<ul>\n",
                // It goes with what stands above the list.
                (true, _) => "<ul class=\"deeper\">\n",
                (false, _) => "\n<ul>\n",
            });
            open.push(row.depth);
        }
        let _ = write!(out, "<li>{}", marked(&row.lead));
        for detail in row.details.iter().map(marked).filter(|detail| !detail.is_empty()) {
            let _ = write!(out, " <span class=\"faint\">{detail}</span>");
        }
    }
    out.push_str(&"</li>\n</ul>\n".repeat(open.len()));
}

fn table(out: &mut String, table: &Table) {
    let cells = |cells: &[Line], name: &str| -> String {
        cells.iter().map(|cell| format!("<{name}>{}</{name}>", marked(cell))).collect::<Vec<_>>().concat()
    };
    let _ = writeln!(out, "<table>\n<tr>{}</tr>", cells(&table.head, "th"));
    for row in &table.rows {
        let _ = writeln!(out, "<tr>{}</tr>", cells(row, "td"));
    }
    out.push_str("</table>\n");
}

/// What stands behind the picture: notes, terms, sources.
fn behind(out: &mut String, naming: Naming<'_>, handout: &Handout) {
    let lang = naming.lang;
    if !handout.notes.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>\n<ul>", HandoutWords::Notes.text(lang));
        for note in &handout.notes {
            let _ = write!(out, "<li><b>{}</b> {}", escaped(&note.place), marked(&note.text));
            if !note.caution.is_empty() {
                let told = NoteWords::Caution.fill(lang, std::slice::from_ref(&note.caution)).plain();
                let _ = write!(out, " <span class=\"caution\">{}</span>", escaped(&told));
            }
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    if handout.more_notes > 0 {
        let more = HandoutWords::MoreNotes.fill(lang, &[handout.more_notes.to_string().into()]).plain();
        let _ = writeln!(out, "<p>{}</p>", escaped(&more));
    }
    if !handout.terms.rows.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>", HandoutWords::Terms.text(lang));
        table(out, &handout.terms);
    }
    if !handout.sources.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>\n<ul>", HandoutWords::Sources.text(lang));
        for source in &handout.sources {
            let _ = writeln!(out, "<li>{}</li>", escaped(&source.plain()));
        }
        out.push_str("</ul>\n");
    }
    let _ = writeln!(out, "<footer>{}</footer>", escaped(&handout.remarks.join(" ")));
}

/// Writes a line, its runs by what they mean.
fn marked(line: &Line) -> String {
    let class = |role| match role {
        Role::Raises => "raises",
        Role::Lowers => "lowers",
        Role::Unclear => "unclear",
        Role::Disputed => "disputed",
        Role::Faint => "faint",
        Role::Heading | Role::Name | Role::Hit | Role::Command | Role::Plain => "",
    };
    let run = |run: &crate::render::line::Run| match class(run.role) {
        "" => escaped(&run.text),
        class => format!("<span class=\"{class}\">{}</span>", escaped(&run.text)),
    };
    line.runs().iter().map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_within_a_list_stands_in_an_item() {
        let depths = [0, 1, 2, 0, 0, 2, 1, 0];
        let rows: Vec<Row> = depths.iter().enumerate().map(|(at, depth)| Row::of(*depth, at.to_string())).collect();
        for from in 0..rows.len() {
            let mut out = String::new();
            list(&mut out, &rows[from..]);
            let written = format!("<body>{out}</body>");
            let document = roxmltree::Document::parse(&written).unwrap_or_else(|error| panic!("{error}: {out}"));
            let mut items = Vec::new();
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                let within = node.parent_element().map_or("", |parent| parent.tag_name().name());
                match node.tag_name().name() {
                    "ul" => assert!(matches!(within, "li" | "body"), "{out}"),
                    "li" => {
                        assert_eq!(within, "ul", "{out}");
                        items.push(node.text().unwrap_or_default().trim().to_owned());
                    }
                    _ => {}
                }
            }
            assert_eq!(items, (from..rows.len()).map(|at| at.to_string()).collect::<Vec<_>>());
        }
        let mut out = String::new();
        list(&mut out, &rows[1..2]);
        assert_eq!(out, "<ul class=\"deeper\">\n<li>1</li>\n</ul>\n");
        let mut out = String::new();
        list(&mut out, &rows[..3]);
        assert_eq!(out, "<ul>\n<li>0\n<ul>\n<li>1\n<ul>\n<li>2</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>\n");
    }
}
