//! A diagram as the DOT language of Graphviz.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use unicode_width::UnicodeWidthStr;

use crate::model::fold::is_cjk;
use crate::model::name::Lang;
use crate::render::diagram::{Diagram, Edge, Flow, Legend, Node};
use crate::render::palette::{Badge, Change, Head, KindLook, LineLook, Shape, Stroke};
use crate::render::terminal::wrapped;
use crate::render::typeface::{between, drawable, listed};

/// How wide a name in a node may get before it is broken, in columns.
const NODE_WIDTH: usize = 18;
/// How wide what stands above and below the picture may get before it is broken, in columns.
const PAGE_WIDTH: usize = 100;
/// What is told below the title or at the foot has at most so many lines.
const MAX_LINES: usize = 3;
/// How wide the conditions beside an edge may get before they are broken, in columns.
const EDGE_WIDTH: usize = 18;

/// Writes a diagram as DOT: the title on top, the legend below. The same diagram gives the same bytes.
pub fn render(diagram: &Diagram) -> String {
    let mut out = String::from("digraph sarcograph {\n");
    head(&mut out, diagram);
    if diagram.flow == Flow::Map {
        // A frame would make the layout of a map differ from run to run.
        out.push_str("  subgraph all {\n");
    } else {
        // The label of the graph is the legend, so the title is that of a frame without a line around everything.
        out.push_str("  subgraph cluster_all {\n");
        let title = title(diagram);
        let _ = writeln!(out, "    label={title}; labelloc=t; fontsize=18; fontcolor=\"#222222\"; peripheries=0;");
    }
    let grouped: BTreeSet<_> = diagram.groups.iter().flat_map(|group| &group.members).collect();
    for (at, group) in diagram.groups.iter().enumerate() {
        // For programs that read the file; drawn as frames, groups would make the layout differ from run to run.
        let _ = writeln!(out, "    subgraph group_{at} {{\n      label={};", quoted(&group.title));
        for member in diagram.nodes.iter().filter(|node| group.members.contains(&node.id)) {
            node(&mut out, member, "      ");
        }
        out.push_str("    }\n");
    }
    for single in diagram.nodes.iter().filter(|node| !grouped.contains(&node.id)) {
        node(&mut out, single, "    ");
    }
    out.push_str("  }\n");
    for line in &diagram.edges {
        edge(&mut out, line, diagram.flow != Flow::Map);
    }
    out.push_str("}\n");
    out
}

/// The title, and below it what the answer says.
fn title(diagram: &Diagram) -> String {
    if diagram.subtitle.is_empty() {
        return quoted(&diagram.title);
    }
    let below = diagram.subtitle.iter().flat_map(|line| told(line));
    let below = below.map(|line| format!("<FONT POINT-SIZE=\"12\" COLOR=\"#444444\">{line}</FONT>"));
    let title = Some(as_html(&diagram.title)).filter(|title| !title.is_empty());
    format!("<{}>", title.into_iter().chain(below).collect::<Vec<_>>().join("<BR/>"))
}

/// The same as the first row of the table that a map has its legend in.
fn titled(diagram: &Diagram) -> String {
    let told = title(diagram);
    let told = told
        .strip_prefix('<')
        .and_then(|told| told.strip_suffix('>'))
        .map_or_else(|| as_html(&diagram.title), str::to_owned);
    format!("      <TR><TD COLSPAN=\"20\" ALIGN=\"LEFT\"><FONT POINT-SIZE=\"18\">{told}</FONT></TD></TR>\n")
}

/// Breaks what stands above or below a picture into lines, as HTML.
fn told(text: &str) -> Vec<String> {
    let mut lines = wrapped(&drawable(text), PAGE_WIDTH);
    if lines.len() > MAX_LINES {
        lines.truncate(MAX_LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    lines.iter().map(|line| as_html(line)).collect()
}

fn head(out: &mut String, diagram: &Diagram) {
    let fonts = fonts(diagram.lang);
    let layout = match diagram.flow {
        Flow::Rightwards => "rankdir=LR, nodesep=0.25, ranksep=0.55",
        Flow::Downwards => "rankdir=TB, nodesep=0.25, ranksep=0.5",
        // The layers of `dot` get lost among hundreds of entities; `dot` hands over to this layout where a file says so.
        Flow::Map => "layout=fdp, overlap=prism, K=0.55, start=7",
    };
    let width = if diagram.flow == Flow::Map { "0.7" } else { "1.6" };
    let _ = writeln!(
        out,
        "  graph [{layout}, pad=0.3, bgcolor=white, charset=\"UTF-8\",\n         \
         fontname={fonts}, fontsize=11, fontcolor=\"#333333\"];"
    );
    let _ = writeln!(
        out,
        "  node [fontname={fonts}, fontsize=13, fontcolor=\"#111111\", shape=box, style=filled, color=\"#555555\", penwidth=0.8,\n        \
         margin=\"0.14,0.07\", height=0.4];"
    );
    let _ = writeln!(out, "  edge [fontname={fonts}, fontsize=10, fontcolor=\"#555555\", penwidth={width}, arrowsize=0.9];");
    legend(out, diagram);
}

/// Fonts that have the characters of a language, on Linux, Windows and macOS, best first.
fn fonts(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "\"Helvetica,Arial,Noto Sans,Noto Sans CJK SC,Microsoft YaHei,PingFang SC,sans-serif\"",
        Lang::ZhHans => "\"Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei,PingFang SC,Heiti SC,sans-serif\"",
        Lang::ZhHant => "\"Noto Sans CJK TC,Source Han Sans TC,Microsoft JhengHei,PingFang TC,Heiti TC,sans-serif\"",
    }
}

fn node(out: &mut String, node: &Node, indent: &str) {
    let Shape { is_rounded, has_border } = node.look.shape();
    let style = if is_rounded { ", style=\"filled,rounded\"" } else { "" };
    let border = if has_border || node.is_focus || node.change.is_some() { "" } else { ", penwidth=0" };
    let focus = match node.change {
        _ if node.is_focus => ", penwidth=2.6, color=\"#111111\"".to_owned(),
        Some(change) => format!(", penwidth=2, color=\"{}\"", change.colour()),
        None => String::new(),
    };
    let _ = writeln!(
        out,
        "{indent}{} [label={}, fillcolor=\"{}\"{style}{border}{focus}];",
        quoted(node.id.as_str()),
        label(&node.names(), &node.caption, node.is_focus),
        node.look.fill()
    );
}

/// The first name, and the others smaller below it; long names on several lines.
fn label(labels: &[String], caption: &str, is_bold: bool) -> String {
    // Words stay whole, however long.
    let longest = |name: &String| name.split_whitespace().map(UnicodeWidthStr::width).max().unwrap_or(0);
    let is_chinese = |name: &String| name.chars().any(is_cjk);
    let lines = |name: &String| wrapped(name, if is_chinese(name) { NODE_WIDTH } else { NODE_WIDTH.max(longest(name)) });
    if let ([name], "", false) = (labels, caption, is_bold) {
        return format!("\"{}\"", lines(name).iter().map(|line| escaped(line)).collect::<Vec<_>>().join("\\n"));
    }
    let mut parts: Vec<String> = Vec::new();
    for (at, name) in labels.iter().enumerate() {
        let text = lines(name).iter().map(|line| as_html(line)).collect::<Vec<_>>().join("<BR/>");
        parts.push(match (at, is_bold) {
            (0, true) => format!("<B>{text}</B>"),
            (0, false) => text,
            _ => format!("<FONT POINT-SIZE=\"10\" COLOR=\"#444444\">{text}</FONT>"),
        });
    }
    if !caption.is_empty() {
        parts.push(format!("<FONT POINT-SIZE=\"10\" COLOR=\"#5a3a00\">{}</FONT>", as_html(caption)));
    }
    format!("<{}>", parts.join("<BR/>"))
}

fn edge(out: &mut String, edge: &Edge, is_labelled: bool) {
    let mut attributes = look(edge.look);
    if edge.is_strong {
        attributes.push("penwidth=3".to_owned());
    }
    // For programs that read the file.
    attributes.push(format!("effect=\"{}\"", edge.look.effect));
    attributes.push(format!("layer=\"{}\"", if edge.look.is_textbook { "background" } else { "documents" }));
    attributes.push(format!("certainty=\"{}\"", edge.look.certainty.id()));
    attributes.push(format!(
        "relations={}",
        quoted(&edge.relations.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
    ));
    if is_labelled && !edge.conditions.is_empty() {
        let mut lines: Vec<String> = Vec::new();
        for (at, values) in edge.conditions.iter().enumerate() {
            lines.extend(packed(values));
            // What stands on lines of one relation is not read on into the next.
            if let Some(last) = lines.last_mut().filter(|_| at + 1 < edge.conditions.len()) {
                last.push_str(" /");
            }
        }
        let text = lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("\\n");
        attributes.push(format!("label=\"{text}\""));
    }
    let (from, to) = (quoted(edge.from.as_str()), quoted(edge.to.as_str()));
    let _ = writeln!(out, "  {from} -> {to} [{}];", attributes.join(", "));
}

/// Sets values in lines, as many in one as fit, none broken.
fn packed(values: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for value in values {
        if let Some(line) = lines.last_mut().filter(|line| line.width() + 2 + value.width() <= EDGE_WIDTH) {
            *line = listed(&[line.clone(), value.clone()]);
            continue;
        }
        // All of them hold at once: those of another relation stand behind a stroke.
        if let Some(last) = lines.last_mut() {
            let comma = between(last).trim_end();
            last.push_str(comma);
        }
        lines.extend(broken(value));
    }
    lines
}

/// Breaks a condition that is too wide, at blanks and behind hyphens.
fn broken(value: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in value.split_inclusive([' ', '-']) {
        match lines.last_mut().filter(|line| line.is_empty() || line.width() + part.trim_end().width() <= EDGE_WIDTH) {
            Some(line) => line.push_str(part),
            None => lines.push(part.to_owned()),
        }
    }
    lines.into_iter().map(|line| line.trim_end().to_owned()).collect()
}

fn look(look: LineLook) -> Vec<String> {
    let colour = look.colour();
    let mut attributes = vec![format!("arrowhead={}", arrowhead(look.head()).0)];
    // What is contested is two lines side by side.
    let lines = if look.is_contested { format!("{colour}:white:{colour}") } else { colour.to_owned() };
    attributes.push(format!("color=\"{lines}\""));
    match look.stroke() {
        Stroke::Solid => {}
        Stroke::Dashed | Stroke::DashDotted => attributes.push("style=dashed".to_owned()),
        Stroke::Dotted => attributes.push("style=dotted".to_owned()),
    }
    let mark = mark(look);
    if !mark.is_empty() {
        attributes.push(format!("headlabel=\"{mark}\""));
    }
    attributes
}

/// Returns the name of a head in Graphviz, and the character that looks like it.
const fn arrowhead(head: Head) -> (&'static str, &'static str) {
    match head {
        Head::Arrow => ("normal", "▶"),
        Head::Bar => ("tee", "┤"),
        Head::Circle => ("odot", "○"),
        Head::OpenArrow => ("empty", "▷"),
        Head::Square => ("obox", "□"),
        Head::Fork => ("crow", "⋲"),
        Head::Gauge => ("teetee", "╫"),
        Head::Diamond => ("diamond", "◆"),
        Head::OpenDiamond => ("odiamond", "◇"),
        Head::None => ("none", ""),
    }
}

/// Returns what stands at the end of a line for its sign, and for dashes and dots in turn, which Graphviz does not draw.
fn mark(look: LineLook) -> &'static str {
    match look.badge() {
        Some(Badge::Plus) => "+",
        Some(Badge::Minus) => "−",
        Some(Badge::Wave) => "~",
        Some(Badge::Zero) => "0",
        Some(Badge::Question) => "?",
        None if look.stroke() == Stroke::DashDotted => "†",
        None => "",
    }
}

/// The legend is a table of cells in rows: as many columns as the picture is likely to have room for.
fn legend(out: &mut String, diagram: &Diagram) {
    let Legend { lines, kinds, changes, .. } = &diagram.legend;
    let line = |(look, words): &(LineLook, String)| {
        let colour = look.colour();
        format!(
            "<TD ALIGN=\"RIGHT\"><FONT COLOR=\"{colour}\">{}</FONT></TD><TD ALIGN=\"LEFT\">{}</TD>",
            sample(*look),
            as_html(words)
        )
    };
    let kind = |(look, name): &(KindLook, String)| {
        let Shape { is_rounded, has_border } = look.shape();
        let style = if is_rounded { " STYLE=\"ROUNDED\"" } else { "" };
        let (border, fill) = (u8::from(has_border), look.fill());
        format!(
            "<TD BORDER=\"{border}\" COLOR=\"#777777\" BGCOLOR=\"{fill}\"{style}>      </TD><TD ALIGN=\"LEFT\">{}</TD>",
            as_html(name)
        )
    };
    let change = |(change, words): &(Change, String)| {
        let (colour, symbol) = (change.colour(), change.symbol());
        format!(
            "<TD BORDER=\"2\" COLOR=\"{colour}\" STYLE=\"ROUNDED\">{symbol}</TD><TD ALIGN=\"LEFT\">{}</TD>",
            as_html(words)
        )
    };
    let columns = if diagram.nodes.len() <= 12 { 4 } else { 6 };
    let rows: Vec<String> =
        [lines.iter().map(line).chain(changes.iter().map(change)).collect::<Vec<_>>(), kinds.iter().map(kind).collect()]
            .iter()
            .flat_map(|cells| cells.chunks(columns))
            .map(|cells| format!("      <TR>{}</TR>\n", cells.join("<TD WIDTH=\"8\"></TD>")))
            .collect();
    let notes: Vec<String> = diagram.footnotes.iter().flat_map(|note| told(note)).collect();
    let notes = notes.join("<BR ALIGN=\"LEFT\"/>");
    let foot = if notes.is_empty() {
        String::new()
    } else {
        format!(
            "      <TR><TD COLSPAN=\"20\" ALIGN=\"LEFT\"><FONT COLOR=\"#555555\">{notes}<BR ALIGN=\"LEFT\"/></FONT></TD></TR>\n"
        )
    };
    if rows.is_empty() {
        return;
    }
    let (place, head) = if diagram.flow == Flow::Map { ("t", titled(diagram)) } else { ("b", String::new()) };
    let _ = writeln!(
        out,
        "  labelloc={place}; label=<\n    <TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"3\" CELLPADDING=\"1\">\n{}    </TABLE>>;",
        head + &rows.concat() + &foot
    );
}

/// A piece of a line drawn with characters.
fn sample(look: LineLook) -> String {
    let line = match look.stroke() {
        _ if look.is_contested => "══",
        Stroke::Dotted => "┈┈",
        Stroke::Dashed | Stroke::DashDotted => "╌╌",
        Stroke::Solid => "──",
    };
    format!("{line}{}{}", arrowhead(look.head()).1, mark(look))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Escapes for a quoted string. Line breaks become blanks: what breaks lines is written by this module. Graphviz reads names of
/// characters in such strings too, so that an ampersand is written as one.
fn escaped(text: &str) -> String {
    drawable(text).replace('\\', "\\\\").replace('"', "\\\"").replace('&', "&amp;")
}

fn as_html(text: &str) -> String {
    drawable(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\\', "&#92;&#92;")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::model::effect::Effect;
    use crate::model::evidence::Certainty;

    /// All attributes but the colour.
    fn shape(line: LineLook) -> String {
        look(line).into_iter().filter(|attribute| !attribute.starts_with("color")).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_a_picture_tells_apart_dot_and_its_legend_tell_apart_too() {
        let looks = Effect::ALL.map(LineLook::of);
        let drawn: BTreeSet<String> =
            looks.iter().map(|look| format!("{:?} {:?} {:?}", look.head(), look.badge(), look.stroke())).collect();
        assert!(drawn.len() > 10);
        assert_eq!(looks.map(shape).into_iter().collect::<BTreeSet<_>>().len(), drawn.len());
        assert_eq!(looks.map(sample).into_iter().collect::<BTreeSet<_>>().len(), drawn.len());
    }

    #[test]
    fn how_firmly_something_is_said_is_told_without_colour() {
        let all = [Certainty::Stated, Certainty::Hedged, Certainty::Hypothesis, Certainty::Implied];
        let looks = all.map(|certainty| LineLook { certainty, ..LineLook::default() });
        let shapes: BTreeSet<String> = looks.map(shape).into_iter().collect();
        let samples: BTreeSet<String> = looks.map(sample).into_iter().collect();
        assert_eq!((shapes.len(), samples.len()), (4, 4), "{shapes:?} {samples:?}");
    }
}
