//! Sixteen pictures for teaching: what lecturers ask for. Four of them stand in the README, as they are drawn today.

use std::fs;
use std::path::{Path, PathBuf};

use sarcograph::Lang;
use sarcograph::render::page::Page;
use sarcograph::render::sheet::{composed, framed};
use sarcograph::render::{dot, html, markdown, mermaid, svg};

use super::drawn::Drawn;
use super::{asked, diagram, sheet};
use crate::support::shipped;

/// The pictures: a name, and the question.
pub(super) const GALLERY: [(&str, &str); 16] = [
    ("mtor", r#"{"question":"export","around":"mTOR"}"#),
    ("il-6", r#"{"question":"compare","from":"IL-6","to":"muscle mass","when":["acute"],"with":["chronic"]}"#),
    ("foxo3", r#"{"question":"export","around":"FOXO3","depth":2}"#),
    ("mitochondria", r#"{"question":"export","theme":"mitochondria"}"#),
    ("ros", r#"{"question":"export","mechanism":"ros-in-moderation-and-in-excess"}"#),
    ("tumour", r#"{"question":"loops","name":"tumour","pick":"R2"}"#),
    ("hormones", r#"{"question":"export","mechanism":"glucocorticoids-against-muscle"}"#),
    ("neuromuscular", r#"{"question":"export","mechanism":"neurogenic-atrophy"}"#),
    ("satellite-cells", r#"{"question":"export","mechanism":"satellite-cells-fade-with-age"}"#),
    ("igf-1", r#"{"question":"export","mechanism":"igf1-akt-mtor"}"#),
    ("myostatin", r#"{"question":"upstream","name":"myostatin"}"#),
    ("interventions", r#"{"question":"interventions","names":["muscle mass"]}"#),
    ("training", r#"{"question":"what-if","raise":["resistance training"]}"#),
    ("contradictions", r#"{"question":"contradictions"}"#),
    (
        "ageing-cancer-disuse",
        r#"{"question":"common","names":["ageing","malignant tumour","disuse"],"direction":"downstream","max_steps":2}"#,
    ),
    ("themes", r#"{"question":"export"}"#),
];

/// Those in the README, with the languages of their labels.
const SHOWN: [(&str, &[Lang]); 4] = [
    ("mtor", &[Lang::En, Lang::ZhHans]),
    ("il-6", &[Lang::En]),
    ("tumour", &[Lang::ZhHant, Lang::En]),
    ("interventions", &[Lang::En]),
];

/// Returns the question of a picture.
pub(super) fn request(name: &str) -> &'static str {
    GALLERY.iter().find(|(other, _)| *other == name).unwrap().1
}

/// Where a picture of the README stands.
fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/pictures/{name}.svg"))
}

#[test]
fn the_gallery_is_clean_in_chinese_english_and_both() {
    for (name, request) in GALLERY {
        for langs in [&[Lang::ZhHans][..], &[Lang::En], &[Lang::ZhHans, Lang::En]] {
            let sheet = sheet(shipped(), request, langs, Page::Wide).unwrap();
            let drawn = Drawn::read(&svg::render(&sheet.scene));
            let faults = drawn.faults();
            assert!(faults.is_empty(), "{name} {langs:?}: {faults:#?}");
            assert!(drawn.boxes.len() >= 4, "{name} is nearly empty");
            println!("{name} {langs:?}: {:.1} pt, {} boxes, {} lines", sheet.points, drawn.boxes.len(), drawn.lines.len());
        }
    }
}

#[test]
fn the_pictures_of_the_readme_are_those_of_today() {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let is_to_be_written = std::env::var_os("SARCOGRAPH_PICTURES").is_some();
    for (name, langs) in SHOWN {
        let written = svg::render(&sheet(shipped(), request(name), langs, Page::Wide).unwrap().scene);
        if is_to_be_written {
            fs::create_dir_all(file(name).parent().unwrap()).unwrap();
            fs::write(file(name), &written).unwrap();
        }
        let kept = fs::read_to_string(file(name)).unwrap_or_default();
        assert!(
            kept == written,
            "assets/pictures/{name}.svg is drawn otherwise now: SARCOGRAPH_PICTURES=write cargo test --test main readme_are"
        );
        assert!(readme.contains(&format!("assets/pictures/{name}.svg")), "{name} is not in the README");
    }
}

#[test]
fn frames_build_a_picture_up_in_its_places() {
    for name in ["mtor", "tumour", "igf-1", "il-6"] {
        let diagram = diagram(shipped(), request(name), &[Lang::En]).unwrap();
        let whole = svg::render(&composed(&diagram, Page::Wide).scene);
        let frames: Vec<String> = framed(&diagram, Page::Wide).iter().map(|frame| svg::render(&frame.scene)).collect();
        assert!(frames.len() > 1, "{name} has no steps");
        assert_eq!(frames.last(), Some(&whole), "{name}: the last step is all of it");
        let whole = Drawn::read(&whole);
        let mut before = 0;
        for frame in &frames {
            let drawn = Drawn::read(frame);
            assert!(drawn.lines.len() > before, "{name}: every step adds something");
            before = drawn.lines.len();
            for (id, rect) in &drawn.boxes {
                assert!(whole.boxes.iter().any(|(other, place)| other == id && place == rect), "{name}: {id} moved");
            }
        }
    }
}

#[test]
fn an_overview_stands_for_what_is_too_large_for_a_page() {
    let diagram = diagram(shipped(), request("themes"), &[Lang::En]).unwrap();
    let overview = diagram.overview.as_deref().unwrap();
    assert!(diagram.nodes.len() > 300 && overview.nodes.len() == shipped().knowledge().themes.len());
    assert!(overview.subtitle[0].contains("16 themes"), "{:?}", overview.subtitle);
    let around = self::diagram(shipped(), r#"{"question":"show","name":"muscle mass"}"#, &[Lang::En]).unwrap();
    let overview = around.overview.as_deref().unwrap();
    assert!(overview.nodes.iter().any(|node| node.is_focus) && overview.nodes.len() < 20);
    assert!(self::diagram(shipped(), request("mtor"), &[Lang::En]).unwrap().overview.is_none());
}

/// Writes the gallery in every format for readers and programs outside, into the folder that is named.
#[test]
#[ignore = "writes files for programs outside"]
fn the_gallery_is_written() {
    let folder = PathBuf::from(std::env::var_os("SARCOGRAPH_GALLERY").expect("SARCOGRAPH_GALLERY names a folder"));
    fs::create_dir_all(&folder).unwrap();
    for (name, request) in GALLERY {
        for (langs, suffix) in [(&[Lang::ZhHans][..], "zh"), (&[Lang::En], "en"), (&[Lang::ZhHans, Lang::En], "both")] {
            let write = |ending: &str, text: String| {
                fs::write(folder.join(format!("{name}-{suffix}.{ending}")), text).unwrap();
            };
            let (naming, answered) = asked(shipped(), request, langs[0]);
            let diagram = diagram(shipped(), request, langs).unwrap();
            write("svg", svg::render(&composed(diagram.overview.as_deref().unwrap_or(&diagram), Page::Wide).scene));
            write("dot", dot::render(&diagram));
            write("mmd", mermaid::render(diagram.overview.as_deref().unwrap_or(&diagram)));
            let view = sarcograph::render::present::Present::view(&answered, naming);
            write("md", markdown::render(naming, &view, Some(&diagram)));
            write("html", html::render(naming, &view, Some(&diagram)));
        }
    }
}
