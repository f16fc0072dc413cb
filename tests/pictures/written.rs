//! What texts and programs outside read: Mermaid, Markdown and HTML, whatever names hold.

use proptest::prelude::*;
use sarcograph::Lang;
use sarcograph::explorer::Explorer;
use sarcograph::render::diagram::Diagram;
use sarcograph::render::page::Page;
use sarcograph::render::present::Present;
use sarcograph::render::sheet::composed;
use sarcograph::render::{dot, html, markdown, mermaid, svg};

use super::{asked, diagram, hostile};
use crate::support::{shipped, small};

/// Checks that a text of Mermaid has lines of the forms alone that it is written in, each label in quotation marks, and returns its
/// labels as they are read.
fn labels(written: &str) -> Vec<String> {
    let mut lines = written.lines().peekable();
    if lines.peek() == Some(&"---") {
        lines.next();
        let title = lines.next().unwrap().strip_prefix("title: ").unwrap();
        serde_json::from_str::<String>(title).unwrap();
        assert_eq!(lines.next(), Some("---"));
    }
    assert!(matches!(lines.next(), Some("flowchart LR" | "flowchart TB")));
    let word = r"(?:p\d+n|n)\d+";
    let text = r#""([^"`|\[\]{}<>&]|<br/>)*""#;
    let forms = [
        format!(r"^  (?:{word}|legend)(?:\[{text}\]|\({text}\))$"),
        format!(r"^  {word} (?:--|-\.-?)[>xo-]?(?:\|{text}\|)? {word}$"),
        format!(r"^  subgraph p\d+\[{text}\]$"),
        "^  end$".to_owned(),
        format!(r"^  (?:style (?:{word}|legend)|linkStyle \d+) [a-z0-9:#,-]+$"),
    ];
    let forms = forms.map(|form| regex::Regex::new(&form).unwrap());
    let mut found = Vec::new();
    for line in lines {
        assert!(forms.iter().any(|form| form.is_match(line)), "{line}");
        let (from, to) = (line.find('"'), line.rfind('"'));
        found.extend(from.zip(to).map(|(from, to)| read(&line[from + 1..to])));
    }
    found
}

/// Reads numbers of characters as Mermaid does.
fn read(label: &str) -> String {
    let number = regex::Regex::new(r"#(\d+);").unwrap();
    let one = |found: &regex::Captures<'_>| char::from_u32(found[1].parse().unwrap()).unwrap().to_string();
    number.replace_all(label, one).into_owned()
}

#[test]
fn whatever_names_hold_means_nothing_to_readers_of_text() {
    let (explorer, names) = hostile();
    let picture = diagram(&explorer, r#"{"question":"export"}"#, &[Lang::En]).unwrap();
    let read = labels(&mermaid::render(&picture));
    assert!(read.contains(&names[0]) && read.contains(&names[1]) && read.contains(&names[8]), "{read:#?}");
    let (naming, answered) = asked(&explorer, r#"{"question":"export"}"#, Lang::En);
    let view = answered.view(naming);
    let page = html::render(naming, &view, Some(&picture));
    well_formed(&page);
    assert!(page.contains("TNF-&amp;alpha; &amp;amp; &lt;b&gt;"));
    let text = markdown::render(naming, &view, Some(&picture));
    assert_eq!(text.matches("```").count(), 2, "{text}");
    for forbidden in ["<b>", "\u{202e}", "\u{1b}", " `x` ", " *s* "] {
        assert!(!text.contains(forbidden), "{forbidden:?} in {text}");
    }
}

/// Checks that a page is well-formed but for what HTML has without an end.
fn well_formed(page: &str) {
    let body = page.strip_prefix("<!DOCTYPE html>\n").unwrap();
    let void = regex::Regex::new("<meta [^>]*>").unwrap();
    let body = void.replace_all(body, "");
    roxmltree::Document::parse(&body).unwrap_or_else(|error| panic!("{error}: {body}"));
    for forbidden in ["<script", "onload", "http-equiv", "url(", "@import", "src="] {
        assert!(!page.contains(forbidden), "{forbidden}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_label_can_be_read_again(texts in prop::collection::vec(any_text(), 3)) {
        let mut picture: Diagram = diagram(small(), r#"{"question":"path","from":"tnf","to":"muscle mass"}"#, &[Lang::En]).unwrap();
        picture.title = texts[0].clone();
        picture.subtitle = vec![texts[1].clone()];
        picture.footnotes = vec![texts[2].clone()];
        for (node, text) in picture.nodes.iter_mut().zip(texts.iter().cycle()) {
            node.labels = vec![text.clone()];
            node.caption = text.chars().rev().collect();
        }
        for (edge, text) in picture.edges.iter_mut().zip(texts.iter().cycle()) {
            edge.conditions = vec![vec![text.clone()], vec![text.clone()]];
            edge.sources = text.clone();
            edge.verb = text.clone();
        }
        labels(&mermaid::render(&picture));
        for page in [Page::Wide, Page::Free] {
            let written = svg::render(&composed(&picture, page).scene);
            prop_assert!(roxmltree::Document::parse(&written).is_ok(), "{}", written);
        }
        let (naming, answered) = asked(small(), r#"{"question":"path","from":"tnf","to":"muscle mass"}"#, Lang::En);
        let view = answered.view(naming);
        well_formed(&html::render(naming, &view, Some(&picture)));
        let fences = markdown::render(naming, &view, Some(&picture)).lines().filter(|line| line.starts_with("```")).count();
        prop_assert_eq!(fences, 2);
        let written = dot::render(&picture);
        prop_assert!(!written.chars().any(|c| c.is_control() && c != '\n'));
        // Quotation marks within quotation marks are written with a backslash before them.
        let quotes = regex::Regex::new(r"\\.").unwrap().replace_all(&written, "").matches('"').count();
        prop_assert_eq!(quotes % 2, 0);
    }
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => any::<char>().prop_map(String::from),
        4 => prop::sample::select(vec![
            "\"", "<", ">", "&", "&amp;", "\n", "\r", "\u{202e}", "\u{200f}", "🦠", "👩‍🔬", "```", "~~~", "|", "]", ")", "end", "%%",
            "#quot;", "-->", "\\", "\\N", "</svg>", "]]>", "<script>", "é", "肌肉", "\u{0}", "\u{fffe}", " ",
        ]).prop_map(str::to_owned),
        1 => Just("長".repeat(300)),
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

#[test]
fn a_page_to_hand_out_has_picture_answer_notes_terms_and_sources() {
    let request = r#"{"question":"effect","from":"IL-6","to":"muscle mass"}"#;
    for lang in Lang::ALL {
        let (naming, answered) = asked(shipped(), request, lang);
        let (view, picture) = (answered.view(naming), answered.diagram(naming, &[lang]));
        let page = html::render(naming, &view, picture.as_ref());
        well_formed(&page);
        let text = markdown::render(naming, &view, picture.as_ref());
        for told in ["IL-6", "atrogin-1", "5.4.2", "10.1016/", "satellite cell proliferation", "2026"] {
            assert!(page.contains(told), "{lang:?}: {told} is not on the page");
            assert!(text.contains(told), "{lang:?}: {told} is not in the text");
        }
        assert!(page.contains("<svg") && text.contains("```mermaid\nflowchart"));
    }
}

#[test]
fn a_note_that_the_answer_tells_is_not_told_again_below_its_picture() {
    for (id, begin) in [("review/ageing", "With age IGF-1 falls"), ("trial/spared", "In rats the short rise")] {
        let request = format!(r#"{{"question":"show","name":"note:{id}"}}"#);
        let picture = diagram(small(), &request, &[Lang::En]).unwrap();
        assert!(!picture.edges.is_empty(), "{id} has a picture with evidence");
        let (naming, answered) = asked(small(), &request, Lang::En);
        let view = answered.view(naming);
        for written in [html::render(naming, &view, Some(&picture)), markdown::render(naming, &view, Some(&picture))] {
            let plain = written.replace("</span>", "");
            assert_eq!(plain.matches(begin).count(), 1, "{id}: {written}");
        }
    }
}

#[test]
fn a_source_of_the_readers_own_has_sections_as_a_document_has() {
    let page = |layer: &str| {
        let source = format!(
            "title: {{en: S, zh-Hans: 来}}\nlanguage: en\nkind: review\nlayer: {layer}\nlicense: CC0\nnotes:\n  n:\n    \
             section: '7.3'\n    text: {{en: A to B., zh-Hans: 甲生乙。}}\n    mentions: [a, b]\n"
        );
        let files = [
            ("entities/thing.yaml", "a: {name: {en: a, zh-Hans: 甲}}\nb: {name: {en: b, zh-Hans: 乙}}\n"),
            ("kinds.yaml", "thing: {name: {en: thing, zh-Hans: 物}}\n"),
            ("sources/s.yaml", &source),
            (
                "mechanisms/t/m.yaml",
                "title: {en: M, zh-Hans: 制}\nsummary: {en: M., zh-Hans: 制。}\nrelations:\n  - {subject: a, effect: increases, \
                 object: b, evidence: [{note: s/n, strength: review}]}\n",
            ),
        ];
        let explorer = Explorer::files(files).unwrap_or_else(|error| panic!("{error:?}"));
        let request = r#"{"question":"export"}"#;
        let picture = diagram(&explorer, request, &[Lang::En]).unwrap();
        let (naming, answered) = asked(&explorer, request, Lang::En);
        html::render(naming, &answered.view(naming), Some(&picture))
    };
    let notes = regex::Regex::new("<li><b>[^<]*7\\.3</b>").unwrap();
    for (layer, count) in [("documents", 1), ("local", 1), ("background", 0)] {
        let page = page(layer);
        assert_eq!(notes.find_iter(&page).count(), count, "{layer}: {page}");
    }
}
