//! `handout`: a page to print and hand out.

use std::fs;

use super::caller::Caller;

/// Returns the texts of a page, by the name of the element that they stand in.
fn texts(page: &str, name: &str) -> Vec<String> {
    let body = page.strip_prefix("<!DOCTYPE html>\n").unwrap();
    let body = regex::Regex::new("<meta [^>]*>").unwrap().replace_all(body, "").into_owned();
    let document = roxmltree::Document::parse(&body).unwrap();
    let found = document.descendants().filter(|node| node.has_tag_name(name));
    found.map(|node| node.descendants().filter(roxmltree::Node::is_text).filter_map(|node| node.text()).collect()).collect()
}

#[test]
fn a_handout_is_of_a_name_of_a_pair_or_of_a_theme() {
    let caller = Caller::small();
    let title = |arguments: &[&str]| texts(&caller.answer(&[&["handout"], arguments].concat()), "h1").concat();
    assert_eq!(title(&["tnf"]), "TNF-α");
    assert_eq!(title(&["tnf", "muscle-mass"]), "TNF-α → muscle mass");
    assert_eq!(title(&["mechanism:training-builds-muscle"]), "Training builds muscle");
    assert_eq!(title(&["mechanism:training-builds-muscle", "--lang", "zh"]), "训练增肌");
    let theme = caller.json(&["list", "themes"]).to_string();
    let theme = regex::Regex::new("\"id\":\"([^\"]+)\"").unwrap().captures(&theme).unwrap()[1].to_owned();
    assert!(!title(&["--theme", &theme]).is_empty());
}

#[test]
fn a_handout_has_headings_for_notes_terms_and_sources() {
    let page = Caller::small().answer(&["handout", "tnf", "muscle-mass"]);
    let headings = texts(&page, "h2");
    for heading in ["What the sources say", "Terms", "Sources"] {
        assert!(headings.iter().any(|other| other == heading), "{heading}: {headings:?}");
    }
    let cells = texts(&page, "td");
    let place = cells.iter().position(|cell| cell == "muscle mass").unwrap();
    assert_eq!(cells[place + 1], "肌肉量");
    assert!(texts(&page, "footer").concat().contains("knowledge of 2020-02-29") || page.contains("Knowledge of 2020-02-29"));
}

#[test]
fn a_handout_is_written_in_the_format_of_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, more: &[&str]| {
        let file = folder.path().join(name);
        let called =
            Caller::small().call(&[&["handout", "tnf", "muscle-mass", "-o", file.to_str().unwrap()], more].concat());
        (called.code, fs::read_to_string(file).unwrap_or_default())
    };
    assert!(write("a.html", &[]).1.starts_with("<!DOCTYPE html>"));
    assert!(write("a.md", &[]).1.starts_with("# TNF-α → muscle mass\n"));
    assert!(write("b.md", &["--lang", "zh-Hant"]).1.contains("## 術語對照"));
    let (code, nothing) = write("a.xyz", &[]);
    assert_eq!((code, nothing.as_str()), (2, ""));
}

#[test]
fn a_handout_of_nothing_is_told() {
    let caller = Caller::small();
    assert!(caller.failure(2, &["handout"]).contains("<NAME>"));
    assert!(caller.failure(1, &["handout", "no-such-thing"]).contains("no-such-thing"));
    assert_eq!(caller.call(&["handout", "tnf", "--theme", "training"]).code, 2);
}

#[test]
fn frames_are_written_into_a_folder_a_file_a_step() {
    let folder = tempfile::tempdir().unwrap();
    let frames = folder.path().join("frames");
    let call = |more: &[&str]| {
        Caller::small().call(&[&["path", "tnf", "muscle-mass", "--frames", frames.to_str().unwrap()], more].concat())
    };
    let called = call(&[]);
    let files = fs::read_dir(&frames).unwrap().count();
    assert!(called.code == 0 && files > 1 && called.out.lines().count() == files, "{}{}", called.out, called.err);
    assert!(fs::read_to_string(frames.join("step-1.svg")).unwrap().contains("<svg"));
    assert_eq!(call(&["--as", "png"]).code, 0);
    assert!(fs::read(frames.join("step-1.png")).unwrap().starts_with(b"\x89PNG"));
    // What has no pages has no steps, and a file is no folder.
    assert_eq!(call(&["--as", "dot"]).code, 2);
    let file = folder.path().join("file");
    fs::write(&file, "kept").unwrap();
    let called = Caller::small().call(&["path", "tnf", "muscle-mass", "--frames", file.to_str().unwrap()]);
    assert!(called.code != 0 && called.err.starts_with("error: "), "{}", called.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), "kept");
}
