//! A diagram as the DOT language of Graphviz.

use std::fmt::Write as _;

use super::diagram::{Diagram, Edge, Flow, Legend, Node};
use super::palette::{LineLook, Shape, Stroke};
use super::terminal::wrapped;
use crate::model::effect::Effect;
use crate::model::name::Lang;

/// How wide a name in a node may get before it is broken, in columns.
const NODE_WIDTH: usize = 18;
/// How wide the conditions beside an edge may get before they are broken, in columns.
const EDGE_WIDTH: usize = 16;

/// Writes a diagram as DOT. The same diagram gives the same bytes.
pub fn render(diagram: &Diagram) -> String {
    let mut out = String::from("digraph sarcograph {\n");
    head(&mut out, diagram);
    let grouped: Vec<_> = diagram.groups.iter().flat_map(|group| &group.members).collect();
    for (at, group) in diagram.groups.iter().enumerate() {
        let _ = writeln!(out, "  subgraph cluster_{at} {{");
        let _ = writeln!(
            out,
            "    label={}; style=rounded; color=\"#c8c8c8\"; fontcolor=\"#666666\"; fontsize=11;",
            quoted(&group.title)
        );
        let members = diagram.nodes.iter().filter(|node| group.members.contains(&node.id));
        members.for_each(|member| node(&mut out, member, "    "));
        out.push_str("  }\n");
    }
    diagram.nodes.iter().filter(|node| !grouped.contains(&&node.id)).for_each(|single| node(&mut out, single, "  "));
    diagram.edges.iter().for_each(|line| edge(&mut out, line));
    legend(&mut out, &diagram.legend);
    out.push_str("}\n");
    out
}

fn head(out: &mut String, diagram: &Diagram) {
    let fonts = fonts(diagram.lang);
    let (direction, ranksep) = match diagram.flow {
        Flow::Rightwards => ("LR", "0.55"),
        Flow::Downwards => ("TB", "0.5"),
    };
    let title = quoted(&diagram.title);
    let _ = writeln!(
        out,
        "  graph [rankdir={direction}, newrank=true, nodesep=0.3, ranksep={ranksep}, pad=0.3, bgcolor=white, charset=\"UTF-8\",\n         \
         fontname={fonts}, fontsize=18, fontcolor=\"#222222\", label={title}, labelloc=t];"
    );
    let _ = writeln!(
        out,
        "  node [fontname={fonts}, fontsize=13, fontcolor=\"#111111\", style=filled, color=\"#555555\", penwidth=0.8,\n        \
         margin=\"0.14,0.07\", height=0.4];"
    );
    let _ = writeln!(out, "  edge [fontname={fonts}, fontsize=10, fontcolor=\"#555555\", penwidth=1.6, arrowsize=0.9];");
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
    let shape = match node.look.shape() {
        Shape::Rounded => "shape=box, style=\"filled,rounded\"",
        Shape::Ellipse => "shape=ellipse, margin=\"0.06,0.03\"",
        Shape::Box => "shape=box",
        Shape::Hexagon => "shape=hexagon, margin=\"0.06,0.04\"",
    };
    let focus = if node.is_focus { ", penwidth=2.6, color=\"#111111\"" } else { "" };
    let _ = writeln!(
        out,
        "{indent}{} [label={}, {shape}, fillcolor=\"{}\"{focus}];",
        quoted(node.id.as_str()),
        label(&node.labels, node.is_focus),
        node.look.fill()
    );
}

/// The first name, and the others smaller below it; long names on several lines.
fn label(labels: &[String], is_bold: bool) -> String {
    let lines = |name: &String| wrapped(name, NODE_WIDTH);
    if let ([name], false) = (labels, is_bold) {
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
    format!("<{}>", parts.join("<BR/>"))
}

fn edge(out: &mut String, edge: &Edge) {
    let mut attributes = look(edge.look);
    if !edge.conditions.is_empty() {
        let lines: Vec<String> = edge.conditions.iter().flat_map(|text| wrapped(text, EDGE_WIDTH)).collect();
        let text = lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("\\n");
        attributes.push(format!("label=\"{text}\""));
    }
    if !edge.look.effect.is_causal() {
        attributes.push("constraint=false".to_owned());
    }
    let (from, to) = (quoted(edge.from.as_str()), quoted(edge.to.as_str()));
    let _ = writeln!(out, "  {from} -> {to} [{}];", attributes.join(", "));
}

fn look(look: LineLook) -> Vec<String> {
    let colour = look.colour();
    let head = match look.effect {
        Effect::NoEffect => "none",
        other => other.arrowhead(),
    };
    let mut attributes = vec![format!("arrowhead={head}")];
    // What is contested is two lines side by side.
    let lines = if look.is_contested { format!("{colour}:white:{colour}") } else { colour.to_owned() };
    attributes.push(format!("color=\"{lines}\""));
    match look.stroke() {
        Stroke::Solid => {}
        Stroke::Dashed => attributes.push("style=dashed".to_owned()),
        Stroke::Dotted => attributes.push("style=dotted".to_owned()),
    }
    attributes
}

fn legend(out: &mut String, legend: &Legend) {
    if legend.lines.is_empty() && legend.kinds.is_empty() {
        return;
    }
    let _ = writeln!(out, "  legend [shape=plain, style=\"\", fontsize=11, label=<");
    out.push_str("    <TABLE BORDER=\"1\" COLOR=\"#c8c8c8\" CELLBORDER=\"0\" CELLSPACING=\"2\" CELLPADDING=\"2\" STYLE=\"ROUNDED\">\n");
    let _ = writeln!(out, "      <TR><TD COLSPAN=\"2\" ALIGN=\"LEFT\"><B>{}</B></TD></TR>", as_html(&legend.title));
    for (look, words) in &legend.lines {
        let _ = writeln!(
            out,
            "      <TR><TD ALIGN=\"RIGHT\"><FONT COLOR=\"{}\">{}</FONT></TD><TD ALIGN=\"LEFT\">{}</TD></TR>",
            look.colour(),
            sample(*look),
            as_html(words)
        );
    }
    for (look, name) in &legend.kinds {
        let style = match look.shape() {
            Shape::Rounded | Shape::Ellipse => " STYLE=\"ROUNDED\"",
            Shape::Box | Shape::Hexagon => "",
        };
        let _ = writeln!(
            out,
            "      <TR><TD BORDER=\"1\" COLOR=\"#555555\" BGCOLOR=\"{}\"{style}>    </TD><TD ALIGN=\"LEFT\">{}</TD></TR>",
            look.fill(),
            as_html(name)
        );
    }
    out.push_str("    </TABLE>>];\n");
}

/// A piece of a line drawn with characters.
fn sample(look: LineLook) -> &'static str {
    if look.is_contested {
        return "═══";
    }
    match (look.stroke(), look.effect) {
        (Stroke::Dotted, _) => "┈┈┈",
        (Stroke::Dashed, effect) if !effect.is_causal() || effect == Effect::NoEffect => "╌╌╌",
        (Stroke::Dashed, _) => "╌╌▶",
        (Stroke::Solid, effect) => match effect.arrowhead() {
            "tee" => "──┤",
            "odot" => "──○",
            "empty" => "──▷",
            "none" => "───",
            _ => "──▶",
        },
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", escaped(text))
}

/// Escapes for a quoted string. Line breaks become blanks: what breaks lines is written by this module.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"").replace(['\n', '\r'], " ")
}

fn as_html(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    escaped.chars().filter(|c| !c.is_control()).collect()
}
