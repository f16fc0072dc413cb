//! Pictures as a reader sees them: measured on the SVG that is written.

mod beside_graphviz;
mod cases;
mod drawn;
mod gallery;
mod random;
mod written;

use std::collections::BTreeSet;
use std::io::Write;
use std::process::{Command, Stdio};

use sarcograph::Lang;
use sarcograph::explorer::Explorer;
use sarcograph::model::evidence::Certainty;
use sarcograph::render::diagram::Diagram;
use sarcograph::render::dot;
use sarcograph::render::naming::Naming;
use sarcograph::render::outlines::{missing, outlined};
use sarcograph::render::page::Page;
use sarcograph::render::palette::LineLook;
use sarcograph::render::present::Present;
use sarcograph::render::sheet::{Sheet, composed};
use sarcograph::render::svg;
use sarcograph::request::Request;
use sarcograph::request::answered::Answered;

use self::drawn::Drawn;
use crate::support::{shipped, small};

/// Asks a request as a picture on a page, be it an overview.
fn sheet(explorer: &Explorer, request: &str, langs: &[Lang], page: Page) -> Option<Sheet> {
    let diagram = diagram(explorer, request, langs)?;
    let overview = diagram.overview.as_deref().filter(|_| page != Page::Free);
    Some(composed(overview.unwrap_or(&diagram), page))
}

/// Asks a request as a picture.
fn diagram(explorer: &Explorer, request: &str, langs: &[Lang]) -> Option<Diagram> {
    let (naming, answered) = asked(explorer, request, langs[0]);
    answered.diagram(naming, langs)
}

/// Asks a request.
fn asked<'a>(explorer: &'a Explorer, request: &str, lang: Lang) -> (Naming<'a>, Answered) {
    let request = Request::from_json(request).unwrap_or_else(|error| panic!("{request}: {error:?}"));
    let answered = request.answer(explorer, lang).unwrap_or_else(|error| panic!("{request:?}: {error:?}"));
    (Naming { knowledge: explorer.knowledge(), lang, globals: "" }, answered)
}

/// Lets Graphviz write a picture in a format, as `-Tsvg`; `None` where it is not installed.
fn of_graphviz(format: &str, text: &str) -> Option<String> {
    let started = Command::new("dot").arg(format).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = started.ok()?;
    child.stdin.take()?.write_all(text.as_bytes()).ok()?;
    let output = child.wait_with_output().ok()?;
    assert!(output.status.success(), "{text}");
    Some(String::from_utf8(output.stdout).unwrap())
}

fn themes() -> Vec<String> {
    shipped().knowledge().themes.iter().map(|theme| format!(r#"{{"question":"export","theme":"{}"}}"#, theme.id)).collect()
}

#[test]
fn nothing_lies_over_anything_else_in_pictures_of_the_knowledge() {
    let around = shipped().knowledge().entities.keys().step_by(19);
    let around = around.map(|id| format!(r#"{{"question":"export","around":"{id}"}}"#));
    let all = themes().into_iter().chain(around);
    let mut count = 0;
    for (at, request) in all.enumerate() {
        let langs = [&[Lang::En][..], &[Lang::ZhHant, Lang::En], &[Lang::ZhHans]][at % 3];
        let page = Page::ALL[at % Page::ALL.len()];
        let Some(sheet) = sheet(shipped(), &request, langs, page) else { continue };
        let faults = Drawn::read(&svg::render(&sheet.scene)).faults();
        assert!(faults.is_empty(), "{request} {langs:?} {page:?}: {faults:#?}");
        count += 1;
    }
    assert!(count > 30, "only {count} pictures were measured");
}

#[test]
fn a_lecture_needs_twelve_points_and_gets_them() {
    // What a lecturer would show on one slide, against a whole theme.
    let points = |request: &str| sheet(shipped(), request, &[Lang::En], Page::Wide).unwrap().points;
    assert!(points(gallery::request("mtor")) >= 12.0 && points(gallery::request("tumour")) >= 12.0);
    assert!(points(r#"{"question":"path","from":"IL-6","to":"muscle mass"}"#) >= 12.0);
    assert!(points(r#"{"question":"export","theme":"tumour-host"}"#) < 12.0);
}

#[test]
fn a_loop_is_round() {
    let sheet = sheet(shipped(), gallery::request("tumour"), &[Lang::En], Page::Wide).unwrap();
    let drawn = Drawn::read(&svg::render(&sheet.scene));
    let centres: Vec<(f64, f64)> = drawn.boxes.iter().map(|(_, rect)| (rect.centre().x, rect.centre().y)).collect();
    let columns: BTreeSet<String> = centres.iter().map(|(x, _)| format!("{x:.0}")).collect();
    let rows: BTreeSet<String> = centres.iter().map(|(_, y)| format!("{y:.0}")).collect();
    assert_eq!((centres.len(), columns.len(), rows.len()), (4, 3, 3), "four around a circle: {centres:?}");
}

#[test]
fn the_same_picture_has_the_same_bytes_and_every_node_and_edge_a_title() {
    let write = || svg::render(&sheet(small(), r#"{"question":"export"}"#, &[Lang::En], Page::Wide).unwrap().scene);
    assert_eq!(write(), write());
    let written = write();
    let document = roxmltree::Document::parse(&written).unwrap();
    let groups = document.descendants().filter(|node| node.has_tag_name("g"));
    let parts: Vec<_> = groups
        .filter(|node| node.attribute("id").is_some_and(|id| id.starts_with("node-") || id.starts_with("edge-")))
        .collect();
    assert!(parts.len() > 20);
    for part in &parts {
        let title = part.children().find(|node| node.has_tag_name("title")).and_then(|title| title.text());
        assert!(title.is_some_and(|title| !title.trim().is_empty()), "{part:?}");
    }
    let ids: BTreeSet<_> = parts.iter().filter_map(|part| part.attribute("id")).collect();
    assert_eq!(ids.len(), parts.len(), "ids are unique");
    for forbidden in ["<script", "foreignObject", "href", "onload", "@import", "url("] {
        assert!(!written.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn what_is_disputed_is_seen_however_it_is_said() {
    let looks = [
        LineLook::default(),
        LineLook { certainty: Certainty::Implied, ..LineLook::default() },
        LineLook { certainty: Certainty::Hedged, ..LineLook::default() },
        LineLook { certainty: Certainty::Hypothesis, ..LineLook::default() },
        LineLook { is_textbook: true, ..LineLook::default() },
    ];
    let mut diagram = diagram(small(), r#"{"question":"path","from":"tnf","to":"muscle mass"}"#, &[Lang::En]).unwrap();
    for (look, is_contested) in looks.into_iter().flat_map(|look| [(look, false), (look, true)]) {
        for edge in &mut diagram.edges {
            edge.look = LineLook { is_contested, ..look };
        }
        for page in Page::ALL {
            let written = svg::render(&composed(&diagram, page).scene);
            let document = roxmltree::Document::parse(&written).unwrap();
            let dashed: Vec<_> = document.descendants().filter(|node| node.has_attribute("stroke-dasharray")).collect();
            assert_eq!(dashed.is_empty(), look == LineLook::default());
            for node in dashed {
                let dash: f64 =
                    node.attribute("stroke-dasharray").unwrap().split([' ', ',']).next().unwrap().parse().unwrap();
                let is_seen = dash >= 1.0 || node.attribute("stroke-linecap") == Some("round");
                assert!(is_seen, "{look:?} {is_contested} {page:?}: {node:?}");
            }
        }
    }
}

#[test]
fn an_entity_without_relations_is_drawn_alone_and_what_shows_none_is_empty() {
    let entities = "abc".chars().map(|id| format!("{id}: {{name: {{en: {id}, zh-Hans: {id}}}}}\n"));
    let relation = "  - {subject: b, effect: increases, object: c, evidence: [{note: s/n, strength: review}]}\n";
    let explorer = drawn::knowledge(&entities.collect::<String>(), relation);
    let nodes = |request: &str| {
        let diagram = diagram(&explorer, request, &[Lang::En])?;
        Some(diagram.nodes.iter().map(|node| node.id.to_string()).collect::<Vec<_>>())
    };
    assert_eq!(nodes(r#"{"question":"show","name":"a"}"#).unwrap(), ["a"]);
    assert_eq!(nodes(r#"{"question":"export","around":"a"}"#).unwrap(), ["a"]);
    assert_eq!(nodes(r#"{"question":"show","name":"b"}"#).unwrap(), ["b", "c"]);
    assert!(nodes(r#"{"question":"effect","from":"a","to":"b"}"#).unwrap().is_empty());
    assert_eq!(nodes(r#"{"question":"show","name":"source:s"}"#), None);
    assert_eq!(nodes(r#"{"question":"stats"}"#), None);
}

#[test]
fn whatever_names_hold_is_drawn_as_it_is() {
    let (explorer, names) = hostile();
    let diagram = diagram(&explorer, r#"{"question":"export"}"#, &[Lang::En]).unwrap();
    let drawn = dot::render(&diagram);
    let is_turning =
        |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    assert!(!drawn.chars().any(|c| is_turning(c) || c.is_control() && c != '\n'), "{drawn}");
    assert!(drawn.contains("line break tab") && drawn.contains(r"share\\New\\Group"), "{drawn}");
    let sheet = composed(&diagram, Page::Wide);
    for scene in [sheet.scene.clone(), outlined(&sheet.scene)] {
        let written = svg::render(&scene);
        let document = roxmltree::Document::parse(&written).unwrap_or_else(|error| panic!("{error}"));
        let titles: Vec<&str> =
            document.descendants().filter(|node| node.has_tag_name("title")).filter_map(|node| node.text()).collect();
        assert!(titles.contains(&names[0].as_str()) && titles.contains(&names[1].as_str()), "{titles:?}");
        assert!(titles.contains(&names[6].trim()), "a cut name is whole in its title");
        assert!(titles.contains(&"line break tab"));
        assert!(!written.contains('\u{202e}') && !written.contains('\u{1b}'));
    }
    assert!(Drawn::read(&svg::render(&sheet.scene)).faults().is_empty());
    assert_eq!(missing(&sheet.scene), "🦠");
}

/// Knowledge whose names hold what formats read something into.
fn hostile() -> (Explorer, Vec<String>) {
    let names = [
        r#"TNF-&alpha; &amp; <b>"IL-1"</b> ' ]]>"#,
        r"share\New\Group",
        "bell\u{7} esc\u{1b}[31mred",
        "a\u{202e}rtl\u{200f}",
        "line\nbreak\ttab",
        "microbe 🦠 名",
        &"very long name ".repeat(20),
        "\u{feff}zero\u{200b}width",
        "end --> n1 %% `x` | {y} [z] #35; $m$ *s* _u_",
    ]
    .map(str::to_owned);
    let quoted = |name: &String| serde_json::to_string(name).unwrap();
    let entity =
        |(name, id): (&String, char)| format!("{id}: {{name: {{en: {}, zh-Hans: {}}}}}\n", quoted(name), quoted(name));
    let entities = names.iter().zip('a'..).map(entity).collect::<Vec<_>>().concat();
    let relation = |to: char| {
        format!("  - {{subject: a, effect: increases, object: {to}, evidence: [{{note: s/n, strength: review}}]}}\n")
    };
    let relations: String = ('b'..='i').map(relation).collect();
    (drawn::knowledge(&entities, &relations), names.to_vec())
}
