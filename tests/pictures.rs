//! Pictures as a reader sees them: measured on the SVG that is written.

mod drawn;

use std::collections::BTreeSet;

use sarcograph::Lang;
use sarcograph::explorer::Explorer;
use sarcograph::render::naming::Naming;
use sarcograph::render::outlines::{missing, outlined};
use sarcograph::render::page::Page;
use sarcograph::render::present::Present;
use sarcograph::render::sheet::{Sheet, composed};
use sarcograph::render::svg;
use sarcograph::request::Request;

use self::drawn::Drawn;
use crate::support::{shipped, small};

/// Asks a request as a picture on a page.
fn sheet(explorer: &Explorer, request: &str, langs: &[Lang], page: Page) -> Option<Sheet> {
    let request = Request::from_json(request).unwrap_or_else(|error| panic!("{request}: {error:?}"));
    let answered = request.answer(explorer, langs[0]).unwrap_or_else(|error| panic!("{request:?}: {error:?}"));
    let naming = Naming { knowledge: explorer.knowledge(), lang: langs[0], globals: "" };
    Some(composed(&answered.diagram(naming, langs)?, page))
}

fn themes() -> Vec<String> {
    shipped().knowledge().themes.iter().map(|theme| format!(r#"{{"question":"export","theme":"{}"}}"#, theme.id)).collect()
}

/// Pictures that lecturers ask for.
const GALLERY: [&str; 8] = [
    r#"{"question":"export","around":"mTOR"}"#,
    r#"{"question":"export","around":"FOXO3","depth":2}"#,
    r#"{"question":"path","from":"IL-6","to":"muscle mass"}"#,
    r#"{"question":"path","from":"IGF-1","to":"muscle mass","limit":10}"#,
    r#"{"question":"loops","name":"tumour","pick":"R2"}"#,
    r#"{"question":"effect","from":"ROS","to":"muscle mass","max_steps":2}"#,
    r#"{"question":"interventions","names":["muscle mass"],"max_steps":2}"#,
    r#"{"question":"contradictions"}"#,
];

#[test]
fn nothing_lies_over_anything_else_in_pictures_of_the_knowledge() {
    let around = shipped().knowledge().entities.keys().step_by(19);
    let around = around.map(|id| format!(r#"{{"question":"export","around":"{id}"}}"#));
    let all = GALLERY.iter().map(|request| (*request).to_owned()).chain(themes()).chain(around);
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
    assert!(points(GALLERY[0]) >= 12.0 && points(GALLERY[2]) >= 12.0 && points(GALLERY[4]) >= 12.0);
    assert!(points(r#"{"question":"export","theme":"inflammation"}"#) < 12.0);
}

#[test]
fn a_loop_is_round() {
    let sheet = sheet(shipped(), GALLERY[4], &[Lang::En], Page::Wide).unwrap();
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
fn lines_are_told_apart_without_colour() {
    let entities = "abcdefghijklm".chars().map(|id| format!("{id}: {{name: {{en: {id}, zh-Hans: {id}}}}}\n"));
    let effects = [
        "increases",
        "decreases",
        "regulates",
        "no-effect",
        "is-a",
        "part-of",
        "marker-of",
        "measured-by",
        "high-is-criterion-of",
        "low-is-criterion-of",
        "correlates-positively",
        "correlates-negatively",
    ];
    let relations = effects.iter().zip('b'..).map(|(effect, to)| {
        format!("  - {{subject: a, effect: {effect}, object: {to}, evidence: [{{note: s/n, strength: review}}]}}\n")
    });
    let explorer = drawn::knowledge(&entities.collect::<String>(), &relations.collect::<String>());
    let sheet = sheet(&explorer, r#"{"question":"export"}"#, &[Lang::En], Page::Wide).unwrap();
    let drawn = Drawn::read(&svg::render(&sheet.scene));
    assert_eq!(drawn.lines.len(), effects.len());
    let looks: BTreeSet<&String> = drawn.lines.iter().map(|line| &line.look).collect();
    assert_eq!(looks.len(), effects.len(), "{looks:#?}");
}

#[test]
fn certainty_is_told_apart_without_colour() {
    let entities = "abcdef".chars().map(|id| format!("{id}: {{name: {{en: {id}, zh-Hans: {id}}}}}\n"));
    let certainties = ["stated", "hedged", "hypothesis", "implied"];
    let relation = |(certainty, to): (&&str, char)| {
        format!(
            "  - {{subject: a, effect: increases, object: {to}, evidence: [{{note: s/n, strength: review, certainty: {certainty}}}]}}\n"
        )
    };
    let relations = certainties.iter().zip('b'..).map(relation).collect::<String>();
    let explorer = drawn::knowledge(&entities.collect::<String>(), &relations);
    let sheet = sheet(&explorer, r#"{"question":"export"}"#, &[Lang::En], Page::Wide).unwrap();
    let written = svg::render(&sheet.scene);
    let looks: BTreeSet<String> = Drawn::read(&written).lines.into_iter().map(|line| line.look).collect();
    assert_eq!(looks.len(), 4, "{looks:#?}");
    assert!(written.contains("said with a may") && written.contains("a hypothesis"), "the legend tells both");
}

#[test]
fn whatever_names_hold_is_drawn_as_it_is() {
    let long = "very long name ".repeat(20);
    let names = [
        r#"TNF-&alpha; &amp; <b>"IL-1"</b> ' ]]>"#,
        r"share\New\Group",
        "bell\u{7} esc\u{1b}[31mred",
        "a\u{202e}rtl\u{200f}",
        "line\nbreak\ttab",
        "microbe 🦠 名",
        &long,
        "\u{feff}zero\u{200b}width",
    ];
    let quoted = |name: &str| serde_json::to_string(name).unwrap();
    let entity =
        |(name, id): (&&str, char)| format!("{id}: {{name: {{en: {}, zh-Hans: {}}}}}\n", quoted(name), quoted(name));
    let entities = names.iter().zip('a'..).map(entity).collect::<Vec<_>>().concat();
    let relation = |to: char| {
        format!("  - {{subject: a, effect: increases, object: {to}, evidence: [{{note: s/n, strength: review}}]}}\n")
    };
    let relations: String = ('b'..='h').map(relation).collect();
    let Some(explorer) = drawn::checked(&entities, &relations) else {
        // A later check may refuse some of these names; then there is nothing to draw.
        return;
    };
    let sheet = sheet(&explorer, r#"{"question":"export"}"#, &[Lang::En], Page::Wide).unwrap();
    for scene in [sheet.scene.clone(), outlined(&sheet.scene)] {
        let written = svg::render(&scene);
        let document = roxmltree::Document::parse(&written).unwrap_or_else(|error| panic!("{error}"));
        let titles: Vec<&str> =
            document.descendants().filter(|node| node.has_tag_name("title")).filter_map(|node| node.text()).collect();
        assert!(titles.contains(&names[0]) && titles.contains(&names[1]), "{titles:?}");
        assert!(titles.contains(&long.trim()) || titles.contains(&long.as_str()), "a cut name is whole in its title");
        assert!(titles.contains(&"line break tab"));
        assert!(!written.contains('\u{202e}') && !written.contains('\u{1b}'));
    }
    assert!(Drawn::read(&svg::render(&sheet.scene)).faults().is_empty());
    assert_eq!(missing(&sheet.scene), "🦠");
}
