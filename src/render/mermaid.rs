//! A diagram as the language of Mermaid, which GitHub, `HackMD` and Obsidian draw where it stands in a text.
//!
//! Mermaid has four heads of lines and no bar across, so that what lowers ends in a cross; what a head or a stroke cannot tell stands as
//! a sign in the label. Every character that means something to it is written as the number of the character.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::model::evidence::Certainty;
use crate::model::id::EntityId;
use crate::render::diagram::{Diagram, Edge, Flow, Node};
use crate::render::palette::{Badge, Head, LineLook, Stroke, Weight};
use crate::render::typeface::{drawable, listed};

/// A text of more characters is cut: Mermaid makes a box as wide as its longest line.
const MAX_TEXT: usize = 200;

/// Writes a diagram, with its legend as a box of its own. The same diagram gives the same bytes.
pub fn render(diagram: &Diagram) -> String {
    let mut out = body(diagram);
    let legend = legend(diagram);
    if !legend.is_empty() {
        let lines: Vec<String> = legend.iter().map(|line| text(line)).collect();
        let _ = writeln!(out, "  legend[\"{}\"]", lines.join("<br/>"));
        out.push_str("  style legend fill:#ffffff,stroke:#cccccc,color:#555555,text-align:left\n");
    }
    out
}

/// Writes a diagram without a legend, for a text that tells what its signs mean.
pub(crate) fn body(diagram: &Diagram) -> String {
    let mut out = String::new();
    let title = drawable(&diagram.title);
    if !title.is_empty() {
        // A JSON string is a string of YAML too.
        let title = serde_json::Value::String(title);
        let _ = writeln!(out, "---\ntitle: {title}\n---");
    }
    let direction = if diagram.flow == Flow::Downwards { "TB" } else { "LR" };
    let _ = writeln!(out, "flowchart {direction}");
    let mut styles = String::new();
    let mut links = Vec::new();
    if diagram.panels.is_empty() {
        part(&mut out, diagram, None, &mut styles, &mut links);
    }
    for (panel, titled) in diagram.panels.iter().enumerate() {
        let title: Vec<String> = [&titled.title].into_iter().chain(&titled.says).map(|line| text(line)).collect();
        let _ = writeln!(out, "  subgraph p{panel}[\"{}\"]", title.join("<br/>"));
        part(&mut out, diagram, Some(panel), &mut styles, &mut links);
        out.push_str("  end\n");
    }
    out.push_str(&styles);
    for (at, (look, weight)) in links.into_iter().enumerate() {
        let width = if weight == Weight::Strong { 4 } else { 2 };
        let _ = writeln!(out, "  linkStyle {at} stroke:{},stroke-width:{width}px", look.colour());
    }
    out
}

/// Writes the nodes and edges of a panel, or all.
fn part(
    out: &mut String,
    diagram: &Diagram,
    panel: Option<usize>,
    styles: &mut String,
    links: &mut Vec<(LineLook, Weight)>,
) {
    let is_in = |edge: &&Edge| panel.is_none_or(|panel| edge.is_in(panel));
    let edges: Vec<&Edge> = diagram.edges.iter().filter(is_in).collect();
    let prefix = panel.map_or_else(|| "n".to_owned(), |panel| format!("p{panel}n"));
    let place: BTreeMap<&EntityId, usize> = diagram.nodes.iter().enumerate().map(|(at, node)| (&node.id, at)).collect();
    for (at, node) in diagram.nodes.iter().enumerate() {
        let is_touched = edges.iter().any(|edge| edge.from == node.id || edge.to == node.id);
        if panel.is_none() || node.is_focus || is_touched {
            let _ = writeln!(out, "  {prefix}{at}{}", shape(node));
            let _ = writeln!(styles, "  style {prefix}{at} {}", style(node));
        }
    }
    for edge in edges {
        let (Some(from), Some(to)) = (place.get(&edge.from), place.get(&edge.to)) else { continue };
        let label = label(edge);
        let label = if label.is_empty() { String::new() } else { format!("|\"{label}\"|") };
        let _ = writeln!(out, "  {prefix}{from} {}{label} {prefix}{to}", arrow(edge.look));
        let is_own = edge.is_strong || !edge.panels.is_empty();
        links.push((edge.look, if is_own { Weight::Strong } else { Weight::Usual }));
    }
}

/// The names of a node in a shape.
fn shape(node: &Node) -> String {
    let names = node.names();
    let mut lines: Vec<String> = names.iter().map(|name| text(name)).collect();
    lines.extend((!node.caption.is_empty()).then(|| text(&node.caption)));
    let text = lines.join("<br/>");
    if node.look.shape().is_rounded { format!("(\"{text}\")") } else { format!("[\"{text}\"]") }
}

fn style(node: &Node) -> String {
    let (stroke, width) = match node.change {
        _ if node.is_focus => ("#111111", 3),
        Some(change) => (change.colour(), 2),
        None if node.look.shape().has_border => ("#6b6b6b", 1),
        None => (node.look.fill(), 1),
    };
    format!("fill:{},stroke:{stroke},stroke-width:{width}px,color:#111111", node.look.fill())
}

/// A line and its head.
fn arrow(look: LineLook) -> &'static str {
    let head = match look.head() {
        Head::Arrow => '>',
        Head::Bar => 'x',
        Head::Circle => 'o',
        _ => '-',
    };
    match (look.stroke(), head) {
        (Stroke::Solid, '>') => "-->",
        (Stroke::Solid, 'x') => "--x",
        (Stroke::Solid, 'o') => "--o",
        (Stroke::Solid, _) => "---",
        (_, '>') => "-.->",
        (_, 'x') => "-.-x",
        (_, 'o') => "-.-o",
        _ => "-.-",
    }
}

/// What a line cannot tell: its verb where it has no head, its signs, its conditions.
fn label(edge: &Edge) -> String {
    let mut parts = Vec::new();
    if !matches!(edge.look.head(), Head::Arrow | Head::Bar | Head::Circle) {
        let badge = match edge.look.badge() {
            Some(Badge::Plus) => "+ ",
            Some(Badge::Minus) => "− ",
            Some(Badge::Wave) => "~ ",
            Some(Badge::Zero) => "∅ ",
            _ => "",
        };
        parts.push(text(&format!("{badge}{}", edge.verb)));
    }
    let conditions: Vec<String> = edge.conditions.iter().map(|values| text(&listed(values))).collect();
    parts.extend((!conditions.is_empty()).then(|| conditions.join(" / ")));
    let marks = text(&marks(edge.look).concat());
    parts.extend((!marks.is_empty()).then_some(marks));
    parts.join("<br/>")
}

/// Signs for how firmly something is said, which strokes alone do not tell here.
fn marks(look: LineLook) -> Vec<&'static str> {
    let marks = [
        (look.is_textbook, "*"),
        (look.certainty == Certainty::Implied, "…"),
        (look.certainty == Certainty::Hedged, "†"),
        (look.certainty == Certainty::Hypothesis, "?"),
        (look.is_contested, "±"),
    ];
    marks.into_iter().filter(|(is, _)| *is).map(|(_, mark)| mark).collect()
}

/// Returns what signs and heads mean, a line each, as far as they occur.
pub(crate) fn legend(diagram: &Diagram) -> Vec<String> {
    let line = |(look, words): &(LineLook, String)| {
        let sign = match look.head() {
            _ if *look != LineLook::of(look.effect) => marks(*look).concat(),
            Head::Arrow => "→".to_owned(),
            Head::Bar => "—×".to_owned(),
            Head::Circle => "—○".to_owned(),
            // Such lines have their verb beside them.
            _ => return None,
        };
        Some(format!("{sign} {words}"))
    };
    let lines = diagram.legend.lines.iter().filter_map(line);
    let weights = diagram.legend.weights.iter().filter(|(weight, _)| *weight == Weight::Strong);
    let changes = diagram.legend.changes.iter().map(|(change, words)| format!("{} {words}", change.symbol()));
    lines.chain(weights.map(|(_, words)| format!("━ {words}"))).chain(changes).collect()
}

/// Writes text so that nothing in it means anything to Mermaid, nor to the HTML that it makes. What begins like an item of a list of
/// Markdown is none: some versions of Mermaid read labels as Markdown, and draw no lists.
fn text(text: &str) -> String {
    let text = drawable(text);
    let mut out = String::new();
    let mut characters = text.chars().enumerate().peekable();
    while let Some((at, character)) = characters.next() {
        if at == MAX_TEXT {
            out.push('…');
            break;
        }
        let before = out.trim_start();
        let begins_list = match character {
            '+' | '-' => before.is_empty(),
            '.' | ')' if !before.is_empty() && before.bytes().all(|byte| byte.is_ascii_digit()) => {
                characters.peek().is_none_or(|(_, next)| *next == ' ')
            }
            _ => false,
        };
        let is_plain = matches!(character, ' ' | '-' | ',' | '.' | '(' | ')' | '/' | '+' | '·' | '\'');
        if character.is_ascii() && !character.is_ascii_alphanumeric() && (begins_list || !is_plain) {
            let _ = write!(out, "#{};", u32::from(character));
        } else {
            out.push(character);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::effect::Effect;

    #[test]
    fn text_begins_no_list() {
        for (plain, written) in
            [("+ x", "#43; x"), ("- x", "#45; x"), ("-x", "#45;x"), ("1. x", "1#46; x"), ("12) x", "12#41; x")]
        {
            assert_eq!(text(plain), written);
        }
        assert_eq!(text("* x"), "#42; x");
        assert_eq!(text("1.5 + x - 2. y"), "1.5 + x - 2. y");
        let looks = [
            (LineLook::of(Effect::CorrelatesPositively), "#43; goes with"),
            (LineLook { is_textbook: true, ..LineLook::default() }, "#42;"),
        ];
        for (look, written) in looks {
            let edge = Edge {
                from: EntityId::new("a"),
                to: EntityId::new("b"),
                look,
                conditions: Vec::new(),
                relations: Vec::new(),
                verb: "goes with".to_owned(),
                sources: String::new(),
                is_strong: false,
                panels: Vec::new(),
                is_bundle: false,
            };
            assert_eq!(label(&edge), written);
        }
    }

    #[test]
    fn text_means_nothing() {
        assert_eq!(
            text("TNF-α (\"x\") <b> & #35; `a` | end\nC:\\"),
            "TNF-α (#34;x#34;) #60;b#62; #38; #35;35#59; #96;a#96; #124; end C#58;#92;"
        );
        assert_eq!(text(&"長".repeat(300)).chars().count(), MAX_TEXT + 1);
    }
}
